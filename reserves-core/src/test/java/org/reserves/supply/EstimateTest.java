package org.reserves.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
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
}
