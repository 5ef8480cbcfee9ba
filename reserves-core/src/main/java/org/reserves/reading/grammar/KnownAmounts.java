package org.reserves.reading.grammar;

import java.math.BigDecimal;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.annotation.Nullable;
import org.reserves.reading.text.Figure;

/** The amounts of bitcoin that a text has named so far, each number where it was named first. */
public final class KnownAmounts {
    private record Named(Figure figure, int order) {}

    private final NavigableMap<BigDecimal, Named> amounts = new TreeMap<>();

    KnownAmounts() {}

    void add(Figure figure) {
        amounts.putIfAbsent(figure.printed().number(), new Named(figure, amounts.size()));
    }

    /** Returns the amount of just this number, or null. */
    @Nullable
    Figure same(BigDecimal number) {
        Named same = amounts.get(number);
        return same == null ? null : same.figure();
    }

    /** Returns the amount that was named first of those from one number to another, both included; or null. */
    @Nullable
    public Figure between(BigDecimal from, BigDecimal to) {
        Named first = null;
        for (Named one : amounts.subMap(from, true, to, true).values()) {
            first = first == null || one.order() < first.order() ? one : first;
        }
        return first == null ? null : first.figure();
    }
}
