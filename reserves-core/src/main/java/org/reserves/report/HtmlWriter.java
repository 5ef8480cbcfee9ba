package org.reserves.report;

import java.util.List;

/** A document as one HTML page that needs nothing else: no script, no network, its style inside. */
final class HtmlWriter {
    private final StringBuilder out = new StringBuilder();
    private final Language language;

    private HtmlWriter(Language language) {
        this.language = language;
    }

    static String write(Document document, Language language) {
        HtmlWriter writer = new HtmlWriter(language);
        writer.page(document);
        return writer.out.toString();
    }

    /** A text that is read as itself, in an element and in a quoted attribute. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        String line = Writing.oneLine(text);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    private void page(Document document) {
        out.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language.code())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .append("<title>")
                .append(escaped(document.title()))
                .append("</title>\n<style>\n")
                .append(Style.CSS)
                .append("</style>\n</head>\n<body>\n<main>\n<h1>")
                .append(escaped(document.title()))
                .append("</h1>\n");
        document.blocks().forEach(this::block);
        out.append("</main>\n</body>\n</html>\n");
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            String tag = "h" + heading.level();
            out.append('<')
                    .append(tag)
                    .append('>')
                    .append(escaped(heading.text()))
                    .append("</")
                    .append(tag)
                    .append(">\n");
        } else if (block instanceof Block.Paragraph paragraph) {
            out.append("<p")
                    .append(tone(paragraph.tone()))
                    .append('>')
                    .append(escaped(paragraph.text()))
                    .append("</p>\n");
        } else if (block instanceof Block.Listing listing) {
            out.append("<ul>\n");
            listing.items().forEach(this::item);
            out.append("</ul>\n");
        } else if (block instanceof Block.Excerpt excerpt) {
            new ExcerptWriter(out).write(excerpt);
        } else if (block instanceof Block.Picture picture) {
            picture(picture);
        } else if (block instanceof Grid grid) {
            grid(grid);
        }
    }

    private void item(Block.Item item) {
        out.append("<li").append(tone(item.tone())).append('>');
        if (!item.label().isEmpty()) {
            out.append("<strong class=\"label\">").append(escaped(item.label())).append("</strong> ");
        }
        out.append(escaped(item.text())).append("</li>\n");
    }

    private void picture(Block.Picture picture) {
        out.append("<figure><div class=\"picture\" role=\"img\" aria-label=\"")
                .append(escaped(picture.alternative()))
                .append("\">")
                .append(picture.svg())
                .append("</div>");
        if (picture.caption() != null) {
            out.append("<figcaption>").append(escaped(picture.caption())).append("</figcaption>");
        }
        out.append("</figure>\n");
    }

    private void grid(Grid grid) {
        out.append("<table role=\"table\">\n<caption>")
                .append(escaped(grid.caption()))
                .append("</caption>\n")
                .append("<thead role=\"rowgroup\"><tr role=\"row\">");
        for (Grid.Column column : grid.columns()) {
            out.append("<th role=\"columnheader\" scope=\"col\"")
                    .append(column.isNumeric() ? " class=\"n\"" : "")
                    .append('>')
                    .append(escaped(column.head()))
                    .append("</th>");
        }
        out.append("</tr></thead>\n<tbody role=\"rowgroup\">\n");
        grid.shown().forEach(row -> row(grid, row));
        out.append("</tbody>\n");
        if (!grid.footer().isEmpty()) {
            out.append("<tfoot role=\"rowgroup\">\n");
            grid.footer().forEach(row -> row(grid, row));
            out.append("</tfoot>\n");
        }
        out.append("</table>\n");
        if (grid.hidden() > 0) {
            out.append("<p>")
                    .append(escaped(language.count("more", grid.hidden())))
                    .append("</p>\n");
        }
    }

    private void row(Grid grid, List<Cell> row) {
        out.append("<tr role=\"row\">");
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.get(i);
            Grid.Column column = grid.columns().get(i);
            String classes = (column.isNumeric() ? "n " : "")
                    + (cell.tone() == Tone.PLAIN ? "" : cell.tone().id())
                    + (cell.shown().isEmpty() ? " empty" : "");
            out.append(
                            i == 0
                                    ? "<th role=\"rowheader\" scope=\"row\""
                                    : "<td role=\"cell\" data-label=\"" + escaped(column.head()) + "\"")
                    .append(classes.isBlank() ? "" : " class=\"" + classes.strip() + "\"")
                    .append('>')
                    .append("<span>")
                    .append(escaped(cell.shown()))
                    .append("</span>");
            if (cell.bar() != null) {
                bar(cell.bar());
            }
            out.append(i == 0 ? "</th>" : "</td>");
        }
        out.append("</tr>\n");
    }

    /** A picture of what the words beside it say, so a screen reader passes it over. */
    private void bar(Cell.Bar bar) {
        out.append("<span class=\"bar")
                .append(bar.isKnown() ? "" : " unknown")
                .append(bar.isOpen() ? " open" : "")
                .append("\" aria-hidden=\"true\">");
        if (bar.isKnown()) {
            out.append("<i style=\"width:")
                    .append(Cell.Bar.percent(bar.certain()))
                    .append("%\"></i>");
            if (bar.possible().compareTo(bar.certain()) > 0) {
                out.append("<i class=\"maybe\" style=\"width:")
                        .append(Cell.Bar.percent(bar.possible().minus(bar.certain())))
                        .append("%\"></i>");
            }
        }
        out.append("</span>");
    }

    private static String tone(Tone tone) {
        return tone == Tone.PLAIN ? "" : " class=\"" + tone.id() + "\"";
    }
}
