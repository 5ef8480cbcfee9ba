package org.reserves.audit;

import static org.reserves.JsonRoundTrip.assertJson;
import static org.reserves.JsonRoundTrip.assertRefused;
import static org.reserves.JsonRoundTrip.assertRoundTrip;
import static org.reserves.observation.Said.held;
import static org.reserves.observation.Said.sold;

import org.junit.jupiter.api.Test;
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
        AuditReport report = Audit.of(table).heldAgainst(log.knownOn("2025-05-28")).report();
        assertRoundTrip(report, AuditReport.class);
        report.findings().forEach(finding -> assertRoundTrip(finding, Finding.class));
        report.assessments().forEach(assessment -> assertRoundTrip(assessment, Assessment.class));
    }

    @Test
    void table_needsTheDayItIsAbout() {
        assertRefused("{\"source\":{\"publisher\":\"a\",\"title\":\"b\"},\"claims\":[]}", PublishedTable.class, "asOf");
    }
}
