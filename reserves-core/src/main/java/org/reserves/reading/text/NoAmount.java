package org.reserves.reading.text;

import java.util.Set;
import org.reserves.figure.FoundFigure;

/** Numbers that would be wrong by powers of ten if they were taken for an amount: rates, parts of a bitcoin, digits that begin with zeros. */
final class NoAmount {
    private static final Set<String> SMALL_UNITS = Set.of(
            "sats", "satoshi", "satoshis", "mbtc", "millibitcoin", "millibitcoins", "microbitcoin", "microbitcoins");
    private static final Set<String> ONE = Set.of("one", "1");
    private static final int MOST_OUT_OF = 20;
    /** "in" or "of" and the space behind it. */
    private static final int PREPOSITION = 3;

    private NoAmount() {}

    /** Whether a figure whose digits begin at a place is one of these. */
    static boolean is(String text, FoundFigure found, int digits, int to) {
        return hasLeadingZero(text, digits)
                || SMALL_UNITS.contains(Marks.wordAfter(text, found.end(), to))
                || isRate(text, found)
                || isOutOf(text, found, to);
    }

    /** 007, 06, 000, but not 0.5. */
    private static boolean hasLeadingZero(String text, int digits) {
        return text.charAt(digits) == '0'
                && digits + 1 < text.length()
                && Character.isDigit(text.charAt(digits + 1))
                && (digits == 0 || text.charAt(digits - 1) != '.');
    }

    /** One in 1,750 coins, one of every 20, one in every 1,750. */
    private static boolean isRate(String text, FoundFigure found) {
        String before = Marks.wordBefore(text, found.start());
        if (before.equals("every")) {
            return true;
        }
        return before.equals("in") && ONE.contains(secondBefore(text, found.start()));
    }

    /** Nine out of ten: of small numbers it is a rate; 300 out of 1,200 bitcoins are amounts. */
    private static boolean isOutOf(String text, FoundFigure found, int to) {
        if (found.figure().number().longValue() > MOST_OUT_OF) {
            return false;
        }
        String before = Marks.wordBefore(text, found.start());
        int of = text.lastIndexOf(before, found.start());
        boolean isBehind =
                before.equals("of") && of > 0 && Marks.wordBefore(text, of).equals("out");
        return isBehind || text.startsWith(" out of ", Math.min(found.end(), to));
    }

    /** The word before the preposition of two letters that stands right before a place. */
    private static String secondBefore(String text, int at) {
        return at > PREPOSITION ? Marks.wordBefore(text, at - PREPOSITION) : "";
    }
}
