package org.reserves.chain;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Lists;
import org.reserves.internal.Words;

/**
 * Every coin that one script locked at any time of a scan.
 *
 * <p>JSON: {@code {"script":"a914…87","name":"32ixEd…","coins":[…]}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param script the bytes of the script, hexadecimal digits in lower case
 * @param name   how people name the script: its address, or what kind of script it is where it has none
 * @param coins  the coins, in the order they came
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"script", "name", "coins"})
public record ScriptHistory(
        @JsonProperty("script") String script,
        @JsonProperty("name") String name,
        @JsonProperty("coins") List<TrackedCoin> coins) {

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if the script is not hexadecimal, or the name is blank
     */
    public ScriptHistory {
        ScriptBalance.requireNamed(script, name);
        coins = Lists.copyOf("coins", coins);
    }

    /** Returns the coins the script had right after the block at a height. */
    public ScriptBalance at(int height) {
        return new ScriptBalance(
                script,
                name,
                coins.stream()
                        .filter(coin -> coin.isUnspentAt(height))
                        .map(coin -> coin.at(height))
                        .toList());
    }

    /** Returns {@code bc1q…: 2 coins, 1 of them spent}. */
    @Override
    public String toString() {
        long spent = coins.stream().filter(coin -> coin.spent() != null).count();
        return name + ": " + Words.count(coins.size(), "coin") + ", " + spent + " of them spent";
    }
}
