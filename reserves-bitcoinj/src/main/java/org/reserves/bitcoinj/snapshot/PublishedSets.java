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
                    Network.TESTNET3,
                    4_840_000,
                    "00000000000000f4971a7fb37fbdff89315b69a2e1920c467654a382f0d64786",
                    "ce6bb677bb2ee9789c4a1c9d73e6683c53fc20e8fdbedbdaaf468982a0c8db2a",
                    WHERE),
            TrustedSet.of(
                    Network.TESTNET4,
                    90_000,
                    "0000000002ebe8bcda020e0dd6ccfbdfac531d2f6a81457191b99fc2df2dbe3b",
                    "784fb5e98241de66fdd429f4392155c9e7db5c017148e66e8fdbc95746f8b9b5",
                    WHERE),
            TrustedSet.of(
                    Network.TESTNET4,
                    120_000,
                    "000000000bd2317e51b3c5794981c35ba894ce27d3e772d5c39ecd9cbce01dc8",
                    "10b05d05ad468d0971162e1b222a4aa66caca89da2bb2a93f8f37fb29c4794b0",
                    WHERE),
            TrustedSet.of(
                    Network.SIGNET,
                    160_000,
                    "0000003ca3c99aff040f2563c2ad8f8ec88bd0fd6b8f0895cfaf1ef90353a62c",
                    "fe0a44309b74d6b5883d246cb419c6221bcccf0b308c9b59b7d70783dbdf928a",
                    WHERE),
            TrustedSet.of(
                    Network.SIGNET,
                    290_000,
                    "0000000577f2741bb30cd9d39d6d71b023afbeb9764f6260786a97969d5c9ac0",
                    "97267e000b4b876800167e71b9123f1529d13b14308abec2888bbd2160d14545",
                    WHERE),
            TrustedSet.of(
                    Network.REGTEST,
                    110,
                    "6affe030b7965ab538f820a56ef56c8149b7dc1d1c144af57113be080db7c397",
                    "b952555c8ab81fec46f3d4253b7af256d766ceb39fb7752b9d18cdf4a0141327",
                    WHERE + " (the chain of its own tests up to version 31, with no value)"),
            // coinbases padded with OP_0 only up to height 16: another chain, so another block 110
            TrustedSet.of(
                    Network.REGTEST,
                    110,
                    "135eec25a6fb277884e5824e7aa7d052c4868161c99a5122170b5266f86c273d",
                    "86e9a1205b418b16dde3a18a78c730e30137e28466bda5dbf6b33ab8fc05447c",
                    WHERE + ", commit 58eeab790d of 2026-03-19 (the chain of its own tests since, with no value)"));

    private PublishedSets() {}

    static List<TrustedSet> all() {
        return ALL;
    }
}
