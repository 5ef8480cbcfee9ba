package org.reserves.ledger;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reserves.internal.Words;

/** Events in the order they happened: by day; on one day acquisitions first and corrections last; then as they were added. */
final class EventOrder {
    private static final int RANKS = 3;

    final LedgerEvent[] events;
    /** The day of each event, counted from 1970-01-01. */
    final int[] days;

    private EventOrder(LedgerEvent[] events, int[] days) {
        this.events = events;
        this.days = days;
    }

    /** Sorts numbers, each a day, a rank and a place in the list, which is much faster than to compare events. */
    static EventOrder of(List<LedgerEvent> events) {
        long[] keys = new long[events.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = dayAndRank(events.get(i)) << Integer.SIZE | i;
        }
        Arrays.sort(keys);
        LedgerEvent[] sorted = new LedgerEvent[keys.length];
        int[] days = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            sorted[i] = events.get((int) keys[i]);
            days[i] = Math.floorDiv((int) (keys[i] >> Integer.SIZE), RANKS);
        }
        return new EventOrder(sorted, days);
    }

    /** Years have four digits, so this has less than 32 bits. */
    private static long dayAndRank(LedgerEvent event) {
        int rank = event instanceof Acquisition ? 0 : event instanceof Correction ? RANKS - 1 : 1;
        return event.date().toEpochDay() * RANKS + rank;
    }

    /** Returns the first so many events. */
    EventOrder first(int count) {
        return new EventOrder(Arrays.copyOf(events, count), Arrays.copyOf(days, count));
    }

    /** Returns the events as they stand after all corrections, in the order they happened. */
    EventOrder corrected() {
        Map<String, Correction> corrections = corrections();
        if (corrections.isEmpty()) {
            return this;
        }
        List<LedgerEvent> standing = Arrays.stream(events)
                .filter(event -> !(event instanceof Correction))
                .map(event -> {
                    Correction correction = event.id() == null ? null : corrections.get(event.id());
                    return correction == null ? event : correction.replacement();
                })
                .filter(event -> event != null)
                .toList();
        return of(standing);
    }

    private Map<String, Correction> corrections() {
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
