package org.reserves.reading.rules;

import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.grammar.Candidates;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.Mood;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.grammar.VerbSense;
import org.reserves.reading.grammar.Who;
import org.reserves.reading.rules.TieRule.Found;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;

/**
 * A figure that no pattern fits: what it counts by the words nearest to it, whose it is by the {@link Candidates}. Asked last, and for
 * figures alone that count bitcoin or are about it.
 */
final class SupportRules {
    private static final int FAR = 12;
    private static final int NEAR = 4;

    private final Scene scene;
    private final Candidates candidates;
    private final Amounts amounts;
    private final AnswerRules answers;
    private final ImaginedRules imagined;

    SupportRules(Scene scene, Candidates candidates, Amounts amounts) {
        this.scene = scene;
        this.candidates = candidates;
        this.amounts = amounts;
        this.answers = new AnswerRules(scene);
        this.imagined = new ImaginedRules(scene, candidates);
    }

    /** What a question says that its answer is, or null. */
    @Nullable
    Found answer(Sentence s, int i, Governor governor) {
        return answers.at(s, i, governor);
    }

    /** What an amount of bitcoin counts, and whose it is. */
    @Nullable
    Found bitcoin(Sentence s, int i, Governor governor) {
        Found answer = answers.at(s, i, governor);
        if (answer != null) {
            return answer;
        }
        if (isImagined(s, i)) {
            return null;
        }
        ClaimedQuantity quantity = ofBitcoin(s, i);
        if (quantity == null) {
            return null;
        }
        if (quantity == ClaimedQuantity.ROW && s.contains(Cue.PLAN, 0, i) && !s.contains(Cue.HOLD, 0, i)) {
            return null;
        }
        Who who = candidates.named(s, i);
        return who == null ? null : new Found(quantity, who, "words around it", null);
    }

    @Nullable
    private static ClaimedQuantity ofBitcoin(Sentence s, int i) {
        for (int j = i - 1; j >= Math.max(0, i - FAR); j--) {
            Item item = s.at(j);
            if (item.is(";") || item.isFigure() || item.is(Cue.CONJUNCTION) || item.is(Cue.RELATIVE)) {
                break;
            }
            if (item.is(Cue.PLAN) && s.at(j - 1).is(Cue.BE)) {
                return null;
            }
            boolean unreal = item.isWord() && item.isVerb() && !s.isNounHere(j) && Mood.at(s, j) != Mood.REAL;
            if (unreal) {
                return Counting.isSaleOfSeized(s, i, new Governor(Governor.Kind.VERB, j, ""))
                        ? ClaimedQuantity.ROW
                        : null;
            }
            ClaimedQuantity said = item.isWord() ? sense(s, j, i) : null;
            if (said != null && item.is(Cue.REPORT) && VerbSense.ofClause(s, i) != null) {
                break;
            }
            if (said != null) {
                return Mood.at(s, j) == Mood.REAL ? said : null;
            }
        }
        ClaimedQuantity clause = VerbSense.ofClause(s, i);
        return clause == null && s.at(i - 1).is("with") ? ClaimedQuantity.ROW : clause;
    }

    @Nullable
    private static ClaimedQuantity sense(Sentence s, int j, int figure) {
        Item item = s.at(j);
        if (s.isAuxiliary(j)) {
            return null;
        }
        if (item.isVerb() && !s.isNounHere(j)) {
            Item before = s.at(figure - 1);
            return VerbSense.ofBitcoin(item, before.is(Cue.PREP) ? before.lower() : "", s, j, figure);
        }
        return item.isAny(Cue.SALE_NOUN, Cue.DROP_NOUN, Cue.BUY_NOUN, Cue.COIN_NOUN) && !item.is(Cue.COIN)
                ? VerbSense.ofNoun(item)
                : null;
    }

    /** What an amount of money is to bitcoin, and to whose. */
    @Nullable
    Found money(Sentence s, int i, Governor governor) {
        Found answer = answers.at(s, i, governor);
        if (answer != null) {
            return answer;
        }
        Found unmade = imagined.at(s, i, governor);
        if (unmade != null) {
            return unmade;
        }
        boolean bitcoin = s.items().stream().anyMatch(Item::isOfBitcoin);
        boolean other =
                s.contains(Cue.LOAN, i - FAR, i + 3) || s.contains(Cue.OTHER_COIN, bitcoin ? i - NEAR : 0, i + NEAR);
        if (other || s.contains(Cue.PLAN, 0, i) || isImagined(s, i) || !(isAboutCoins(s) || isWorth(s, governor))) {
            return null;
        }
        ClaimedQuantity quantity = ofMoney(s, i);
        if (quantity == null) {
            return null;
        }
        Who who = candidates.best(s, i);
        return who == null ? null : new Found(quantity, who, "words around it", amounts.amountOf(quantity));
    }

    /** Whether an "if" or "would" before the figure makes it one of another world. */
    private static boolean isImagined(Sentence s, int i) {
        return s.contains(Cue.HYPOTHETICAL, 0, i) || s.contains(Cue.MODAL, i - FAR, i);
    }

    private boolean isAboutCoins(Sentence s) {
        Figure last = scene.lastAmount();
        return s.items().stream()
                        .anyMatch(item -> item.isOfBitcoin()
                                || (item.figure() != null && item.figure().isBitcoin()))
                || (last != null && last.isTied() && amounts.isAboutCoins(s))
                || (scene.isAboutCoins() && s.contains(Cue.GAIN_NOUN));
    }

    /** They were worth so much, in a text that spoke of coins just before. */
    private boolean isWorth(Sentence s, Governor governor) {
        int subject = s.skipLeft(governor.at() - 1, Cue.BE, Cue.ADVERB, Cue.CURRENT, Cue.MODAL);
        Item item = s.at(subject);
        boolean coins =
                item.isAny(Cue.PRONOUN, Cue.COIN_NOUN) || item.is("these") || item.is("those") || item.is("which");
        Figure last = scene.lastAmount();
        return (last == null || last.isTied())
                && governor.kind() == Governor.Kind.WORTH
                && scene.isAboutCoins()
                && coins
                && subject < governor.at() - 1;
    }

    @Nullable
    private static ClaimedQuantity ofMoney(Sentence s, int i) {
        if (s.at(i + 1).is("worth of")
                && s.at(s.skipRight(i + 2, Cue.ADJECTIVE)).isOfBitcoin()) {
            return ClaimedQuantity.VALUE;
        }
        for (int j = i - 1; j >= Math.max(0, i - FAR); j--) {
            Item item = s.at(j);
            if (item.is(";") || (item.isFigure() && j < i - 1)) {
                return null;
            }
            ClaimedQuantity said = item.isWord() ? moneySense(s, j, i) : null;
            if (said != null) {
                return Mood.at(s, j) == Mood.REAL ? said : null;
            }
            if (item.isVerb() && !s.isNounHere(j) && !item.isAny(Cue.BE, Cue.RISE, Cue.FALL)) {
                return null;
            }
        }
        return null;
    }

    @Nullable
    private static ClaimedQuantity moneySense(Sentence s, int j, int figure) {
        Item item = s.at(j);
        if (item.is(Cue.GAIN_NOUN) && !item.lower().startsWith("loss") && (!item.isVerb() || s.isNounHere(j))) {
            return ClaimedQuantity.GAIN;
        }
        if (item.is(Cue.PROCEEDS_NOUN) && !item.isVerb()) {
            return ClaimedQuantity.PROCEEDS;
        }
        if (item.is(Cue.MISSED)) {
            return ClaimedQuantity.OTHER;
        }
        if (item.is(Cue.WORTH) || (item.is(Cue.VALUE_NOUN) && !item.isVerb())) {
            return ClaimedQuantity.VALUE;
        }
        boolean priced = Set.of("for", "at").contains(s.at(figure - 1).lower());
        if (priced && item.is(Cue.REDUCE)) {
            return ClaimedQuantity.PROCEEDS;
        }
        return priced && item.is(Cue.ACQUIRE) ? ClaimedQuantity.COST : null;
    }
}
