package org.reserves.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Ids;
import org.reserves.internal.Words;

/**
 * Why an observation cannot stand in a log; see {@link ObservationLog#faults}.
 *
 * <p>JSON: {@code {"id":"b","reason":"not-in-log","message":"…"}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id      the id of the observation that is refused
 * @param reason  which rule it breaks
 * @param message the same in a sentence, with what would mend it
 */
@ExplicitJson
@JsonPropertyOrder({"id", "reason", "message"})
public record LinkFault(
        @JsonProperty("id") String id,
        @JsonProperty("reason") Reason reason,
        @JsonProperty("message") String message) {

    /** Which rule of a log an observation breaks. */
    public enum Reason {
        /** Another observation has its id. */
        DUPLICATE_ID,
        /** It points at an observation that is not there. */
        NOT_IN_LOG,
        /** It was certainly reported before what it points at. */
        REPORTED_BEFORE,
        /** It corrects or withdraws what is about another sovereign. */
        OTHER_SOVEREIGN,
        /** It names a title holder in other capitals than another observation does. */
        OTHER_SPELLING,
        /** It corrects a withdrawal, which can only be withdrawn. */
        CORRECTS_WITHDRAWAL,
        /** It points at itself, through others or directly. */
        CIRCLE,
        /** It ends too long a chain of observations that each rest on the one before. */
        CHAIN_TOO_LONG,
        /** It takes back more than was stated, alone or with other withdrawals. */
        WITHDRAWS_TOO_MUCH,
        /** It points at an observation that is refused itself. */
        RESTS_ON_REFUSED;

        /**
         * Returns the reason with the id.
         *
         * @throws IllegalArgumentException if there is none
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Reason fromId(String id) {
            return Ids.find("reason of a link fault", Reason.class, id);
        }

        /** Returns the id, {@code not-in-log}. */
        @JsonValue
        public String id() {
            return Ids.of(this);
        }
    }

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if a text is blank
     */
    @JsonCreator
    public LinkFault {
        Words.require("id", id);
        Objects.requireNonNull(reason, "reason must not be null");
        Words.require("message", message);
    }

    /** Returns the message. */
    @Override
    public String toString() {
        return message;
    }
}
