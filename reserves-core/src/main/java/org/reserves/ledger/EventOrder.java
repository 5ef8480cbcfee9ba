package org.reserves.ledger;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Events in the order they happened: by day; on one day acquisitions without a time first, then those with a time by it, then
 * the others, corrections last; then as they were added.
 */
final class EventOrder {
    private static final int RANKS = 4;
    private static final int TIMED = 1;

    final LedgerEvent[] events;
    /** The day of each event, counted from 1970-01-01. */
    final int[] days;
    /** Says whether any event has a time. */
    final boolean timed;

    private EventOrder(LedgerEvent[] events, int[] days, boolean timed) {
        this.events = events;
        this.days = days;
        this.timed = timed;
    }

    static EventOrder of(List<LedgerEvent> events) {
        return of(events, events);
    }

    /**
     * Sorts numbers, each a day, a rank and a place in the list, which is much faster than to compare events.
     *
     * @param places the events whose days and times decide, one for each event
     */
    static EventOrder of(List<LedgerEvent> events, List<LedgerEvent> places) {
        long[] keys = new long[events.size()];
        boolean timed = false;
        for (int i = 0; i < keys.length; i++) {
            LedgerEvent place = places.get(i);
            timed |= place.time() != null;
            keys[i] = dayAndRank(place) << Integer.SIZE | i;
        }
        Arrays.sort(keys);
        if (timed) {
            sortByTime(keys, places);
        }
        LedgerEvent[] sorted = new LedgerEvent[keys.length];
        int[] days = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            sorted[i] = events.get((int) keys[i]);
            days[i] = Math.floorDiv((int) (keys[i] >> Integer.SIZE), RANKS);
        }
        return new EventOrder(sorted, days, timed);
    }

    /** Years have four digits, so this has less than 32 bits. */
    private static long dayAndRank(LedgerEvent event) {
        return event.date().toEpochDay() * RANKS + rank(event);
    }

    private static int rank(LedgerEvent event) {
        if (event instanceof Correction) {
            return RANKS - 1;
        }
        if (event.time() != null) {
            return TIMED;
        }
        return event instanceof Acquisition ? 0 : 2;
    }

    /** Sorts each run of events that have a time and one day. */
    private static void sortByTime(long[] keys, List<LedgerEvent> places) {
        int start = 0;
        while (start < keys.length) {
            int end = start + 1;
            while (end < keys.length && keys[end] >> Integer.SIZE == keys[start] >> Integer.SIZE) {
                end++;
            }
            if (end > start + 1 && Math.floorMod(keys[start] >> Integer.SIZE, RANKS) == TIMED) {
                Long[] run = Arrays.stream(keys, start, end).boxed().toArray(Long[]::new);
                Arrays.sort(
                        run,
                        Comparator.comparingInt((Long key) -> secondOf(places.get(key.intValue())))
                                .thenComparing(Comparator.naturalOrder()));
                for (int i = start; i < end; i++) {
                    keys[i] = run[i - start];
                }
            }
            start = end;
        }
    }

    private static int secondOf(LedgerEvent event) {
        return Objects.requireNonNull(event.time(), "time").secondOfDayInUtc();
    }

    /** Returns the first so many events. */
    EventOrder first(int count) {
        return new EventOrder(Arrays.copyOf(events, count), Arrays.copyOf(days, count), timed);
    }
}
