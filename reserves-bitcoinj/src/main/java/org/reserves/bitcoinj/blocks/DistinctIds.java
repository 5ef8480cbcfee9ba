package org.reserves.bitcoinj.blocks;

import java.util.Arrays;

/** Refuses a block that has one transaction twice. */
final class DistinctIds {
    private static final int HASH = Hashes.LENGTH;

    private DistinctIds() {}

    static void require(BlockHeader header, byte[] txids, int count) {
        int size = Integer.highestOneBit(count) << 2;
        int shift = Long.SIZE - Integer.numberOfTrailingZeros(size);
        int[] slots = new int[size];
        for (int i = 0; i < count; i++) {
            int at = i * HASH;
            int slot = (int) ((LongRecords.firstOf(txids, at) * LongRecords.MIX) >>> shift);
            while (slots[slot] != 0) {
                int other = (slots[slot] - 1) * HASH;
                if (Arrays.equals(txids, at, at + HASH, txids, other, other + HASH)) {
                    throw header.refusal("transaction " + Hashes.display(txids, at) + " is in it twice");
                }
                slot = (slot + 1) & (size - 1);
            }
            slots[slot] = i + 1;
        }
    }
}
