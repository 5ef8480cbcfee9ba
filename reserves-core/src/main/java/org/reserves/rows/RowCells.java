package org.reserves.rows;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.annotation.Nullable;
import org.reserves.figure.PrintLocale;
import org.reserves.internal.Words;

/** The facts of one row by field, each with the cell it comes from; what cannot be read is noted, not thrown. */
final class RowCells {
    private final TextRow row;

    @Nullable
    private final PrintLocale locale;

    private final Map<RowField, String> texts = new EnumMap<>(RowField.class);
    private final Map<RowField, String> columns = new EnumMap<>(RowField.class);
    private final List<RowProblem> problems = new ArrayList<>();

    RowCells(RowFormat format, TextRow row) {
        this.row = row;
        this.locale = format.locale();
        for (Map.Entry<RowField, String> entry : format.columns().entrySet()) {
            String text = row.cells().get(entry.getValue());
            if (text != null) {
                put(entry.getKey(), entry.getValue(), text);
            }
        }
        if (format.hasMeanings()) {
            row.cells().forEach((column, text) -> putMeaning(format, column, text));
            Map<RowField, String> ofLine = format.meaningOf(RowFormat.LINE, String.valueOf(row.line()));
            if (ofLine != null) {
                ofLine.forEach((field, value) -> put(field, RowFormat.LINE, value));
            }
        }
    }

    private void putMeaning(RowFormat format, String column, String text) {
        Map<RowField, String> meaning = format.meaningOf(column, text);
        if (meaning != null) {
            meaning.forEach((field, value) -> put(field, column, value));
        } else if (!text.isBlank() && format.isWordsOnly(column)) {
            note(column, text, "words " + Words.quote(text) + " have no meaning in this format; give them one");
        }
    }

    long line() {
        return row.line();
    }

    List<RowProblem> problems() {
        return problems;
    }

    /** Whether there is a cell for it at all, if an empty one. */
    boolean has(RowField field) {
        return texts.containsKey(field);
    }

    /** The text, or null where there is none or it is blank. */
    @Nullable
    String text(RowField field) {
        String text = texts.get(field);
        return text == null || text.isBlank() ? null : text;
    }

    String text(RowField field, String otherwise) {
        String text = text(field);
        return text == null ? otherwise : text;
    }

    /** What the text comes to, or null where there is none or it cannot be read, which is noted. */
    @Nullable
    <T> T read(RowField field, Function<String, T> reading) {
        String text = text(field);
        return text == null ? null : attempt(field, text, reading);
    }

    /** What the text comes to; a missing one is noted. */
    @Nullable
    <T> T require(RowField field, Function<String, T> reading) {
        return require(field, "every row", reading);
    }

    /** What the text comes to; a missing one is noted, with what needs it. */
    @Nullable
    <T> T require(RowField field, String who, Function<String, T> reading) {
        String text = text(field);
        if (text == null) {
            String column = columns.getOrDefault(field, "");
            note(column, "", "there is no " + field.words() + ", which " + who + " needs");
            return null;
        }
        return attempt(field, text, reading);
    }

    /** The amount of a text, as the format says amounts are written. */
    AmountText amount(String text) {
        return AmountText.read(text, locale);
    }

    void note(RowField field, String reason) {
        String column = columns.getOrDefault(field, "");
        note(column, cell(column), reason);
    }

    void noteRow(String reason) {
        note("", "", reason);
    }

    @Nullable
    private <T> T attempt(RowField field, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | ArithmeticException e) {
            note(field, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void put(RowField field, String column, String text) {
        texts.put(field, text);
        columns.put(field, column);
    }

    private void note(String column, String text, String reason) {
        problems.add(new RowProblem(row.line(), column, text, reason));
    }

    private String cell(String column) {
        String text = row.cells().get(column);
        return text == null ? "" : text;
    }
}
