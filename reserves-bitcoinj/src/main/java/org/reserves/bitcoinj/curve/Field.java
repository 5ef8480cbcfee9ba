package org.reserves.bitcoinj.curve;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Arithmetic modulo p = 2^256 − 2^32 − 977, the field of secp256k1, on elements of five limbs of 52 bits in an array, least
 * significant first. It is for public points only: its time depends on the values.
 *
 * <p>Every method leaves limbs below 2^52, the last one below 2^49, and a value below 2^256 + 2^40 that need not be the smallest;
 * {@link #normalize} makes it so. The product of two limbs is split at 52 bits, so that columns are added without a carry.
 */
final class Field {
    static final int LIMBS = 5;
    static final int BYTES = 32;

    private static final int BITS = 52;
    private static final int TOP_BITS = 48;
    private static final long MASK = (1L << BITS) - 1;
    private static final long TOP_MASK = (1L << TOP_BITS) - 1;
    private static final BigInteger P =
            BigInteger.TWO.pow(256).subtract(BigInteger.TWO.pow(32)).subtract(BigInteger.valueOf(977));

    /** 2^256 modulo p. */
    private static final long FOLD = 0x1000003d1L;

    /** 2^260 modulo p. */
    private static final long FOLD_COLUMN = FOLD << 4;

    /** Half of what it takes to have the upper part of a product of 52-bit limbs in the upper 64 bits. */
    private static final int SHIFT = 6;

    private static final long P0 = 0xffffefffffc2fL;

    private Field() {}

    /** Sets r to a·b. */
    static void multiply(long[] r, int ro, long[] a, int ao, long[] b, int bo) {
        long a0 = a[ao];
        long a1 = a[ao + 1];
        long a2 = a[ao + 2];
        long a3 = a[ao + 3];
        long a4 = a[ao + 4];
        long b0 = b[bo];
        long b1 = b[bo + 1];
        long b2 = b[bo + 2];
        long b3 = b[bo + 3];
        long b4 = b[bo + 4];
        long c0 = low(a0, b0);
        long c1 = high(a0, b0) + low(a0, b1) + low(a1, b0);
        long c2 = high(a0, b1) + high(a1, b0) + low(a0, b2) + low(a1, b1) + low(a2, b0);
        long c3 = high(a0, b2) + high(a1, b1) + high(a2, b0) + low(a0, b3) + low(a1, b2) + low(a2, b1) + low(a3, b0);
        long c4 = high(a0, b3) + high(a1, b2) + high(a2, b1) + high(a3, b0);
        c4 += low(a0, b4) + low(a1, b3) + low(a2, b2) + low(a3, b1) + low(a4, b0);
        long c5 = high(a0, b4) + high(a1, b3) + high(a2, b2) + high(a3, b1) + high(a4, b0);
        c5 += low(a1, b4) + low(a2, b3) + low(a3, b2) + low(a4, b1);
        long c6 = high(a1, b4) + high(a2, b3) + high(a3, b2) + high(a4, b1);
        c6 += low(a2, b4) + low(a3, b3) + low(a4, b2);
        long c7 = high(a2, b4) + high(a3, b3) + high(a4, b2) + low(a3, b4) + low(a4, b3);
        long c8 = high(a3, b4) + high(a4, b3) + low(a4, b4);
        reduce(r, ro, c0, c1, c2, c3, c4, c5, c6, c7, c8, high(a4, b4));
    }

    /** Sets r to a². */
    static void square(long[] r, int ro, long[] a, int ao) {
        long a0 = a[ao];
        long a1 = a[ao + 1];
        long a2 = a[ao + 2];
        long a3 = a[ao + 3];
        long a4 = a[ao + 4];
        long d0 = a0 << 1;
        long d1 = a1 << 1;
        long d2 = a2 << 1;
        long d3 = a3 << 1;
        long c0 = low(a0, a0);
        long c1 = high(a0, a0) + low(d0, a1);
        long c2 = high(d0, a1) + low(d0, a2) + low(a1, a1);
        long c3 = high(d0, a2) + high(a1, a1) + low(d0, a3) + low(d1, a2);
        long c4 = high(d0, a3) + high(d1, a2) + low(d0, a4) + low(d1, a3) + low(a2, a2);
        long c5 = high(d0, a4) + high(d1, a3) + high(a2, a2) + low(d1, a4) + low(d2, a3);
        long c6 = high(d1, a4) + high(d2, a3) + low(d2, a4) + low(a3, a3);
        long c7 = high(d2, a4) + high(a3, a3) + low(d3, a4);
        long c8 = high(d3, a4) + low(a4, a4);
        reduce(r, ro, c0, c1, c2, c3, c4, c5, c6, c7, c8, high(a4, a4));
    }

    /** Sets r to a − b. */
    static void subtract(long[] r, int ro, long[] a, int ao, long[] b, int bo) {
        settle(
                r,
                ro,
                a[ao] + 4 * P0 - b[bo],
                a[ao + 1] + 4 * MASK - b[bo + 1],
                a[ao + 2] + 4 * MASK - b[bo + 2],
                a[ao + 3] + 4 * MASK - b[bo + 3],
                a[ao + 4] + 4 * TOP_MASK - b[bo + 4]);
    }

    /** Makes the value the smallest, from 0 to p − 1. */
    static void normalize(long[] r, int ro) {
        settle(r, ro, r[ro], r[ro + 1], r[ro + 2], r[ro + 3], r[ro + 4]);
        if (r[ro + 4] >>> TOP_BITS != 0) {
            settle(r, ro, r[ro], r[ro + 1], r[ro + 2], r[ro + 3], r[ro + 4]);
        }
        boolean full = r[ro + 4] == TOP_MASK && (r[ro + 1] & r[ro + 2] & r[ro + 3]) == MASK && r[ro] >= P0;
        if (full) {
            // p has the same upper limbs
            r[ro] -= P0;
            Arrays.fill(r, ro + 1, ro + LIMBS, 0);
        }
    }

    static boolean isZero(long[] a, int ao) {
        if (a[ao] != 0 && a[ao] != P0) {
            return false;
        }
        long[] copy = new long[LIMBS];
        System.arraycopy(a, ao, copy, 0, LIMBS);
        normalize(copy, 0);
        return (copy[0] | copy[1] | copy[2] | copy[3] | copy[4]) == 0;
    }

    /** Sets r to 1/a; a must not be 0. */
    static void invert(long[] r, int ro, long[] a, int ao) {
        byte[] bytes = new byte[BYTES];
        long[] copy = new long[LIMBS];
        System.arraycopy(a, ao, copy, 0, LIMBS);
        normalize(copy, 0);
        write(copy, 0, bytes, 0);
        byte[] inverse = new BigInteger(1, bytes).modInverse(P).toByteArray();
        byte[] padded = new byte[BYTES];
        int length = Math.min(BYTES, inverse.length);
        System.arraycopy(inverse, inverse.length - length, padded, BYTES - length, length);
        read(r, ro, padded, 0);
    }

    /** Sets r to the 32 bytes, most significant first, of a value below p. */
    static void read(long[] r, int ro, byte[] bytes, int at) {
        for (int limb = 0; limb < LIMBS; limb++) {
            long value = 0;
            // a limb is six and a half bytes
            int lowest = limb * BITS;
            for (int bit = Math.min(256, lowest + BITS) - 4; bit >= lowest; bit -= 4) {
                int octet = bytes[at + BYTES - 1 - bit / 8];
                value = value << 4 | (octet >>> (bit % 8) & 15);
            }
            r[ro + limb] = value;
        }
    }

    /** Writes a {@link #normalize normalized} value to 32 bytes, most significant first. */
    static void write(long[] a, int ao, byte[] bytes, int at) {
        for (int i = 0; i < BYTES; i++) {
            int bit = i * 8;
            int limb = bit / BITS;
            int shift = bit % BITS;
            long value = a[ao + limb] >>> shift;
            if (shift > BITS - 8 && limb < LIMBS - 1) {
                value |= a[ao + limb + 1] << (BITS - shift);
            }
            bytes[at + BYTES - 1 - i] = (byte) value;
        }
    }

    private static void reduce(
            long[] r,
            int ro,
            long c0,
            long c1,
            long c2,
            long c3,
            long c4,
            long c5,
            long c6,
            long c7,
            long c8,
            long c9) {
        long d6 = c6 + (c5 >>> BITS);
        long d7 = c7 + (d6 >>> BITS);
        long d8 = c8 + (d7 >>> BITS);
        long d9 = c9 + (d8 >>> BITS);
        long e5 = c5 & MASK;
        long e6 = d6 & MASK;
        long e7 = d7 & MASK;
        long e8 = d8 & MASK;
        long over = high(d9, FOLD_COLUMN);
        settle(
                r,
                ro,
                c0 + low(e5, FOLD_COLUMN) + low(over, FOLD_COLUMN),
                c1 + high(e5, FOLD_COLUMN) + low(e6, FOLD_COLUMN) + high(over, FOLD_COLUMN),
                c2 + high(e6, FOLD_COLUMN) + low(e7, FOLD_COLUMN),
                c3 + high(e7, FOLD_COLUMN) + low(e8, FOLD_COLUMN),
                c4 + high(e8, FOLD_COLUMN) + low(d9, FOLD_COLUMN));
    }

    /** Carries what is above the bits of each limb into the next, and what is above 2^256 into the first. */
    private static void settle(long[] r, int ro, long c0, long c1, long c2, long c3, long c4) {
        long d1 = c1 + (c0 >>> BITS);
        long d2 = c2 + (d1 >>> BITS);
        long d3 = c3 + (d2 >>> BITS);
        long d4 = c4 + (d3 >>> BITS);
        long e0 = (c0 & MASK) + (d4 >>> TOP_BITS) * FOLD;
        long e1 = (d1 & MASK) + (e0 >>> BITS);
        long e2 = (d2 & MASK) + (e1 >>> BITS);
        long e3 = (d3 & MASK) + (e2 >>> BITS);
        r[ro] = e0 & MASK;
        r[ro + 1] = e1 & MASK;
        r[ro + 2] = e2 & MASK;
        r[ro + 3] = e3 & MASK;
        r[ro + 4] = (d4 & TOP_MASK) + (e3 >>> BITS);
    }

    private static long low(long a, long b) {
        return (a * b) & MASK;
    }

    private static long high(long a, long b) {
        return Math.multiplyHigh(a << SHIFT, b << SHIFT);
    }
}
