package org.reserves.audit;

import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reserves.figure.ClosingSearch;
import org.reserves.money.Btc;
import org.reserves.money.Ratio;

/** Σ rows = total, and what would close the gap. */
final class RowsRule {
    /** The most candidates tried together for a missing row: with 60 there are 36,050 combinations of up to three. */
    static final int MOST_CANDIDATES = 60;

    private static final Rule RULE = Rule.ROWS_SUM_TO_TOTAL;
    private static final int MOST_SHOWN = 3;
    private static final int MOST_TOGETHER = 3;
    /** More steps than the candidates allow, so the search is always complete. */
    private static final ClosingSearch SEARCH = ClosingSearch.upTo(MOST_TOGETHER, 1_000_000);

    private static final ClosingSearch ALONE = ClosingSearch.upTo(1, Integer.MAX_VALUE);

    private RowsRule() {}

    static void check(AuditContext context, List<Finding> findings) {
        List<Claim> rows = context.claims(Quantity.ROW).toList();
        if (!rows.isEmpty()) {
            context.claims(Subject.TOTAL, Quantity.AMOUNT)
                    .forEach(total -> new RowsSum(context, rows, total).judge(findings));
        }
    }

    static void checkDuplicates(AuditContext context, List<Finding> findings) {
        Map<Subject, Claim> first = new LinkedHashMap<>();
        context.claims(Quantity.ROW).forEach(row -> {
            Claim before = first.putIfAbsent(row.subject(), row);
            if (before != null) {
                findings.add(Finding.contradicted(
                        Rule.ROW_IS_LISTED_ONCE,
                        row,
                        null,
                        row.subject() + " is listed twice, with " + AuditContext.quoted(before) + " and with "
                                + AuditContext.quoted(row) + ": a total of the rows counts it twice"));
            }
        });
    }

    /** Notes what of a total belongs to no row, and what known figures would close the gap. */
    static void missing(
            AuditContext context, Claim total, Ratio sum, Ratio residual, String computed, List<Finding> findings) {
        List<List<KnownFacts.Figure>> closing =
                total.printed().isOpenEnded() ? List.of() : closing(candidates(context), residual);
        String gap = computed + ", " + AuditContext.quoted(total) + " is printed: "
                + (total.printed().isOpenEnded() ? total.printed().hedge().words() + " " : "")
                + AuditContext.btc(residual) + " belong to no listed row";
        findings.add(new Finding(
                RULE,
                total,
                Verdict.CANNOT_BE_KNOWN,
                Severity.WARNING,
                sum,
                null,
                total.printed().isOpenEnded() ? gap : gap + closingWords(context, closing)));
        if (closing.size() == 1) {
            closing.get(0)
                    .forEach(row -> EvidenceRule.stale(context, total, row).ifPresent(findings::add));
        }
    }

    private static String closingWords(AuditContext context, List<List<KnownFacts.Figure>> closing) {
        int candidates = candidates(context).size();
        if (closing.isEmpty()) {
            return candidates == 0 ? "" : ", and none of " + candidates + " known figures closes the gap exactly";
        }
        String shown = closing.stream()
                .limit(MOST_SHOWN)
                .map(rows -> rows.stream().map(KnownFacts.Figure::toString).collect(Collectors.joining(" with ")))
                .collect(Collectors.joining("; or "));
        return closing.size() == 1
                ? "; of " + candidates + " known figures exactly one way closes the gap: " + shown
                : "; " + closing.size() + " ways close the gap, so none is proven: " + shown;
    }

    private static List<KnownFacts.Figure> candidates(AuditContext context) {
        return context.facts().candidates(context.rowSubjects());
    }

    /** A gap finer than a satoshi, or larger than any amount, is closed by nothing. */
    private static List<List<KnownFacts.Figure>> closing(List<KnownFacts.Figure> candidates, Ratio residual) {
        Ratio most = AuditContext.number(
                Btc.sum(candidates.stream().map(KnownFacts.Figure::amount).toList()));
        if (residual.compareTo(most) > 0) {
            return List.of();
        }
        Btc gap = Btc.of(residual.toBigDecimal(Btc.SCALE, RoundingMode.DOWN));
        ClosingSearch search = candidates.size() > MOST_CANDIDATES ? ALONE : SEARCH;
        return AuditContext.number(gap).equals(residual)
                ? search.find(gap, candidates, KnownFacts.Figure::code, KnownFacts.Figure::amount)
                        .ways()
                : List.of();
    }
}
