package org.reserves.bitcoinj.filters;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads bits, the highest of each byte first. What is behind the end reads as zeros, and {@link #overrun()} says so. Not thread-safe. */
final class BitReader {
    /** How many bytes of any content an array must have behind its end, so that eight can be read at once everywhere. */
    static final int PADDING = Long.BYTES;

    private static final VarHandle LONG_BE = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    /** Of eight bytes read at once so many bits are sure to be of use, wherever in the first byte they begin. */
    private static final int AT_ONCE = Long.SIZE - Byte.SIZE + 1;

    /** After bytes were added there are at least so many bits, and fewer than eight more. */
    private static final int FULL = Long.SIZE - Byte.SIZE;

    private static final int REST = BlockFilter.BITS;
    /** A code of no ones: the zero and the rest. */
    private static final int SHORTEST = 1 + REST;

    private final byte[] bytes;
    private final int to;
    private final long end;
    private long p;

    /**
     * Makes a reader.
     *
     * @param bytes with {@link #PADDING} zero bytes behind the end
     * @param from  the first byte
     * @param to    the byte behind the last
     */
    BitReader(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.to = to;
        p = (long) from * Byte.SIZE;
        end = (long) to * Byte.SIZE;
    }

    /**
     * Reads Golomb-Rice codes: a number in unary, ones up to a zero, that is multiplied by 2^19, and 19 bits. Each is added to the sum of
     * those before.
     *
     * @param sums   takes the sums
     * @param count  how many
     * @param before the sum of the codes before
     */
    void golombRice(long[] sums, int count, long before) {
        int i = shortCodes(sums, 0, count, before);
        while (i < count) {
            long sum = (i == 0 ? before : sums[i - 1]) + longCode();
            sums[i] = sum;
            i = shortCodes(sums, i + 1, count, sum);
        }
    }

    /**
     * Reads up to a code of more than 56 bits, or all, and returns how many there are then. Where a code begins is known only after the one
     * before, so what lies between is kept short: the bits are in a register, inverted, which makes the ones zeros to be counted, and the next
     * bytes are on their way while two codes are read at once, as nearly always two are there.
     */
    private int shortCodes(long[] sums, int from, int count, long before) {
        int next = (int) (p >>> 3) + Long.BYTES - 1;
        int skipped = (int) p & (Byte.SIZE - 1);
        long bits = ~eight((int) (p >>> 3)) << skipped;
        int there = FULL - skipped;
        long sum = before;
        int i = from;
        while (i < count) {
            bits |= ~eight(next) >>> there;
            next += (Long.SIZE - 1 - there) >>> 3;
            there |= FULL;
            int ones = Long.numberOfLeadingZeros(bits);
            long first = bits << ones;
            long rest = first << SHORTEST;
            int more = Long.numberOfLeadingZeros(rest);
            if (ones + more + 2 * SHORTEST <= FULL && i + 1 < count) {
                long second = rest << more;
                bits = second << SHORTEST;
                there -= ones + more + 2 * SHORTEST;
                long one = sum + code(ones, first);
                sums[i] = one;
                sum = one + code(more, second);
                sums[i + 1] = sum;
                i += 2;
            } else if (ones + SHORTEST <= FULL) {
                sum += code(ones, first);
                sums[i++] = sum;
                bits = rest;
                there -= ones + SHORTEST;
            } else {
                break;
            }
        }
        p = (long) next * Byte.SIZE - there;
        return i;
    }

    /** Returns a code from how many ones it begins with, and what follows them, inverted. */
    private static long code(int ones, long rest) {
        return ((long) ones << REST) + (1L << SHORTEST) - 1 - (rest >>> (Long.SIZE - SHORTEST));
    }

    /** Reads a number of so many bits, from 1 to 57. */
    long number(int bits) {
        long number = window() >>> (Long.SIZE - bits);
        p += bits;
        return number;
    }

    /** Returns whether more was read than is there. */
    boolean overrun() {
        return p > end;
    }

    /** Returns how many whole bytes are left. */
    long bytesLeft() {
        return (end - p) / Byte.SIZE;
    }

    private long longCode() {
        long quotient = 0;
        while (!overrun()) {
            int ones = Math.min(AT_ONCE - 1, Long.numberOfLeadingZeros(~window()));
            p += ones;
            quotient += ones;
            if (ones < AT_ONCE - 1) {
                p++;
                return quotient << REST | number(REST);
            }
        }
        return 0;
    }

    private long window() {
        return eight((int) (p >>> 3)) << (p & 7);
    }

    private long eight(int at) {
        return (long) LONG_BE.get(bytes, Math.min(at, to));
    }
}
