package org.reserves.reading.grammar;

import java.util.Objects;
import java.util.Set;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;

/** Amounts that the words before or behind them deny, or say to be no more than a fee. */
public final class Denied {
    private static final Set<String> FEES = Set.of("fees", "gas");

    private Denied() {}

    /** Returns whether the words before deny it: denies that it ever had; no longer holds: nothing in the rest of the clause is held. */
    public static boolean isDenied(Sentence s, int i) {
        Objects.requireNonNull(s, "sentence must not be null");
        for (int j = i - 1; j >= 0; j--) {
            Item item = s.at(j);
            if ((item.lower().startsWith("den") && item.is(Cue.NEGATION)) || item.is("no longer")) {
                return true;
            }
            if (item.is(";") || item.is("but") || item.is("while")) {
                return false;
            }
        }
        return false;
    }

    /** Returns whether the words behind deny it: 620,000 bitcoins it did not own, that never existed. */
    public static boolean isBehind(Sentence s, int i) {
        Objects.requireNonNull(s, "sentence must not be null");
        int at = s.skipRight(i + 1, Cue.BITCOIN, Cue.COIN, Cue.COIN_NOUN, Cue.RELATIVE, Cue.PRONOUN);
        boolean relative = s.at(at - 1).isAny(Cue.PRONOUN, Cue.RELATIVE);
        boolean denied = s.at(at).is("never")
                || ((s.at(at).is("did") || s.at(at).is("does"))
                        && (s.at(at + 1).is("not") || s.at(at + 1).is("n't")))
                || s.at(at).is("didn't")
                || s.at(at).is("doesn't");
        int verb = s.skipRight(at + 1, Cue.ADVERB, Cue.NEGATION);
        return relative
                && denied
                && (s.at(verb).is(Cue.HOLD) || s.at(verb).lower().startsWith("exist"));
    }

    /** Returns whether it is a fee: burning 1.4 BTC in fees. */
    public static boolean isFee(Sentence s, int i) {
        Objects.requireNonNull(s, "sentence must not be null");
        int in = s.skipRight(i + 1, Cue.BITCOIN, Cue.COIN);
        int what = s.skipRight(in + 1, Cue.ADJECTIVE);
        return s.at(in).is("in")
                && !s.contains(Cue.ACQUIRE, 0, i)
                && FEES.contains(s.at(what).lower());
    }
}
