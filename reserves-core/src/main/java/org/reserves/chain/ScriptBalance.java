package org.reserves.chain;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Hex;
import org.reserves.internal.Lists;
import org.reserves.internal.Words;
import org.reserves.money.Btc;

/**
 * The coins that one script locks at one block.
 *
 * <p>JSON: {@code {"script":"a914…87","name":"32ixEd…","coins":[…]}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param script the bytes of the script, hexadecimal digits in lower case; two balances are of the same place exactly when
 *               these are equal
 * @param name   how people name the script: its address, or what kind of script it is where it has none
 * @param coins  the coins, in the order the source gave them
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"script", "name", "coins"})
public record ScriptBalance(
        @JsonProperty("script") String script,
        @JsonProperty("name") String name,
        @JsonProperty("coins") List<Coin> coins) {

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if the script is not hexadecimal, or the name is blank
     */
    public ScriptBalance {
        requireNamed(script, name);
        coins = Lists.copyOf("coins", coins);
    }

    static void requireNamed(String script, String name) {
        Hex.requireBytes("script", script);
        Objects.requireNonNull(name, "name must not be null");
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "name \"" + name + "\" of a script is blank; give its address or its kind");
        }
    }

    /** Returns the sum of all coins, immature ones included. */
    public Btc total() {
        return coins.stream().map(Coin::amount).collect(Btc.toSum());
    }

    /** Returns the part of {@link #total()} that cannot, or not provably, be spent by the next block. */
    public Btc immature() {
        return coins.stream().filter(coin -> !coin.isMature()).map(Coin::amount).collect(Btc.toSum());
    }

    /** Returns {@code bc1q…: 1.5 BTC in 2 coins}. */
    @Override
    public String toString() {
        return name + ": " + total().toDisplay() + " in " + Words.count(coins.size(), "coin");
    }
}
