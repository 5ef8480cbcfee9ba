package org.reserves.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({
        "USD 21962034000,USD 21962034000",
        "EUR 52944.030,EUR 52944.03",
        "JPY 100,JPY 100",
        "USD -0.00,USD 0",
        "USD 0.000000000001,USD 0.000000000001"
    })
    void parse_readsCodeAndNumber(String text, String canonical) {
        assertEquals(canonical, Money.parse(text).toString());
        assertEquals(Money.parse(canonical), Money.parse(text));
        assertEquals(Money.parse(canonical).hashCode(), Money.parse(text).hashCode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    '5 USD'     | currency "5" is not an alphabetic code of ISO 4217; write it like USD, EUR or GBP
                    'USX 5'     | currency "USX" is not an alphabetic code of ISO 4217; write it like USD, EUR or GBP
                    'usd 5'     | currency "usd" is not an alphabetic code of ISO 4217; write it like USD, EUR or GBP
                    'XBT 5'     | currency "XBT" is not in ISO 4217; an amount of bitcoin is a Btc
                    'USD 1,000' | amount "1,000" is not a plain decimal number; write digits and at most one point, like 207189.5, without grouping commas
                    'USD  5'    | amount " 5" is not a plain decimal number; write digits and at most one point, like 207189.5
                    'USD '      | amount "" is blank; write a number like 207189.5
                    'USD5'      | money "USD5" is not a currency code, one space and a number; write it like USD 106000.50
                    ''          | money "" is not a currency code, one space and a number; write it like USD 106000.50
                    """)
    void parse_refusesEverythingElse(String text, String message) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Money.parse(text));
        assertEquals(message, e.getMessage());
    }

    @Test
    void plus_refusesTwoCurrencies() {
        Money usd = Money.of("USD", "5");
        Exception e = assertThrows(IllegalArgumentException.class, () -> usd.plus(Money.of("EUR", "5")));
        assertEquals(
                "cannot add USD 5 and EUR 5: the currencies differ; convert one of them at a rate you name",
                e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> usd.compareTo(Money.of("EUR", "5")));
        assertThrows(IllegalArgumentException.class, () -> usd.ratioTo(Money.of("EUR", "5")));
    }

    @Test
    void arithmetic_isExactAtAnyScale() {
        Money third = Money.of("USD", "10").dividedBy(new BigDecimal("3"), 30, RoundingMode.DOWN);
        assertEquals(Money.of("USD", "9.999999999999999999999999999999"), third.multipliedBy(new BigDecimal(3)));
        assertEquals(Money.of("USD", "3.33"), third.rounded(2, RoundingMode.HALF_EVEN));
        assertEquals(Money.of("USD", "13.33"), Money.of("USD", "10").plus(Money.of("USD", "3.33")));
        assertEquals(Money.zero("USD"), third.minus(third));
        assertEquals(Ratio.parse("1/4"), Money.of("USD", "2.5").ratioTo(Money.of("USD", "10")));
        assertThrows(ArithmeticException.class, () -> third.rounded(2, RoundingMode.UNNECESSARY));
    }

    @Test
    void of_refusesForgedExponents() {
        assertThrows(ArithmeticException.class, () -> Money.of("USD", new BigDecimal("1E+1000000000")));
        Money one = Money.of("USD", "1");
        assertThrows(ArithmeticException.class, () -> one.multipliedBy(new BigDecimal("1E-1000000000")));
        assertThrows(ArithmeticException.class, () -> one.dividedBy(BigDecimal.ZERO, 2, RoundingMode.DOWN));
        assertThrows(ArithmeticException.class, () -> one.ratioTo(Money.zero("USD")));
    }

    @Test
    void toDisplay_groupsThousands() {
        assertEquals("USD 21,962,034,000", Money.of("USD", "21962034000").toDisplay());
        assertEquals("EUR -1,234.5", Money.of("EUR", "-1234.50").toDisplay());
    }
}
