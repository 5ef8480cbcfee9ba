package org.reserves.report;

import java.util.List;

/** A document as Markdown with pipe tables, as GitHub and most others read it. What could be markup in a text is escaped. */
final class MarkdownWriter {
    private static final String SPECIAL = "\\`*_{}[]<>#|~&";

    private final StringBuilder out = new StringBuilder();

    private final Language language;

    private MarkdownWriter(Language language) {
        this.language = language;
    }

    static String write(Document document, Language language) {
        MarkdownWriter writer = new MarkdownWriter(language);
        writer.out.append("# ").append(escaped(document.title())).append('\n');
        document.blocks().forEach(writer::block);
        return writer.out.toString();
    }

    /** A text that is read as itself, as a line of its own. */
    static String escaped(String text) {
        return startEscaped(inline(text));
    }

    /** A text that is read as itself, within a line. */
    private static String inline(String text) {
        StringBuilder safe = new StringBuilder();
        Writing.oneLine(text).codePoints().forEach(c -> {
            if (SPECIAL.indexOf(c) >= 0) {
                safe.append('\\');
            }
            safe.appendCodePoint(c);
        });
        return safe.toString().strip();
    }

    /** A dash, plus, equals sign or number with a dot begins a list or a heading only at the start of a line. */
    private static String startEscaped(String line) {
        if (line.matches("[-+=].*")) {
            return "\\" + line;
        }
        return line.replaceFirst("^([0-9]{1,9})([.)])", "$1\\\\$2");
    }

    private void block(Block block) {
        out.append('\n');
        if (block instanceof Block.Heading heading) {
            out.append("#".repeat(heading.level()))
                    .append(' ')
                    .append(escaped(heading.text()))
                    .append('\n');
        } else if (block instanceof Block.Paragraph paragraph) {
            String text = escaped(paragraph.text());
            out.append(paragraph.tone() == Tone.PLAIN ? text : "**" + text + "**")
                    .append('\n');
        } else if (block instanceof Block.Listing listing) {
            for (Block.Item item : listing.items()) {
                out.append("- ")
                        .append(item.label().isEmpty() ? "" : "**" + escaped(item.label()) + "**: ")
                        .append(escaped(item.text()))
                        .append('\n');
            }
        } else if (block instanceof Block.Excerpt excerpt) {
            excerpt(excerpt);
        } else if (block instanceof Block.Picture picture) {
            out.append("*").append(escaped(picture.alternative())).append("*\n");
        } else if (block instanceof Grid grid) {
            grid(grid);
        }
    }

    private void excerpt(Block.Excerpt excerpt) {
        StringBuilder marked = new StringBuilder();
        StringBuilder notes = new StringBuilder();
        int at = 0;
        int number = 0;
        for (Block.Mark mark : excerpt.marks()) {
            number++;
            marked.append(lines(excerpt.text().substring(at, mark.start())))
                    .append("**")
                    .append(inline(excerpt.text().substring(mark.start(), mark.end())))
                    .append("** \\[")
                    .append(number)
                    .append("\\]");
            notes.append(number + ". **" + escaped(mark.label()) + "** " + escaped(mark.note()) + "\n");
            at = mark.end();
        }
        marked.append(lines(excerpt.text().substring(at)));
        out.append("> ")
                .append(marked.toString().replace("\n", "\n>\n> "))
                .append("\n\n")
                .append(notes);
    }

    /** Keeps the breaks between paragraphs, and spaces at the ends. */
    private static String lines(String text) {
        StringBuilder safe = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            String words = line.isBlank() ? "" : inline(line);
            safe.append(safe.isEmpty() && !text.startsWith("\n") && line.startsWith(" ") ? " " : "")
                    .append(words)
                    .append(line.length() > 1 && line.endsWith(" ") ? " " : "")
                    .append('\n');
        }
        return safe.substring(0, safe.length() - 1);
    }

    private void grid(Grid grid) {
        out.append(escaped(grid.caption())).append("\n\n");
        out.append('|');
        grid.columns()
                .forEach(column -> out.append(' ').append(inline(column.head())).append(" |"));
        out.append("\n|");
        grid.columns().forEach(column -> out.append(column.isNumeric() ? "---:|" : "---|"));
        out.append('\n');
        grid.shown().forEach(row -> row(row, ""));
        grid.footer().forEach(row -> row(row, "**"));
        if (grid.hidden() > 0) {
            out.append('\n')
                    .append(escaped(language.count("more", grid.hidden())))
                    .append('\n');
        }
    }

    private void row(List<Cell> row, String around) {
        out.append('|');
        for (Cell cell : row) {
            String text = inline(cell.shown());
            out.append(' ').append(text.isEmpty() ? "" : around + text + around).append(" |");
        }
        out.append('\n');
    }
}
