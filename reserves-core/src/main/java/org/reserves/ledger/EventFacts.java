package org.reserves.ledger;

import java.time.LocalDate;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;
import org.reserves.source.Source;

/**
 * What may be said of every event beside what happened. Each fact is stated once.
 *
 * <p>In the JSON of an event they stand beside its own fields: {@code "id"}, {@code "time"}, {@code "recorded"},
 * {@code "source"}, {@code "transactionId"}; what is unknown is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id            the name other events know the event by, or null
 * @param time          when on its day it happened, or null where only the day is known
 * @param recorded      the day it was entered in the record, or null: then it counts as known from its own day, or from the
 *                      day of its first correction if that is earlier
 * @param source        who reports it, or null
 * @param transactionId the bitcoin transaction, or null
 */
public record EventFacts(
        @Nullable String id,
        @Nullable TimeOfDay time,
        @Nullable LocalDate recorded,
        @Nullable Source source,
        @Nullable String transactionId) {
    private static final EventFacts NONE = new EventFacts(null, null, null, null, null);

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if a text is blank or the year of the recording has not four digits
     */
    public EventFacts {
        Words.requireOptional("id of an event", id);
        if (recorded != null) {
            EventChecks.requireYear("day of recording", recorded);
        }
        Words.requireOptional("transaction id", transactionId);
    }

    /** Returns that nothing is said. */
    public static EventFacts none() {
        return NONE;
    }

    static EventFacts of(
            @Nullable String id,
            @Nullable TimeOfDay time,
            @Nullable String recorded,
            @Nullable Source source,
            @Nullable String transactionId) {
        boolean nothing = id == null && time == null && recorded == null && source == null && transactionId == null;
        return nothing
                ? NONE
                : new EventFacts(id, time, IsoDates.parseOptional("recorded", recorded), source, transactionId);
    }

    EventFacts named(String newId) {
        Words.require("id of an event", newId);
        Words.requireUnset("id of the event", id);
        return new EventFacts(newId, time, recorded, source, transactionId);
    }

    EventFacts at(TimeOfDay newTime) {
        Objects.requireNonNull(newTime, "time must not be null");
        Words.requireUnset("time", time);
        return new EventFacts(id, newTime, recorded, source, transactionId);
    }

    EventFacts recorded(LocalDate day) {
        Objects.requireNonNull(day, "day of recording must not be null");
        Words.requireUnset("day of recording", recorded);
        return new EventFacts(id, time, day, source, transactionId);
    }

    EventFacts source(Source newSource) {
        Objects.requireNonNull(newSource, "source must not be null");
        Words.requireUnset("source", source);
        return new EventFacts(id, time, recorded, newSource, transactionId);
    }

    EventFacts transaction(String newId) {
        Words.require("transaction id", newId);
        Words.requireUnset("transaction id", transactionId);
        return new EventFacts(id, time, recorded, source, newId);
    }
}
