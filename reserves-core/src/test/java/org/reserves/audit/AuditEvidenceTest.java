package org.reserves.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reserves.holder.TitleHolder;
import org.reserves.provenance.Departure;
import org.reserves.source.Source;

/** What facts from outside add: rows that close a gap, and claims that they contradict. */
class AuditEvidenceTest {
    private static final Source SOURCE = Source.of("a newspaper", "a table");

    @Test
    void rows_missingOneIsNamedByTheCandidateThatClosesTheGap() {
        PublishedTable table = table().claim("US", Quantity.ROW, "1,000")
                .claim(Claim.TOTAL, Quantity.AMOUNT, "2,981")
                .build();
        AuditReport report = Audit.of(table)
                .heldAgainst(List.of(held("FI", "1981", "2021-01-05"), held("VE", "240", "2022-12-31")))
                .report();
        Finding gap = report.findings(Rule.ROWS_SUM_TO_TOTAL).get(0);
        assertEquals(Severity.WARNING, gap.severity());
        assertEquals(
                "the one row is 1,000 BTC, \"2,981\" is printed: 1,981 BTC belong to no listed row; of 2 known figures"
                        + " exactly one way closes the gap: FI (state) 1,981 BTC as of 2021-01-05 [a newspaper, \"a table\"]",
                gap.explanation());
        AuditReport two = Audit.of(table)
                .heldAgainst(List.of(
                        held("FI", "1981", "2021-01-05"),
                        held("VE", "981", "2022-12-31"),
                        held("BG", "1000", "2020-01-01")))
                .report();
        assertTrue(two.findings(Rule.ROWS_SUM_TO_TOTAL)
                .get(0)
                .explanation()
                .contains("2 ways close the gap, so none is proven"));
        AuditReport none = Audit.of(table)
                .heldAgainst(List.of(held("VE", "240", "2022-12-31")))
                .report();
        assertTrue(none.findings(Rule.ROWS_SUM_TO_TOTAL)
                .get(0)
                .explanation()
                .endsWith(", and none of 1 known figures closes the gap exactly"));
    }

    @Test
    void rows_candidateThatWasGoneContradictsTheTotal() {
        AuditReport report = Audit.of(table().claim("US", Quantity.ROW, "1,000")
                        .claim(Claim.TOTAL, Quantity.AMOUNT, "2,981")
                        .build())
                .heldAgainst(List.of(
                        held("FI", "1981", "2021-01-05"),
                        Evidence.reduced("FI", "1889.1", "2022-07-21", Departure.SALE, SOURCE)))
                .report();
        assertEquals(Verdict.CONTRADICTED, report.of(Claim.TOTAL).get(0).verdict());
        assertEquals(1, report.findings(Rule.FIGURE_IS_CURRENT).size());
    }

    @Test
    void rows_tooManyCandidatesAreRefused() {
        List<Evidence> many = new ArrayList<>();
        for (int i = 0; i <= RowsRule.MOST_CANDIDATES; i++) {
            many.add(held("holder " + i, "7", "2021-01-05"));
        }
        Audit audit = Audit.of(table().claim("US", Quantity.ROW, "1")
                        .claim(Claim.TOTAL, Quantity.AMOUNT, "2")
                        .build())
                .heldAgainst(many);
        Exception e = assertThrows(IllegalArgumentException.class, audit::report);
        assertEquals(
                "the evidence has 61 figures of holders that are not listed, at most 60 are tried to close a total; pass those"
                        + " that could have been in the table",
                e.getMessage());
    }

    @Test
    void evidence_ofPrivatePersonsContradictsAState() {
        PublishedTable table = table().rowsHeldBy(TitleHolder.Kind.STATE)
                .claim("GE", Quantity.ROW, "66")
                .build();
        Evidence fact = Evidence.held("GE", "66", "2021-08-25", TitleHolder.Kind.PRIVATE_PERSONS, SOURCE);
        AuditReport report = Audit.of(table).heldAgainst(List.of(fact)).report();
        assertEquals(Rule.COINS_ARE_THE_HOLDERS, report.findings().get(0).rule());
        assertEquals(Verdict.CONTRADICTED, report.of("GE").get(0).verdict());
        AuditReport agency = Audit.of(table)
                .heldAgainst(List.of(Evidence.held("GE", "66", "2021-08-25", TitleHolder.Kind.AGENCY, SOURCE)))
                .report();
        assertEquals(Verdict.AGREES, agency.of("GE").get(0).verdict());
    }

    @Test
    void evidence_olderThanTheEventThatExplainsItContradicts() {
        AuditReport report = Audit.of(table().claim("UA", Quantity.ROW, "46,351")
                        .attribution(Attribution.of("UA").explainedBy("donations during the war", "2022-02-24"))
                        .build())
                .heldAgainst(List.of(held("UA", "46351", "2021-04-07")))
                .report();
        assertEquals(
                "\"46,351\" of UA is said to come from donations during the war, since 2022-02-24, but the figure is older: UA"
                        + " (state) 46,351 BTC as of 2021-04-07 [a newspaper, \"a table\"]",
                report.findings(Rule.EVENT_PRECEDES_FIGURE).get(0).explanation());
    }

    @Test
    void evidence_ofAnotherReasonContradictsOnlyTheReason() {
        PublishedTable table = table().claim("DE", Quantity.REDUCED, "about 50,000")
                .attribution(Attribution.of("DE").reducedFor(Departure.DEBT_REPAYMENT))
                .build();
        AuditReport report = Audit.of(table)
                .heldAgainst(List.of(Evidence.reduced("DE", "49858", "2024-07-12", Departure.JUDICIAL_SALE, SOURCE)))
                .report();
        assertEquals(
                Verdict.AGREES_AS_ROUNDED,
                report.findings(Rule.FIGURE_HAS_EVIDENCE).get(0).verdict());
        assertEquals(
                Verdict.CONTRADICTED,
                report.findings(Rule.REASON_IS_THE_RECORDED_ONE).get(0).verdict());
        AuditReport right = Audit.of(table)
                .heldAgainst(List.of(Evidence.reduced("DE", "49858", "2024-07-12", Departure.DEBT_REPAYMENT, SOURCE)))
                .report();
        assertEquals(Verdict.AGREES_AS_ROUNDED, right.of("DE").get(0).verdict());
    }

    @Test
    void evidence_ofALaterDayIsNotHeldAgainstATable() {
        AuditReport report = Audit.of(table().claim("GE", Quantity.ROW, "66").build())
                .heldAgainst(List.of(held("GE", "66", "2025-05-29")))
                .report();
        assertEquals(List.of(), report.findings());
    }

    private static PublishedTable.Builder table() {
        return PublishedTable.by(SOURCE, "2025-05-28");
    }

    private static Evidence.Held held(String subject, String btc, String asOf) {
        return Evidence.held(subject, btc, asOf, TitleHolder.Kind.STATE, SOURCE);
    }
}
