package org.reserves.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.JsonRoundTrip.assertJson;
import static org.reserves.JsonRoundTrip.assertRefused;
import static org.reserves.JsonRoundTrip.assertRoundTrip;
import static org.reserves.observation.Said.held;
import static org.reserves.observation.Said.sold;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.reserves.JsonRoundTrip;
import org.reserves.figure.PrintLocale;
import org.reserves.figure.PrintedFigure;
import org.reserves.holder.TitleHolder;
import org.reserves.observation.EvidenceBasis;
import org.reserves.observation.ObservationLog;
import org.reserves.observation.Said;
import org.reserves.provenance.Departure;
import org.reserves.source.Source;

class AuditJsonTest {
    private static final Source SOURCE = Source.of("a", "b");

    @Test
    void claim_isItsPrint() {
        assertJson(
                "{\"subject\":\"US\",\"quantity\":\"value\",\"printed\":\"nearly $2.2 billion\",\"where\":\"opening\"}",
                Claim.of("US", Quantity.VALUE, "nearly $2.2 billion").where("opening"),
                Claim.class);
        assertRefused("{\"subject\":\"US\",\"quantity\":\"row\",\"printed\":\"many\"}", Claim.class, "no number");
        assertRefused("{\"subject\":\"US\",\"quantity\":0,\"printed\":\"5\"}", Claim.class, "quantity");
        assertRefused("{\"subject\":\"US\",\"printed\":\"5\"}", Claim.class, "quantity must not be null");
    }

    @Test
    void tableAndReport_roundTrip() {
        PublishedTable table = PublishedTable.by(SOURCE, "2025-05-28")
                .rowsHeldBy(TitleHolder.Kind.STATE)
                .claim("market", Quantity.PRICE, "about $106,000")
                .claim("SV", Quantity.ROW, "6,089")
                .claim("SV", Quantity.VALUE, "approximately $64.53 million")
                .claim("SV", Quantity.SHARE, "0.029%")
                .claim("SV", Quantity.GAIN, "$357 million")
                .claim(Claim.TOTAL, Quantity.AMOUNT, "8,070")
                .claim(Claim.TOTAL, Quantity.SHARE, "0.038%")
                .attribution(Attribution.of("SV").heldBy(TitleHolder.Kind.STATE).explainedBy("purchases", "2021-09-07"))
                .attribution(Attribution.of("DE").reducedFor(Departure.DEBT_REPAYMENT))
                .build();
        ObservationLog log = Said.log(
                held("1", "FI", "1981", "2021-01-05", EvidenceBasis.OFFICIAL_RECORD, "Customs"),
                sold("2", "FI", "1889.1", "2022-07-21", "Customs", "a newspaper"));
        assertRoundTrip(table, PublishedTable.class);
        AuditReport report =
                Audit.of(table).heldAgainst(log.knownOn("2025-05-28")).report();
        assertRoundTrip(report, AuditReport.class);
        report.findings().forEach(finding -> assertRoundTrip(finding, Finding.class));
        report.assessments().forEach(assessment -> assertRoundTrip(assessment, Assessment.class));
    }

    @Test
    void table_needsTheDayItIsAbout() {
        assertRefused("{\"source\":{\"publisher\":\"a\",\"title\":\"b\"},\"claims\":[]}", PublishedTable.class, "asOf");
    }

    /** 13,029 at $106,000 is 1,381,074,000, by hand; the answer stands in the JSON as a plain number. */
    @Test
    void report_carriesItsAnswers() {
        AuditReport report = Audit.of(PublishedTable.by(SOURCE, "2025-05-28")
                        .claim("market", Quantity.PRICE, "$106,000")
                        .claim("BT", Quantity.ROW, "13,029")
                        .claim("BT", Quantity.VALUE, "about $138 million")
                        .build())
                .report();
        assertRoundTrip(report, AuditReport.class);
        String json = JsonRoundTrip.written(report);
        assertTrue(
                json.contains(
                        "\"tally\":{\"cannot-be-known\":2,\"agrees\":0,\"agrees-as-rounded\":0,\"power-of-ten\":1,"
                                + "\"contradicted\":0}"),
                json);
        assertTrue(
                json.contains("\"expected\":\"1381074000/1\",\"expectedNumber\":\"1381074000\",\"powerOfTen\":1"),
                json);
        assertRefused(
                json.replace("\"powerOfTen\":1", "\"powerOfTen\":1.5"), AuditReport.class, "is not a whole number");
        assertRefused(
                json.replace("\"verdict\":\"power-of-ten\",\"findings\"", "\"verdict\":\"agrees\",\"findings\""),
                AuditReport.class,
                "the weightiest of its findings; leave it to the audit");
        assertRefused(
                "{\"source\":{\"publisher\":\"a\",\"title\":\"b\"},\"assessments\":[null],\"findings\":[]}",
                AuditReport.class,
                "assessments has nothing at place 0");
        Finding finding = report.findings().get(0);
        assertEquals(
                "findings on BT value \"about $138 million\" are not among those of the report; leave them to the audit",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new AuditReport(
                                        SOURCE,
                                        List.of(new Assessment(
                                                Objects.requireNonNull(finding.claim()),
                                                Verdict.POWER_OF_TEN,
                                                List.of(finding))),
                                        List.of()))
                        .getMessage());
    }

    @Test
    void claim_hasItsSubjectAsAText_andItsPrintWithItsLocale() {
        assertJson(
                "{\"subject\":\"DE\",\"quantity\":\"row\",\"printed\":{\"text\":\"49.858\",\"locale\":\"german\"}}",
                Claim.of("Germany", Quantity.ROW, PrintedFigure.parse("49.858", PrintLocale.GERMAN)),
                Claim.class);
        assertRefused(
                "{\"subject\":\"UX\",\"quantity\":\"row\",\"printed\":\"5\"}", Claim.class, "is not in ISO 3166-1");
    }
}
