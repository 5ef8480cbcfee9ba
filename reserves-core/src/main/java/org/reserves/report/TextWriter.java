package org.reserves.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A document as plain text: headings underlined, tables aligned, at most as wide as their fields. */
final class TextWriter {
    private static final int WIDTH = 100;
    private static final String GAP = "  ";

    private final StringBuilder out = new StringBuilder();

    private final Language language;

    private TextWriter(Language language) {
        this.language = language;
    }

    static String write(Document document, Language language) {
        TextWriter writer = new TextWriter(language);
        writer.underlined(document.title(), '=');
        document.blocks().forEach(writer::block);
        return writer.out.toString();
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            out.append('\n');
            underlined(heading.text(), heading.level() == 2 ? '-' : '.');
        } else if (block instanceof Block.Paragraph paragraph) {
            out.append('\n');
            wrapped(paragraph.text(), "", "");
        } else if (block instanceof Block.Listing listing) {
            out.append('\n');
            listing.items().forEach(item -> wrapped(Writing.labelled(item), "- ", "  "));
        } else if (block instanceof Block.Excerpt excerpt) {
            excerpt(excerpt);
        } else if (block instanceof Block.Picture picture) {
            out.append('\n');
            wrapped("[" + Writing.oneLine(picture.alternative()) + "]", "", "");
        } else if (block instanceof Grid grid) {
            grid(grid);
        }
    }

    private void underlined(String text, char line) {
        String title = Writing.oneLine(text);
        out.append(title)
                .append('\n')
                .append(String.valueOf(line).repeat(Writing.width(title)))
                .append('\n');
    }

    private void excerpt(Block.Excerpt excerpt) {
        StringBuilder marked = new StringBuilder();
        int at = 0;
        int number = 0;
        List<String> notes = new ArrayList<>();
        for (Block.Mark mark : excerpt.marks()) {
            number++;
            marked.append(excerpt.text(), at, mark.end())
                    .append(" [")
                    .append(number)
                    .append(']');
            notes.add("[" + number + "] " + mark.label() + ": " + mark.note());
            at = mark.end();
        }
        marked.append(excerpt.text().substring(at));
        out.append('\n');
        marked.toString().lines().forEach(line -> wrapped(line, "", ""));
        out.append('\n');
        notes.forEach(note -> wrapped(note, "", "    "));
    }

    private void grid(Grid grid) {
        out.append('\n');
        wrapped(grid.caption(), "", "");
        int[] widths = new int[grid.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Writing.width(Writing.oneLine(grid.columns().get(i).head()));
        }
        grid.shown().forEach(row -> widen(widths, row));
        grid.footer().forEach(row -> widen(widths, row));
        row(
                grid,
                widths,
                grid.columns().stream().map(column -> Cell.of(column.head())).toList());
        rule(widths);
        grid.shown().forEach(row -> row(grid, widths, row));
        if (grid.hidden() > 0) {
            out.append(language.count("more", grid.hidden())).append('\n');
        }
        if (!grid.footer().isEmpty()) {
            rule(widths);
            grid.footer().forEach(row -> row(grid, widths, row));
        }
    }

    private static void widen(int[] widths, List<Cell> row) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] =
                    Math.max(widths[i], Writing.width(Writing.oneLine(row.get(i).shown())));
        }
    }

    private void row(Grid grid, int[] widths, List<Cell> row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String text = Writing.oneLine(row.get(i).shown());
            String padding = " ".repeat(widths[i] - Writing.width(text));
            line.append(i == 0 ? "" : GAP);
            line.append(grid.columns().get(i).isNumeric() ? padding + text : text + padding);
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    private void rule(int[] widths) {
        int length = Arrays.stream(widths).sum() + GAP.length() * Math.max(0, widths.length - 1);
        out.append("-".repeat(length)).append('\n');
    }

    /** Breaks a line between words; a word that is longer than a line stays whole. */
    private void wrapped(String text, String first, String next) {
        String line = first;
        boolean fresh = true;
        for (String word : Writing.oneLine(text).split(" ", -1)) {
            if (!fresh && Writing.width(line) + 1 + Writing.width(word) > WIDTH) {
                out.append(line.stripTrailing()).append('\n');
                line = next;
                fresh = true;
            }
            line += (fresh ? "" : " ") + word;
            fresh = false;
        }
        out.append(line.stripTrailing()).append('\n');
    }
}
