package org.reserves.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import javax.annotation.Nullable;

/**
 * Reader of ISO 8601 calendar days such as {@code 2025-05-28}, with errors that name the field.
 *
 * <p>Immutable and thread-safe.
 */
public final class IsoDates {
    private static final int LENGTH = "2025-05-28".length();
    private static final LocalDate GENESIS = LocalDate.of(2009, 1, 3);
    private static final int LAST_YEAR = 9_999;

    private IsoDates() {}

    /**
     * Parses a day written as {@code yyyy-mm-dd}, in the years 1 to 9999; a minus sign before it would be a year before Christ,
     * which nobody means.
     *
     * @param what the name of the field, used in the error: {@code as-of date}
     * @param text the day
     * @throws IllegalArgumentException if the text is not an ISO day that exists in the calendar
     */
    public static LocalDate parse(String what, String text) {
        Objects.requireNonNull(what, "what must not be null");
        Objects.requireNonNull(text, () -> what + " must not be null");
        try {
            // of this length there are only the years 0 to 9999; a sign makes it longer
            LocalDate day = text.length() == LENGTH ? LocalDate.parse(text) : LocalDate.MIN;
            if (day.getYear() >= 1) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(refusal(what, text), e);
        }
        throw new IllegalArgumentException(refusal(what, text));
    }

    /**
     * Returns the day if it has a text form in this library: it is in the years 1 to 9999.
     *
     * @param what the name of the field, used in the error: {@code as-of date}
     * @throws IllegalArgumentException if it is in another year
     */
    public static LocalDate require(String what, LocalDate day) {
        Objects.requireNonNull(what, "what must not be null");
        Objects.requireNonNull(day, () -> what + " must not be null");
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException(
                    what + " \"" + day + "\" is not in the years 1 to 9999; write it like 2025-05-28");
        }
        return day;
    }

    /**
     * Returns the day if it is absent or has a text form in this library.
     *
     * @param what the name of the field, used in the error
     * @throws IllegalArgumentException if it is not in the years 1 to 9999
     */
    @Nullable
    public static LocalDate requireOptional(String what, @Nullable LocalDate day) {
        Objects.requireNonNull(what, "what must not be null");
        return day == null ? null : require(what, day);
    }

    /**
     * Returns the day if bitcoin existed on it: it is 2009-01-03, the day in the header of the genesis block, or later.
     *
     * @param what the name of the field, used in the error: {@code as-of date}
     * @throws IllegalArgumentException if it is before that, or after the year 9999
     */
    public static LocalDate requireSinceGenesis(String what, LocalDate day) {
        if (require(what, day).isBefore(GENESIS)) {
            throw new IllegalArgumentException(what + " \"" + day + "\" is before " + GENESIS
                    + ", the day of the genesis block; there was no bitcoin yet");
        }
        return day;
    }

    /**
     * Parses a day written as {@code yyyy-mm-dd}, or nothing.
     *
     * @param what the name of the field, used in the error
     * @param text the day, or null
     * @return the day, or null where the text is null
     * @throws IllegalArgumentException if the text is neither null nor an ISO day
     */
    @Nullable
    public static LocalDate parseOptional(String what, @Nullable String text) {
        Objects.requireNonNull(what, "what must not be null");
        return text == null ? null : parse(what, text);
    }

    /**
     * Prints a day as {@code yyyy-mm-dd}, or nothing.
     *
     * @return the text, or null where the date is null
     */
    @Nullable
    public static String print(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static String refusal(String what, String text) {
        return what + " " + Words.quote(text) + " is not a day of the calendar in ISO 8601; write it like 2025-05-28";
    }
}
