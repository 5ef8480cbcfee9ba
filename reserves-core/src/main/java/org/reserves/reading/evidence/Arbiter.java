package org.reserves.reading.evidence;

import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Owner;
import org.reserves.reading.tie.Aside;
import org.reserves.reading.tie.ClaimedQuantity;
import org.reserves.reading.tie.Sureness;

/**
 * Ties a figure to what the clues speak for; a rule is one of them. While a text is read a tie is taken for granted where they speak clearly, for what follows; once all of it is
 * read, {@link Review} decides. How much is enough was counted in articles that neither rules nor weights had seen: docs/reading.md has the figures.
 */
public final class Arbiter {
    /** Taken for granted from here on: odds of e^1.2 to 1 for the quantity and for the holder. */
    private static final int ENOUGH = 120;
    /** Enough where a rule says the same. */
    private static final int ENOUGH_WITH_A_RULE = 85;
    /** Enough where the rules of a table say the same. */
    private static final int ENOUGH_IN_A_TABLE = 0;
    /** From here on money is what the words say in a sentence about a plan too: 12 of 12 were right. */
    private static final int CLEAR_OF_ALL = 200;
    /** A tie begins at these odds that it is right: just above them six in ten are. */
    private static final int TIED = 45;
    /** From here on nine in ten are right. */
    private static final int LIKELY = 180;
    /** From here on 98 in a hundred are right. */
    private static final int SURE = 270;

    private static final String WEIGHED = "words around it, weighed: ";

    private final boolean weighed;

    /** Takes whether there are weights at all; without them a rule has the last word. */
    public Arbiter(boolean weighed) {
        this.weighed = weighed;
    }

    /** Settles what is taken for granted of the figure in what follows, after the rules; what they say of the supply and of places stands, which was right in 69 of 69 and in nine of ten. */
    public void settle(Figure figure, Judge.Verdict verdict) {
        Objects.requireNonNull(figure, "figure must not be null");
        Objects.requireNonNull(verdict, "verdict must not be null");
        Figure.Tie rule = verdict.rule();
        if (!weighed || isByRuleAlone(rule)) {
            return;
        }
        ClaimedQuantity quantity = verdict.quantity();
        Owner owner = verdict.about();
        int clear = Math.min(verdict.ahead(), verdict.clearOfOthers().orElse(Integer.MAX_VALUE));
        boolean plain = figure.isMoney() && clear >= CLEAR_OF_ALL;
        boolean imagined = rule == null && !verdict.isReal() && quantity != ClaimedQuantity.OTHER && !plain;
        if (quantity == null || owner == null || imagined) {
            leave(figure);
            return;
        }
        boolean agrees = rule != null && rule.isOf(quantity, owner);
        if (clear >= (!agrees ? ENOUGH : verdict.inTable() ? ENOUGH_IN_A_TABLE : ENOUGH_WITH_A_RULE)) {
            tie(figure, verdict, quantity, owner, Sureness.GUESS);
        } else {
            doubt(figure, rule);
        }
    }

    private static boolean isByRuleAlone(@Nullable Figure.Tie rule) {
        return rule != null && (rule.quantity() == ClaimedQuantity.SUPPLY || rule.quantity() == ClaimedQuantity.RANK);
    }

    /** Whether anything is found that can be decided. */
    static boolean isOpen(Judge.Verdict verdict) {
        return !isByRuleAlone(verdict.rule()) && verdict.quantity() != null && verdict.about() != null;
    }

    /** Ties the figure to what was found for it, or leaves it, by how likely that is right: in hundredths of a natural logarithm of the odds. */
    static void decide(Figure figure, Judge.Verdict verdict, int odds) {
        ClaimedQuantity quantity = Objects.requireNonNull(verdict.quantity(), "quantity must have been found");
        Owner owner = Objects.requireNonNull(verdict.about(), "owner must have been found");
        boolean denied = verdict.rule() == null && verdict.isDenied() && quantity.isBitcoin();
        if (odds < TIED || denied) {
            Figure.Tie rule = verdict.inTable() ? verdict.rule() : null;
            // what the heads of a table say plainly stays, where its cells are unlike those of most tables
            doubt(figure, rule);
            return;
        }
        Sureness sure = odds >= SURE ? Sureness.SURE : odds >= LIKELY ? Sureness.LIKELY : Sureness.GUESS;
        tie(figure, verdict, quantity, owner, sure);
    }

    private static void tie(
            Figure figure, Judge.Verdict verdict, ClaimedQuantity quantity, Owner owner, Sureness sure) {
        Figure.Tie rule = verdict.rule();
        Figure.Tie now = figure.tie();
        // what stands behind the figure may have told since that it was so once
        Figure.Tie like = now != null && now.isOf(quantity, owner) ? now : rule;
        like = like != null && like.isOf(quantity, owner) ? like : null;
        Figure of = like == null ? null : like.of();
        Aside aside = like == null ? null : like.aside();
        if (rule != null && rule.isOf(quantity, owner)) {
            figure.tie(new Figure.Tie(rule.owner(), quantity, sure, rule.why(), of, aside));
            return;
        }
        if (quantity.isBitcoin()) {
            figure.count(Figure.Unit.BITCOIN);
        }
        Sureness most = sure == Sureness.SURE ? Sureness.LIKELY : sure;
        figure.tie(new Figure.Tie(owner, quantity, most, WEIGHED + verdict.why(), of, aside));
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
        Figure.Tie tie = figure.tie();
        if (tie != null) {
            String why = tie.why().startsWith(WEIGHED)
                    ? "too little speaks for it: " + tie.why()
                    : "the words around it speak against \"" + tie.why() + "\"";
            figure.leaveUntied(tie.quantity(), why);
        }
    }
}
