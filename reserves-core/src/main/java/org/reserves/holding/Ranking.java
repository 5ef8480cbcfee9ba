package org.reserves.holding;

import java.util.Comparator;
import java.util.List;

/** The one order of the rows of a table, so that the order they were added in does not matter. */
final class Ranking {
    private static final Comparator<Holding> ORDER = Comparator.comparing(Ranking::group)
            .thenComparing(Ranking::largestFirst)
            .thenComparing(row -> row.titleHolder().sovereign())
            .thenComparing(row -> row.titleHolder().toString());

    private Ranking() {}

    static List<Holding> of(List<Holding> holdings) {
        return holdings.stream().sorted(ORDER).toList();
    }

    private static int group(Holding row) {
        if (!row.isHeld()) {
            return 3;
        }
        if (!row.isCoins()) {
            return 2;
        }
        return row.amount().isDisclosed() ? 0 : 1;
    }

    private static int largestFirst(Holding a, Holding b) {
        if (!a.amount().isDisclosed() || !b.amount().isDisclosed()) {
            return Boolean.compare(b.amount().isDisclosed(), a.amount().isDisclosed());
        }
        Bounds x = a.amount().bounds();
        Bounds y = b.amount().bounds();
        int byLeast = y.low().compareTo(x.low());
        if (byLeast != 0 || x.equals(y)) {
            return byLeast;
        }
        if (x.high() == null || y.high() == null) {
            return Boolean.compare(y.high() == null, x.high() == null);
        }
        return y.high().compareTo(x.high());
    }
}
