package org.reserves.reading.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reserves.reading.tie.ClaimedQuantity;

class WeightsTest {
    private static final Weights TWO =
            new Weights(List.of("none", "row"), Map.of("B", new int[] {-10, 25}, "B left HOLD", new int[] {0, 40}));

    @Test
    void scores_areSums() {
        assertArrayEquals(new int[] {-10, 65}, TWO.scores(List.of("B", "B left HOLD", "never seen")));
    }

    @Test
    void strongest_isTheClueWithMostWeight() {
        assertEquals("B left HOLD", TWO.strongest(List.of("B", "B left HOLD"), 1));
        assertEquals("", TWO.strongest(List.of("B"), 0));
    }

    @Test
    void toString_isTheFile() {
        assertEquals("none\trow\nB\t-10\t25\nB left HOLD\t\t40\n", TWO.toString());
    }

    @Test
    void ofQuantity_answersWithQuantitiesOrNone() {
        Weights.ofQuantity().answers().stream()
                .filter(answer -> !answer.equals("none"))
                .forEach(ClaimedQuantity::fromId);
        assertTrue(
                Weights.ofQuantity().size() > 1_000,
                "clues: " + Weights.ofQuantity().size());
        assertEquals(List.of("holder"), Weights.ofHolder().answers());
    }
}
