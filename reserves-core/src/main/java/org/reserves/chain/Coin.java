package org.reserves.chain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Hex;
import org.reserves.internal.JsonValues;
import org.reserves.money.Btc;

/**
 * An unspent transaction output: an amount of bitcoin that one script locks.
 *
 * <p>JSON: {@code {"txid":"…","vout":0,"amount":"50.00000000","height":9,"coinbase":true,"mature":true}}; a {@code coinbase} that is unknown is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param txid     the transaction that made the coin, as displayed: 64 hexadecimal digits in lower case
 * @param vout     the number of the output in that transaction, from 0
 * @param amount   what the coin is worth, zero or more
 * @param height   the height of the block that confirmed it
 * @param coinbase whether the coin is the reward of a block, or null where the source does not say
 * @param isMature whether the next block may spend it: a reward may be spent after 100 blocks, any other coin at once.
 *                 False where the source cannot tell, for want of a height or because the coin may be a reward
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"txid", "vout", "amount", "height", "coinbase", "mature"})
public record Coin(
        @JsonProperty("txid") String txid,
        @JsonProperty("vout") long vout,
        @JsonProperty("amount") Btc amount,
        @JsonProperty("height") int height,
        @JsonProperty("coinbase") @Nullable Boolean coinbase,
        @JsonProperty("mature") boolean isMature) {

    /** How many blocks deep a block reward must be before it may be spent: COINBASE_MATURITY in Bitcoin Core's consensus.h. */
    public static final int COINBASE_MATURITY = 100;

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the txid is malformed, a number is negative, or a coin that is not a block reward is
     *                                  said to be immature
     */
    public Coin {
        requirePossible(txid, vout, amount, height);
        if (Boolean.FALSE.equals(coinbase) && !isMature) {
            throw new IllegalArgumentException("coin \"" + txid + ":" + vout
                    + "\" is called immature but is not a block reward; only those have to wait");
        }
    }

    static void requirePossible(String txid, long vout, Btc amount, int height) {
        Hex.requireHash("txid", txid);
        Objects.requireNonNull(amount, "amount must not be null");
        if (vout < 0 || height < 0 || amount.signum() < 0) {
            throw new IllegalArgumentException("coin \"" + txid + ":" + vout + "\" of " + amount + " BTC at height "
                    + height + " has a negative number; output, amount and height are zero or more");
        }
    }

    @JsonCreator
    static Coin fromJson(
            @JsonProperty("txid") String txid,
            @JsonProperty("vout") Object vout,
            @JsonProperty("amount") Btc amount,
            @JsonProperty("height") Object height,
            @JsonProperty("coinbase") @Nullable Object coinbase,
            @JsonProperty("mature") Object mature) {
        return new Coin(
                txid,
                JsonValues.whole("vout", vout),
                amount,
                JsonValues.integer("height", height),
                JsonValues.optionalFlag("coinbase", coinbase),
                JsonValues.flag("mature", mature));
    }

    /** Returns the coin's name on the chain: {@code txid:vout}. */
    public String outpoint() {
        return txid + ":" + vout;
    }

    /** Returns {@code 1.5 BTC at 6307…:1 of height 131}, and that it is a block reward where it is one. */
    @Override
    public String toString() {
        String reward = Boolean.TRUE.equals(coinbase) ? ", a block reward" + (isMature ? "" : " not mature yet") : "";
        return amount.toDisplay() + " at " + outpoint() + " of height " + height + reward;
    }
}
