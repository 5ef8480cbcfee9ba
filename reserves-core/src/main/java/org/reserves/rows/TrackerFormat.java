package org.reserves.rows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.figure.PrintLocale;
import org.reserves.internal.Words;

/**
 * How a known tracker's table maps to observations: a {@link RowFormat} with what every row shares, and with holders by name.
 *
 * <pre>{@code
 * List<TextRow> rows = TrackerFormat.rows(answer.get("governments"));     // maps of your own JSON mapper
 * LoadedRows loaded = TrackerFormat.coinGecko("2026-08-29").read(rows);
 * loaded.problems();                                                      // each with your own cell
 * }</pre>
 *
 * <p>A cell of the holder's column may be a code, a name in English or in one of the languages of {@link #withNamesIn}, common variants such as
 * Turkey and South Korea, with a flag or "Government of" around it. What names no sovereign is a problem with that cell. A tracker's
 * money columns are not read: what it writes as cost, 0 where it knows none, is nobody's statement here.
 *
 * <p>Presets were made from these forms: the documented answer of CoinGecko's {@code /governments/public_treasury/bitcoin} (API reference, read
 * 2026-11), tables like those of BitcoinTreasuries, and {@code sovereigns.json} of the Sovereign Bitcoin Reserve Monitor by Jukka Blomberg, written
 * as CSV with the names of its fields (schema 0.1.0, MIT).
 *
 * <p>Immutable and thread-safe.
 */
public final class TrackerFormat {
    private static final String CONSTANT = "always ";
    private static final String TRACKER = "tracker";

    private final RowFormat format;
    private final Map<RowField, String> constants;
    private final List<Locale> languages;

    private TrackerFormat(RowFormat format, Map<RowField, String> constants, List<Locale> languages) {
        this.format = format;
        this.constants = constants;
        this.languages = languages;
    }

    /** Returns a format without constants whose holders are named in English. */
    public static TrackerFormat of(RowFormat format) {
        return new TrackerFormat(
                Objects.requireNonNull(format, "format must not be null"), new EnumMap<>(RowField.class), List.of());
    }

    /**
     * Returns the format of CoinGecko's list of governments: {@code country}, {@code total_holdings}.
     *
     * @param isoDay the day of the answer, like {@code 2026-08-29}
     */
    public static TrackerFormat coinGecko(String isoDay) {
        return of(RowFormat.empty()
                        .column(RowField.HOLDER, "country")
                        .column(RowField.AMOUNT, "total_holdings")
                        .printedIn(PrintLocale.ENGLISH))
                .always(RowField.AS_OF, isoDay)
                .by("CoinGecko");
    }

    /**
     * Returns the format of a table like those of BitcoinTreasuries: {@code Country} and {@code Bitcoin}, as {@code ₿ 46,351} or
     * {@code 3,200+}.
     *
     * @param isoDay the day of the page
     */
    public static TrackerFormat bitcoinTreasuries(String isoDay) {
        return of(RowFormat.empty()
                        .column(RowField.HOLDER, "Country")
                        .column(RowField.AMOUNT, "Bitcoin")
                        .printedIn(PrintLocale.ENGLISH))
                .always(RowField.AS_OF, isoDay)
                .by("BitcoinTreasuries");
    }

    /**
     * Returns the format of the Sovereign Bitcoin Reserve Monitor: {@code country_code}, {@code holdings_btc}, {@code as_of},
     * {@code status}. A reserve that is announced and not yet held is written as 0 there and unknown here.
     */
    public static TrackerFormat blombergMonitor() {
        RowFormat columns = RowFormat.empty()
                .column(RowField.HOLDER, "country_code")
                .column(RowField.AMOUNT, "holdings_btc")
                .column(RowField.AS_OF, "as_of")
                .printedIn(PrintLocale.ENGLISH)
                .meaning("status", "seized_held", RowField.LEGAL_STATUS, "seized")
                .meaning("status", "strategic_reserve", RowField.LEGAL_STATUS, "in-reserve")
                .meaning("status", "announced_not_yet_held", RowField.AMOUNT, "unknown");
        for (String plain : List.of("legislation_proposed", "exploring", "divested", "no_position")) {
            columns = columns.meaning("status", plain, RowField.LEGAL_STATUS, "unknown");
        }
        return of(columns).by("Sovereign Bitcoin Reserve Monitor");
    }

    private TrackerFormat by(String origin) {
        return always(RowField.BASIS, TRACKER).always(RowField.ORIGIN, origin);
    }

    /**
     * Returns this format with what every row says of a field.
     *
     * @param value what a cell of that field would say
     * @throws IllegalStateException if the field has a constant already
     */
    public TrackerFormat always(RowField field, String value) {
        Objects.requireNonNull(field, "field must not be null");
        Words.require("value", value);
        Words.requireUnset("constant of " + field.id(), constants.get(field));
        Map<RowField, String> more = new EnumMap<>(RowField.class);
        more.putAll(constants);
        more.put(field, value);
        return new TrackerFormat(format.column(field, CONSTANT + field.id()), more, languages);
    }

    /** Returns this format with names of countries in one more language, as far as the JDK knows them. */
    public TrackerFormat withNamesIn(Locale language) {
        List<Locale> more = new ArrayList<>(languages);
        more.add(Objects.requireNonNull(language, "language must not be null"));
        return new TrackerFormat(format, constants, List.copyOf(more));
    }

    /**
     * Returns rows of what a JSON mapper makes of a list of objects, numbered from 1. Numbers are written in plain digits, a missing value is an
     * empty cell.
     *
     * @throws IllegalArgumentException if an object has no fields
     */
    public static List<TextRow> rows(Collection<? extends Map<String, ?>> objects) {
        Objects.requireNonNull(objects, "objects must not be null");
        List<TextRow> rows = new ArrayList<>();
        for (Map<String, ?> object : objects) {
            if (object.isEmpty()) {
                throw new IllegalArgumentException("object \"" + (rows.size() + 1)
                        + "\" has no fields; pass the list of holders, not the answer around it");
            }
            Map<String, String> cells = new LinkedHashMap<>();
            object.forEach((name, value) -> cells.put(name, cell(value)));
            rows.add(new TextRow(rows.size() + 1L, cells));
        }
        return rows;
    }

    private static String cell(@Nullable Object value) {
        if (value instanceof Number number) {
            BigDecimal plain = new BigDecimal(number.toString()).stripTrailingZeros();
            return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
        }
        return value == null ? "" : value.toString();
    }

    /** Reads rows; every problem quotes the cell as it was given. */
    public LoadedRows read(Collection<TextRow> rows) {
        Objects.requireNonNull(rows, "rows must not be null");
        HolderNames names = new HolderNames(languages);
        Map<Long, TextRow> given = new HashMap<>();
        List<TextRow> prepared = new ArrayList<>();
        for (TextRow row : rows) {
            given.put(row.line(), row);
            prepared.add(prepared(row, names));
        }
        LoadedRows loaded = format.read(prepared);
        return new LoadedRows(
                loaded.observations(),
                loaded.totals(),
                loaded.problems().stream()
                        .map(problem -> given(problem, given.get(problem.line())))
                        .toList());
    }

    private TextRow prepared(TextRow row, HolderNames names) {
        Map<String, String> cells = new LinkedHashMap<>(row.cells());
        String column = format.columns().get(RowField.HOLDER);
        String holder = column == null ? null : cells.get(column);
        String code = holder == null ? null : names.code(holder);
        if (code != null) {
            cells.put(String.valueOf(column), code);
        }
        constants.forEach((field, value) -> cells.put(CONSTANT + field.id(), value));
        return new TextRow(row.line(), cells);
    }

    private static RowProblem given(RowProblem problem, @Nullable TextRow row) {
        String cell = row == null ? null : row.cells().get(problem.column());
        return cell == null ? problem : new RowProblem(problem.line(), problem.column(), cell, problem.reason());
    }
}
