package org.reserves.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

@ExtendWith(TemporaryOutput.class)
class BoardReportTest {
    @Test
    void inGerman_writesPageMarkdownAndTables() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertEquals("", BoardReport.problem(new PrintStream(bytes, true, StandardCharsets.UTF_8), List.of("de")));
        String text = bytes.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("gebrochen, 15. Juli 2025"), text);
        assertTrue(text.contains("… und 130 weitere Zeilen, alle in der CSV-Datei"), text);
        Path folder = TemporaryOutput.folder().resolve("board-de");
        assertTrue(Files.readString(folder.resolve("board.html")).contains("<html lang=\"de\">"));
        // a head, and one line for each of the 140 days from 2025-02-26 to 2025-07-15
        assertEquals(141, Files.readAllLines(folder.resolve("breaches.csv")).size());
        assertTrue(Files.exists(folder.resolve("board.md")));
    }

    @Test
    void inALanguageWithoutWords_saysWhichThereAre() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        assertEquals(
                "locale \"ja\" is of a language reports are not written in; choose one of en, de, es, fr",
                BoardReport.problem(nowhere, List.of("ja")));
        assertEquals(
                "usage: BoardReport [LANGUAGE], like BoardReport de",
                BoardReport.problem(nowhere, List.of("de", "fr")));
    }
}
