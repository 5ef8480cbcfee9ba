package org.reserves.reading.text;

import java.util.Set;
import org.reserves.figure.FoundFigure;

/**
 * Numbers that would be wrong if they were taken for an amount: rates, parts of a bitcoin, bitcoin ATMs, heights of blocks,
 * digits that begin with zeros.
 */
final class NoAmount {
    private static final Set<String> SMALL_UNITS = Set.of(
            "sats", "satoshi", "satoshis", "mbtc", "millibitcoin", "millibitcoins", "microbitcoin", "microbitcoins");
    /** What bitcoin is only an adjective of: 200 bitcoin ATMs. */
    private static final Set<String> OF_BITCOIN = Set.of(
            "atms",
            "atm",
            "kiosks",
            "machines",
            "miners",
            "addresses",
            "wallets",
            "owners",
            "users",
            "holders",
            "investors",
            "nodes",
            "blocks",
            "futures",
            "options",
            "etfs",
            "companies",
            "firms",
            "cash",
            "gold",
            "sv");

    private static final Set<String> ONE = Set.of("one", "1");
    private static final String BITCOIN = "bitcoin";
    private static final int MOST_OUT_OF = 20;
    /** "in" or "of" and the space behind it. */
    private static final int PREPOSITION = 3;

    private NoAmount() {}

    /** Whether a figure whose digits begin at a place is one of these. */
    static boolean is(String text, FoundFigure found, int digits, int to) {
        return hasLeadingZero(text, digits)
                || SMALL_UNITS.contains(Marks.wordAfter(text, found.end(), to))
                || isAdjective(text, found, to)
                || isOfABlock(text, found)
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

    /** 5,600 bitcoin miners, 5,600 bitcoin cash, 5,600 wrapped bitcoin. */
    private static boolean isAdjective(String text, FoundFigure found, int to) {
        String behind = Marks.wordAfter(text, found.end(), to);
        boolean one = text.regionMatches(true, found.end() - BITCOIN.length(), BITCOIN, 0, BITCOIN.length());
        return behind.equals("wrapped") || (one && OF_BITCOIN.contains(behind));
    }

    /** Block 840,000, at height 840,000. */
    private static boolean isOfABlock(String text, FoundFigure found) {
        String before = Marks.wordBefore(text, found.start());
        return before.equals("block") || before.equals("height");
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
