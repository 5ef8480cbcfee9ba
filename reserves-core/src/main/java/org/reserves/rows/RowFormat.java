package org.reserves.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.figure.PrintLocale;
import org.reserves.internal.Words;
import org.reserves.observation.Observation;
import org.reserves.observation.ObservationLog;

/**
 * How the columns and words of a file map to observations.
 *
 * <pre>{@code
 * RowFormat format = RowFormat.empty()
 *     .column(RowField.HOLDER, "country_iso2")
 *     .column(RowField.AMOUNT, "btc")
 *     .column(RowField.AS_OF, "as_of")
 *     .column(RowField.BASIS, "basis")
 *     .column(RowField.ORIGIN, "reporter")
 *     .meaning("basis", "official", RowField.BASIS, "official-record")
 *     .meaning("status", "seized, not forfeited", RowField.LEGAL_STATUS, "seized");
 * LoadedRows loaded = format.read(rows);
 * }</pre>
 *
 * <p>It is tolerant of form: {@code 207,189}, {@code ~207000}, {@code unknown}, {@code May 2025}. It is strict about meaning:
 * a date or amount with two readings, and words that nobody gave a meaning, are reported with line, column, text and reason,
 * and the other rows load. A column that it names and no row has is reported, and nothing loads: everything in it would be
 * unknown. A meaning replaces the text of its cell; one of the column {@value #LINE} adds what is known of a
 * single row.
 *
 * <p>Immutable and thread-safe.
 */
public final class RowFormat {
    /** The column that no file has: its text is the number of the line. */
    public static final String LINE = "line";

    private final Map<RowField, String> columns;
    private final Map<String, Map<String, Map<RowField, String>>> meanings;

    private final boolean optional;

    @Nullable
    private final PrintLocale locale;

    private RowFormat(
            Map<RowField, String> columns,
            Map<String, Map<String, Map<RowField, String>>> meanings,
            boolean optional,
            @Nullable PrintLocale locale) {
        this.columns = columns;
        this.meanings = meanings;
        this.optional = optional;
        this.locale = locale;
    }

    /** Returns a format without columns and meanings. */
    public static RowFormat empty() {
        return new RowFormat(new EnumMap<>(RowField.class), new HashMap<>(), false, null);
    }

    /**
     * Returns the format whose columns are the ids of {@link RowField}, in which every observation can be written. Rows may have
     * any of them.
     */
    public static RowFormat standard() {
        RowFormat format = new RowFormat(new EnumMap<>(RowField.class), new HashMap<>(), true, null);
        for (RowField field : RowField.values()) {
            format = format.column(field, field.id());
        }
        return format;
    }

    /**
     * Returns this format with the column of a field.
     *
     * @throws IllegalArgumentException if the column is blank
     * @throws IllegalStateException    if the field has a column already
     */
    public RowFormat column(RowField field, String column) {
        Objects.requireNonNull(field, "field must not be null");
        Words.require("column", column);
        Words.requireUnset("column of " + field.id(), columns.get(field));
        Map<RowField, String> more = new EnumMap<>(columns.isEmpty() ? Map.of(field, column) : columns);
        more.put(field, column);
        return new RowFormat(more, meanings, optional, locale);
    }

    /**
     * Returns this format with what the words of a column mean: call it once for each field they say something of.
     *
     * @param column the column, or {@link #LINE}
     * @param text   the words of a cell, or the number of a line
     * @param field  what they say something of
     * @param value  what they say, as a cell of that field would
     * @throws IllegalStateException if these words have such a meaning already
     */
    public RowFormat meaning(String column, String text, RowField field, String value) {
        Words.require("column", column);
        Objects.requireNonNull(text, "text must not be null");
        Objects.requireNonNull(field, "field must not be null");
        Objects.requireNonNull(value, "value must not be null");
        Map<String, Map<String, Map<RowField, String>>> more = new HashMap<>(meanings);
        Map<String, Map<RowField, String>> ofColumn = new HashMap<>(more.getOrDefault(column, Map.of()));
        Map<RowField, String> ofText = new HashMap<>(ofColumn.getOrDefault(text, Map.of()));
        Words.requireUnset(field.id() + " of \"" + text + "\" in column " + column, ofText.get(field));
        ofText.put(field, value);
        ofColumn.put(text, ofText);
        more.put(column, ofColumn);
        return new RowFormat(columns, more, optional, locale);
    }

    /**
     * Returns this format with how the file writes its amounts: {@code 49.858} is a number of thousands in
     * {@link PrintLocale#GERMAN}. Where nothing is said, amounts are English, and what other conventions read differently is
     * reported.
     *
     * @throws IllegalStateException if that was said already
     */
    public RowFormat printedIn(PrintLocale print) {
        Objects.requireNonNull(print, "locale of the amounts must not be null");
        Words.requireUnset("locale of the amounts", locale == null ? null : locale.id());
        return new RowFormat(columns, meanings, optional, print);
    }

    /** Reads rows. Nothing is thrown for what they say: see {@link LoadedRows#problems()}. */
    public LoadedRows read(Collection<TextRow> rows) {
        return read(rows, ObservationLog.of(List.of()));
    }

    /**
     * Reads rows that may derive from, correct or withdraw what is in a log; the result holds the new observations alone.
     */
    public LoadedRows read(Collection<TextRow> rows, ObservationLog known) {
        Objects.requireNonNull(rows, "rows must not be null");
        Objects.requireNonNull(known, "known must not be null");
        return new RowReader(this, known::faults).load(rows);
    }

    /**
     * Writes observations as rows that this format reads back.
     *
     * @return for each the text by column, in the order of {@link RowField}
     * @throws IllegalArgumentException if an observation states something this format has no column for, or a provenance
     *                                  has more than a kind and one name; write JSON then
     */
    public List<Map<String, String>> write(Collection<Observation> observations) {
        Objects.requireNonNull(observations, "observations must not be null");
        List<Map<String, String>> rows = new ArrayList<>();
        for (Observation observation : observations) {
            Map<String, String> row = new LinkedHashMap<>();
            columns.values().forEach(column -> row.put(column, ""));
            new RowWriter(observation).cells().forEach((field, text) -> {
                String column = columns.get(field);
                if (column == null) {
                    throw new IllegalArgumentException("observation " + Words.quote(observation.id()) + " states "
                            + Words.quote(text) + " as " + field.id() + ", which has no column; add one");
                }
                row.put(column, text);
            });
            rows.add(Collections.unmodifiableMap(row));
        }
        return Collections.unmodifiableList(rows);
    }

    @Nullable
    PrintLocale locale() {
        return locale;
    }

    Map<RowField, String> columns() {
        return columns;
    }

    /** The columns that some row must have. */
    Set<String> neededColumns() {
        Set<String> needed = new LinkedHashSet<>();
        if (!optional) {
            needed.addAll(columns.values());
            needed.addAll(meanings.keySet());
            needed.remove(LINE);
        }
        return needed;
    }

    boolean hasMeanings() {
        return !meanings.isEmpty();
    }

    /** What the words of a cell mean, or null where they have no meaning of their own. */
    @Nullable
    Map<RowField, String> meaningOf(String column, String text) {
        return meanings.getOrDefault(column, Map.of()).get(text);
    }

    /** Whether a column has no field of its own, so that all its words need a meaning. */
    boolean isWordsOnly(String column) {
        return meanings.containsKey(column) && !columns.containsValue(column);
    }
}
