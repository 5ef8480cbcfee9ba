package org.reserves.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.reserves.observation.Said.held;
import static org.reserves.observation.Said.log;
import static org.reserves.observation.Said.sold;
import static org.reserves.observation.Said.withdrawn;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Disclosure;
import org.reserves.holding.Holding;
import org.reserves.holding.ReserveTable;
import org.reserves.money.Btc;
import org.reserves.observation.EvidenceBasis;
import org.reserves.observation.Observation;
import org.reserves.observation.ObservationBuilder;
import org.reserves.observation.ObservationLog;
import org.reserves.observation.Reporter;
import org.reserves.observation.Statement;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Mining;
import org.reserves.provenance.Provenance;
import org.reserves.provenance.Seizure;

class CompositionTest {
    /** As somebody could have stored it: portions that do not add up to the row, of no row, or of a row left out. */
    @Test
    void storedPortions_addUpToTheRows() {
        TitleHolder finland = TitleHolder.state("FI");
        ReserveTable table =
                ReserveTable.asOf("2025-05-28").add(Holding.of("FI", "90")).build();
        ReserveTable empty = ReserveTable.asOf("2025-05-28").build();
        Portion sixty = portion(finland, 60);
        Portion thirty = portion(finland, 30);
        assertEquals(Btc.of(90), new Composition(table, List.of(sixty, thirty), List.of()).total());
        String again = "; divide the table again";
        assertRefused(
                "portions of " + finland + " come to \"60 BTC\", but its row is 90 BTC" + again,
                () -> new Composition(table, List.of(sixty), List.of()));
        assertRefused(
                "portions of " + finland + " come to \"0 BTC\", but its row is 90 BTC and left out" + again,
                () -> new Composition(table, List.of(), List.of(finland)));
        assertRefused(
                "portions of \"" + finland + "\" belong to no row of the table" + again,
                () -> new Composition(empty, List.of(thirty), List.of()));
    }

    private static Portion portion(TitleHolder row, long btc) {
        return new Portion(row, Portion.Nature.SOLD, Btc.of(btc), List.of(), "as recorded");
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    void declarationsOfOfficials_areNotTheStates_andWhatWasTakenBackIsNobodys() {
        ObservationLog log = log(
                Observation.builder(
                                "d",
                                TitleHolder.privatePersons("UA", "officials"),
                                Statement.held(Disclosure.exact(Btc.of(46_351))))
                        .asOf("2021-04-07")
                        .by(Reporter.of(EvidenceBasis.DECLARATION, "Opendatabot")),
                withdrawn("w", "UA", "d", "18000", "2021-04-09"));
        assertEquals(List.of("PRIVATE 28,351 BTC", "WITHDRAWN 18,000 BTC"), portions(log, "UA", "46351", "2025-05-28"));
        assertEquals(List.of("PRIVATE 46,351 BTC"), portions(log, "UA", "46351", "2021-04-08"));
        assertEquals(List.of("UNSUPPORTED 46,352 BTC"), portions(log, "UA", "46352", "2025-05-28"));
    }

    @Test
    void whatWasSoldSinceTheFigure_isSold_andTheRecordSaysWhatRemained() {
        ObservationLog log = log(
                held("f", "FI", "1981", "2021-01-05", EvidenceBasis.OFFICIAL_RECORD, "Customs"),
                sold("s", "FI", "1889.1", "2022-07-21", "Customs", "x"),
                seized("r", "FI", "90", "2022-07-21", LegalStatus.SEIZED));
        assertEquals(
                List.of("SOLD 1,889.1 BTC", "SEIZED 90 BTC", "UNSUPPORTED 1.9 BTC"),
                portions(log, "FI", "1981", "2025-05-28"));
        assertEquals(List.of("NOT_DESCRIBED 1,981 BTC"), portions(log, "FI", "1981", "2022-07-20"));
    }

    /** An attribution that calls its coins sold proves no coins; what was acquired is then only said to be. */
    @Test
    void whatIsStatedAsSold_isNotProvenToBeThere() {
        ObservationLog log = log(
                held("t", "BT", "3654", "2026-04-30", EvidenceBasis.PRESS, "T"),
                seized("s", "BT", "3654", "2026-04-30", LegalStatus.SOLD),
                mined("o", "3654", "2026-05-01", EvidenceBasis.TRACKER));
        assertEquals(List.of("ACQUIRED_UNPROVEN 3,654 BTC"), portions(log, "BT", "3654", "2026-05-02"));
    }

    @Test
    void whatIsAllegedToBeGone_isPerhapsSold_untilSomebodySeesIt() {
        ObservationLog log = log(
                seized("court", "CN", "194775", "2020-11-19", LegalStatus.FORFEITED),
                held("o", "CN", "0", "2025-01-23", EvidenceBasis.OPINION, "Ki"),
                held("t", "CN", "194000", "2025-03-20", EvidenceBasis.TRACKER, "T"));
        assertEquals(List.of("FORFEITED 194,775 BTC"), portions(log, "CN", "194775", "2025-01-22"));
        assertEquals(List.of("PERHAPS_SOLD 194,000 BTC"), portions(log, "CN", "194000", "2025-05-28"));
        ObservationLog seen =
                log.with(held("chain", "CN", "194775", "2025-05-01", EvidenceBasis.ON_CHAIN_ATTRIBUTION, "A")
                        .build());
        assertEquals(List.of("FORFEITED 194,000 BTC"), portions(seen, "CN", "194000", "2025-05-28"));
    }

    @Test
    void partsOfKnownStatus_areTakenOut_ofOneDivisionOnly() {
        ObservationLog log = log(
                seized("all", "US", "207189", "2025-03-20", LegalStatus.UNKNOWN),
                part("bitfinex", "94643", "Bitfinex", "case", LegalStatus.TO_BE_RETURNED),
                part("silk", "69370", "Silk Road", "case", LegalStatus.UNKNOWN),
                part("usms", "28988", "USMS", "agency", LegalStatus.FORFEITED));
        assertEquals(
                List.of("TO_BE_RETURNED 94,643 BTC", "SEIZED_OR_FORFEITED 112,546 BTC"),
                portions(log, "US", "207189", "2025-05-28"));
        assertEquals(List.of("TO_BE_RETURNED 90,000 BTC"), portions(log, "US", "90000", "2025-05-28"));
    }

    @Test
    void whatIsSaidToBeAcquired_isProvenAsFarAsSomebodySawIt() {
        ObservationLog log = log(
                mined("chain", "5863", "2024-10-31", EvidenceBasis.ON_CHAIN),
                mined("table", "6089", "2025-05-28", EvidenceBasis.TRACKER));
        assertEquals(
                List.of("ACQUIRED 5,863 BTC", "ACQUIRED_UNPROVEN 226 BTC"), portions(log, "BT", "6089", "2025-05-28"));
        assertEquals(List.of("ACQUIRED 5,000 BTC"), portions(log, "BT", "5000", "2025-05-28"));
    }

    @Test
    void rowsThatAreNotOneFigure_areLeftOut() {
        Composition none = Composition.of(
                ReserveTable.asOf("2025-05-28")
                        .add(Holding.undisclosed("PK"))
                        .add(Holding.of("DE", "50000").status(LegalStatus.SOLD))
                        .build(),
                log().knownOn("2025-05-28"));
        assertEquals(Btc.ZERO, none.total());
        assertEquals(2, none.leftOut().size());
    }

    /** Finland's 1,981 BTC: 1,889.1 sold and 90 seized by the records; the rest of 1.9 nobody says anything about. */
    @Test
    void byNature_sumsThePortionsOfEach() {
        ObservationLog log = log(
                held("f", "FI", "1981", "2021-01-05", EvidenceBasis.OFFICIAL_RECORD, "Customs"),
                sold("s", "FI", "1889.1", "2022-07-21", "Customs", "x"),
                seized("r", "FI", "90", "2022-07-21", LegalStatus.SEIZED),
                seized("us", "US", "10", "2022-07-21", LegalStatus.SEIZED));
        Composition composition = Composition.of(
                ReserveTable.asOf("2025-05-28")
                        .add(Holding.of("FI", "1981"))
                        .add(Holding.of("US", "10"))
                        .build(),
                log.knownOn("2025-05-28"));
        assertEquals(
                Map.of(
                        Portion.Nature.SEIZED,
                        Btc.of(100),
                        Portion.Nature.SOLD,
                        Btc.parse("1889.1"),
                        Portion.Nature.UNSUPPORTED,
                        Btc.parse("1.9")),
                composition.byNature());
        assertEquals(
                List.of("FI 90 BTC", "US 10 BTC"),
                composition.of(Portion.Nature.SEIZED).stream()
                        .map(portion -> portion.row().sovereign().code() + " "
                                + portion.amount().toDisplay())
                        .toList());
        assertEquals(
                "1,991 BTC: 100 seized, not forfeited; 1,889.1 sold already; 1.9 nothing recorded supports it",
                composition.toString());
        assertEquals(
                "0 BTC",
                Composition.of(ReserveTable.asOf("2025-05-28").build(), log.knownOn("2025-05-28"))
                        .toString());
    }

    private static ObservationBuilder seized(String id, String code, String btc, String asOf, LegalStatus status) {
        return Observation.builder(
                        id,
                        TitleHolder.state(code),
                        Statement.held(Disclosure.exact(Btc.parse(btc)), status, Seizure.inUnnamedCase()))
                .asOf(asOf)
                .by(Reporter.of(EvidenceBasis.OFFICIAL_RECORD, "record of " + id));
    }

    private static ObservationBuilder part(String id, String btc, String part, String division, LegalStatus status) {
        return seized(id, "US", btc, "2025-01-14", status).part(part, division);
    }

    private static ObservationBuilder mined(String id, String btc, String asOf, EvidenceBasis basis) {
        Provenance mined = Mining.byUnnamedOperator();
        return Observation.builder(
                        id,
                        TitleHolder.state("BT"),
                        Statement.held(Disclosure.exact(Btc.parse(btc)), LegalStatus.OWNED, mined))
                .asOf(asOf)
                .by(Reporter.of(basis, id));
    }

    private static List<String> portions(ObservationLog log, String code, String btc, String day) {
        ReserveTable table = ReserveTable.asOf(day).add(Holding.of(code, btc)).build();
        Composition composition = Composition.of(table, log.knownOn(day));
        assertEquals(table.total().figure(), composition.total());
        return composition.portions().stream()
                .map(portion -> portion.nature() + " " + portion.amount().toDisplay())
                .toList();
    }
}
