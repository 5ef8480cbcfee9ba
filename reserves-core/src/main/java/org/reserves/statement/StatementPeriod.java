package org.reserves.statement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;

/**
 * A period of a statement. Its opening is the end of the day before the first, its closing the end of the last day.
 *
 * <p>JSON: {@code {"from":"2024-10-01","to":"2025-09-30"}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param from the first day
 * @param to   the last day, not before the first
 */
@ExplicitJson
@JsonPropertyOrder({"from", "to"})
public record StatementPeriod(LocalDate from, LocalDate to) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if a day is before that of the genesis block or after the year 9999, or the last before the
     *                                  first
     */
    public StatementPeriod {
        IsoDates.requireSinceGenesis("first day of a period", from);
        IsoDates.requireSinceGenesis("last day of a period", to);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "period from \"" + from + "\" ends before, on \"" + to + "\"; give the first day first");
        }
    }

    @JsonCreator
    static StatementPeriod fromJson(@JsonProperty("from") String from, @JsonProperty("to") String to) {
        return of(from, to);
    }

    /**
     * Returns the period between two days, both included.
     *
     * @throws IllegalArgumentException if a text is not an ISO day, or as the constructor
     */
    public static StatementPeriod of(String fromIsoDate, String toIsoDate) {
        return new StatementPeriod(
                IsoDates.parse("first day of a period", fromIsoDate),
                IsoDates.parse("last day of a period", toIsoDate));
    }

    /** Returns the period between two days, both included. */
    public static StatementPeriod of(LocalDate from, LocalDate to) {
        return new StatementPeriod(from, to);
    }

    /** Returns the day at the end of which the period opens. */
    public LocalDate opening() {
        return from.minusDays(1);
    }

    @JsonProperty("from")
    String fromJson() {
        return from.toString();
    }

    @JsonProperty("to")
    String toJson() {
        return to.toString();
    }

    /** Returns {@code 2024-10-01 to 2025-09-30}. */
    @Override
    public String toString() {
        return from + " to " + to;
    }
}
