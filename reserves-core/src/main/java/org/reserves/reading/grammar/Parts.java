package org.reserves.reading.grammar;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;

/** What a percentage or fraction is the change or a part of. */
public final class Parts {
    private static final int FAR = 24;

    private Parts() {}

    /** Returns the held amount that a percentage says the change of, or null: 3,821 bitcoin, an increase of 153 %. */
    @Nullable
    public static Figure ofChange(Sentence s, int i) {
        Objects.requireNonNull(s, "sentence must not be null");
        boolean changes = (s.at(i - 1).is("of") && s.at(i - 2).isAny(Cue.DROP_NOUN, Cue.BUY_NOUN))
                || s.at(i + 1).isAny(Cue.DROP_NOUN)
                || s.at(i + 1).is("increase");
        for (int j = i - 2; changes && j >= Math.max(0, i - FAR - FAR); j--) {
            Figure other = s.at(j).figure();
            if (other != null) {
                return other.isBitcoin() && other.isTied(ClaimedQuantity.ROW) ? other : null;
            }
        }
        return null;
    }

    /** Returns whether what a verb says is of several holders together: the US (198,000 BTC) and the UK (61,000 BTC) make up so much. */
    public static boolean isOfSeveral(Sentence s, int verb) {
        Objects.requireNonNull(s, "sentence must not be null");
        Set<String> holders = new HashSet<>();
        for (int j = 0; j < verb; j++) {
            Figure figure = s.at(j).figure();
            if (figure != null && figure.isBitcoin() && figure.isTied()) {
                holders.add(figure.requireTie().owner().holder());
            }
        }
        return holders.size() > 1;
    }

    /** Returns whether a part is of what somebody had: less than half of what it had. */
    public static boolean isWhatItHad(Sentence s, int what) {
        Objects.requireNonNull(s, "sentence must not be null");
        return s.at(what).is("what")
                && (s.at(what + 1).is(Cue.PRONOUN) || s.at(what + 1).isName())
                && s.at(s.skipRight(what + 2, Cue.ADVERB, Cue.PAST)).is(Cue.HOLD);
    }
}
