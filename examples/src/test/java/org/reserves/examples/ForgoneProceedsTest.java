package org.reserves.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.examples.Printed.assertFits;
import static org.reserves.examples.Printed.assertSays;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reserves.examples.proceeds.ProceedsChart;
import org.reserves.money.Price;

class ForgoneProceedsTest {
    /** 29,657 x 106,000 = 3,143,642,000; less 18,740,000 = 3,124,902,000. The sums of the page are from its publisher. */
    @Test
    void run_valuesEachSaleAndFindsTheRowLeftOut() throws IOException {
        String text = Printed.by(out -> ForgoneProceeds.run(out, List.of()));
        assertSays(
                text,
                "2014-06-27 29,657 18,740,000 631.89 3,143,642,000 3,124,902,000 167.8 x",
                "Its rows sum to 195,591.7501 BTC and USD 385,693,104; it prints 195,091.75 BTC and USD 366,493,104.",
                "one row that was never added: auction of 500 BTC on 2021-07-01 for USD 19,200,000",
                "unknown for 195,591.7501 BTC");
        assertFits(text);
    }

    /** At USD 300 the 50,000 BTC of December 2014, sold for 19 million, are worth 15 million: 4 million less. */
    @Test
    void run_takesAnotherPriceAlsoALowerOne() throws IOException {
        String text = Printed.by(out -> ForgoneProceeds.run(out, List.of("300")));
        assertSays(text, "2014-12-04 50,000 19,000,000 380 15,000,000 -4,000,000 0.8 x");
    }

    @Test
    void run_refusesWhatIsNoPrice() {
        assertEquals(
                "usage: ForgoneProceeds [USD-PER-BTC], for example ForgoneProceeds 106000",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Printed.by(out -> ForgoneProceeds.run(out, List.of("1", "2"))))
                        .getMessage());
        assertThrows(
                IllegalArgumentException.class, () -> Printed.by(out -> ForgoneProceeds.run(out, List.of("cheap"))));
    }

    @Test
    void chart_isAPicture(@TempDir Path folder) throws IOException {
        Price.Known later = Price.of("USD", "106000");
        Path file = ProceedsChart.write(folder.resolve("chart.png"), ForgoneProceeds.sales(later), later);
        assertTrue(Files.size(file) > 10_000);
    }
}
