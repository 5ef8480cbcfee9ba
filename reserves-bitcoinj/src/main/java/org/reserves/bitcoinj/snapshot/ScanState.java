package org.reserves.bitcoinj.snapshot;

import java.util.Arrays;

/**
 * How far a pass has come: what is left to read, the transaction it is in, and what was added up. {@link CoinScanner} and
 * {@link PlainCoins} take turns with it.
 */
final class ScanState {
    /**
     * The largest number an output can have: a transaction without its witness fits into 1,000,000 bytes of a block (Core,
     * {@code consensus.h}: MAX_BLOCK_WEIGHT / WITNESS_SCALE_FACTOR), and an output takes at least 9 of them.
     */
    static final int MAX_VOUT = 111_110;

    static final int MAX_OUTPUTS_BYTES = 1_000_000;
    static final int SHORTEST_OUTPUT = 9;
    private static final int FEW = 256;
    private static final long MAX_CODE = 0xffff_ffffL;

    /** The largest height·2 + coinbase that is possible. */
    final long maxCode;

    /** How many coins the header announces. */
    final long announced;

    /** How many of them belong to transactions not yet begun. */
    long notBegun;

    /** How many coins of the present transaction are left. */
    int left;

    /** Where the present transaction began in the file. */
    long begin;

    /** The numbers of the outputs read of the present transaction, and how many they are. */
    int[] vouts = new int[FEW];

    int read;

    /** Negative where an output of the present transaction has not a higher number than the one before it. */
    int disorder;

    /** What the outputs read of the present transaction take in a block, at least. */
    int outputsBytes;

    /** What the coins read are worth together, in satoshis. */
    long total;

    /** The largest height read. */
    int highest;

    /** @param maxHeight the height of the base block, which no coin can exceed */
    ScanState(long announced, int maxHeight) {
        this.announced = announced;
        notBegun = announced;
        maxCode = Math.min(MAX_CODE, 2L * maxHeight + 1);
    }

    /** Returns how many coins were read. */
    long coins() {
        return announced - notBegun - left;
    }

    /** Returns whether no height·2 + coinbase may be so large, whatever the base block. */
    static boolean isNoCode(long code) {
        return code > MAX_CODE;
    }

    /** Begins a transaction of so many coins, at most all that are not begun. */
    void beginGroup(int size) {
        notBegun -= size;
        left = size;
        read = 0;
        disorder = 0;
        outputsBytes = 0;
        if (size > vouts.length) {
            vouts = new int[MAX_VOUT + 1];
        }
    }

    /** Counts a coin, the last thing done with it. */
    void endCoin(int vout, int code, long value, int scriptLength) {
        disorder |= read == 0 ? 0 : vout - vouts[read - 1] - 1;
        vouts[read++] = vout;
        left--;
        total += value;
        highest = Math.max(highest, code >>> 1);
        outputsBytes += SHORTEST_OUTPUT + scriptLength;
    }

    /** Returns the coins of the group just read in the order of their output numbers, each of which may occur once. */
    long[] sorted() {
        long[] order = new long[read];
        for (int i = 0; i < read; i++) {
            order[i] = ((long) vouts[i] << Integer.SIZE) | i;
        }
        Arrays.sort(order);
        for (int i = 1; i < read; i++) {
            long vout = order[i] >>> Integer.SIZE;
            if (vout == order[i - 1] >>> Integer.SIZE) {
                throw new SnapshotRefusedException(begin, "output " + vout + " of the transaction occurs twice");
            }
        }
        return order;
    }
}
