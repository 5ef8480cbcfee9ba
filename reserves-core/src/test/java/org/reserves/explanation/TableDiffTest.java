package org.reserves.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.observation.Said.held;
import static org.reserves.observation.Said.log;
import static org.reserves.observation.Said.sold;
import static org.reserves.observation.Said.withdrawn;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Disclosure;
import org.reserves.holding.Holding;
import org.reserves.holding.ReserveTable;
import org.reserves.money.Btc;
import org.reserves.money.Price;
import org.reserves.observation.EvidenceBasis;
import org.reserves.observation.Observation;
import org.reserves.observation.ObservationLog;
import org.reserves.observation.Reporter;
import org.reserves.observation.Statement;
import org.reserves.provenance.Departure;
import org.reserves.provenance.LegalStatus;
import org.reserves.supply.Supply;

class TableDiffTest {
    private static final ObservationLog LOG = log(
            held("de", "DE", "50000", "2024-01-30", EvidenceBasis.OFFICIAL_RECORD, "LKA"),
            sold("de-sold", "DE", "49858", "2024-07-16", "GenStA", "press"),
            held("ua", "UA", "46351", "2021-04-07", EvidenceBasis.DECLARATION, "Opendatabot"),
            withdrawn("ua-less", "UA", "ua", "18000", "2021-04-09"),
            held("fi", "FI", "1981", "2021-01-05", EvidenceBasis.OFFICIAL_RECORD, "Customs"),
            held("fi2", "FI", "1918", "2021-01-05", EvidenceBasis.OFFICIAL_RECORD, "Customs")
                    .reported("2024-10-01")
                    .correcting("fi"),
            held("us1", "US", "213246", "2024-04-05", EvidenceBasis.TRACKER, "T"),
            held("us2", "US", "198012", "2025-05-01", EvidenceBasis.ON_CHAIN_ATTRIBUTION, "Arkham"),
            held("sv1", "SV", "5748.76", "2024-05", EvidenceBasis.TRACKER, "gob"),
            held("sv2", "SV", "6089", "2025-05-28", EvidenceBasis.TRACKER, "article"));

    @Test
    void differences_areToldByKind() {
        ReserveTable before = ReserveTable.asOf("2024-06-01")
                .pricedAt(Price.of("USD", "60000"))
                .outOf(Supply.cap())
                .addAll(List.of(
                        Holding.of("DE", "49858"),
                        Holding.of("UA", "46351"),
                        Holding.of("FI", "1981"),
                        Holding.of("US", "213246"),
                        Holding.of("SV", "5749"),
                        Holding.of("VE", "240"),
                        Holding.of("GE", "66"),
                        Holding.of("GB", "61000").status(LegalStatus.SEIZED),
                        Holding.of("CN", "190000")))
                .build();
        ReserveTable after = ReserveTable.asOf("2025-05-28")
                .pricedAt(Price.of("USD", "106000"))
                .outOf(Supply.maximum())
                .addAll(List.of(
                        Holding.of("DE", "0"),
                        Holding.of("UA", "28351"),
                        Holding.of("FI", "1918"),
                        Holding.of("US", "198012"),
                        Holding.of("SV", "6089"),
                        Holding.of("BT", "13029"),
                        Holding.of(
                                TitleHolder.privatePersons("GE", "members of parliament"),
                                Disclosure.exact(Btc.of(66))),
                        Holding.of("GB", "61000").status(LegalStatus.FORFEITED),
                        Holding.of("CN", "194000")))
                .build();
        TableDiff diff = TableDiff.between(before, after, LOG.knownOn("2025-05-28"));
        assertEquals(
                List.of(
                        "added BT",
                        "unexplained CN",
                        "event DE",
                        "correction FI",
                        "legal-status GB",
                        "title-holder GE",
                        "later-figure SV",
                        "correction UA",
                        "method US",
                        "dropped VE",
                        "price -",
                        "denominator -"),
                diff.differences().stream().map(TableDiffTest::label).toList());
        assertEquals(
                "Germany (state, DE): 49,858 BTC less, 0 BTC after 49,858 BTC; recorded events account for all of it:"
                        + " 49,858 BTC left, sale as of 2024-07-16 [GenStA via press, press]",
                diff.of(Difference.Kind.EVENT).get(0).toString());
        assertEquals(
                "El Salvador (state, SV): 340 BTC more, 6,089 BTC after 5,749 BTC; another figure is taken, and no recorded"
                        + " event accounts for the change: before 5,748.76 BTC as of 2024-05 [gob, tracker], now 6,089 BTC as of"
                        + " 2025-05-28 [article, tracker]",
                diff.of(Difference.Kind.LATER_FIGURE).get(0).toString());
        assertEquals(
                "the price is USD 106,000 per BTC, before USD 60,000 per BTC, which alone changes the value of one row whose"
                        + " amount is the same",
                diff.of(Difference.Kind.PRICE).get(0).toString());
        assertEquals(
                "12 differences between 2024-06-01 and 2025-05-28: 1 added, 1 dropped, 1 event, 2 correction, 1 method, 1 later"
                        + " figure, 1 title holder, 1 legal status, 1 unexplained, 1 price, 1 denominator",
                diff.toString());
    }

    @Test
    void eventsThatAccountForSome_sayHowMuch() {
        TableDiff diff = diff(Holding.of("DE", "50000"), Holding.of("DE", "100"));
        assertEquals(Difference.Kind.EVENT, diff.differences().get(0).kind());
        assertEquals(
                "Germany (state, DE): 49,900 BTC less, 100 BTC after 50,000 BTC; recorded events account for 49,858 BTC of"
                        + " it: 49,858 BTC left, sale as of 2024-07-16 [GenStA via press, press]",
                diff.differences().get(0).toString());
    }

    @Test
    void eventsOutsideTheDaysOfTheRows_doNotExplain() {
        assertEquals(
                Difference.Kind.UNEXPLAINED,
                diff(Holding.of("DE", "50000"), Holding.of("DE", "142").asOf("2024-07-01"))
                        .differences()
                        .get(0)
                        .kind());
    }

    @Test
    void equalTables_doNotDiffer() {
        assertEquals(
                List.of(),
                diff(Holding.of("DE", "142"), Holding.of("DE", "142")).differences());
    }

    @Test
    void between_refusesTheWrongOrder() {
        ReserveTable early = ReserveTable.asOf("2024-06-01").build();
        ReserveTable late = ReserveTable.asOf("2024-06-02").build();
        assertEquals(
                "table as of 2024-06-01 is given as the later one, but 2024-06-02 is later; give the earlier table first",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> TableDiff.between(late, early, LOG.knownOn("2025-01-01")))
                        .getMessage());
    }

    /** As somebody could have stored it: the order is wrong, or the row is of neither table. */
    @Test
    void storedDifferences_areOfRowsOfTheTables() {
        ReserveTable early =
                ReserveTable.asOf("2024-06-01").add(Holding.of("DE", "142")).build();
        ReserveTable late = ReserveTable.asOf("2024-06-02").build();
        Difference dropped = new Difference(Difference.Kind.DROPPED, TitleHolder.state("DE"), List.of(), "gone");
        Difference foreign = new Difference(Difference.Kind.DROPPED, TitleHolder.state("FI"), List.of(), "gone");
        assertEquals(List.of(dropped), new TableDiff(early, late, List.of(dropped)).differences());
        assertEquals(
                "difference of \"" + TitleHolder.state("FI")
                        + "\" is of no row of the two tables; compare the tables again",
                assertThrows(IllegalArgumentException.class, () -> new TableDiff(early, late, List.of(foreign)))
                        .getMessage());
        assertEquals(
                "table as of 2024-06-01 is given as the later one, but 2024-06-02 is later; give the earlier table first",
                assertThrows(IllegalArgumentException.class, () -> new TableDiff(late, early, List.of()))
                        .getMessage());
    }

    /** A state and its officials in both tables: each row is compared with its own, and one that is gone is dropped. */
    @Test
    void rowsOfOneFlag_areComparedByTitleHolder() {
        TitleHolder officials = TitleHolder.privatePersons("UA", "officials");
        TitleHolder agency = TitleHolder.agency("UA", "police");
        ReserveTable before = ReserveTable.asOf("2024-06-01")
                .outOf(Supply.cap())
                .add(Holding.of("UA", "5"))
                .add(Holding.of(officials, Disclosure.exact(Btc.of(7))))
                .build();
        TableDiff diff = TableDiff.between(
                before,
                ReserveTable.asOf("2025-05-28")
                        .outOf(Supply.maximum())
                        .add(Holding.of("UA", "5"))
                        .add(Holding.of(officials, Disclosure.exact(Btc.of(9))).status(LegalStatus.FORFEITED))
                        .build(),
                LOG.knownOn("2025-05-28"));
        assertEquals(
                List.of("unexplained " + officials, "legal-status " + officials, "denominator null"),
                diff.differences().stream()
                        .map(one -> one.kind().id() + " " + one.titleHolder())
                        .toList());
        assertTrue(
                diff.of(Difference.Kind.LEGAL_STATUS)
                        .get(0)
                        .toString()
                        .endsWith(", forfeited, before in no stated legal status"),
                diff.toString());
        assertTrue(
                diff.of(Difference.Kind.DENOMINATOR)
                        .get(0)
                        .toString()
                        .endsWith(", which alone changes the share of one row whose amount is the same"),
                diff.toString());
        TableDiff other = TableDiff.between(
                before,
                ReserveTable.asOf("2025-05-28")
                        .outOf(Supply.maximum())
                        .add(Holding.of("UA", "6"))
                        .add(Holding.of(agency, Disclosure.exact(Btc.of(7))))
                        .build(),
                LOG.knownOn("2025-05-28"));
        assertEquals(
                List.of(
                        "dropped " + officials,
                        "unexplained Ukraine (state, UA)",
                        "added " + agency,
                        "denominator null"),
                other.differences().stream()
                        .map(one -> one.kind().id() + " " + one.titleHolder())
                        .toList());
        assertFalse(other.of(Difference.Kind.DENOMINATOR).get(0).toString().contains("which alone"), other.toString());
    }

    @Test
    void between_refusesTheLaterTableFirst_evenWhereNothingDiffers() {
        ReserveTable one = ReserveTable.asOf("2024-06-01").build();
        assertEquals(
                0,
                TableDiff.between(one, one, LOG.knownOn("2025-01-01"))
                        .differences()
                        .size());
    }

    private static TableDiff diff(Holding before, Holding after) {
        return TableDiff.between(
                ReserveTable.asOf("2024-06-01").add(before).build(),
                ReserveTable.asOf("2025-05-28").add(after).build(),
                LOG.knownOn("2025-05-28"));
    }

    /** About 50,000 is 45,000 to 55,000: a change of 49,858 is all of it, one of 60,000 is not. */
    @Test
    void events_ofAboutAnAmountAccountForAllWithinTheirHedge() {
        ObservationLog log = log(Observation.builder(
                        "s",
                        TitleHolder.state("DE"),
                        Statement.reduced(Disclosure.about(Btc.of(50_000)), Departure.JUDICIAL_SALE))
                .asOf("2024-07-12")
                .by(Reporter.of(EvidenceBasis.PRESS, "P")));
        assertEquals(
                "Germany (state, DE): 49,858 BTC less, 142 BTC after 50,000 BTC; recorded events account for all of it: about"
                        + " 50,000 BTC left, judicial sale as of 2024-07-12 [P, press]",
                change(log, "50000", "142"));
        assertEquals(
                "Germany (state, DE): 60,000 BTC less, 0 BTC after 60,000 BTC; recorded events account for 55,000 BTC of it:"
                        + " about 50,000 BTC left, judicial sale as of 2024-07-12 [P, press]",
                change(log, "60000", "0"));
    }

    private static String change(ObservationLog log, String before, String after) {
        return TableDiff.between(
                        ReserveTable.asOf("2024-06-01")
                                .add(Holding.of("DE", before))
                                .build(),
                        ReserveTable.asOf("2024-08-01")
                                .add(Holding.of("DE", after))
                                .build(),
                        log.knownOn("2024-08-01"))
                .differences()
                .get(0)
                .toString();
    }

    private static String label(Difference difference) {
        TitleHolder holder = difference.titleHolder();
        return difference.kind().id() + " "
                + (holder == null ? "-" : holder.sovereign().code());
    }
}
