package org.reserves.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.examples.Printed.assertFits;
import static org.reserves.examples.Printed.assertSays;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reserves.examples.charts.Charts;
import org.reserves.examples.pledge.PledgeChart;

class ElSalvadorPledgeTest {
    /** From 2025-02-26 to 2025-07-15 are 140 days; 6,286.18 − 6,089 = 197.18. */
    @Test
    void run_givesThreeVerdictsOnOnePromise() throws IOException {
        String text = Printed.by(ElSalvadorPledge::run);
        assertSays(
                text,
                "BROKEN as of 2025-07-15: 140 BTC accumulated voluntarily in 140 acquisitions",
                "KEPT as of 2025-08-30: no purchase or mining is recorded",
                "the government had 197.18 BTC in other wallets before the programme",
                "UNPROVABLE as of 2026-08-07: missing is how coins came: the ledger has 6,286.18 BTC where there were"
                        + " 7,474.37 BTC of El Salvador (state, SV) on 2026-08-07",
                "UNPROVABLE as of 2026-08-07: missing is how coins came: a balance does not tell a purchase from coins moved");
        assertFits(text);
    }

    /** 10,000 − 3,654 = 6,346 and 10,000 − 3,200 = 6,800. */
    @Test
    void run_judgesOtherPledgesByTheSameRules() throws IOException {
        assertSays(
                Printed.by(ElSalvadorPledge::run),
                "UNPROVABLE as of 2025-07-17: missing is any balance of its in-reserve coins",
                "UNPROVABLE as of 2026-05-28: missing is an amount: Pakistan (state, PK) disclosed none on 2025-05-28",
                "the whole 10,000 BTC can no longer be committed from what is held",
                "BROKEN as of 2026-05-12: up to 6,800 BTC short of 10,000 BTC",
                "6,346 BTC short");
    }

    /** 200,000 a year are promised by a bill, and none is recorded to be bought in its first year. */
    @Test
    void run_judgesBillsOnlyAsIfTheyWereInForce() throws IOException {
        assertSays(
                Printed.by(ElSalvadorPledge::run),
                "If it were in force: UNPROVABLE as of 2026-09-30: missing is any record of in-reserve coins",
                "If it were in force: BROKEN as of 2026-09-30: 200,000 BTC short in 1 period",
                "If it were in force: KEPT as of 2025-09-30: no coin of its forfeited or in-reserve or owned coins is"
                        + " recorded to be sold before its term",
                "If it were in force: UNPROVABLE as of 2026-09-30: missing is what is published until 2026-11-18",
                "UNPROVABLE as of 2026-09-30: missing is any balance of its coins until 2026-09-30",
                "Czech National Bank (central bank, CZ) disclosed none on 2025-11-13");
    }

    @Test
    void chart_isAPicture(@TempDir Path folder) throws IOException {
        Path file = PledgeChart.write(
                folder.resolve("chart.png"), ElSalvadorPledge.read(), ElSalvadorPledge.FIRST_IN_PROGRAMME);
        assertTrue(Files.size(file) > 10_000);
        assertEquals(Charts.WIDTH, ImageIO.read(file.toFile()).getWidth());
    }
}
