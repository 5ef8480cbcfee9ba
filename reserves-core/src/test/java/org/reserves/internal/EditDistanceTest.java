package org.reserves.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Distances counted by hand: the fewest single changes, with a swap of neighbours as one (optimal string alignment). */
class EditDistanceTest {
    @ParameterizedTest
    @CsvSource({
        "bhutan, bhutan, 2, 0",
        "bhutan, butan, 2, 1",
        "bhutan, bhutann, 2, 1",
        "bhutan, bhtuan, 1, 1",
        "ab, ba, 1, 1",
        "xab, xba, 1, 1",
        "abcd, badc, 2, 2",
        "ca, abc, 3, 3",
        "kitten, sitting, 3, 3",
        "kitten, sitting, 2, 3",
        "kitten, sitting, 0, 1",
        "georgia, gorgeous, 2, 3",
        "a, abcdef, 2, 3",
        "'', ab, 2, 2",
        "'', '', 0, 0"
    })
    void between_countsUpToTheMost(String a, String b, int most, int distance) {
        assertEquals(distance, EditDistance.between(a, b, most));
        assertEquals(distance, EditDistance.between(b, a, most));
    }
}
