package org.reserves.reading.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Digits in groups of three between plain spaces, such as 12 000 or 46 500 000: the no-break space of print, lost on the way. In running text nobody
 * reads them as two numbers; read in part they would be wrong by powers of ten.
 */
final class SpacedDigits {
    private static final Pattern GROUPS = Pattern.compile("(?<![\\d.,])[1-9]\\d{0,2}(?: \\d{3})+(?![\\d.,]*\\d| \\d)");
    private static final Pattern RUN = Pattern.compile("\\d{1,3}(?: \\d{3}(?!\\d))+");
    private static final int LONGEST_PREFIX = 5;
    /** How much of the text behind says whether the digits go on. */
    private static final int LONGEST_BEHIND = 24;

    private SpacedDigits() {}

    /** Returns a piece of text that begins with a figure, with commas for the spaces between the groups of its digits. */
    static String joined(String piece) {
        Matcher groups = GROUPS.matcher(piece);
        if (!groups.find() || groups.start() > LONGEST_PREFIX || hasDigits(piece, groups.start())) {
            return piece;
        }
        String number = groups.group().replace(' ', ',');
        return piece.substring(0, groups.start()) + number + piece.substring(groups.end());
    }

    private static boolean hasDigits(String piece, int to) {
        return piece.chars().limit(to).anyMatch(Character::isDigit);
    }

    /** The end of digits that begin here and could be one number or several; the place itself where they are one number, or no groups follow. */
    static int doubtfulEnd(String text, int at, int to) {
        boolean begins = at == 0 || (!Character.isDigit(text.charAt(at - 1)) && ".,".indexOf(text.charAt(at - 1)) < 0);
        Matcher run = RUN.matcher(text).region(at, to);
        if (!begins || !run.lookingAt()) {
            return at;
        }
        int end = Math.min(to, run.end() + LONGEST_BEHIND);
        return GROUPS.matcher(text.substring(at, end)).lookingAt() ? at : run.end();
    }
}
