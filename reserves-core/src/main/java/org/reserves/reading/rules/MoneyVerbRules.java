package org.reserves.reading.rules;

import javax.annotation.Nullable;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.Mood;
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

/** A verb before money: raised, spent, sold for, is up. */
final class MoneyVerbRules {
    private static final int FAR = 22;
    private static final int NEAR = 5;

    private final Scene scene;
    private final SubjectFinder subjects;
    private final Amounts amounts;
    private final StatedRules stated;
    private final GainVerbRules gains;

    MoneyVerbRules(Scene scene, SubjectFinder subjects, Amounts amounts, StatedRules stated) {
        this.scene = scene;
        this.subjects = subjects;
        this.amounts = amounts;
        this.stated = stated;
        this.gains = new GainVerbRules(scene, subjects, amounts);
    }

    @Nullable
    Found verb(Sentence s, int i, Governor governor) {
        Item verb = s.at(governor.at());
        Mood mood = Mood.at(s, governor.at());
        if (mood == Mood.PLANNED || mood == Mood.DENIED) {
            return null;
        }
        Found missed = missed(s, i, governor.at());
        if (missed != null) {
            return missed;
        }
        if ((verb.is("lost") || verb.is("gained"))
                && s.at(i + 1).is("in")
                && s.at(i + 2).is("value")) {
            Who who = subjects.ofVerb(s, governor.at());
            return who == null ? null : new Found(ClaimedQuantity.GAIN, who, "\"" + verb.lower() + "\"", null);
        }
        Found paper = gains.onPaper(s, i, governor);
        if (paper != null) {
            return paper;
        }
        boolean into = governor.prep().equals("into") && isTurning(verb);
        if (governor.prep().equals("for") || into) {
            return exchanged(s, i, governor.at());
        }
        if (verb.lower().startsWith("cash") && governor.prep().isEmpty()) {
            Who who = subjects.ofVerb(s, governor.at());
            return who == null ? null : new Found(ClaimedQuantity.PROCEEDS, who, "\"" + verb.lower() + "\"", null);
        }
        if (isOfOtherGoods(s, i)) {
            return null;
        }
        if (verb.is(Cue.PROCEEDS)
                && (isAboutSale(s) || amounts.isFromCoins(s, i))
                && governor.prep().isEmpty()) {
            Who who = seller(s, i, governor.at());
            return who == null
                    ? null
                    : new Found(
                            ClaimedQuantity.PROCEEDS,
                            who,
                            "\"" + verb.lower() + "\"",
                            amounts.amountOf(ClaimedQuantity.PROCEEDS));
        }
        if (verb.is(Cue.COST_VERB) && (isAboutPurchase(s, i) || isOfAState(s, i, governor.at()))) {
            Who who = seller(s, i, governor.at());
            return who == null ? null : new Found(ClaimedQuantity.COST, who, "\"" + verb.lower() + "\"", null);
        }
        if (isPurchaseOf(s, i, verb, governor)) {
            Who who = subjects.ofVerb(s, governor.at());
            return who == null ? null : new Found(ClaimedQuantity.COST, who, "money's worth bought", null);
        }
        int subject = s.skipLeft(governor.at() - 1, Cue.ADVERB);
        boolean points = s.at(subject).is("sum")
                || s.at(subject).is("amount")
                || s.at(subject).is("this")
                || s.at(subject).is("that");
        if (verb.is(Cue.SHARE_VERB) && points && governor.prep().isEmpty()) {
            return Amounts.of(scene.lastAmount(), "says the amount before it");
        }
        if (governor.prep().equals("by") && verb.isAny(Cue.RISE, Cue.FALL) && amounts.isAboutCoins(s)) {
            Who whose = subjects.ofVerb(s, governor.at());
            return whose == null ? null : new Found(ClaimedQuantity.GAIN, whose, "\"" + verb.lower() + " by\"", null);
        }
        Found gain = gains.upBy(s, i, governor.at());
        Found value = gain == null ? stated.value(s, i, governor) : gain;
        return value == null ? held(s, i, governor) : value;
    }

    private static boolean isTurning(Item verb) {
        String word = verb.lower();
        return word.startsWith("turn")
                || word.startsWith("convert")
                || word.startsWith("swap")
                || word.startsWith("chang");
    }

    /** Bought a $1 million portfolio: so much of bitcoin, in a text about it. */
    private boolean isPurchaseOf(Sentence s, int i, Item verb, Governor governor) {
        boolean buys = verb.lower().startsWith("b") || verb.lower().startsWith("purchas");
        int noun = s.skipRight(i + 1, Cue.ADJECTIVE, Cue.BITCOIN);
        return buys
                && verb.is(Cue.ACQUIRE)
                && governor.prep().isEmpty()
                && s.at(i - 1).is(Cue.DETERMINER)
                && scene.isAboutBitcoin()
                && s.at(noun).is(Cue.COIN_NOUN)
                && !s.contains(Cue.FUND_SHARE);
    }

    /** Whether a state does it in a text about bitcoin, and nothing says that it is about something else. */
    private boolean isOfAState(Sentence s, int i, int verb) {
        Item next = s.at(i + 1);
        boolean ends = next.isSign() || next.is(Cue.CONJUNCTION) || next.is("so");
        Who who = ends && scene.isAboutBitcoin() && !s.contains(Cue.LOAN) && !s.contains(Cue.OTHER_COIN)
                ? subjects.ofVerb(s, verb)
                : null;
        return who != null && who.owner().isOfAState();
    }

    /** Boasting V, in a sentence about bitcoin reserves. */
    @Nullable
    private Found held(Sentence s, int i, Governor governor) {
        boolean holds =
                s.at(governor.at()).is(Cue.HOLD) && governor.prep().isEmpty() && Mood.at(s, governor.at()) == Mood.REAL;
        boolean reserves = s.contains(Cue.COIN_NOUN, 0, governor.at())
                && s.items().stream().limit(governor.at()).anyMatch(Item::isOfBitcoin);
        Item next = s.at(i + 1);
        boolean sits = holds && s.at(governor.at()).lower().startsWith("si") && isOfAState(s, i, governor.at());
        if (!holds || !(reserves || sits) || (next.isWord() && !next.is(Cue.ADVERB) && !next.is(Cue.CURRENT))) {
            return null;
        }
        Who who = subjects.ofVerb(s, governor.at());
        return who == null
                ? null
                : new Found(
                        ClaimedQuantity.VALUE,
                        who.less(Sureness.LIKELY, "the sentence is about bitcoin"),
                        "\"" + s.at(governor.at()).lower() + "\"",
                        null);
    }

    /** Cost taxpayers V, left V on the table, missed out on V. */
    @Nullable
    private Found missed(Sentence s, int i, int verb) {
        boolean missed =
                s.contains(Cue.MISSED, verb - 1, i + NEAR) || s.at(verb).is(Cue.MISSED);
        if (!missed || !amounts.isAboutCoins(s)) {
            return null;
        }
        Who who = subjects.ofVerb(s, verb);
        who = who == null ? amounts.ofAmount(s, i) : who;
        return who == null ? null : new Found(ClaimedQuantity.OTHER, who, "what was missed", null);
    }

    /** Sold for V, bought for V. */
    @Nullable
    private Found exchanged(Sentence s, int i, int verb) {
        Item item = s.at(verb);
        boolean sold = (item.isAny(Cue.REDUCE) || isTurning(item))
                && !item.lower().startsWith("mov")
                && !item.lower().startsWith("transf");
        ClaimedQuantity quantity = sold || item.is(Cue.PROCEEDS)
                ? ClaimedQuantity.PROCEEDS
                : item.is(Cue.ACQUIRE) ? ClaimedQuantity.COST : null;
        Found amount = forAmount(s, i);
        if (amount != null) {
            return amount;
        }
        if (quantity == null) {
            return null;
        }
        Who who = Amounts.ofAmountIn(s, i);
        who = who == null ? subjects.ofVerb(s, verb) : who;
        who = who == null && amounts.isOfLast(quantity) ? amounts.ofAmount(s, i) : who;
        return who == null
                ? null
                : new Found(quantity, who, "\"" + item.lower() + " for\"", amounts.amountOf(quantity));
    }

    /** 500 BTC for V: what was sold or bought. */
    @Nullable
    static Found forAmount(Sentence s, int i) {
        for (int j = i - 1; j >= Math.max(0, i - FAR) && !s.at(j).is(";"); j--) {
            Figure figure = s.at(j).figure();
            if (figure != null && !figure.isBitcoin() && !figure.isTied(ClaimedQuantity.PRICE)) {
                return null;
            }
            if (figure != null && figure.isTied()) {
                ClaimedQuantity quantity = figure.isTied(ClaimedQuantity.REDUCED)
                        ? ClaimedQuantity.PROCEEDS
                        : figure.isTied(ClaimedQuantity.ACQUIRED) ? ClaimedQuantity.COST : null;
                return quantity == null
                        ? null
                        : new Found(quantity, Amounts.like(figure), "for the amount before it", figure);
            }
        }
        return null;
    }

    /** Earned so much from selling power: of nothing that has to do with bitcoin. */
    private static boolean isOfOtherGoods(Sentence s, int i) {
        Item goods = s.at(s.skipRight(i + 3, Cue.DETERMINER, Cue.ADJECTIVE));
        return s.at(i + 1).is("from")
                && s.at(i + 2).isAny(Cue.REDUCE, Cue.SALE_NOUN)
                && goods.isWord()
                && goods.cues().isEmpty();
    }

    private boolean isAboutSale(Sentence s) {
        Figure last = scene.lastAmount();
        boolean told = last != null && last.isTied(ClaimedQuantity.REDUCED);
        boolean sold = s.items().stream().anyMatch(item -> item.is("sold by") || item.is("auctioned by"));
        return told
                || scene.isAboutSale()
                || sold
                || s.contains(Cue.SALE_NOUN)
                || (s.contains(Cue.REDUCE) && amounts.isAboutCoins(s));
    }

    private boolean isAboutPurchase(Sentence s, int i) {
        Figure last = scene.lastAmount();
        boolean told = last != null && last.isTied(ClaimedQuantity.ACQUIRED);
        Item next = s.at(i + 1);
        boolean coins = s.contains(Cue.COIN_NOUN, i + 1, i + NEAR) || s.contains(Cue.BITCOIN, i + 1, i + NEAR);
        boolean back = next.is("for")
                && (s.at(i + 2).is("them")
                        || s.at(i + 2).is("it")
                        || s.at(i + 2).is(Cue.BE));
        boolean onElse = !coins && !back && (next.is("on") || next.is("to") || next.is("for"));
        boolean near = scene.isAboutCoins() && !onElse && !s.contains(Cue.LOAN);
        return near
                || (told && !s.contains(Cue.LOAN))
                || (amounts.isAboutCoins(s) && s.contains(Cue.BITCOIN) && !s.contains(Cue.LOAN))
                || (s.contains(Cue.BUY_NOUN) && amounts.isAboutCoins(s) && !s.contains(Cue.LOAN));
    }

    @Nullable
    private Who seller(Sentence s, int i, int verb) {
        Who who = subjects.ofVerb(s, verb);
        Item subject = s.at(s.skipLeft(verb - 1, Cue.ADVERB, Cue.MODAL, Cue.BE));
        boolean stranger = subject.isWord() && subject.isAny(Cue.FUND_SHARE, Cue.COMPANY_NOUN, Cue.PERSON_NOUN);
        return who == null && !stranger ? amounts.ofAmount(s, i) : who;
    }
}
