package org.reserves.reading.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that fill the cell of a table and group their digits by spaces: {@code 198 022} is one number there, where in a sentence it may
 * be two. Their spaces become no-break spaces, which everywhere group digits, so that no place in the text moves.
 */
final class SpacedCells {
    private static final char NO_BREAK = '\u00a0';
    private static final Pattern CELL = Pattern.compile(
            "(?m)(?<=[|\\t]) *[+\\-\u2212~]?\\d{1,3}(?: \\d{3})+(?:[.,]\\d{1,8})?(?=[ \\p{L}%\u20bf]*(?:[|\\t]|$))");

    private SpacedCells() {}

    /** Returns the text with such spaces replaced; the same text where it has no table. */
    static String joined(String text) {
        if (text.indexOf('|') < 0 && text.indexOf('\t') < 0) {
            return text;
        }
        StringBuilder joined = new StringBuilder(text);
        Matcher cell = CELL.matcher(text);
        while (cell.find()) {
            for (int i = cell.start() + 1; i < cell.end(); i++) {
                if (text.charAt(i) == ' ' && Character.isDigit(text.charAt(i - 1))) {
                    joined.setCharAt(i, NO_BREAK);
                }
            }
        }
        return joined.toString();
    }
}
