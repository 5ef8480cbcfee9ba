package org.reserves.reading.text;

import java.util.Objects;

/**
 * A line of a text.
 *
 * @param start its first character, behind the sign of an item
 * @param level how deep a heading is, from 1; 0 for a heading without a sign
 */
public record Line(Kind kind, int start, int end, int level) {
    /** What a line is. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM,
        ROW,
        BLANK
    }

    /** Validates the components. */
    public Line {
        Objects.requireNonNull(kind, "kind must not be null");
    }
}
