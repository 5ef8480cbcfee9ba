package org.reserves.audit;

import java.math.BigDecimal;
import javax.annotation.Nullable;
import org.reserves.money.Ratio;

/** A closed interval of exact numbers: what a rounded print can stand for. */
record Span(Ratio low, Ratio high) {

    static Ratio ratio(BigDecimal number) {
        return Ratio.of(number, BigDecimal.ONE);
    }

    /** Digits with thousands grouped by commas. */
    static String grouped(String digits) {
        return digits.replaceAll("(?<=[0-9])(?=(?:[0-9]{3})+$)", ",");
    }

    static Span of(Ratio number) {
        return new Span(number, number);
    }

    boolean contains(Ratio number) {
        return low.compareTo(number) <= 0 && number.compareTo(high) <= 0;
    }

    /** Returns what both allow, or null where nothing is left. */
    @Nullable
    Span intersect(Span other) {
        Ratio from = low.compareTo(other.low) >= 0 ? low : other.low;
        Ratio to = high.compareTo(other.high) <= 0 ? high : other.high;
        return from.compareTo(to) <= 0 ? new Span(from, to) : null;
    }

    boolean meets(Span other) {
        return intersect(other) != null;
    }

    Span plus(Span other) {
        return new Span(low.plus(other.low), high.plus(other.high));
    }

    /** Returns the products of a number in each; neither may reach below zero. */
    Span times(Span other) {
        return new Span(low.multipliedBy(other.low), high.multipliedBy(other.high));
    }

    /** Returns the quotients of the number by each; the span must lie above zero. */
    Span under(Ratio numerator) {
        return new Span(numerator.multipliedBy(inverse(high)), numerator.multipliedBy(inverse(low)));
    }

    static Ratio inverse(Ratio ratio) {
        return Ratio.of(ratio.denominator(), ratio.numerator());
    }

    Span times(Ratio factor) {
        Ratio a = low.multipliedBy(factor);
        Ratio b = high.multipliedBy(factor);
        return a.compareTo(b) <= 0 ? new Span(a, b) : new Span(b, a);
    }
}
