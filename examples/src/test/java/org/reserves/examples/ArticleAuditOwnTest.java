package org.reserves.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.examples.io.Resources;

/** The audit of the user's own article: read, corrected as a draft, audited again. */
@ExtendWith(TemporaryOutput.class)
class ArticleAuditOwnTest {
    /** 6,089 × $106,000 is $645 million, ten times what is printed. */
    private static final String WRONG =
            "El Salvador holds 6,089 BTC, worth about $64.5 million at the current price of about $106,000 per coin.";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        out.reset();
        return ArticleAudit.code(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                List.of(args));
    }

    @Test
    void anOwnArticle_isAudited_andItsDraftCorrected() throws IOException {
        Path file = Files.writeString(folder.resolve("my-article.txt"), WRONG);
        Path draft = folder.resolve("draft.json");
        assertEquals(
                0,
                run(file.toString(), "--day", "2025-05-28", "--draft", draft.toString()),
                err.toString(StandardCharsets.UTF_8));
        assertTrue(text().contains("1 off by a power of ten"), text());
        String page = Files.readString(Resources.output().resolve("article-audit.html"));
        assertTrue(page.contains("<mark class=\"bad\" id=\"m2\">$64.5 million</mark>"), page.substring(0, 200));
        String json = Files.readString(draft);
        assertTrue(json.contains("\"about $64.5 million\""), json);
        Files.writeString(draft, json.replace("\"about $64.5 million\"", "\"about $645 million\""));
        assertEquals(0, run(draft.toString()), err.toString(StandardCharsets.UTF_8));
        assertTrue(text().contains("0 off by a power of ten, 0 contradicted"), text());
    }

    @Test
    void aTableOfClaims_isAudited() throws IOException {
        Path file = Files.writeString(
                folder.resolve("claims.json"),
                "{\"source\":{\"publisher\":\"a\",\"title\":\"b\"},\"asOf\":\"2025-05-28\",\"claims\":"
                        + "[{\"subject\":\"market\",\"quantity\":\"price\",\"printed\":\"$100,000\"},"
                        + "{\"subject\":\"BT\",\"quantity\":\"row\",\"printed\":\"10,000\"},"
                        + "{\"subject\":\"BT\",\"quantity\":\"value\",\"printed\":\"$2 billion\"}]}");
        assertEquals(0, run(file.toString()), err.toString(StandardCharsets.UTF_8));
        assertTrue(text().contains("but \"$2 billion\" is printed"), text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing.txt", "nothing.json", "nothing.html"})
    void aMissingFile_isAnError_andNeverTheBuiltInArticle(String name) {
        assertEquals(2, run(name));
        assertEquals("", text());
        assertTrue(
                err.toString(StandardCharsets.UTF_8).startsWith("article file \"" + name + "\" does not exist"),
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void brokenJson_isAnError() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.json"), "{");
        assertEquals(2, run(file.toString()));
        assertFalse(err.toString(StandardCharsets.UTF_8).isBlank());
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ").strip();
    }
}
