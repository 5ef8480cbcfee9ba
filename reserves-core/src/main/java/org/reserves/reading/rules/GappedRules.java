package org.reserves.reading.rules;

import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.grammar.Apart;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.Holders;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.grammar.SubjectFinder;
import org.reserves.reading.grammar.Who;
import org.reserves.reading.rules.TieRule.Found;
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
    private static final Set<String> ENDED = Set.of(
            "ended",
            "ends",
            "ending",
            "closing",
            "finishing",
            "exiting",
            "closed",
            "finished",
            "finishes",
            "began",
            "started",
            "starts",
            "emerged",
            "entered");
    private static final Set<String> EARLIER = Set.of(
            "prev.", "prev", "previously", "was", "from", "formerly", "earlier", "before", "then", "compared with");

    private final SubjectFinder subjects;
    private final Holders holders;

    GappedRules(SubjectFinder subjects, Holders holders) {
        this.subjects = subjects;
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
        found = found == null ? exchanged(s, i, figure) : found;
        found = found == null ? earlier(s, i, figure) : found;
        found = found == null ? otherwise(s, i, figure) : found;
        found = found == null ? dealtBy(s, i, figure) : found;
        found = found == null ? fromTo(s, i, figure) : found;
        return found == null ? listed(s, i, figure) : found;
    }

    /** That leaves the kingdom with 9,000. */
    @Nullable
    private Found left(Sentence s, int i, Figure figure) {
        boolean with = !figure.isMoney()
                && (s.at(i - 1).is("with")
                        || s.at(i - 1).is("on")
                        || s.at(i - 1).is("at"));
        for (int j = i - 2; with && j >= Math.max(0, i - FAR); j--) {
            if (s.at(j).lower().startsWith("leav") || s.at(j).is("left")) {
                Who who = holders.agent(s, j + 1);
                return who == null ? null : new Found(ClaimedQuantity.ROW, who, "\"left with\"", null);
            }
            if (ENDED.contains(s.at(j).lower())) {
                Who who = subjects.ofVerb(s, j);
                return who == null ? null : new Found(ClaimedQuantity.ROW, who, "\"ended with\"", null);
            }
        }
        return null;
    }

    /** And Britain for 300: what is said of the one before, of somebody else. */
    @Nullable
    private Found gapped(Sentence s, int i, Figure figure) {
        boolean linked = LINKS.contains(s.at(i - 1).lower())
                || (s.at(i - 1).is(",") && s.at(i - 2).isName());
        int name = linked ? i - 2 : i - 1;
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

    /** Raised so much for 500 BTC. */
    @Nullable
    private static Found exchanged(Sentence s, int i, Figure figure) {
        Item link = s.at(s.skipLeft(i - 1, Cue.DETERMINER, Cue.ADVERB));
        boolean behindFor = !figure.isMoney() && (link.is("for") || link.is("from"));
        for (int j = i - 1; behindFor && j >= 0; j--) {
            Figure money = s.at(j).figure();
            if (money != null) {
                boolean traded = money.isTied(ClaimedQuantity.PROCEEDS) || money.isTied(ClaimedQuantity.COST);
                return traded ? SameCoinsRules.equal(money, "for the money before it") : null;
            }
        }
        return null;
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
                        Found.ANOTHER_TIME,
                        null)
                : null;
    }

    /** 2.9 % of the supply, or 606,000 BTC. */
    @Nullable
    private static Found otherwise(Sentence s, int i, Figure figure) {
        int or = s.skipLeft(i - 1, Cue.DETERMINER, Cue.ADVERB);
        boolean said = s.at(or).is("or")
                || s.at(or).is("i.e.")
                || s.at(or).is("equivalent to")
                || s.at(or).is("equal to");
        for (int j = or - 1; said && figure.isBitcoin() && j >= Math.max(0, or - FAR - 2); j--) {
            Figure host = s.at(j).figure();
            if (host != null) {
                return SameCoinsRules.equal(host, "the same in bitcoin");
            }
            if (s.at(j).isVerb() || s.at(j).isName()) {
                return null;
            }
        }
        return null;
    }

    /** Sold by prosecutors in Suwon in 2021 for so much. */
    @Nullable
    private Found dealtBy(Sentence s, int i, Figure figure) {
        boolean behindFor = figure.isMoney()
                && s.at(s.skipLeft(i - 1, Cue.DETERMINER, Cue.ADVERB)).is("for");
        for (int j = i - 2;
                behindFor && j >= 0 && !s.at(j).isFigure() && !s.at(j).is(";");
                j--) {
            if (s.at(j).is(Cue.BY_HOLDER)) {
                ClaimedQuantity quantity = AgentRules.quantityBy(s.at(j)) == ClaimedQuantity.REDUCED
                        ? ClaimedQuantity.PROCEEDS
                        : s.at(j).lower().matches("(bought|purchased|acquired) by") ? ClaimedQuantity.COST : null;
                Who who = quantity == null ? null : holders.agent(s, j + 1);
                return who == null || quantity == null
                        ? null
                        : new Found(quantity, who, "\"" + s.at(j).lower() + "\"", null);
            }
        }
        return null;
    }

    /** Rose in value from so much to so much. */
    @Nullable
    private static Found fromTo(Sentence s, int i, Figure figure) {
        boolean to = figure.isMoney()
                && s.at(s.skipLeft(i - 1, Cue.DETERMINER, Cue.ADVERB)).is("to");
        for (int j = i - 2; to && j >= 0 && !s.at(j).is(";"); j--) {
            Figure first = s.at(j).figure();
            if (first != null) {
                boolean from =
                        s.at(s.skipLeft(j - 1, Cue.DETERMINER, Cue.ADVERB)).is("from");
                return from && first.isTied(ClaimedQuantity.VALUE)
                        ? new Found(ClaimedQuantity.VALUE, Amounts.like(first), "from and to", null)
                        : null;
            }
        }
        return null;
    }

    /** Another 50,000; in March 50,000 more; and the final 44,341: nothing but times between. */
    @Nullable
    private static Found listed(Sentence s, int i, Figure figure) {
        Figure other = figure.isMoney() ? null : listedWith(s, i);
        return other != null && Scene.isOfAHolder(other)
                ? new Found(other.requireTie().quantity(), Amounts.like(other), "listed with another", null)
                : null;
    }

    /** The amount of bitcoin before a place with nothing but times between, or null. */
    @Nullable
    static Figure listedWith(Sentence s, int i) {
        Item before = s.at(i - 1);
        boolean begins = before.isSign() || before.isAny(Cue.CONJUNCTION, Cue.DETERMINER, Cue.ADJECTIVE);
        if (!begins) {
            return null;
        }
        for (int j = i - 1; j >= 0; j--) {
            Item item = s.at(j);
            Figure other = item.figure();
            if (other != null && other.isMoney() && other.isTied()) {
                return other.requireTie().of();
            }
            if (other != null) {
                return other.isBitcoin() && i - j > 1 ? other : null;
            }
            boolean passing = item.isSign()
                    || item.isAny(
                            Cue.MONTH,
                            Cue.TIME_NOUN,
                            Cue.PREP,
                            Cue.DETERMINER,
                            Cue.ADJECTIVE,
                            Cue.ADVERB,
                            Cue.CONJUNCTION,
                            Cue.PAST)
                    || (item.isWord() && Character.isDigit(item.text().charAt(0)));
            if (!passing || item.is("(") || item.is(")")) {
                return null;
            }
        }
        return null;
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
