package org.reserves.money;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.annotation.Nullable;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;
import org.reserves.source.Source;

/**
 * Builder of a {@link PriceSeries}. All but the currency is optional; each may be stated once. A refusal leaves the builder as it was.
 *
 * <p>Not thread-safe.
 */
public final class PriceSeriesBuilder {
    private final String currency;
    private final Map<LocalDate, Money> amounts = new TreeMap<>();

    @Nullable
    private String venue;

    @Nullable
    private String timeOfDay;

    @Nullable
    private Source source;

    PriceSeriesBuilder(String currency) {
        this.currency = currency;
    }

    /**
     * Names where bitcoin traded at these prices.
     *
     * @throws IllegalArgumentException if the name is blank
     * @throws IllegalStateException    if a venue was named already
     */
    public PriceSeriesBuilder at(String venue) {
        Words.requireUnset("venue", this.venue);
        this.venue = Words.require("venue", venue);
        return this;
    }

    /**
     * Says which price of the day it is: {@code close, 24:00 UTC}.
     *
     * @throws IllegalArgumentException if the text is blank
     * @throws IllegalStateException    if a time was stated already
     */
    public PriceSeriesBuilder timeOfDay(String words) {
        Words.requireUnset("time of day", timeOfDay);
        this.timeOfDay = Words.require("time of day", words);
        return this;
    }

    /**
     * Names who stated the prices.
     *
     * @throws IllegalStateException if a source was named already
     */
    public PriceSeriesBuilder source(Source source) {
        Objects.requireNonNull(source, "source must not be null");
        Words.requireUnset("source", this.source);
        this.source = source;
        return this;
    }

    /**
     * Adds the price of a day.
     *
     * @param perBtc money for one bitcoin, above zero, like {@code 106000.50}
     * @throws IllegalArgumentException if the price is malformed or not above zero, or the day has a price already
     */
    public PriceSeriesBuilder add(LocalDate day, String perBtc) {
        Objects.requireNonNull(day, "day must not be null");
        Money amount = Price.of(currency, perBtc).perBtc();
        Money earlier = amounts.get(day);
        if (earlier != null) {
            throw new IllegalArgumentException("price \"" + amount + "\" of " + day + " is a second one, after \""
                    + earlier + "\"; keep one price a day, and another venue or time of day in a series of its own");
        }
        amounts.put(day, amount);
        return this;
    }

    /**
     * Adds the price of a day.
     *
     * @param isoDate the day, like {@code 2025-05-28}
     * @param perBtc  money for one bitcoin, above zero, like {@code 106000.50}
     * @throws IllegalArgumentException if the text is not an ISO day, the price is malformed or not above zero, or the day has a price
     *                                  already
     */
    public PriceSeriesBuilder add(String isoDate, String perBtc) {
        return add(IsoDates.parse("price date", isoDate), perBtc);
    }

    /** Returns the series; it may be empty. */
    public PriceSeries build() {
        return PriceSeries.of(this);
    }

    String currency() {
        return currency;
    }

    @Nullable
    String venue() {
        return venue;
    }

    @Nullable
    String timeOfDay() {
        return timeOfDay;
    }

    @Nullable
    Source source() {
        return source;
    }

    Map<LocalDate, Price.Known> prices() {
        Map<LocalDate, Price.Known> prices = new TreeMap<>();
        amounts.forEach((day, amount) -> prices.put(day, new Price.Known(amount, day, source)));
        return prices;
    }
}
