package org.reserves.source;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.reserves.internal.IsoDates;
import org.reserves.internal.JsonValues;
import org.reserves.internal.Words;

/**
 * A date as well as it is known: a day, a month or a year, or about one of these.
 *
 * <p>It is one day between {@link #earliest()} and {@link #latest()}, both included, and nobody says which. "About" has no
 * limits of its own, so this library gives it some: one step to either side, a week for a day, a month for a month, a year
 * for a year.
 *
 * <table>
 * <caption>Text, and the days it can be</caption>
 * <tr><th>text</th><th>earliest</th><th>latest</th></tr>
 * <tr><td>{@code 2024-05-28}</td><td>2024-05-28</td><td>2024-05-28</td></tr>
 * <tr><td>{@code 2024-05}</td><td>2024-05-01</td><td>2024-05-31</td></tr>
 * <tr><td>{@code 2024}</td><td>2024-01-01</td><td>2024-12-31</td></tr>
 * <tr><td>{@code ~2024-05-28}</td><td>2024-05-21</td><td>2024-06-04</td></tr>
 * <tr><td>{@code ~2024-05}</td><td>2024-04-01</td><td>2024-06-30</td></tr>
 * <tr><td>{@code ~2024}</td><td>2023-01-01</td><td>2025-12-31</td></tr>
 * <tr><td>{@code 2024-5}, {@code 24-05-28}, {@code 2024-02-30}, {@code May 2024}</td><td colspan="2">refused</td></tr>
 * </table>
 *
 * <p>Ordered by the latest day, then the earliest. Text and JSON: the forms of the table.
 *
 * <p>Immutable and thread-safe.
 */
@JsonAutoDetect(creatorVisibility = JsonAutoDetect.Visibility.NONE)
public final class PartialDate implements Comparable<PartialDate> {
    private static final int YEAR_LENGTH = "2024".length();
    private static final int MONTH_LENGTH = "2024-05".length();
    private static final int DAY_LENGTH = "2024-05-28".length();

    /** How much of a date is known. */
    public enum Precision {
        /** The day. */
        DAY,
        /** The month. */
        MONTH,
        /** The year. */
        YEAR
    }

    private final LocalDate first;
    private final Precision precision;
    private final boolean about;

    private PartialDate(LocalDate first, Precision precision, boolean about) {
        this.first = first;
        this.precision = precision;
        this.about = about;
    }

    /**
     * Returns a date that is known to the day.
     *
     * @throws IllegalArgumentException if it is not in the years 1 to 9999
     */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(IsoDates.require("day", day), Precision.DAY, false);
    }

    /**
     * Parses a date; see the class for the forms.
     *
     * @throws IllegalArgumentException if the text is of no such form, or no such date exists in the calendar
     */
    public static PartialDate parse(String text) {
        Objects.requireNonNull(text, "date must not be null");
        boolean about = text.startsWith("~");
        String date = about ? text.substring(1) : text;
        int length = date.length();
        boolean hasMonth = length > YEAR_LENGTH;
        boolean hasDay = length > MONTH_LENGTH;
        boolean isForm = length == YEAR_LENGTH
                || (length == MONTH_LENGTH && date.charAt(YEAR_LENGTH) == '-')
                || (length == DAY_LENGTH && date.charAt(YEAR_LENGTH) == '-' && date.charAt(MONTH_LENGTH) == '-');
        int year = isForm ? IsoDates.number(date, 0, YEAR_LENGTH) : 0;
        int month = isForm && hasMonth ? IsoDates.number(date, YEAR_LENGTH + 1, MONTH_LENGTH) : 1;
        int day = isForm && hasDay ? IsoDates.number(date, MONTH_LENGTH + 1, DAY_LENGTH) : 1;
        if (year < 1) {
            throw new IllegalArgumentException(refusal(text));
        }
        try {
            Precision precision = hasDay ? Precision.DAY : hasMonth ? Precision.MONTH : Precision.YEAR;
            return new PartialDate(LocalDate.of(year, month, day), precision, about);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(refusal(text), e);
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PartialDate fromJson(Object json) {
        return parse(JsonValues.text("date", json, "2024-05-28"));
    }

    /** Returns this date with the word "about" before it. */
    public PartialDate approximately() {
        return about ? this : new PartialDate(first, precision, true);
    }

    /** Returns the first day it can be. */
    public LocalDate earliest() {
        return about ? first.minus(1, step()) : first;
    }

    /** Returns the last day it can be. */
    public LocalDate latest() {
        LocalDate end =
                precision == Precision.DAY ? first : first.plus(1, step()).minusDays(1);
        if (!about) {
            return end;
        }
        return precision == Precision.DAY
                ? end.plusWeeks(1)
                : first.plus(2, step()).minusDays(1);
    }

    /** Returns how much of it is known. */
    public Precision precision() {
        return precision;
    }

    /** Returns whether it is hedged. */
    public boolean isApproximate() {
        return about;
    }

    /** Returns whether it is over by the end of a day for certain: its latest day is that day or an earlier one. */
    public boolean isOverBy(LocalDate day) {
        Objects.requireNonNull(day, "day must not be null");
        return !latest().isAfter(day);
    }

    /**
     * Returns whether it is over by the end of a day for certain: its latest day is that day or an earlier one.
     *
     * @throws IllegalArgumentException if the text is not an ISO day
     */
    public boolean isOverBy(String isoDate) {
        return isOverBy(IsoDates.parse("day", isoDate));
    }

    /** Returns whether it lies before the other for certain, whichever days the two are. */
    public boolean isBefore(PartialDate other) {
        return latest().isBefore(other.earliest());
    }

    @Override
    public int compareTo(PartialDate other) {
        int order = latest().compareTo(other.latest());
        return order == 0 ? earliest().compareTo(other.earliest()) : order;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PartialDate date
                && first.equals(date.first)
                && precision == date.precision
                && about == date.about;
    }

    @Override
    public int hashCode() {
        return Objects.hash(first, precision, about);
    }

    /** Returns the text form, {@code ~2024-05}. */
    @Override
    @JsonValue
    public String toString() {
        String day = first.toString();
        String text =
                switch (precision) {
                    case DAY -> day;
                    case MONTH -> day.substring(0, day.length() - "-01".length());
                    case YEAR -> day.substring(0, day.length() - "-01-01".length());
                };
        return (about ? "~" : "") + text;
    }

    /** Returns the date for a sentence: {@code 2024-05-28}, {@code some day of 2024-05}, {@code about 2024}. */
    public String toDisplay() {
        String text = toString();
        if (about) {
            return "about " + text.substring(1);
        }
        return precision == Precision.DAY ? text : "some day of " + text;
    }

    private ChronoUnit step() {
        return switch (precision) {
            case DAY -> ChronoUnit.WEEKS;
            case MONTH -> ChronoUnit.MONTHS;
            case YEAR -> ChronoUnit.YEARS;
        };
    }

    private static String refusal(String text) {
        return "date " + Words.quote(text)
                + " is not a day, month or year of the calendar; write it like 2024-05-28, 2024-05 or 2024, with ~ before it"
                + " for about";
    }
}
