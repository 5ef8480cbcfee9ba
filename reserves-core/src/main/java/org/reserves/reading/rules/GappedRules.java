package org.reserves.reading.rules;

import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.grammar.Apart;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.grammar.Who;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;
import org.reserves.reading.tie.Sureness;

/** Sentences whose verb is elsewhere: A accounts for 500 and B for 300; that leaves the kingdom with 9,000; 500 (previously 400). */
final class GappedRules implements TieRule {
    private static final int FAR = 6;
    private static final Set<String> LINKS = Set.of("for", "with", "at", "on", "to", "about");
    private static final Set<String> EARLIER = Set.of(
            "prev.", "prev", "previously", "was", "from", "formerly", "earlier", "before", "then", "compared with");

    private final Holders holders;

    GappedRules(Holders holders) {
        this.holders = holders;
    }

    @Nullable
    @Override
    public Found at(Sentence s, int i, Governor governor) {
        Figure figure = s.at(i).figure();
        if (figure == null) {
            return null;
        }
        Found found = left(s, i, figure);
        found = found == null ? gapped(s, i, figure) : found;
        return found == null ? earlier(s, i, figure) : found;
    }

    /** That leaves the kingdom with 9,000. */
    @Nullable
    private Found left(Sentence s, int i, Figure figure) {
        boolean with = s.at(i - 1).is("with") && !figure.isMoney();
        for (int j = i - 2; with && j >= Math.max(0, i - FAR); j--) {
            if (s.at(j).lower().startsWith("leav") || s.at(j).is("left")) {
                Who who = holders.agent(s, j + 1);
                return who == null ? null : new Found(ClaimedQuantity.ROW, who, "\"left with\"", null);
            }
        }
        return null;
    }

    /** And Britain for 300: what is said of the one before, of somebody else. */
    @Nullable
    private Found gapped(Sentence s, int i, Figure figure) {
        int name = LINKS.contains(s.at(i - 1).lower()) ? i - 2 : i - 1;
        int joint = s.skipLeft(name - 1, Cue.DETERMINER);
        boolean joined = s.at(joint).is(Cue.CONJUNCTION)
                || s.at(joint).is(",")
                || s.at(joint).is(";");
        if (!s.at(name).isName() || !joined || Apart.isApart(s, name)) {
            return null;
        }
        Figure other = like(s, joint, figure);
        Who who = other == null ? null : holders.ofPossessor(s, name);
        return who == null || other == null || other.requireTie().owner().equals(who.owner())
                ? null
                : new Found(
                        other.requireTie().quantity(),
                        who.less(Sureness.LIKELY, "its verb is that of the clause before"),
                        "without a verb of its own",
                        null);
    }

    /** The nearest tied figure before a place that counts the same kind of thing. */
    @Nullable
    private static Figure like(Sentence s, int before, Figure figure) {
        for (int j = before - 1; j >= 0; j--) {
            Figure other = s.at(j).figure();
            if (other != null
                    && other.isTied()
                    && other.isMoney() == figure.isMoney()
                    && !other.isTied(ClaimedQuantity.PRICE)) {
                return Scene.isOfAHolder(other) ? other : null;
            }
        }
        return null;
    }

    /** 500 BTC (previously 400 BTC). */
    @Nullable
    private static Found earlier(Sentence s, int i, Figure figure) {
        int open = s.openBracket(i);
        Figure now = open > 0 ? s.at(open - 1).figure() : null;
        boolean same = now != null && now.isTied() && now.isMoney() == figure.isMoney() && isEarlier(s, open, i);
        return same && now != null
                ? new Found(
                        now.requireTie().quantity(),
                        new Who(
                                now.requireTie().owner(),
                                Sureness.LIKELY,
                                now.requireTie().why()),
                        "the same at another time",
                        null)
                : null;
    }

    private static boolean isEarlier(Sentence s, int open, int figure) {
        for (int j = open + 1; j < figure; j++) {
            Item item = s.at(j);
            boolean dated = item.is(Cue.MONTH)
                    || item.is(Cue.PAST)
                    || item.lower().startsWith("end-")
                    || item.is(Cue.TIME_NOUN);
            if (EARLIER.contains(item.lower()) || dated) {
                return true;
            }
        }
        return false;
    }
}
