package org.reserves.promise;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What a pledge binds its maker to.
 *
 * <p>JSON: an object with {@code "kind"}, described on each type. The kind is written wherever a promise is, in a list of
 * promises or of objects too.
 *
 * <p>Immutable and thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = NeverSell.class, name = "never-sell"),
    @JsonSubTypes.Type(value = NoVoluntaryAccumulation.class, name = "no-voluntary-accumulation"),
    @JsonSubTypes.Type(value = HoldAtLeast.class, name = "hold-at-least"),
    @JsonSubTypes.Type(value = CommitUpTo.class, name = "commit-up-to"),
    @JsonSubTypes.Type(value = SellOut.class, name = "sell-out"),
    @JsonSubTypes.Type(value = HoldEachLot.class, name = "hold-each-lot"),
    @JsonSubTypes.Type(value = SellAtMost.class, name = "sell-at-most"),
    @JsonSubTypes.Type(value = AcquireAtLeast.class, name = "acquire-at-least"),
    @JsonSubTypes.Type(value = ShareOfFund.class, name = "share-of-fund"),
    @JsonSubTypes.Type(value = EligibleByMarketValue.class, name = "eligible-by-market-value"),
    @JsonSubTypes.Type(value = ReportEvery.class, name = "report-every"),
    @JsonSubTypes.Type(value = NoIncrease.class, name = "no-increase")
})
public sealed interface Promise
        permits NeverSell,
                NoVoluntaryAccumulation,
                HoldAtLeast,
                CommitUpTo,
                SellOut,
                HoldEachLot,
                SellAtMost,
                AcquireAtLeast,
                ShareOfFund,
                EligibleByMarketValue,
                ReportEvery,
                NoIncrease {

    /** Returns what kind of promise this is, as in JSON: {@code hold-at-least}. */
    @JsonProperty("kind")
    String kind();

    /** Returns which coins it is about. */
    CoinScope scope();

    /** Returns the promise as half a sentence: {@code to hold at least 10,000 BTC}. */
    @Override
    String toString();
}
