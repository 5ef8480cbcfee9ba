package org.reserves.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTest {
    @Test
    void of_keepsLowestTermsAndTheSignInFront() {
        assertEquals("-1/3", Ratio.of(BigInteger.TWO, BigInteger.valueOf(-6)).toString());
        assertEquals("0/1", Ratio.of(BigInteger.ZERO, BigInteger.valueOf(-6)).toString());
        assertEquals(
                "1/4", Ratio.of(new BigDecimal("2.50"), new BigDecimal("1E+1")).toString());
    }

    @Test
    void percent_roundsAsTold() {
        // 27 million crypto users of 247 million people, the article's "more than 10%"
        Ratio users = Ratio.of(new BigDecimal("27E+6"), new BigDecimal("247E+6"));
        assertEquals(new BigDecimal("10.93"), users.percent(2, RoundingMode.HALF_EVEN));
        assertEquals(new BigDecimal("0.11"), users.toBigDecimal(2, RoundingMode.HALF_EVEN));
        assertThrows(ArithmeticException.class, () -> users.percent(2, RoundingMode.UNNECESSARY));
    }

    @Test
    void arithmetic_isThatOfFractions() {
        Ratio third = Ratio.parse("1/3");
        Ratio half = Ratio.parse("2/4");
        assertEquals(Ratio.parse("5/6"), third.plus(half));
        assertEquals(Ratio.parse("-1/6"), third.minus(half));
        assertEquals(Ratio.parse("1/6"), third.multipliedBy(half));
        assertEquals(Ratio.ONE, third.plus(third).plus(third));
        assertEquals(-1, Integer.signum(third.compareTo(half)));
    }

    @Test
    void toBigDecimal_refusesForgedScalesAndNull() {
        Exception e =
                assertThrows(ArithmeticException.class, () -> Ratio.ONE.toBigDecimal(2_000_000_000, RoundingMode.UP));
        assertEquals("scale 2000000000 is out of range, at most 1000 decimals are possible", e.getMessage());
        assertThrows(ArithmeticException.class, () -> Money.of("USD", "1").rounded(1_001, RoundingMode.UP));
        assertEquals(
                "other ratio must not be null",
                assertThrows(NullPointerException.class, () -> Ratio.ONE.plus(null))
                        .getMessage());
        assertEquals(
                "other amount must not be null",
                assertThrows(NullPointerException.class, () -> Btc.ZERO.minus(null))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1/", "/1", "1/-3", "-/3", "/", "1/2/3", "1.5/2", "1/0", " 1/2", "0/0"})
    void parse_refusesWhatIsNoFraction(String text) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Ratio.parse(text));
        assertEquals(
                "ratio \"" + text + "\" "
                        + (text.endsWith("/0")
                                ? "divides by zero"
                                : "is not a fraction of two whole numbers; write it like 1/3"),
                e.getMessage());
    }

    @Test
    void of_refusesZeroDenominatorAndForgedExponents() {
        Exception e = assertThrows(ArithmeticException.class, () -> Ratio.of(BigInteger.ONE, BigInteger.ZERO));
        assertEquals("ratio 1/0 is undefined", e.getMessage());
        assertThrows(ArithmeticException.class, () -> Ratio.of(new BigDecimal("1E+999999999"), BigDecimal.ONE));
    }
}
