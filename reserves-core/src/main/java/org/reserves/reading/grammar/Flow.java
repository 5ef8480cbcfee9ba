package org.reserves.reading.grammar;

import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;

/** Whether an amount behind a name and a colon is held, came or left. */
public final class Flow {
    private Flow() {}

    /** Returns what a list counts: what its sign, the nouns before the colon or its heading say, else what is held. */
    public static ClaimedQuantity of(Sentence s, int i, int at, Set<Cue> event) {
        Objects.requireNonNull(s, "sentence must not be null");
        Objects.requireNonNull(event, "event must not be null");
        boolean minus =
                s.at(i - 1).is("\u2212") || (s.at(i - 1).is("–") && s.at(i - 2).is(":"));
        if (s.at(i - 1).is("+") || minus) {
            return minus ? ClaimedQuantity.REDUCED : ClaimedQuantity.ACQUIRED;
        }
        ClaimedQuantity said = movedBefore(s, at);
        if (said != null) {
            return said;
        }
        if (s.at(s.skipRight(i + 1, Cue.BITCOIN, Cue.COIN)).is(Cue.REDUCE)) {
            return ClaimedQuantity.REDUCED;
        }
        boolean moved = event.contains(Cue.SALE_NOUN)
                || event.contains(Cue.BUY_NOUN)
                || event.contains(Cue.DROP_NOUN)
                || event.contains(Cue.REDUCE);
        boolean held = event.contains(Cue.HOLD) || event.contains(Cue.COIN_NOUN) || event.contains(Cue.SUPERLATIVE);
        ClaimedQuantity quantity = moved && !held ? VerbSense.ofEvent(event) : null;
        return quantity == null ? ClaimedQuantity.ROW : quantity;
    }

    /** Two outflows from wallets of the fund: 184 BTC to one address: what the nouns before the colon say. */
    @Nullable
    private static ClaimedQuantity movedBefore(Sentence s, int colon) {
        for (int j = colon - 1; j >= 0 && s.at(colon).is(":"); j--) {
            Item item = s.at(j);
            boolean wallet = item.lower().startsWith("wallet") || item.lower().startsWith("address");
            if (item.isFigure() || item.is(";") || item.is(Cue.HOLD) || (item.is(Cue.COIN_NOUN) && !wallet)) {
                return null;
            }
            if (item.isWord() && item.isAny(Cue.DROP_NOUN, Cue.SALE_NOUN, Cue.BUY_NOUN)) {
                return VerbSense.ofNoun(item);
            }
        }
        return null;
    }
}
