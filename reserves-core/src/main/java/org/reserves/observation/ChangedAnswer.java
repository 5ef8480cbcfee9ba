package org.reserves.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import org.reserves.internal.ExplicitJson;

/**
 * Two answers to one question about one day, by what was known earlier and later.
 *
 * <p>A stored change proves nothing: ask the log again.
 *
 * <p>JSON: {@code {"before":{…},"after":{…}}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param before the answer by the earlier knowledge
 * @param after  the answer by the later knowledge
 */
@ExplicitJson
@JsonPropertyOrder({"before", "after"})
public record ChangedAnswer(
        @JsonProperty("before") Resolution before,
        @JsonProperty("after") Resolution after) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if they answer two questions
     */
    @JsonCreator
    public ChangedAnswer {
        Objects.requireNonNull(before, "before must not be null");
        Objects.requireNonNull(after, "after must not be null");
        Resolution.Question was = before.question();
        Resolution.Question is = after.question();
        if (!was.holder().equals(is.holder()) || !was.asOf().equals(is.asOf())) {
            throw new IllegalArgumentException(
                    "answers to \"" + was + "\" and to \"" + is + "\" are of two questions; ask the log again");
        }
    }

    /** Returns both answers in a sentence. */
    @Override
    public String toString() {
        return "by " + before.question().knownOn() + " " + before + "; by "
                + after.question().knownOn() + " " + after;
    }
}
