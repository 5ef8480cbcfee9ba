package org.reserves.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.reserves.observation.Said.held;
import static org.reserves.observation.Said.log;
import static org.reserves.observation.Said.withdrawn;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reserves.figure.Closing;
import org.reserves.holding.Holding;
import org.reserves.money.Btc;
import org.reserves.observation.EvidenceBasis;
import org.reserves.observation.Observation;
import org.reserves.observation.ObservationLog;

class ReconciliationTest {
    private static final LocalDate DAY = LocalDate.parse("2025-05-28");
    /** Figures of DOMAIN: Bulgaria and Ukraine close the tracker's total of June 2021, Finland what May 2025 leaves over. */
    private static final ObservationLog LOG = log(
            held("bg", "BG", "213519", "2017-05", EvidenceBasis.PRESS, "SELEC"),
            held("ua", "UA", "46351", "2021-04-07", EvidenceBasis.DECLARATION, "Opendatabot"),
            held("ua-copy", "UA", "46351", "2021-06-01", EvidenceBasis.TRACKER, "T")
                    .derivedFrom("ua"),
            held("fi", "FI", "1981", "2021-01-05", EvidenceBasis.OFFICIAL_RECORD, "Customs"),
            held("fi-later", "FI", "90", "2022-07-21", EvidenceBasis.OFFICIAL_RECORD, "Customs"),
            held("fi-implied", "FI", "1234", "2025-05-28", EvidenceBasis.INFERENCE, "residue"),
            held("sv", "SV", "5748.76", "2024-05", EvidenceBasis.TRACKER, "gob"));

    @Test
    void bareTotal_isClosedByFiguresOfSeveralFlags() {
        Reconciliation found = search(Btc.of(259_870)).search();
        assertEquals(Closing.Outcome.ONE, found.outcome());
        assertEquals("[BG 213,519 BTC, UA 46,351 BTC]", found.ways().get(0).toString());
        assertEquals(
                List.of("ua", "ua-copy"),
                found.ways().get(0).get(1).statedBy().stream()
                        .map(Observation::id)
                        .toList());
        assertEquals(
                "259,870 BTC in all; of 5 known figures exactly one combination sums to it: BG 213,519 BTC with UA 46,351 BTC",
                found.toString());
    }

    @Test
    void gapUnderRows_isClosedByAStaleFigure_neverByArithmetic() {
        List<Holding> rows = List.of(Holding.of("US", "207189"), Holding.undisclosed("PK"));
        assertEquals(
                "1,981 BTC belong to no row; of 5 known figures exactly one combination sums to it: FI 1,981 BTC",
                search(Btc.of(209_170)).rows(rows).search().toString());
        assertEquals(
                Closing.Outcome.NONE,
                search(Btc.of(208_423)).rows(rows).search().outcome());
        assertEquals(
                Closing.Outcome.NONE,
                search(Btc.of(209_170)).rows(rows).without("FI").search().outcome());
    }

    @Test
    void roundedFigures_areTriedAsPrinted() {
        assertEquals(Closing.Outcome.NONE, search(Btc.of(7_730)).search().outcome());
        assertEquals(
                "[FI 1,981 BTC, SV 5,749 BTC]",
                search(Btc.of(7_730))
                        .roundedTo(0, RoundingMode.HALF_UP)
                        .search()
                        .ways()
                        .get(0)
                        .toString());
    }

    @Test
    void oneFlag_isNeverCountedTwice() {
        assertEquals(Closing.Outcome.NONE, search(Btc.of(2_071)).search().outcome());
        assertEquals(Closing.Outcome.NONE, search(Btc.of(92_702)).search().outcome());
    }

    @Test
    void whatIsNotKnownYet_isNotTried() {
        Reconciliation early = Reconciliation.builder(
                        Btc.of(259_870), LOG.knownOn("2021-04-06"), LocalDate.parse("2021-06-16"))
                .search();
        assertEquals("259,870 BTC in all; of 2 known figures no combination sums to it", early.toString());
    }

    @Test
    void severalWays_proveNothing_andBoundsAreTold() {
        ObservationLog two = LOG.with(
                held("de", "DE", "1981", "2021-01-05", EvidenceBasis.PRESS, "P").build());
        Reconciliation several = Reconciliation.builder(Btc.of(1_981), two.knownOn("2025-05-28"), DAY)
                .search();
        assertEquals(
                "1,981 BTC in all; of 6 known figures 2 combinations sum to it, so none is proven, the first DE 1,981 BTC",
                several.toString());
        assertEquals(
                "1,981 BTC in all; of 6 known figures 0 combinations were found before the search reached its bound",
                Reconciliation.builder(Btc.of(1_981), two.knownOn("2025-05-28"), DAY)
                        .bounds(3, 2)
                        .search()
                        .toString());
    }

    @Test
    void partlyWithdrawn_isTriedWholeAndLessened() {
        ObservationLog lessened =
                LOG.with(withdrawn("w", "UA", "ua", "18000", "2021-04-09").build());
        for (long total : new long[] {46_351, 28_351}) {
            assertEquals(
                    Closing.Outcome.ONE,
                    Reconciliation.builder(Btc.of(total), lessened.knownOn("2025-05-28"), DAY)
                            .search()
                            .outcome());
        }
    }

    @Test
    void rowsThatSum_needNothing() {
        assertEquals(
                "the rows sum to the total",
                search(Btc.of(7)).rows(List.of(Holding.of("US", "7"))).search().toString());
    }

    @Test
    void builder_refusesNonsense() {
        assertEquals(
                "number of decimals \"9\" is not from 0 to 8",
                assertThrows(IllegalArgumentException.class, () -> search(Btc.of(7))
                                .roundedTo(9, RoundingMode.DOWN))
                        .getMessage());
        assertEquals(
                "bounds of a search, \"0\" figures and \"5\" steps, must be 1 or more",
                assertThrows(IllegalArgumentException.class, () -> search(Btc.of(7))
                                .bounds(0, 5))
                        .getMessage());
    }

    /** Who is missing is said where one way only leads to the total. */
    @Test
    void missing_areThoseOfTheOnlyWay() {
        List<TableFigure> missing = search(Btc.of(259_870)).search().missing();
        assertEquals("[BG 213,519 BTC, UA 46,351 BTC]", missing.toString());
        assertEquals("Bulgaria (state, BG)", missing.get(0).titleHolder().toString());
        assertEquals(List.of(), search(Btc.of(7)).search().missing());
        ObservationLog two = LOG.with(
                held("de", "DE", "1981", "2021-01-05", EvidenceBasis.PRESS, "P").build());
        assertEquals(
                List.of(),
                Reconciliation.builder(Btc.of(1_981), two.knownOn("2025-05-28"), DAY)
                        .search()
                        .missing());
    }

    /** A flag that has its row is not missing: another figure of it does not close the gap. */
    @Test
    void rows_areNotTriedAgain() {
        assertEquals(
                Closing.Outcome.NONE,
                search(Btc.of(2_071))
                        .rows(List.of(Holding.of("FI", "90")))
                        .search()
                        .outcome());
    }

    /** Of 10 BTC, 4 were taken back: a table may have the 10 as printed then, or the 6 that stand. */
    @Test
    void figures_areTriedAsStatedAndAsTheyStand() {
        ObservationLog lessened = log(
                held("ua", "UA", "10", "2021-04-07", EvidenceBasis.DECLARATION, "D"),
                withdrawn("w", "UA", "ua", "4", "2021-04-09"));
        for (long total : new long[] {10, 6}) {
            assertEquals(
                    Closing.Outcome.ONE,
                    Reconciliation.builder(Btc.of(total), lessened.knownOn("2025-05-28"), DAY)
                            .search()
                            .outcome(),
                    total + " BTC");
        }
        assertEquals(
                Closing.Outcome.NONE,
                Reconciliation.builder(Btc.of(4), lessened.knownOn("2025-05-28"), DAY)
                        .search()
                        .outcome());
    }

    @Test
    void builder_takesZeroToEightDecimalsOnce() {
        for (int decimals : new int[] {0, 8}) {
            assertThrows(IllegalStateException.class, () -> search(Btc.of(7))
                    .roundedTo(decimals, RoundingMode.DOWN)
                    .roundedTo(decimals, RoundingMode.DOWN));
        }
        assertThrows(IllegalArgumentException.class, () -> search(Btc.of(7)).roundedTo(-1, RoundingMode.DOWN));
        assertThrows(
                IllegalStateException.class,
                () -> search(Btc.of(7)).bounds(2, 10).bounds(2, 10));
    }

    private static ReconciliationBuilder search(Btc total) {
        return Reconciliation.builder(total, LOG.knownOn("2025-05-28"), DAY);
    }
}
