package org.reserves.control;

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
 * A coin with the script that locks it, as a proof names it or a chain holds it. A proof can name a coin that is spent or never was;
 * only a chain can tell.
 *
 * <p>JSON: {@code {"txid":"…","vout":0,"amount":"1.00000000","script":"0014…","name":"bc1q…"}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param txid   the transaction that made it, 64 hexadecimal digits in lower case as displayed
 * @param vout   its place among the outputs of that transaction, from 0
 * @param amount its amount, zero or more
 * @param script the bytes of the script, hexadecimal digits in lower case
 * @param name   how people name the script: its address, or what kind of script it is
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"txid", "vout", "amount", "script", "name"})
public record LockedCoin(
        @JsonProperty("txid") String txid,
        @JsonProperty("vout") long vout,
        @JsonProperty("amount") Btc amount,
        @JsonProperty("script") String script,
        @JsonProperty("name") String name) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the txid or the script is not hexadecimal, a number is negative, or the name is blank
     */
    public LockedCoin {
        Hex.requireHash("txid", txid);
        Objects.requireNonNull(amount, "amount must not be null");
        Hex.requireBytes("script", script);
        Words.require("name of a script", name);
        if (vout < 0 || amount.signum() < 0) {
            throw new IllegalArgumentException("coin \"" + txid + ":" + vout + "\" of " + amount
                    + " BTC has a negative number; output and amount are zero or more");
        }
    }

    @JsonCreator
    static LockedCoin fromJson(
            @JsonProperty("txid") String txid,
            @JsonProperty("vout") Object vout,
            @JsonProperty("amount") Btc amount,
            @JsonProperty("script") String script,
            @JsonProperty("name") String name) {
        return new LockedCoin(txid, JsonValues.whole("vout", vout), amount, script, name);
    }

    /** Returns the coin's name on the chain: {@code txid:vout}. */
    public String outpoint() {
        return txid + ":" + vout;
    }

    /** Returns {@code 1.5 BTC at 6307…:1, bc1q…}. */
    @Override
    public String toString() {
        return amount.toDisplay() + " at " + txid + ":" + vout + ", " + name;
    }
}
