package org.reserves.bitcoinj.snapshot;

import org.reserves.chain.BalanceUnavailableException;

/** The end of a scan that the caller cancelled or interrupted before everything was read. */
public final class ScanCancelledException extends BalanceUnavailableException {
    private static final long serialVersionUID = 1L;

    ScanCancelledException(long offset) {
        super("scan was cancelled at byte " + offset
                + " of the snapshot; a part of the set proves nothing, so there is no balance");
    }

    /**
     * Makes an end of a scan.
     *
     * @param where how far it had come, like {@code after 100 blocks of the chain}
     */
    public ScanCancelledException(String where) {
        super("scan was cancelled " + where + "; a part of it proves nothing, so there is no balance");
    }
}
