package org.reserves.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.money.Ratio;

class PrintedFigureTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    207,189                         | NONE      | 207189       | 1         | 6 | ''
                    nearly $2.2 billion             | NEARLY    | 2200000000   | 100000000 | 2 | USD
                    approximately US$2.196 billion  | ABOUT     | 2196000000   | 1000000   | 4 | USD
                    about $138 million              | ABOUT     | 138000000    | 1000000   | 3 | USD
                    about $106,000 per coin         | ABOUT     | 106000       | 1000      | 3 | USD
                    about 50,000                    | ABOUT     | 50000        | 10000     | 1 | ''
                    0.987%                          | NONE      | 0.987        | 0.001     | 3 | %
                    2522%                           | NONE      | 2522         | 1         | 4 | %
                    more than 10%                   | MORE_THAN | 10           | 10        | 1 | %
                    exceed 27 million               | MORE_THAN | 27000000     | 1000000   | 2 | ''
                    €2,639,683,413.92               | NONE      | 2639683413.92| 0.01      | 12| EUR
                    EUR 52,944.03 per BTC           | NONE      | 52944.03     | 0.01      | 7 | EUR
                    ~207000                         | ABOUT     | 207000       | 1000      | 3 | ''
                    61,000 BTC                      | NONE      | 61000        | 1         | 5 | BTC
                    2,000 megawatts                 | NONE      | 2000         | 1         | 4 | megawatts
                    -18000                          | NONE      | -18000       | 1         | 5 | ''
                    0.030%                          | NONE      | 0.030        | 0.001     | 2 | %
                    """)
    void parse_readsNumberResolutionAndUnit(
            String print, Hedge hedge, BigDecimal number, BigDecimal resolution, int significant, String unit) {
        PrintedFigure figure = PrintedFigure.parse(print);
        assertEquals(hedge, figure.hedge());
        assertEquals(0, number.compareTo(figure.number()), figure.number().toString());
        assertEquals(
                0,
                resolution.compareTo(figure.resolution()),
                figure.resolution().toString());
        assertEquals(significant, figure.significantDigits());
        assertEquals(unit, figure.unit());
        assertEquals(print, figure.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "about",
                "ten",
                "1,00",
                "1.000.000",
                "1,0000",
                "5 ¢",
                "$",
                "12 34",
                "1..2",
                "$5 apples",
                "5\n6"
            })
    void parse_refusesWhatItCannotRead(String print) {
        assertThrows(IllegalArgumentException.class, () -> PrintedFigure.parse(print));
    }

    @Test
    void parse_saysWhatToWrite() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> PrintedFigure.parse("ten"));
        assertEquals(
                "printed figure \"ten\" has no number where one was expected; write it like \"about $2.2 billion\","
                        + " \"0.987%\" or \"61,000 BTC\"",
                e.getMessage());
        Exception tooLong = assertThrows(IllegalArgumentException.class, () -> PrintedFigure.parse("9".repeat(121)));
        assertEquals(
                "printed figure \"" + "9".repeat(120)
                        + "…\" has 121 characters, at most 120 are read; give the figure and its unit alone",
                tooLong.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    66                   | 66            | EXACT
                    66                   | 66.4          | ROUNDED
                    66                   | 66.9          | TRUNCATED
                    66                   | 65.4          | NONE
                    66                   | 67            | NONE
                    about $6.99 million  | 6996000       | TRUNCATED
                    $7.00 million        | 6996000       | ROUNDED
                    nearly $2.2 billion  | 2196203400    | ROUNDED
                    nearly $2.2 billion  | 2110000000    | AS_HEDGED
                    nearly $2.2 billion  | 2100000000    | NONE
                    $2.2 billion         | 2110000000    | NONE
                    about 50,000         | 49858         | ROUNDED
                    50,000               | 49858         | NONE
                    more than 10%        | 10.93         | AS_HEDGED
                    more than 10%        | 10            | NONE
                    less than 10%        | 9.9           | AS_HEDGED
                    0.029%               | 0.0289952     | ROUNDED
                    -18000               | -18000.4      | ROUNDED
                    -18000               | -18000.9      | TRUNCATED
                    """)
    void agreementWith_followsDigitsAndWords(String print, BigDecimal truth, Agreement agreement) {
        assertEquals(agreement, PrintedFigure.parse(print).agreementWith(Ratio.of(truth, BigDecimal.ONE)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    about $491 million | 4913206000 | 1
                    2522%              | 2.5224047  | -3
                    0.987%             | 0.98661428 |
                    0.987%             | 0.5        |
                    more than 10%      | 1          |
                    0%                 | 5          |
                    """)
    void powerOfTenTo_findsTheMovedPoint(String print, BigDecimal truth, Integer places) {
        Integer found = PrintedFigure.parse(print).powerOfTenTo(Ratio.of(truth, BigDecimal.ONE));
        if (places == null) {
            assertNull(found);
        } else {
            assertEquals(places, found);
        }
    }
}
