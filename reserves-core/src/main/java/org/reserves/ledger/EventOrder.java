package org.reserves.ledger;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import javax.annotation.Nullable;

/**
 * The order in which events happened: by day; on one day acquisitions without a time first, then those with a time by it, then
 * the others, corrections last; then as they were added.
 */
final class EventOrder {
    /** The ranks on one day. */
    static final int FIRST = 0;

    static final int TIMED = 1;
    static final int AFTER = 2;
    static final int LAST = 3;

    private static final int RANKS = 4;

    private final int size;

    /** The number that each event was added with; null where that is its own. */
    @Nullable
    private final int[] added;

    private EventOrder(int size, @Nullable int[] added) {
        this.size = size;
        this.added = added;
    }

    static EventOrder asAdded(int size) {
        return new EventOrder(size, null);
    }

    static EventOrder of(EventColumns columns) {
        int[] place = columns.place;
        int min = Integer.MAX_VALUE;
        int max = Integer.MIN_VALUE;
        for (int p : place) {
            min = Math.min(min, p);
            max = Math.max(max, p);
        }
        int[] added = (max - min) / RANKS < place.length ? counted(place, min, max) : sorted(place);
        if (columns.isTimed()) {
            sortByTime(added, columns);
        }
        return new EventOrder(place.length, added);
    }

    /** Counts how many events are before each place, where there are no more days than events. */
    private static int[] counted(int[] place, int min, int max) {
        int[] next = new int[max - min + 2];
        for (int p : place) {
            next[p - min + 1]++;
        }
        for (int p = 1; p < next.length; p++) {
            next[p] += next[p - 1];
        }
        int[] added = new int[place.length];
        for (int i = 0; i < place.length; i++) {
            added[next[place[i] - min]++] = i;
        }
        return added;
    }

    /** Sorts numbers, each a place and the number the event was added with, which is much faster than to compare events. */
    private static int[] sorted(int[] place) {
        long[] keys = new long[place.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(place[i], i);
        }
        Arrays.sort(keys);
        int[] added = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            added[i] = (int) keys[i];
        }
        return added;
    }

    /** Years have four digits, so day and rank are one number of 24 bits. */
    static int place(int day, int rank) {
        return day * RANKS + rank;
    }

    static int dayOf(int place) {
        return Math.floorDiv(place, RANKS);
    }

    /** Returns a number that is larger for a later event, where both have a time or their places differ. */
    static long moment(int place, @Nullable TimeOfDay time) {
        return key(place, time == null ? 0 : time.secondOfDayInUtc());
    }

    /** Returns the number that the event was added with. */
    int added(int event) {
        return added == null ? event : added[event];
    }

    /** Returns the events in order: a view, so that no event is fetched from memory and no reference to one is written. */
    List<LedgerEvent> of(List<LedgerEvent> events) {
        return added == null ? events : new Ordered(events, added);
    }

    long[] of(long[] column) {
        if (added == null) {
            return column;
        }
        long[] ordered = new long[size];
        for (int i = 0; i < size; i++) {
            ordered[i] = column[added[i]];
        }
        return ordered;
    }

    byte[] of(byte[] column) {
        if (added == null) {
            return column;
        }
        byte[] ordered = new byte[size];
        for (int i = 0; i < size; i++) {
            ordered[i] = column[added[i]];
        }
        return ordered;
    }

    boolean[] of(boolean[] column) {
        if (added == null) {
            return column;
        }
        boolean[] ordered = new boolean[size];
        for (int i = 0; i < size; i++) {
            ordered[i] = column[added[i]];
        }
        return ordered;
    }

    /** Sorts each run of events that have a time and one day. */
    private static void sortByTime(int[] added, EventColumns columns) {
        int start = 0;
        while (start < added.length) {
            int place = columns.place[added[start]];
            int end = start + 1;
            while (end < added.length && columns.place[added[end]] == place) {
                end++;
            }
            if (end > start + 1 && Math.floorMod(place, RANKS) == TIMED) {
                sortByTime(added, start, end, columns.events);
            }
            start = end;
        }
    }

    private static void sortByTime(int[] added, int start, int end, List<LedgerEvent> events) {
        long[] keys = new long[end - start];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(secondOf(events.get(added[start + i])), added[start + i]);
        }
        Arrays.sort(keys);
        for (int i = 0; i < keys.length; i++) {
            added[start + i] = (int) keys[i];
        }
    }

    /** The second number may be below zero. */
    private static long key(int first, int then) {
        return ((long) first << Integer.SIZE) + then;
    }

    private static int secondOf(LedgerEvent event) {
        return Objects.requireNonNull(event.time(), "time").secondOfDayInUtc();
    }

    /** A list in another order. */
    private static final class Ordered extends AbstractList<LedgerEvent> implements RandomAccess {
        private final List<LedgerEvent> events;
        private final int[] added;

        Ordered(List<LedgerEvent> events, int[] added) {
            this.events = events;
            this.added = added;
        }

        @Override
        public LedgerEvent get(int i) {
            return events.get(added[i]);
        }

        @Override
        public int size() {
            return added.length;
        }
    }
}
