package org.reserves.verification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Ids;

/**
 * Something a reader of a verification must know before relying on it.
 *
 * <p>JSON: {@code {"kind":"rival-claim","text":"…"}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what it is about
 * @param text the warning, one sentence
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"kind", "text"})
public record Warning(
        @JsonProperty("kind") Kind kind,
        @JsonProperty("text") String text) {

    /** What a warning is about. */
    public enum Kind {
        /** Another declaration has the same script: of another holder, then at most one can be right, or of the same, then its coins count twice. */
        SHARED_SCRIPT,
        /** Two declared texts stand for the same script; its coins were counted once. */
        COUNTED_ONCE,
        /** The source cannot know the balance of a declared text. */
        UNKNOWN_BALANCE,
        /** Coins are missing, and this says where they were looked for and where they were not. */
        SEARCH_LIMIT,
        /** A public label gives the address to somebody else. */
        RIVAL_CLAIM,
        /** The block is older than the day the declaration is true at. */
        OLDER_BALANCE,
        /** The date of the block is unknown, or the declaration has none, so nobody can tell which is older. */
        UNKNOWN_AGE;

        /**
         * Returns the kind with this JSON name.
         *
         * @throws IllegalArgumentException if there is none
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Kind fromId(String id) {
            return Ids.find("kind of warning", Kind.class, id);
        }

        /** Returns the JSON name, like {@code rival-claim}. */
        @JsonValue
        public String id() {
            return Ids.of(this);
        }
    }

    /** Validates the components. */
    public Warning {
        Objects.requireNonNull(kind, "kind must not be null");
        Objects.requireNonNull(text, "text must not be null");
    }

    /** Returns the text. */
    @Override
    public String toString() {
        return text;
    }
}
