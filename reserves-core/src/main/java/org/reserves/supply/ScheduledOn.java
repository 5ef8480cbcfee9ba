package org.reserves.supply;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Objects;
import org.reserves.chain.BlockHeight;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.money.Btc;

/**
 * The coins scheduled up to a day, whose height is estimated: one amount that is most likely, and the range it lies in.
 *
 * <p>JSON: {@code {"kind":"scheduled-on","date":"2025-05-28","height":{"lowest":…,"best":…,"highest":…,"basis":"…"}}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param date     the day in UTC
 * @param estimate the height on that day
 */
@ExplicitJson
@JsonPropertyOrder({"kind", "date", "height"})
public record ScheduledOn(
        LocalDate date, @JsonProperty("height") HeightEstimate estimate) implements Supply {

    /** Validates the components; prefer {@link Supply#scheduledOn} or {@link #of}. */
    public ScheduledOn {
        Objects.requireNonNull(date, "date must not be null");
        Objects.requireNonNull(estimate, "height must not be null");
    }

    /**
     * Returns the coins scheduled up to a day by this calendar.
     *
     * @throws IllegalArgumentException if the day is before that of the genesis block, or after the year 9999
     */
    public static ScheduledOn of(LocalDate date, ChainCalendar calendar) {
        Objects.requireNonNull(calendar, "calendar must not be null");
        return new ScheduledOn(date, calendar.heightOn(date));
    }

    /**
     * Returns the coins scheduled up to a day by this calendar.
     *
     * @param isoDate the day in UTC, like {@code 2025-05-28}
     * @throws IllegalArgumentException if the text is not an ISO day, or the day is before that of the genesis block
     */
    public static ScheduledOn of(String isoDate, ChainCalendar calendar) {
        return of(IsoDates.parse("supply date", isoDate), calendar);
    }

    @JsonCreator
    static ScheduledOn fromJson(@JsonProperty("date") String date, @JsonProperty("height") HeightEstimate height) {
        return new ScheduledOn(IsoDates.parse("date", date), height);
    }

    /** Returns the coins scheduled up to the most likely height. */
    @Override
    public Btc amount() {
        return IssuanceSchedule.issuedUpTo(estimate.best());
    }

    /** Returns the coins scheduled up to the lowest height it can be. */
    public Btc atLeast() {
        return IssuanceSchedule.issuedUpTo(estimate.lowest());
    }

    /** Returns the coins scheduled up to the highest height it can be. */
    public Btc atMost() {
        return IssuanceSchedule.issuedUpTo(estimate.highest());
    }

    /** Returns the most likely height. */
    @Override
    public BlockHeight height() {
        return estimate.best();
    }

    @Override
    public SupplyBasis basis() {
        return SupplyBasis.SCHEDULED_ON;
    }

    @Override
    public String name() {
        return "coins scheduled up to " + date + ", " + estimate;
    }

    @JsonProperty("date")
    String dateJson() {
        return date.toString();
    }

    @Override
    public String toString() {
        return name() + " (" + amount().toDisplay() + ")";
    }
}
