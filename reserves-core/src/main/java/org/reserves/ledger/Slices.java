package org.reserves.ledger;

import java.util.Arrays;

/** Which lots every event used, with amount and cost: the result of matching, in plain arrays. */
final class Slices {
    private static final int FIRST_SIZE = 16;

    /** The first slice of each event, and one more. */
    final int[] start;

    int[] acquisition = new int[FIRST_SIZE];
    long[] sats = new long[FIRST_SIZE];
    long[] cost = new long[FIRST_SIZE];
    private int count;
    private int events;

    Slices(int events) {
        start = new int[events + 1];
    }

    /** Returns how many events have all their slices. */
    int events() {
        return events;
    }

    int count() {
        return count;
    }

    void add(int ofAcquisition, long amount, long itsCost) {
        if (count == sats.length) {
            int size = count + (count >> 1);
            acquisition = Arrays.copyOf(acquisition, size);
            sats = Arrays.copyOf(sats, size);
            cost = Arrays.copyOf(cost, size);
        }
        acquisition[count] = ofAcquisition;
        sats[count] = amount;
        cost[count++] = itsCost;
    }

    void endOf(int event) {
        events = event + 1;
        start[events] = count;
    }
}
