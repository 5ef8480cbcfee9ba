package org.reserves.promise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Period;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.money.Money;

/**
 * A promise to acquire coins only while their market value, all coins there are times the price, has averaged at least a sum over the
 * time before.
 *
 * <p>JSON: {@code {"kind":"eligible-by-market-value","least":"USD 500000000000","over":"P24M","scope":{}}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param least the least average market value, above zero
 * @param over  the time before the acquisition over which the value of each day is averaged
 * @param scope into which accounts; it names no statuses, because coins that come have none yet
 */
@ExplicitJson
@JsonPropertyOrder({"kind", "least", "over", "scope"})
public record EligibleByMarketValue(
        @JsonProperty("least") Money least,
        Period over,
        @JsonProperty("scope") CoinScope scope) implements Promise {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the sum is not above zero, the time not longer than nothing, or the scope names statuses
     */
    public EligibleByMarketValue {
        Objects.requireNonNull(least, "least must not be null");
        Terms.require("time to average over", over);
        Objects.requireNonNull(scope, "scope must not be null");
        if (least.signum() <= 0) {
            throw new IllegalArgumentException("market value \"" + least
                    + "\" is not above zero; state the least average that makes coins eligible");
        }
        if (!scope.statuses().isEmpty()) {
            throw new IllegalArgumentException("scope \"" + scope
                    + "\" of a promise about acquisitions names legal statuses; name accounts, or none for all");
        }
    }

    @JsonCreator
    static EligibleByMarketValue fromJson(
            @JsonProperty("least") Money least,
            @JsonProperty("over") Object over,
            @JsonProperty("scope") @Nullable CoinScope scope) {
        return new EligibleByMarketValue(least, Terms.parse("over", over), scope == null ? CoinScope.all() : scope);
    }

    /**
     * Returns a promise about all acquisitions.
     *
     * @throws IllegalArgumentException if the sum is not above zero or the time not longer than nothing
     */
    public static EligibleByMarketValue of(Money least, Period over) {
        return new EligibleByMarketValue(least, over, CoinScope.all());
    }

    @JsonProperty("over")
    String overJson() {
        return over.toString();
    }

    @Override
    public String kind() {
        return "eligible-by-market-value";
    }

    /** Returns {@code to acquire coins only while their market value averages at least USD 500,000,000,000 over 24 months}. */
    @Override
    public String toString() {
        return "to acquire " + scope + " only while the market value of bitcoin averages at least " + least.toDisplay()
                + " over " + Terms.words(over);
    }
}
