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
 * <p>Where an event is corrected more than once, the latest correction stands; of those of one day, the one added last. A
 * correction that was wrong is withdrawn by its own name, or followed by a better one of the event.
 *
 * <p>JSON: {@code {"kind":"correction","date":"2021-04-09","corrects":"declarant-1","replacement":{…},"reason":"…",
 * "source":{…}}}; without a replacement the event is withdrawn.
 *
 * <p>Immutable and thread-safe.
 *
 * @param date        the day the record was corrected
 * @param corrects    the id of the corrected event
 * @param replacement the event as it should have been, with the same id, or null where it never happened
 * @param reason      why, never blank
 * @param facts       its name and source
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"kind", "id", "date", "corrects", "replacement", "reason", "source"})
public record Correction(
        LocalDate date,
        @JsonProperty("corrects") String corrects,
        @JsonProperty("replacement") @Nullable LedgerEvent replacement,
        @JsonProperty("reason") String reason,
        EventFacts facts)
        implements LedgerEvent {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if a text is blank, or the replacement is a correction or has another id
     */
    public Correction {
        EventChecks.require(date, facts);
        EventChecks.requireNoTransaction("correction", facts);
        if (facts.time() != null || facts.recorded() != null) {
            throw new IllegalArgumentException("correction of \"" + corrects
                    + "\" is the record of its day; it has no time and no other day of recording");
        }
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
        return replacing(IsoDates.parse("correction date", isoDate), replacement, reason);
    }

    /**
     * Returns a correction that says how the event should have been recorded.
     *
     * @param date        the day the record was corrected
     * @param replacement the event as it should have been; its id says which one it replaces
     * @throws IllegalArgumentException if the replacement is a correction or has no id
     */
    public static Correction replacing(LocalDate date, LedgerEvent replacement, String reason) {
        Objects.requireNonNull(replacement, "replacement must not be null");
        String id = replacement.id();
        if (id == null) {
            throw new IllegalArgumentException(
                    "replacement of " + replacement.date() + " has no id; give it the id of the event it replaces");
        }
        return new Correction(date, id, replacement, reason, EventFacts.none());
    }

    /**
     * Returns a correction that says the event never happened. Where it withdraws a correction, the event stands again as if
     * that had never been made.
     *
     * @param isoDate  the day the record was corrected
     * @param corrects the id of the withdrawn event or correction
     * @throws IllegalArgumentException if a text is blank or not an ISO day
     */
    public static Correction withdrawing(String isoDate, String corrects, String reason) {
        return withdrawing(IsoDates.parse("correction date", isoDate), corrects, reason);
    }

    /**
     * Returns a correction that says the event never happened. Where it withdraws a correction, the event stands again as if
     * that had never been made.
     *
     * @param date     the day the record was corrected
     * @param corrects the id of the withdrawn event or correction
     * @throws IllegalArgumentException if a text is blank
     */
    public static Correction withdrawing(LocalDate date, String corrects, String reason) {
        return new Correction(date, corrects, null, reason, EventFacts.none());
    }

    @JsonCreator
    static Correction fromJson(
            @JsonProperty("id") @Nullable String id,
            @JsonProperty("date") String date,
            @JsonProperty("corrects") String corrects,
            @JsonProperty("replacement") @Nullable LedgerEvent replacement,
            @JsonProperty("reason") String reason,
            @JsonProperty("source") @Nullable Source source) {
        EventFacts facts = EventFacts.of(id, null, null, source, null);
        return new Correction(IsoDates.parse("date", date), corrects, replacement, reason, facts);
    }

    /**
     * Returns this with a name, for a correction that withdraws it.
     *
     * @throws IllegalStateException if there is one already
     */
    public Correction named(String id) {
        return new Correction(date, corrects, replacement, reason, facts.named(id));
    }

    /**
     * Returns this with who reports it.
     *
     * @throws IllegalStateException if there is one already
     */
    public Correction source(Source source) {
        return new Correction(date, corrects, replacement, reason, facts.source(source));
    }

    @Override
    public String kind() {
        return "correction";
    }

    @JsonProperty("date")
    String dateJson() {
        return date.toString();
    }

    /** Returns {@code correction of declarant-1 on 2021-04-09: declaration error}. */
    @Override
    public String toString() {
        return (replacement == null ? "withdrawal of " : "correction of ") + corrects + " on " + date + ": " + reason;
    }
}
