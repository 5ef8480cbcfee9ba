package org.reserves.money;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collector;
import org.reserves.internal.JsonValues;

/**
 * An amount of bitcoin, exact to the satoshi.
 *
 * <p>The unit is one bitcoin and the scale is always 8, so {@code Btc.parse("2")} and {@code Btc.parse("2.00000000")} are
 * the same value. An amount may be negative where it is a difference. The range is ±92,233,720,368.54775807 BTC, over
 * four thousand times everything that can ever be issued; whatever would leave it is refused with an
 * {@link ArithmeticException}, never wrapped around.
 *
 * <pre>{@code
 * Btc held = Btc.parse("207189");
 * held.plus(Btc.parse("0.5"));                                   // 207189.50000000
 * held.ratioTo(Btc.of(21_000_000)).percent(3, HALF_EVEN);        // 0.987
 * }</pre>
 *
 * <p>Text and JSON: {@code "207189.00000000"}, a string with eight decimals, no grouping and no exponent.
 *
 * <p>Immutable and thread-safe.
 */
@JsonAutoDetect(creatorVisibility = JsonAutoDetect.Visibility.NONE)
public final class Btc implements Comparable<Btc> {
    /** The number of decimals of a bitcoin amount: one satoshi is 10<sup>-8</sup> BTC. */
    public static final int SCALE = 8;

    /** No bitcoin. */
    public static final Btc ZERO = new Btc(0);

    private static final String OTHER = "other amount must not be null";
    private static final long SATS_PER_BTC = 100_000_000L;

    private final long sats;

    private Btc(long sats) {
        this.sats = sats;
    }

    /**
     * Returns a whole number of bitcoin.
     *
     * @throws ArithmeticException if the amount is out of range
     */
    public static Btc of(long btc) {
        return ofExact(BigInteger.valueOf(btc).multiply(BigInteger.valueOf(SATS_PER_BTC)));
    }

    /**
     * Returns an amount in bitcoin.
     *
     * @param btc the number of bitcoin; zeros beyond the eighth decimal are fine
     * @throws ArithmeticException if there is anything but zeros beyond the eighth decimal, or the amount is out of range
     */
    public static Btc of(BigDecimal btc) {
        Objects.requireNonNull(btc, "amount must not be null");
        return ofExact(BtcText.toSats(btc));
    }

    /**
     * Returns an amount in bitcoin, rounded to the satoshi with the given mode.
     *
     * @throws ArithmeticException if the amount is out of range, or if the mode is {@link RoundingMode#UNNECESSARY} and
     *                             rounding would be necessary
     */
    public static Btc of(BigDecimal btc, RoundingMode rounding) {
        Objects.requireNonNull(btc, "amount must not be null");
        Objects.requireNonNull(rounding, "rounding must not be null");
        BtcText.requireMagnitude(btc);
        return ofExact(DecimalText.round(() -> "bitcoin amount " + DecimalText.shorten(btc), btc, SCALE, rounding)
                .unscaledValue());
    }

    /**
     * Returns an amount in satoshis, each 10<sup>-8</sup> BTC.
     *
     * @throws ArithmeticException if the amount is {@link Long#MIN_VALUE}, which has no counterpart
     */
    public static Btc ofSats(long sats) {
        if (sats == Long.MIN_VALUE) {
            throw BtcText.outOfRange(BigInteger.valueOf(sats));
        }
        return sats == 0 ? ZERO : new Btc(sats);
    }

    /**
     * Parses an amount in bitcoin: an optional minus sign, digits, and at most eight decimals after a point.
     *
     * <table>
     * <caption>What is read and what is refused</caption>
     * <tr><th>text</th><th>result</th></tr>
     * <tr><td>{@code 207189}</td><td>207189.00000000</td></tr>
     * <tr><td>{@code 0.00000001}</td><td>one satoshi</td></tr>
     * <tr><td>{@code -1981.5}</td><td>a difference</td></tr>
     * <tr><td>{@code 1,000.5}, {@code 1e3}, {@code +1}, {@code .5}, {@code 1.}, {@code NaN}, blank</td><td>refused</td></tr>
     * <tr><td>{@code 0.123456789}</td><td>refused: nine decimals</td></tr>
     * </table>
     *
     * @throws IllegalArgumentException if the text is not of this form, has more than eight decimals or is out of range
     */
    public static Btc parse(String text) {
        return ofSats(BtcText.parse(text));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Btc fromJson(Object json) {
        return parse(JsonValues.text("bitcoin amount", json, "207189.5"));
    }

    /**
     * Returns the exact sum of the amounts, zero for none.
     *
     * @throws ArithmeticException  if the sum is out of range; partial sums may be
     * @throws NullPointerException if an element is null
     */
    public static Btc sum(Collection<Btc> amounts) {
        Objects.requireNonNull(amounts, "amounts must not be null");
        BtcSum sum = new BtcSum();
        for (Btc amount : amounts) {
            sum.add(amount);
        }
        return sum.total();
    }

    /**
     * Returns a collector that adds up a stream exactly: {@code stream.collect(Btc.toSum())}.
     *
     * <p>The result does not depend on the order; it throws {@link ArithmeticException} only if the final sum is out of
     * range.
     */
    public static Collector<Btc, ?, Btc> toSum() {
        return Collector.of(
                BtcSum::new, BtcSum::add, BtcSum::merge, BtcSum::total, Collector.Characteristics.UNORDERED);
    }

    /**
     * Returns this amount plus the other.
     *
     * @throws ArithmeticException if the result is out of range
     */
    public Btc plus(Btc other) {
        Objects.requireNonNull(other, OTHER);
        long sum = sats + other.sats;
        if (((sats ^ sum) & (other.sats ^ sum)) < 0) {
            throw BtcText.outOfRange(BigInteger.valueOf(sats).add(BigInteger.valueOf(other.sats)));
        }
        return ofSats(sum);
    }

    /**
     * Returns this amount minus the other; negative where the other is larger.
     *
     * @throws ArithmeticException if the result is out of range
     */
    public Btc minus(Btc other) {
        Objects.requireNonNull(other, OTHER);
        return plus(other.negated());
    }

    /** Returns the amount of the same size and the opposite sign. */
    public Btc negated() {
        return ofSats(-sats);
    }

    /** Returns the amount without its sign. */
    public Btc abs() {
        return sats < 0 ? negated() : this;
    }

    /**
     * Returns this amount times a whole number.
     *
     * @throws ArithmeticException if the result is out of range
     */
    public Btc multipliedBy(long factor) {
        return ofExact(BigInteger.valueOf(sats).multiply(BigInteger.valueOf(factor)));
    }

    /**
     * Returns this amount times the factor, rounded to the satoshi with the given mode; pass {@link RoundingMode#UNNECESSARY} to
     * demand an exact result.
     *
     * @throws ArithmeticException if the result is out of range, or not exact although it was demanded
     */
    public Btc multipliedBy(BigDecimal factor, RoundingMode rounding) {
        Objects.requireNonNull(factor, "factor must not be null");
        DecimalText.requireSize("factor", factor);
        return of(toBigDecimal().multiply(factor), rounding);
    }

    /**
     * Returns this amount divided by the divisor, rounded to the satoshi with the given mode.
     *
     * @throws ArithmeticException if the divisor is zero, the result is out of range, or not exact although it was demanded
     */
    public Btc dividedBy(BigDecimal divisor, RoundingMode rounding) {
        Objects.requireNonNull(divisor, "divisor must not be null");
        Objects.requireNonNull(rounding, "rounding must not be null");
        DecimalText.requireSize("divisor", divisor);
        if (divisor.signum() == 0) {
            throw new ArithmeticException("bitcoin amount " + this + " cannot be divided by zero");
        }
        return ofExact(DecimalText.divide(
                        () -> "bitcoin amount " + this + " divided by " + DecimalText.shorten(divisor),
                        toBigDecimal(),
                        divisor,
                        SCALE,
                        rounding)
                .unscaledValue());
    }

    /**
     * Returns the exact ratio of this amount to the other.
     *
     * @throws ArithmeticException if the other amount is zero
     */
    public Ratio ratioTo(Btc other) {
        Objects.requireNonNull(other, OTHER);
        if (other.sats == 0) {
            throw new ArithmeticException("bitcoin amount " + this + " has no ratio to zero bitcoin");
        }
        return Ratio.of(BigInteger.valueOf(sats), BigInteger.valueOf(other.sats));
    }

    /** Returns −1, 0 or 1 as this amount is below, at or above zero. */
    public int signum() {
        return Long.signum(sats);
    }

    /** Returns the number of satoshis. */
    public long toSats() {
        return sats;
    }

    /** Returns the number of bitcoin, at scale 8. */
    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(sats, SCALE);
    }

    @Override
    public int compareTo(Btc other) {
        Objects.requireNonNull(other, OTHER);
        return Long.compare(sats, other.sats);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Btc btc && sats == btc.sats;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(sats);
    }

    /** Returns the number of bitcoin with eight decimals: {@code 207189.00000000}. */
    @Override
    @JsonValue
    public String toString() {
        return toBigDecimal().toPlainString();
    }

    /**
     * Returns the amount for a reader, with its unit, thousands grouped and no trailing zeros: {@code 207,189 BTC}.
     * {@link #parse} does not read this form.
     */
    public String toDisplay() {
        return withoutUnit() + " BTC";
    }

    /**
     * Returns the amount for a reader, under a heading that names the unit: {@code 207,189}. Otherwise as
     * {@link #toDisplay()}.
     */
    public String withoutUnit() {
        return Grouping.of(toBigDecimal());
    }

    static Btc ofExact(BigInteger sats) {
        if (sats.bitLength() > Long.SIZE - 1) {
            throw BtcText.outOfRange(sats);
        }
        return ofSats(sats.longValue());
    }
}
