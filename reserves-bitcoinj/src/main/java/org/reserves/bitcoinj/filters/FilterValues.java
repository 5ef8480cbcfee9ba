package org.reserves.bitcoinj.filters;

/** The values in a filter, from the smallest on. Not thread-safe. */
final class FilterValues {
    private final BitReader bits;
    private long value;

    FilterValues(BitReader bits) {
        this.bits = bits;
    }

    /** Returns the next value; as often as the filter has scripts. */
    long next() {
        value += bits.golombRice(BlockFilter.BITS);
        if (bits.overrun()) {
            throw new MalformedFilterException("ends before all of its scripts were read");
        }
        return value;
    }

    void requireEnd() {
        if (bits.bytesLeft() > 0) {
            throw new MalformedFilterException("goes on for " + bits.bytesLeft() + " bytes after its last script");
        }
    }
}
