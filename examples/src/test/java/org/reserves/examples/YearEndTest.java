package org.reserves.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import org.reserves.examples.yearend.YearEndCase;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.statement.ReserveStatement;

@ExtendWith(TemporaryOutput.class)
class YearEndTest {
    private static String run(String... args) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertEquals("", YearEnd.problem(new PrintStream(bytes, true, StandardCharsets.UTF_8), List.of(args)));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** 69,370 forfeited in the year beside 51,680 − 9,861 before; 94,643 to be returned: 111,189 recognised of 205,832. */
    @Test
    void fourFrameworks_standSideBySide() throws IOException {
        List<ReserveStatement> statements =
                YearEnd.statements(YearEndCase.readAll().get(0), null);
        ReserveStatement federal = statements.get(0);
        assertEquals(Btc.of(111_189), federal.recognised());
        assertEquals(Btc.of(94_643), federal.disclosed());
        assertEquals(Btc.of(205_832), federal.custody());
        assertEquals(Btc.of(111_189), statements.get(1).recognised());
        assertEquals(Btc.ZERO, statements.get(2).recognised());
        // 73,205,725,000 ÷ 640,031 is 114,378.4051
        assertEquals(
                Money.of("USD", "114378.41").multipliedBy(Btc.of(111_189).toBigDecimal()),
                statements.get(1).carryingAmount().known());
        assertNull(statements.get(3).carryingAmount().known(), "nobody has stated a cost, and unknown is not zero");
        String text = run();
        assertTrue(text.contains("United States, 1 October 2024 to 30 September 2025, under 4 frameworks"), text);
        assertTrue(text.contains("What is missing? the price of 2024-12-30, 2025-01-14"), text);
    }

    @Test
    void publishedEvents_areStatements() throws IOException {
        List<YearEndCase> cases = YearEndCase.readAll();
        ReserveStatement july = cases.get(1).statement();
        assertEquals(Btc.parse("28988.35643016"), july.recognised());
        assertEquals(Btc.of(198_012), july.custody());
        ReserveStatement finland = cases.get(2).statement();
        assertEquals(Btc.ZERO, finland.recognised());
        assertEquals(Btc.parse("91.9"), finland.custody());
        assertEquals(
                Btc.parse("1889.1"),
                finland.table("stock-flow").line("seized").whole().amount());
        ReserveStatement germany = cases.get(3).statement();
        assertEquals(Btc.ZERO, germany.recognised());
        assertEquals(Money.of("EUR", "2639683413.92"), germany.entries().get(1).stated());
    }

    @Test
    void pricesOfTheUser_areUsedInstead() throws IOException {
        Path prices = Files.writeString(
                TemporaryOutput.folder().resolve("prices.csv"),
                "date,close,currency,venue,time zone,source\n2024-09-30,63000,USD,Kraken,UTC,my broker\n"
                        + "2024-12-30,92000,USD,Kraken,UTC,my broker\n2025-09-30,114000,USD,Kraken,UTC,my broker\n");
        String text = run(prices.toString());
        assertTrue(
                text.contains("USD at Kraken (close, UTC), from my broker, \"daily prices\"; of the day itself"), text);
        assertTrue(text.contains("What is missing? the price of 2025-01-14"), text);
    }

    @Test
    void refusals_sayWhatToDo() throws IOException {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        assertTrue(YearEnd.problem(nowhere, List.of("a", "b")).startsWith("usage: YearEnd [PRICES.csv]"));
        Path mixed = Files.writeString(
                TemporaryOutput.folder().resolve("mixed.csv"),
                "date,close,currency,venue,time zone,source\n2024-09-30,63000,USD,Kraken,UTC,x\n2024-10-01,63000,USD,Bitstamp,UTC,x\n");
        assertEquals(
                "line 3 has venue \"Bitstamp\" after \"Kraken\"; keep each series in a file of its own",
                YearEnd.problem(nowhere, List.of(mixed.toString())));
        Path few = Files.writeString(TemporaryOutput.folder().resolve("short.csv"), "date,close\n2024-09-30,63000\n");
        assertEquals(
                "line 2 has no \"currency\"; the columns are date, close, currency, venue, time zone, source",
                YearEnd.problem(nowhere, List.of(few.toString())));
    }
}
