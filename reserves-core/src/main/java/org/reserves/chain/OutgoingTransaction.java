package org.reserves.chain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Hex;
import org.reserves.internal.JsonValues;
import org.reserves.internal.Words;
import org.reserves.money.Btc;

/**
 * A transaction that spent watched coins, with what is needed to tell a payment from a fee.
 *
 * <p>JSON: {@code {"txid":"…","height":170,"inputs":2,"paid":"12.00000000"}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param txid   its id, as displayed
 * @param height the height of the block that confirmed it
 * @param inputs how many coins it spent altogether, watched or not
 * @param paid   the sum of all its outputs, watched or not
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"txid", "height", "inputs", "paid"})
public record OutgoingTransaction(
        @JsonProperty("txid") String txid,
        @JsonProperty("height") int height,
        @JsonProperty("inputs") int inputs,
        @JsonProperty("paid") Btc paid) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the hash is malformed, a number negative, or there are no inputs
     */
    public OutgoingTransaction {
        Hex.requireHash("txid", txid);
        Objects.requireNonNull(paid, "paid must not be null");
        if (height < 0 || inputs < 1 || paid.signum() < 0) {
            throw new IllegalArgumentException("transaction \"" + txid + "\" at height " + height + " with " + inputs
                    + " inputs and outputs of " + paid + " BTC is impossible; it spends at least one coin");
        }
    }

    @JsonCreator
    static OutgoingTransaction fromJson(
            @JsonProperty("txid") String txid,
            @JsonProperty("height") Object height,
            @JsonProperty("inputs") Object inputs,
            @JsonProperty("paid") Btc paid) {
        return new OutgoingTransaction(
                txid, JsonValues.integer("height", height), JsonValues.integer("inputs", inputs), paid);
    }

    /** Returns {@code 6307… of height 140 with 2 inputs, which paid 1.5 BTC}. */
    @Override
    public String toString() {
        return txid + " of height " + height + " with " + Words.count(inputs, "input") + ", which paid "
                + paid.toDisplay();
    }
}
