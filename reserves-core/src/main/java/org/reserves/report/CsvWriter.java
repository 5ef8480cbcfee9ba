package org.reserves.report;

import java.util.List;

/**
 * A grid as CSV of RFC 4180: commas, quotes where needed, lines end in CR LF. A text that a spreadsheet would take for a formula has an
 * apostrophe in front.
 */
final class CsvWriter {
    private CsvWriter() {}

    static String write(Grid grid) {
        StringBuilder out = new StringBuilder();
        line(out, grid.columns().stream().map(column -> text(column.head())).toList());
        grid.rows().forEach(row -> line(out, fields(grid, row)));
        return out.toString();
    }

    private static List<String> fields(Grid grid, List<Cell> row) {
        return java.util.stream.IntStream.range(0, row.size())
                .mapToObj(i -> grid.columns().get(i).isNumeric()
                        ? row.get(i).plain()
                        : text(row.get(i).plain()))
                .toList();
    }

    private static String text(String field) {
        String line = Writing.oneLine(field);
        return !line.isEmpty() && "=+-@".indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
    }

    private static void line(StringBuilder out, List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            out.append(i == 0 ? "" : ",").append(quoted(fields.get(i)));
        }
        out.append("\r\n");
    }

    private static String quoted(String field) {
        return field.matches("[^,\"]*") ? field : "\"" + field.replace("\"", "\"\"") + "\"";
    }
}
