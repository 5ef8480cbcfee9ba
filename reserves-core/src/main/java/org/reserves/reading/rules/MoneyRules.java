package org.reserves.reading.rules;

import javax.annotation.Nullable;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.Mood;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.grammar.SubjectFinder;
import org.reserves.reading.grammar.VerbSense;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.Aside;
import org.reserves.reading.tie.ClaimedQuantity;

/** What an amount of money is to bitcoin, and to whose. */
final class MoneyRules {
    private static final int NEAR = 5;

    private final int year;
    private final PriceRules prices;
    private final BesideRules besides;
    private final WorthRules worths;
    private final MoneyNounRules nouns;
    private final MoneyVerbRules verbs;
    private final StatedRules stated;

    MoneyRules(Scene scene, SubjectFinder subjects, int year) {
        this.year = year;
        Amounts amounts = new Amounts(scene, subjects);
        this.prices = new PriceRules(scene, amounts, year);
        this.besides = new BesideRules(scene, subjects, amounts);
        this.worths = new WorthRules(subjects, amounts);
        this.nouns = new MoneyNounRules(scene, subjects, amounts);
        this.stated = new StatedRules(subjects, amounts);
        this.verbs = new MoneyVerbRules(scene, subjects, amounts, stated);
    }

    void tie(Sentence s, int i, Figure figure) {
        Governor governor = Governor.of(s, i);
        if (Counting.isRate(s, i)) {
            figure.leaveUntied(ClaimedQuantity.OTHER, "it is a rate");
            return;
        }
        if (Counting.isDenied(s, i)) {
            figure.leaveUntied(ClaimedQuantity.OTHER, "it is denied");
            return;
        }
        if (Counting.isOfOtherCoins(s, i)) {
            figure.leaveUntied(ClaimedQuantity.OTHER, "it is about other coins");
            return;
        }
        Found found = prices.price(s, i, figure, governor);
        found = found == null ? found(s, i, governor) : found;
        if (found == null || isOfSomethingElse(s, i, governor, found)) {
            figure.leaveUntied(ClaimedQuantity.OTHER, "nothing ties it to a holder's bitcoin");
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

    @Nullable
    private Found found(Sentence s, int i, Governor governor) {
        Figure figure = s.at(i).figure();
        if (figure != null && figure.isSaidByVerb()) {
            return stated.stated(s, i, i);
        }
        Found beside = besides.beside(s, i);
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
            case NONE -> governor.prep().equals("for") ? MoneyVerbRules.forAmount(s, i) : null;
            case WITH, NAME, POSSESSOR, PART -> null;
        };
    }

    /** Sold coins at today's price, and what would have been. */
    private static ClaimedQuantity hypothetical(Sentence s, int i, Governor governor, Found found) {
        if (found.quantity() == ClaimedQuantity.PRICE) {
            return found.quantity();
        }
        boolean would = governor.at() >= 0 && Mood.at(s, governor.at()) == Mood.HYPOTHETICAL;
        for (int j = i - 1; j >= Math.max(0, i - NEAR) && !s.at(j).isFigure(); j--) {
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
