package org.reserves.pledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Words;
import org.reserves.source.Source;

/**
 * A claim that an event of the ledger falls under a carve-out of the promise. It is taken as claimed, and the verdict says by whom.
 *
 * <p>JSON: {@code {"event":"sale-7","carveOut":"court-order","source":{…}}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param event    the id of the event
 * @param carveOut the id of the carve-out
 * @param source   who says so
 */
@ExplicitJson
@JsonPropertyOrder({"event", "carveOut", "source"})
public record Excuse(
        @JsonProperty("event") String event,
        @JsonProperty("carveOut") String carveOut,
        @JsonProperty("source") Source source) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if an id is blank
     */
    @JsonCreator
    public Excuse {
        Words.require("id of the excused event", event);
        Words.require("id of the carve-out", carveOut);
        Objects.requireNonNull(source, "source of the excuse must not be null");
    }

    /** Returns {@code sale-1 is excused by court-order, …}. */
    @Override
    public String toString() {
        return event + " is excused by " + carveOut + ", " + source;
    }
}
