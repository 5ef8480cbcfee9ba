package org.reserves.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.reserves.figure.Agreement;
import org.reserves.figure.Hedge;
import org.reserves.figure.PrintedFigure;
import org.reserves.figure.Span;
import org.reserves.money.Ratio;

/** proportion = part ÷ whole. */
final class ProportionRule {
    private static final Rule RULE = Rule.PROPORTION_IS_PART_OF_WHOLE;
    private static final Ratio HUNDRED = Span.ratio(BigDecimal.valueOf(100));

    private ProportionRule() {}

    static void check(AuditContext context, List<Finding> findings) {
        context.claims(Quantity.PROPORTION).forEach(claim -> {
            Optional<Claim> part =
                    context.claims(claim.subject(), Quantity.PART).findFirst();
            Optional<Claim> whole = context.claims(claim.subject(), Quantity.WHOLE)
                    .filter(found -> found.printed().number().signum() != 0)
                    .findFirst();
            if (part.isPresent() && whole.isPresent() && isComparable(claim, part.get(), whole.get())) {
                findings.add(judge(claim, part.get(), whole.get()));
            }
        });
    }

    /** A part of "more than 27 million" still proves a proportion of "more than 10%", and nothing else. */
    private static boolean isComparable(Claim claim, Claim part, Claim whole) {
        Hedge hedge = part.printed().hedge();
        return !whole.printed().isOpenEnded()
                && (!part.printed().isOpenEnded()
                        || (isOneDirection(hedge, claim.printed().hedge())
                                && claim.printed()
                                        .agreementWith(percent(part, whole))
                                        .agrees()));
    }

    private static boolean isOneDirection(Hedge a, Hedge b) {
        return (a.isOpenAbove() && b.isOpenAbove()) || (a.isOpenBelow() && b.isOpenBelow());
    }

    private static Ratio percent(Claim part, Claim whole) {
        return AuditContext.number(part)
                .multipliedBy(Span.inverse(AuditContext.number(whole)))
                .multipliedBy(HUNDRED);
    }

    /** Whether hedged or scaled figures leave room for the proportion. */
    private static boolean isWithin(Claim claim, Claim part, Claim whole) {
        PrintedFigure printed = claim.printed();
        Span wholes = whole.printed().meant();
        if (printed.isOpenEnded()
                || (part.printed().isExact() && whole.printed().isExact())
                || wholes.low().signum() <= 0) {
            return false;
        }
        Span inverses = wholes.under(Ratio.ONE);
        return printed.span(0).meets(part.printed().meant().times(inverses).times(HUNDRED));
    }

    private static Finding judge(Claim claim, Claim part, Claim whole) {
        Ratio percent = percent(part, whole);
        String computed = claim.subject() + ": " + AuditContext.quoted(part) + " of " + AuditContext.quoted(whole)
                + " is " + percent.toBigDecimal(2, RoundingMode.HALF_EVEN).toPlainString() + " %";
        Agreement agreement = claim.printed().agreementWith(percent);
        if (agreement.agrees()) {
            return Finding.agrees(
                    RULE,
                    claim,
                    Verdict.of(agreement),
                    percent,
                    computed + "; " + AuditContext.quoted(claim) + " agrees " + AuditContext.how(agreement));
        }
        if (isWithin(claim, part, whole)) {
            return Finding.agrees(
                    RULE,
                    claim,
                    Verdict.AGREES_AS_ROUNDED,
                    percent,
                    computed + "; " + AuditContext.quoted(claim) + " agrees within what the figures leave open");
        }
        String contradiction = computed + ", but " + AuditContext.quoted(claim) + " is printed";
        Integer places = claim.printed().powerOfTenTo(percent);
        return places == null
                ? Finding.contradicted(RULE, claim, percent, contradiction)
                : Slip.finding(RULE, claim, percent, places, contradiction);
    }
}
