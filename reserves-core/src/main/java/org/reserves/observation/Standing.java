package org.reserves.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.reserves.internal.Ids;

/**
 * Whether an observation still stands, by what is known on a day.
 *
 * <p>A withdrawal or correction counts from the day it is known, also where that is the day of what it takes back. One that
 * is withdrawn itself counts no more.
 *
 * <p>JSON: the {@linkplain #id() id}.
 */
public enum Standing {
    /** Nothing takes it back. */
    STANDS("stands"),
    /** Some of its amount was taken back, the rest stands. */
    PARTLY_WITHDRAWN("partly withdrawn"),
    /** It repeats, or was computed from, a figure that does not stand whole any more. */
    RESTS_ON_WITHDRAWN("rests on a figure that was taken back"),
    /** A later observation replaces it. */
    CORRECTED("corrected"),
    /** It was taken back. */
    WITHDRAWN("withdrawn");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    /**
     * Returns the standing with the id.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Standing fromId(String id) {
        return Ids.find("standing", Standing.class, id);
    }

    /** Returns the id, {@code partly-withdrawn}. */
    @JsonValue
    public String id() {
        return Ids.of(this);
    }

    /** Returns the standing in words: {@code partly withdrawn}. */
    public String words() {
        return words;
    }

    /** Returns whether the amount, or what was not taken back of it, may still be believed. */
    public boolean isStanding() {
        return this == STANDS || this == PARTLY_WITHDRAWN;
    }
}
