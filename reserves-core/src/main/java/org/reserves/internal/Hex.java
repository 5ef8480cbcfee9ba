package org.reserves.internal;

import java.util.Arrays;
import java.util.Objects;

/**
 * The form of hashes and scripts in this library: hexadecimal digits in lower case.
 *
 * <p>Immutable and thread-safe.
 */
public final class Hex {
    private static final int HASH_DIGITS = 64;
    private static final byte NONE = 1;

    /** Zero for each digit. */
    private static final byte[] DIGITS = new byte['g'];

    static {
        Arrays.fill(DIGITS, NONE);
        Arrays.fill(DIGITS, '0', '9' + 1, (byte) 0);
        Arrays.fill(DIGITS, 'a', 'f' + 1, (byte) 0);
    }

    private Hex() {}

    /**
     * Returns the text if it is a hash as it is displayed: 64 hexadecimal digits in lower case.
     *
     * @param what the name of the field, used in the error: {@code block hash}
     * @throws IllegalArgumentException if it is anything else
     */
    public static String requireHash(String what, String text) {
        requireNotNull(what, text);
        if (text.length() != HASH_DIGITS || !isHex(text)) {
            throw new IllegalArgumentException(what + " \"" + shorten(text)
                    + "\" is not 64 hexadecimal digits in lower case; write it as displayed");
        }
        return text;
    }

    /**
     * Returns the text if it is whole bytes in hexadecimal digits in lower case; it may be empty.
     *
     * @param what the name of the field, used in the error: {@code script}
     * @throws IllegalArgumentException if it is anything else
     */
    public static String requireBytes(String what, String text) {
        requireNotNull(what, text);
        if (text.length() % 2 != 0 || !isHex(text)) {
            throw new IllegalArgumentException(what + " \"" + shorten(text)
                    + "\" is not an even number of hexadecimal digits in lower case; write two for each byte");
        }
        return text;
    }

    private static void requireNotNull(String what, String text) {
        Objects.requireNonNull(what, "what must not be null");
        Objects.requireNonNull(text, () -> what + " must not be null");
    }

    /** Looks at all digits before it decides, because nearly all texts are good. */
    private static boolean isHex(String text) {
        int all = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            all |= c < DIGITS.length ? DIGITS[c] : NONE;
        }
        return all == 0;
    }

    private static String shorten(String text) {
        return text.length() <= HASH_DIGITS ? text : text.substring(0, HASH_DIGITS) + "…";
    }
}
