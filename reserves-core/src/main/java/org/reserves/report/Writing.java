package org.reserves.report;

/** What the forms of writing share. */
final class Writing {
    private Writing() {}

    /** The text on one line: breaks and control characters are spaces, as a name from outside must not start a line of its own. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> line.appendCodePoint(isBreaking(c) ? ' ' : c));
        return line.toString();
    }

    /** Control characters, and the marks that turn the direction of what follows. */
    private static boolean isBreaking(int c) {
        return Character.isISOControl(c)
                || c == '\u2028'
                || c == '\u2029'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }

    static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    static String labelled(Block.Item item) {
        return item.label().isEmpty() ? item.text() : item.label() + ": " + item.text();
    }
}
