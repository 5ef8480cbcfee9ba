package org.reserves.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.reserves.JsonRoundTrip.assertContains;
import static org.reserves.JsonRoundTrip.assertJson;
import static org.reserves.JsonRoundTrip.assertReads;
import static org.reserves.JsonRoundTrip.assertRefused;
import static org.reserves.JsonRoundTrip.assertRoundTrip;
import static org.reserves.observation.Said.NEWEST;
import static org.reserves.observation.Said.held;
import static org.reserves.observation.Said.sold;
import static org.reserves.observation.Said.withdrawn;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reserves.explanation.Composition;
import org.reserves.explanation.Reconciliation;
import org.reserves.explanation.TableDiff;
import org.reserves.holder.Holder;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Disclosure;
import org.reserves.holding.Holding;
import org.reserves.holding.ReserveTable;
import org.reserves.money.Btc;
import org.reserves.money.Price;
import org.reserves.provenance.Departure;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Purchase;
import org.reserves.provenance.Seizure;
import org.reserves.rows.LoadedRows;
import org.reserves.rows.RowField;
import org.reserves.rows.RowFormat;
import org.reserves.rows.TextRow;
import org.reserves.source.PartialDate;
import org.reserves.source.Source;
import org.reserves.supply.Supply;

class ObservationJsonTest {
    private static final String BY_T = "\"reporter\":{\"basis\":\"tracker\",\"origin\":\"T\"}}";

    private static ObservationLog log() {
        return Said.log(
                        held("a", "BT", "13011", "2024-09-16", EvidenceBasis.ON_CHAIN_ATTRIBUTION, "Arkham"),
                        held("b", "BT", "13029", "2024-09-16", EvidenceBasis.ON_CHAIN_ATTRIBUTION, "Nansen"),
                        held("old", "BT", "1", "2024", EvidenceBasis.TRACKER, "T"),
                        sold("s", "BT", "5", "2024-09-20", "P", "x"),
                        withdrawn("w", "BT", "a", "11", "2024-09-17"),
                        held("part", "BT", "7", "2024-09-16", EvidenceBasis.OFFICIAL_RECORD, "O")
                                .part("p", "d"))
                .with(Observation.builder("pk", TitleHolder.state("PK"), Statement.held(Disclosure.undisclosed()))
                        .asOf("2024-09")
                        .by(Reporter.of(EvidenceBasis.DECLARATION, "x"))
                        .build());
    }

    @Test
    void linkFaults_haveTheirDocumentedForm() {
        assertJson(
                "{\"id\":\"b\",\"reason\":\"not-in-log\",\"message\":\"observation \\\"b\\\" derives from \\\"x\\\", which is"
                        + " not in the log; add both together\"}",
                ObservationLog.of(List.of())
                        .faults(List.of(held("b", "US", "1", "2024", EvidenceBasis.PRESS, "P")
                                .derivedFrom("x")
                                .build()))
                        .get(0),
                LinkFault.class);
    }

    @Test
    void contradictions_roundTripAndSayWhatTheyAre() {
        List<Contradiction> found = log().knownOn("2025-01-01").contradictions(Holder.of("BT"));
        found.forEach(one -> assertRoundTrip(one, Contradiction.class));
        assertEquals(3, found.size(), "of three figures each with each");
        assertContains("\"ofOneDay\":true,\"digitSwap\":false", found.get(0));
        assertContains(
                "\"answer\":\"contested: 13,000 BTC (Arkham, 2024-09-16) against 13,029 BTC (Nansen, 2024-09-16)",
                log().knownOn("2024-09-17").resolve(Holder.of("BT"), "2024-09-17", NEWEST));
    }

    @Test
    void observations_haveTheirDocumentedForm() {
        assertJson(
                "{\"id\":\"us-1\",\"titleHolder\":{\"sovereign\":\"US\",\"kind\":\"state\"},"
                        + "\"scope\":{\"part\":\"Bitfinex\",\"division\":\"case\"},\"statement\":{\"kind\":\"held\","
                        + "\"amount\":{\"kind\":\"exact\",\"amount\":\"94643.00000000\"},\"status\":\"seized\","
                        + "\"provenance\":{\"kind\":\"seizure\",\"case\":\"Bitfinex\"}},\"asOf\":\"2022-02\","
                        + "\"reported\":\"~2022-02-08\",\"reporter\":{\"basis\":\"official-record\",\"origin\":\"DOJ\","
                        + "\"outlet\":\"Reuters\",\"source\":{\"publisher\":\"p\",\"title\":\"t\"}},"
                        + "\"derivesFrom\":[\"x\"],\"corrects\":\"y\",\"note\":\"n\"}",
                Observation.builder(
                                "us-1",
                                TitleHolder.state("US"),
                                Statement.held(
                                        Disclosure.exact(Btc.of(94_643)),
                                        LegalStatus.SEIZED,
                                        Seizure.inCase("Bitfinex")))
                        .part("Bitfinex", "case")
                        .asOf("2022-02")
                        .reported("~2022-02-08")
                        .by(Reporter.of(EvidenceBasis.OFFICIAL_RECORD, "DOJ")
                                .through("Reuters")
                                .in(Source.of("p", "t")))
                        .derivedFrom("x")
                        .correcting("y")
                        .note("n")
                        .build(),
                Observation.class);
        assertReads(
                "{\"id\":\"a\",\"titleHolder\":{\"sovereign\":\"US\",\"kind\":\"state\"},\"statement\":{\"kind\":\"held\","
                        + "\"amount\":{\"kind\":\"exact\",\"amount\":\"1\"}},\"asOf\":\"2024\",\"reported\":\"2024\","
                        + "\"unknown\":1," + BY_T,
                held("a", "US", "1", "2024", EvidenceBasis.TRACKER, "T").build(),
                Observation.class);
    }

    @Test
    void statements_haveTheirDocumentedForm() {
        assertJson(
                "{\"kind\":\"reduced\",\"amount\":{\"kind\":\"exact\",\"amount\":\"1889.10000000\"},\"reason\":\"sale\"}",
                Statement.reduced(Btc.parse("1889.1"), Departure.SALE),
                Statement.class);
        assertJson(
                "{\"kind\":\"withdrawn\",\"id\":\"ua-1\",\"amount\":\"18000.00000000\",\"reason\":\"declaration error\"}",
                Statement.withdrawn("ua-1", Btc.of(18_000), "declaration error"),
                Statement.class);
        assertJson(
                "{\"kind\":\"withdrawn\",\"id\":\"ua-1\",\"reason\":\"r\"}",
                Statement.withdrawn("ua-1", "r"),
                Statement.class);
        assertRoundTrip(Statement.added(Btc.of(420), Purchase.atUnknownPrice()), Statement.class);
    }

    @Test
    void words_roundTrip() {
        for (EvidenceBasis basis : EvidenceBasis.values()) {
            assertRoundTrip(basis, EvidenceBasis.class);
        }
        for (RowField field : RowField.values()) {
            assertRoundTrip(field, RowField.class);
        }
        assertJson("\"~2024-05\"", PartialDate.parse("~2024-05"), PartialDate.class);
        assertJson("{}", Observation.Scope.whole(), Observation.Scope.class);
        assertJson("{\"sovereign\":\"UA\",\"side\":\"private-persons\"}", Holder.privatePersons("UA"), Holder.class);
        assertRoundTrip(NEWEST.atMostDaysOld(3).evidenceHoldsFor(4), Policy.class);
    }

    @Test
    void logsAndAnswers_roundTrip() {
        ObservationLog log = log();
        assertRoundTrip(log, ObservationLog.class);
        Knowledge known = log.knownOn("2025-05-28");
        for (String day : List.of("2024-09-16", "2024-09-30")) {
            for (Holder holder : log.holders()) {
                assertRoundTrip(known.resolve(holder, day, NEWEST), Resolution.class);
                assertRoundTrip(known.range(holder, day, NEWEST.evidenceHoldsFor(30)), HoldingRange.class);
            }
        }
        LocalDate day = LocalDate.parse("2024-09-16");
        log.changed(day, day, day.plusDays(9), NEWEST).forEach(change -> assertRoundTrip(change, ChangedAnswer.class));
        assertRoundTrip(
                known.table("2024-09-30", NEWEST).at(Price.of("USD", "60000"), Supply.cap()), ResolvedTable.class);
    }

    @Test
    void reconciliations_roundTrip() {
        Knowledge known = log().knownOn("2025-05-28");
        LocalDate day = LocalDate.parse("2025-05-28");
        assertRoundTrip(Reconciliation.builder(Btc.of(13_029), known, day).search(), Reconciliation.class);
        ReserveTable before = ReserveTable.asOf("2024-09-16")
                .add(Holding.of("BT", "13029"))
                .add(Holding.of("PK", "1"))
                .build();
        ReserveTable after =
                ReserveTable.asOf("2024-09-30").add(Holding.of("BT", "13024")).build();
        assertRoundTrip(TableDiff.between(before, after, known), TableDiff.class);
        assertRoundTrip(Composition.of(before, known), Composition.class);
    }

    @Test
    void rows_roundTrip() {
        TextRow bad = new TextRow(2, Map.of("holder", "XX"));
        TextRow total = new TextRow(
                3,
                Map.of("holder", "*", "amount", "5", "as-of", "2024", "basis", "tracker", "origin", "T", "outlet", ""));
        assertRoundTrip(bad, TextRow.class);
        assertRoundTrip(RowFormat.standard().read(List.of(bad, total)), LoadedRows.class);
    }

    @Test
    void json_namesTheBadField() {
        assertRefused("\"2024-13\"", PartialDate.class, "date \"2024-13\" is not a day");
        assertRefused("2024", PartialDate.class, "PartialDate");
        assertRefused("{\"kind\":\"vanished\"}", Statement.class, "vanished");
        assertRefused("{\"kind\":\"held\"}", Statement.class, "amount must not be null");
        assertRefused("{\"id\":\"a\"}", Observation.class, "titleHolder must not be null");
        assertRefused("{\"basis\":\"rumour\",\"origin\":\"x\"}", Reporter.class, "basis \"rumour\" is not known");
        assertRefused("{}", ObservationLog.class, "observations must not be null");
        assertRefused(
                "{\"classes\":[[]],\"newestWithinClass\":false,\"evidenceHoldsDays\":0}", Policy.class, "empty class");
    }
}
