package org.reserves.report;

/** Somebody's text in HTML with its places marked, each with a number that leads to its note and back. */
final class ExcerptWriter {
    private final StringBuilder out;

    ExcerptWriter(StringBuilder out) {
        this.out = out;
    }

    void write(Block.Excerpt excerpt) {
        out.append("<section class=\"excerpt\" aria-label=\"")
                .append(HtmlWriter.escaped(excerpt.caption()))
                .append("\">\n<blockquote><p>");
        int at = 0;
        int number = 0;
        for (Block.Mark mark : excerpt.marks()) {
            number++;
            text(excerpt.text().substring(at, mark.start()));
            out.append("<mark class=\"")
                    .append(mark.tone().id())
                    .append("\" id=\"m")
                    .append(number)
                    .append("\">");
            text(excerpt.text().substring(mark.start(), mark.end()));
            out.append("</mark><sup><a href=\"#n")
                    .append(number)
                    .append("\" title=\"")
                    .append(HtmlWriter.escaped(mark.label() + ": " + mark.note()))
                    .append("\">")
                    .append(number)
                    .append("</a></sup>");
            at = mark.end();
        }
        text(excerpt.text().substring(at));
        out.append("</p></blockquote>\n<ol class=\"notes\">\n");
        number = 0;
        for (Block.Mark mark : excerpt.marks()) {
            number++;
            out.append("<li id=\"n")
                    .append(number)
                    .append("\" class=\"")
                    .append(mark.tone().id())
                    .append("\"><a href=\"#m")
                    .append(number)
                    .append("\"><q>")
                    .append(HtmlWriter.escaped(excerpt.text().substring(mark.start(), mark.end())))
                    .append("</q></a> <strong class=\"label\">")
                    .append(HtmlWriter.escaped(mark.label()))
                    .append("</strong> ")
                    .append(HtmlWriter.escaped(mark.note()))
                    .append("</li>\n");
        }
        out.append("</ol>\n</section>\n");
    }

    /** Line breaks of the text begin paragraphs. */
    private void text(String part) {
        String[] lines = part.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            out.append(i == 0 ? "" : "</p>\n<p>").append(HtmlWriter.escaped(lines[i]));
        }
    }
}
