package org.reserves.bitcoinj.blocks;

import java.math.BigInteger;

/**
 * The compact form of a target, {@code nBits}: a byte of length and three bytes of mantissa, whose highest bit is a sign
 * (Bitcoin Core, {@code arith_uint256::SetCompact} and {@code GetCompact}).
 */
final class Target {
    private static final int MANTISSA = 0x007f_ffff;
    private static final int SIGN = 0x0080_0000;
    private static final int MANTISSA_BYTES = 3;
    private static final int MOST_BYTES = 32;
    private static final BigInteger ALL = BigInteger.ONE.shiftLeft(256);

    private Target() {}

    /** Returns the target. It is zero or negative, or has more than 256 bits, where the form says so. */
    static BigInteger of(int bits) {
        int size = bits >>> 24;
        BigInteger mantissa = BigInteger.valueOf(bits & MANTISSA);
        int shift = 8 * (size - MANTISSA_BYTES);
        BigInteger target = shift < 0 ? mantissa.shiftRight(-shift) : mantissa.shiftLeft(shift);
        return (bits & SIGN) == 0 ? target : target.negate();
    }

    /** Returns the compact form of a target above zero, which drops all but the highest bytes. */
    static int compact(BigInteger target) {
        int size = (target.bitLength() + 7) / 8;
        int shift = 8 * (size - MANTISSA_BYTES);
        int mantissa = (shift < 0 ? target.shiftLeft(-shift) : target.shiftRight(shift)).intValue();
        if ((mantissa & SIGN) != 0) {
            mantissa >>>= 8;
            size++;
        }
        return (size << 24) | mantissa;
    }

    /** Returns how many hashes it takes on average to meet a possible target: 2^256 / (target + 1). */
    static BigInteger work(BigInteger target) {
        return ALL.divide(target.add(BigInteger.ONE));
    }

    /** Returns whether a target can be met at all: from 1 to 2^256 − 1. */
    static boolean possible(BigInteger target) {
        return target.signum() > 0 && target.bitLength() <= 8 * MOST_BYTES;
    }
}
