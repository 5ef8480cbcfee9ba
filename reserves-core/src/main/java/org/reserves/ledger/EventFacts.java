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
 * {@code "source"}, {@code "transactionId"}; what is unknown is left out. Two are equal if they say the same.
 *
 * <p>Immutable and thread-safe.
 */
public final class EventFacts {
    /** Facts of an event that have a default, so that their value does not tell whether they were stated. */
    enum Defaulted {
        ACCOUNT("account", 1),
        BASIS("basis", 2),
        STATUS("status", 4),
        LOTS("lots", 8);

        private final String words;
        private final int bit;

        Defaulted(String words, int bit) {
            this.words = words;
            this.bit = bit;
        }
    }

    private static final EventFacts NONE = new EventFacts(null, null, null, null, null);

    @Nullable
    private final String id;

    @Nullable
    private final TimeOfDay time;

    @Nullable
    private final LocalDate recorded;

    @Nullable
    private final Source source;

    @Nullable
    private final String transactionId;

    /** Which facts were stated though they are the default: no part of what is said, so not of equality. */
    private final int stated;

    /**
     * Validates the facts.
     *
     * @param id            the name other events know the event by, or null
     * @param time          when on its day it happened, or null where only the day is known
     * @param recorded      the day it was entered in the record, or null: then it counts as known from its own day, or from the
     *                      day of its first correction if that is earlier
     * @param source        who reports it, or null
     * @param transactionId the bitcoin transaction, or null
     * @throws IllegalArgumentException if a text is blank or the year of the recording has not four digits
     */
    public EventFacts(
            @Nullable String id,
            @Nullable TimeOfDay time,
            @Nullable LocalDate recorded,
            @Nullable Source source,
            @Nullable String transactionId) {
        this(id, time, recorded, source, transactionId, 0);
    }

    private EventFacts(
            @Nullable String id,
            @Nullable TimeOfDay time,
            @Nullable LocalDate recorded,
            @Nullable Source source,
            @Nullable String transactionId,
            int stated) {
        this.id = Words.requireOptional("id of an event", id);
        this.time = time;
        if (recorded != null) {
            EventChecks.requireYear("day of recording", recorded);
        }
        this.recorded = recorded;
        this.source = source;
        this.transactionId = Words.requireOptional("transaction id", transactionId);
        this.stated = stated;
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

    /** Returns the name other events know the event by, or null. */
    @Nullable
    public String id() {
        return id;
    }

    /** Returns when on its day it happened, or null where only the day is known. */
    @Nullable
    public TimeOfDay time() {
        return time;
    }

    /** Returns the day it was entered in the record, or null; see the constructor. */
    @Nullable
    public LocalDate recorded() {
        return recorded;
    }

    /** Returns who reports it, or null. */
    @Nullable
    public Source source() {
        return source;
    }

    /** Returns the bitcoin transaction, or null. */
    @Nullable
    public String transactionId() {
        return transactionId;
    }

    /**
     * States a fact that has a default; the default counts as stated too.
     *
     * @param earlier    what the fact is so far
     * @param wasDefault whether that is the default
     * @param isDefault  whether what is stated now is it
     * @throws IllegalStateException if the fact was stated before
     */
    EventFacts stating(Defaulted fact, Object earlier, boolean wasDefault, boolean isDefault) {
        boolean wasStated = (stated & fact.bit) != 0;
        Words.requireUnset(fact.words, wasStated || !wasDefault ? earlier : null);
        return isDefault ? new EventFacts(id, time, recorded, source, transactionId, stated | fact.bit) : this;
    }

    EventFacts named(String newId) {
        Words.require("id of an event", newId);
        Words.requireUnset("id of the event", id);
        return new EventFacts(newId, time, recorded, source, transactionId, stated);
    }

    EventFacts at(TimeOfDay newTime) {
        Objects.requireNonNull(newTime, "time must not be null");
        Words.requireUnset("time", time);
        return new EventFacts(id, newTime, recorded, source, transactionId, stated);
    }

    EventFacts recorded(LocalDate day) {
        Objects.requireNonNull(day, "day of recording must not be null");
        Words.requireUnset("day of recording", recorded);
        return new EventFacts(id, time, day, source, transactionId, stated);
    }

    EventFacts source(Source newSource) {
        Objects.requireNonNull(newSource, "source must not be null");
        Words.requireUnset("source", source);
        return new EventFacts(id, time, recorded, newSource, transactionId, stated);
    }

    EventFacts transaction(String newId) {
        Words.require("transaction id", newId);
        Words.requireUnset("transaction id", transactionId);
        return new EventFacts(id, time, recorded, source, newId, stated);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventFacts facts
                && Objects.equals(id, facts.id)
                && Objects.equals(time, facts.time)
                && Objects.equals(recorded, facts.recorded)
                && Objects.equals(source, facts.source)
                && Objects.equals(transactionId, facts.transactionId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, time, recorded, source, transactionId);
    }

    /** Returns the facts for a reader of the program: {@code EventFacts[id=dip-4, time=null, …]}. */
    @Override
    public String toString() {
        return "EventFacts[id=" + id + ", time=" + time + ", recorded=" + recorded + ", source=" + source
                + ", transactionId=" + transactionId + "]";
    }
}
