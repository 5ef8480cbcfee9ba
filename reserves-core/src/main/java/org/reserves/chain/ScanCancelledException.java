package org.reserves.chain;

import java.util.Objects;

/** The end of a scan that the caller cancelled or interrupted before everything was read. */
public final class ScanCancelledException extends BalanceUnavailableException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes an end of a scan.
     *
     * @param where how far it had come, like {@code after 100 blocks of the chain}
     */
    public ScanCancelledException(String where) {
        super("scan was cancelled " + Objects.requireNonNull(where, "where must not be null")
                + "; a part of it proves nothing, so there is no balance");
    }
}
