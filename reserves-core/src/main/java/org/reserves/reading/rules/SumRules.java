package org.reserves.reading.rules;

import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.grammar.Who;
import org.reserves.reading.rules.TieRule.Found;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Owner;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;
import org.reserves.reading.tie.Sureness;

/** A sum that says another figure again, without a word of its own: (£39m; $47m), 51 BTC, at the time $143,000, its cost went from A to B. */
final class SumRules implements TieRule {
    private static final int FAR = 9;
    private static final Set<String> TIMES = Set.of("then", "now", "today", "currently", "time", "day", "date", "year");
    private static final Set<String> CHANGED = Set.of("up", "down");
    private static final Set<String> RICHER = Set.of("richer", "poorer");

    private final Scene scene;
    private final Amounts amounts;

    SumRules(Scene scene, Amounts amounts) {
        this.scene = scene;
        this.amounts = amounts;
    }

    @Nullable
    @Override
    public Found at(Sentence s, int i, Governor governor) {
        Figure figure = s.at(i).figure();
        if (figure == null || !figure.isMoney() || s.contains(Cue.HYPOTHETICAL, 0, i)) {
            return null;
        }
        Found found = otherCurrency(s, i, figure);
        found = found == null ? fromTo(s, i, figure) : found;
        found = found == null ? changed(s, i) : found;
        found = found == null ? richer(s, i) : found;
        return found == null ? timed(s, i) : found;
    }

    /** (£39m; $47m): the same in a third currency. */
    @Nullable
    private static Found otherCurrency(Sentence s, int i, Figure figure) {
        int sign = s.skipLeft(i - 1, Cue.ADVERB);
        Figure other = s.at(sign - 1).figure();
        boolean joined = s.at(sign).is(";")
                || s.at(sign).is(",")
                || s.at(sign).is("/")
                || s.at(sign).is("or");
        boolean same = joined
                && s.openBracket(i) >= 0
                && other != null
                && other.isMoney()
                && Scene.isOfAHolder(other)
                && !other.printed().unit().equals(figure.printed().unit());
        return same ? Amounts.of(other, "the same in another currency") : null;
    }

    /** Its average cost has gone up from A to B: the second is what the first is. */
    @Nullable
    private static Found fromTo(Sentence s, int i, Figure figure) {
        int to = s.skipLeft(i - 1, Cue.DETERMINER, Cue.ADVERB);
        for (int j = to - 1; s.at(to).is("to") && j >= Math.max(0, to - FAR); j--) {
            Figure first = s.at(j).figure();
            if (first != null) {
                boolean from =
                        s.at(s.skipLeft(j - 1, Cue.DETERMINER, Cue.ADVERB)).is("from");
                boolean alike = first.isMoney()
                        && Scene.isOfAHolder(first)
                        && first.printed().unit().equals(figure.printed().unit());
                return from && alike
                        ? new Found(first.requireTie().quantity(), Amounts.like(first), "from and to", null)
                        : null;
            }
        }
        return null;
    }

    /** UK: 61,245. Down £395m: a sentence that says no more, in a line about somebody. */
    @Nullable
    private Found changed(Sentence s, int i) {
        boolean alone = CHANGED.contains(s.at(i - 1).lower())
                && (i == 1
                        || s.at(i - 2).is(",")
                        || s.at(i - 2).is("|")
                        || s.at(i - 2).is("–"));
        Owner label = scene.label();
        Figure last = scene.lastAmount();
        boolean held = last != null && last.isTied(ClaimedQuantity.ROW);
        boolean ends = !s.at(i + 1).isWord() || s.at(i + 1).isAny(Cue.CURRENT, Cue.PREP, Cue.PAST, Cue.ADVERB);
        if (!alone || !ends || label == null || !held) {
            return null;
        }
        return new Found(
                ClaimedQuantity.GAIN,
                new Who(label, Sureness.LIKELY, "the line begins with its name"),
                "\"" + s.at(i - 1).lower() + "\" behind an amount",
                null);
    }

    /** Leaving it so much richer. */
    @Nullable
    private Found richer(Sentence s, int i) {
        Who who = RICHER.contains(s.at(i + 1).lower()) ? amounts.ofAmount(s, i) : null;
        return who == null
                ? null
                : new Found(ClaimedQuantity.GAIN, who, "\"" + s.at(i + 1).lower() + "\" behind it", null);
    }

    /** 51 BTC, at the time $143,000; 48 BTC, today so much: nothing but a time between. */
    @Nullable
    private static Found timed(Sentence s, int i) {
        boolean timed = false;
        boolean joined = false;
        for (int j = i - 1; j >= Math.max(0, i - FAR); j--) {
            Item item = s.at(j);
            Figure amount = item.figure();
            if (amount != null) {
                boolean held = amount.isTied(ClaimedQuantity.ROW) || amount.isTied(ClaimedQuantity.ACQUIRED);
                return amount.isBitcoin() && held && timed && joined
                        ? Amounts.of(amount, "the amount before it, at a time")
                        : null;
            }
            boolean time = TIMES.contains(item.lower()) || item.isAny(Cue.CURRENT, Cue.TIME_NOUN);
            timed |= time;
            joined |= item.is(",") || item.is("–") || item.is(":");
            boolean passes =
                    time || item.isSign() || item.isAny(Cue.PREP, Cue.DETERMINER, Cue.ADVERB, Cue.BITCOIN, Cue.COIN);
            if (!passes || item.is(";") || item.is("(") || item.is(")")) {
                return null;
            }
        }
        return null;
    }
}
