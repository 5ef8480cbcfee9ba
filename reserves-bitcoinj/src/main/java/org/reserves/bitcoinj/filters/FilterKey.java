package org.reserves.bitcoinj.filters;

import java.util.HexFormat;

/** What brings scripts into the range of a filter: the key of its block, and how many scripts it has. */
final class FilterKey {
    private final long k0;
    private final long k1;
    private final long range;

    private FilterKey(long k0, long k1, long range) {
        this.k0 = k0;
        this.k1 = k1;
        this.range = range;
    }

    /** Returns the limit below which values are. */
    long range() {
        return range;
    }

    /**
     * Returns the key of a block. Its hash is displayed backwards, so the first sixteen bytes are the last thirty-two digits.
     *
     * @param count how many scripts the filter has
     */
    static FilterKey of(String blockHash, int count) {
        return new FilterKey(
                HexFormat.fromHexDigitsToLong(blockHash, 48, 64),
                HexFormat.fromHexDigitsToLong(blockHash, 32, 48),
                (long) count * BlockFilter.ACCIDENT);
    }

    /** Returns the value of a script: the upper half of the product of its hash and the range. */
    long value(byte[] script) {
        long[] words = SipHash.words(script);
        return value(words, 0, words.length);
    }

    /** Returns the value of a script whose words are given. */
    long value(long[] words, int at, int count) {
        long hash = SipHash.hash(k0, k1, words, at, count);
        // the range is positive, so only the sign of the hash has to be undone
        return Math.multiplyHigh(hash, range) + ((hash >> (Long.SIZE - 1)) & range);
    }
}
