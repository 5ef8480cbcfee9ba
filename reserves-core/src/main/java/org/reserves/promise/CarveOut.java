package org.reserves.promise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Words;

/**
 * A case in which a promise not to sell does not bind: {@code court-order}, "order of a court of competent jurisdiction".
 *
 * <p>JSON: {@code {"id":"court-order","text":"order of a court of competent jurisdiction"}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id   a short name that a claimed excuse refers to
 * @param text the case in the words of the pledge
 */
@ExplicitJson
@JsonPropertyOrder({"id", "text"})
public record CarveOut(
        @JsonProperty("id") String id, @JsonProperty("text") String text) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if one is blank
     */
    @JsonCreator
    public CarveOut {
        Words.require("id of a carve-out", id);
        Words.require("text of a carve-out", text);
    }

    /** Returns the id and the words of the exception. */
    @Override
    public String toString() {
        return id + ": " + text;
    }
}
