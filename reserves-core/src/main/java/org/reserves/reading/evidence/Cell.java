package org.reserves.reading.evidence;

import java.util.List;
import java.util.Objects;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Sentence;

/**
 * A figure of a table, tied by a rule or open, and what stands around it.
 *
 * @param row    all that stands in its row
 * @param place  at which item of the row it stands
 * @param head   the head of its column in lower case; empty where the table has none
 * @param line   what the first cell of the row says in lower case; empty where the figure stands there itself
 * @param heads  the heads of all columns in lower case
 * @param column which column it is, from 0
 */
public record Cell(Sentence row, int place, String head, String line, List<String> heads, int column) {
    /** Validates the components. */
    public Cell {
        Objects.requireNonNull(row, "row must not be null");
        Objects.requireNonNull(head, "head must not be null");
        Objects.requireNonNull(line, "line must not be null");
        heads = List.copyOf(Objects.requireNonNull(heads, "heads must not be null"));
    }

    /** Returns the figure. */
    public Figure figure() {
        return Objects.requireNonNull(row.at(place).figure(), "figure must not be null");
    }
}
