package org.reserves.reading.rules;

import javax.annotation.Nullable;
import org.reserves.reading.grammar.Apart;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.Holders;
import org.reserves.reading.grammar.Mood;
import org.reserves.reading.grammar.SubjectFinder;
import org.reserves.reading.grammar.VerbSense;
import org.reserves.reading.grammar.Who;
import org.reserves.reading.rules.TieRule.Found;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;

/** A name right beside an amount: Bhutan's 500, Bhutan 500, Bhutan with 500. */
final class NamedRules {
    private final SubjectFinder subjects;
    private final Holders holders;

    NamedRules(SubjectFinder subjects, Holders holders) {
        this.subjects = subjects;
        this.holders = holders;
    }

    @Nullable
    Found possessed(Sentence s, int i, Governor governor) {
        int at = governor.at();
        Who who = s.at(at).is("whose")
                ? subjects.relative(s, at)
                : s.at(at).is(Cue.POSSESSIVE) ? subjects.pronoun(s, at) : holders.ofPossessor(s, at);
        if (who == null) {
            return null;
        }
        int before = s.at(at).is(Cue.POSSESSIVE) ? at - 1 : s.skipLeft(at - 1, Cue.DETERMINER);
        Item verb = s.at(before);
        ClaimedQuantity quantity = verb.isVerb() && verb.isAny(Cue.REDUCE, Cue.ACQUIRE)
                ? VerbSense.ofBitcoin(verb, "", s, before, i)
                : behind(s, i);
        Item next = s.at(s.skipRight(i + 1, Cue.BITCOIN, Cue.COIN));
        if (verb.lower().startsWith("turn") && next.is("into")) {
            return new Found(ClaimedQuantity.REDUCED, who, "turned into money", null);
        }
        quantity =
                quantity == null && next.is(Cue.REDUCE) && !next.is(Cue.ADJECTIVE) ? ClaimedQuantity.REDUCED : quantity;
        return new Found(quantity == null ? ClaimedQuantity.ROW : quantity, who, "possessive", null);
    }

    /** A noun behind the figure that says what happened to it: the 500 BTC sale. */
    @Nullable
    static ClaimedQuantity behind(Sentence s, int i) {
        Item next = s.at(s.skipRight(i + 1, Cue.BITCOIN, Cue.COIN));
        if (next.is("→") || next.is("➡") || next.is("->")) {
            return ClaimedQuantity.REDUCED;
        }
        return next.is(Cue.SALE_NOUN)
                ? ClaimedQuantity.REDUCED
                : next.is(Cue.BUY_NOUN) && !next.is(Cue.VERB) ? ClaimedQuantity.ACQUIRED : null;
    }

    /** "Bhutan 12,000 BTC" in a list, "and Britain 61,000" behind a clause. */
    @Nullable
    Found named(Sentence s, int at) {
        Who who = holders.ofPossessor(s, at);
        Item before = s.at(at - 1);
        boolean begins = at == 0 || before.is(Cue.CONJUNCTION) || before.isSign() || before.is("the");
        if (who == null || !begins || Apart.isApart(s, at)) {
            return null;
        }
        ClaimedQuantity quantity = ClaimedQuantity.ROW;
        for (int j = at - 1; j >= 0; j--) {
            Figure other = s.at(j).figure();
            if (other != null && other.isBitcoin() && other.isTied()) {
                quantity = other.requireTie().quantity();
                break;
            }
        }
        return new Found(quantity, who, "name beside the figure", null);
    }

    /** Strategy (MSTR), the biggest corporate holder with: the name before the comma of an apposition. */
    @Nullable
    private Who apposed(Sentence s, int noun) {
        boolean comma = false;
        for (int j = noun; j >= Math.max(0, noun - 8); j--) {
            Item item = s.at(j);
            if (Sentence.isClosing(item)) {
                j = s.beforeBracket(j) + 1;
            } else if (item.is(",") || item.is("–")) {
                comma = true;
            } else if (comma) {
                return item.isName() ? holders.ofPossessor(s, j) : null;
            } else if (item.isFigure() || item.isName() || (item.isVerb() && !s.isNounHere(j))) {
                return null;
            }
        }
        return null;
    }

    @Nullable
    Found with(Sentence s, int i, Governor governor) {
        int at = governor.at();
        Who who;
        if (s.at(at).is(Cue.LIST_LEAD)) {
            who = subjects.ofVerb(s, at);
        } else {
            int before = s.at(at - 1).is(",") ? at - 2 : at - 1;
            before = Sentence.isClosing(s.at(before)) ? s.beforeBracket(before) : before;
            who = s.at(before).isName() && !Apart.isPlace(s, before) ? holders.ofPossessor(s, before) : null;
            int behind = s.skipRight(s.at(i + 1).is(",") ? i + 2 : i + 1, Cue.DETERMINER);
            who = who == null && s.at(behind).isName() ? holders.ofPossessor(s, behind) : who;
            int verb = who == null ? s.verbAtOrBefore(before) : -1;
            boolean stands = verb >= 0
                    && s.at(verb).isAny(Cue.HOLD, Cue.BE, Cue.VERB, Cue.RISE)
                    && Mood.at(s, verb) == Mood.REAL;
            who = stands ? subjects.ofVerb(s, verb) : who;
            who = who == null ? apposed(s, before) : who;
        }
        Item next = s.at(s.skipRight(i + 1, Cue.BITCOIN, Cue.COIN));
        ClaimedQuantity done = next.is(Cue.HOLD) || !next.isAny(Cue.ACQUIRE, Cue.REDUCE)
                ? ClaimedQuantity.ROW
                : next.is(Cue.REDUCE) ? ClaimedQuantity.REDUCED : ClaimedQuantity.ACQUIRED;
        if (done != ClaimedQuantity.ROW) {
            who = holders.doer(s, at);
        }
        return who == null ? null : new Found(done, who, "\"with\"", null);
    }
}
