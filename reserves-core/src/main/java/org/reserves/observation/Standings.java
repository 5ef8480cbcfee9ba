package org.reserves.observation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which figures an origin has replaced by later ones of its own, and which figure of each part is its newest. */
final class Standings {
    private Standings() {}

    /**
     * Those whose origins, the very same, state a figure of a day that is later for certain. A figure that repeats others is
     * no news of its origin, whatever its date: it replaces nothing, and falls with what it repeats.
     */
    static Set<Entry> replaced(Collection<Entry> standing) {
        Map<Set<String>, Long> newest = new HashMap<>();
        standing.stream()
                .filter(entry -> entry.origins.isEmpty())
                .forEach(entry -> newest.merge(entry.roots, entry.asOfFirstDay, Math::max));
        Predicate<Entry> older = entry -> newest.getOrDefault(entry.roots, Long.MIN_VALUE) > entry.asOfDay;
        return standing.stream()
                .filter(entry -> older.test(entry) || repeats(entry, older))
                .collect(Collectors.toSet());
    }

    private static boolean repeats(Entry entry, Predicate<Entry> older) {
        return entry.origins.stream()
                .anyMatch(origin -> (isWhole(origin) && older.test(origin)) || repeats(origin, older));
    }

    private static boolean isWhole(Entry entry) {
        return entry.isFigure() && entry.observation.scope().isWhole();
    }

    /** The figures of parts that stand, the newest of each; several where their order is not certain. */
    static List<KnownFigure> newestParts(HolderIndex index, Sight sight, long asOfDay) {
        Map<Scope, List<Entry>> byPart = new LinkedHashMap<>();
        for (Entry entry : index.parts) {
            if (sight.isKnown(entry)
                    && entry.asOfDay <= asOfDay
                    && sight.standing(entry).stands()) {
                byPart.computeIfAbsent(entry.observation.scope(), scope -> new ArrayList<>())
                        .add(entry);
            }
        }
        return byPart.values().stream()
                .flatMap(entries -> {
                    long latest = entries.stream()
                            .mapToLong(entry -> entry.asOfFirstDay)
                            .max()
                            .orElse(0);
                    return entries.stream().filter(entry -> entry.asOfDay >= latest);
                })
                .map(sight::figure)
                .toList();
    }
}
