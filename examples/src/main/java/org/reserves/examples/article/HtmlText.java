package org.reserves.examples.article;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The text of an HTML page as Markdown writes it: headings, items of lists, rows of tables, paragraphs. */
final class HtmlText {
    private static final String LEFT_OUT =
            "script, style, noscript, template, nav, footer, aside, form, button, svg, iframe, figure > img, [hidden]";
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "blockquote",
            "ul",
            "ol",
            "table",
            "figure",
            "figcaption",
            "header",
            "dl",
            "dt",
            "dd",
            "pre",
            "hr",
            "address");

    private final StringBuilder text = new StringBuilder();

    private HtmlText() {}

    static String of(String html) {
        Document page = Jsoup.parse(html);
        page.select(LEFT_OUT).remove();
        Element article = page.selectFirst("article");
        Element main = article == null ? page.selectFirst("main") : article;
        HtmlText text = new HtmlText();
        NodeTraversor.traverse(text.new Writer(), main == null ? page.body() : main);
        return text.text
                        .toString()
                        .replaceAll(" *\n *", "\n")
                        .replaceAll("\n{3,}", "\n\n")
                        .strip() + "\n";
    }

    private final class Writer implements NodeVisitor {
        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.getWholeText());
            } else {
                begin(node.nodeName());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            String name = node.nodeName();
            if (name.equals("td") || name.equals("th")) {
                text.append(" |");
            } else if (name.equals("tr") || name.equals("li")) {
                line();
            } else if (BLOCKS.contains(name) || isHeading(name)) {
                paragraph();
            }
        }

        private void begin(String name) {
            if (name.equals("br")) {
                text.append('\n');
            } else if (name.equals("tr")) {
                line();
                text.append('|');
            } else if (name.equals("td") || name.equals("th")) {
                text.append(' ');
            } else if (name.equals("li")) {
                line();
                text.append("- ");
            } else if (isHeading(name)) {
                paragraph();
                text.append("#".repeat(name.charAt(1) - '0')).append(' ');
            } else if (BLOCKS.contains(name)) {
                paragraph();
            }
        }
    }

    private static boolean isHeading(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    /** Spaces of HTML are one, but no-break spaces stay. */
    private void append(String words) {
        String one = words.replaceAll("[ \\t\\n\\r\\f]+", " ");
        boolean spaced = text.length() == 0 || Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(spaced && one.startsWith(" ") ? one.substring(1) : one);
    }

    private void line() {
        if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private void paragraph() {
        line();
        if (text.length() > 0) {
            text.append('\n');
        }
    }
}
