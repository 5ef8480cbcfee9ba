package org.reserves.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.money.Ratio;

/** Which numbers a print can stand for; the limits are worked out by hand from its last digit and its words. */
class PrintedAgreementTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    66                   | 66            | EXACT
                    66                   | 66.4          | ROUNDED
                    66                   | 66.5          | ROUNDED
                    66                   | 65.5          | ROUNDED
                    66                   | 66.9          | TRUNCATED
                    66                   | 65.4          | NONE
                    66                   | 67            | NONE
                    about $6.99 million  | 6996000       | TRUNCATED
                    $7.00 million        | 6996000       | ROUNDED
                    nearly $2.2 billion  | 2196203400    | ROUNDED
                    nearly $2.2 billion  | 2110000000    | AS_HEDGED
                    nearly $2.2 billion  | 2100000000    | NONE
                    nearly $2.2 billion  | 2200000000    | EXACT
                    nearly $2.2 billion  | 2201000000    | NONE
                    nearly $1 trillion   | 2             | NONE
                    nearly $1 trillion   | 910000000000  | AS_HEDGED
                    nearly $1 trillion   | 900000000000  | NONE
                    nearly $1 billion    | 100000000     | NONE
                    nearly 10%           | 1             | NONE
                    nearly 100           | 91            | AS_HEDGED
                    nearly 100           | 90            | NONE
                    nearly -5            | -4.8          | ROUNDED
                    nearly -5            | -5.1          | NONE
                    just over 500        | 520           | ROUNDED
                    just over 500        | 550           | NONE
                    just over 500        | 499           | NONE
                    $2.2 billion         | 2110000000    | NONE
                    about 50,000         | 49858         | ROUNDED
                    about 50,000         | 45000         | ROUNDED
                    about 50,000         | 44999         | NONE
                    about 10,000         | 9000          | ROUNDED
                    about 10,000         | 8999          | NONE
                    about 10,000         | 5500          | NONE
                    about $1 billion     | 1300000000    | ROUNDED
                    50,000               | 49858         | NONE
                    more than 10%        | 10.93         | AS_HEDGED
                    more than 10%        | 10            | NONE
                    more than 10%        | 9.9           | NONE
                    less than 10%        | 9.9           | AS_HEDGED
                    less than 10%        | 10            | NONE
                    at least 500         | 500           | AS_HEDGED
                    at least 500         | 501           | AS_HEDGED
                    at least 500         | 499           | NONE
                    up to 500            | 500           | AS_HEDGED
                    up to 500            | 0             | AS_HEDGED
                    up to 500            | 501           | NONE
                    at most 500          | 500           | AS_HEDGED
                    500+                 | 500           | AS_HEDGED
                    1.2–1.3 billion      | 1250000000    | AS_HEDGED
                    1.2–1.3 billion      | 1150000000    | AS_HEDGED
                    1.2–1.3 billion      | 1149999999    | NONE
                    1.2–1.3 billion      | 1350000001    | NONE
                    up to 1-2 million    | 2000000       | AS_HEDGED
                    up to 1-2 million    | 2000001       | NONE
                    half                 | 52.4          | ROUNDED
                    a third              | 40            | NONE
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
                    nearly $2.2 billion| 21962034000| 1
                    1.2-1.3 billion    | 12500000000| 1
                    """)
    void powerOfTenTo_findsTheMisplacedPoint(String print, BigDecimal truth, Integer places) {
        Integer found = PrintedFigure.parse(print).powerOfTenTo(Ratio.of(truth, BigDecimal.ONE));
        if (places == null) {
            assertNull(found);
        } else {
            assertEquals(places, found);
        }
    }

    /** A tenth of the number, or its last digit that carries meaning where that is less, on the side of the words alone. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    nearly 100     | 90    | 100
                    nearly -100    | -100  | -90
                    nearly 2200    | 2100  | 2200
                    just over 500  | 500   | 550
                    just over -500 | -550  | -500
                    """)
    void span_ofNearlyAndJustOver_isOnOneSide(String print, BigDecimal low, BigDecimal high) {
        Span span = PrintedFigure.parse(print).span(0);
        assertEquals(Ratio.of(low, BigDecimal.ONE), span.low());
        assertEquals(Ratio.of(high, BigDecimal.ONE), span.high());
    }
}
