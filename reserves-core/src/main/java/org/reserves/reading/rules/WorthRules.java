package org.reserves.reading.rules;

import java.math.BigDecimal;
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

/** Worth, valued at: of the amount before it, or of the coins that are the subject. */
final class WorthRules {
    private static final int FAR = 22;
    private static final int NEAR = 5;
    private static final BigDecimal DEAREST_PRICE = BigDecimal.valueOf(2_000_000);

    private static final Set<String> LOOSE = Set.of(
            "call", "it", "on", "paper", ":", "–", "-", "or", "so", "give", "or so", "ish", "then", "that", "'s",
            "before", "?", "now", "today");

    private final SubjectFinder subjects;
    private final Amounts amounts;

    WorthRules(SubjectFinder subjects, Amounts amounts) {
        this.subjects = subjects;
        this.amounts = amounts;
    }

    /** Worth V: of the amount before it, or of the coins that are the subject. */
    @Nullable
    Found worth(Sentence s, int i, int at) {
        Figure amount = amountBefore(s, at);
        Figure money = moneyBefore(s, at);
        money = money != null && money.isTied(ClaimedQuantity.PRICE) && isLarge(s, i) ? null : money;
        boolean now = s.contains(Cue.CURRENT, at - 2, at) || s.contains(Cue.CURRENT, i + 1, i + 3);
        if (amount != null && amount.isTied(ClaimedQuantity.REDUCED) && now) {
            return new Found(ClaimedQuantity.OTHER, Amounts.like(amount), "what sold coins would be worth", amount);
        }
        if (money != null || amount != null) {
            return Amounts.of(money == null ? amount : money, "worth of the amount before it");
        }
        if (isOfAnotherThing(s, at)) {
            return null;
        }
        if (s.at(s.skipLeft(at - 1, Cue.BE, Cue.ADVERB)).is(Cue.PROCEEDS_NOUN)) {
            Who who = amounts.ofAmount(s, i);
            return who == null ? null : new Found(ClaimedQuantity.PROCEEDS, who, "proceeds", null);
        }
        if (s.at(at).isVerb() && s.contains(Cue.SALE_NOUN, at - 5, at)) {
            Who who = amounts.ofAmount(s, i);
            return who == null ? null : new Found(ClaimedQuantity.VALUE, who, "the transfers spoken of", null);
        }
        int verb = s.skipLeft(at - 1, Cue.BE, Cue.ADVERB, Cue.MODAL, Cue.CURRENT, Cue.TOGETHER);
        boolean pointing = s.at(at).is("that is")
                || s.at(at).is("that's")
                || s.at(at).is("which is")
                || s.at(at).is("call it")
                || s.at(verb).is("that")
                || s.at(verb).is("this");
        Who who = pointing
                ? amounts.ofAmount(s, i)
                : s.contains(Cue.BE, verb + 1, at) || s.at(at).isVerb()
                        ? subjects.ofVerb(s, verb + 1)
                        : coinsBefore(s, at);
        if (who == null && verb < at - 1) {
            who = coins(s, verb);
        }
        int holds = who == null ? s.verbAtOrBefore(at - 1) : -1;
        boolean sits = holds >= 0 && s.at(holds).is(Cue.HOLD) && Mood.at(s, holds) == Mood.REAL;
        who = sits
                        && amounts.isAboutCoins(s)
                        && !s.contains(Cue.LOAN, holds, at)
                        && !s.contains(Cue.OTHER_COIN, holds, at)
                ? subjects.ofVerb(s, holds)
                : who;
        return who == null
                ? null
                : new Found(ClaimedQuantity.VALUE, who, "\"" + s.at(at).lower() + "\"", null);
    }

    /** A sentence of money alone, behind one that ends with an amount: "6,390 coins. $718 million." */
    @Nullable
    Found alone(Sentence s, int i, @Nullable Figure last) {
        boolean held = last != null && (last.isTied(ClaimedQuantity.ROW) || last.isTied(ClaimedQuantity.ACQUIRED));
        Item next = s.at(i + 1);
        boolean ends = !next.isWord() || LOOSE.contains(next.lower());
        boolean begins = i <= NEAR && !s.contains(Cue.HYPOTHETICAL) && !s.contains(Cue.LOAN, 0, i + NEAR);
        for (int j = 0; j < i; j++) {
            begins &= LOOSE.contains(s.at(j).lower()) || s.at(j).isAny(Cue.ADVERB, Cue.CURRENT, Cue.DETERMINER);
        }
        return held && begins && ends && i + 1 < s.size() && isLarge(s, i)
                ? Amounts.of(last, "stands alone behind the amount before it")
                : null;
    }

    /** Whether a figure is too large for the price of a coin. */
    private static boolean isLarge(Sentence s, int i) {
        Figure figure = s.at(i).figure();
        return figure != null && figure.printed().number().compareTo(DEAREST_PRICE) > 0;
    }

    /** A figure before "worth" that counts neither bitcoin nor money: shares, people. */
    private static boolean isOfAnotherThing(Sentence s, int at) {
        for (int j = at - 1; j >= Math.max(0, at - FAR) && !s.at(j).is(";"); j--) {
            Figure figure = s.at(j).figure();
            if (figure != null) {
                return !figure.isMoney() && !figure.isBitcoin();
            }
        }
        return false;
    }

    /** The coins a few words before "worth": a hoard in two wallets, worth. */
    @Nullable
    private Who coinsBefore(Sentence s, int at) {
        for (int j = at - 1; j >= Math.max(0, at - NEAR); j--) {
            if (s.at(j).isAny(Cue.COIN_NOUN, Cue.BITCOIN) && !s.at(j).is(Cue.VERB)) {
                Who who = subjects.ofCoins(s, j);
                int verb = s.verbAtOrBefore(j - 1);
                return who == null && verb >= 0 && Mood.at(s, verb) == Mood.REAL ? subjects.ofVerb(s, verb) : who;
            }
            if (s.at(j).isFigure() || s.at(j).isVerb()) {
                return null;
            }
        }
        return null;
    }

    @Nullable
    private Who coins(Sentence s, int last) {
        return s.at(last).isAny(Cue.COIN_NOUN, Cue.BITCOIN, Cue.PRONOUN) ? subjects.ofCoins(s, last) : null;
    }

    /** The amount of bitcoin before a place in the same clause, or null. */
    @Nullable
    private static Figure amountBefore(Sentence s, int at) {
        for (int j = at - 1; j >= Math.max(0, at - FAR); j--) {
            Figure figure = s.at(j).figure();
            if (figure != null && !figure.isMoney()) {
                return figure.isBitcoin() ? figure : null;
            }
            boolean other = s.at(j).isName() && s.at(j - 1).is(Cue.CONJUNCTION);
            if (s.at(j).is(";") || other || s.at(j).is(Cue.PRONOUN) || s.at(j).is(Cue.POSSESSIVE)) {
                return null;
            }
        }
        return null;
    }

    /** The money right before a place, which is the same in another currency. */
    @Nullable
    private static Figure moneyBefore(Sentence s, int at) {
        Figure figure =
                s.at(at - 1).isSign() ? s.at(at - 2).figure() : s.at(at - 1).figure();
        return figure != null && figure.isMoney() ? figure : null;
    }
}
