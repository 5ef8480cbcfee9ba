package org.reserves.reading;

import javax.annotation.Nullable;

/**
 * A name of the gazetteer, found in a text or composed of one and the words beside it.
 *
 * @param owner whom it means, or null where it means no holder
 */
record Name(Kind kind, @Nullable Owner owner) {
    enum Kind {
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

    boolean isSubdivision() {
        return kind == Kind.SUB_NATIONAL;
    }

    /** Whether it can be the holder of something. */
    boolean isHolder() {
        return owner != null && kind != Kind.NOBODY;
    }
}
