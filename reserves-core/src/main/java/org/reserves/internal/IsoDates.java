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
    private static final int LONGEST = "+999999999-12-31".length();

    private IsoDates() {}

    /**
     * Parses a day written as {@code yyyy-mm-dd}.
     *
     * @param what the name of the field, used in the error: {@code as-of date}
     * @param text the day
     * @throws IllegalArgumentException if the text is not an ISO day that exists in the calendar
     */
    public static LocalDate parse(String what, String text) {
        Objects.requireNonNull(what, "what must not be null");
        Objects.requireNonNull(text, () -> what + " must not be null");
        try {
            if (text.length() <= LONGEST) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(refusal(what, text), e);
        }
        throw new IllegalArgumentException(refusal(what, text));
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
        String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return what + " \"" + shown + "\" is not a day of the calendar in ISO 8601; write it like 2025-05-28";
    }
}
