package org.reserves.bitcoinj.blockfiles;

import java.util.BitSet;

/** The heights of blocks whose rewards no undo record judged. Thread-safe. */
final class UnjudgedRewards {
    private final BitSet heights = new BitSet();

    synchronized void add(int height) {
        heights.set(height);
    }

    /** Returns what a reader must know, or an empty text where all rewards were judged. */
    synchronized String inWords() {
        int count = heights.cardinality();
        if (count == 0) {
            return "";
        }
        int first = heights.nextSetBit(0);
        return (count == 1
                        ? "the block of height " + first + " has"
                        : count + " blocks from height " + first + " to " + (heights.length() - 1) + " have")
                + " no undo record (rev*.dat) with a right checksum, so whether "
                + (count == 1 ? "its reward claims" : "their rewards claim")
                + " more than subsidy and fees was not checked";
    }
}
