package org.reserves.reading.grammar;

import java.math.BigDecimal;
import java.util.Objects;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;

/** Whether a clause speaks of the price of bitcoin and of nobody's coins. */
public final class MarketWords {
    private MarketWords() {}

    /** Returns whether a word says that a price was its highest or lowest. */
    public static boolean isRecord(Sentence s, int i) {
        Objects.requireNonNull(s, "sentence must not be null");
        Item item = s.at(i);
        return item.is("record")
                || item.is("high")
                || item.is("peak")
                || item.is("all-time")
                || item.is("ath")
                || item.is("low");
    }

    /** Returns whether bitcoin itself, or its price, is the subject of a verb. */
    public static boolean isMarketVerb(Sentence s, int verb) {
        Objects.requireNonNull(s, "sentence must not be null");
        Item item = s.at(verb);
        if (!item.isAny(Cue.TRADE, Cue.RISE, Cue.FALL, Cue.BE, Cue.COST_VERB, Cue.PROCEEDS)) {
            return false;
        }
        int i = verb - 1;
        while (i >= 0
                && (s.at(i).isAny(Cue.ADVERB, Cue.BE, Cue.MODAL, Cue.CURRENT)
                        || s.at(i).is("has")
                        || s.at(i).is("had"))) {
            i--;
        }
        if (Sentence.isClosing(s.at(i))) {
            i = s.beforeBracket(i);
        }
        if ((s.at(i).is("which") || s.at(i).is("that")) && i > 0) {
            int noun = s.at(i - 1).is(",") ? i - 2 : i - 1;
            return !s.at(noun - 1).is("of") && !s.contains(Cue.MODAL, i, verb) && isMarket(s, noun);
        }
        if (s.at(i).is(Cue.CONJUNCTION) || s.at(i).is(",")) {
            int other = s.verbAtOrBefore(i - 1);
            return other >= 0 && isMarketVerb(s, other);
        }
        return isMarket(s, i);
    }

    /** Bitcoin, the price of bitcoin, one coin: nobody's. */
    public static boolean isMarket(Sentence s, int i) {
        Objects.requireNonNull(s, "sentence must not be null");
        Item item = s.at(i);
        Item before = s.at(i - 1);
        Figure one = item.figure();
        if (one != null) {
            return one.isBitcoin() && one.printed().number().compareTo(BigDecimal.ONE) == 0;
        }
        boolean owned = (before.is("'s") && !s.at(i - 2).is(Cue.BITCOIN))
                || before.is(Cue.POSSESSIVE)
                || (before.is("of") && s.at(i - 2).isAny(Cue.COIN_NOUN, Cue.VALUE_NOUN));
        if (item.is(Cue.PRICE_NOUN) || (!owned && isRecord(s, i) && s.at(i).is("ath"))) {
            return true;
        }
        boolean coin = item.isAny(Cue.BITCOIN)
                || item.is("cryptocurrency")
                || item.is("coin")
                || item.is("token")
                || item.is("market");
        return coin
                && !owned
                && !item.is("bitcoins")
                && !item.is("coins")
                && !before.isFigure()
                && !s.at(i - 1).isAny(Cue.REDUCE, Cue.ACQUIRE, Cue.HOLD);
    }
}
