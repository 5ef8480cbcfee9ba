package org.reserves.bitcoinj.blocks;

import javax.annotation.Nullable;

/**
 * Where a block reward commits to the witness data of its block (BIP141): the last of its outputs whose script begins with
 * {@code 6a24aa21a9ed}, and the 32 bytes in its own witness that are hashed with the root.
 *
 * @param at       where the committed hash is
 * @param reserved where the 32 bytes are, or −1
 */
record WitnessCommitment(int at, int reserved) {
    private static final int LENGTH = 38;
    private static final int HASH_AT = 6;
    private static final long MARK = 0xeda9_21aa_246aL;
    private static final long MARK_BYTES = 0xffff_ffff_ffffL;

    /** Reads it from a block reward whose form was checked, or returns null where there is none. */
    @Nullable
    static WitnessCommitment of(byte[] bytes, int start) {
        TransactionCursor cursor = new TransactionCursor(bytes);
        cursor.begin(start);
        boolean witness = cursor.hasWitness();
        while (cursor.nextInput()) {
            // only outputs matter
        }
        int at = -1;
        cursor.beginOutputs();
        while (cursor.nextOutput()) {
            int script = cursor.scriptAt();
            if (cursor.scriptLength() >= LENGTH
                    && ((long) TransactionReader.LONG_LE.get(bytes, script) & MARK_BYTES) == MARK) {
                at = script + HASH_AT;
            }
        }
        if (at < 0) {
            return null;
        }
        int p = cursor.position();
        boolean one = witness && bytes[p] == 1 && bytes[p + 1] == Hashes.LENGTH;
        return new WitnessCommitment(at, one ? p + 2 : -1);
    }
}
