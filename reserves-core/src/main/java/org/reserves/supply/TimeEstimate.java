package org.reserves.supply;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.reserves.internal.ExplicitJson;

/**
 * The header time of a block, known or estimated, with the range it lies in.
 *
 * <p>JSON: {@code {"earliest":"2028-02-01T00:00:00Z","best":"…","latest":"…","basis":"extrapolated"}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param earliest the earliest time it can be
 * @param best     the most likely time
 * @param latest   the latest time it can be
 * @param basis    what it rests on; the three times are one where it is exact
 */
@ExplicitJson
@JsonPropertyOrder({"earliest", "best", "latest", "basis"})
public record TimeEstimate(
        Instant earliest,
        Instant best,
        Instant latest,
        @JsonProperty("basis") EstimateBasis basis) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the times are not in order, or differ although they are exact
     */
    public TimeEstimate {
        Objects.requireNonNull(earliest, "earliest must not be null");
        Objects.requireNonNull(best, "best must not be null");
        Objects.requireNonNull(latest, "latest must not be null");
        Objects.requireNonNull(basis, "basis must not be null");
        if (earliest.isAfter(best) || best.isAfter(latest)) {
            throw new IllegalArgumentException("time estimate \"" + earliest + ", " + best + ", " + latest
                    + "\" is out of order; write the earliest, the best and the latest");
        }
        if (basis == EstimateBasis.EXACT && !earliest.equals(latest)) {
            throw new IllegalArgumentException("time estimate \"" + earliest + " to " + latest
                    + "\" is a range, but is called exact; call it interpolated or extrapolated");
        }
    }

    @JsonCreator
    static TimeEstimate fromJson(
            @JsonProperty("earliest") String earliest,
            @JsonProperty("best") String best,
            @JsonProperty("latest") String latest,
            @JsonProperty("basis") EstimateBasis basis) {
        return new TimeEstimate(
                HeaderTime.parse("earliest", earliest),
                HeaderTime.parse("best", best),
                HeaderTime.parse("latest", latest),
                basis);
    }

    static TimeEstimate exact(Instant time) {
        return new TimeEstimate(time, time, time, EstimateBasis.EXACT);
    }

    /** Returns the day of the best time, in UTC. */
    public LocalDate date() {
        return LocalDate.ofInstant(best, ZoneOffset.UTC);
    }

    /** Returns whether the time lies in the range. */
    public boolean contains(Instant time) {
        return !time.isBefore(earliest) && !time.isAfter(latest);
    }

    @JsonProperty("earliest")
    String earliestJson() {
        return earliest.toString();
    }

    @JsonProperty("best")
    String bestJson() {
        return best.toString();
    }

    @JsonProperty("latest")
    String latestJson() {
        return latest.toString();
    }

    /** Returns the time for a reader: {@code 2024-04-20T00:09:27Z}, or {@code about 2028-04-17 (2028-02-20 to 2028-06-13)}. */
    @Override
    public String toString() {
        return basis == EstimateBasis.EXACT
                ? best.toString()
                : "about " + date() + " (" + LocalDate.ofInstant(earliest, ZoneOffset.UTC) + " to "
                        + LocalDate.ofInstant(latest, ZoneOffset.UTC) + ")";
    }
}
