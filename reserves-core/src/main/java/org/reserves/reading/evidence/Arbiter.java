package org.reserves.reading.evidence;

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
    public static int ENOUGH = Integer.getInteger("enough", 200);
    public static int DROP = Integer.getInteger("drop", 100);
    public static int DROPH = Integer.getInteger("droph", 0);
    public static int ELSE = Integer.getInteger("else", 10000);

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
        boolean whose = market || (owner != null && owner.holder().equals(tie.owner().holder()));
        if (same && whose) {
            return;
        }
        boolean nothing = verdict.quantity() == null && verdict.ahead() >= DROP;
        boolean other = verdict.quantity() != null && !same && verdict.ahead() >= ELSE;
        boolean nobody = !whose && verdict.clear() >= DROPH;
        if (nothing || nobody || other) {
            figure.leaveUntied(tie.quantity(), "the words around it speak against \"" + tie.why() + "\"");
            return;
        }
        figure.tie(new Figure.Tie(tie.owner(), tie.quantity(), Sureness.GUESS, tie.why(), tie.of(), tie.aside()));
    }

    private static void tie(Figure figure, Judge.Verdict verdict) {
        ClaimedQuantity quantity = verdict.quantity();
        if (quantity == null) {
            return;
        }
        boolean market = quantity == ClaimedQuantity.PRICE || quantity == ClaimedQuantity.SUPPLY;
        Owner owner = market ? Owner.MARKET : verdict.owner();
        int least = market ? verdict.ahead() : Math.min(verdict.ahead(), verdict.clear());
        if (owner == null || least < ENOUGH) {
            return;
        }
        if (quantity.isBitcoin()) {
            figure.count(Figure.Unit.BITCOIN);
        }
        figure.tie(new Figure.Tie(owner, quantity, Sureness.GUESS, "evidence " + verdict.ahead() + " " + verdict.clear(), null, null));
    }
}
