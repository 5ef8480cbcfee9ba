package org.reserves.examples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What is expected is read off the rows of the record. */
class WorldTableTest {
    @Test
    void run_printsTheTableWhyAndWhatIsNotCounted() throws IOException {
        String text = Printed.by(out -> WorldTable.run(out, "2026-11-01"));
        String flowing = text.replaceAll("\\s+", " ");
        for (String said : new String[] {
            "These are claims, each with the source that made it.",
            "United States 325,000 0 198,109 to 328,372 nobody says 328,372 185 1 9",
            "- China: 194,775 BTC by Jiangsu Yancheng Intermediate Court, court record, as of 2020-11-19.",
            "the same digits in another order",
            "420,000 BTC as of 2025-08-21 [ccn.com, opinion]; rumored.",
            "1 holder of fund units, an exposure and not coins",
            "world-table.html"
        }) {
            assertTrue(flowing.contains(said), said + "\n" + text);
        }
    }

    @Test
    void run_saysWhichFiguresAreTooVague() throws IOException {
        String flowing = Printed.by(out -> WorldTable.run(out, "2026-01-15")).replaceAll("\\s+", " ");
        assertTrue(flowing.contains("United States: 325,292 BTC by btcpeers, tracker, as of 2025-10-15."), flowing);
        assertTrue(flowing.contains("not 198,109 BTC as of 2025 [bi.live, tracker]: its date is too vague"), flowing);
    }
}
