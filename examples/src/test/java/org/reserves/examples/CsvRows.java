package org.reserves.examples;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.reserves.examples.io.Resources;
import org.reserves.rows.TextRow;

/** The rows of a CSV file with a header: byte order mark, line ends and quoted commas are the reader's business. */
final class CsvRows {
    private CsvRows() {}

    /** Reads a data file that ships with the examples. */
    static List<TextRow> read(String name) throws IOException {
        try (InputStream in = Resources.open(name)) {
            return read(in);
        }
    }

    /** Reads UTF-8, or what a byte order mark says. */
    static List<TextRow> read(InputStream in) throws IOException {
        try (CsvReader<NamedCsvRecord> records =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(in)) {
            return records.stream()
                    .map(record -> TextRow.of(record.getStartingLineNumber(), record.getHeader(), record.getFields()))
                    .toList();
        }
    }
}
