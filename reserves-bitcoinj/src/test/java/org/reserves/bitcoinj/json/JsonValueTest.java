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

    /** Found by a fuzzer: Jackson refuses what is too long without a place, and in the digits of the locale. */
    @Test
    void parse_refusesNumbersAndNestsThatAreTooLarge() {
        String sentence =
                "answer has a number of more than 100 digits, a name of more than 1000 or a text of more than 8000100"
                        + " characters, or goes more than 32 levels deep; no node or server needs so much";
        assertEquals(sentence, refusal("{\"value\":[" + "8".repeat(1_001) + "]}"));
        assertEquals(sentence, refusal("[".repeat(100)));
        assertEquals(sentence, refusal("{\"" + "n".repeat(60_000) + "\":1}"));
    }
}
