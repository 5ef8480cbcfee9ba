package org.reserves.bitcoinj.proven;

import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.chain.BalanceUnavailableException;

/** The reason why one server gave no answer that can be used. It says which server, what happened and what to do. */
public final class ServerException extends BalanceUnavailableException {
    private static final long serialVersionUID = 1L;

    /** What happened, for a program to branch on. */
    public enum Kind {
        /** It cannot be reached, or hung up. */
        UNREACHABLE,
        /** It was silent for longer than the patience or the deadline allows. */
        LATE,
        /** It refuses: too many questions, too large an answer, a limit of its own. */
        LIMITED,
        /** It said what is no answer to the question. */
        MALFORMED,
        /** What it showed is not proved by what it showed with it. */
        FALSE,
        /** Its chain changed while it was asked; asking again may help. */
        MOVED,
        /** It is of another network, too old, or lacks what is needed. */
        UNSUITABLE
    }

    private final String server;
    private final Kind kind;
    private final String reason;

    /**
     * Makes a reason.
     *
     * @param server the server as the caller named it
     * @param kind   what happened
     * @param reason the rest of a sentence that begins with the server's name
     * @param cause  the error behind it, or null
     */
    public ServerException(String server, Kind kind, String reason, @Nullable Throwable cause) {
        super("server " + Objects.requireNonNull(server, "server must not be null") + " " + reason, cause);
        this.server = server;
        this.kind = Objects.requireNonNull(kind, "kind must not be null");
        this.reason = reason;
    }

    /** Makes a reason without an error behind it. */
    public ServerException(String server, Kind kind, String reason) {
        this(server, kind, reason, null);
    }

    /** Returns the server as the caller named it. */
    public String server() {
        return server;
    }

    /** Returns the rest of the sentence that begins with the server's name. */
    String reason() {
        return reason;
    }

    /** Returns what happened. */
    public Kind kind() {
        return kind;
    }
}
