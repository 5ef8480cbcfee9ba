package org.reserves.bitcoinj.peers;

import java.util.Objects;

/**
 * Why a node was given up.
 *
 * <p>Immutable and thread-safe.
 *
 * @param node   the node, like {@code 192.0.2.1:8333}
 * @param reason what it did, as the rest of a sentence that begins with the node
 */
public record PeerFailure(String node, String reason) {
    /** Validates the components. */
    public PeerFailure {
        Objects.requireNonNull(node, "node must not be null");
        Objects.requireNonNull(reason, "reason must not be null");
    }

    /** Returns the sentence, without a full stop. */
    @Override
    public String toString() {
        return node + " " + reason;
    }
}
