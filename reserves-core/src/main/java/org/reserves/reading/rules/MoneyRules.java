package org.reserves.reading.rules;

import java.math.BigDecimal;
import javax.annotation.Nullable;
import org.reserves.reading.grammar.Denied;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.Holders;
import org.reserves.reading.grammar.Mood;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.grammar.SubjectFinder;
import org.reserves.reading.grammar.VerbSense;
import org.reserves.reading.rules.TieRule.Found;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.OtherThings;
import org.reserves.reading.text.Rates;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.Aside;
import org.reserves.reading.tie.ClaimedQuantity;

/** What an amount of money is to bitcoin, and to whose. */
final class MoneyRules {
    private static final int NEAR = 5;

    private static final BigDecimal DEAREST_PRICE = BigDecimal.valueOf(2_000_000);

    private final Scene scene;
    private final int year;
    private final PriceRules prices;
    private final PaidRules paid;
    private final BesideRules besides;
    private final WorthRules worths;
    private final MoneyNounRules nouns;
    private final MoneyVerbRules verbs;
    private final StatedRules stated;
    private final AgainRules again;
    private final GappedRules gapped;
    private final SumRules sums;
    private final SupportRules support;

    MoneyRules(Scene scene, SubjectFinder subjects, Holders holders, Amounts amounts, SupportRules support, int year) {
        this.scene = scene;
        this.year = year;
        this.support = support;
        this.again = new AgainRules(scene);
        this.gapped = new GappedRules(subjects, holders);
        this.sums = new SumRules(scene, amounts);
        this.prices = new PriceRules(scene, amounts, year);
        this.paid = new PaidRules(subjects, amounts);
        this.besides = new BesideRules(scene, subjects, amounts);
        this.worths = new WorthRules(subjects, amounts);
        this.nouns = new MoneyNounRules(scene, subjects, amounts);
        this.stated = new StatedRules(subjects, amounts);
        this.verbs = new MoneyVerbRules(scene, subjects, amounts, stated);
    }

    void tie(Sentence s, int i, Figure figure) {
        Governor governor = Governor.of(s, i);
        if (Rates.isRate(s, i) && !s.at(i + 1).is("a pop")) {
            figure.leaveUntied(ClaimedQuantity.OTHER, "it is a rate");
            return;
        }
        if (governor.kind() == Governor.Kind.NOUN && s.at(governor.at()).is(Cue.BATCHES)) {
            figure.leaveUntied(ClaimedQuantity.OTHER, "it is the size of parts");
            return;
        }
        if (Denied.isDenied(s, i)) {
            figure.leaveUntied(ClaimedQuantity.OTHER, "it is denied");
            return;
        }
        if (isIf(s, i)) {
            figure.leaveUntied(ClaimedQuantity.OTHER, "it would be so");
            return;
        }
        if (OtherThings.isOfOtherCoins(s, i)) {
            figure.leaveUntied(ClaimedQuantity.OTHER, "it is about other coins");
            return;
        }
        Found found = paid.at(s, i, governor);
        found = found == null ? prices.price(s, i, figure, governor) : found;
        found = found == null ? found(s, i, governor) : found;
        found = found == null ? again.at(s, i, governor) : found;
        found = found == null ? gapped.at(s, i, governor) : found;
        found = found == null ? sums.at(s, i, governor) : found;
        found = found == null ? support.money(s, i, governor) : found;
        found = found == null ? worths.alone(s, i, scene.lastAmount()) : found;
        found = found == null ? product(s, i, figure) : found;
        if (found == null || isOfSomethingElse(s, i, governor, found)) {
            figure.leaveOpen(ClaimedQuantity.OTHER, "nothing ties it to a holder's bitcoin");
            return;
        }
        ClaimedQuantity quantity = hypothetical(s, i, governor, found);
        figure.tie(new Figure.Tie(
                found.who().owner(),
                quantity,
                found.who().sure(),
                found.why() + ": " + found.who().why(),
                found.of(),
                aside(s, i, governor, quantity, found)));
    }

    /** What an amount before it makes at a price that the text has named. */
    @Nullable
    private Found product(Sentence s, int i, Figure figure) {
        Figure amount = null;
        for (int j = i - 1; j >= 0 && amount == null; j--) {
            Figure other = s.at(j).figure();
            amount = other != null && other.isBitcoin() ? other : null;
        }
        boolean told = s.items().stream()
                .noneMatch(item -> item.isName()
                        || item.isAny(
                                Cue.SALE_NOUN,
                                Cue.BUY_NOUN,
                                Cue.DROP_NOUN,
                                Cue.REDUCE,
                                Cue.COST_VERB,
                                Cue.MISSED,
                                Cue.GAIN_NOUN));
        amount = amount == null && told ? scene.lastAmount() : amount;
        boolean held =
                amount != null && (amount.isTied(ClaimedQuantity.ROW) || amount.isTied(ClaimedQuantity.ACQUIRED));
        return held && amount != null && prices.isProduct(figure, amount)
                ? Amounts.of(amount, "the amount at a price of the text")
                : null;
    }

    @Nullable
    private Found found(Sentence s, int i, Governor governor) {
        Figure figure = s.at(i).figure();
        if (figure != null && figure.isSaidByVerb()) {
            return stated.stated(s, i, i);
        }
        Found earlier = figure == null ? null : SameCoinsRules.before(s, i, figure);
        if (earlier != null) {
            return earlier;
        }
        Found put = stated.putAt(s, i);
        Found beside = put == null ? besides.beside(s, i) : put;
        if (beside != null) {
            return beside;
        }
        return switch (governor.kind()) {
            case WORTH -> worths.worth(s, i, governor.at());
            case BRACKET -> nouns.bracket(s, i, governor.at());
            case NOUN -> nouns.noun(s, i, governor);
            case VERB -> verbs.verb(s, i, governor);
            case LABEL -> nouns.labelled(s, governor.at());
            case APPOSED, COORDINATED -> nouns.listed(s, governor);
            case NONE ->
                isAtStart(s, i)
                        ? Amounts.of(scene.lastAmount(), "says the amount before it")
                        : governor.prep().equals("for") ? MoneyVerbRules.forAmount(s, i) : null;
            case WITH, NAME, POSSESSOR, PART -> null;
        };
    }

    /** Sold coins at today's price, and what would have been. */
    private static ClaimedQuantity hypothetical(Sentence s, int i, Governor governor, Found found) {
        if (found.quantity() == ClaimedQuantity.PRICE) {
            return found.quantity();
        }
        boolean would = governor.at() >= 0 && Mood.at(s, governor.at()) == Mood.HYPOTHETICAL;
        for (int j = i - 1;
                j >= Math.max(0, i - NEAR) && !s.at(j).isFigure() && !s.at(j).isName();
                j--) {
            would |= s.at(j).is("would") || s.at(j).is("could");
        }
        return would ? ClaimedQuantity.OTHER : found.quantity();
    }

    /** Why a figure is not about the whole holding, or the price, of the day. */
    @Nullable
    private Aside aside(Sentence s, int i, Governor governor, ClaimedQuantity quantity, Found found) {
        if (quantity == ClaimedQuantity.OTHER) {
            return Aside.HYPOTHETICAL;
        }
        if (found.isOfAnotherTime()) {
            return Aside.PAST;
        }
        if (quantity == ClaimedQuantity.PRICE) {
            return prices.isOfTheDay(s, i, governor) ? null : Aside.PAST;
        }
        if (isThen(s, i) || governor.prep().equals("from")) {
            return Aside.PAST;
        }
        int verb = found.of() == null ? s.verbAtOrBefore(i - 1) : -1;
        boolean moved = verb >= 0
                && s.at(verb).isAny(Cue.REDUCE, Cue.ACQUIRE)
                && !s.at(verb).is(Cue.HOLD);
        return moved && quantity == ClaimedQuantity.VALUE ? Aside.PART : null;
    }

    /** At so much, it is pocket change. */
    private static boolean isAtStart(Sentence s, int i) {
        Figure figure = s.at(i).figure();
        return i == 1
                && s.at(0).is("at")
                && s.at(i + 1).is(",")
                && figure != null
                && figure.printed().number().compareTo(DEAREST_PRICE) > 0;
    }

    /** If we put half a percent of it, that is so much. */
    private static boolean isIf(Sentence s, int i) {
        boolean counts = s.at(i - 1).is("that is")
                || s.at(i - 1).is("which is")
                || s.at(i - 1).is("that 's");
        for (int j = 0; counts && j < i; j++) {
            if (s.at(j).is("if")) {
                return true;
            }
        }
        return false;
    }

    private boolean isThen(Sentence s, int i) {
        return VerbSense.isThen(s, i, year) && !s.contains(Cue.CURRENT, i - NEAR, i + NEAR);
    }

    /** Loans, fines, houses: not what bitcoin is worth, unless the sentence says so right beside the figure. */
    private static boolean isOfSomethingElse(Sentence s, int i, Governor governor, Found found) {
        if (found.quantity() == ClaimedQuantity.PRICE) {
            return false;
        }
        int next = s.skipRight(i + 1, Cue.ADJECTIVE, Cue.DETERMINER);
        if (s.at(next).is(Cue.LOAN) && !s.at(next).isAny(Cue.COIN_NOUN, Cue.PROCEEDS_NOUN, Cue.GAIN_NOUN)) {
            return true;
        }
        boolean bound = governor.kind() == Governor.Kind.WORTH
                || governor.kind() == Governor.Kind.BRACKET
                || governor.kind() == Governor.Kind.NOUN
                || found.of() != null;
        return !bound && s.contains(Cue.LOAN, i - 4, i + 4) && !s.contains(Cue.BITCOIN, i - 4, i + 5);
    }
}
