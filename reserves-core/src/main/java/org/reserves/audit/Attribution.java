package org.reserves.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.holder.TitleHolder;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;
import org.reserves.provenance.Departure;

/**
 * What a source says about a row beside its numbers: whose the coins are, what event brought them, why they left.
 *
 * <pre>{@code
 * Attribution.of("UA").explainedBy("donations during the war", "2022-02-24");
 * Attribution.of("DE").reducedFor(Departure.DEBT_REPAYMENT);
 * }</pre>
 *
 * <p>JSON: {@code {"subject":"UA","event":"donations during the war","eventSince":"2022-02-24"}}; what is not said is left
 * out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param subject    the subject of the claims it belongs to
 * @param heldBy     whose the coins are said to be, or null where the table's own word holds
 * @param event      the event said to explain the figure, or null
 * @param eventSince the day it began; null exactly where there is no event
 * @param reason     why coins are said to have left, or null
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"subject", "heldBy", "event", "eventSince", "reason"})
public record Attribution(
        @JsonProperty("subject") Subject subject,
        @JsonProperty("heldBy") @Nullable TitleHolder.Kind heldBy,
        @JsonProperty("event") @Nullable String event,
        @Nullable LocalDate eventSince,
        @JsonProperty("reason") @Nullable Departure reason) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if there is an event without the day it began, a day without an event, or the
     *                                  event is blank
     */
    public Attribution {
        Objects.requireNonNull(subject, "subject must not be null");
        Words.requireOptional("event", event);
        if ((event == null) != (eventSince == null)) {
            throw new IllegalArgumentException(
                    "the event that explains \"" + subject + "\" needs both words and the day it began");
        }
    }

    /**
     * Returns an attribution that says nothing yet.
     *
     * @throws IllegalArgumentException if the subject cannot be understood
     */
    public static Attribution of(String subject) {
        return new Attribution(Subject.parse(subject), null, null, null, null);
    }

    @JsonCreator
    static Attribution fromJson(
            @JsonProperty("subject") Subject subject,
            @JsonProperty("heldBy") @Nullable TitleHolder.Kind heldBy,
            @JsonProperty("event") @Nullable String event,
            @JsonProperty("eventSince") @Nullable String eventSince,
            @JsonProperty("reason") @Nullable Departure reason) {
        return new Attribution(subject, heldBy, event, IsoDates.parseOptional("eventSince", eventSince), reason);
    }

    /**
     * Returns this attribution with whose the coins are said to be.
     *
     * @throws IllegalStateException if that was said already
     */
    public Attribution heldBy(TitleHolder.Kind kind) {
        Words.requireUnset("holder of " + subject, heldBy == null ? null : heldBy.id());
        return new Attribution(
                subject, Objects.requireNonNull(kind, "kind must not be null"), event, eventSince, reason);
    }

    /**
     * Returns this attribution with the event said to explain the figure.
     *
     * @param sinceIsoDate the day the event began
     * @throws IllegalArgumentException if the event is blank, or the text is not an ISO day
     * @throws IllegalStateException    if an event was stated already
     */
    public Attribution explainedBy(String what, String sinceIsoDate) {
        return explainedBy(what, IsoDates.parse("event date", sinceIsoDate));
    }

    /**
     * Returns this attribution with the event said to explain the figure.
     *
     * @param since the day the event began
     * @throws IllegalArgumentException if the event is blank
     * @throws IllegalStateException    if an event was stated already
     */
    public Attribution explainedBy(String what, LocalDate since) {
        Words.requireUnset("event that explains " + subject, event);
        return new Attribution(
                subject, heldBy, what, Objects.requireNonNull(since, "event date must not be null"), reason);
    }

    /**
     * Returns this attribution with why coins are said to have left.
     *
     * @throws IllegalStateException if that was said already
     */
    public Attribution reducedFor(Departure why) {
        Words.requireUnset("reason of the reduction of " + subject, reason == null ? null : reason.id());
        return new Attribution(
                subject, heldBy, event, eventSince, Objects.requireNonNull(why, "reason must not be null"));
    }

    @JsonProperty("eventSince")
    @Nullable
    String eventSinceJson() {
        return IsoDates.print(eventSince);
    }

    /** Returns {@code UA: held by private persons; explained by "…" since 2022-02-24}, with what is said. */
    @Override
    public String toString() {
        List<String> said = new ArrayList<>();
        if (heldBy != null) {
            said.add("held by " + heldBy.words());
        }
        if (event != null) {
            said.add("explained by " + Words.quote(event) + (eventSince == null ? "" : " since " + eventSince));
        }
        if (reason != null) {
            said.add("reduced for " + reason.words());
        }
        return subject + ": " + String.join("; ", said);
    }
}
