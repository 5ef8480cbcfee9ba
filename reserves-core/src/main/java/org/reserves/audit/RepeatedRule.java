package org.reserves.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.reserves.figure.PrintedFigure;
import org.reserves.figure.Span;
import org.reserves.money.Ratio;

/** The same quantity of the same subject, printed again, is the same number, or what rounding it leaves. Silent where it is: repetition proves nothing. */
final class RepeatedRule {
    private static final Rule RULE = Rule.REPEATED_FIGURE_AGREES;

    /** A headline keeps two digits at least, and rounds to thousands or more. */
    private static final int FEWEST_DIGITS = 2;

    private static final int FEWEST_ZEROS = 3;

    private RepeatedRule() {}

    static void check(AuditContext context, List<Finding> findings) {
        Map<List<Object>, Claim> first = new LinkedHashMap<>();
        for (Claim claim : context.table().claims()) {
            Quantity quantity = claim.quantity() == Quantity.ROW ? Quantity.AMOUNT : claim.quantity();
            Claim before = first.putIfAbsent(List.of(quantity, claim.printed().unit(), claim.subject()), claim);
            if (before != null && claim.quantity() != Quantity.ROW && !same(before.printed(), claim.printed())) {
                findings.add(judge(before, claim));
            }
        }
    }

    private static boolean same(PrintedFigure a, PrintedFigure b) {
        if (isRoundOf(a, b) || isRoundOf(b, a)) {
            return true;
        }
        boolean isSpan = a.isOpenEnded() || b.isOpenEnded() || a.isRange() || b.isRange();
        return isSpan
                ? a.span(0).meets(b.span(0))
                : a.agreementWith(Span.ratio(b.number())).agrees()
                        || b.agreementWith(Span.ratio(a.number())).agrees();
    }

    /** Whether a number of full thousands, tens of thousands and so on is what is left of the other when it is rounded or cut off, as in a headline. */
    private static boolean isRoundOf(PrintedFigure round, PrintedFigure exact) {
        BigDecimal number = round.number().stripTrailingZeros();
        int zeros = Math.min(-number.scale(), number.precision() - number.scale() - FEWEST_DIGITS);
        if (!round.isExact() || !exact.isExact() || zeros < FEWEST_ZEROS) {
            return false;
        }
        return Stream.of(RoundingMode.HALF_UP, RoundingMode.DOWN)
                .anyMatch(how -> exact.number().setScale(-zeros, how).compareTo(number) == 0);
    }

    private static Finding judge(Claim before, Claim claim) {
        Ratio expected = AuditContext.number(before);
        String contradiction = "the " + claim.quantity().words() + " of " + claim.subject() + " is printed as "
                + AuditContext.quoted(before) + " and as " + AuditContext.quoted(claim);
        Integer places = claim.printed().powerOfTenTo(expected);
        return places == null
                ? Finding.contradicted(RULE, claim, expected, contradiction)
                : Slip.finding(RULE, claim, expected, places, contradiction);
    }
}
