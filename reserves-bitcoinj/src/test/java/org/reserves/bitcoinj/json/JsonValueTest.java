package org.reserves.bitcoinj.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class JsonValueTest {
    private static String refusal(String text) {
        return String.valueOf(assertThrows(MalformedJsonException.class, () -> JsonValue.parse(text))
                .getMessage());
    }

    @Test
    void parse_saysWhereTextIsNotJson() {
        assertTrue(refusal("{\"a\":}").startsWith("answer is not JSON at column 6: Unexpected character ('}'"));
    }

    /** Found by a fuzzer: Jackson refuses what is too long without a place. */
    @Test
    void parse_refusesNumbersThatAreTooLong() {
        String refusal = refusal("{\"value\":[" + "8".repeat(1_001) + "]}");
        assertEquals(
                "answer is not JSON: Number value length (1001) exceeds the maximum allowed (100, from"
                        + " `StreamReadConstraints.getMaxNumberLength()`)",
                refusal);
    }

    @Test
    void parse_refusesNestsThatAreTooDeep() {
        assertEquals(
                "answer is not JSON: Document nesting depth (33) exceeds the maximum allowed (32, from"
                        + " `StreamReadConstraints.getMaxNestingDepth()`)",
                refusal("[".repeat(100)));
    }
}
