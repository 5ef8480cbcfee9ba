package org.reserves.bitcoinj.json;

import java.util.Arrays;

/** Hexadecimal digits in lower case, as nodes and servers write bytes: read and checked in one pass. */
final class HexDigits {
    private static final byte NONE = -1;
    private static final byte[] VALUES = new byte['g'];

    static {
        Arrays.fill(VALUES, NONE);
        for (int value = 0; value < 16; value++) {
            VALUES[Character.forDigit(value, 16)] = (byte) value;
        }
    }

    private HexDigits() {}

    /** Returns whether a text has digits only. */
    static boolean areAll(String text) {
        int all = 0;
        for (int i = 0; i < text.length(); i++) {
            all |= value(text, i);
        }
        return all >= 0;
    }

    /** Reads two digits for each byte, and returns whether all were digits. */
    static boolean read(String text, byte[] to) {
        int all = 0;
        for (int i = 0; i < to.length; i++) {
            int value = value(text, 2 * i) << 4 | value(text, 2 * i + 1);
            to[i] = (byte) value;
            all |= value;
        }
        return all >= 0;
    }

    /** Reads two digits for each byte, the last byte first, and returns whether all were digits. */
    static boolean readBackwards(String text, byte[] to, int at) {
        int all = 0;
        int last = at + text.length() / 2 - 1;
        for (int i = 0; i < text.length(); i += 2) {
            int value = value(text, i) << 4 | value(text, i + 1);
            to[last--] = (byte) value;
            all |= value;
        }
        return all >= 0;
    }

    /** Returns the value of a digit, or a negative number. */
    private static int value(String text, int at) {
        char c = text.charAt(at);
        return c < VALUES.length ? VALUES[c] : NONE;
    }
}
