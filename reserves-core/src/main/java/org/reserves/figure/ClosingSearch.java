package org.reserves.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.reserves.money.Btc;

/**
 * The search for combinations of known figures that sum to a total exactly, at most one figure of each group.
 *
 * <pre>{@code
 * Closing<Figure> closing = ClosingSearch.upTo(3, 100_000).find(gap, figures, Figure::holder, Figure::amount);
 * }</pre>
 *
 * <p>Groups with the largest figures are decided first, and a branch ends where all that is left cannot reach the total, so
 * that most totals are settled in a small part of the steps all combinations would take. Amounts of zero or less are never
 * tried. At most {@value #MOST_WAYS} ways are kept; a search that finds more has reached a bound.
 *
 * <p>Immutable and thread-safe.
 */
public final class ClosingSearch {
    /** The most ways that are kept. */
    public static final int MOST_WAYS = 50_000;

    private final int mostTogether;
    private final long mostSteps;

    private ClosingSearch(int mostTogether, long mostSteps) {
        this.mostTogether = mostTogether;
        this.mostSteps = mostSteps;
    }

    /**
     * Returns a search within bounds.
     *
     * @param mostTogether how many figures a combination may have
     * @param mostSteps    how many figures may be tried in all
     * @throws IllegalArgumentException if a bound is below 1
     */
    public static ClosingSearch upTo(int mostTogether, long mostSteps) {
        if (mostTogether < 1 || mostSteps < 1) {
            throw new IllegalArgumentException("bounds of a search, \"" + mostTogether + "\" figures and \"" + mostSteps
                    + "\" steps, must be 1 or more");
        }
        return new ClosingSearch(mostTogether, mostSteps);
    }

    /**
     * Finds the combinations.
     *
     * @param <T>        what is added up
     * @param total      the sum to reach
     * @param candidates what may be in it
     * @param group      of what at most one may be in it: the holder
     * @param amount     how much each is
     */
    public <T> Closing<T> find(
            Btc total, Collection<T> candidates, Function<? super T, ?> group, Function<? super T, Btc> amount) {
        Objects.requireNonNull(total, "total must not be null");
        Objects.requireNonNull(candidates, "candidates must not be null");
        Objects.requireNonNull(group, "group must not be null");
        Objects.requireNonNull(amount, "amount must not be null");
        List<T> ordered = List.copyOf(candidates);
        Map<Object, List<Item>> byGroup = new LinkedHashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            Btc size = amount.apply(ordered.get(i));
            if (size.signum() > 0) {
                byGroup.computeIfAbsent(group.apply(ordered.get(i)), key -> new ArrayList<>())
                        .add(new Item(i, size.toSats()));
            }
        }
        Pass pass = new Pass(byGroup.values());
        pass.extend(0, total.toSats(), new ArrayList<>());
        List<List<T>> ways = pass.found.stream()
                .sorted(ClosingSearch::compare)
                .map(way -> way.stream().map(ordered::get).toList())
                .toList();
        return new Closing<>(ways, !pass.stopped);
    }

    private static int compare(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = Integer.compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    private record Item(int place, long sats) {}

    /** One search, depth first. */
    private final class Pass {
        private final List<List<Item>> groups;
        private final long[] mostFrom;
        private final List<List<Integer>> found = new ArrayList<>();
        private long steps;
        private boolean stopped;

        Pass(Collection<List<Item>> unordered) {
            groups = unordered.stream()
                    .sorted(Comparator.comparingLong(Pass::most).reversed())
                    .toList();
            mostFrom = new long[groups.size() + 1];
            for (int i = groups.size() - 1; i >= 0; i--) {
                mostFrom[i] = saturated(mostFrom[i + 1], most(groups.get(i)));
            }
        }

        void extend(int from, long missing, List<Integer> chosen) {
            if (missing == 0 && !chosen.isEmpty()) {
                keep(chosen);
                return;
            }
            if (missing <= 0 || chosen.size() == mostTogether) {
                return;
            }
            for (int next = from; next < groups.size() && missing <= mostFrom[next]; next++) {
                for (Item item : groups.get(next)) {
                    steps++;
                    stopped |= steps > mostSteps;
                    if (stopped) {
                        return;
                    }
                    if (item.sats <= missing) {
                        chosen.add(item.place);
                        extend(next + 1, missing - item.sats, chosen);
                        chosen.remove(chosen.size() - 1);
                    }
                }
            }
        }

        private void keep(List<Integer> chosen) {
            if (found.size() == MOST_WAYS) {
                stopped = true;
                return;
            }
            found.add(chosen.stream().sorted().toList());
        }

        private static long most(List<Item> group) {
            return group.stream().mapToLong(Item::sats).max().orElse(0);
        }

        private static long saturated(long a, long b) {
            return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
        }
    }
}
