package org.reserves.supply;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.chain.BlockHeight;
import org.reserves.source.Source;

class ChainCalendarTest {
    private static final ChainCalendar CALENDAR = ChainCalendar.mainnet();
    private static final Source EXPLORER = Source.of("A block explorer", "Block headers");

    /** Header times of genesis, the halvings and the retarget of 2025-05-03, as every node has them. */
    @ParameterizedTest
    @CsvSource({
        "0, 2009-01-03T18:15:05Z",
        "210000, 2012-11-28T15:24:38Z",
        "420000, 2016-07-09T16:46:13Z",
        "630000, 2020-05-11T19:23:43Z",
        "840000, 2024-04-20T00:09:27Z",
        "895104, 2025-05-03T21:00:13Z"
    })
    void anchors_areExactBothWays(int height, Instant time) {
        assertEquals(TimeEstimate.exact(time), CALENDAR.timeOf(BlockHeight.of(height)));
        assertEquals(HeightEstimate.exact(BlockHeight.of(height)), CALENDAR.heightAt(time));
    }

    @Test
    void anchors_areThoseOfTheResource() {
        assertEquals(1015, CALENDAR.anchors().size());
        assertEquals(BlockHeight.of(960_000), CALENDAR.lastAnchor().height());
        assertSame(ChainCalendar.mainnet(), CALENDAR);
    }

    /** Difficulty periods of the main network that began on or around a known day: worldbts.com and altcoincx.com, May 2025. */
    @ParameterizedTest
    @CsvSource({"897120, 2025-05-17", "899136, 2025-05-30"})
    void heightOn_boundsLaterRetargets(int height, LocalDate date) {
        HeightEstimate estimate = CALENDAR.heightOn(date);
        assertEquals(EstimateBasis.INTERPOLATED, estimate.basis());
        assertTrue(estimate.contains(BlockHeight.of(height)), estimate.toString());
    }

    /**
     * Block 580,608 is of 2019-06-14T01:03:50Z, by its header as bitcoinj's checkpoints have it. Where its anchor is left out, a
     * straight line from 578,592 to 582,624 is 68 blocks past it when that day begins.
     */
    @Test
    void heightOn_beginsWithTheLeastOfTheFirstSecond() {
        BlockHeight known = BlockHeight.of(580_608);
        assertEquals(TimeEstimate.exact(Instant.parse("2019-06-14T01:03:50Z")), CALENDAR.timeOf(known));
        ChainCalendar without = new ChainCalendar(CALENDAR.anchors().stream()
                .filter(anchor -> !anchor.height().equals(known))
                .toList());
        HeightEstimate estimate = without.heightOn("2019-06-14");
        assertTrue(estimate.contains(known), estimate.toString());
    }

    /** Header times as nodes printed them and as public lists have them; none of these blocks is an anchor. */
    @ParameterizedTest
    @CsvFileSource(resources = "known-blocks.csv", numLinesToSkip = 3)
    void blocksSince2025_lieWithinTheBounds(int height, long second) {
        Instant time = Instant.ofEpochSecond(second);
        HeightEstimate estimate = CALENDAR.heightAt(time);
        assertTrue(estimate.contains(BlockHeight.of(height)), estimate.toString());
        assertTrue(CALENDAR.timeOf(BlockHeight.of(height)).contains(time));
        assertEquals(EstimateBasis.INTERPOLATED, estimate.basis());
        assertTrue(CALENDAR.heightOn(time.atZone(ZoneOffset.UTC).toLocalDate()).contains(BlockHeight.of(height)));
    }

    @Test
    void everyMomentUntilTheLastDailyAnchor_isKnownToWithinSixtyBlocks() {
        Instant end = Instant.parse("2026-03-24T23:59:59Z");
        for (Instant time = Instant.parse("2025-01-01T00:00:00Z"); time.isBefore(end); time = time.plus(6, HOURS)) {
            HeightEstimate estimate = CALENDAR.heightAt(time);
            boolean midnight = time.atZone(ZoneOffset.UTC).getHour() == 0;
            assertTrue(estimate.bound() <= (midnight ? 25 : 60), time + ": " + estimate);
        }
    }

    @Test
    void heightOn_coversTheWholeDay() {
        HeightEstimate halving = CALENDAR.heightOn(LocalDate.parse("2024-04-20"));
        assertEquals(EstimateBasis.INTERPOLATED, halving.basis());
        assertTrue(halving.contains(BlockHeight.of(840_000)));
        assertTrue(halving.contains(BlockHeight.of(840_130)));
        assertTrue(halving.best().compareTo(BlockHeight.of(840_000)) > 0);
    }

    @Test
    void heightOn_startsWithTheGenesisBlock() {
        HeightEstimate first = CALENDAR.heightOn(LocalDate.parse("2009-01-03"));
        assertEquals(BlockHeight.GENESIS, first.lowest());
        assertEquals(BlockHeight.GENESIS, first.best());
    }

    /** When a node had them: bitcoin-data/block-arrival-times (CC0-1.0). */
    @Test
    void heightOn_narrowsWithAnAnchorOfTheUser() {
        LocalDate day = LocalDate.parse("2023-12-08");
        HeightEstimate before = CALENDAR.heightOn(day);
        ChainCalendar more = CALENDAR.with(TimeAnchor.of(820_200, "2023-12-08T01:02:50Z", EXPLORER))
                .with(TimeAnchor.of(820_350, "2023-12-09T02:58:06Z", EXPLORER));
        HeightEstimate after = more.heightOn(day);

        assertEquals(EstimateBasis.INTERPOLATED, after.basis());
        assertTrue(after.bound() < before.bound());
        assertTrue(before.contains(after.best()));
        assertEquals(1017, more.anchors().size());
        assertEquals(1015, CALENDAR.anchors().size());
    }

    @Test
    void with_refusesASecondTimeForABlock() {
        TimeAnchor same = TimeAnchor.of(840_000, "2024-04-20T00:09:27Z", EXPLORER);
        assertSame(CALENDAR, CALENDAR.with(same));
        TimeAnchor wrong = TimeAnchor.of(840_000, "2024-04-20T00:09:28Z", EXPLORER);
        Exception e = assertThrows(IllegalArgumentException.class, () -> CALENDAR.with(wrong));
        assertEquals(
                "anchor \"block 840,000 at 2024-04-20T00:09:28Z\" contradicts block 840,000 at 2024-04-20T00:09:27Z of "
                        + "Bitcoin main network, \"Block headers\"; "
                        + "a block has one header time",
                e.getMessage());
    }

    @Test
    void with_refusesATimeOutOfOrder() {
        Exception late = assertThrows(
                IllegalArgumentException.class,
                () -> CALENDAR.with(TimeAnchor.of(839_999, "2024-04-20T00:09:27Z", EXPLORER)));
        assertEquals(
                "anchor \"block 839,999 at 2024-04-20T00:09:27Z\" is not before block 840,000 at 2024-04-20T00:09:27Z; "
                        + "leave one of the two out",
                late.getMessage());
        Exception early = assertThrows(
                IllegalArgumentException.class,
                () -> CALENDAR.with(TimeAnchor.of(960_001, "2026-07-28T16:33:32Z", EXPLORER)));
        assertEquals(
                "anchor \"block 960,001 at 2026-07-28T16:33:32Z\" is not after block 960,000 at 2026-07-28T16:33:32Z; "
                        + "leave one of the two out",
                early.getMessage());
    }

    @Test
    void heightAt_refusesTimesBeforeTheGenesisBlock() {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> CALENDAR.heightAt(Instant.parse("2009-01-03T18:15:04Z")));
        assertEquals(
                "time \"2009-01-03T18:15:04Z\" is before the genesis block of 2009-01-03T18:15:05Z; there was no chain yet",
                e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> CALENDAR.heightOn(LocalDate.parse("2009-01-02")));
        assertThrows(IllegalArgumentException.class, () -> CALENDAR.heightOn(LocalDate.MIN));
        assertThrows(IllegalArgumentException.class, () -> CALENDAR.heightAt(Instant.MIN));
    }

    @Test
    void heightOn_refusesDatesItCannotCountTo() {
        assertEquals(
                EstimateBasis.EXTRAPOLATED,
                CALENDAR.heightOn(LocalDate.parse("9999-12-31")).basis());
        Exception e = assertThrows(IllegalArgumentException.class, () -> CALENDAR.heightOn(LocalDate.MAX));
        assertEquals(
                "time \"+999999999-12-31T23:59:59Z\" is after 9999-12-31T23:59:59Z, the last this calendar can answer for",
                e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> CALENDAR.heightAt(Instant.MAX));
    }

    @Test
    void timeOf_reachesTheEndOfTheHeights() {
        assertEquals(
                EstimateBasis.EXTRAPOLATED,
                CALENDAR.timeOf(BlockHeight.of(Integer.MAX_VALUE)).basis());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025-05-03", "tomorrow", "2025-05-03T21:00:13", "2025-13-03T21:00:13Z"})
    void timeAnchor_refusesWhatIsNoMoment(String text) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> TimeAnchor.of(1, text, EXPLORER));
        assertEquals(
                "header time \"" + text + "\" is not a moment in ISO 8601; write it like 2025-05-03T21:00:13Z",
                e.getMessage());
    }

    @Test
    void timeAnchor_refusesWhatNoHeaderHolds() {
        assertEquals(
                "header time \"2025-05-03T21:00:13.500Z\" is not a whole second; a block header has no fractions",
                assertThrows(IllegalArgumentException.class, () -> TimeAnchor.of(1, "2025-05-03T21:00:13.5Z", EXPLORER))
                        .getMessage());
        assertEquals(
                "header time \"2106-02-07T06:28:16Z\" is after 2106-02-07T06:28:15Z, the last that a block header can hold",
                assertThrows(IllegalArgumentException.class, () -> TimeAnchor.of(1, "2106-02-07T06:28:16Z", EXPLORER))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> TimeAnchor.of(1, "2009-01-01T00:00:00Z", EXPLORER));
        assertThrows(NullPointerException.class, () -> TimeAnchor.of(1, "2010-01-01T00:00:00Z", null));
    }

    @Test
    void toString_saysWhatIsEstimated() {
        assertEquals(
                "2024-04-20T00:09:27Z", CALENDAR.timeOf(BlockHeight.of(840_000)).toString());
        String halving5 = CALENDAR.timeOf(IssuanceSchedule.halving(5)).toString();
        // 90,000 blocks of ten minutes after 2026-07-28T16:33:32Z
        assertTrue(halving5.startsWith("about 2028-04-13 ("), halving5);
    }
}
