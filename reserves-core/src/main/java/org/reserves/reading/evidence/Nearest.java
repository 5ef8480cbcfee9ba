package org.reserves.reading.evidence;

import org.reserves.reading.grammar.MarketWords;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Name;
import org.reserves.reading.text.Sentence;

/** What the words before a figure spoke of last: a holder, somebody's coins, bitcoin itself, or what a pronoun means. */
final class Nearest {
    private static final int FAR = 30;

    private Nearest() {}

    /** Returns the name of it, short. */
    static String before(Sentence s, int i) {
        for (int j = i - 1; j >= Math.max(0, i - FAR); j--) {
            Item item = s.at(j);
            Name name = item.name();
            if (name != null) {
                if (name.isHolder()) {
                    return "holder";
                }
            } else if (!item.isFigure() && item.is(Cue.COIN_NOUN)) {
                return "coins";
            } else if (!item.isFigure() && MarketWords.isMarket(s, j)) {
                return item.is(Cue.PRICE_NOUN) ? "price" : "market";
            } else if (item.isWord() && item.isAny(Cue.PRONOUN, Cue.POSSESSIVE)) {
                return item.lower();
            } else if (item.is(";")) {
                return "none";
            }
        }
        return "none";
    }
}
