package org.reserves.ledger;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reserves.source.Words;

/** The order events happened in, and the record after its corrections. */
final class EventOrder {
    /** By day; on one day acquisitions first; then as they were added, because the sort is stable. */
    private static final Comparator<LedgerEvent> HAPPENED = Comparator.comparing(LedgerEvent::date)
            .thenComparing(event -> event instanceof Acquisition ? 0 : event instanceof Correction ? 2 : 1);

    private EventOrder() {}

    static LedgerEvent[] sorted(List<LedgerEvent> events) {
        LedgerEvent[] sorted = events.toArray(new LedgerEvent[0]);
        Arrays.sort(sorted, HAPPENED);
        return sorted;
    }

    /** Returns the events as they stand after all corrections, in the order they happened. */
    static LedgerEvent[] corrected(LedgerEvent[] sorted) {
        Map<String, Correction> corrections = requireKnownIds(sorted);
        if (corrections.isEmpty()) {
            return sorted;
        }
        LedgerEvent[] standing = Arrays.stream(sorted)
                .filter(event -> !(event instanceof Correction))
                .map(event -> {
                    Correction correction = event.id() == null ? null : corrections.get(event.id());
                    return correction == null ? event : correction.replacement();
                })
                .filter(event -> event != null)
                .toArray(LedgerEvent[]::new);
        Arrays.sort(standing, HAPPENED);
        return standing;
    }

    private static Map<String, Correction> requireKnownIds(LedgerEvent[] events) {
        Set<String> ids = new HashSet<>();
        Map<String, Correction> corrections = new HashMap<>();
        for (LedgerEvent event : events) {
            if (event.id() != null && !ids.add(event.id())) {
                throw new IllegalArgumentException("id " + Words.quote(event.id())
                        + " is borne by two events; give each its own, or record a Correction");
            }
            if (event instanceof Correction correction) {
                corrections.put(correction.corrects(), correction);
            }
        }
        for (Correction correction : corrections.values()) {
            if (!ids.contains(correction.corrects())) {
                throw new IllegalArgumentException(
                        "correction of " + correction.date() + " is about event " + Words.quote(correction.corrects())
                                + ", which is not in the ledger; add the event it corrects");
            }
        }
        return corrections;
    }
}
