package org.reserves.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of a CSV text (RFC 4180, line feeds) whose first line that is not a comment names the columns. */
final class ClaimsCsv {
    private final String text;
    private int at;
    private int endOfLine = -1;
    private long line = 1;

    private ClaimsCsv(String text) {
        this.text = text;
    }

    static List<ClaimRow> rows(String text) {
        ClaimsCsv csv = new ClaimsCsv(text);
        List<ClaimRow> rows = new ArrayList<>();
        Map<String, Integer> columns = new HashMap<>();
        while (csv.at < text.length()) {
            long start = csv.line;
            if (text.charAt(csv.at) == '#') {
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
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
        line++;
    }

    private List<String> record() {
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
            boolean isMore = at < text.length() && text.charAt(at) == ',';
            at++;
            if (!isMore) {
                line++;
                return cells;
            }
        }
    }

    private String plain() {
        int start = at;
        if (endOfLine < at) {
            int next = text.indexOf('\n', at);
            endOfLine = next < 0 ? text.length() : next;
        }
        int comma = text.indexOf(',', at);
        at = comma < 0 || comma > endOfLine ? endOfLine : comma;
        return at == start ? "" : text.substring(start, at);
    }

    /** A quote within quotes is doubled. */
    private String quoted() {
        StringBuilder cell = new StringBuilder();
        int open = at;
        while (true) {
            int end = text.indexOf('"', at + 1);
            if (end < 0) {
                throw new IllegalArgumentException("record of claims, line " + line
                        + ": a quote is opened and not closed; close it, or double it within quotes");
            }
            cell.append(text, at + 1, end);
            at = end + 1;
            if (at >= text.length() || text.charAt(at) != '"') {
                for (int i = text.indexOf('\n', open); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
                    line++;
                }
                return cell.toString();
            }
            cell.append('"');
        }
    }
}
