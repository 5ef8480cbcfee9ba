package org.reserves.reading.evidence;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Owner;
import org.reserves.reading.tie.ClaimedQuantity;
import org.reserves.reading.tie.Sureness;

/**
 * Decides between a rule and the words around a figure: what both say is as sure as the rule; where they differ the tie is a guess, or
 * none; and what no rule ties is tied where the words leave little doubt.
 */
public final class Arbiter {
    private static final BigDecimal CHEAPEST = BigDecimal.valueOf(1_000);
    private static final BigDecimal DEAREST = BigDecimal.valueOf(2_000_000);
    /** About one in eight such ties is wrong; odds of e² to 1 in each of both. */
    private static final int ENOUGH = 250;
    /** A price is nobody's; what it is can be told from less. */
    private static final int ENOUGH_FOR_A_PRICE = 100;
    /** So clearly nothing that a rule is not believed. */
    private static final int NOTHING = 200;
    /** Where another holder is ahead by less, a rule is believed, as a guess. */
    private static final int CLEARLY_ANOTHER = 100;
    /** What is added to enough where somebody unknown acts before the figure. */
    private static final int STRANGER = 300;

    private final boolean weighed;

    /** Takes whether there are weights at all; without them a rule has the last word. */
    public Arbiter(boolean weighed) {
        this.weighed = weighed;
    }

    /** Settles what the figure is tied to, after the rules. */
    public void settle(Figure figure, Judge.Verdict verdict) {
        Objects.requireNonNull(figure, "figure must not be null");
        Objects.requireNonNull(verdict, "verdict must not be null");
        if (!weighed) {
            return;
        }
        if (figure.isTied()) {
            confirm(figure, verdict);
        } else if (figure.isOpen()) {
            tie(figure, verdict);
        }
    }

    private static void confirm(Figure figure, Judge.Verdict verdict) {
        Figure.Tie tie = figure.requireTie();
        boolean same = tie.quantity() == verdict.quantity();
        boolean market = tie.owner().equals(Owner.MARKET);
        Owner owner = verdict.owner();
        boolean whose =
                market || (owner != null && owner.holder().equals(tie.owner().holder()));
        if (same && whose) {
            return;
        }
        boolean nothing = verdict.quantity() == null && verdict.ahead() >= NOTHING;
        boolean sure = tie.sure() == Sureness.SURE;
        boolean anotherIs = !whose && (owner == null || verdict.clear() >= CLEARLY_ANOTHER);
        if (!sure && (nothing || anotherIs)) {
            figure.leaveUntied(tie.quantity(), "the words around it speak against \"" + tie.why() + "\"");
            return;
        }
        Sureness less = sure ? Sureness.LIKELY : Sureness.GUESS;
        figure.tie(new Figure.Tie(
                tie.owner(), tie.quantity(), market && sure ? tie.sure() : less, tie.why(), tie.of(), tie.aside()));
    }

    private static void tie(Figure figure, Judge.Verdict verdict) {
        ClaimedQuantity quantity = verdict.quantity();
        if (quantity == null || (!verdict.isReal() && quantity != ClaimedQuantity.OTHER)) {
            return;
        }
        boolean market = quantity == ClaimedQuantity.PRICE || quantity == ClaimedQuantity.SUPPLY;
        Owner owner = market ? Owner.MARKET : verdict.owner();
        int least = market ? verdict.ahead() : Math.min(verdict.ahead(), verdict.clear());
        int enough = market ? ENOUGH_FOR_A_PRICE : verdict.isStranger() ? ENOUGH + STRANGER : ENOUGH;
        if (owner == null || least < enough || (market && !isPrice(figure))) {
            return;
        }
        if (quantity.isBitcoin()) {
            figure.count(Figure.Unit.BITCOIN);
        }
        figure.tie(new Figure.Tie(
                owner, quantity, Sureness.GUESS, "words around it, weighed: " + verdict.why(), null, null));
    }

    /** Whether a figure without a scale is large enough for the price of a coin, and no larger. */
    private static boolean isPrice(Figure figure) {
        String print = figure.printed().toString().toLowerCase(Locale.ROOT);
        boolean scaled = print.contains("million") || print.contains("billion");
        BigDecimal number = figure.printed().number();
        return !figure.isMoney() || (!scaled && number.compareTo(CHEAPEST) >= 0 && number.compareTo(DEAREST) <= 0);
    }
}
