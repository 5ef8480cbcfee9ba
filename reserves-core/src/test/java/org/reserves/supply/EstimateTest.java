package org.reserves.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.chain.BlockHeight;

/** Both ends belong to an estimate, and nothing beyond them does. */
class EstimateTest {
    private static final HeightEstimate HEIGHTS = new HeightEstimate(
            BlockHeight.of(100), BlockHeight.of(150), BlockHeight.of(200), EstimateBasis.INTERPOLATED);
    private static final TimeEstimate TIMES = new TimeEstimate(
            Instant.parse("2024-01-01T00:00:00Z"),
            Instant.parse("2024-01-02T00:00:00Z"),
            Instant.parse("2024-01-03T00:00:00Z"),
            EstimateBasis.INTERPOLATED);

    @ParameterizedTest
    @CsvSource({"99, false", "100, true", "150, true", "200, true", "201, false"})
    void heights_containTheirEnds(int height, boolean inside) {
        assertEquals(inside, HEIGHTS.contains(BlockHeight.of(height)));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-31T23:59:59Z, false",
        "2024-01-01T00:00:00Z, true",
        "2024-01-02T12:00:00Z, true",
        "2024-01-03T00:00:00Z, true",
        "2024-01-03T00:00:01Z, false"
    })
    void times_containTheirEnds(Instant time, boolean inside) {
        assertEquals(inside, TIMES.contains(time));
    }

    /**
     * A header may be dated two hours ahead of the clock (Bitcoin Core, {@code MAX_FUTURE_BLOCK_TIME = 2 * 60 * 60}), twelve
     * blocks of ten minutes. So the neighbour of a known block may be dated two hours before or after it, and a time next to a known
     * one may be of a block twelve higher; a lower block than the known one before is never meant.
     */
    @Test
    void nextToAKnownBlock_twoHoursAreLeftAndNoMore() {
        ChainCalendar calendar = ChainCalendar.mainnet();
        int first = 418 * 2_016;
        int last = 419 * 2_016;
        Instant from = calendar.timeOf(BlockHeight.of(first)).best();
        Instant to = calendar.timeOf(BlockHeight.of(last)).best();
        assertEquals(
                from.minusSeconds(7_200),
                calendar.timeOf(BlockHeight.of(first + 1)).earliest());
        assertEquals(
                to.plusSeconds(7_200), calendar.timeOf(BlockHeight.of(last - 1)).latest());
        assertEquals(
                BlockHeight.of(first), calendar.heightAt(from.plusSeconds(1)).lowest());
        assertEquals(
                BlockHeight.of(last + 12), calendar.heightAt(to.minusSeconds(1)).highest());
        TimeAnchor newest = calendar.lastAnchor();
        assertEquals(
                newest.time().minusSeconds(7_200),
                calendar.timeOf(BlockHeight.of(newest.height().toInt() + 1)).earliest());
    }
}
