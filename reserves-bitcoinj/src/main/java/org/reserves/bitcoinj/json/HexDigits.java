package org.reserves.bitcoinj.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Hexadecimal digits in lower case, as nodes and servers write bytes: read and checked in one pass, eight at a time where there are so many.
 *
 * <p>Engine, public for the sibling packages that read what servers show.
 */
public final class HexDigits {
    private static final VarHandle LONG_LE =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT_LE = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int AT_ONCE = 8;
    private static final int HASH_DIGITS = 64;
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_NIBBLES = 0x0f0f0f0f0f0f0f0fL;

    /** What brings a character that is no lower than a first one to 0x80 or above. */
    private static final long FROM_0 = (0x80 - '0') * ONES;

    private static final long ABOVE_9 = (0x80 - '9' - 1) * ONES;
    private static final long FROM_A = (0x80 - 'a') * ONES;
    private static final long ABOVE_F = (0x80 - 'f' - 1) * ONES;

    private HexDigits() {}

    /** Returns whether a text has digits only. */
    static boolean areAll(String text) {
        byte[] digits = text.getBytes(StandardCharsets.ISO_8859_1);
        long all = HIGH_BITS;
        int at = 0;
        for (; at <= digits.length - AT_ONCE; at += AT_ONCE) {
            all &= areDigits((long) LONG_LE.get(digits, at));
        }
        boolean good = all == HIGH_BITS && digits.length == text.length();
        for (; at < digits.length; at++) {
            good &= value(digits[at]) >= 0;
        }
        return good;
    }

    /** Reads two digits for each byte, and returns whether all were digits. */
    static boolean read(String text, byte[] to) {
        byte[] digits = text.getBytes(StandardCharsets.ISO_8859_1);
        if (digits.length != 2 * to.length) {
            // a character outside of Unicode's first plane is two of Java's and one here
            return false;
        }
        long all = HIGH_BITS;
        int at = 0;
        for (; at <= digits.length - AT_ONCE; at += AT_ONCE) {
            long eight = (long) LONG_LE.get(digits, at);
            all &= areDigits(eight);
            INT_LE.set(to, at / 2, values(eight));
        }
        int rest = 0;
        for (; at < digits.length; at += 2) {
            int value = (value(digits[at]) << 4) | value(digits[at + 1]);
            to[at / 2] = (byte) value;
            rest |= value;
        }
        return all == HIGH_BITS && rest >= 0;
    }

    /**
     * Reads the 64 digits of a hash as displayed, the last byte first, and returns whether all were digits.
     *
     * @param to 32 bytes from a place on
     */
    public static boolean readHash(String text, byte[] to, int at) {
        byte[] digits = text.getBytes(StandardCharsets.ISO_8859_1);
        if (digits.length != HASH_DIGITS) {
            return false;
        }
        long all = HIGH_BITS;
        int end = at + HASH_DIGITS / 2;
        for (int i = 0; i < HASH_DIGITS; i += AT_ONCE) {
            long eight = (long) LONG_LE.get(digits, i);
            all &= areDigits(eight);
            end -= Integer.BYTES;
            INT_LE.set(to, end, Integer.reverseBytes(values(eight)));
        }
        return all == HIGH_BITS;
    }

    /** Returns a high bit for each of eight characters that is a digit. */
    private static long areDigits(long eight) {
        long ascii = ~eight & HIGH_BITS;
        long low = eight & ~HIGH_BITS;
        return ascii & (((low + FROM_0) & ~(low + ABOVE_9)) | ((low + FROM_A) & ~(low + ABOVE_F)));
    }

    /** Returns the four bytes that eight digits stand for, the first one lowest. */
    private static int values(long eight) {
        // a letter has the bit 0x40, and its low bits count from one
        long nibbles = (eight & LOW_NIBBLES) + 9 * ((eight >>> 6) & ONES);
        long pairs = ((nibbles << 4) | (nibbles >>> 8)) & 0x00ff00ff00ff00ffL;
        long fours = (pairs | (pairs >>> 8)) & 0x0000ffff0000ffffL;
        return (int) (fours | (fours >>> 16));
    }

    /** Returns the value of a digit, or a negative number. */
    private static int value(byte c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    }
}
