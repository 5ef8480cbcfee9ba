package org.reserves.pledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;
import org.reserves.money.Money;
import org.reserves.source.Source;

/**
 * What a fund was worth at the end of a day, as somebody stated it: what a share of it is judged by.
 *
 * <p>JSON: {@code {"fund":"general fund","date":"2025-06-30","value":"USD 1000000000","source":{…}}}; a source there is not is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param fund   which fund, in the words of the promise
 * @param date   the day
 * @param value  everything in it, bitcoin included, above zero
 * @param source who says so, or null
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"fund", "date", "value", "source"})
public record FundValue(
        @JsonProperty("fund") String fund,
        LocalDate date,
        @JsonProperty("value") Money value,
        @JsonProperty("source") @Nullable Source source) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the fund is blank, the value not above zero, or the day before that of the genesis block
     */
    public FundValue {
        Words.require("fund", fund);
        IsoDates.requireSinceGenesis("day of a fund's value", date);
        Objects.requireNonNull(value, "value must not be null");
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("value \"" + value + "\" of fund \"" + fund
                    + "\" is not above zero; leave out days for which nobody states it");
        }
    }

    /**
     * Returns what a fund was worth, without a source.
     *
     * @param isoDate the day, like {@code 2025-06-30}
     * @throws IllegalArgumentException if the text is not an ISO day, or as the constructor
     */
    public static FundValue of(String fund, Money value, String isoDate) {
        return of(fund, value, IsoDates.parse("day of a fund's value", isoDate));
    }

    /**
     * Returns what a fund was worth, without a source.
     *
     * @throws IllegalArgumentException as the constructor
     */
    public static FundValue of(String fund, Money value, LocalDate day) {
        return new FundValue(fund, day, value, null);
    }

    @JsonCreator
    static FundValue fromJson(
            @JsonProperty("fund") String fund,
            @JsonProperty("date") String date,
            @JsonProperty("value") Money value,
            @JsonProperty("source") @Nullable Source source) {
        return new FundValue(fund, IsoDates.parse("date", date), value, source);
    }

    /**
     * Returns this with who says so.
     *
     * @throws IllegalStateException if there is a source already
     */
    public FundValue source(Source source) {
        Objects.requireNonNull(source, "source must not be null");
        Words.requireUnset("source of the fund's value", this.source);
        return new FundValue(fund, date, value, source);
    }

    @JsonProperty("date")
    String dateJson() {
        return date.toString();
    }

    /** Returns the value for a reader: {@code "general fund" of USD 1,000,000,000 on 2025-06-30}. */
    @Override
    public String toString() {
        return "\"" + fund + "\" of " + value.toDisplay() + " on " + date;
    }
}
