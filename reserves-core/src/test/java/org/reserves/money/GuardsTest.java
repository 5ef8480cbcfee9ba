package org.reserves.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What leaves the range of a value, or would need rounding that was forbidden, is refused by name; equal is only what is. */
class GuardsTest {
    private static final RoundingMode NEVER = RoundingMode.UNNECESSARY;
    private static final RoundingMode DOWN = RoundingMode.DOWN;
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final BigDecimal LONG = new BigDecimal("1E-1001");
    private static final BigDecimal HUGE = new BigDecimal("1E+1001");
    private static final Money DOLLAR = Money.of("USD", "1");
    private static final Ratio THIRD = Ratio.parse("1/3");
    private static final String REMEDY = "; pass a RoundingMode other than UNNECESSARY to round";
    private static final String DIGITS = " is out of range, at most 1000 digits are calculated with";
    private static final String LIMIT = " is out of range, the limit is 92233720368.54775807";

    static List<Arguments> refusals() {
        return List.of(
                refused(
                        "bitcoin amount 0.123456789 has more than 8 decimals" + REMEDY,
                        () -> Btc.of(new BigDecimal("0.123456789"), NEVER)),
                refused("bitcoin amount 1.00000000 divided by 3 has more than 8 decimals" + REMEDY, () -> Btc.of(1)
                        .dividedBy(THREE, NEVER)),
                refused("bitcoin amount 5E-9 has more than 8 decimals" + REMEDY, () -> Btc.ofSats(1)
                        .multipliedBy(new BigDecimal("0.5"), NEVER)),
                refused(
                        "money USD 1 divided by 3 has more than 2 decimals" + REMEDY,
                        () -> DOLLAR.dividedBy(THREE, 2, NEVER)),
                refused("money USD 1.005 has more than 2 decimals" + REMEDY, () -> Money.of("USD", "1.005")
                        .rounded(2, NEVER)),
                refused("ratio 1/3 has more than 3 decimals" + REMEDY, () -> THIRD.toBigDecimal(3, NEVER)),
                refused("ratio 1/3 in percent has more than 3 decimals" + REMEDY, () -> THIRD.percent(3, NEVER)),
                refused(
                        "ratio " + "1".repeat(40) + "/3 has more than 0 decimals" + REMEDY,
                        () -> Ratio.parse("1".repeat(40) + "/3").toBigDecimal(0, NEVER)),
                refused(
                        "ratio 1/" + "7".repeat(40) + "… in percent has more than 0 decimals" + REMEDY,
                        () -> Ratio.parse("1/" + "7".repeat(41)).percent(0, NEVER)),
                refused(
                        "scale -2147483648 is out of range, at most 1000 decimals are possible",
                        () -> THIRD.toBigDecimal(Integer.MIN_VALUE, DOWN)),
                refused("bitcoin amount 1E+12" + LIMIT, () -> Btc.of(new BigDecimal("1E+12"), DOWN)),
                refused("bitcoin amount 1E+12" + LIMIT, () -> Btc.of(new BigDecimal("1E+12"))),
                refused(
                        "bitcoin amount 1E+2147483648" + LIMIT,
                        () -> Btc.of(new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE))),
                refused("bitcoin amount 1E-1001" + DIGITS, () -> Btc.of(LONG, DOWN)),
                refused("bitcoin amount 1E-1001" + DIGITS, () -> Btc.of(LONG)),
                refused("factor 1E-1001" + DIGITS, () -> Btc.of(1).multipliedBy(LONG, DOWN)),
                refused("divisor 1E-1001" + DIGITS, () -> Btc.ZERO.dividedBy(LONG, DOWN)),
                refused(
                        "bitcoin amount of 9223372036900000000 satoshis" + LIMIT + " BTC",
                        () -> Btc.of(92_233_720_369L)),
                refused(
                        "bitcoin amount of -9223372036854775808 satoshis" + LIMIT + " BTC",
                        () -> Btc.ofSats(Long.MIN_VALUE)),
                refused(
                        "bitcoin amount of 9223372036854775808 satoshis" + LIMIT + " BTC",
                        () -> Btc.ofSats(Long.MAX_VALUE).plus(Btc.ofSats(1))),
                refused(
                        "bitcoin amount of 9223372036854775809 satoshis" + LIMIT + " BTC",
                        () -> Btc.ofSats(Long.MAX_VALUE).plus(Btc.ofSats(2))),
                refused("money USD 1 has no ratio to USD 0", () -> DOLLAR.ratioTo(Money.zero("USD"))),
                refused("money USD 1 cannot be divided by zero", () -> DOLLAR.dividedBy(BigDecimal.ZERO, 2, DOWN)),
                refused(
                        "bitcoin amount of -9223372036854775808 satoshis" + LIMIT + " BTC",
                        () -> Btc.ofSats(-Long.MAX_VALUE).minus(Btc.ofSats(1))),
                refused(
                        "bitcoin amount of 18446744073709551614 satoshis" + LIMIT + " BTC",
                        () -> Btc.ofSats(Long.MAX_VALUE).multipliedBy(2)),
                refused("amount 1E+1001" + DIGITS, () -> Money.of("USD", HUGE)),
                refused("amount 1E-1001" + DIGITS, () -> Money.of("USD", LONG)),
                refused(
                        "amount " + "9".repeat(40) + "…" + DIGITS,
                        () -> Money.of("USD", new BigDecimal("9".repeat(1_001)))),
                refused(
                        "amount 1E+2147483648" + DIGITS,
                        () -> Money.of("USD", new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE))),
                refused("factor 1E-1001" + DIGITS, () -> Money.zero("USD").multipliedBy(LONG)),
                refused("divisor 1E+1001" + DIGITS, () -> DOLLAR.dividedBy(HUGE, 2, DOWN)),
                refused(
                        "scale 1001 is out of range, at most 1000 decimals are possible",
                        () -> DOLLAR.dividedBy(THREE, 1_001, DOWN)),
                refused(
                        "scale -1001 is out of range, at most 1000 decimals are possible",
                        () -> DOLLAR.rounded(-1_001, DOWN)),
                refused(
                        "scale -1001 is out of range, at most 1000 decimals are possible",
                        () -> THIRD.percent(-1_001, DOWN)),
                refused(
                        "scale 1001 is out of range, at most 1000 decimals are possible",
                        () -> THIRD.toBigDecimal(1_001, DOWN)),
                refused("numerator 1E-1001" + DIGITS, () -> Ratio.of(LONG, BigDecimal.ONE)),
                refused("denominator 1E-1001" + DIGITS, () -> Ratio.of(BigDecimal.ONE, LONG)));
    }

    private static Arguments refused(String message, Executable call) {
        return Arguments.of(message, call);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusals_nameTheValueAndTheLimit(String message, Executable call) {
        assertEquals(message, assertThrows(ArithmeticException.class, call).getMessage());
    }

    /** The ends of the range are in it. */
    @Test
    void limits_areReached() {
        assertEquals(Long.MAX_VALUE, Btc.parse("92233720368.54775807").toSats());
        assertEquals(-Long.MAX_VALUE, Btc.parse("-92233720368.54775807").toSats());
        assertEquals(Btc.ZERO, Btc.of(new BigDecimal("0E+20"))); // zero is zero, however many zeros it is written with
        assertEquals(
                "0." + "0".repeat(999) + "1",
                Money.of("USD", new BigDecimal("1E-1000")).amount().toPlainString());
        assertEquals(1_000, THIRD.toBigDecimal(1_000, DOWN).scale());
        assertEquals(
                "bitcoin amount \"92233720368.54775808\" is out of range, the limit is 92233720368.54775807; is the figure in"
                        + " satoshis? then use Btc.ofSats",
                assertThrows(IllegalArgumentException.class, () -> Btc.parse("92233720368.54775808"))
                        .getMessage());
    }

    /** {@link BigDecimal} tells 1E+3 from 1000; an amount is never the first, however it was stated. */
    @Test
    void amounts_haveNoNegativeScale() {
        BigDecimal thousand = new BigDecimal("1000");
        assertEquals(thousand, Money.of("USD", new BigDecimal("1E+3")).amount());
        assertEquals(thousand, Money.of("USD", "1000.00").amount());
    }

    @Test
    void texts_haveALimit() {
        String nines = "9".repeat(1_001);
        assertEquals(
                "amount \"" + nines.substring(0, 40) + "…\" has 1001 characters, at most 1000 are read",
                assertThrows(IllegalArgumentException.class, () -> Money.of("USD", nines))
                        .getMessage());
        assertEquals(1_000, Money.of("USD", "9".repeat(1_000)).amount().precision());
        assertThrows(IllegalArgumentException.class, () -> Btc.parse("0." + "0".repeat(999)));
        assertThrows(IllegalArgumentException.class, () -> Ratio.parse("1/" + "3".repeat(1_999)));
        assertEquals(
                "3".repeat(1_998),
                Ratio.parse("1/" + "3".repeat(1_998)).denominator().toString());
    }

    @Test
    void money_keepsCurrenciesApart() {
        Money euros = Money.of("EUR", "3");
        String apart = " USD 1 and EUR 3: the currencies differ; convert one of them at a rate you name";
        assertEquals(
                "cannot subtract" + apart,
                assertThrows(IllegalArgumentException.class, () -> DOLLAR.minus(euros))
                        .getMessage());
        assertEquals(
                "cannot add" + apart,
                assertThrows(IllegalArgumentException.class, () -> DOLLAR.plus(euros))
                        .getMessage());
        assertEquals(
                "cannot divide" + apart,
                assertThrows(IllegalArgumentException.class, () -> DOLLAR.ratioTo(euros))
                        .getMessage());
        assertEquals(
                "cannot compare" + apart,
                assertThrows(IllegalArgumentException.class, () -> DOLLAR.compareTo(euros))
                        .getMessage());
    }

    @Test
    void equals_isNotAlwaysTrue() {
        assertNotEquals(DOLLAR, Money.of("USD", "2"));
        assertNotEquals(DOLLAR, Money.of("EUR", "1"));
        assertNotEquals(DOLLAR, (Object) "USD 1");
        assertEquals(DOLLAR, Money.of("USD", "1.00"));
        assertEquals(DOLLAR.hashCode(), Money.of("USD", "1.00").hashCode());
        assertNotEquals(THIRD, Ratio.parse("2/3"));
        assertNotEquals(THIRD, Ratio.parse("1/4"));
        assertNotEquals(THIRD, (Object) "1/3");
        assertEquals(THIRD, Ratio.of(BigInteger.TWO, BigInteger.valueOf(6)));
        assertNotEquals(Btc.of(1), Btc.ofSats(1));
        assertNotEquals(Btc.of(1), (Object) "1.00000000");
    }
}
