package org.reserves.rows;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.JsonValues;

/**
 * A row of a file that somebody else has read: its line, and its cells by the names of their columns.
 *
 * <p>JSON: {@code {"line":2,"cells":{"btc":"259870"}}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param line  where it stands in the file, from 1
 * @param cells its text by column, in the order of the columns
 */
@ExplicitJson
@JsonPropertyOrder({"line", "cells"})
public record TextRow(
        @JsonProperty("line") long line,
        @JsonProperty("cells") Map<String, String> cells) {

    /**
     * Copies the components.
     *
     * @throws IllegalArgumentException if the line is below 1
     */
    public TextRow {
        Objects.requireNonNull(cells, "cells must not be null");
        cells.forEach((column, text) -> {
            Objects.requireNonNull(column, "column must not be null");
            Objects.requireNonNull(text, "text of a cell must not be null");
        });
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        requireLine(line);
    }

    static void requireLine(long line) {
        if (line < 1) {
            throw new IllegalArgumentException("line \"" + line + "\" is below 1; count lines as an editor does");
        }
    }

    @JsonCreator
    static TextRow fromJson(@JsonProperty("line") Object line, @JsonProperty("cells") Map<String, String> cells) {
        return new TextRow(JsonValues.whole("line", line), cells);
    }

    /**
     * Returns a row of a list of cells.
     *
     * @throws IllegalArgumentException if there are more cells than columns, or the line is below 1
     */
    public static TextRow of(long line, List<String> columns, List<String> cells) {
        Objects.requireNonNull(columns, "columns must not be null");
        Objects.requireNonNull(cells, "cells must not be null");
        if (cells.size() > columns.size()) {
            throw new IllegalArgumentException("line " + line + " has " + cells.size() + " cells under "
                    + columns.size() + " columns; quote cells that contain the separator");
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            named.put(columns.get(i), cells.get(i));
        }
        return new TextRow(line, named);
    }
}
