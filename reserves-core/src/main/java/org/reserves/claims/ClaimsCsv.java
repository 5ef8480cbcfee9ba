package org.reserves.claims;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a CSV text (RFC 4180, line feeds) whose first line that is not a comment names the columns.
 *
 * <p>The bytes are read, not a text of them: a young virtual machine interprets what it runs, and where one character of a text is not of
 * Latin-1, it takes ten times as long to look at each.
 */
final class ClaimsCsv {
    private final byte[] utf8;
    private int at;
    private long line = 1;

    private ClaimsCsv(byte[] utf8) {
        this.utf8 = utf8;
    }

    static List<ClaimRow> rows(byte[] utf8) {
        ClaimsCsv csv = new ClaimsCsv(utf8);
        List<ClaimRow> rows = new ArrayList<>();
        Map<String, Integer> columns = new HashMap<>();
        while (csv.at < utf8.length) {
            long start = csv.line;
            if (utf8[csv.at] == '#') {
                csv.skipLine();
            } else if (columns.isEmpty()) {
                for (String column : csv.record()) {
                    columns.put(column, columns.size());
                }
            } else {
                rows.add(row(start, columns, csv.record()));
            }
        }
        return rows;
    }

    private static ClaimRow row(long line, Map<String, Integer> columns, List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException("record of claims, line " + line + ": there are " + cells.size()
                    + " cells under " + columns.size() + " columns; quote cells that contain a comma");
        }
        return new ClaimRow(line, columns, cells);
    }

    private void skipLine() {
        while (at < utf8.length && utf8[at] != '\n') {
            at++;
        }
        at++;
        line++;
    }

    private List<String> record() {
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(at < utf8.length && utf8[at] == '"' ? quoted() : plain());
            boolean isMore = at < utf8.length && utf8[at] == ',';
            at++;
            if (!isMore) {
                line++;
                return cells;
            }
        }
    }

    private String plain() {
        int start = at;
        int end = at;
        while (end < utf8.length && utf8[end] != ',' && utf8[end] != '\n') {
            end++;
        }
        at = end;
        return text(start, end);
    }

    /** A quote within quotes is doubled. */
    private String quoted() {
        StringBuilder cell = new StringBuilder();
        long lines = 0;
        while (true) {
            int start = ++at;
            while (at < utf8.length && utf8[at] != '"') {
                lines += utf8[at++] == '\n' ? 1 : 0;
            }
            if (at >= utf8.length) {
                throw new IllegalArgumentException("record of claims, line " + line
                        + ": a quote is opened and not closed; close it, or double it within quotes");
            }
            cell.append(text(start, at++));
            if (at >= utf8.length || utf8[at] != '"') {
                line += lines;
                return cell.toString();
            }
            cell.append('"');
        }
    }

    private String text(int start, int end) {
        return start == end ? "" : new String(utf8, start, end - start, StandardCharsets.UTF_8);
    }
}
