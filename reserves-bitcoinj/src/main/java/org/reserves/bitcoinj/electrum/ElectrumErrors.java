package org.reserves.bitcoinj.electrum;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.json.JsonValue;
import org.reserves.bitcoinj.json.MalformedJsonException;
import org.reserves.bitcoinj.json.RpcAnswer;
import org.reserves.bitcoinj.proven.ServerException;
import org.reserves.bitcoinj.proven.ServerException.Kind;

/** What the errors of Electrum servers mean. Codes are few and used for everything, so the text decides too. */
final class ElectrumErrors {
    private static final long RESPONSE_TOO_LARGE = -32_600;
    private static final long UNKNOWN_METHOD = -32_601;
    private static final long EXCESSIVE = -101;
    private static final long BUSY = -102;
    private static final long HISTORY_TOO_LARGE = 10_001;

    private final String server;

    ElectrumErrors(String server) {
        this.server = server;
    }

    /**
     * Reads a result.
     *
     * @param what what it is, for the error: {@code its tip}
     * @throws ServerException if the answer is an error, or no result of this kind
     */
    <T> T read(String what, RpcAnswer answer, Function<JsonValue, T> reader) {
        return read(() -> what, answer, reader);
    }

    /** Reads a result, whose name is asked for only where it is none. */
    <T> T read(Supplier<String> what, RpcAnswer answer, Function<JsonValue, T> reader) {
        RpcAnswer.Failure failure = answer.error();
        if (failure != null) {
            throw refusal(what.get(), failure);
        }
        JsonValue result = answer.result();
        try {
            if (result == null) {
                throw new MalformedJsonException("answer has no result");
            }
            return reader.apply(result);
        } catch (MalformedJsonException | IllegalArgumentException e) {
            throw malformed(what.get(), e);
        }
    }

    String server() {
        return server;
    }

    ServerException malformed(String what, @Nullable RuntimeException e) {
        return new ServerException(
                server,
                Kind.MALFORMED,
                "says of " + what + " what is no answer" + (e == null ? "" : ": " + e.getMessage())
                        + "; ask another server",
                e);
    }

    private ServerException refusal(String what, RpcAnswer.Failure failure) {
        String text = failure.message().toLowerCase(Locale.ROOT);
        if (failure.code() == RESPONSE_TOO_LARGE || failure.code() == HISTORY_TOO_LARGE || text.contains("too large")) {
            return refusal(
                    Kind.LIMITED,
                    "does not give " + what + " because it is too large for it",
                    failure,
                    "ask your own node or a server with higher limits, or begin at an authenticated balance");
        }
        if (failure.code() == EXCESSIVE || failure.code() == BUSY || text.contains("excessive")) {
            return refusal(
                    Kind.LIMITED, "does not give " + what + " because it was asked too much", failure, "ask later");
        }
        if (failure.code() == UNKNOWN_METHOD || text.contains("unsupported protocol")) {
            return refusal(
                    Kind.UNSUITABLE,
                    "does not give " + what,
                    failure,
                    "ask a server of the protocol versions 1.4 to 1.6");
        }
        return refusal(Kind.MOVED, "does not give " + what, failure, "ask again, or ask another server");
    }

    private ServerException refusal(Kind kind, String reason, RpcAnswer.Failure failure, String remedy) {
        return new ServerException(server, kind, reason + ": " + failure + "; " + remedy);
    }
}
