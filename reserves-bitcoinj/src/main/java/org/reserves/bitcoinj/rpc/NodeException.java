package org.reserves.bitcoinj.rpc;

import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.chain.BalanceUnavailableException;

/** The reason why a node gave no answer that can be used: what happened and what to do. It never holds a password. */
public final class NodeException extends BalanceUnavailableException {
    private static final long serialVersionUID = 1L;

    private final String node;
    private final long code;

    /**
     * Makes a reason.
     *
     * @param node   the node as the caller named it, without credentials
     * @param code   the error code of the node, or 0
     * @param reason the rest of a sentence that begins with the node's name
     * @param cause  the error behind it, or null
     */
    NodeException(String node, long code, String reason, @Nullable Throwable cause) {
        super("node " + Objects.requireNonNull(node, "node must not be null") + " " + reason, cause);
        this.node = node;
        this.code = code;
    }

    NodeException(String node, String reason) {
        this(node, 0, reason, null);
    }

    /** Returns the node as the caller named it, without credentials. */
    public String node() {
        return node;
    }

    /** Returns the error code of Bitcoin Core, as {@code -8}, or 0 where it gave none. */
    public long code() {
        return code;
    }
}
