package org.reserves.bitcoinj.snapshot;

import org.reserves.verification.BalanceUnavailableException;

/** The end of a scan that the caller cancelled or interrupted before all coins were read. */
public final class ScanCancelledException extends BalanceUnavailableException {
    private static final long serialVersionUID = 1L;

    ScanCancelledException(long offset) {
        super("scan was cancelled at byte " + offset
                + " of the snapshot; a part of the set proves nothing, so there is no balance");
    }
}
