package org.reserves.statement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.reserves.internal.Ids;

/**
 * How a period is divided into columns. They are counted from its first day, so those of a fiscal year from 1 October begin then;
 * the last one ends with the period and may be shorter.
 *
 * <p>JSON: the {@linkplain #id() id}, {@code "quarterly"}.
 */
public enum Columns {
    /** A column for each month. */
    MONTHLY(1),
    /** A column for each three months. */
    QUARTERLY(3),
    /** A column for each twelve months. */
    YEARLY(12);

    private final int months;

    Columns(int months) {
        this.months = months;
    }

    /**
     * Returns the division with the id.
     *
     * @throws IllegalArgumentException if none has the id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Columns fromId(String id) {
        return Ids.find("division into columns", Columns.class, id);
    }

    /** Returns the id used in JSON: {@code quarterly}. */
    @JsonValue
    public String id() {
        return Ids.of(this);
    }

    /** Returns the parts of a period, the earliest first: together they are the period. */
    public List<StatementPeriod> of(StatementPeriod period) {
        Objects.requireNonNull(period, "period must not be null");
        List<StatementPeriod> parts = new ArrayList<>();
        LocalDate from = period.from();
        for (int part = 1; !from.isAfter(period.to()); part++) {
            LocalDate next = period.from().plusMonths((long) part * months);
            LocalDate last = next.minusDays(1);
            parts.add(new StatementPeriod(from, last.isAfter(period.to()) ? period.to() : last));
            from = next;
        }
        return List.copyOf(parts);
    }
}
