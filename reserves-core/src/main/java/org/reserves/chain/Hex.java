package org.reserves.chain;

import java.util.Objects;

/**
 * The form of hashes and scripts in this library: hexadecimal digits in lower case.
 *
 * <p>Engine, public for the sibling packages.
 */
public final class Hex {
    private static final int HASH_DIGITS = 64;

    private Hex() {}

    /**
     * Refuses what is not 64 hexadecimal digits in lower case.
     *
     * @param what the name of the fact, used in the error
     * @throws IllegalArgumentException if the text is anything else
     */
    public static void requireHash(String what, String text) {
        Objects.requireNonNull(text, () -> what + " must not be null");
        if (text.length() != HASH_DIGITS || !digits(text)) {
            throw new IllegalArgumentException(what + " \"" + shorten(text)
                    + "\" is not 64 hexadecimal digits in lower case; write it as displayed");
        }
    }

    /**
     * Refuses what is not an even number of hexadecimal digits in lower case.
     *
     * @param what the name of the fact, used in the error
     * @throws IllegalArgumentException if the text is anything else
     */
    public static void requireBytes(String what, String text) {
        Objects.requireNonNull(text, () -> what + " must not be null");
        if (text.length() % 2 != 0 || !digits(text)) {
            throw new IllegalArgumentException(
                    what + " \"" + shorten(text) + "\" is not an even number of hexadecimal digits in lower case");
        }
    }

    private static boolean digits(String text) {
        return text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    private static String shorten(String text) {
        return text.length() <= HASH_DIGITS ? text : text.substring(0, HASH_DIGITS) + "…";
    }
}
