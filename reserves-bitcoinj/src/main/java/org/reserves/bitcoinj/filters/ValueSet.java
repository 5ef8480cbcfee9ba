package org.reserves.bitcoinj.filters;

import java.util.Arrays;

/**
 * Some values in the range of a filter. They are spread evenly, so their highest bits are the number of a drawer, of which there are as many as
 * values or up to twice that; of what is in a drawer 64 bits tell enough to turn away all but one in 64 that are not there.
 *
 * <p>Not thread-safe.
 */
final class ValueSet {
    private static final int BITS = 6;

    private final long[] values;
    private final int[] next;
    private final int[] drawers;
    private final long[] marks;
    private final int mask;
    private int shift;
    private int count;

    /** @param most how many values at most, at least one */
    ValueSet(int most) {
        values = new long[most];
        next = new int[most];
        int size = Math.max(1, Integer.highestOneBit(most - 1) << 1);
        drawers = new int[size];
        marks = new long[size];
        mask = size - 1;
    }

    /** Empties it, for values below a limit. */
    void begin(long limit) {
        Arrays.fill(drawers, 0);
        Arrays.fill(marks, 0);
        count = 0;
        shift = Math.max(BITS, Long.SIZE - Long.numberOfLeadingZeros(limit - 1) - Integer.bitCount(mask));
    }

    void add(long value) {
        int drawer = drawer(value);
        values[count] = value;
        next[count] = drawers[drawer];
        drawers[drawer] = ++count;
        marks[drawer] |= mark(value);
    }

    boolean contains(long value) {
        int drawer = drawer(value);
        return (marks[drawer] & mark(value)) != 0 && isIn(drawer, value);
    }

    private boolean isIn(int drawer, long value) {
        for (int place = drawers[drawer]; place > 0; place = next[place - 1]) {
            if (values[place - 1] == value) {
                return true;
            }
        }
        return false;
    }

    /** In a forged filter values may be beyond the limit; they go where others are. */
    private int drawer(long value) {
        return (int) (value >>> shift) & mask;
    }

    private long mark(long value) {
        return 1L << (value >>> (shift - BITS));
    }
}
