package org.reserves.reading.evidence;

import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.reading.text.Owner;

/**
 * Somebody whom a figure may be about, with what speaks for that.
 *
 * @param owner who, or null for nobody that is named
 */
public record Candidate(@Nullable Owner owner, Clues clues) {
    /** Validates the components. */
    public Candidate {
        Objects.requireNonNull(clues, "clues must not be null");
    }

    /** Returns the code or name, or {@code nobody}. */
    public String holder() {
        return owner == null ? "nobody" : owner.holder();
    }
}
