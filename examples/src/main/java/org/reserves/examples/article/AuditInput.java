package org.reserves.examples.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import javax.annotation.Nullable;
import org.reserves.audit.PublishedTable;
import org.reserves.reading.ArticleDraft;
import org.reserves.reading.ArticleReader;

/**
 * What a user wants audited: an article that is read here, a draft that was corrected, or a table of claims made by hand.
 *
 * @param draft the draft, or null for a table of claims
 * @param table what is audited
 */
public record AuditInput(@Nullable ArticleDraft draft, PublishedTable table) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * Reads the file that the arguments name.
     *
     * @throws IllegalArgumentException if there is no such file, or it is none of these
     * @throws IOException              if it cannot be read
     */
    public static AuditInput of(ArticleArguments arguments) throws IOException {
        Path file = arguments.requireFile();
        JsonNode json = json(file);
        if (json.has("figures")) {
            ArticleDraft draft = JSON.treeToValue(json, ArticleDraft.class);
            return new AuditInput(draft, draft.table());
        }
        if (json.has("claims")) {
            return new AuditInput(null, JSON.treeToValue(json, PublishedTable.class));
        }
        ArticleDraft draft = ArticleReader.read(
                ArticleFile.text(file), arguments.publisher(), arguments.day(LocalDate.now(ZoneOffset.UTC)));
        return new AuditInput(draft, draft.table());
    }

    private static JsonNode json(Path file) throws IOException {
        String characters = ArticleFile.characters(file);
        boolean isJson =
                String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".json");
        return isJson ? JSON.readTree(characters) : JSON.nullNode();
    }

    /**
     * Writes a draft, to be corrected and read again.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(ArticleDraft draft, Path file) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(draft));
    }
}
