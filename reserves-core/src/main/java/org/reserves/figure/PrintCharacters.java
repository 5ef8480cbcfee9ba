package org.reserves.figure;

/** The characters of a print in one form each: digits of every script, spaces, dashes, apostrophes and full-width signs. */
final class PrintCharacters {
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_SHIFT = 0xFF01 - '!';
    private static final int TEN = 10;
    private static final String INVISIBLE =
            "\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF";
    private static final String HARD_SPACES = "\u00A0\u2007\u2008\u2009\u200A\u202F";
    private static final String APOSTROPHES = "\u2018\u2019\u02BC\u2032`´\u066C";
    private static final String HYPHENS = "\u2010\u2011\u2212\uFE63";
    /** An em dash stands between sentences and never in a range. */
    private static final String DASHES = "\u2012\u2013";

    private PrintCharacters() {}

    /** Returns the text with one sign for each meaning; runs of spaces are one, and hard ones stay between digits only. */
    static String normalized(String text, char fraction) {
        if (isNormal(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().map(c -> one(c, fraction)).filter(c -> c >= 0).forEach(c -> append(out, c));
        for (int i = 0; i < out.length(); i++) {
            if (out.charAt(i) == Digits.HARD_SPACE && !(isDigit(out, i - 1) && isDigit(out, i + 1))) {
                out.setCharAt(i, ' ');
            }
        }
        return out.toString().strip();
    }

    /** Whether nothing of it is to be changed: letters, digits and signs of ASCII with single spaces between, as in most prints. */
    private static boolean isNormal(String text) {
        char last = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '`' || (c == ' ' && last == ' ')) {
                return false;
            }
            last = c;
        }
        return last != ' ';
    }

    private static void append(StringBuilder out, int c) {
        boolean space = c == ' ' || c == Digits.HARD_SPACE;
        int last = out.length() - 1;
        if (space && last >= 0 && (out.charAt(last) == ' ' || out.charAt(last) == Digits.HARD_SPACE)) {
            out.setCharAt(last, ' ');
        } else {
            out.appendCodePoint(c);
        }
    }

    private static int one(int c, char fraction) {
        if (c < ' ' + TEN * TEN && c != '`' && c != '\t') {
            return c; // ASCII as it is, so that most prints cost nothing
        }
        if (Character.isDigit(c)) {
            return '0' + Character.digit(c, TEN);
        }
        if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
            return c - FULL_WIDTH_SHIFT;
        }
        if (INVISIBLE.indexOf(c) >= 0) {
            return -1;
        }
        if (HARD_SPACES.indexOf(c) >= 0) {
            return Digits.HARD_SPACE;
        }
        return sign(c, fraction);
    }

    private static int sign(int c, char fraction) {
        if (c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR) {
            return ' ';
        }
        if (APOSTROPHES.indexOf(c) >= 0) {
            return '\'';
        }
        if (HYPHENS.indexOf(c) >= 0) {
            return '-';
        }
        if (DASHES.indexOf(c) >= 0) {
            return '–';
        }
        return switch (c) {
            case '٫' -> fraction;
            case '٪' -> '%';
            default -> c;
        };
    }

    private static boolean isDigit(CharSequence text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
