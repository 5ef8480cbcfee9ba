package org.reserves.supply;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import org.reserves.internal.ExplicitJson;
import org.reserves.money.Btc;
import org.reserves.source.Source;

/**
 * An estimate of coins whose keys are lost. Nobody can measure that: it is an opinion, so it names whose.
 *
 * <p>JSON: {@code {"amount":"3000000.00000000","source":{…}}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param amount the number of bitcoin, above zero
 * @param source whose estimate it is
 */
@ExplicitJson
@JsonPropertyOrder({"amount", "source"})
public record LostCoins(
        @JsonProperty("amount") Btc amount,
        @JsonProperty("source") Source source) {

    /**
     * Validates the components; prefer {@link #of}.
     *
     * @throws IllegalArgumentException if the amount is not above zero
     */
    @JsonCreator
    public LostCoins {
        Objects.requireNonNull(amount, "amount must not be null");
        Objects.requireNonNull(
                source, "source of lost coins must not be null; an estimate is an opinion, name whose with Source.of");
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("lost coins \"" + amount
                    + "\" are not above zero; where nothing is taken to be lost, leave the estimate out");
        }
    }

    /**
     * Returns an estimate.
     *
     * @throws IllegalArgumentException if the amount is not above zero
     */
    public static LostCoins of(Btc amount, Source source) {
        return new LostCoins(amount, source);
    }

    /** Returns the estimate for a reader: {@code 3,000,000 BTC lost as estimated by …}. */
    @Override
    public String toString() {
        return amount.toDisplay() + " lost as estimated by " + source;
    }
}
