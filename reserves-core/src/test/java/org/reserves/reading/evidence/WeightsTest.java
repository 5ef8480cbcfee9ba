package org.reserves.reading.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.reading.tie.ClaimedQuantity;

class WeightsTest {
    private static final Weights TWO =
            new Weights(List.of("none", "row"), Map.of("B", new int[] {-10, 25}, "B left HOLD", new int[] {0, 40}));

    @Test
    void scores_areSums() {
        Clues clues = Clues.none(TWO, false);
        clues.add("B");
        clues.add("B", " left ", "HOLD");
        clues.add("never seen");
        assertArrayEquals(new int[] {-10, 65}, clues.scores());
    }

    @Test
    void scores_countTwiceWhatIsAddedTwice_andOnceWhatIsAddedOnce() {
        Clues clues = Clues.none(TWO, false);
        clues.addOnce("B left", " HOLD");
        clues.addOnce("", "B left HOLD");
        assertArrayEquals(new int[] {0, 40}, clues.scores());
        clues.add("B ", "left ", "HOLD");
        assertArrayEquals(new int[] {0, 80}, clues.scores());
    }

    @Test
    void strongest_isTheClueWithMostWeight() {
        Clues clues = Clues.none(TWO, false);
        clues.add("B");
        assertEquals("", clues.strongest(0));
        clues.add("B left", " HOLD");
        assertEquals("B left HOLD", clues.strongest(1));
    }

    @Test
    void texts_areThoseOfAllClues_knownOrNot() {
        Clues clues = Clues.none(TWO, true);
        clues.add("B left", " HOLD");
        clues.add("never", " seen");
        clues.addOnce("never seen");
        assertEquals(List.of("B left HOLD", "never seen"), clues.texts());
    }

    /** The texts "Aa" and "BB" have one hash, and so have those that go on alike. */
    @ParameterizedTest
    @CsvSource({
        "BB,   left, true",
        "Aa,   left, false",
        "BBl,  eft,  true",
        "'',   BBleft, true",
        "BBleft, '', true",
        "BB,   le,   false",
        "BB,   lefts, false",
        "BB,   leftmost and longer than every clue, false"
    })
    void rowOf_isOfTheVeryText(String first, String rest, boolean isKnown) {
        Weights one = new Weights(List.of("row"), Map.of("BBleft", new int[] {1}, "b", new int[] {2}));
        assertEquals(isKnown, one.rowOf(first, rest) != Weights.UNKNOWN);
    }

    @Test
    void toString_isTheFile() {
        assertEquals("none\trow\nB\t-10\t25\nB left HOLD\t\t40\n", TWO.toString());
    }

    @Test
    void ofQuantity_answersWithQuantitiesOrNone() {
        WeightSet.counted().ofQuantity().answers().stream()
                .filter(answer -> !answer.equals("none"))
                .forEach(ClaimedQuantity::fromId);
        assertTrue(
                WeightSet.counted().ofQuantity().size() > 1_000,
                "clues: " + WeightSet.counted().ofQuantity().size());
        assertEquals(List.of("holder"), WeightSet.counted().ofHolder().answers());
    }
}
