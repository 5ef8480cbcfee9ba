package org.reserves.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    /** The hash of block 840,000 on the main network. */
    private static final String HASH = "0000000000000000000320283a032748cef8227873ff4872689bf23f1cda83a5";

    @Test
    void requireUnset_namesTheEarlierValue() {
        assertDoesNotThrow(() -> Words.requireUnset("operator", null));
        Exception e = assertThrows(IllegalStateException.class, () -> Words.requireUnset("operator", "Druk Holdings"));
        assertEquals("operator is already \"Druk Holdings\"; state it once", e.getMessage());
    }

    /** A lambda, a method reference and an object without text print the name of their class, which tells nobody anything. */
    @Test
    void requireUnset_quotesNothingThatHasNoTextOfItsOwn() {
        Runnable lambda = () -> {};
        Function<String, String> reference = String::strip;
        for (Object earlier : List.of(lambda, reference, new Object(), new int[] {1})) {
            Exception e = assertThrows(IllegalStateException.class, () -> Words.requireUnset("listener", earlier));
            assertEquals("listener is stated already; state it once", e.getMessage());
        }
    }

    @Test
    void requireHash_readsAHashAsDisplayed() {
        assertEquals(HASH, Hex.requireHash("block hash", HASH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "0000000000000000000320283a032748cef8227873ff4872689bf23f1cda83a",
                "0000000000000000000320283A032748CEF8227873FF4872689BF23F1CDA83A5",
                "0000000000000000000320283g032748cef8227873ff4872689bf23f1cda83a5"
            })
    void requireHash_refusesEverythingElse(String text) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Hex.requireHash("block hash", text));
        assertEquals(
                "block hash \"" + text + "\" is not 64 hexadecimal digits in lower case; write it as displayed",
                e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "0A", "zz"})
    void requireBytes_refusesHalvesAndOtherLetters(String text) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Hex.requireBytes("script", text));
        assertEquals(
                "script \"" + text
                        + "\" is not an even number of hexadecimal digits in lower case; write two for each byte",
                e.getMessage());
    }

    @Test
    void words_haveSpacesWhereIdsHaveHyphens() {
        assertEquals("half even", Ids.words(RoundingMode.HALF_EVEN));
        assertEquals("half-even", Ids.of(RoundingMode.HALF_EVEN));
    }
}
