package org.reserves.money;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.regex.Pattern;
import org.reserves.internal.JsonValues;
import org.reserves.internal.Words;

/**
 * An exact ratio of two numbers, kept as a fraction in lowest terms and rounded only when printed.
 *
 * <pre>{@code
 * Ratio share = Btc.of(207_189).ratioTo(Btc.of(21_000_000));   // 69063/7000000
 * share.percent(3, RoundingMode.HALF_EVEN);                     // 0.987
 * }</pre>
 *
 * <p>Text and JSON: {@code "69063/7000000"}, the sign in front, the denominator above zero.
 *
 * <p>Immutable and thread-safe.
 */
@JsonAutoDetect(creatorVisibility = JsonAutoDetect.Visibility.NONE)
public final class Ratio implements Comparable<Ratio> {
    /** Nothing of anything. */
    public static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);

    /** All of it, 100 %. */
    public static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);

    private static final String OTHER = "other ratio must not be null";
    private static final int PERCENT = 2;
    private static final Pattern FORM = Pattern.compile("-?[0-9]+/[0-9]+");

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Ratio(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * Returns the ratio of two whole numbers.
     *
     * @throws ArithmeticException if the denominator is zero
     */
    public static Ratio of(BigInteger numerator, BigInteger denominator) {
        Objects.requireNonNull(numerator, "numerator must not be null");
        Objects.requireNonNull(denominator, "denominator must not be null");
        if (denominator.signum() == 0) {
            throw new ArithmeticException(
                    "ratio " + DecimalText.shorten(new BigDecimal(numerator)) + "/0 is undefined");
        }
        BigInteger divisor = isOne(numerator) || isOne(denominator) ? BigInteger.ONE : numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        return isOne(divisor)
                ? new Ratio(numerator, denominator)
                : new Ratio(numerator.divide(divisor), denominator.divide(divisor));
    }

    private static boolean isOne(BigInteger number) {
        return number.equals(BigInteger.ONE);
    }

    /**
     * Returns the ratio of two numbers.
     *
     * @throws ArithmeticException if the denominator is zero, or a number has more than 1,000 digits
     */
    public static Ratio of(BigDecimal numerator, BigDecimal denominator) {
        Objects.requireNonNull(numerator, "numerator must not be null");
        Objects.requireNonNull(denominator, "denominator must not be null");
        DecimalText.requireSize("numerator", numerator);
        DecimalText.requireSize("denominator", denominator);
        int scale = Math.max(0, Math.max(numerator.scale(), denominator.scale()));
        return of(
                numerator.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue(),
                denominator.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue());
    }

    /**
     * Parses a fraction of whole numbers, like {@code 69063/7000000}, in lowest terms or not.
     *
     * @throws IllegalArgumentException if the text is not of this form, is longer than 2,000 characters or divides by zero
     */
    public static Ratio parse(String text) {
        Objects.requireNonNull(text, "ratio must not be null");
        if (text.length() > 2 * DecimalText.LONGEST || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "ratio " + Words.quote(text) + " is not a fraction of two whole numbers; write it like 1/3");
        }
        int slash = text.indexOf('/');
        BigInteger denominator = new BigInteger(text.substring(slash + 1));
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("ratio " + Words.quote(text) + " divides by zero");
        }
        return of(new BigInteger(text.substring(0, slash)), denominator);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Ratio fromJson(Object json) {
        return parse(JsonValues.text("ratio", json, "1/3"));
    }

    /** Returns this ratio plus the other, exactly. */
    public Ratio plus(Ratio other) {
        Objects.requireNonNull(other, OTHER);
        return of(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** Returns this ratio minus the other, exactly. */
    public Ratio minus(Ratio other) {
        Objects.requireNonNull(other, OTHER);
        return plus(other.negated());
    }

    /** Returns this ratio times the other, exactly. */
    public Ratio multipliedBy(Ratio other) {
        Objects.requireNonNull(other, OTHER);
        return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** Returns the ratio of the same size and the opposite sign. */
    public Ratio negated() {
        return new Ratio(numerator.negate(), denominator);
    }

    /** Returns −1, 0 or 1 as this ratio is below, at or above zero. */
    public int signum() {
        return numerator.signum();
    }

    /** Returns the numerator in lowest terms; it carries the sign. */
    public BigInteger numerator() {
        return numerator;
    }

    /** Returns the denominator in lowest terms, above zero. */
    public BigInteger denominator() {
        return denominator;
    }

    /**
     * Returns the ratio as a decimal number, rounded to {@code scale} decimals with the given mode.
     *
     * @throws ArithmeticException if rounding is {@link RoundingMode#UNNECESSARY} and would be necessary, or the scale is not
     *                             from −1,000 to 1,000
     */
    public BigDecimal toBigDecimal(int scale, RoundingMode rounding) {
        DecimalText.requireScale(scale);
        Objects.requireNonNull(rounding, "rounding must not be null");
        return DecimalText.divide(
                () -> "ratio " + shorten(), new BigDecimal(numerator), new BigDecimal(denominator), scale, rounding);
    }

    /**
     * Returns the ratio in percent rounded to {@code scale} decimals with the given mode: 1/8 at scale 1 is 12.5.
     *
     * @throws ArithmeticException if rounding is {@link RoundingMode#UNNECESSARY} and would be necessary, or the scale is not
     *                             from −1,000 to 1,000
     */
    public BigDecimal percent(int scale, RoundingMode rounding) {
        DecimalText.requireScale(scale);
        Objects.requireNonNull(rounding, "rounding must not be null");
        return DecimalText.divide(
                () -> "ratio " + shorten() + " in percent",
                new BigDecimal(numerator).movePointRight(PERCENT),
                new BigDecimal(denominator),
                scale,
                rounding);
    }

    private String shorten() {
        return DecimalText.shorten(new BigDecimal(numerator)) + "/" + DecimalText.shorten(new BigDecimal(denominator));
    }

    @Override
    public int compareTo(Ratio other) {
        Objects.requireNonNull(other, OTHER);
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ratio ratio
                && numerator.equals(ratio.numerator)
                && denominator.equals(ratio.denominator);
    }

    @Override
    public int hashCode() {
        return Objects.hash(numerator, denominator);
    }

    /** Returns the fraction in lowest terms: {@code 69063/7000000}. */
    @Override
    @JsonValue
    public String toString() {
        return numerator + "/" + denominator;
    }
}
