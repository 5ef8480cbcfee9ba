package org.reserves.internal;

import java.util.Objects;
import javax.annotation.Nullable;

/**
 * Checks of the words a fact is stated in: names, campaigns, reasons. Every refusal names the fact.
 *
 * <p>Immutable and thread-safe.
 */
public final class Words {
    private static final int SHOWN = 40;
    private static final String WHAT = "what must not be null";

    private Words() {}

    /**
     * Returns the text if it says something.
     *
     * @param what the name of the fact, used in the error: {@code operator}
     * @throws IllegalArgumentException if the text is blank
     */
    public static String require(String what, String text) {
        Objects.requireNonNull(what, WHAT);
        if (text == null) { // no lambda here: the first one of a young virtual machine costs ten milliseconds
            throw new NullPointerException(what + " must not be null");
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    what + " " + quote(text) + " is blank; name it, or leave it out where it is unknown");
        }
        return text;
    }

    /**
     * Returns the text if it is absent or says something.
     *
     * @param what the name of the fact, used in the error
     * @throws IllegalArgumentException if the text is blank
     */
    @Nullable
    public static String requireOptional(String what, @Nullable String text) {
        Objects.requireNonNull(what, WHAT);
        return text == null ? null : require(what, text);
    }

    /** Returns the text without space at its ends, and with one space for each run of white space or separators within. */
    public static String singleSpaced(String text) {
        Objects.requireNonNull(text, "text must not be null");
        StringBuilder spaced = new StringBuilder(text.length());
        boolean isSpace = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isNext = (c >= '\t' && c <= '\r') || Character.isSpaceChar(c);
            if (!isNext || !isSpace) {
                spaced.append(isNext ? ' ' : c);
            }
            isSpace = isNext;
        }
        return spaced.toString().strip();
    }

    /**
     * Refuses to state a fact a second time. A constant is quoted in words; what has no text of its own, like a lambda, is not quoted.
     *
     * @param what    the name of the fact, used in the error
     * @param earlier what was stated before, or null
     * @throws IllegalStateException if something was stated before; the message names it
     */
    public static void requireUnset(String what, @Nullable Object earlier) {
        Objects.requireNonNull(what, WHAT);
        if (earlier != null) {
            String text =
                    earlier instanceof Enum<?> constant && earlier.toString().equals(constant.name())
                            ? Ids.words(constant)
                            : earlier.toString();
            boolean hasText = !text.startsWith(earlier.getClass().getName() + "@");
            throw new IllegalStateException(
                    what + (hasText ? " is already " + quote(text) : " is stated already") + "; state it once");
        }
    }

    /** Returns a number of things: {@code 1 holder}, {@code 13 holders}. */
    public static String count(int number, String thing) {
        Objects.requireNonNull(thing, "thing must not be null");
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** Returns the text in double quotes, shortened to {@value #SHOWN} characters: for errors. */
    public static String quote(String text) {
        Objects.requireNonNull(text, "text must not be null");
        return "\"" + (text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…") + "\"";
    }
}
