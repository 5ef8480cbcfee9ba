package org.reserves.money;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import javax.annotation.Nullable;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;
import org.reserves.source.Source;

/**
 * The prices of one bitcoin day by day, in one currency, at one venue and time of day, from one source.
 *
 * <pre>{@code
 * PriceSeries series = PriceSeries.in("USD").at("Kraken").timeOfDay("close, 24:00 UTC").source(download)
 *     .add("2025-05-27", "109450.20")
 *     .add("2025-05-28", "107802.33")
 *     .build();
 * series.on("2025-05-28");                       // USD 107,802.33 per BTC on 2025-05-28
 * series.on("2025-05-30");                       // refused: nothing is interpolated
 * series.lastBefore("2025-05-30", 3);            // the price of 05-28, with that day in it
 * }</pre>
 *
 * <p>Nothing is interpolated: a day without a price is refused, or answered with an earlier price where the caller says how old it may be.
 * Every price carries its own day and source, so whoever uses it can say which one it was. Two prices for one day are refused.
 *
 * <p>JSON: {@code {"currency":"USD","venue":"Kraken","timeOfDay":"close, 24:00 UTC","source":{…},
 * "prices":{"2025-05-27":"109450.2","2025-05-28":"107802.33"}}}; what is not stated is left out.
 *
 * <p>Immutable and thread-safe.
 */
@JsonAutoDetect(
        creatorVisibility = JsonAutoDetect.Visibility.NONE,
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"currency", "venue", "timeOfDay", "source", "prices"})
public final class PriceSeries {
    private final String currency;

    @Nullable
    private final String venue;

    @Nullable
    private final String timeOfDay;

    @Nullable
    private final Source source;

    private final NavigableMap<LocalDate, Price.Known> prices;

    private PriceSeries(PriceSeriesBuilder builder) {
        currency = builder.currency();
        venue = builder.venue();
        timeOfDay = builder.timeOfDay();
        source = builder.source();
        prices = Collections.unmodifiableNavigableMap(new TreeMap<>(builder.prices()));
    }

    static PriceSeries of(PriceSeriesBuilder builder) {
        return new PriceSeries(builder);
    }

    /**
     * Starts a series in a currency.
     *
     * @param currency its ISO 4217 code
     * @throws IllegalArgumentException if the code is unknown
     */
    public static PriceSeriesBuilder in(String currency) {
        return new PriceSeriesBuilder(Money.zero(currency).currency());
    }

    @JsonCreator
    static PriceSeries fromJson(
            @JsonProperty("currency") String currency,
            @JsonProperty("venue") @Nullable String venue,
            @JsonProperty("timeOfDay") @Nullable String timeOfDay,
            @JsonProperty("source") @Nullable Source source,
            @JsonProperty("prices") Map<String, String> prices) {
        PriceSeriesBuilder series = in(Objects.requireNonNull(currency, "currency must not be null"));
        if (venue != null) {
            series.at(venue);
        }
        if (timeOfDay != null) {
            series.timeOfDay(timeOfDay);
        }
        if (source != null) {
            series.source(source);
        }
        Objects.requireNonNull(prices, "prices must not be null").forEach(series::add);
        return series.build();
    }

    /** Returns the ISO 4217 code of the currency. */
    @JsonProperty("currency")
    public String currency() {
        return currency;
    }

    /** Returns where bitcoin traded at these prices, or null where that was not stated. */
    @JsonProperty("venue")
    @Nullable
    public String venue() {
        return venue;
    }

    /** Returns which price of the day it is, in the words of whoever stated it, or null. */
    @JsonProperty("timeOfDay")
    @Nullable
    public String timeOfDay() {
        return timeOfDay;
    }

    /** Returns who stated the prices, or null. */
    @JsonProperty("source")
    @Nullable
    public Source source() {
        return source;
    }

    /** Returns all prices, the earliest first. */
    public Collection<Price.Known> prices() {
        return prices.values();
    }

    /** Returns whether the series has a price of this very day. */
    public boolean hasPriceOn(LocalDate day) {
        return prices.containsKey(Objects.requireNonNull(day, "day must not be null"));
    }

    /**
     * Returns whether the series has a price of this very day.
     *
     * @throws IllegalArgumentException if the text is not an ISO day
     */
    public boolean hasPriceOn(String isoDate) {
        return hasPriceOn(IsoDates.parse("day", isoDate));
    }

    /**
     * Returns the price of a day.
     *
     * @throws IllegalArgumentException if the series has none of this day; the message names the nearest ones
     */
    public Price.Known on(LocalDate day) {
        Price.Known price = prices.get(Objects.requireNonNull(day, "day must not be null"));
        if (price == null) {
            throw new IllegalArgumentException("there is no price of " + day + nearest(day)
                    + "; add it, or say with lastBefore how old a price may be");
        }
        return price;
    }

    /**
     * Returns the price of a day.
     *
     * @param isoDate the day, like {@code 2025-05-28}
     * @throws IllegalArgumentException if the text is not an ISO day, or the series has no price of it
     */
    public Price.Known on(String isoDate) {
        return on(IsoDates.parse("price date", isoDate));
    }

    /**
     * Returns the price of a day, or the last one before it.
     *
     * @param mostDaysOld how many days the price may be older than the day, from 0
     * @throws IllegalArgumentException if the number is negative, or there is no price young enough
     */
    public Price.Known lastBefore(LocalDate day, int mostDaysOld) {
        Objects.requireNonNull(day, "day must not be null");
        if (mostDaysOld < 0) {
            throw new IllegalArgumentException(
                    "most days old \"" + mostDaysOld + "\" is negative; 0 asks for the price of the day itself");
        }
        Map.Entry<LocalDate, Price.Known> last = prices.floorEntry(day);
        if (last == null || day.toEpochDay() - last.getKey().toEpochDay() > mostDaysOld) {
            throw new IllegalArgumentException("there is no price of " + day + " or up to "
                    + Words.count(mostDaysOld, "day") + " before" + nearest(day) + "; add one, or allow an older one");
        }
        return last.getValue();
    }

    /**
     * Returns the price of a day, or the last one before it.
     *
     * @param isoDate     the day, like {@code 2025-05-28}
     * @param mostDaysOld how many days the price may be older than the day, from 0
     * @throws IllegalArgumentException if the text is not an ISO day, the number is negative, or there is no price young enough
     */
    public Price.Known lastBefore(String isoDate, int mostDaysOld) {
        return lastBefore(IsoDates.parse("price date", isoDate), mostDaysOld);
    }

    private String nearest(LocalDate day) {
        LocalDate before = prices.lowerKey(day);
        LocalDate after = prices.higherKey(day);
        if (before == null && after == null) {
            return ", as the series is empty";
        }
        return "; the nearest "
                + (before == null ? "is " + after : after == null ? "is " + before : "are " + before + " and " + after);
    }

    @JsonProperty("prices")
    Map<String, String> pricesJson() {
        Map<String, String> json = new LinkedHashMap<>();
        prices.forEach(
                (day, price) -> json.put(day.toString(), price.perBtc().amount().toPlainString()));
        return json;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PriceSeries series
                && currency.equals(series.currency)
                && Objects.equals(venue, series.venue)
                && Objects.equals(timeOfDay, series.timeOfDay)
                && Objects.equals(source, series.source)
                && prices.equals(series.prices);
    }

    @Override
    public int hashCode() {
        return Objects.hash(currency, venue, timeOfDay, source, prices);
    }

    /** Returns what the series is: {@code 2 prices in USD at Kraken (close, 24:00 UTC), 2025-05-27 to 2025-05-28}. */
    @Override
    public String toString() {
        return Words.count(prices.size(), "price") + " in " + currency + (venue == null ? "" : " at " + venue)
                + (timeOfDay == null ? "" : " (" + timeOfDay + ")")
                + (prices.isEmpty() ? "" : ", " + prices.firstKey() + " to " + prices.lastKey());
    }
}
