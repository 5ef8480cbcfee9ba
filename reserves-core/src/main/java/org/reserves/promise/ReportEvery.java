package org.reserves.promise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Period;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.JsonValues;
import org.reserves.internal.Words;

/**
 * A promise to report what is held, once for each of the periods that follow each other from the first day of the pledge.
 *
 * <p>It is judged by a log of publications: a report of a period is a figure that the maker or an authority answers for, as of a day of
 * the period, and known by its end or so many days after.
 *
 * <p>JSON: {@code {"kind":"report-every","every":"P3M","withinDays":30}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param every      the length of a period
 * @param withinDays how many days after its end a report may come, from 0
 */
@ExplicitJson
@JsonPropertyOrder({"kind", "every", "withinDays"})
public record ReportEvery(
        Period every, @JsonProperty("withinDays") int withinDays) implements Promise {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the period is not longer than nothing, or the number of days below zero
     */
    public ReportEvery {
        Terms.require("period", every);
        if (withinDays < 0) {
            throw new IllegalArgumentException("days after the end of a period \"" + withinDays
                    + "\" are below zero; 0 asks for the report by its end");
        }
    }

    @JsonCreator
    static ReportEvery fromJson(@JsonProperty("every") Object every, @JsonProperty("withinDays") Object withinDays) {
        return new ReportEvery(Terms.parse("every", every), JsonValues.integer("withinDays", withinDays));
    }

    /**
     * Returns a promise to report every period, within so many days after its end.
     *
     * @throws IllegalArgumentException if the period is not longer than nothing, or the number of days below zero
     */
    public static ReportEvery of(Period every, int withinDays) {
        return new ReportEvery(every, withinDays);
    }

    /** Returns all coins: a report is of what is held. */
    @Override
    public CoinScope scope() {
        return CoinScope.all();
    }

    @JsonProperty("every")
    String everyJson() {
        return every.toString();
    }

    @Override
    public String kind() {
        return "report-every";
    }

    /** Returns {@code to report what it holds every 3 months, within 30 days}. */
    @Override
    public String toString() {
        return "to report what it holds " + Terms.every(every) + ", within " + Words.count(withinDays, "day");
    }
}
