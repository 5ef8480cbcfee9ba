package org.reserves.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.observation.Said.held;
import static org.reserves.observation.Said.log;
import static org.reserves.observation.Said.sold;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.reserves.holder.Holder;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Bounds;
import org.reserves.holding.Disclosure;
import org.reserves.money.Btc;

/** Each of the four notions by itself; the nine holders of the task are tested on the real file, in the examples. */
class HoldingRangeTest {
    private static final Holder CN = Holder.of("CN");
    private static final Policy YEAR = Policy.recordsFirst().atMostDaysOld(450).evidenceHoldsFor(365);

    @Test
    void floor_takesEvidenceThatIsRecentAndThatNobodyDenies() {
        ObservationLog log = log(held("court", "CN", "194775", "2020-11-19", EvidenceBasis.COURT_RECORD, "court"));
        assertEquals(Btc.of(194_775), range(log, "2021-11-19").floor());
        assertEquals(Btc.ZERO, range(log, "2021-11-20").floor());
        ObservationLog denied = log.with(
                held("o", "CN", "0", "2021-01-23", EvidenceBasis.OPINION, "Ki").build());
        assertEquals(Btc.of(194_775), range(denied, "2021-01-22").floor());
        assertEquals(Btc.ZERO, range(denied, "2021-01-23").floor());
        assertEquals(Btc.of(194_775), range(denied, "2025-01-01").ceiling());
    }

    @Test
    void floor_ignoresWhatIsOlderThanTheEvidence() {
        ObservationLog log = log(
                held("tweets", "CN", "2381", "2022-07-01", EvidenceBasis.TRACKER, "T"),
                held("chain", "CN", "5689", "2024-03-14", EvidenceBasis.ON_CHAIN, "address"));
        assertEquals(Btc.of(5_689), range(log, "2024-03-14").floor());
    }

    @Test
    void floor_isNothingOnceAnythingLeft() {
        ObservationLog log = log(
                held("f", "CN", "50000", "2024-01-30", EvidenceBasis.OFFICIAL_RECORD, "LKA"),
                sold("s", "CN", "49858", "2024-07-12", "GenStA", "press"));
        assertEquals(Btc.of(50_000), range(log, "2024-07-11").floor());
        HoldingRange after = range(log, "2024-07-12");
        assertEquals(Btc.ZERO, after.floor());
        assertEquals(Btc.of(142), after.ceiling());
        assertEquals("floor 0 BTC, attributed nothing, claimed 0 to 142 BTC, ceiling 142 BTC", after.toString());
    }

    @Test
    void partsOfOneDivision_addUpToAFloor_othersDoNot() {
        ObservationLog log = log(
                held("bitfinex", "CN", "94643", "2025-01-14", EvidenceBasis.OFFICIAL_RECORD, "DOJ")
                        .part("Bitfinex", "case"),
                held("prince", "CN", "127271", "2025-01-14", EvidenceBasis.OFFICIAL_RECORD, "DOJ")
                        .part("Prince", "case"),
                held("usms", "CN", "28988", "2025-01-14", EvidenceBasis.OFFICIAL_RECORD, "USMS")
                        .part("USMS", "agency"),
                held("rumour", "CN", "900000", "2025-01-14", EvidenceBasis.TRACKER, "T")
                        .part("rumour", "case"));
        HoldingRange range = range(log, "2025-01-14");
        assertEquals(Btc.of(221_914), range.floor());
        assertEquals(Btc.of(221_914), range.ceiling());
        assertNull(range.attributed());
        HoldingRange bounded = range(
                log.with(held("w", "CN", "198012", "2025-01-14", EvidenceBasis.TRACKER, "Arkham")
                        .build()),
                "2025-01-14");
        assertEquals(Btc.of(198_012), bounded.floor());
    }

    @Test
    void parts_areNoFloorOfTheirOwnOnceSomethingLeft() {
        ObservationLog log = log(
                held("bitfinex", "CN", "94643", "2025-01-14", EvidenceBasis.OFFICIAL_RECORD, "DOJ")
                        .part("Bitfinex", "case"),
                sold("s", "CN", "1", "2025-01-15", "DOJ", "press"));
        assertEquals(Btc.of(94_643), range(log, "2025-01-14").floor());
        assertEquals(Btc.ZERO, range(log, "2025-01-15").floor());
    }

    @Test
    void ceiling_isNotRaisedByOpinionOrArithmetic() {
        ObservationLog log = log(
                held("t", "CN", "240", "2025-01-01", EvidenceBasis.TRACKER, "T"),
                held("o", "CN", "600000", "2025-01-01", EvidenceBasis.OPINION, "O"),
                held("i", "CN", "1981", "2025-01-01", EvidenceBasis.INFERENCE, "I"));
        assertEquals(Btc.of(240), range(log, "2025-01-01").ceiling());
    }

    @Test
    void undisclosed_hasAFloorOfZeroAndNoCeiling() {
        ObservationLog log = ObservationLog.of(
                List.of(Observation.builder("pk", TitleHolder.state("CN"), Statement.held(Disclosure.undisclosed()))
                        .asOf("2025-05-28")
                        .by(Reporter.of(EvidenceBasis.DECLARATION, "adviser"))
                        .build()));
        HoldingRange range = range(log, "2025-05-28");
        assertEquals(Btc.ZERO, range.floor());
        assertNull(range.ceiling());
        assertNull(range.claimed());
        assertTrue(range.isUndisclosed());
        assertNull(range(log, "2025-05-27").ceiling());
    }

    @Test
    void range_refusesAFloorAboveTheCeiling() {
        Resolution.Question question = range(log(), "2025-01-01").question();
        assertEquals(
                "floor \"2.00000000\" is above the ceiling \"1.00000000\"; give the lower one first",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new HoldingRange(
                                        question, Btc.of(2), null, null, Btc.of(1), false, List.of(), List.of()))
                        .getMessage());
    }

    /** A range that somebody wrote by hand: no figure stands behind it. */
    @Test
    void range_mustFollowFromItsParts() {
        Resolution.Question question = range(log(), "2025-01-01").question();
        Bounds two = new Bounds(Btc.of(2), Btc.of(2), false);
        assertRefused(
                "ceiling \"5 BTC\" is not the most that floor, attributed and claimed come to, 2 BTC; ask the log again",
                () -> new HoldingRange(question, Btc.ZERO, two, null, Btc.of(5), false, List.of(), List.of()));
        assertRefused(
                "ceiling \"unknown\" is not the most that floor, attributed and claimed come to, 2 BTC; ask the log again",
                () -> new HoldingRange(question, Btc.of(2), null, null, null, false, List.of(), List.of()));
        String unfounded = " of a range rests on no figure that supports it; ask the log again";
        assertRefused(
                "\"floor\"" + unfounded,
                () -> new HoldingRange(question, Btc.of(2), null, null, Btc.of(2), false, List.of(), List.of()));
        assertRefused(
                "\"attributed\"" + unfounded,
                () -> new HoldingRange(question, Btc.ZERO, two, null, Btc.of(2), false, List.of(), List.of()));
        assertRefused(
                "\"claimed\"" + unfounded,
                () -> new HoldingRange(question, Btc.ZERO, null, two, Btc.of(2), false, List.of(), List.of()));
        assertRefused(
                "\"undisclosed\"" + unfounded,
                () -> new HoldingRange(question, Btc.ZERO, null, null, null, true, List.of(), List.of()));
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    private static HoldingRange range(ObservationLog log, String day) {
        return log.knownOn(day).range(CN, day, YEAR);
    }
}
