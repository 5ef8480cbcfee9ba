package org.reserves.examples;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reserves.observation.ObservationLog;
import org.reserves.rows.LoadedRows;
import org.reserves.rows.RowField;
import org.reserves.rows.RowFormat;
import org.reserves.rows.RowProblem;
import org.reserves.rows.StatedTotal;
import org.reserves.rows.TextRow;

/**
 * What was reported about states and bitcoin from 2016 to 2026: a file as its collector left it, what its words mean, and a
 * few facts more.
 *
 * @param log      all observations
 * @param totals   the totals of all holders in the file
 * @param problems the rows that could not be understood
 */
record ObservationData(ObservationLog log, List<StatedTotal> totals, List<RowProblem> problems) {

    static ObservationData load() throws IOException {
        LoadedRows reported = format().read(CsvRows.read("reported-observations.csv"));
        ObservationLog log = reported.log();
        LoadedRows more = RowFormat.standard().read(CsvRows.read("more-observations.csv"), log);
        List<RowProblem> problems = new ArrayList<>(reported.problems());
        problems.addAll(more.problems());
        return new ObservationData(log.with(more.observations()), reported.totals(), problems);
    }

    /** The columns of the file, and what its words mean: one meaning a line, reasons beside it. */
    static RowFormat format() throws IOException {
        RowFormat format = RowFormat.empty()
                .column(RowField.HOLDER, "country_iso2")
                .column(RowField.AMOUNT, "btc")
                .column(RowField.AS_OF, "as_of")
                .column(RowField.ORIGIN, "reporter")
                .column(RowField.BASIS, "basis")
                .column(RowField.URL, "source_url")
                .column(RowField.NOTE, "note");
        for (TextRow row : CsvRows.read("observation-words.csv")) {
            Map<String, String> cells = row.cells();
            format = format.meaning(
                    cells.getOrDefault("column", ""),
                    cells.getOrDefault("text", ""),
                    RowField.fromId(cells.getOrDefault("field", "")),
                    cells.getOrDefault("value", ""));
        }
        return format;
    }

    StatedTotal total(String day) {
        return totals.stream()
                .filter(total -> total.asOf().toString().equals(day))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no total of " + day + " is in the file"));
    }
}
