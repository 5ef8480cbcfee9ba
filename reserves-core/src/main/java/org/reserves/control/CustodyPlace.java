package org.reserves.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.reserves.chain.WatchOnly;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Words;

/**
 * A declared place that a third party holds the keys of.
 *
 * <p>JSON: {@code {"address":"bc1q…","custodian":"…"}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param address   the declared text
 * @param custodian who holds the keys, never blank
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"address", "custodian"})
public record CustodyPlace(
        @JsonProperty("address") String address,
        @JsonProperty("custodian") String custodian) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the address is blank or looks like a secret, or the custodian is blank
     */
    public CustodyPlace {
        if (address == null) {
            throw new NullPointerException("address must not be null");
        }
        address = WatchOnly.of(address).text();
        Words.require("custodian", custodian);
    }
}
