package org.reserves.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.audit.Claim;
import org.reserves.audit.PublishedTable;
import org.reserves.audit.Quantity;
import org.reserves.audit.Subject;
import org.reserves.examples.io.Resources;
import org.reserves.reading.ArticleReader;
import org.reserves.reading.ReadFigure;

/** What other programs get of an article, and how near the reader comes to what a person read. */
class ReadArticleTest {
    private static final List<String> FIELDS = List.of(
            "start", "end", "text", "holder", "titleHolder", "quantity", "value", "unit", "hedge", "sure", "why");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return ReadArticle.code(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                List.of(args));
    }

    private JsonNode array(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        assertEquals(0, run(file.toString(), "--json", "--day", "2025-05-28"), err.toString(StandardCharsets.UTF_8));
        return new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void json_isOneArrayOfTheseFields() throws IOException {
        JsonNode array =
                array("a.txt", "🇧🇹 Bhutan holds nearly 12,000 BTC, worth $1.2–1.3 billion. The loan is $5 million.");
        assertTrue(array.isArray());
        assertEquals(4, array.size());
        for (JsonNode figure : array) {
            List<String> names = new ArrayList<>();
            figure.fieldNames().forEachRemaining(names::add);
            assertEquals(FIELDS, names);
        }
        JsonNode first = array.get(0);
        assertEquals("23 33 12,000 BTC BT state row 12000 BTC nearly sure", line(first));
        assertEquals("41 45 $1.2 BT state value 1200000000 USD none sure", line(array.get(1)));
        assertEquals("46 57 1.3 billion BT state value 1300000000 USD none sure", line(array.get(2)));
        assertTrue(array.get(3).get("holder").isNull());
        assertEquals("other", array.get(3).get("quantity").asText());
    }

    private static String line(JsonNode figure) {
        return String.join(
                " ",
                figure.get("start").asText(),
                figure.get("end").asText(),
                figure.get("text").asText(),
                figure.get("holder").asText(),
                figure.path("titleHolder").path("kind").asText(),
                figure.get("quantity").asText(),
                figure.get("value").asText(),
                figure.get("unit").asText(),
                figure.get("hedge").asText(),
                figure.get("sure").asText());
    }

    /** The same sentence in each form a file can have. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            a.md   | # Bhutan\\n- Holdings: **12,345 BTC**
            a.html | <html><body><nav>5 BTC</nav><article><h1>Bhutan</h1><ul><li>Holdings: <b>12,345</b> BTC</li></ul></article></body></html>
            b.htm  | <table><tr><th>Country</th><th>BTC</th></tr><tr><td>Bhutan</td><td>12,345</td></tr></table>
            a.csv  | Country,BTC\\nBhutan,"12,345"
            a.json | [{"Country":"Bhutan","BTC":"12,345"}]
            """)
    void everyForm_isRead(String name, String content) throws IOException {
        JsonNode array = array(name, content.replace("\\n", "\n"));
        assertEquals(1, array.size(), array.toString());
        assertEquals("BT", array.get(0).get("holder").asText());
        assertEquals("row", array.get(0).get("quantity").asText());
        assertEquals("12345", array.get(0).get("value").asText());
    }

    @Test
    void aMissingFile_isAnError() {
        assertEquals(2, run("nothing.txt", "--json"));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
        assertEquals(
                "article file \"nothing.txt\" does not exist; name a text, Markdown or HTML file, or a table as CSV or JSON\n",
                err.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --jason        | option "--jason" is not known or has no value; usage: ReadArticle FILE [--json]
            --day          | option "--day" is not known or has no value
            ''             | no article file was named
            """)
    void wrongArguments_areRefused(String argument, String message) {
        assertEquals(2, argument.isEmpty() ? run() : run(argument));
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith(message), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theListing_showsWhatIsNotTied() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "Bhutan holds 12,345 BTC. Its loan is $5 million.");
        assertEquals(0, run(file.toString()));
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("Bhutan (state, BT)"), text);
        assertTrue(text.substring(text.indexOf("Not tied")).contains("$5 million"), text);
    }

    /** The sentences of the article of May 2025, as a person read them: 45 numbers, 13 of them about other things than bitcoin. */
    @Test
    void theArticle_isReadAsByHand() throws IOException {
        PublishedTable byHand = Resources.read("article-claims.json", PublishedTable.class);
        String quotes;
        try (InputStream in = Resources.open("article-quotes.txt")) {
            quotes = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<ReadFigure> figures = new ArrayList<>(
                ArticleReader.read(quotes, "Mars Finance", "2025-05-28").figures());
        List<String> unlike = new ArrayList<>();
        for (Claim claim : byHand.claims()) {
            ReadFigure same = figures.stream()
                    .filter(figure -> isAs(figure, claim))
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                unlike.add(claim.toString());
            }
            figures.remove(same);
        }
        assertTrue(byHand.claims().size() - unlike.size() >= 43, unlike.toString());
        assertEquals(
                List.of(),
                figures.stream()
                        .filter(ReadFigure::isTied)
                        .map(ReadFigure::toString)
                        .collect(Collectors.toList()));
    }

    /** A number about something else than a holder's bitcoin is listed and not tied. */
    private static boolean isAs(ReadFigure figure, Claim claim) {
        boolean number = figure.printed().number().compareTo(claim.printed().number()) == 0;
        if (claim.subject().kind() == Subject.Kind.OTHER) {
            return number && !figure.isTied();
        }
        Quantity wanted = claim.quantity() == Quantity.AMOUNT ? Quantity.ROW : claim.quantity();
        return number
                && claim.subject().toString().equals(figure.holder())
                && wanted.id().equals(figure.quantity().id());
    }
}
