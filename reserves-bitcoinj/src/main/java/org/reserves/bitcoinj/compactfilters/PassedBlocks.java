package org.reserves.bitcoinj.compactfilters;

import java.util.Arrays;
import java.util.BitSet;

/** The blocks that were passed over, each with the hash of the filter in which no watched script was found. */
final class PassedBlocks {
    private static final int HASH = 32;

    private final BitSet heights = new BitSet();
    private int first;
    private byte[] hashes = new byte[HASH * 64];

    /** Notes a block. */
    void add(int height, byte[] filterHash) {
        if (heights.isEmpty()) {
            first = height;
        }
        int at = (height - first) * HASH;
        if (at + HASH > hashes.length) {
            hashes = Arrays.copyOf(hashes, Math.max(at + HASH, hashes.length * 3 / 2 / HASH * HASH));
        }
        System.arraycopy(filterHash, 0, hashes, at, HASH);
        heights.set(height);
    }

    /** Returns whether a node states another filter of one of them, from a height on. */
    boolean contradicts(FilterStatement statement, int from) {
        for (int height = heights.nextSetBit(from); height >= 0 && height <= statement.last(); ) {
            int at = (height - first) * HASH;
            if (statement.states(height) && !Arrays.equals(hashes, at, at + HASH, statement.hashAt(height), 0, HASH)) {
                return true;
            }
            height = heights.nextSetBit(height + 1);
        }
        return false;
    }

    /** Forgets those above a height. */
    void goBackTo(int height) {
        heights.clear(height + 1, Math.max(height + 1, heights.length()));
    }

    void clear() {
        heights.clear();
    }

    boolean isEmpty() {
        return heights.isEmpty();
    }

    int count() {
        return heights.cardinality();
    }

    /** Returns the height of the last, or −1. */
    int last() {
        return heights.length() - 1;
    }
}
