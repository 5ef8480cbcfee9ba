package org.reserves.reading.rules;

import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.SubjectFinder;
import org.reserves.reading.grammar.Who;
import org.reserves.reading.rules.TieRule.Found;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;

/** What the nouns before a verb say that its money is: its holdings grew to, the average cost is. */
final class StatedRules {
    private static final int FAR = 22;
    private static final Set<String> PUT = Set.of(
            "put", "puts", "putting", "estimate", "estimates", "estimated", "pegs", "pegged", "reckoned", "calculated");

    private final SubjectFinder subjects;
    private final Amounts amounts;

    StatedRules(SubjectFinder subjects, Amounts amounts) {
        this.subjects = subjects;
        this.amounts = amounts;
    }

    /** Puts the bill of its mines at V and its profit at V: the noun before "at" says what it is. */
    @Nullable
    Found putAt(Sentence s, int i) {
        if (!s.at(i - 1).is("at") || !isPutBefore(s, i)) {
            return null;
        }
        for (int j = i - 2;
                j >= 0 && !s.at(j).isFigure() && !PUT.contains(s.at(j).lower());
                j--) {
            Item item = s.at(j);
            boolean noun = !item.isVerb() || s.isNounHere(j);
            ClaimedQuantity quantity = item.is(Cue.GAIN_NOUN) && noun
                    ? ClaimedQuantity.GAIN
                    : item.is(Cue.COST_NOUN) || item.is("bill")
                            ? ClaimedQuantity.COST
                            : item.is(Cue.PROCEEDS_NOUN) && noun ? ClaimedQuantity.PROCEEDS : null;
            if (quantity != null && !item.is("investment")) {
                int head = s.skipLeft(j - 1, Cue.ADJECTIVE, Cue.NEUTRAL_NOUN);
                head = s.at(head).isWord() && s.at(head).cues().isEmpty() ? head : j;
                Who who = subjects.possessor(s, head);
                return who == null ? null : new Found(quantity, who, "\"" + item.lower() + "\" put at", null);
            }
        }
        return null;
    }

    private static boolean isPutBefore(Sentence s, int i) {
        for (int j = i - 2; j >= Math.max(0, i - FAR) && !s.at(j).is(";"); j--) {
            if (PUT.contains(s.at(j).lower())) {
                return true;
            }
        }
        return false;
    }

    /** Its holdings grew to V; the value has climbed to V; it is V. */
    @Nullable
    Found value(Sentence s, int i, Governor governor) {
        Item verb = s.at(governor.at());
        boolean states = verb.isAny(Cue.RISE, Cue.FALL, Cue.BE, Cue.HOLD)
                && Set.of("", "to", "at", "from").contains(governor.prep());
        if (!states) {
            return null;
        }
        return stated(s, i, governor.at());
    }

    /** What the nouns before a verb say that its figure is. */
    @Nullable
    Found stated(Sentence s, int i, int verb) {
        Found cost = costBefore(s, i, verb);
        if (cost != null) {
            return cost;
        }
        int from = s.contains(Cue.VALUE_NOUN, verb, i) ? i : verb;
        for (int j = from - 1; j >= Math.max(0, verb - FAR); j--) {
            Item item = s.at(j);
            ClaimedQuantity quantity = statedBy(s, j);
            if (quantity != null) {
                Who who = quantity == ClaimedQuantity.PROCEEDS ? amounts.ofAmount(s, i) : subjects.ofCoins(s, j);
                int before = who == null && quantity == ClaimedQuantity.GAIN ? s.verbAtOrBefore(j - 1) : -1;
                who = before >= 0 ? subjects.ofVerb(s, before) : who;
                who = who == null && quantity == ClaimedQuantity.GAIN ? amounts.ofAmount(s, i) : who;
                return who == null ? null : new Found(quantity, who, "\"" + item.lower() + "\"", null);
            }
            if (item.is(";") || item.isFigure()) {
                return null;
            }
        }
        return null;
    }

    /** What a noun says that a figure is: of "the profits of its reserves" the profits do. */
    @Nullable
    private static ClaimedQuantity statedBy(Sentence s, int noun) {
        Item item = s.at(noun);
        if (item.is(Cue.GAIN_NOUN) && s.isNounHere(noun)) {
            return ClaimedQuantity.GAIN;
        }
        if (item.is(Cue.PROCEEDS_NOUN) && !item.isVerb()) {
            return ClaimedQuantity.PROCEEDS;
        }
        boolean value = (item.isAny(Cue.VALUE_NOUN, Cue.COIN_NOUN) && !item.isVerb())
                || item.is("worth")
                || item.is("investment");
        if (!value || isOfGoods(s, noun)) {
            return null;
        }
        int of = s.skipLeft(noun - 1, Cue.ADJECTIVE, Cue.BITCOIN, Cue.POSSESSIVE, Cue.DETERMINER);
        Item head = s.at(of - 1);
        return s.at(of).isWord() && Set.of("of", "on", "from").contains(s.at(of).lower()) && head.is(Cue.GAIN_NOUN)
                ? ClaimedQuantity.GAIN
                : ClaimedQuantity.VALUE;
    }

    /** The value of all goods: of nothing that has to do with bitcoin. */
    private static boolean isOfGoods(Sentence s, int noun) {
        int head = s.skipRight(noun + 2, Cue.DETERMINER, Cue.ADJECTIVE, Cue.POSSESSIVE, Cue.TOGETHER);
        Item of = s.at(head);
        return s.at(noun).is(Cue.VALUE_NOUN)
                && s.at(noun + 1).is("of")
                && of.isWord()
                && of.cues().isEmpty();
    }

    /** The average cost of its coins is V. */
    @Nullable
    private Found costBefore(Sentence s, int i, int verb) {
        for (int j = verb - 1; j >= Math.max(0, verb - 9) && !s.at(j).isSign(); j--) {
            if (s.at(j).is(Cue.COST_NOUN)
                    && ((!s.at(j).is("investment") && !s.at(j).is("outlay"))
                            || s.at(j - 1).is(Cue.POSSESSIVE)
                            || s.at(j - 1).is("'s"))) {
                Who who = subjects.ofCoins(s, verb - 1);
                who = who == null ? amounts.ofAmount(s, i) : who;
                return who == null
                        ? null
                        : new Found(ClaimedQuantity.COST, who, "\"" + s.at(j).lower() + "\"", null);
            }
        }
        return null;
    }
}
