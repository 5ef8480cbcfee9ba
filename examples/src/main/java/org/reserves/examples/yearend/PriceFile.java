package org.reserves.examples.yearend;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.reserves.money.PriceSeries;
import org.reserves.money.PriceSeriesBuilder;
import org.reserves.source.Source;

/** A user's daily prices: a CSV file with the columns date, close, currency, venue, time zone and source. */
public final class PriceFile {
    private static final List<String> COLUMNS = List.of("date", "close", "currency", "venue", "time zone", "source");

    private PriceFile() {}

    /**
     * Reads a file of one series.
     *
     * @throws IOException              if the file cannot be read
     * @throws IllegalArgumentException if a column is missing, there is no row, or a row is of another series or malformed
     */
    public static PriceSeries read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> records =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            List<NamedCsvRecord> rows = records.stream().toList();
            if (rows.isEmpty()) {
                throw new IllegalArgumentException(
                        "price file \"" + file + "\" has no row; give one a day under the columns " + COLUMNS);
            }
            NamedCsvRecord first = rows.get(0);
            PriceSeriesBuilder series = PriceSeries.in(field(first, "currency"))
                    .at(field(first, "venue"))
                    .timeOfDay("close, " + field(first, "time zone"))
                    .source(Source.of(field(first, "source"), "daily prices"));
            for (NamedCsvRecord row : rows) {
                requireSameSeries(first, row);
                series.add(field(row, "date"), field(row, "close"));
            }
            return series.build();
        }
    }

    private static void requireSameSeries(NamedCsvRecord first, NamedCsvRecord row) {
        for (String column : COLUMNS.subList(2, COLUMNS.size())) {
            if (!field(first, column).equals(field(row, column))) {
                throw new IllegalArgumentException("line " + row.getStartingLineNumber() + " has " + column + " \""
                        + field(row, column) + "\" after \"" + field(first, column)
                        + "\"; keep each series in a file of its own");
            }
        }
    }

    private static String field(NamedCsvRecord row, String column) {
        return row.findField(column)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalArgumentException("line " + row.getStartingLineNumber() + " has no \""
                        + column + "\"; the columns are " + String.join(", ", COLUMNS)));
    }
}
