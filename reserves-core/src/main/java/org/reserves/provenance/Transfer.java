package org.reserves.provenance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Words;

/**
 * Coins handed over by another body, without a sale: between agencies, or from a liquidated trust.
 *
 * <pre>{@code
 * Transfer.from("US Marshals Service").because("Executive Order 14233");
 * }</pre>
 *
 * <p>JSON: {@code {"kind":"transfer","from":"US Marshals Service","reason":"Executive Order 14233"}}; what is unknown is
 * left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param from   who handed them over, never blank
 * @param reason why, or null where that is unknown
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"kind", "from", "reason"})
public record Transfer(
        @JsonProperty("from") String from,
        @JsonProperty("reason") @Nullable String reason) implements Provenance {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if a given component is blank
     */
    @JsonCreator
    public Transfer {
        Words.require("former holder", from);
        Words.requireOptional("reason of the transfer", reason);
    }

    /**
     * Returns a transfer from a former holder.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public static Transfer from(String formerHolder) {
        return new Transfer(formerHolder, null);
    }

    /**
     * Returns this with why it was made.
     *
     * @throws IllegalArgumentException if the reason is blank
     * @throws IllegalStateException    if there is one already
     */
    public Transfer because(String reason) {
        Words.require("reason of the transfer", reason);
        Words.requireUnset("reason of the transfer", this.reason);
        return new Transfer(from, reason);
    }

    @Override
    public Kind kind() {
        return Kind.TRANSFER;
    }

    /** Returns the facts for a reader: {@code transfer from US Marshals Service (Executive Order 14233)}. */
    @Override
    public String toString() {
        return "transfer from " + from + (reason == null ? "" : " (" + reason + ")");
    }
}
