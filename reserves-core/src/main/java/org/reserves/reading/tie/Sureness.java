package org.reserves.reading.tie;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.reserves.internal.Ids;

/** How sure a reader is of what it tied; the text form is that of JSON. */
public enum Sureness {
    /** One sentence says it all: holder, verb and figure stand together. */
    SURE,
    /** A rule that seldom fails: a pronoun, a heading, a bracket. */
    LIKELY,
    /** The best reading of several, or none: look at it before relying on it. */
    GUESS;

    /**
     * Returns the constant with this text form.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Sureness fromId(String id) {
        return Ids.find("sureness", Sureness.class, id);
    }

    /** Returns the text form, also in JSON. */
    @JsonValue
    public String id() {
        return Ids.of(this);
    }

    /** Returns the less sure of the two. */
    public Sureness and(Sureness other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
