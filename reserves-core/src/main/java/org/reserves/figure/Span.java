package org.reserves.figure;

import java.math.BigDecimal;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.money.Ratio;

/**
 * An interval of exact numbers, its ends included, or without an end on a side: what a print can stand for. Engine of the
 * audit; callers need {@link PrintedFigure} only.
 *
 * <p>Immutable and thread-safe.
 */
public final class Span {
    @Nullable
    private final Ratio low;

    @Nullable
    private final Ratio high;

    private Span(@Nullable Ratio low, @Nullable Ratio high) {
        this.low = low;
        this.high = high;
    }

    /** Returns the numbers from one to the other, both included; null leaves a side open. */
    static Span between(@Nullable Ratio low, @Nullable Ratio high) {
        return new Span(low, high);
    }

    /** Returns the number as a ratio. */
    public static Ratio ratio(BigDecimal number) {
        return Ratio.of(number, BigDecimal.ONE);
    }

    /** Returns the span of one number. */
    public static Span of(Ratio number) {
        Objects.requireNonNull(number, "number must not be null");
        return new Span(number, number);
    }

    /** Returns the number and all that are larger. */
    public static Span atLeast(Ratio number) {
        return new Span(Objects.requireNonNull(number, "number must not be null"), null);
    }

    /** Returns whether there is a lower end. */
    public boolean hasLow() {
        return low != null;
    }

    /** Returns whether there is an upper end. */
    public boolean hasHigh() {
        return high != null;
    }

    /**
     * Returns the lower end, included.
     *
     * @throws IllegalStateException if there is none
     */
    public Ratio low() {
        return end("lower", low);
    }

    /**
     * Returns the upper end, included.
     *
     * @throws IllegalStateException if there is none
     */
    public Ratio high() {
        return end("upper", high);
    }

    /** Returns whether the number lies in the span, its ends included. */
    public boolean contains(Ratio number) {
        Objects.requireNonNull(number, "number must not be null");
        return !isBelow(number, low) && !isBelow(high, number);
    }

    /** Returns what both allow, or null where nothing is left. */
    @Nullable
    public Span intersect(Span other) {
        Ratio from = low == null || isBelow(low, other.low) ? other.low : low;
        Ratio to = high == null || isBelow(other.high, high) ? other.high : high;
        return isBelow(to, from) ? null : new Span(from, to);
    }

    /** Returns whether any number lies in both. */
    public boolean meets(Span other) {
        return intersect(other) != null;
    }

    /** Returns the sums of a number in each. */
    public Span plus(Span other) {
        return new Span(
                low == null || other.low == null ? null : low.plus(other.low),
                high == null || other.high == null ? null : high.plus(other.high));
    }

    /** Returns the products of a number in each; neither may reach below zero, an open lower end counts as zero. */
    public Span times(Span other) {
        return new Span(
                low == null || other.low == null ? Ratio.ZERO : low.multipliedBy(other.low),
                high == null || other.high == null ? null : high.multipliedBy(other.high));
    }

    /** Returns the quotients of the number, which is above zero, by each in the span, which lies above zero. */
    public Span under(Ratio numerator) {
        return new Span(
                high == null ? Ratio.ZERO : numerator.multipliedBy(inverse(high)),
                low == null || low.signum() <= 0 ? null : numerator.multipliedBy(inverse(low)));
    }

    /** Returns the products of each number and the factor. */
    public Span times(Ratio factor) {
        Ratio a = low == null ? null : low.multipliedBy(factor);
        Ratio b = high == null ? null : high.multipliedBy(factor);
        return factor.signum() >= 0 ? new Span(a, b) : new Span(b, a);
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

    private static Ratio end(String which, @Nullable Ratio end) {
        if (end == null) {
            throw new IllegalStateException("the span has no " + which + " end; ask whether it has one first");
        }
        return end;
    }

    private static boolean isBelow(@Nullable Ratio a, @Nullable Ratio b) {
        return a != null && b != null && a.compareTo(b) < 0;
    }
}
