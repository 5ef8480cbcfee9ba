package org.reserves.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Ids;

/**
 * A figure that a {@link Resolution} did not take, and why.
 *
 * <p>JSON: {@code {"figure":{…},"reason":"lower-class"}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param figure the figure
 * @param reason the first rule of the policy that it failed
 */
@ExplicitJson
@JsonPropertyOrder({"figure", "reason"})
public record RejectedFigure(
        @JsonProperty("figure") KnownFigure figure,
        @JsonProperty("reason") Reason reason) {

    /** Why a figure was not taken. */
    public enum Reason {
        /** It was withdrawn. */
        WITHDRAWN("it was withdrawn"),
        /** It was corrected. */
        CORRECTED("it was corrected"),
        /** It repeats a figure that was withdrawn, in part or whole, or corrected. */
        RESTS_ON_WITHDRAWN("it repeats a figure that was taken back"),
        /** Its date begins on or before the day asked about and ends after it. */
        MAY_BE_LATER("it may be about a later day than asked"),
        /** Its origin states a figure of a later day. */
        REPLACED("its own origin gives a figure of a later day"),
        /**
         * Its origin states a figure of a later day that has two of its digits exchanged, so that one of the two may be a slip of the
         * pen and no news.
         */
        TRANSPOSED_DIGITS(
                "its own origin gives a figure of a later day with two of its digits exchanged, perhaps by a slip"),
        /** It states no figure while others do. */
        NO_FIGURE("it gives no figure, others do"),
        /** The policy does not name its basis. */
        NOT_IN_POLICY("the policy does not use its basis"),
        /** It is older than the policy allows. */
        TOO_OLD("it is too old for the policy"),
        /** A basis that the policy trusts more has a figure. */
        LOWER_CLASS("a basis the policy trusts more gives another figure"),
        /** Another figure of its class is about a later day. */
        OLDER("a figure of its class is about a later day"),
        /** Its date is a period, and a figure of its class is dated within it, more precisely; which is later is not known. */
        VAGUE_DAY("its date is too vague to set it against a figure of its class that is dated more precisely");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /**
         * Returns the constant with the id.
         *
         * @throws IllegalArgumentException if there is none
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Reason fromId(String id) {
            return Ids.find("reason", Reason.class, id);
        }

        /** Returns the id, {@code lower-class}. */
        @JsonValue
        public String id() {
            return Ids.of(this);
        }

        /** Returns the reason in words that go on a sentence: {@code it was withdrawn}. */
        public String words() {
            return words;
        }
    }

    /** Validates the components. */
    @JsonCreator
    public RejectedFigure {
        Objects.requireNonNull(figure, "figure must not be null");
        Objects.requireNonNull(reason, "reason must not be null");
    }

    /** Returns the figure and the reason. */
    @Override
    public String toString() {
        return figure.observation() + ": " + reason.words;
    }
}
