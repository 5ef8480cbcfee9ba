package org.reserves.rows;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.JsonValues;
import org.reserves.internal.Words;

/**
 * Why a row was not loaded.
 *
 * <p>JSON: {@code {"line":4,"column":"as_of","text":"04-12-2014","reason":"date \"04-12-2014\" is ambiguous: …"}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param line   where the row stands
 * @param column the column of the cell, or an empty text where the row as a whole is at fault
 * @param text   what the cell says, or an empty text
 * @param reason what is wrong, and what to write
 */
@ExplicitJson
@JsonPropertyOrder({"line", "column", "text", "reason"})
public record RowProblem(
        @JsonProperty("line") long line,
        @JsonProperty("column") String column,
        @JsonProperty("text") String text,
        @JsonProperty("reason") String reason) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the line is below 1, or the reason is blank
     */
    public RowProblem {
        TextRow.requireLine(line);
        Objects.requireNonNull(column, "column must not be null");
        Objects.requireNonNull(text, "text must not be null");
        Words.require("reason", reason);
    }

    @JsonCreator
    static RowProblem fromJson(
            @JsonProperty("line") Object line,
            @JsonProperty("column") String column,
            @JsonProperty("text") String text,
            @JsonProperty("reason") String reason) {
        return new RowProblem(JsonValues.whole("line", line), column, text, reason);
    }

    /** Returns {@code line 4, column as_of: date "04-12-2014" is ambiguous: …}. */
    @Override
    public String toString() {
        return "line " + line + (column.isEmpty() ? "" : ", column " + column) + ": " + reason;
    }
}
