package org.reserves.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.observation.Said.held;
import static org.reserves.observation.Said.sold;
import static org.reserves.observation.Said.withdrawn;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.holder.Sovereign;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Disclosure;
import org.reserves.money.Btc;
import org.reserves.observation.EvidenceBasis;
import org.reserves.observation.Knowledge;
import org.reserves.observation.Observation;
import org.reserves.observation.ObservationBuilder;
import org.reserves.observation.ObservationLog;
import org.reserves.observation.Reporter;
import org.reserves.observation.Said;
import org.reserves.observation.Statement;
import org.reserves.provenance.Departure;
import org.reserves.source.Source;

/** What is known from outside adds: rows that close a gap, and claims that it contradicts. */
class AuditEvidenceTest {
    private static final Source SOURCE = Source.of("a newspaper", "a table");
    private static final String DAY = "2025-05-28";

    @Test
    void rows_missingOneIsNamedByTheCandidateThatClosesTheGap() {
        PublishedTable table = table().claim("US", Quantity.ROW, "1,000")
                .claim(Claim.TOTAL, Quantity.AMOUNT, "2,981")
                .build();
        Finding gap = audit(table, finland(), venezuela("240"))
                .findings(Rule.ROWS_SUM_TO_TOTAL)
                .get(0);
        assertEquals(Severity.WARNING, gap.severity());
        assertEquals(
                "the one row is 1,000 BTC, \"2,981\" is printed: 1,981 BTC belong to no listed row; of 2 known figures"
                        + " exactly one way closes the gap: FI (state) 1,981 BTC as of 2021-01-05 [Customs, official record]",
                gap.explanation());
        assertTrue(audit(table, finland(), venezuela("981"), record("bg", "BG", "1000", "2020-01-01"))
                .findings(Rule.ROWS_SUM_TO_TOTAL)
                .get(0)
                .explanation()
                .contains("2 ways close the gap, so none is proven"));
        assertTrue(audit(table, venezuela("240"))
                .findings(Rule.ROWS_SUM_TO_TOTAL)
                .get(0)
                .explanation()
                .endsWith(", and none of 1 known figures closes the gap exactly"));
    }

    @Test
    void rows_candidateThatWasGoneContradictsTheTotal() {
        AuditReport report = audit(
                table().claim("US", Quantity.ROW, "1,000")
                        .claim(Claim.TOTAL, Quantity.AMOUNT, "2,981")
                        .build(),
                finland(),
                sold("s", "FI", "1889.1", "2022-07-21", "Customs", "a newspaper's rival"));
        assertEquals(Verdict.CONTRADICTED, report.of(Claim.TOTAL).get(0).verdict());
        assertEquals(
                "\"2,981\" of total rests on a stale figure, FI (state) 1,981 BTC as of 2021-01-05 [Customs, official record]:"
                        + " 1,889.1 BTC left, sale as of 2022-07-21 [Customs via a newspaper's rival, press]",
                report.findings(Rule.FIGURE_IS_CURRENT).get(0).explanation());
    }

    /** Arithmetic on the total itself proves nothing of it, nor does what is repeated make a second candidate. */
    @Test
    void rows_candidatesAreOneForEachFlagAndAmountAndNoArithmetic() {
        Finding gap = audit(
                        table().claim("US", Quantity.ROW, "1,000")
                                .claim(Claim.TOTAL, Quantity.AMOUNT, "2,981")
                                .build(),
                        finland(),
                        held("again", "FI", "1981", "2023-01-01", EvidenceBasis.TRACKER, "T"),
                        held("residue", "VE", "1981", "2024-01-01", EvidenceBasis.INFERENCE, "T"),
                        held("opinion", "BG", "1981", "2024-01-01", EvidenceBasis.OPINION, "T"))
                .findings(Rule.ROWS_SUM_TO_TOTAL)
                .get(0);
        assertTrue(
                gap.explanation().contains("of 1 known figures exactly one way closes the gap: FI"), gap.explanation());
    }

    /** A log of the whole world is no reason to refuse an audit. */
    @Test
    void rows_moreCandidatesThanCanBeCombinedAreTriedAlone() {
        List<String> codes = List.of("FI", "VE", "BG", "DE", "SV", "BT", "UA", "GE");
        ObservationBuilder[] many = IntStream.range(0, 80)
                .mapToObj(i -> record("o" + i, codes.get(i % 8), String.valueOf(1_000 + i), "2021-01-05"))
                .toArray(ObservationBuilder[]::new);
        AuditReport report = audit(
                table().claim("US", Quantity.ROW, "1")
                        .claim(Claim.TOTAL, Quantity.AMOUNT, "1,004")
                        .claim(Claim.TOTAL, Quantity.AMOUNT, "2,002")
                        .build(),
                many);
        assertTrue(report.findings(Rule.ROWS_SUM_TO_TOTAL)
                .get(0)
                .explanation()
                .contains("of 80 known figures exactly one way closes the gap: DE (state) 1,003 BTC"));
        assertTrue(report.findings(Rule.ROWS_SUM_TO_TOTAL)
                .get(1)
                .explanation()
                .contains("none of 80 known figures closes the gap exactly"));
    }

    @ParameterizedTest
    @CsvSource({
        "GE, PRIVATE_PERSONS, CONTRADICTED",
        "GE, LISTED_COMPANY, CONTRADICTED",
        "GE, AGENCY, AGREES",
        "GE, STATE_COMPANY, AGREES",
        "US-GA, SUB_NATIONAL, CONTRADICTED",
        "US-GA, AGENCY, CONTRADICTED",
    })
    void figure_ofAnotherSideContradictsAState(String code, TitleHolder.Kind kind, Verdict expected) {
        String flag = code.substring(0, 2);
        PublishedTable table = table().rowsHeldBy(TitleHolder.Kind.STATE)
                .claim(flag, Quantity.ROW, "66")
                .build();
        AuditReport report = audit(table, of(kind, code, "66"));
        assertEquals(expected, report.of(flag).get(0).verdict());
        assertEquals(
                expected == Verdict.CONTRADICTED ? Rule.COINS_ARE_THE_HOLDERS : Rule.FIGURE_HAS_EVIDENCE,
                report.findings().get(0).rule());
    }

    /** Both a province and the state were seen with 66: nobody is accused. */
    @Test
    void figure_ofTheStateTooContradictsNobody() {
        PublishedTable table = table().rowsHeldBy(TitleHolder.Kind.STATE)
                .claim("US", Quantity.ROW, "66")
                .build();
        AuditReport report =
                audit(table, of(TitleHolder.Kind.SUB_NATIONAL, "US-GA", "66"), record("us", "US", "66", "2024-01-01"));
        assertEquals(Verdict.AGREES, report.of("US").get(0).verdict());
    }

    @Test
    void figure_ofATrackerSupportsNoOtherTable() {
        AuditReport report = audit(
                table().claim("GE", Quantity.ROW, "66").build(),
                held("t", "GE", "66", "2024-01-01", EvidenceBasis.TRACKER, "T"));
        assertEquals(List.of(), report.findings());
    }

    @Test
    void figure_ofThePublisherItselfIsNoEvidenceForIt() {
        AuditReport report = audit(
                table().claim("GE", Quantity.ROW, "66").build(),
                held("self", "GE", "66", "2024-01-01", EvidenceBasis.PRESS, "A Newspaper"),
                record("told", "GE", "66", "2024-01-01", "a newspaper (the evening edition)"));
        assertEquals(List.of(), report.findings());
    }

    @Test
    void figure_olderThanTheEventThatExplainsItContradicts() {
        AuditReport report = audit(
                table().claim("UA", Quantity.ROW, "46,351")
                        .attribution(Attribution.of("UA").explainedBy("donations during the war", "2022-02-24"))
                        .build(),
                record("ua", "UA", "46351", "2021-04-07"));
        assertEquals(
                "\"46,351\" of UA is said to come from donations during the war, since 2022-02-24, but the figure is older: UA"
                        + " (state) 46,351 BTC as of 2021-04-07 [Customs, official record]",
                report.findings(Rule.EVENT_PRECEDES_FIGURE).get(0).explanation());
    }

    /**
     * Coins of another holder, coins that left before the figure, on its day, after the publication, and a sale that was taken
     * back reduce nothing of it.
     */
    @ParameterizedTest
    @CsvSource({
        "FI, STATE, 2022-07-21, false, true",
        "FI, AGENCY, 2022-07-21, false, true",
        "FI, PRIVATE_PERSONS, 2022-07-21, false, false",
        "VE, STATE, 2022-07-21, false, false",
        "FI, STATE, 2020-12-31, false, false",
        "FI, STATE, 2021-01-05, false, false",
        "FI, STATE, 2021, false, false",
        "FI, STATE, 2025-05-29, false, false",
        "FI, STATE, 2022-07-21, true, false",
    })
    void figure_isStaleOnlyByWhatLeftItsHolderAfterItAndBeforeThePublication(
            String code, TitleHolder.Kind kind, String day, boolean takenBack, boolean expected) {
        TitleHolder seller = new TitleHolder(TitleHolder.state(code).sovereign(), kind, null);
        ObservationBuilder sale = Observation.builder("s", seller, Statement.reduced(Btc.of(500), Departure.AUCTION))
                .asOf(day)
                .by(Reporter.of(EvidenceBasis.OFFICIAL_RECORD, "Court"));
        PublishedTable table = table().claim("FI", Quantity.ROW, "1,981").build();
        AuditReport report = takenBack
                ? audit(table, finland(), sale, withdrawn("w", code, "s", "2023-01-01"))
                : audit(table, finland(), sale);
        assertEquals(expected, !report.findings(Rule.FIGURE_IS_CURRENT).isEmpty());
        assertEquals(!expected, !report.findings(Rule.FIGURE_HAS_EVIDENCE).isEmpty());
    }

    @Test
    void figure_thatWasTakenBackIsStale_untilThatIsTakenBack() {
        PublishedTable table = table().claim("UA", Quantity.ROW, "46,351").build();
        AuditReport report = audit(
                table, record("ua", "UA", "46351", "2021-04-07"), withdrawn("w", "UA", "ua", "18000", "2021-04-09"));
        assertEquals(
                "\"46,351\" of UA rests on a stale figure, UA (state) 46,351 BTC as of 2021-04-07 [Customs, official record]:"
                        + " 18,000 BTC of it withdrawn, an error, as of 2021-04-09 [corrections desk, press]",
                report.findings(Rule.FIGURE_IS_CURRENT).get(0).explanation());
        AuditReport after = audit(
                table,
                record("ua", "UA", "46351", "2021-04-07"),
                withdrawn("w", "UA", "ua", "18000", "2021-04-09"),
                withdrawn("ww", "UA", "w", "2021-04-10"));
        assertEquals(List.of(), after.findings(Rule.FIGURE_IS_CURRENT));
        AuditReport copied = audit(
                table,
                record("ua", "UA", "46351", "2021-04-07"),
                record("copy", "UA", "46351", "2023-01-01", "Tracker").derivedFrom("ua"),
                withdrawn("w", "UA", "ua", "18000", "2021-04-09"));
        assertEquals(1, copied.findings(Rule.FIGURE_IS_CURRENT).size());
    }

    /** A reader knows no ids: neither of a figure that was taken back nor of the one that another was copied from. */
    @Test
    void figure_thatWasTakenBackIsNotNamedByItsId() {
        PublishedTable table = table().claim("UA", Quantity.ROW, "46,351").build();
        ObservationBuilder figure = record("line-26", "UA", "46351", "2021-04-07");
        ObservationBuilder copy =
                record("line-27", "UA", "46351", "2021-04-08", "Gazette").derivedFrom("line-26");
        String all = audit(table, figure, copy, withdrawn("w", "UA", "line-26", "2021-04-09"))
                .findings(Rule.FIGURE_IS_CURRENT)
                .toString();
        assertTrue(all.contains(": it withdrawn, an error, as of 2021-04-09"), all);
        String part = audit(
                        table().claim("UA", Quantity.ROW, "46,000").build(),
                        record("line-26", "UA", "46351", "2021-04-07"),
                        record("line-27", "UA", "46000", "2021-04-08", "Gazette")
                                .derivedFrom("line-26"),
                        withdrawn("w", "UA", "line-26", "18000", "2021-04-09"))
                .findings(Rule.FIGURE_IS_CURRENT)
                .toString();
        assertTrue(part.contains(": 18,000 BTC of what it rests on withdrawn, an error, as of 2021-04-09"), part);
        assertFalse((all + part).contains("line-"), all + part);
    }

    /** The same number was seen again after the sale: it is no stale one. */
    @Test
    void figure_statedAnewIsCurrent() {
        AuditReport report = audit(
                table().claim("FI", Quantity.ROW, "1,981").build(),
                finland(),
                sold("s", "FI", "100", "2022-07-21", "Customs", "x"),
                record("new", "FI", "1981", "2024-01-01"));
        assertEquals(List.of(), report.findings(Rule.FIGURE_IS_CURRENT));
        assertEquals(Verdict.AGREES, report.of("FI").get(0).verdict());
    }

    /** A plain "sale" says no more than that; a return is none. */
    @ParameterizedTest
    @CsvSource({
        "DEBT_REPAYMENT, JUDICIAL_SALE, CONTRADICTED",
        "DEBT_REPAYMENT, DEBT_REPAYMENT, AGREES",
        "SALE, JUDICIAL_SALE, AGREES",
        "SALE, RETURN, CONTRADICTED",
        "DEBT_REPAYMENT, SALE, ",
        "RETURN, SALE, CONTRADICTED",
        "THEFT, SALE, CONTRADICTED",
    })
    void reason_isHeldAgainstTheRecordedOne(Departure said, Departure recorded, Verdict expected) {
        PublishedTable table = table().claim("DE", Quantity.REDUCED, "about 50,000")
                .attribution(Attribution.of("DE").reducedFor(said))
                .build();
        AuditReport report = audit(
                table,
                Observation.builder(
                                "de",
                                TitleHolder.agency("DE", "Saxony LKA"),
                                Statement.reduced(Btc.of(49_858), recorded))
                        .asOf("2024-07-12")
                        .by(Reporter.of(EvidenceBasis.OFFICIAL_RECORD, "Generalstaatsanwaltschaft Dresden")));
        assertEquals(
                Verdict.AGREES_AS_ROUNDED,
                report.findings(Rule.FIGURE_HAS_EVIDENCE).get(0).verdict());
        assertEquals(
                expected == null ? List.of() : List.of(expected),
                report.findings(Rule.REASON_IS_THE_RECORDED_ONE).stream()
                        .map(Finding::verdict)
                        .toList());
    }

    @Test
    void knowledge_endsWithTheDayOfTheTableAndTheDayOfKnowledge() {
        PublishedTable table = table().claim("GE", Quantity.ROW, "66").build();
        assertEquals(
                List.of(), audit(table, record("ge", "GE", "66", "2025-05-29")).findings());
        ObservationLog log = Said.log(record("ge", "GE", "66", "2021-08-25").reported("2022-01-01"));
        Knowledge before = log.knownOn("2021-12-31");
        assertEquals(List.of(), Audit.of(table).heldAgainst(before).report().findings());
        assertEquals(
                1,
                Audit.of(table)
                        .heldAgainst(log.knownOn("2022-01-01"))
                        .report()
                        .findings()
                        .size());
        Audit audit = Audit.of(table).heldAgainst(before);
        assertEquals(
                "knowledge the audit is held against is already \"1 observation of 1 holder, as known on 2…\"; state it once",
                assertThrows(IllegalStateException.class, () -> audit.heldAgainst(before))
                        .getMessage());
    }

    private static AuditReport audit(PublishedTable table, ObservationBuilder... said) {
        return Audit.of(table).heldAgainst(Said.log(said).knownOn("2026-01-01")).report();
    }

    private static PublishedTable.Builder table() {
        return PublishedTable.by(SOURCE, DAY);
    }

    private static ObservationBuilder finland() {
        return record("fi", "FI", "1981", "2021-01-05");
    }

    private static ObservationBuilder venezuela(String btc) {
        return held("ve", "VE", btc, "2022-12-31", EvidenceBasis.TRACKER, "T");
    }

    private static ObservationBuilder record(String id, String code, String btc, String asOf) {
        return record(id, code, btc, asOf, "Customs");
    }

    private static ObservationBuilder record(String id, String code, String btc, String asOf, String origin) {
        return held(id, code, btc, asOf, EvidenceBasis.OFFICIAL_RECORD, origin);
    }

    private static ObservationBuilder of(TitleHolder.Kind kind, String code, String btc) {
        return Observation.builder(
                        code,
                        new TitleHolder(Sovereign.of(code), kind, null),
                        Statement.held(Disclosure.exact(Btc.parse(btc))))
                .asOf("2021-08-25")
                .by(Reporter.of(EvidenceBasis.DECLARATION, "Registry"));
    }
}
