package org.reserves.chain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.JsonValues;

/**
 * The child numbers a descriptor's {@code *} stands for.
 *
 * <p>JSON: {@code {"first":0,"last":1000}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param first the first number, from 0
 * @param last  the last number, which belongs to the range
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"first", "last"})
public record IndexRange(
        @JsonProperty("first") int first,
        @JsonProperty("last") int last) {
    /** The most numbers one range may hold. */
    public static final int LONGEST = 1_000_000;

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the range is empty, begins below 0 or holds more than 1,000,000 numbers
     */
    public IndexRange {
        if (first < 0 || last < first || last - first >= LONGEST) {
            throw new IllegalArgumentException(
                    "range \"" + first + ".." + last
                            + "\" is not possible; it begins at 0 or later, ends no earlier, and holds at most 1000000 numbers");
        }
    }

    @JsonCreator
    static IndexRange fromJson(@JsonProperty("first") Object first, @JsonProperty("last") Object last) {
        return new IndexRange(JsonValues.integer("first", first), JsonValues.integer("last", last));
    }

    /** Returns the range as {@code 0..1000}. */
    @Override
    public String toString() {
        return first + ".." + last;
    }
}
