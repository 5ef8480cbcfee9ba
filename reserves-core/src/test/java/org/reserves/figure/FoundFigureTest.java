package org.reserves.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoundFigureTest {
    /** What is found at the beginning of a longer text. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            207,189 Bitcoins held by          | 207,189 Bitcoins
            nearly $2.2 billion; China        | nearly $2.2 billion
            $106,000 per coin), each mined    | $106,000 per coin
            $106,000 per year for coins       | $106,000
            0.987% of the total               | 0.987%
            27 million crypto users           | 27 million
            12\u00A0345\u202FBTC, worth       | 12\u00A0345\u202FBTC
            $1.2–1.3 billion                  | $1.2
            $5 BTC                            | $5
            60,000-plus bitcoins and          | 60,000-plus bitcoins
            half of which                     | half of
            ₿1,234 (                          | ₿1,234
            $24.6 bil. Zero                   | $24.6 bil.
            $3 milestone                      | $3
            12,345BTC                         | 12,345BTC
            500 tribes                        | 500
            """)
    void longestAt_stopsWhereTheFigureEnds(String text, String expected) {
        FoundFigure found = PrintedFigure.longestAt(text, 0, null);
        assertNotNull(found, text);
        assertEquals(expected, text.substring(0, found.end()));
        assertEquals(expected, found.figure().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "users",
                "about",
                "a country",
                "",
                "49.858 BTC",
                "12 345 678",
                "$515 mil",
                "46 milliards d'euros",
                "5 mld pounds",
                "46miliar",
                "300 milhões",
                "12,345x"
            })
    void longestAt_findsNothing_whereNothingCanBeReadInOneWay(String text) {
        FoundFigure found = text.isEmpty() ? null : PrintedFigure.longestAt(text, 0, null);
        assertNull(found, String.valueOf(found));
    }

    @Test
    void longestAt_countsFromTheTextsBeginning() {
        FoundFigure found = PrintedFigure.longestAt("😀 with 5 BTC", 8, null);
        assertEquals(new FoundFigure(8, 13, PrintedFigure.parse("5 BTC")), found);
        assertThrows(IndexOutOfBoundsException.class, () -> PrintedFigure.longestAt("5", 1, null));
        assertThrows(IllegalArgumentException.class, () -> new FoundFigure(2, 2, PrintedFigure.parse("5")));
    }

    @Test
    void longestAt_readsAsTheLocaleDoes() {
        FoundFigure found = PrintedFigure.longestAt("49.858 Bitcoin verkauft", 0, PrintLocale.GERMAN);
        assertNotNull(found);
        assertEquals("49858", found.figure().number().toPlainString());
    }
}
