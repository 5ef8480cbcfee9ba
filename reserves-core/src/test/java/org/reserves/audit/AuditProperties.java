package org.reserves.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.reserves.source.Source;

class AuditProperties {
    private static final Source SOURCE = Source.of("a newspaper", "a table");

    /** Whatever was printed, an audit ends in a report with a verdict for every claim. */
    @Property(seed = "20250528", tries = 2_000)
    void report_judgesAnyTable(@ForAll("claims") List<Claim> claims) {
        PublishedTable.Builder table = PublishedTable.by(SOURCE, "2025-05-28");
        claims.forEach(table::claim);
        AuditReport report = Audit.of(table.build()).report();
        assertEquals(
                claims, report.assessments().stream().map(Assessment::claim).toList());
    }

    /** A table printed honestly, rounded or not, is never contradicted: no more than the 19.87 million BTC of that day. */
    @Property(seed = "20250528", tries = 500)
    void honestTables_agree(
            @ForAll @LongRange(min = 1_000, max = 18_900_000) long a,
            @ForAll @LongRange(min = 1_000, max = 900_000) long b,
            @ForAll @LongRange(min = 1, max = 1_000_000) long price) {
        BigDecimal share =
                BigDecimal.valueOf(a).movePointRight(2).divide(BigDecimal.valueOf(21_000_000), 3, RoundingMode.HALF_UP);
        BigDecimal millions = BigDecimal.valueOf(a * price).movePointLeft(6).setScale(2, RoundingMode.HALF_UP);
        AuditReport report = Audit.of(PublishedTable.by(SOURCE, "2025-05-28")
                        .claim("market", Quantity.PRICE, "$" + price)
                        .claim("A", Quantity.ROW, Long.toString(a))
                        .claim("A", Quantity.VALUE, "$" + millions.toPlainString() + " million")
                        .claim("A", Quantity.SHARE, share.toPlainString() + "%")
                        .claim("B", Quantity.ROW, Long.toString(b))
                        .claim("B", Quantity.VALUE, "$" + b * price)
                        .claim(Claim.TOTAL, Quantity.AMOUNT, Long.toString(a + b))
                        .build())
                .report();
        assertEquals(List.of(), report.atLeast(Severity.NOTICE));
        assertTrue(report.tally().get(Verdict.CANNOT_BE_KNOWN) <= 2, report.toString());
    }

    @Provide
    Arbitrary<List<Claim>> claims() {
        Arbitrary<String> subjects = Arbitraries.of("US", "SV", Claim.TOTAL);
        Arbitrary<String> numbers = Arbitraries.of(
                "0",
                "1",
                "5",
                "66",
                "207,189",
                "0.5",
                "99999999999999999999",
                "1,000 trillion",
                "0.00000000001",
                "2.2 billion");
        Arbitrary<String> hedges = Arbitraries.of("", "about ", "nearly ", "more than ", "under ");
        return Combinators.combine(subjects, Arbitraries.of(Quantity.class), hedges, numbers)
                .as(AuditProperties::claim)
                .list()
                .ofMaxSize(9);
    }

    private static Claim claim(String subject, Quantity quantity, String hedge, String number) {
        return Claim.of(
                subject,
                quantity,
                hedge + (quantity.isMoney() ? "$" : "") + number + (quantity.isPercentage() ? "%" : ""));
    }
}
