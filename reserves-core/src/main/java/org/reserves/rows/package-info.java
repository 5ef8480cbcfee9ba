/**
 * What does this table of text say? Rows of text fields to observations, and back.
 *
 * <p>Begin with {@link org.reserves.rows.RowFormat}: which column holds what. It reads {@link org.reserves.rows.TextRow}s, which any
 * reader of CSV or JSON can fill, to {@link org.reserves.rows.LoadedRows}: the observations, the stated totals, and a
 * {@link org.reserves.rows.RowProblem} with line, column and cell for every row that was refused. {@link org.reserves.rows.RowField}
 * is the closed list of what a column can hold. {@link org.reserves.rows.TrackerFormat} has presets for known trackers.
 *
 * <pre>{@code
 * RowFormat format = RowFormat.empty()
 *         .column(RowField.HOLDER, "country_iso2")
 *         .column(RowField.AMOUNT, "btc")
 *         .column(RowField.AS_OF, "as_of")
 *         .column(RowField.BASIS, "basis")
 *         .column(RowField.ORIGIN, "reporter");
 * LoadedRows loaded = format.read(rows);
 * loaded.problems();                                             // each with its row, in the words of the row
 * }</pre>
 *
 * <p>Amounts are in BTC and exact; a text that two readers could read differently is refused. Days are ISO 8601, or a month or a
 * year. All types are immutable and thread-safe. Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.rows;

import javax.annotation.ParametersAreNonnullByDefault;
