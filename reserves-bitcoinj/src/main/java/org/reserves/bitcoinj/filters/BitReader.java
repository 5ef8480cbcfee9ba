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

    private final byte[] bytes;
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
        p = (long) from * Byte.SIZE;
        end = (long) to * Byte.SIZE;
    }

    /** Reads a Golomb-Rice code: a number in unary, ones up to a zero, that is multiplied by 2^bits; and so many bits. */
    long golombRice(int bits) {
        long window = window();
        int ones = Long.numberOfLeadingZeros(~window);
        if (ones + 1 + bits <= AT_ONCE) {
            p += ones + 1 + bits;
            return (long) ones << bits | window << (ones + 1) >>> (Long.SIZE - bits);
        }
        return longOne(bits);
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

    private long longOne(int bits) {
        long quotient = 0;
        while (!overrun()) {
            int ones = Math.min(AT_ONCE - 1, Long.numberOfLeadingZeros(~window()));
            p += ones;
            quotient += ones;
            if (ones < AT_ONCE - 1) {
                p++;
                return quotient << bits | number(bits);
            }
        }
        return 0;
    }

    private long window() {
        return p >= end ? 0 : (long) LONG_BE.get(bytes, (int) (p >>> 3)) << (p & 7);
    }
}
