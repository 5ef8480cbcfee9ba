package org.reserves.reading.text;

import java.util.Objects;
import javax.annotation.Nullable;

/**
 * A name of the gazetteer, found in a text or composed of one and the words beside it.
 *
 * @param owner whom it means, or null where it means no holder
 */
public record Name(Kind kind, @Nullable Owner owner) {
    /** What kind of name it is. */
    public enum Kind {
        /** A state by its name, its government or its ruler. */
        STATE,
        /** An adjective of a state alone: Bhutanese. */
        ADJECTIVE,
        /** The seat of a government, which stands for the state only as a subject. */
        CAPITAL,
        /** A body of a state. */
        AGENCY,
        /** A company that a state owns. */
        STATE_COMPANY,
        /** A province, or a state of a federation. */
        SUB_NATIONAL,
        /** Officials and citizens of a state. */
        PERSONS,
        /** A company, person or anything else that is no state. */
        OTHER,
        /** All governments together. */
        ALL,
        /** Nothing that holds anything. */
        NOBODY
    }

    /** Validates the components. */
    public Name {
        Objects.requireNonNull(kind, "kind must not be null");
    }

    /** Returns whether it is a province, or a state of a federation. */
    public boolean isSubdivision() {
        return kind == Kind.SUB_NATIONAL;
    }

    /** Returns whether it can be the holder of something. */
    public boolean isHolder() {
        return owner != null && kind != Kind.NOBODY;
    }
}
