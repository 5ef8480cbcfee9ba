package org.reserves.promise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Words;
import org.reserves.money.Ratio;

/**
 * A promise that the coins are at most a share of the value of a fund.
 *
 * <p>It is judged on the days for which somebody has stated the value of the fund and there is a price; between them it is open.
 *
 * <p>JSON: {@code {"kind":"share-of-fund","percent":"5","fund":"general fund","scope":{}}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param percent how many per cent of the fund at most, above 0 and at most 100
 * @param fund    which fund, never blank
 * @param scope   which coins are of it
 */
@ExplicitJson
@JsonPropertyOrder({"kind", "percent", "fund", "scope"})
public record ShareOfFund(
        BigDecimal percent,
        @JsonProperty("fund") String fund,
        @JsonProperty("scope") CoinScope scope) implements Promise {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the percentage is not above 0 and at most 100, or the fund is blank
     */
    public ShareOfFund {
        percent = Terms.percent(percent);
        Words.require("fund", fund);
        Objects.requireNonNull(scope, "scope must not be null");
    }

    @JsonCreator
    static ShareOfFund fromJson(
            @JsonProperty("percent") Object percent,
            @JsonProperty("fund") String fund,
            @JsonProperty("scope") @Nullable CoinScope scope) {
        return new ShareOfFund(Terms.parsePercent(percent), fund, scope == null ? CoinScope.all() : scope);
    }

    /**
     * Returns a promise that all coins are at most so many per cent of a fund.
     *
     * @param percent above 0 and at most 100, like {@code 5}
     * @throws IllegalArgumentException if the percentage is malformed or out of range, or the fund is blank
     */
    public static ShareOfFund percent(String percent, String fund) {
        Objects.requireNonNull(percent, "percent must not be null");
        return new ShareOfFund(Terms.parsePercent(percent), fund, CoinScope.all());
    }

    /** Returns the share as a ratio: {@code 1/20}. */
    public Ratio share() {
        return Terms.share(percent);
    }

    @JsonProperty("percent")
    String percentJson() {
        return percent.toPlainString();
    }

    @Override
    public String kind() {
        return "share-of-fund";
    }

    /** Returns {@code to hold coins for at most 5 % of "general fund"}. */
    @Override
    public String toString() {
        return "to hold " + scope + " for at most " + percent.toPlainString() + " % of \"" + fund + "\"";
    }
}
