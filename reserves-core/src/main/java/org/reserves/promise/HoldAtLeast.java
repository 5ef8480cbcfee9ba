package org.reserves.promise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.money.Btc;

/**
 * A promise that at the end of each day at least so many coins are held.
 *
 * <p>A ledger is asked for every day; observed balances only for the days they are true at, and the days between stay open.
 *
 * <p>JSON: {@code {"kind":"hold-at-least","amount":"10000.00000000","scope":{…}}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param amount how many, above zero
 * @param scope  which coins
 */
@ExplicitJson
@JsonPropertyOrder({"kind", "amount", "scope"})
public record HoldAtLeast(
        @JsonProperty("amount") Btc amount,
        @JsonProperty("scope") CoinScope scope) implements Promise {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the amount is not above zero
     */
    public HoldAtLeast {
        Promises.requireAmount(amount);
        Objects.requireNonNull(scope, "scope must not be null");
    }

    @JsonCreator
    static HoldAtLeast fromJson(@JsonProperty("amount") Btc amount, @JsonProperty("scope") @Nullable CoinScope scope) {
        return new HoldAtLeast(amount, scope == null ? CoinScope.all() : scope);
    }

    /**
     * Returns a promise to hold at least so many coins, in whatever account and status.
     *
     * @throws IllegalArgumentException if the amount is not above zero
     */
    public static HoldAtLeast of(Btc amount) {
        return new HoldAtLeast(amount, CoinScope.all());
    }

    @Override
    public String kind() {
        return "hold-at-least";
    }

    /** Returns {@code to hold at least 10,000 BTC}, and the coins where not all are meant. */
    @Override
    public String toString() {
        return "to hold at least " + amount.toDisplay() + Promises.narrowed(scope);
    }
}
