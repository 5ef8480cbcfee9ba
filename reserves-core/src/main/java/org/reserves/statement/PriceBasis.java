package org.reserves.statement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.JsonValues;
import org.reserves.internal.Words;
import org.reserves.money.Money;
import org.reserves.money.PriceSeries;
import org.reserves.source.Source;

/**
 * Which prices a statement uses: of which venue and time of day, from whom, and how old one may be.
 *
 * <p>JSON: {@code {"currency":"USD","venue":"Kraken","timeOfDay":"close, 24:00 UTC","source":{…},"mostDaysOld":0}}; what is not
 * stated is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param currency    the ISO 4217 code
 * @param venue       where bitcoin traded at these prices, or null
 * @param timeOfDay   which price of the day, or null
 * @param source      who stated them, or null
 * @param mostDaysOld how many days a price may be older than the day it is used for; from 0
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"currency", "venue", "timeOfDay", "source", "mostDaysOld"})
public record PriceBasis(
        @JsonProperty("currency") String currency,
        @JsonProperty("venue") @Nullable String venue,
        @JsonProperty("timeOfDay") @Nullable String timeOfDay,
        @JsonProperty("source") @Nullable Source source,
        @JsonProperty("mostDaysOld") int mostDaysOld) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the currency is unknown, a text is blank, or the number of days below zero
     */
    public PriceBasis {
        currency = Money.zero(currency).currency();
        Words.requireOptional("venue", venue);
        Words.requireOptional("time of day", timeOfDay);
        requireDays(mostDaysOld);
    }

    @JsonCreator
    static PriceBasis fromJson(
            @JsonProperty("currency") String currency,
            @JsonProperty("venue") @Nullable String venue,
            @JsonProperty("timeOfDay") @Nullable String timeOfDay,
            @JsonProperty("source") @Nullable Source source,
            @JsonProperty("mostDaysOld") Object mostDaysOld) {
        return new PriceBasis(currency, venue, timeOfDay, source, JsonValues.integer("mostDaysOld", mostDaysOld));
    }

    static PriceBasis of(PriceSeries series, int mostDaysOld) {
        return new PriceBasis(series.currency(), series.venue(), series.timeOfDay(), series.source(), mostDaysOld);
    }

    static void requireDays(int mostDaysOld) {
        if (mostDaysOld < 0) {
            throw new IllegalArgumentException(
                    "most days old \"" + mostDaysOld + "\" is negative; 0 asks for the price of the day itself");
        }
    }

    /** Returns the prices for a reader: {@code USD at Kraken (close, 24:00 UTC), of the day itself}. */
    @Override
    public String toString() {
        return currency
                + (venue == null ? ", venue not stated" : " at " + venue)
                + (timeOfDay == null ? ", time of day not stated" : " (" + timeOfDay + ")")
                + (source == null ? "" : ", from " + source)
                + (mostDaysOld == 0
                        ? "; of the day itself"
                        : "; of the day itself, or up to " + Words.count(mostDaysOld, "day") + " older");
    }
}
