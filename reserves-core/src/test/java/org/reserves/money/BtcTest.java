package org.reserves.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BtcTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    0,                      0.00000000
                    -0,                     0.00000000
                    -0.0,                   0.00000000
                    2,                      2.00000000
                    2.00000000,             2.00000000
                    0007.5,                 7.50000000
                    0.00000001,             0.00000001
                    -1981.5,                -1981.50000000
                    92233720368.54775807,   92233720368.54775807
                    -92233720368.54775807,  -92233720368.54775807
                    """)
    void parse_readsPlainDecimals(String text, String canonical) {
        Btc amount = Btc.parse(text);
        assertEquals(canonical, amount.toString());
        assertEquals(amount, Btc.parse(canonical));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    '1,000.5'   | is not a plain decimal number; write digits and at most one point, like 207189.5, without grouping commas
                    '1e3'       | is not a plain decimal number; write digits and at most one point, like 207189.5, without an exponent
                    'NaN'       | is not a plain decimal number; write digits and at most one point, like 207189.5
                    ''          | is blank; write a number like 207189.5
                    '  '        | is blank; write a number like 207189.5
                    ' 1'        | is not a plain decimal number; write digits and at most one point, like 207189.5
                    '+1'        | is not a plain decimal number; write digits and at most one point, like 207189.5
                    '.5'        | is not a plain decimal number; write digits and at most one point, like 207189.5
                    '1.'        | is not a plain decimal number; write digits and at most one point, like 207189.5
                    '١٢'        | is not a plain decimal number; write digits and at most one point, like 207189.5
                    '0.123456789' | has 9 decimals, at most 8 are possible; pass a BigDecimal and a RoundingMode to round
                    '1.000000000' | has 9 decimals, at most 8 are possible; pass a BigDecimal and a RoundingMode to round
                    '92233720368.54775808' | is out of range, the limit is 92233720368.54775807; is the figure in satoshis? then use Btc.ofSats
                    """)
    void parse_refusesAndSaysWhatIsAccepted(String text, String complaint) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Btc.parse(text));
        assertEquals("bitcoin amount \"" + text + "\" " + complaint, e.getMessage());
    }

    @Test
    void parse_shortensForgedLengths() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Btc.parse("9".repeat(10_000_000)));
        assertEquals(
                "bitcoin amount \"" + "9".repeat(40) + "…\" has 10000000 characters, at most 1000 are read",
                e.getMessage());
    }

    @Test
    void parse_refusesNull() {
        Exception e = assertThrows(NullPointerException.class, () -> Btc.parse(null));
        assertEquals("bitcoin amount must not be null", e.getMessage());
    }

    @Test
    void of_refusesNineDecimalsUnlessToldHowToRound() {
        BigDecimal nine = new BigDecimal("0.123456789");
        Exception e = assertThrows(ArithmeticException.class, () -> Btc.of(nine));
        assertEquals(
                "bitcoin amount 0.123456789 has 9 decimals, at most 8 are possible; pass a RoundingMode to round",
                e.getMessage());
        assertEquals(Btc.parse("0.12345679"), Btc.of(nine, RoundingMode.HALF_EVEN));
        assertEquals(Btc.parse("0.12345678"), Btc.of(nine, RoundingMode.DOWN));
        assertThrows(ArithmeticException.class, () -> Btc.of(nine, RoundingMode.UNNECESSARY));
    }

    @Test
    void of_takesTheNumberWhateverItsScale() {
        assertEquals(Btc.of(1000), Btc.of(new BigDecimal("1E+3")));
        assertEquals(Btc.of(1000), Btc.of(new BigDecimal("1000.000000000000")));
        assertEquals(Btc.of(1000).hashCode(), Btc.of(new BigDecimal("1E+3")).hashCode());
        assertNotEquals(Btc.of(1000), Btc.of(new BigDecimal("1000.00000001")));
    }

    @Test
    void of_refusesForgedExponentsAtOnce() {
        for (String forged : List.of("1E+1000000000", "1E-1000000000", "9E+11")) {
            BigDecimal value = new BigDecimal(forged);
            assertThrows(ArithmeticException.class, () -> Btc.of(value), forged);
            assertThrows(ArithmeticException.class, () -> Btc.of(value, RoundingMode.DOWN), forged);
        }
    }

    @Test
    void arithmetic_neverWrapsAround() {
        Btc most = Btc.ofSats(Long.MAX_VALUE);
        Exception e = assertThrows(ArithmeticException.class, () -> most.plus(Btc.ofSats(1)));
        assertEquals(
                "bitcoin amount of 9223372036854775808 satoshis is out of range, the limit is 92233720368.54775807 BTC",
                e.getMessage());
        assertThrows(ArithmeticException.class, () -> most.negated().minus(Btc.ofSats(1)));
        assertThrows(ArithmeticException.class, () -> most.multipliedBy(2));
        assertThrows(ArithmeticException.class, () -> Btc.ofSats(Long.MIN_VALUE));
        assertThrows(ArithmeticException.class, () -> Btc.of(Long.MAX_VALUE));
    }

    @Test
    void sum_passesTheRangeOnTheWayAndComesBack() {
        Btc most = Btc.ofSats(Long.MAX_VALUE);
        List<Btc> amounts = List.of(most, most, most.negated(), Btc.ofSats(-7));
        assertEquals(Btc.ofSats(Long.MAX_VALUE - 7), Btc.sum(amounts));
        assertEquals(Btc.ofSats(Long.MAX_VALUE - 7), amounts.stream().collect(Btc.toSum()));
        assertThrows(ArithmeticException.class, () -> Btc.sum(List.of(most, most)));
        assertEquals(Btc.ZERO, Btc.sum(List.of()));
        Exception e = assertThrows(
                NullPointerException.class, () -> Stream.of(most, null).collect(Btc.toSum()));
        assertEquals("amount must not be null", e.getMessage());
        assertThrows(NullPointerException.class, () -> Btc.sum(Arrays.asList(most, null)));
    }

    @Test
    void multipliedBy_isExactOrRoundsAsTold() {
        assertEquals(Btc.parse("0.66666667"), Btc.of(2).dividedBy(new BigDecimal("3"), RoundingMode.HALF_UP));
        assertEquals(Btc.parse("1.5"), Btc.of(3).multipliedBy(new BigDecimal("0.5"), RoundingMode.UNNECESSARY));
        assertThrows(ArithmeticException.class, () -> Btc.ofSats(1)
                .multipliedBy(new BigDecimal("0.5"), RoundingMode.UNNECESSARY));
        Exception e =
                assertThrows(ArithmeticException.class, () -> Btc.of(1).dividedBy(BigDecimal.ZERO, RoundingMode.DOWN));
        assertEquals("bitcoin amount 1.00000000 cannot be divided by zero", e.getMessage());
    }

    @Test
    void ratioTo_isExactUntilPrinted() {
        // the article's US row: 207,189 of 21,000,000, printed "0.987%"
        Ratio share = Btc.of(207_189).ratioTo(Btc.of(21_000_000));
        assertEquals(new BigDecimal("0.987"), share.percent(3, RoundingMode.HALF_EVEN));
        assertEquals(Ratio.parse("207189/21000000"), share);
        Exception e = assertThrows(ArithmeticException.class, () -> Btc.of(1).ratioTo(Btc.ZERO));
        assertEquals("bitcoin amount 1.00000000 has no ratio to zero bitcoin", e.getMessage());
    }

    @Test
    void toString_ignoresDefaultLocale() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("ar-EG-u-nu-arab", "de-DE", "hi-IN-u-nu-deva", "tr-TR")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertEquals("207189.50000000", Btc.parse("207189.5").toString(), tag);
                assertEquals("207,189.5 BTC", Btc.parse("207189.5").toDisplay(), tag);
                assertEquals("USD 1234567.8", Money.of("USD", "1234567.80").toString(), tag);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0,0 BTC",
        "-1234567.5,'-1,234,567.5 BTC'",
        "999,999 BTC",
        "1000,'1,000 BTC'",
        "0.00000001,0.00000001 BTC"
    })
    void toDisplay_groupsThousandsAndDropsZeros(String amount, String shown) {
        assertEquals(shown, Btc.parse(amount).toDisplay());
    }

    @Test
    void compareTo_ordersBySize() {
        assertTrue(Btc.of(-1).compareTo(Btc.ZERO) < 0);
        assertTrue(Btc.parse("0.00000002").compareTo(Btc.ofSats(1)) > 0);
        assertEquals(0, Btc.of(5).compareTo(Btc.parse("5.0")));
        assertEquals(-1, Btc.of(-3).signum());
        assertEquals(Btc.of(3), Btc.of(-3).abs());
    }
}
