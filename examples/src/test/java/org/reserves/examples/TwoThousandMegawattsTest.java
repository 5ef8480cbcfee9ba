package org.reserves.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoThousandMegawattsTest {
    /** 51.0 BTC a day as a price taker and 45.8 in equilibrium at 17.5 J/TH are figures computed outside the library. */
    @Test
    void run_printsTheAnswerInAHundredColumns() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TwoThousandMegawatts.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        String text = bytes.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("Antminer S21      17.5   98.7  10.2 %      51.0     45.8"), text);
        assertTrue(text.contains("upper"), text);
        text.lines()
                .filter(line -> !line.contains(".png"))
                .forEach(line -> assertTrue(line.length() <= Console.WIDTH, line));
    }

    @Test
    void chart_isAPicture(@TempDir Path folder) throws IOException {
        Path file = MegawattChart.write(folder.resolve("chart.png"));
        assertTrue(Files.size(file) > 10_000);
        assertEquals(1_400, ImageIO.read(file.toFile()).getWidth());
    }
}
