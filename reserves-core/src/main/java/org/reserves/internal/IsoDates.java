package org.reserves.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
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
        if (text == null) { // no lambda here: the first one of a young virtual machine costs ten milliseconds
            throw new NullPointerException(what + " must not be null");
        }
        int year = text.length() == LENGTH ? number(text, 0, 4) : 0;
        int month = year >= 1 && text.charAt(4) == '-' ? number(text, 5, 7) : -1;
        int day = month >= 1 && text.charAt(7) == '-' ? number(text, 8, LENGTH) : -1;
        try {
            if (day >= 1) {
                return LocalDate.of(year, month, day);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(refusal(what, text), e);
        }
        throw new IllegalArgumentException(refusal(what, text));
    }

    /**
     * Returns the number that a part of a text writes in the digits 0 to 9, or −1 where it has another character. The reader of the JDK
     * costs a young virtual machine twenty milliseconds.
     */
    public static int number(String text, int from, int to) {
        Objects.requireNonNull(text, "text must not be null");
        int number = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = 10 * number + digit - '0';
        }
        return number;
    }

    /**
     * Returns the day if it has a text form in this library: it is in the years 1 to 9999.
     *
     * @param what the name of the field, used in the error: {@code as-of date}
     * @throws IllegalArgumentException if it is in another year
     */
    public static LocalDate require(String what, LocalDate day) {
        Objects.requireNonNull(what, "what must not be null");
        if (day == null) { // no lambda here: the first one of a young virtual machine costs ten milliseconds
            throw new NullPointerException(what + " must not be null");
        }
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
