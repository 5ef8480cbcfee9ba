package org.reserves.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import org.reserves.chain.WatchOnly;
import org.reserves.holder.Custodian;
import org.reserves.internal.ExplicitJson;

/**
 * A declared place that a third party holds the keys of.
 *
 * <p>JSON: {@code {"address":"bc1q…","custodian":{"name":"…"}}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param address   the declared text
 * @param custodian who holds the keys
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"address", "custodian"})
public record CustodyPlace(
        @JsonProperty("address") String address,
        @JsonProperty("custodian") Custodian custodian) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the address is blank or looks like a secret
     */
    public CustodyPlace {
        address = WatchOnly.of(Objects.requireNonNull(address, "address must not be null"))
                .text();
        Objects.requireNonNull(custodian, "custodian must not be null");
    }

    /** Returns {@code bc1q… at Coinbase Prime}. */
    @Override
    public String toString() {
        return address + " at " + custodian;
    }
}
