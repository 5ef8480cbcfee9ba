package org.reserves.report;

import java.util.List;

/**
 * A table: a caption, a head, rows, and rows that sum up.
 *
 * @param name    a word for the file of its rows: {@code holdings}
 * @param caption what it shows
 * @param columns its columns; the first names the row
 * @param rows    its rows
 * @param footer  rows that sum up; none where there is nothing to sum
 * @param most    how many rows a reader is shown; a program gets all of them
 */
record Grid(String name, String caption, List<Column> columns, List<List<Cell>> rows, List<List<Cell>> footer, int most)
        implements Block {
    Grid(String name, String caption, List<Column> columns, List<List<Cell>> rows, List<List<Cell>> footer) {
        this(name, caption, columns, rows, footer, Integer.MAX_VALUE);
    }

    /**
     * A column.
     *
     * @param head      what a reader sees above it
     * @param isNumeric whether its fields are aligned at the right
     */
    record Column(String head, boolean isNumeric) {}

    Grid {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        footer = footer.stream().map(List::copyOf).toList();
    }

    List<List<Cell>> shown() {
        return rows.subList(0, Math.min(rows.size(), most));
    }

    /** How many rows a reader is not shown. */
    int hidden() {
        return rows.size() - shown().size();
    }
}
