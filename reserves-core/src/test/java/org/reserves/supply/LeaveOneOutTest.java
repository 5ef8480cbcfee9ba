package org.reserves.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bounds against the truth: what the calendar says of a block it was not told. */
class LeaveOneOutTest {
    private static final List<TimeAnchor> ANCHORS = ChainCalendar.mainnet().anchors();
    private static final int FIRST_MODERN = 300_000;

    private static ChainCalendar without(TimeAnchor anchor) {
        List<TimeAnchor> rest = new ArrayList<>(ANCHORS);
        assertTrue(rest.remove(anchor));
        return new ChainCalendar(rest);
    }

    private static TimeAnchor at(int height) {
        return ANCHORS.stream()
                .filter(anchor -> anchor.height().toInt() == height)
                .findFirst()
                .orElseThrow();
    }

    /** Errors in blocks (estimate less truth) of a linear interpolation, and beyond the last anchor of ten minutes a block, computed elsewhere. */
    @ParameterizedTest
    @CsvSource({
        "210000, -29, INTERPOLATED",
        "420000, 9, INTERPOLATED",
        "630000, -111, INTERPOLATED",
        "840000, -5, INTERPOLATED",
        "895104, 2, INTERPOLATED",
        "960000, 191, EXTRAPOLATED"
    })
    void halvingsAndLastAnchor_lieWithinTheBound(int height, int error, EstimateBasis basis) {
        TimeAnchor truth = at(height);
        HeightEstimate estimate = without(truth).heightAt(truth.time());
        assertEquals(basis, estimate.basis());
        assertEquals(error, estimate.best().toInt() - height, 1);
        assertTrue(estimate.contains(truth.height()), estimate.toString());
        assertTrue(without(truth).timeOf(truth.height()).contains(truth.time()));
    }

    @Test
    void everyAnchor_liesWithinTheBoundOfTheOthers() {
        for (TimeAnchor truth : ANCHORS.subList(1, ANCHORS.size())) {
            assertHolds(without(truth), truth);
        }
    }

    @Test
    void everyLaterAnchor_liesWithinTheBoundOfAnExtrapolation() {
        int compared = 0;
        for (int last = 0; last < ANCHORS.size() - 1; last++) {
            if (ANCHORS.get(last).height().toInt() < FIRST_MODERN) {
                continue;
            }
            ChainCalendar past = new ChainCalendar(ANCHORS.subList(0, last + 1));
            for (TimeAnchor truth : ANCHORS.subList(last + 1, ANCHORS.size())) {
                assertHolds(past, truth);
                compared++;
            }
        }
        assertEquals(373_680, compared);
    }

    private static void assertHolds(ChainCalendar calendar, TimeAnchor truth) {
        HeightEstimate height = calendar.heightAt(truth.time());
        assertTrue(height.contains(truth.height()), () -> truth + " is not " + height);
        TimeEstimate time = calendar.timeOf(truth.height());
        Instant known = truth.time();
        assertTrue(time.contains(known), () -> truth + " is not " + time);
    }
}
