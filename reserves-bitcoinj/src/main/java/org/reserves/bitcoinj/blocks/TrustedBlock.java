package org.reserves.bitcoinj.blocks;

import java.util.Objects;

/**
 * A block that is known to be on the true chain, and why that is believed. Its hash commits to every block before it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param hash   the hash of the block, as displayed
 * @param reason why it is believed: who published it, or whose node says so
 */
public record TrustedBlock(String hash, String reason) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the hash is malformed or the reason blank
     */
    public TrustedBlock {
        Objects.requireNonNull(hash, "hash must not be null");
        Objects.requireNonNull(reason, "reason must not be null");
        Hashes.parse(hash);
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason \"" + reason
                    + "\" to trust a block is blank; say who published its hash or whose node has it");
        }
    }
}
