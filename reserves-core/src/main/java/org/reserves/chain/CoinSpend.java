package org.reserves.chain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Hex;
import org.reserves.internal.JsonValues;

/**
 * What ended a coin.
 *
 * <p>JSON: {@code {"txid":"…","height":170}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param txid   the transaction that spent it, as displayed; that of the coin itself where a later block reward had the same id and
 *               overwrote it, which happened twice on the main network (BIP30)
 * @param height the height of the block that confirmed that transaction
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"txid", "height"})
public record CoinSpend(
        @JsonProperty("txid") String txid,
        @JsonProperty("height") int height) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the hash is malformed or the height negative
     */
    public CoinSpend {
        Hex.requireHash("txid", txid);
        if (height < 0) {
            throw new IllegalArgumentException(
                    "height \"" + height + "\" of a spending is negative; the first block has height 0");
        }
    }

    @JsonCreator
    static CoinSpend fromJson(@JsonProperty("txid") String txid, @JsonProperty("height") Object height) {
        return new CoinSpend(txid, JsonValues.integer("height", height));
    }

    /** Returns {@code spent by 6307… at height 140}. */
    @Override
    public String toString() {
        return "spent by " + txid + " at height " + height;
    }
}
