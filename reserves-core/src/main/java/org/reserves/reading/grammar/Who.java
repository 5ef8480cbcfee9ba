package org.reserves.reading.grammar;

import java.util.Objects;
import org.reserves.reading.text.Owner;
import org.reserves.reading.tie.Sureness;

/** Whom something is about, how sure that is, and why. */
public record Who(Owner owner, Sureness sure, String why) {
    /** Validates the components. */
    public Who {
        Objects.requireNonNull(owner, "owner must not be null");
        Objects.requireNonNull(sure, "sureness must not be null");
        Objects.requireNonNull(why, "why must not be null");
    }

    /** Returns the same owner, at most as sure as this, with a reason before the others. */
    public Who less(Sureness other, String reason) {
        return new Who(owner, sure.and(other), reason + "; " + why);
    }
}
