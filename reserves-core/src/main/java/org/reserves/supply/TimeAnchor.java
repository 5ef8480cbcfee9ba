package org.reserves.supply;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.Objects;
import org.reserves.chain.BlockHeight;
import org.reserves.internal.ExplicitJson;
import org.reserves.source.Source;

/**
 * A block whose header time is known.
 *
 * <p>JSON: {@code {"height":895104,"time":"2025-05-03T21:00:13Z","source":{…}}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param height the height of the block
 * @param time   the time in its header, a whole second
 * @param source who says so
 */
@ExplicitJson
@JsonPropertyOrder({"height", "time", "source"})
public record TimeAnchor(
        @JsonProperty("height") BlockHeight height,
        Instant time,
        @JsonProperty("source") Source source) {

    /**
     * Validates the components; prefer {@link #of}.
     *
     * @throws IllegalArgumentException if the time is before the genesis block, not a whole second, or beyond 2106, where
     *                                  the 32 bits of a header end
     */
    public TimeAnchor {
        Objects.requireNonNull(height, "height must not be null");
        HeaderTime.require(time);
        HeaderTime.requireNotBeforeGenesis(time);
        Objects.requireNonNull(source, "source must not be null");
    }

    /**
     * Returns the anchor of a block.
     *
     * @param isoTime the time in the header, like {@code 2025-05-03T21:00:13Z}
     * @throws IllegalArgumentException if the height is out of range, or the time is malformed or no header time
     */
    public static TimeAnchor of(long height, String isoTime, Source source) {
        return new TimeAnchor(BlockHeight.of(height), HeaderTime.parse("header time", isoTime), source);
    }

    @JsonCreator
    static TimeAnchor fromJson(
            @JsonProperty("height") BlockHeight height,
            @JsonProperty("time") String time,
            @JsonProperty("source") Source source) {
        return new TimeAnchor(height, HeaderTime.parse("time", time), source);
    }

    @JsonProperty("time")
    String timeJson() {
        return time.toString();
    }

    /** Returns the anchor for a reader: {@code block 895,104 at 2025-05-03T21:00:13Z}. */
    @Override
    public String toString() {
        return height.toDisplay() + " at " + time;
    }
}
