package org.reserves.reading.rules;

import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.grammar.Mood;
import org.reserves.reading.grammar.SubjectFinder;
import org.reserves.reading.grammar.Who;
import org.reserves.reading.rules.TieRule.Found;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;

/** Percentages by which a holding has become more or less, and what a gain is of its cost. */
final class PercentMoves {
    private static final int FAR = 24;
    private static final int NEAR = 6;
    private static final Set<String> SIDES = Set.of("up", "down", "up by", "down by");
    private static final Set<String> COMPARED = Set.of("more", "less", "fewer");

    private final SubjectFinder subjects;

    PercentMoves(SubjectFinder subjects) {
        this.subjects = subjects;
    }

    @Nullable
    Found at(Sentence s, int i) {
        Found found = ofGain(s, i);
        found = found == null ? ofAmount(s, i) : found;
        return found == null ? ofCut(s, i) : found;
    }

    /** A profit of so much money, or 83 %; a loss of so much (−20 %). */
    @Nullable
    private static Found ofGain(Sentence s, int i) {
        for (int j = i - 1; j >= Math.max(0, i - NEAR); j--) {
            Item item = s.at(j);
            Figure gain = item.figure();
            if (gain != null) {
                boolean same = s.at(j + 1).is("or")
                        || s.at(j + 1).is("(")
                        || (s.at(j + 1).is(",") && s.at(j + 2).is("or"));
                return same && gain.isMoney() && gain.isTied(ClaimedQuantity.GAIN)
                        ? new Found(ClaimedQuantity.OTHER, Amounts.like(gain), "the same gain in percent", null)
                        : null;
            }
        }
        return null;
    }

    /** 7,161 bitcoin at the end of June, up 83 % in a year: the side stands behind a comma, and no money between. */
    @Nullable
    private static Found ofAmount(Sentence s, int i) {
        int side = s.at(i - 1).is("by") ? i - 2 : i - 1;
        boolean beside = SIDES.contains(s.at(side).lower())
                && (s.at(side - 1).is(",") || s.at(side - 1).is("–"));
        boolean more = COMPARED.contains(s.at(i + 1).lower()) && s.at(i - 1).is(",");
        for (int j = i - 1; (beside || more) && j >= Math.max(0, i - FAR); j--) {
            Figure amount = s.at(j).figure();
            boolean held = amount != null && amount.isBitcoin() && amount.isTied(ClaimedQuantity.ROW);
            if (held && amount != null) {
                return new Found(ClaimedQuantity.OTHER, Amounts.like(amount), "move of the amount before it", null);
            }
            if (amount != null
                    || s.at(j).isAny(Cue.PRICE_NOUN, Cue.FUND_SHARE)
                    || s.at(j).is(";")) {
                return null;
            }
        }
        return null;
    }

    /** Has trimmed its bitcoin reserves by 59 %. */
    @Nullable
    private Found ofCut(Sentence s, int i) {
        if (!s.at(i - 1).is("by")) {
            return null;
        }
        int coins = i - 2;
        while (coins > Math.max(0, i - NEAR) && !s.at(coins).is(Cue.COIN_NOUN)) {
            if (s.at(coins).isFigure() || s.at(coins).isSign()) {
                return null;
            }
            coins--;
        }
        int verb = s.verbAtOrBefore(coins - 1);
        boolean cuts = s.at(coins).is(Cue.COIN_NOUN)
                && verb >= coins - NEAR
                && verb >= 0
                && s.at(verb).isAny(Cue.FALL, Cue.RISE, Cue.REDUCE)
                && Mood.at(s, verb) == Mood.REAL;
        Who who = cuts ? subjects.ofVerb(s, verb) : null;
        return who == null ? null : new Found(ClaimedQuantity.OTHER, who, "move of a holding", null);
    }
}
