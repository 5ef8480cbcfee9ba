package org.reserves.promise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.money.Money;

/**
 * A promise to acquire coins only while their market value, all coins there are times the price, has averaged at least a sum over the
 * time before: so many months that end with the day before, or the calendar year before.
 *
 * <p>JSON: {@code {"kind":"eligible-by-market-value","least":"USD 500000000000","over":"P24M","scope":{}}}; over the calendar year before
 * it is {@code "over":"previous-calendar-year"}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param least the least average market value, above zero
 * @param over  the time before the acquisition over which the value of each day is averaged; null for the calendar year before
 * @param scope into which accounts; it names no statuses, because coins that come have none yet
 */
@ExplicitJson
@JsonPropertyOrder({"kind", "least", "over", "scope"})
public record EligibleByMarketValue(
        @JsonProperty("least") Money least,
        @Nullable Period over,
        @JsonProperty("scope") CoinScope scope) implements Promise {
    private static final String CALENDAR_YEAR = "previous-calendar-year";

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the sum is not above zero, the time not longer than nothing, or the scope names statuses
     */
    public EligibleByMarketValue {
        Objects.requireNonNull(least, "least must not be null");
        if (over != null) {
            Terms.require("time to average over", over);
        }
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
        Period time = CALENDAR_YEAR.equals(over) ? null : Terms.parse("over", over);
        return new EligibleByMarketValue(least, time, scope == null ? CoinScope.all() : scope);
    }

    /**
     * Returns a promise about all acquisitions.
     *
     * @throws IllegalArgumentException if the sum is not above zero or the time not longer than nothing
     */
    public static EligibleByMarketValue of(Money least, Period over) {
        Objects.requireNonNull(over, "time to average over must not be null");
        return new EligibleByMarketValue(least, over, CoinScope.all());
    }

    /**
     * Returns a promise about all acquisitions, by the average over the calendar year before each.
     *
     * @throws IllegalArgumentException if the sum is not above zero
     */
    public static EligibleByMarketValue overPreviousCalendarYear(Money least) {
        return new EligibleByMarketValue(least, null, CoinScope.all());
    }

    /** Returns the first day of those that are averaged before an acquisition. */
    public LocalDate firstDay(LocalDate acquired) {
        Objects.requireNonNull(acquired, "day of the acquisition must not be null");
        return over == null ? acquired.withDayOfYear(1).minusYears(1) : acquired.minus(over);
    }

    /**
     * Returns the first day of those that are averaged before an acquisition.
     *
     * @throws IllegalArgumentException if the text is not an ISO day
     */
    public LocalDate firstDay(String acquiredIsoDate) {
        return firstDay(IsoDates.parse("day of the acquisition", acquiredIsoDate));
    }

    /** Returns the last day of those that are averaged before an acquisition. */
    public LocalDate lastDay(LocalDate acquired) {
        Objects.requireNonNull(acquired, "day of the acquisition must not be null");
        return (over == null ? acquired.withDayOfYear(1) : acquired).minusDays(1);
    }

    /**
     * Returns the last day of those that are averaged before an acquisition.
     *
     * @throws IllegalArgumentException if the text is not an ISO day
     */
    public LocalDate lastDay(String acquiredIsoDate) {
        return lastDay(IsoDates.parse("day of the acquisition", acquiredIsoDate));
    }

    @JsonProperty("over")
    String overJson() {
        return over == null ? CALENDAR_YEAR : over.toString();
    }

    @Override
    public String kind() {
        return "eligible-by-market-value";
    }

    /**
     * Returns {@code to acquire coins only while the market value of bitcoin averages at least USD 500,000,000,000 over 24 months}.
     */
    @Override
    public String toString() {
        return "to acquire " + scope + " only while the market value of bitcoin averages at least " + least.toDisplay()
                + " over " + (over == null ? "the calendar year before" : Terms.words(over));
    }
}
