package org.reserves.ledger;

import java.util.Objects;
import org.reserves.internal.Ids;
import org.reserves.internal.Words;
import org.reserves.provenance.LegalStatus;

/**
 * An account and a legal status: together they say where coins are and whether a rule binds them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param account the account, never blank
 * @param status  the legal status
 */
public record Place(String account, LegalStatus status) {
    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the account is blank
     */
    public Place {
        Words.require("account", account);
        Objects.requireNonNull(status, "status must not be null");
    }

    /** Returns the place for a reader: {@code reserve (owned)}. */
    @Override
    public String toString() {
        return account + " (" + Ids.words(status) + ")";
    }
}
