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
 */
record Grid(String name, String caption, List<Column> columns, List<List<Cell>> rows, List<List<Cell>> footer)
        implements Block {
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
}
