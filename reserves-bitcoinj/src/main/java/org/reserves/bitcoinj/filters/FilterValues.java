package org.reserves.bitcoinj.filters;

/** The values in a filter, from the smallest on. Not thread-safe. */
final class FilterValues {
    /** How many values are best read at a time. */
    static final int AT_A_TIME = 1_024;

    private final BitReader bits;
    private int left;
    private long last;

    FilterValues(BitReader bits, int count) {
        this.bits = bits;
        left = count;
    }

    /**
     * Reads the next values, as many as the array takes, and returns how many; 0 after the last.
     *
     * @throws MalformedFilterException if the codes end before all values were read
     */
    int next(long[] values) {
        int count = Math.min(left, values.length);
        if (count == 0) {
            return 0;
        }
        bits.golombRice(values, count, last);
        if (bits.overrun()) {
            throw new MalformedFilterException("ends before all of its scripts were read");
        }
        left -= count;
        last = values[count - 1];
        return count;
    }

    /**
     * Puts all that is left into a set.
     *
     * @throws MalformedFilterException if the codes end before all values were read
     */
    void into(ValueSet set) {
        long[] values = new long[AT_A_TIME];
        for (int count = next(values); count > 0; count = next(values)) {
            for (int i = 0; i < count; i++) {
                set.add(values[i]);
            }
        }
    }

    /**
     * Demands that nothing follows the last value, which must have been read.
     *
     * @throws MalformedFilterException if something does
     */
    void requireEnd() {
        if (bits.bytesLeft() > 0) {
            throw new MalformedFilterException("goes on for " + bits.bytesLeft() + " bytes after its last script");
        }
    }
}
