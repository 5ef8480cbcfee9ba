package org.reserves.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.claims.PublishedClaims;
import org.reserves.examples.charts.ClaimChart;
import org.reserves.examples.io.Console;
import org.reserves.holder.Holder;

class WhatWasKnownTest {
    @Test
    void bhutan_hasItsContradictionsMarkedAndOneSourceForThreeFigures() throws IOException {
        String text = run("BT");
        assertTrue(text.contains("AGAINST 13,029"), text);
        assertTrue(
                text.contains("2024-09-16  contested: 13,011 BTC (Arkham, 2024-09-16) against 13,029 BTC (Arkham,"),
                text);
        assertTrue(text.contains("2024-09-17  13,092 BTC by Arkham"), text);
        assertTrue(text.contains("2026-05-12  3,200 BTC by banklesstimes"), text);
        assertTrue(text.contains("independent sources: 1"), text);
    }

    @Test
    void unitedStates_hasPartsBesideTheWhole() throws IOException {
        String text = run("US");
        assertTrue(text.contains("2020-11-03  unknown; only a part: 69,370 BTC"), text);
        assertTrue(text.contains("Part:    94,643 BTC, to be returned"), text);
        assertTrue(text.contains("Answer:  207,189 BTC by"), text);
    }

    @Test
    void ukraine_isItsOfficials() throws IOException {
        String text = run("UA");
        assertTrue(text.contains("What was said about private persons of Ukraine"), text);
        assertTrue(text.contains("2021-04-09  28,351 BTC by Opendatabot"), text);
        assertTrue(text.replaceAll("\\s+", " ").contains("printed as Ukraine's"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BT", "US", "UA", "CN", "FI", "SV", "DE", "PK", "GE", "AE", "BG", "CZ", "LU", "VE", "ZZ"})
    void run_staysWithinAHundredColumns(String code) throws IOException {
        run(code)
                .lines()
                .filter(line -> !line.contains(".png"))
                .forEach(line -> assertTrue(line.length() <= Console.WIDTH, line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"United States", "the U.S.", "us"})
    void run_understandsNames(String name) throws IOException {
        assertEquals(run("US"), run(name));
    }

    @Test
    void run_saysWhereNothingWasSaid() throws IOException {
        assertEquals(
                "Nothing was said about \"ZZ\"; something was about AE, BG, BT, CN, CZ, DE, FI, GB, GE, LU, PK, SV, UA, US, VE.",
                run("ZZ").strip().replaceAll("\\s+", " "));
    }

    @Test
    void chart_isAPicture(@TempDir Path folder) throws IOException {
        Path file = ClaimChart.write(
                folder.resolve("chart.png"), PublishedClaims.log(), Holder.of("BT"), WhatWasKnown.POLICY);
        assertTrue(Files.size(file) > 10_000);
        assertEquals(1_400, ImageIO.read(file.toFile()).getWidth());
    }

    private static String run(String code) throws IOException {
        return Printed.by(out -> WhatWasKnown.run(out, code));
    }
}
