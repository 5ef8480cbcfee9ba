package org.reserves.reading.evidence;

import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Owner;
import org.reserves.reading.tie.ClaimedQuantity;
import org.reserves.reading.tie.Sureness;

/**
 * Ties a figure to what the clues speak for, where they speak clearly; a rule is one of them, and what a rule denies stays untied. How clear is enough was counted in
 * articles that neither rules nor weights had seen: docs/reading.md has the figures.
 */
public final class Arbiter {
    /** From here on about seven in ten are right: odds of e^1.2 to 1 for the quantity and for the holder. */
    private static final int ENOUGH = 120;
    /** Enough where a rule says the same. */
    private static final int ENOUGH_WITH_A_RULE = 85;
    /** Enough where the rules of a table say the same. */
    private static final int ENOUGH_IN_A_TABLE = 0;
    /** From here on money is what the words say in a sentence about a plan too: 12 of 12 were right. */
    private static final int CLEAR_OF_ALL = 200;
    /** From here on more than eight in ten are right. */
    private static final int LIKELY = 250;
    /** From here on about nineteen in twenty are right. */
    private static final int SURE = 350;

    private final boolean weighed;

    /** Takes whether there are weights at all; without them a rule has the last word. */
    public Arbiter(boolean weighed) {
        this.weighed = weighed;
    }

    /** Settles what the figure is tied to, after the rules; what they say of the supply and of places stands, which was right in 69 of 69 and in nine of ten. */
    public void settle(Figure figure, Judge.Verdict verdict) {
        Objects.requireNonNull(figure, "figure must not be null");
        Objects.requireNonNull(verdict, "verdict must not be null");
        if (!weighed) {
            return;
        }
        ClaimedQuantity quantity = verdict.quantity();
        Owner owner = owner(quantity, verdict);
        int clear = isOfMarket(quantity) ? verdict.ahead() : Math.min(verdict.ahead(), verdict.clear());
        Figure.Tie rule = verdict.rule();
        boolean plain = figure.isMoney() && clear >= CLEAR_OF_ALL;
        if (rule != null && (rule.quantity() == ClaimedQuantity.SUPPLY || rule.quantity() == ClaimedQuantity.RANK)) {
            return;
        }
        boolean imagined = rule == null && !verdict.isReal() && quantity != ClaimedQuantity.OTHER && !plain;
        if (quantity == null || owner == null || imagined) {
            leave(figure);
            return;
        }
        boolean agrees = rule != null && rule.isOf(quantity, owner);
        if (clear < (!agrees ? ENOUGH : verdict.inTable() ? ENOUGH_IN_A_TABLE : ENOUGH_WITH_A_RULE)) {
            doubt(figure, rule);
        } else if (rule != null && agrees) {
            figure.tie(new Figure.Tie(
                    rule.owner(),
                    quantity,
                    sure(clear, isOfMarket(quantity) ? LIKELY : SURE),
                    rule.why(),
                    rule.of(),
                    rule.aside()));
        } else {
            if (quantity.isBitcoin()) {
                figure.count(Figure.Unit.BITCOIN);
            }
            figure.tie(new Figure.Tie(
                    owner,
                    quantity,
                    sure(clear, Integer.MAX_VALUE),
                    "words around it, weighed: " + verdict.why(),
                    null,
                    null));
        }
    }

    private static boolean isOfMarket(@Nullable ClaimedQuantity quantity) {
        return quantity == ClaimedQuantity.PRICE || quantity == ClaimedQuantity.SUPPLY;
    }

    @Nullable
    private static Owner owner(@Nullable ClaimedQuantity quantity, Judge.Verdict verdict) {
        return isOfMarket(quantity) ? Owner.MARKET : verdict.owner();
    }

    /** How sure a tie is that is so far ahead; of a price that a rule says too, holder and all, 103 of 105 were right from likely on. */
    private static Sureness sure(int clear, int enough) {
        return clear >= enough ? Sureness.SURE : clear >= LIKELY ? Sureness.LIKELY : Sureness.GUESS;
    }

    /** Keeps what a rule is sure of as a guess, where the words speak neither for it nor clearly for something else. */
    private static void doubt(Figure figure, @Nullable Figure.Tie rule) {
        if (rule != null && rule.sure() == Sureness.SURE) {
            figure.tie(
                    new Figure.Tie(rule.owner(), rule.quantity(), Sureness.GUESS, rule.why(), rule.of(), rule.aside()));
        } else {
            leave(figure);
        }
    }

    private static void leave(Figure figure) {
        Figure.Tie rule = figure.tie();
        if (rule != null) {
            figure.leaveUntied(rule.quantity(), "the words around it speak against \"" + rule.why() + "\"");
        }
    }
}
