package org.reserves.bitcoinj.peers;

import org.reserves.verification.BalanceUnavailableException;

/** The end of a run that the caller cancelled or interrupted before the target was reached. */
public final class SyncCancelledException extends BalanceUnavailableException {
    private static final long serialVersionUID = 1L;

    SyncCancelledException(int height) {
        super("reading from peers was cancelled at height " + height
                + "; a part of the chain proves nothing, so there is no balance");
    }
}
