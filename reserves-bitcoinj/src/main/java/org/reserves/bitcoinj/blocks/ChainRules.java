package org.reserves.bitcoinj.blocks;

import java.math.BigInteger;
import java.util.HexFormat;
import javax.annotation.Nullable;
import org.reserves.chain.Network;

/**
 * What the networks of bitcoin differ in, from {@code kernel/chainparams.cpp} and {@code pow.cpp} of Bitcoin Core.
 *
 * @param genesis           the first header
 * @param limit             the easiest target
 * @param retargets         whether the target follows the time that blocks took
 * @param minimumAllowed    whether a block that comes 20 minutes after the one before may have the easiest target
 * @param bip94             whether a period starts from the target of its first block, and not before the end of the one before
 * @param minimumWork       the work the true chain has at least, or null where none is published or it would prove nothing
 */
record ChainRules(
        BlockHeader genesis,
        BigInteger limit,
        boolean retargets,
        boolean minimumAllowed,
        boolean bip94,
        @Nullable BigInteger minimumWork) {

    /** How many blocks have one target. */
    static final int PERIOD = 2_016;

    /** How long they should take, in seconds: two weeks. */
    static final int PERIOD_SECONDS = 14 * 24 * 60 * 60;

    /** After twice the ten minutes between blocks the test networks allow the easiest target. */
    static final int LATE_SECONDS = 20 * 60;

    /** By how much a period may begin before the last block of the one before, BIP94. */
    static final int MOST_TIME_WARP = 600;

    private static final String COMMON_ROOT = "3ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a";
    private static final String TESTNET4_ROOT = "4e7b2b9128fe0291db0693af2ae418b767e657cd407e80cb1434221eaea7a07a";

    private static final ChainRules MAIN = new ChainRules(
            genesis(COMMON_ROOT, 1231006505, 0x1d00ffff, 2083236893),
            limit(0x1d00ffff),
            true,
            false,
            false,
            // Bitcoin Core 27.0, nMinimumChainWork, the work of block 824,000
            new BigInteger("63c4ebd298db40af57541800", 16));
    private static final ChainRules TESTNET3 = new ChainRules(
            genesis(COMMON_ROOT, 1296688602, 0x1d00ffff, 414098458), limit(0x1d00ffff), true, true, false, null);
    private static final ChainRules TESTNET4 = new ChainRules(
            genesis(TESTNET4_ROOT, 1714777860, 0x1d00ffff, 393743547), limit(0x1d00ffff), true, true, true, null);
    private static final ChainRules SIGNET = new ChainRules(
            genesis(COMMON_ROOT, 1598918400, 0x1e0377ae, 52613770), limit(0x1e0377ae), true, false, false, null);
    private static final ChainRules REGTEST = new ChainRules(
            genesis(COMMON_ROOT, 1296688602, 0x207fffff, 2), limit(0x207fffff), false, true, false, null);

    static ChainRules of(Network network) {
        return switch (network) {
            case MAIN -> MAIN;
            case TESTNET3 -> TESTNET3;
            case TESTNET4 -> TESTNET4;
            case SIGNET -> SIGNET;
            case REGTEST -> REGTEST;
        };
    }

    /** Returns the target of a period, from the one before and the seconds that took from its first to its last block. */
    BigInteger retarget(BigInteger before, long seconds) {
        long bounded = Math.max(PERIOD_SECONDS / 4, Math.min(PERIOD_SECONDS * 4L, seconds));
        return before.multiply(BigInteger.valueOf(bounded))
                .divide(BigInteger.valueOf(PERIOD_SECONDS))
                .min(limit);
    }

    /** The published limits end in ones that the compact form does not have; every target is compared in that form's precision. */
    private static BigInteger limit(int bits) {
        return Target.of(bits);
    }

    private static BlockHeader genesis(String merkleRoot, int time, int bits, int nonce) {
        HexFormat hex = HexFormat.of();
        String text = "01000000" + "00".repeat(Hashes.LENGTH) + merkleRoot + littleEndian(hex, time)
                + littleEndian(hex, bits) + littleEndian(hex, nonce);
        return BlockHeader.parse(text);
    }

    private static String littleEndian(HexFormat hex, int number) {
        return hex.toHexDigits(Integer.reverseBytes(number));
    }
}
