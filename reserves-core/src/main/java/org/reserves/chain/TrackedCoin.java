package org.reserves.chain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.JsonValues;
import org.reserves.money.Btc;

/**
 * A coin that was there at some time: when it came, and when and by which transaction it went.
 *
 * <p>JSON: {@code {"txid":"…","vout":0,"amount":"50.00000000","height":9,"coinbase":true,"spent":{"txid":"…","height":170}}}; a coin
 * that is still there has no {@code spent}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param txid     the transaction that made the coin, as displayed
 * @param vout     the number of the output in that transaction, from 0
 * @param amount   what the coin is worth
 * @param height   the height of the block that confirmed it
 * @param coinbase whether the coin is the reward of a block, or null where the source does not say
 * @param spent    what spent it, or null where nothing did up to the last block scanned
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"txid", "vout", "amount", "height", "coinbase", "spent"})
public record TrackedCoin(
        @JsonProperty("txid") String txid,
        @JsonProperty("vout") long vout,
        @JsonProperty("amount") Btc amount,
        @JsonProperty("height") int height,
        @JsonProperty("coinbase") @Nullable Boolean coinbase,
        @JsonProperty("spent") @Nullable CoinSpend spent) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if a hash is malformed, a number negative, or the coin was spent before it came
     */
    public TrackedCoin {
        Coin.requirePossible(txid, vout, amount, height);
        if (spent != null && spent.height() < height) {
            throw new IllegalArgumentException("coin \"" + txid + ":" + vout + "\" of height " + height
                    + " is said to be spent before, at height " + spent.height() + "; a coin goes after it came");
        }
    }

    @JsonCreator
    static TrackedCoin fromJson(
            @JsonProperty("txid") String txid,
            @JsonProperty("vout") Object vout,
            @JsonProperty("amount") Btc amount,
            @JsonProperty("height") Object height,
            @JsonProperty("coinbase") @Nullable Object coinbase,
            @JsonProperty("spent") @Nullable CoinSpend spent) {
        return new TrackedCoin(
                txid,
                JsonValues.whole("vout", vout),
                amount,
                JsonValues.integer("height", height),
                JsonValues.optionalFlag("coinbase", coinbase),
                spent);
    }

    /** Returns whether the coin was unspent right after the block at a height. */
    public boolean isUnspentAt(int atHeight) {
        return height <= atHeight && (spent == null || spent.height() > atHeight);
    }

    /**
     * Returns the coin as it was right after the block at a height.
     *
     * @throws IllegalArgumentException if it was not there then
     */
    public Coin at(int atHeight) {
        if (!isUnspentAt(atHeight)) {
            throw new IllegalArgumentException("coin \"" + outpoint() + "\" was not there at height " + atHeight
                    + "; it came at " + height + (spent == null ? "" : " and went at " + spent.height()));
        }
        boolean mature = Boolean.FALSE.equals(coinbase) || atHeight + 1L - height >= Coin.COINBASE_MATURITY;
        return new Coin(txid, vout, amount, height, coinbase, mature);
    }

    /** Returns the coin's name on the chain: {@code txid:vout}. */
    public String outpoint() {
        return txid + ":" + vout;
    }

    /** Returns whether what ended the coin was not a spending but a later block reward with the same transaction id (BIP30). */
    public boolean isOverwritten() {
        return spent != null && Objects.equals(spent.txid(), txid);
    }

    /** Returns {@code 1.5 BTC at 6307…:1 since height 131, unspent}. */
    @Override
    public String toString() {
        return amount.toDisplay() + " at " + outpoint() + " since height " + height + ", "
                + (spent == null ? "unspent" : spent);
    }
}
