package org.reserves.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.money.Ratio;

/** Numbers in words, as English writes cardinal numbers with and without "and"; every one counted out by hand. */
class NumberWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    one hundred and twenty                    | NONE     | 120        | 1       | ''
                    one hundred twenty                        | NONE     | 120        | 1       | ''
                    one-hundred-and-twenty BTC                | NONE     | 120        | 1       | BTC
                    about one hundred and twenty              | ABOUT    | 120        | 10      | ''
                    a hundred                                 | NONE     | 100        | 100     | ''
                    a hundred and five bitcoin                | NONE     | 105        | 1       | BTC
                    twenty-five                               | NONE     | 25         | 1       | ''
                    two hundred                               | NONE     | 200        | 100     | ''
                    two hundred thousand                      | NONE     | 200000     | 100000  | ''
                    one hundred and twenty million users      | NONE     | 120000000  | 1000000 | users
                    twelve hundred coins                      | NONE     | 1200       | 100     | coins
                    one thousand two hundred                  | NONE     | 1200       | 100     | ''
                    one thousand and one                      | NONE     | 1001       | 1       | ''
                    two hundred and seven thousand one hundred and eighty-nine bitcoin | NONE | 207189 | 1 | BTC
                    one million two hundred thousand dollars  | NONE     | 1200000    | 100000  | USD
                    five million and two                      | NONE     | 5000002    | 1       | ''
                    one crore twenty lakh                     | NONE     | 12000000   | 100000  | ''
                    zero bitcoin                              | NONE     | 0          | 1       | BTC
                    another bitcoin                           | NONE     | 1          | 1       | BTC
                    a bitcoin                                 | NONE     | 1          | 1       | BTC
                    another million                           | NONE     | 1000000    | 1000000 | ''
                    another 5,000 BTC                         | NONE     | 5000       | 1       | BTC
                    a $5 million stake                        | NONE     | 0          | 0       | refused
                    a dozen                                   | NONE     | 12         | 1       | ''
                    nearly two dozen BTC                      | NEARLY   | 24         | 1       | BTC
                    half a dozen states                       | NONE     | 6          | 1       | states
                    3 dozen coins                             | NONE     | 36         | 1       | coins
                    two and a half million                    | NONE     | 2500000    | 100000  | ''
                    2 and a half million                      | NONE     | 2500000    | 100000  | ''
                    two-and-a-half billion dollars            | NONE     | 2500000000 | 100000000 | USD
                    2½ million                                | NONE     | 2500000    | 100000  | ''
                    a million and a half users                | NONE     | 1500000    | 100000  | users
                    two and a half bitcoin                    | NONE     | 2.5        | 0.1     | BTC
                    two and a quarter million                 | NONE     | 2250000    | 100000  | ''
                    a quarter of a million                    | NONE     | 250000     | 100000  | ''
                    a quarter million dollars                 | NONE     | 250000     | 100000  | USD
                    three quarters of a million               | NONE     | 750000     | 100000  | ''
                    $100-plus million                         | AT_LEAST | 100000000  | 100000000 | USD
                    $100+ million                             | AT_LEAST | 100000000  | 100000000 | USD
                    $120 million-plus                         | AT_LEAST | 120000000  | 10000000 | USD
                    500-odd million users                     | ABOUT    | 500000000  | 100000000 | users
                    over $100-plus million                    | MORE_THAN | 100000000 | 100000000 | USD
                    """)
    void parse_readsNumbersInWords(String print, Hedge hedge, BigDecimal number, BigDecimal resolution, String unit) {
        if (unit.equals("refused")) {
            assertThrows(UnreadableFigureException.class, () -> PrintedFigure.parse(print));
            return;
        }
        PrintedFigure figure = PrintedFigure.parse(print);
        assertEquals(hedge, figure.hedge());
        assertEquals(0, number.compareTo(figure.number()), figure.number().toPlainString());
        assertEquals(
                0,
                resolution.compareTo(figure.resolution()),
                figure.resolution().toPlainString());
        assertEquals(unit, figure.unit());
    }

    /** What is said of the end holds for the beginning, as it is read aloud; "and" is the middle of a range or within a number. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    two to three hundred                           | 200       | 300
                    two to three hundred thousand                  | 200000    | 300000
                    one hundred to two hundred million             | 100000000 | 200000000
                    between one hundred and two hundred            | 100       | 200
                    between one hundred and two hundred million    | 100000000 | 200000000
                    between 100 and two hundred million            | 100000000 | 200000000
                    between one hundred and twenty and two hundred | 120       | 200
                    between one hundred and one hundred and twenty | 100       | 120
                    between two and a half and three million       | 2500000   | 3000000
                    between one thousand and two thousand          | 1000      | 2000
                    five hundred to one million                    | 500       | 1000000
                    two to one thousand two hundred                | 2         | 1200
                    between twenty and twenty-five thousand        | 20000     | 25000
                    """)
    void parse_readsRangesInWords(String print, BigDecimal low, BigDecimal high) {
        PrintedFigure figure = PrintedFigure.parse(print);
        assertTrue(figure.isRange());
        assertEquals(0, low.compareTo(figure.low()), figure.low().toPlainString());
        assertEquals(0, high.compareTo(figure.high()), figure.high().toPlainString());
    }

    /** Words are as exact as their last one: 1,200 in hundreds is 1,150 to 1,250. */
    @Test
    void agreement_followsTheLastWord() {
        PrintedFigure hundreds = PrintedFigure.parse("one thousand two hundred");
        assertTrue(hundreds.agreementWith(Ratio.of(new BigDecimal("1249"), BigDecimal.ONE))
                .agrees());
        assertFalse(hundreds.isExact());
        assertTrue(PrintedFigure.parse("one hundred and twenty").isExact());
    }
}
