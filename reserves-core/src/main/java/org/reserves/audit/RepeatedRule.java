package org.reserves.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reserves.figure.PrintedFigure;
import org.reserves.figure.Span;
import org.reserves.money.Ratio;

/** The same quantity of the same subject, printed again, is the same number. Silent where it is: repetition proves nothing. */
final class RepeatedRule {
    private static final Rule RULE = Rule.REPEATED_FIGURE_AGREES;

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
        boolean isSpan = a.isOpenEnded() || b.isOpenEnded() || a.isRange() || b.isRange();
        return isSpan
                ? a.span(0).meets(b.span(0))
                : a.agreementWith(Span.ratio(b.number())).agrees()
                        || b.agreementWith(Span.ratio(a.number())).agrees();
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
