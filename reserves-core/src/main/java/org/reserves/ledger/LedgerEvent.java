package org.reserves.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import javax.annotation.Nullable;
import org.reserves.source.Source;

/**
 * Something that happened to a reserve on a day: coins came, went, moved, or changed their legal status; or the record of
 * such an event was corrected.
 *
 * <p>An event needs an id only if another one names it: a correction, or a disposal of particular lots.
 *
 * <p>JSON: an object with {@code "kind"}, described on each type; its {@link EventFacts} stand beside its own fields. The kind is
 * written wherever an event is, in a list of events or of objects too.
 *
 * <p>Immutable and thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Acquisition.class, name = "acquisition"),
    @JsonSubTypes.Type(value = Disposal.class, name = "disposal"),
    @JsonSubTypes.Type(value = AccountTransfer.class, name = "transfer"),
    @JsonSubTypes.Type(value = StatusChange.class, name = "status-change"),
    @JsonSubTypes.Type(value = Correction.class, name = "correction")
})
public sealed interface LedgerEvent permits Acquisition, Disposal, AccountTransfer, StatusChange, Correction {
    /** The account of events that name none. */
    String MAIN_ACCOUNT = "main";

    /** Returns what kind of event this is, as in JSON: {@code status-change}. */
    @JsonProperty("kind")
    String kind();

    /** Returns the day it happened; for a correction, the day the record was corrected. */
    LocalDate date();

    /** Returns what is said of it beside what happened. */
    EventFacts facts();

    /** Returns the name other events know this one by, or null where it has none. */
    @Nullable
    @JsonProperty("id")
    default String id() {
        return facts().id();
    }

    /** Returns when on its day it happened, or null where only the day is known. */
    @Nullable
    @JsonProperty("time")
    default TimeOfDay time() {
        return facts().time();
    }

    /** Returns the day it was entered in the record, or null where that is not stated; see {@link EventFacts}. */
    @Nullable
    default LocalDate recorded() {
        return facts().recorded();
    }

    /** Returns who reports it, or null where that is unknown. */
    @Nullable
    @JsonProperty("source")
    default Source source() {
        return facts().source();
    }

    /** Returns the id of its bitcoin transaction, or null. */
    @Nullable
    @JsonProperty("transactionId")
    default String transactionId() {
        return facts().transactionId();
    }

    /** Returns the event in a few words, for a reader: {@code auction of 500 BTC "ohio" on 2019-11-05}. */
    default String inWords() {
        return Describe.event(this);
    }
}
