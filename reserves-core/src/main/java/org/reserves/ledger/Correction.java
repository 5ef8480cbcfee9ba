package org.reserves.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;
import org.reserves.source.Source;

/**
 * The restatement of an earlier event: it should have been recorded differently, or never happened. A correction is no
 * transaction; positions of every date follow the corrected record, and
 * {@link ReserveLedger#asKnownOn} gives the record as it was before.
 *
 * <pre>{@code
 * Correction.withdrawing("2021-04-09", "declarant-1", "declaration error");
 * }</pre>
 *
 * <p>Where an event is corrected more than once, the latest correction stands.
 *
 * <p>JSON: {@code {"kind":"correction","date":"2021-04-09","corrects":"declarant-1","replacement":{…},"reason":"…",
 * "source":{…}}}; without a replacement the event is withdrawn.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id          the name of the correction, or null
 * @param date        the day the record was corrected
 * @param corrects    the id of the corrected event
 * @param replacement the event as it should have been, with the same id, or null where it never happened
 * @param reason      why, never blank
 * @param source      who says so, or null
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"kind", "id", "date", "corrects", "replacement", "reason", "source"})
public record Correction(
        @JsonProperty("id") @Nullable String id,
        LocalDate date,
        @JsonProperty("corrects") String corrects,
        @JsonProperty("replacement") @Nullable LedgerEvent replacement,
        @JsonProperty("reason") String reason,
        @JsonProperty("source") @Nullable Source source)
        implements LedgerEvent {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if a text is blank, or the replacement is a correction or bears another id
     */
    public Correction {
        EventFacts.require(id, date);
        Words.require("id of the corrected event", corrects);
        Words.require("reason of the correction", reason);
        if (replacement instanceof Correction) {
            throw new IllegalArgumentException("correction of \"" + corrects
                    + "\" cannot replace it by a correction; state the event as it should have been");
        }
        if (replacement != null && !corrects.equals(replacement.id())) {
            throw new IllegalArgumentException("correction of \"" + corrects + "\" replaces it by an event named "
                    + (replacement.id() == null ? "nothing" : Words.quote(replacement.id()))
                    + "; give the replacement the id of the event it replaces");
        }
    }

    /**
     * Returns a correction that says how the event should have been recorded.
     *
     * @param isoDate     the day the record was corrected
     * @param replacement the event as it should have been; its id says which one it replaces
     * @throws IllegalArgumentException if the text is not an ISO day, or the replacement is a correction or has no id
     */
    public static Correction replacing(String isoDate, LedgerEvent replacement, String reason) {
        Objects.requireNonNull(replacement, "replacement must not be null");
        String id = replacement.id();
        if (id == null) {
            throw new IllegalArgumentException(
                    "replacement of " + replacement.date() + " has no id; give it the id of the event it replaces");
        }
        return new Correction(null, IsoDates.parse("correction date", isoDate), id, replacement, reason, null);
    }

    /**
     * Returns a correction that says the event never happened.
     *
     * @param isoDate  the day the record was corrected
     * @param corrects the id of the withdrawn event
     * @throws IllegalArgumentException if a text is blank or not an ISO day
     */
    public static Correction withdrawing(String isoDate, String corrects, String reason) {
        return new Correction(null, IsoDates.parse("correction date", isoDate), corrects, null, reason, null);
    }

    @JsonCreator
    static Correction fromJson(
            @JsonProperty("id") @Nullable String id,
            @JsonProperty("date") String date,
            @JsonProperty("corrects") String corrects,
            @JsonProperty("replacement") @Nullable LedgerEvent replacement,
            @JsonProperty("reason") String reason,
            @JsonProperty("source") @Nullable Source source) {
        return new Correction(id, IsoDates.parse("date", date), corrects, replacement, reason, source);
    }

    /**
     * Returns this with who reports it.
     *
     * @throws IllegalStateException if there is one already
     */
    public Correction source(Source source) {
        Objects.requireNonNull(source, "source must not be null");
        Words.requireUnset("source", this.source);
        return new Correction(id, date, corrects, replacement, reason, source);
    }

    @JsonProperty("date")
    String dateJson() {
        return date.toString();
    }
}
