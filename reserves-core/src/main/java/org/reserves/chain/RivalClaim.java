package org.reserves.chain;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.source.Source;

/**
 * A public label that gives a declared address to somebody else.
 *
 * <p>JSON: {@code {"claimant":"Coinbase cold wallet","source":{…}}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param claimant whom the label names, never blank
 * @param source   where the label was published, or null where that was not stated
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"claimant", "source"})
public record RivalClaim(
        @JsonProperty("claimant") String claimant,
        @JsonProperty("source") @Nullable Source source) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the claimant is blank
     */
    public RivalClaim {
        Objects.requireNonNull(claimant, "claimant must not be null");
        if (claimant.isBlank()) {
            throw new IllegalArgumentException(
                    "claimant \"" + claimant + "\" is blank; name who else claims the address");
        }
    }

    /** Returns who claims it too, and where that is said. */
    @Override
    public String toString() {
        return claimant + (source == null ? "" : ", by " + source);
    }
}
