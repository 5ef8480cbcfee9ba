package org.reserves.reading.grammar;

import java.math.BigDecimal;
import java.util.Set;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;

/** Where money small enough is the price of a coin by the words right beside it: at today's, at Friday's close of, one for, could be had for. */
final class QuotedPrices {
    private static final BigDecimal CHEAPEST = BigDecimal.valueOf(1_000);
    private static final BigDecimal DEAREST = BigDecimal.valueOf(2_000_000);
    private static final Set<String> CLOSES = Set.of("close", "closing", "settlement", "opening", "print", "fixing");
    private static final Set<String> AT = Set.of("at", "with", "near", "around", "from", "to");
    private static final Set<String> HAVING = Set.of("buy", "get", "have", "sell", "bought", "got", "had", "sold");
    private static final int FAR = 4;

    private QuotedPrices() {}

    /** Returns whether the figure at a place is a price by the words beside it. */
    static boolean isPrice(Sentence s, int i, Figure figure) {
        BigDecimal number = figure.printed().number();
        boolean fits = number.compareTo(CHEAPEST) >= 0 && number.compareTo(DEAREST) <= 0;
        return fits && (isOfADay(s, i) || isClose(s, i) || isForOne(s, i) || isLabel(s, i));
    }

    /** At today's, with Friday's: a day owns it. */
    private static boolean isOfADay(Sentence s, int i) {
        Item day = s.at(i - 2);
        boolean named = day.isAny(Cue.CURRENT, Cue.TIME_NOUN)
                || day.is("yesterday")
                || (day.is(Cue.ADVERB) && day.lower().endsWith("day"));
        return s.at(i - 1).is("'s") && named && AT.contains(s.at(i - 3).lower());
    }

    /** A close of, the last print of. */
    private static boolean isClose(Sentence s, int i) {
        return s.at(i - 1).is("of") && CLOSES.contains(s.at(i - 2).lower());
    }

    /** Could buy one for, could be had for. */
    private static boolean isForOne(Sentence s, int i) {
        if (!s.at(i - 1).is("for")) {
            return false;
        }
        boolean had = s.at(i - 2).is("had") && s.at(i - 3).is(Cue.BE);
        boolean one = false;
        for (int j = i - 3; s.at(i - 2).is("one") && j >= Math.max(0, i - 2 - FAR); j--) {
            one |= HAVING.contains(s.at(j).lower());
        }
        return had || one;
    }

    /** BTC spot at time of transfer: a label of the coin that says a price. */
    private static boolean isLabel(Sentence s, int i) {
        if (!s.at(i - 1).is(":") || s.contains(Cue.COIN_NOUN, 0, i) || s.contains(Cue.COST_NOUN, 0, i)) {
            return false;
        }
        return i <= 2 * FAR + 1 && s.contains(Cue.BITCOIN, 0, i) && s.contains(Cue.PRICE_NOUN, 0, i);
    }
}
