package org.reserves.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.Words;

/**
 * The time at which an event happened, to the second: {@code 14:30}, {@code 14:30:05+01:00}. It orders the events of one day.
 * A time without an offset counts as UTC.
 *
 * <p>JSON: the text, {@code "14:30:05+01:00"}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param time   the time on the clock, without fractions of a second
 * @param offset how far that clock is ahead of UTC, or null where nobody says
 */
public record TimeOfDay(LocalTime time, @Nullable ZoneOffset offset) implements Comparable<TimeOfDay> {
    private static final int LONGEST = "14:30:05+01:00:00".length();
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("HH:mm[:ss][XXX]");

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the time has fractions of a second
     */
    public TimeOfDay {
        Objects.requireNonNull(time, "time must not be null");
        if (!time.equals(time.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("time \"" + time
                    + "\" has fractions of a second; events are ordered to the second, so leave them out");
        }
    }

    /**
     * Parses a time such as {@code 14:30}, {@code 14:30:05}, {@code 14:30Z} or {@code 14:30+01:00}.
     *
     * @throws IllegalArgumentException if the text is not such a time
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TimeOfDay parse(String text) {
        Objects.requireNonNull(text, "time must not be null");
        try {
            if (text.length() <= LONGEST) {
                TemporalAccessor parsed = FORMAT.parseBest(text, OffsetTime::from, LocalTime::from);
                return parsed instanceof OffsetTime with
                        ? new TimeOfDay(with.toLocalTime(), with.getOffset())
                        : new TimeOfDay(LocalTime.from(parsed), null);
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(refusal(text), e);
        }
        throw new IllegalArgumentException(refusal(text));
    }

    private static String refusal(String text) {
        return "time " + Words.quote(text) + " is not a time of day; write it like 14:30, 14:30:05 or 14:30+01:00";
    }

    /** Returns the seconds since the day began in UTC; below 0 or beyond 86,399 where it is another day there. */
    int secondOfDayInUtc() {
        return time.toSecondOfDay() - (offset == null ? 0 : offset.getTotalSeconds());
    }

    /** Compares two times of one day by the moment they are. */
    @Override
    public int compareTo(TimeOfDay other) {
        int moment = Integer.compare(secondOfDayInUtc(), other.secondOfDayInUtc());
        return moment != 0 ? moment : toString().compareTo(other.toString());
    }

    /** Returns the time as it is parsed: {@code 14:30+01:00}. */
    @Override
    @JsonValue
    public String toString() {
        return time + (offset == null ? "" : offset.getId());
    }
}
