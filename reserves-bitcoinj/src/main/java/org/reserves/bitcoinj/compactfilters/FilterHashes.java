package org.reserves.bitcoinj.compactfilters;

import java.util.Arrays;
import javax.annotation.Nullable;

/** One filter hash for each height from a first one on: that which a node stated first. */
final class FilterHashes {
    private static final int HASH = 32;

    private final int first;
    private byte[] bytes = new byte[HASH * 64];
    private int count;

    @Nullable
    private String block;

    FilterHashes(int first) {
        this.first = first;
    }

    int first() {
        return first;
    }

    /** Returns the height of the last hash, or the one before the first. */
    int last() {
        return first + count - 1;
    }

    byte[] at(int height) {
        int at = (height - first) * HASH;
        return Arrays.copyOfRange(bytes, at, at + HASH);
    }

    boolean is(int height, byte[] hash) {
        int at = (height - first) * HASH;
        return Arrays.equals(bytes, at, at + HASH, hash, 0, HASH);
    }

    void add(byte[] hash) {
        if ((count + 1) * HASH > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 3 / 2 / HASH * HASH);
        }
        System.arraycopy(hash, 0, bytes, count * HASH, HASH);
        count++;
    }

    /** Notes the block of the last hash. */
    void endsWith(String hash) {
        block = hash;
    }

    /** Returns the block of the last hash, or null where there is none. */
    @Nullable
    String lastBlock() {
        return block;
    }

    /** Forgets those above a height, that of a block. */
    void goBackTo(int height, String hash) {
        count = Math.max(0, Math.min(count, height - first + 1));
        block = count == 0 ? null : hash;
    }
}
