package org.reserves.observation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Which figures an origin has replaced by later ones of its own, and which figure of each part is its newest. */
final class Replacements {
    private Replacements() {}

    /**
     * Those whose origins, the very same, state a figure of a day that is later for certain. A figure that repeats others is
     * no news of its origin, whatever its date: it replaces nothing, and falls with what it repeats.
     */
    static Predicate<LogEntry> replaced(Collection<LogEntry> standing) {
        Map<Integer, Long> newest = new HashMap<>();
        for (LogEntry entry : standing) {
            if (entry.origins.isEmpty()) {
                newest.merge(entry.rootsId, entry.asOfFirstDay, Math::max);
            }
        }
        Predicate<LogEntry> older = entry -> newest.getOrDefault(entry.rootsId, Long.MIN_VALUE) > entry.asOfDay;
        Map<LogEntry, Boolean> known = new HashMap<>();
        return entry -> older.test(entry) || repeats(entry, older, known);
    }

    /** Whether it repeats an older figure, through any derivation; each is looked at once. */
    private static boolean repeats(LogEntry entry, Predicate<LogEntry> older, Map<LogEntry, Boolean> known) {
        if (entry.origins.isEmpty()) {
            return false;
        }
        Boolean before = known.get(entry);
        if (before != null) {
            return before;
        }
        boolean repeats = entry.origins.stream()
                .anyMatch(origin -> (isWhole(origin) && older.test(origin)) || repeats(origin, older, known));
        known.put(entry, repeats);
        return repeats;
    }

    private static boolean isWhole(LogEntry entry) {
        return entry.isFigure() && entry.isWhole();
    }

    /** The figures of parts that stand, the newest of each; several where their order is not certain. */
    static List<KnownFigure> newestParts(HolderIndex index, DayView view, long asOfDay) {
        Map<Observation.Scope, List<LogEntry>> byPart = new LinkedHashMap<>();
        for (LogEntry entry : index.parts.upTo(view.knownDay(), asOfDay)) {
            if (view.standing(entry).isStanding()) {
                byPart.computeIfAbsent(entry.observation.scope(), scope -> new ArrayList<>())
                        .add(entry);
            }
        }
        return byPart.values().stream()
                .flatMap(entries -> newest(entries).stream())
                .map(view::figure)
                .toList();
    }

    /**
     * The newest: those whose period begins last, and of these the most precisely dated. A period counts from its first day, the
     * only one it is certainly not older than; its last possible day sets it against nothing.
     */
    static List<LogEntry> newest(List<LogEntry> entries) {
        long first =
                entries.stream().mapToLong(entry -> entry.asOfFirstDay).max().orElse(0);
        long last = entries.stream()
                .filter(entry -> entry.asOfFirstDay == first)
                .mapToLong(entry -> entry.asOfDay)
                .min()
                .orElse(0);
        return entries.stream()
                .filter(entry -> entry.asOfFirstDay == first && entry.asOfDay == last)
                .toList();
    }
}
