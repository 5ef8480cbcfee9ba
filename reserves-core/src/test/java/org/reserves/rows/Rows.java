package org.reserves.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reserves.observation.Observation;

/** Rows of one format in few words. */
final class Rows {
    static final RowFormat FORMAT = RowFormat.empty()
            .column(RowField.HOLDER, "country")
            .column(RowField.AMOUNT, "btc")
            .column(RowField.AS_OF, "as_of")
            .column(RowField.BASIS, "basis")
            .column(RowField.ORIGIN, "reporter")
            .meaning("status", "seized, not forfeited", RowField.LEGAL_STATUS, "seized")
            .meaning("status", "sold", RowField.STATEMENT, "reduced")
            .meaning("status", "sold", RowField.REASON, "sale")
            .meaning("line", "7", RowField.DERIVES_FROM, "line-6");

    private Rows() {}

    static TextRow row(long line, String holder, String btc, String asOf) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("country", holder);
        cells.put("btc", btc);
        cells.put("as_of", asOf);
        cells.put("reporter", "Arkham (via Nasdaq)");
        cells.put("basis", "Tracker");
        cells.put("status", "");
        return new TextRow(line, cells);
    }

    static TextRow status(long line, String words) {
        Map<String, String> cells =
                new LinkedHashMap<>(row(line, "US", "1", "2024").cells());
        cells.put("status", words);
        return new TextRow(line, cells);
    }

    static Observation only(TextRow row) {
        LoadedRows loaded = FORMAT.read(List.of(row));
        assertEquals(List.of(), loaded.problems());
        return loaded.observations().get(0);
    }
}
