package org.reserves.bitcoinj.snapshot;

import java.util.List;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.Network;

/**
 * The assumeutxo constants of Bitcoin Core, {@code m_assumeutxo_data} in {@code src/kernel/chainparams.cpp}. Reviewers computed each
 * on their own nodes before it was merged; the pull requests of github.com/bitcoin/bitcoin named here hold their answers, and every
 * node that loads the snapshot later recomputes it. Dates are given only where the header's time is known.
 */
final class PublishedSets {
    private static final String WHERE = "Bitcoin Core, src/kernel/chainparams.cpp, m_assumeutxo_data";

    private static final List<TrustedSet> ALL = List.of(
            // the fourth halving, 2024-04-20 00:09:27 UTC by its header
            new TrustedSet(
                    ChainBlock.of(Network.MAIN, "0000000000000000000320283a032748cef8227873ff4872689bf23f1cda83a5")
                            .atHeight(840_000)
                            .on("2024-04-20"),
                    "a2a5521b1b5ab65f67818e5e8eccabb7171a517f9e2382208f77687310768f96",
                    WHERE + ", pull request #28553"),
            TrustedSet.of(
                    Network.MAIN,
                    880_000,
                    "000000000000000000010b17283c3c400507969a9c2afd1dcf2082ec5cca2880",
                    "dbd190983eaf433ef7c15f78a278ae42c00ef52e0fd2a54953782175fbadcea9",
                    WHERE + ", pull request #31969"),
            TrustedSet.of(
                    Network.MAIN,
                    910_000,
                    "0000000000000000000108970acb9522ffd516eae17acddcb1bd16469194a821",
                    "4daf8a17b4902498c5787966a2b51c613acdab5df5db73f196fa59a4da2f1568",
                    WHERE + ", pull request #33274"),
            TrustedSet.of(
                    Network.MAIN,
                    935_000,
                    "0000000000000000000147034958af1652b2b91bba607beacc5e72a56f0fb5ee",
                    "e4b90ef9eae834f56c4b64d2d50143cee10ad87994c614d7d04125e2a6025050",
                    WHERE + ", pull request #34677"),
            TrustedSet.of(
                    Network.TESTNET3,
                    2_500_000,
                    "0000000000000093bcb68c03a9a168ae252572d348a2eaeba2cdf9231d73206f",
                    "f841584909f68e47897952345234e37fcd9128cd818f41ee6c3ca68db8071be7",
                    WHERE),
            TrustedSet.of(
                    Network.SIGNET,
                    160_000,
                    "0000003ca3c99aff040f2563c2ad8f8ec88bd0fd6b8f0895cfaf1ef90353a62c",
                    "fe0a44309b74d6b5883d246cb419c6221bcccf0b308c9b59b7d70783dbdf928a",
                    WHERE),
            TrustedSet.of(
                    Network.REGTEST,
                    110,
                    "6affe030b7965ab538f820a56ef56c8149b7dc1d1c144af57113be080db7c397",
                    "b952555c8ab81fec46f3d4253b7af256d766ceb39fb7752b9d18cdf4a0141327",
                    WHERE + " (the chain of its own tests, with no value)"));

    private PublishedSets() {}

    static List<TrustedSet> all() {
        return ALL;
    }
}
