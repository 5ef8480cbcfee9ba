package org.reserves.reading.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reserves.reading.rules.Interpreter;
import org.reserves.reading.text.Figure;
import org.reserves.reading.tie.Sureness;

class ReviewTest {
    private static final String TEXT = "Bhutan holds 5,700 BTC, worth $400 million.";

    private static List<Judged> judged(Map<String, int[]> ofTie) {
        WeightSet counted = WeightSet.counted();
        WeightSet weights =
                new WeightSet(counted.ofQuantity(), counted.ofHolder(), new Weights(List.of("right"), ofTie));
        List<Judged> judged = new ArrayList<>();
        new Interpreter(TEXT, null, 2026, weights, judged::add).figures();
        return judged;
    }

    @Test
    void figures_areShownInTheirOrder_withWhatSpeaksForThem() {
        List<Judged> judged = judged(Map.of());
        assertEquals(2, judged.size());
        assertTrue(judged.get(0).clues().contains("B row state"), judged.toString());
        assertTrue(judged.get(0).clues().contains("before nothing"), judged.toString());
        assertTrue(judged.get(0).clues().contains("behind same 0 row value"), judged.toString());
        assertTrue(judged.get(1).clues().contains("before same 0 value row"), judged.toString());
    }

    @Test
    void figures_areTiedAsSurelyAsTheWeightsSpeakForThem() {
        assertEquals(Sureness.SURE, first(270).requireTie().sure());
        assertEquals(Sureness.LIKELY, first(269).requireTie().sure());
        assertEquals(Sureness.GUESS, first(179).requireTie().sure());
        assertTrue(first(45).isTied());
    }

    @Test
    void figures_areLeft_whereTheWeightsSpeakAgainstThem() {
        Figure figure = first(44);
        assertFalse(figure.isTied());
        assertTrue(figure.whyNot().startsWith("the words around it speak against"), figure.whyNot());
    }

    private static Figure first(int odds) {
        return judged(Map.of("before nothing", new int[] {odds})).get(0).figure();
    }
}
