package org.reserves.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An article with its labels: {@code {{12,345 BTC|BT|row}}} is the figure {@code 12,345 BTC}, tied to Bhutan as a row. A holder is a
 * code, {@code BT/agency} for a body or company of the state, {@code total}, {@code market}, or {@code name:Strategy}.
 */
record LabelledArticle(String name, String text, List<Label> labels) {
    /** A label: places count characters of the text without its marks. */
    record Label(int start, int end, String text, String holder, String kind, String quantity) {}

    static LabelledArticle read(String folder, String name) {
        try (InputStream in = LabelledArticle.class.getResourceAsStream(folder + "/" + name)) {
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The articles of a folder of files in the order of their names; labelled ones may stand in a folder "marked" inside it. */
    static List<LabelledArticle> inFolder(Path folder) throws IOException {
        Path marked = folder.resolve("marked");
        try (Stream<Path> files = Files.list(Files.isDirectory(marked) ? marked : folder)) {
            List<LabelledArticle> articles = new ArrayList<>();
            for (Path file : files.filter(one -> one.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                articles.add(parse(file.getFileName().toString(), Files.readString(file)));
            }
            return articles;
        }
    }

    static LabelledArticle parse(String name, String marked) {
        StringBuilder text = new StringBuilder();
        List<Label> labels = new ArrayList<>();
        int at = 0;
        while (true) {
            int open = marked.indexOf("{{", at);
            if (open < 0) {
                return new LabelledArticle(
                        name, text.append(marked.substring(at)).toString(), labels);
            }
            int close = marked.indexOf("}}", open);
            text.append(marked, at, open);
            String[] parts = marked.substring(open + 2, close).split("\\|", -1);
            String[] holder = parts[1].split("/", -1);
            String kind = holder.length > 1 ? holder[1] : "";
            labels.add(new Label(
                    text.length(),
                    text.length() + parts[0].length(),
                    parts[0],
                    holder[0].replaceFirst("^name:", ""),
                    kind,
                    parts[2]));
            text.append(parts[0]);
            at = close + 2;
        }
    }
}
