package org.reserves.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reserves.examples.io.Resources;

/** The pages of reports in a real browser; see {@code src/test/browser}. */
@ExtendWith(TemporaryOutput.class)
class PagesIT {
    private static final Path CHECK = Path.of(System.getProperty("reserves.page.check"));

    @Test
    void pages_areFlawlessInFourLanguages() throws Exception {
        List<Path> pages = new ArrayList<>();
        for (String language : List.of("en", "de", "es", "fr")) {
            pages.add(write(
                    "board-" + language,
                    BoardReport.page().in(Locale.forLanguageTag(language)).html()));
            pages.add(write(
                    "year-end-" + language,
                    YearEnd.page(null).in(Locale.forLanguageTag(language)).html()));
        }
        Printed.by(ArticleAudit::run);
        pages.add(Resources.output().resolve("article-audit.html"));
        assertEquals("[]", problems(pages).toString());
    }

    /** A check that finds nothing anywhere would prove nothing. */
    @Test
    void check_findsWhatIsWrong() throws Exception {
        Path page = write(
                "flawed",
                "<!DOCTYPE html><html><head><title>x</title></head><body><h1>a</h1><h3>b</h3>"
                        + "<p style=\"width:2000px;color:#ccc;background:#fff\">pale</p><img src=\"missing.png\">"
                        + "<script>console.error('loud')</script></body></html>");
        Set<String> kinds = new TreeSet<>();
        problems(List.of(page))
                .forEach(problem -> kinds.add(problem.get("problem").asText().replaceAll("[^a-z ].*", "")));
        for (String kind :
                List.of("scrolls sideways", "heading ", "names no language", "console", "asks for file", "color")) {
            assertTrue(kinds.stream().anyMatch(found -> found.startsWith(kind)), kind + " is not in " + kinds);
        }
    }

    private static Path write(String name, String html) throws IOException {
        Path folder = Files.createDirectories(Resources.output().resolve("pages"));
        return Files.writeString(folder.resolve(name + ".html"), html);
    }

    private static JsonNode problems(List<Path> pages) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("node", CHECK.resolve("check.js").toString(), chromium()));
        pages.forEach(page -> command.add(page.toAbsolutePath().toString()));
        Path out = Files.createTempFile(Resources.output(), "problems", ".json");
        Path err = Files.createTempFile(Resources.output(), "problems", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES), "the browser gave no answer within five minutes");
        assertEquals(0, process.exitValue(), Files.readString(err, StandardCharsets.UTF_8));
        return new ObjectMapper().readTree(out.toFile());
    }

    private static String chromium() {
        String named = System.getenv("CHROMIUM");
        return named == null ? "/usr/bin/chromium" : named;
    }
}
