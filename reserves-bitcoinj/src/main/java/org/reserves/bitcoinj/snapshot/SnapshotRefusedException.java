package org.reserves.bitcoinj.snapshot;

import org.reserves.chain.BalanceUnavailableException;

/** The refusal of a file that is not, or not wholly, a UTXO snapshot Bitcoin Core could have written. */
public final class SnapshotRefusedException extends BalanceUnavailableException {
    private static final long serialVersionUID = 1L;

    private final long offset;

    SnapshotRefusedException(long offset, String reason) {
        super("snapshot refused at byte " + offset + ": " + reason);
        this.offset = offset;
    }

    /** Returns where in the file the trouble is, in bytes from its beginning. */
    public long offset() {
        return offset;
    }
}
