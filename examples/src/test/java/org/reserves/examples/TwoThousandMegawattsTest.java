package org.reserves.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reserves.examples.mining.MegawattChart;

class TwoThousandMegawattsTest {
    /** 51.0 BTC a day as a price taker and 45.8 in equilibrium at 17.5 J/TH are figures computed outside the library. */
    @Test
    void run_printsTheAnswerInAHundredColumns() throws IOException {
        String text = Printed.by(out -> TwoThousandMegawatts.run(out));
        assertTrue(text.contains("Antminer S21      17.5   98.7  10.2 %      51.0     45.8"), text);
        assertTrue(text.contains("upper"), text);
        Printed.assertFits(text);
    }

    @Test
    void chart_isAPicture(@TempDir Path folder) throws IOException {
        Path file = MegawattChart.write(folder.resolve("chart.png"));
        assertTrue(Files.size(file) > 10_000);
        assertEquals(1_400, ImageIO.read(file.toFile()).getWidth());
    }
}
