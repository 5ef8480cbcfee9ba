package org.reserves.figure;

import java.math.BigDecimal;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.money.Ratio;

/**
 * A closed interval of exact numbers: what a rounded print can stand for. Engine of the audit; callers need
 * {@link PrintedFigure} only.
 *
 * <p>Immutable and thread-safe.
 *
 * @param low  the lower end, included
 * @param high the upper end, included
 */
public record Span(Ratio low, Ratio high) {
    /** Validates the components. */
    public Span {
        Objects.requireNonNull(low, "low must not be null");
        Objects.requireNonNull(high, "high must not be null");
    }

    /** Returns the number as a ratio. */
    public static Ratio ratio(BigDecimal number) {
        return Ratio.of(number, BigDecimal.ONE);
    }

    /** Returns digits with thousands grouped by commas. */
    public static String grouped(String digits) {
        Objects.requireNonNull(digits, "digits must not be null");
        return digits.replaceAll("(?<=[0-9])(?=(?:[0-9]{3})+$)", ",");
    }

    /** Returns the span of one number. */
    public static Span of(Ratio number) {
        return new Span(number, number);
    }

    /** Returns whether the number lies in the span, its ends included. */
    public boolean contains(Ratio number) {
        return low.compareTo(number) <= 0 && number.compareTo(high) <= 0;
    }

    /** Returns what both allow, or null where nothing is left. */
    @Nullable
    public Span intersect(Span other) {
        Ratio from = low.compareTo(other.low) >= 0 ? low : other.low;
        Ratio to = high.compareTo(other.high) <= 0 ? high : other.high;
        return from.compareTo(to) <= 0 ? new Span(from, to) : null;
    }

    /** Returns whether any number lies in both. */
    public boolean meets(Span other) {
        return intersect(other) != null;
    }

    /** Returns the sums of a number in each. */
    public Span plus(Span other) {
        return new Span(low.plus(other.low), high.plus(other.high));
    }

    /** Returns the products of a number in each; neither may reach below zero. */
    public Span times(Span other) {
        return new Span(low.multipliedBy(other.low), high.multipliedBy(other.high));
    }

    /** Returns the quotients of the number by each; the span must lie above zero. */
    public Span under(Ratio numerator) {
        return new Span(numerator.multipliedBy(inverse(high)), numerator.multipliedBy(inverse(low)));
    }

    /**
     * Returns one divided by the ratio.
     *
     * @throws ArithmeticException if the ratio is zero
     */
    public static Ratio inverse(Ratio ratio) {
        Objects.requireNonNull(ratio, "ratio must not be null");
        return Ratio.of(ratio.denominator(), ratio.numerator());
    }

    /** Returns the products of each number and the factor. */
    public Span times(Ratio factor) {
        Ratio a = low.multipliedBy(factor);
        Ratio b = high.multipliedBy(factor);
        return a.compareTo(b) <= 0 ? new Span(a, b) : new Span(b, a);
    }
}
