package org.reserves.reading.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecencyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "31 Jul (BTC); 31 Aug (BTC); true",
                "Dec; Jan; true",
                "Dec 2025; Jan 2025; false",
                "2024; 2025; true",
                "2025-06-30; 2025-07-01; true",
                "Q3 2025; Q4 2025; true",
                "7 January; 29 January; true",
                "A year ago; Now; true",
                "Now; Previous month; false",
                "Closing 2024; 2025; true",
                "2025; Closing 2024; false",
                "March 3rd, 2025; 2025-03-12; true",
                "BTC; USD; false",
                "Marshals; Decline; false",
                "Market; June; false",
                "2024; June; false"
            })
    void isBefore_whereBothLabelsSaySo(String label, String other, boolean before) {
        assertEquals(before, Recency.of(label).isBefore(Recency.of(other)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Marshals", "Market value", "Decrease", "Junk", "Octopus", "Mayor", "Balance", "1,234", ""})
    void words_areNoMonths(String label) {
        assertFalse(Recency.of(label).isDated());
    }
}
