package org.reserves.examples.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The text of a user's article: plain text and Markdown as they are, HTML by its text, tables of CSV or JSON as rows of cells between
 * pipes. Places in the text of HTML and of tables are those of what is extracted here.
 */
public final class ArticleFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ArticleFile() {}

    /**
     * Reads the text of a file.
     *
     * @throws IllegalArgumentException if there is no such file, or it is not text in UTF-8
     * @throws IOException              if it cannot be read
     */
    public static String text(Path file) throws IOException {
        String text = characters(file);
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        if (name.endsWith(".html")
                || name.endsWith(".htm")
                || start.startsWith("<!doctype html")
                || start.startsWith("<html")) {
            return HtmlText.of(text);
        }
        if (name.endsWith(".csv")) {
            return csv(text);
        }
        return name.endsWith(".json") ? json(file, text) : text;
    }

    /**
     * Returns the characters of a file.
     *
     * @throws IllegalArgumentException if there is no such file, or it is not text in UTF-8
     * @throws IOException              if it cannot be read
     */
    public static String characters(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("article file \"" + file
                    + "\" does not exist; name a text, Markdown or HTML file," + " or a table as CSV or JSON");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "article file \"" + file + "\" is not text in UTF-8; save it in that encoding", e);
        }
    }

    private static String csv(String text) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(text)) {
            records.forEach(record -> rows.add(record.getFields()));
        }
        return piped(rows);
    }

    /** A list of objects, one a row, with the names of the first as the head. */
    private static String json(Path file, String text) throws IOException {
        JsonNode root = JSON.readTree(text);
        if (!root.isArray() || root.isEmpty() || !root.get(0).isObject()) {
            throw new IllegalArgumentException("table \"" + file
                    + "\" is not a list of rows; write a JSON array of objects, a draft, or a table of claims");
        }
        List<String> head = new ArrayList<>();
        root.get(0).fieldNames().forEachRemaining(head::add);
        List<List<String>> rows = new ArrayList<>(List.of(head));
        root.forEach(row ->
                rows.add(head.stream().map(name -> row.path(name).asText("")).toList()));
        return piped(rows);
    }

    private static String piped(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append('|');
            row.forEach(cell -> text.append(' ')
                    .append(cell.replaceAll("[|\\s]+", " ").strip())
                    .append(" |"));
            text.append('\n');
        }
        return text.toString();
    }
}
