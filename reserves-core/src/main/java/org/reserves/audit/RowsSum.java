package org.reserves.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.reserves.figure.Agreement;
import org.reserves.figure.PrintedFigure;
import org.reserves.figure.Span;
import org.reserves.money.Ratio;

/** One stated total, held against the sum of the rows. */
final class RowsSum {
    private static final Rule RULE = Rule.ROWS_SUM_TO_TOTAL;
    /** With fewer digits before its zeros a total fits some power of ten too easily, as rows may be missing. */
    private static final int FEWEST_DIGITS = 3;

    private final AuditContext context;
    private final List<Claim> rows;
    private final Claim total;
    private final PrintedFigure printed;
    private final Ratio sum;
    private final Span meant;
    private final boolean isOpen;
    private final boolean isNumber;
    private final String computed;

    RowsSum(AuditContext context, List<Claim> rows, Claim total) {
        this.context = context;
        this.rows = rows;
        this.total = total;
        this.printed = total.printed();
        this.sum = rows.stream().map(AuditContext::number).reduce(Ratio.ZERO, Ratio::plus);
        this.meant = rows.stream().map(RowsSum::amount).reduce(Span.of(Ratio.ZERO), Span::plus);
        this.isOpen = rows.stream().anyMatch(row -> row.printed().isOpenEnded());
        this.isNumber = !isOpen && rows.stream().noneMatch(row -> row.printed().isRange());
        this.computed = (rows.size() == 1 ? "the one row is " : "the " + rows.size() + " rows sum to ") + words();
    }

    void judge(List<Finding> findings) {
        Agreement agreement = isNumber ? printed.agreementWith(sum) : Agreement.NONE;
        if (agreement.agrees()) {
            findings.add(agrees(Verdict.of(agreement), " agrees " + AuditContext.how(agreement)));
        } else if (meant.meets(printed.meant()) && !isAtAnExcludedEnd()) {
            if (!isOpen) {
                findings.add(agrees(Verdict.AGREES_AS_ROUNDED, " agrees within what the hedged figures leave open"));
            }
        } else if (!isNumber || !slipped(findings)) {
            apart(findings);
        }
    }

    /** What a row can stand for: nobody holds less than nothing. */
    private static Span amount(Claim row) {
        Span meant = row.printed().meant();
        Span amount = meant.intersect(Span.atLeast(Ratio.ZERO));
        return amount == null ? meant : amount;
    }

    /** Rows of exactly 500 do not make "more than 500", though the two meet there. */
    private boolean isAtAnExcludedEnd() {
        return printed.isOpenEnded()
                && rows.stream().allMatch(row -> row.printed().isExact());
    }

    private Finding agrees(Verdict verdict, String how) {
        return Finding.agrees(
                RULE, total, verdict, isNumber ? sum : null, computed + "; " + AuditContext.quoted(total) + how);
    }

    /** Looks for a misplaced decimal point: of the total, or else of one row that alone is off. */
    private boolean slipped(List<Finding> findings) {
        if (printed.isOpenEnded() || digits(printed) < FEWEST_DIGITS) {
            return false;
        }
        Integer places = printed.powerOfTenTo(sum);
        if (places != null) {
            findings.add(Slip.finding(
                    RULE, total, sum, places, computed + ", but " + AuditContext.quoted(total) + " is printed"));
            return true;
        }
        List<Finding> ofRows = new ArrayList<>();
        rows.forEach(row -> slipOf(row, ofRows));
        if (ofRows.size() == 1) {
            findings.addAll(ofRows);
        }
        return ofRows.size() == 1;
    }

    private void slipOf(Claim row, List<Finding> found) {
        Ratio wanted = AuditContext.number(total).minus(sum.minus(AuditContext.number(row)));
        if (wanted.signum() <= 0
                || digits(row.printed()) < FEWEST_DIGITS
                || !row.printed().isExact()) {
            return;
        }
        Integer places = row.printed().powerOfTenTo(wanted);
        if (places != null
                && Span.ratio(row.printed().number().scaleByPowerOfTen(places)).equals(wanted)) {
            found.add(Slip.finding(
                    RULE,
                    row,
                    wanted,
                    places,
                    computed + ", " + AuditContext.quoted(total) + " is the total, which leaves "
                            + AuditContext.btc(wanted) + " for " + row.subject() + ", but " + AuditContext.quoted(row)
                            + " is printed"));
        }
    }

    /** The digits before the zeros at the end: four in 22,370. */
    private static int digits(PrintedFigure printed) {
        BigDecimal plain = printed.number().stripTrailingZeros();
        return plain.signum() == 0 ? 0 : plain.precision();
    }

    private void apart(List<Finding> findings) {
        Span stated = printed.meant();
        boolean tooMuch = stated.hasHigh() && meant.hasLow() && meant.low().compareTo(stated.high()) >= 0;
        if (tooMuch) {
            Ratio over = meant.low().minus(AuditContext.number(total));
            String how = over.signum() == 0 ? "no less" : AuditContext.btc(over) + " more";
            findings.add(Finding.contradicted(
                    RULE,
                    total,
                    isNumber ? sum : null,
                    computed + ", which is " + how + " than the stated total of " + AuditContext.quoted(total)));
            return;
        }
        RowsRule.missing(context, total, sum, AuditContext.number(total).minus(sum), computed, findings);
    }

    private String words() {
        if (isNumber) {
            return AuditContext.btc(sum);
        }
        String least = "at least " + AuditContext.btc(meant.low());
        return meant.hasHigh() ? least + " and at most " + AuditContext.btc(meant.high()) : least;
    }
}
