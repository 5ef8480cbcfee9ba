package org.reserves.bitcoinj.json;

import java.util.Objects;
import javax.annotation.Nullable;

/**
 * An answer of JSON-RPC, of version 1 or 2: a result, or an error of a code and a message.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id     the number of the question, or null where the other side could not tell
 * @param result the result, or null where there is an error
 * @param error  the error, or null where there is none
 */
public record RpcAnswer(
        @Nullable Long id,
        @Nullable JsonValue result,
        @Nullable Failure error) {

    /**
     * What went wrong on the other side.
     *
     * @param code    the code; what it means depends on who says it
     * @param message what the other side says about it, cut short
     */
    public record Failure(long code, String message) {
        private static final int LONGEST = 300;

        /** Cuts the message to one line. */
        public Failure {
            Objects.requireNonNull(message, "message must not be null");
            int end = message.indexOf('\n');
            message = end < 0 ? message : message.substring(0, end);
            message = message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…";
        }

        /** Returns the message with the code, as part of a sentence. */
        @Override
        public String toString() {
            return "\"" + message + "\" (code " + code + ")";
        }
    }

    /**
     * Reads an answer.
     *
     * @throws MalformedJsonException if it has neither a result nor an error
     */
    public static RpcAnswer of(JsonValue value) {
        JsonValue id = value.find("id");
        Long number = id == null || id.isNull() ? null : id.integer();
        JsonValue error = value.find("error");
        if (error != null && !error.isNull()) {
            return new RpcAnswer(number, null, failure(error));
        }
        return new RpcAnswer(number, value.get("result"), null);
    }

    private static Failure failure(JsonValue error) {
        if (!error.isObject()) {
            // older servers send a bare text
            return new Failure(0, error.isText() ? error.text() : error.toString());
        }
        JsonValue code = error.find("code");
        JsonValue message = error.find("message");
        return new Failure(
                code == null ? 0 : code.integer(),
                message == null || !message.isText() ? "no reason given" : message.text());
    }
}
