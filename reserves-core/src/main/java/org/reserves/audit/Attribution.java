package org.reserves.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.holder.TitleHolder;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
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
        @JsonProperty("subject") String subject,
        @JsonProperty("heldBy") @Nullable TitleHolder.Kind heldBy,
        @JsonProperty("event") @Nullable String event,
        @Nullable LocalDate eventSince,
        @JsonProperty("reason") @Nullable Departure reason) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if there is an event without the day it began, or a day without an event
     */
    public Attribution {
        Objects.requireNonNull(subject, "subject must not be null");
        if ((event == null) != (eventSince == null)) {
            throw new IllegalArgumentException(
                    "the event that explains \"" + subject + "\" needs both words and the day it began");
        }
    }

    /** Returns an attribution that says nothing yet. */
    public static Attribution of(String subject) {
        return new Attribution(subject, null, null, null, null);
    }

    @JsonCreator
    static Attribution fromJson(
            @JsonProperty("subject") String subject,
            @JsonProperty("heldBy") @Nullable TitleHolder.Kind heldBy,
            @JsonProperty("event") @Nullable String event,
            @JsonProperty("eventSince") @Nullable String eventSince,
            @JsonProperty("reason") @Nullable Departure reason) {
        return new Attribution(subject, heldBy, event, IsoDates.parseOptional("eventSince", eventSince), reason);
    }

    /** Returns this attribution with whose the coins are said to be. */
    public Attribution heldBy(TitleHolder.Kind kind) {
        return new Attribution(
                subject, Objects.requireNonNull(kind, "kind must not be null"), event, eventSince, reason);
    }

    /**
     * Returns this attribution with the event said to explain the figure.
     *
     * @param sinceIsoDate the day the event began
     * @throws IllegalArgumentException if the text is not an ISO day
     */
    public Attribution explainedBy(String what, String sinceIsoDate) {
        Objects.requireNonNull(what, "event must not be null");
        return new Attribution(subject, heldBy, what, IsoDates.parse("event date", sinceIsoDate), reason);
    }

    /** Returns this attribution with why coins are said to have left. */
    public Attribution reducedFor(Departure why) {
        return new Attribution(
                subject, heldBy, event, eventSince, Objects.requireNonNull(why, "reason must not be null"));
    }

    @JsonProperty("eventSince")
    @Nullable
    String eventSinceJson() {
        return IsoDates.print(eventSince);
    }
}
