package org.reserves.examples.io;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.WordUtils;

/** Readable text in 100 columns: headings, wrapped sentences, aligned tables. */
public final class Console {
    public static final int WIDTH = 100;

    private final PrintStream out;

    public Console(PrintStream out) {
        this.out = out;
    }

    public void heading(String text) {
        out.println();
        out.println(text);
        out.println("=".repeat(Math.min(WIDTH, text.length())));
    }

    public void line(String text) {
        out.println(text);
    }

    /** Prints a sentence over as many lines as it takes, all but the first indented. */
    public void paragraph(String first, String indent, String text) {
        String whole = first.stripLeading() + text;
        String lead = first.substring(0, first.length() - first.stripLeading().length());
        int width = WIDTH - Math.max(lead.length(), indent.length());
        out.println(lead + WordUtils.wrap(whole, width, "\n" + indent, false));
    }

    /**
     * Prints rows under headers.
     *
     * @param right the columns that are aligned to the right, from 0
     * @param widest how wide a column may get before its text wraps
     */
    public void table(List<String> headers, List<Integer> right, int widest, List<List<String>> rows) {
        List<ColumnData<List<String>>> columns = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            int column = i;
            HorizontalAlign align = right.contains(i) ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT;
            columns.add(new Column()
                    .header(headers.get(i))
                    .headerAlign(align)
                    .dataAlign(align)
                    .maxWidth(widest)
                    .with(row -> row.get(column)));
        }
        AsciiTable.getTable(AsciiTable.NO_BORDERS, rows, columns)
                .lines()
                .forEach(line -> out.println(line.stripTrailing()));
    }
}
