package org.reserves.promise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Period;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;

/**
 * A promise that no coin is sold before it has been held for a time, counted from the day it was deposited.
 *
 * <p>A coin is deposited on the day it comes into the scope: into the account or the legal status the promise is about. It may be sold
 * from the day on that is the term later. Coins are alike, so where a sale does not say which lots it used, it breaks the promise only
 * if it does whichever were used; where it depends on that, the promise is unprovable.
 *
 * <p>JSON: {@code {"kind":"hold-each-lot","term":"P20Y","scope":{"statuses":["in-reserve"]}}}; the term is a period of ISO 8601.
 *
 * <p>Immutable and thread-safe.
 *
 * @param term  how long each coin is held
 * @param scope which coins
 */
@ExplicitJson
@JsonPropertyOrder({"kind", "term", "scope"})
public record HoldEachLot(
        Period term, @JsonProperty("scope") CoinScope scope) implements Promise {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the term is not longer than nothing
     */
    public HoldEachLot {
        Terms.require("term", term);
        Objects.requireNonNull(scope, "scope must not be null");
    }

    @JsonCreator
    static HoldEachLot fromJson(@JsonProperty("term") Object term, @JsonProperty("scope") @Nullable CoinScope scope) {
        return new HoldEachLot(Terms.parse("term", term), scope == null ? CoinScope.all() : scope);
    }

    /**
     * Returns a promise to hold each of all coins for a time.
     *
     * @throws IllegalArgumentException if the term is not longer than nothing
     */
    public static HoldEachLot of(Period term) {
        return new HoldEachLot(term, CoinScope.all());
    }

    /**
     * Returns a promise to hold each of some coins for a time.
     *
     * @throws IllegalArgumentException if the term is not longer than nothing
     */
    public static HoldEachLot of(Period term, CoinScope scope) {
        return new HoldEachLot(term, scope);
    }

    @JsonProperty("term")
    String termJson() {
        return term.toString();
    }

    @Override
    public String kind() {
        return "hold-each-lot";
    }

    /** Returns {@code to hold each lot of its in-reserve coins 20 years from its deposit}. */
    @Override
    public String toString() {
        return "to hold each lot of its " + scope + " " + Terms.words(term) + " from its deposit";
    }
}
