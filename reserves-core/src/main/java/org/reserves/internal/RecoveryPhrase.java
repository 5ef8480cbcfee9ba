package org.reserves.internal;

/**
 * Whether a text could be the words of a wallet. BIP39 phrases have 12 to 24 words, in ten languages; no address, script or
 * descriptor is made of words.
 */
final class RecoveryPhrase {
    /** One may have been lost in copying. */
    private static final int FEWEST_WORDS = 11;

    private RecoveryPhrase() {}

    /** Counts what has letters only, two or more, and is not the name of a function in a descriptor; of ideographs each is a word. */
    static boolean isLike(String text) {
        int words = 0;
        int letters = 0;
        boolean word = true;
        for (int i = 0; i <= text.length(); ) {
            int c = i < text.length() ? text.codePointAt(i) : ' ';
            i += Character.charCount(c);
            if (Character.isIdeographic(c)) {
                words++;
            } else if (Character.isLetter(c) || isMark(c)) {
                letters++;
            } else if (Character.isDigit(c)) {
                word = false;
            } else {
                words += word && letters > 1 && !isFunction(c) ? 1 : 0;
                letters = 0;
                word = true;
            }
        }
        return words >= FEWEST_WORDS;
    }

    /** Returns whether the character ends a name like {@code thresh(}, {@code and_v(} or {@code sln:} rather than a word. */
    private static boolean isFunction(int c) {
        return c == '(' || c == '_' || c == ':';
    }

    /** Accents stand alone where a phrase is decomposed, as BIP39 wants it. */
    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
