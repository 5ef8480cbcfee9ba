package org.reserves.bitcoinj.proven;

import java.util.Objects;
import javax.annotation.Nullable;

/**
 * What a server says without proof: that a transaction is in the block at a height.
 *
 * <p>Immutable and thread-safe.
 *
 * @param txid   the transaction, as displayed
 * @param height the height, 0 or more
 */
public record ClaimedTransaction(String txid, int height) {

    /** Validates the components. */
    public ClaimedTransaction {
        Objects.requireNonNull(txid, "txid must not be null");
        if (height < 0) {
            throw new IllegalArgumentException("height \"" + height + "\" of transaction " + txid
                    + " is negative; what is unconfirmed is no claim");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof ClaimedTransaction claim && height == claim.height && txid.equals(claim.txid));
    }

    /** Few transactions are claimed at two heights, and a text knows its hash. */
    @Override
    public int hashCode() {
        return txid.hashCode();
    }

    /** Returns the claim as part of a sentence. */
    @Override
    public String toString() {
        return "transaction " + txid + " at height " + height;
    }
}
