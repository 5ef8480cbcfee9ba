package org.reserves.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.audit.Audit;
import org.reserves.audit.PublishedTable;
import org.reserves.audit.Quantity;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Disclosure;
import org.reserves.holding.Holding;
import org.reserves.holding.ReserveTable;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.LotSelection;
import org.reserves.ledger.Position;
import org.reserves.ledger.ReserveLedger;
import org.reserves.money.Btc;
import org.reserves.money.Price;
import org.reserves.money.PriceSeries;
import org.reserves.pledge.Pledge;
import org.reserves.promise.HoldAtLeast;
import org.reserves.provenance.Purchase;
import org.reserves.source.Source;
import org.reserves.statement.Framework;
import org.reserves.statement.ReserveStatement;
import org.reserves.supply.Supply;

class ReportTest {
    private static final Source ARTICLE = Source.of("Mars Finance", "Countries holding bitcoin");
    private static final ReserveTable TABLE = ReserveTable.asOf("2025-05-28")
            .pricedAt(Price.of("USD", "106000"))
            .outOf(Supply.cap())
            .add(Holding.of("US", "207189").source(ARTICLE))
            .add(Holding.of("GE", "66").source(ARTICLE))
            .add(Holding.of(TitleHolder.state("CN"), Disclosure.range(Btc.of(190_000), Btc.of(194_000))))
            .add(Holding.undisclosed("PK"))
            .build();

    @Test
    void table_asText_isAlignedAndSaysWhatIsLeftOut() {
        String text = Report.of(TABLE).text();
        // 207,189 of 21,000,000 is 0.98661 %; 66 of 21,000,000 is 0.000314 %; 207,189 times 106,000
        assertTrue(text.contains("0.987%"), text);
        assertTrue(text.contains("below 0.001%"), text);
        assertTrue(text.contains("USD\u00a021,962,034,000"), text);
        assertTrue(text.contains("190,000 to 194,000\u00a0BTC"), text);
        assertTrue(text.contains("1 holder undisclosed"), text);
        assertTrue(text.contains("Shares are rounded to 3 decimals and money to 0, mode HALF_EVEN."), text);
    }

    @Test
    void table_inGerman_hasGermanWordsAndNumbers() {
        String text = Report.of(TABLE).in(Locale.GERMANY).markdown();
        assertTrue(text.contains("| 207.189\u00a0BTC | 0,987\u00a0% | 21.962.034.000\u00a0USD |"), text);
        assertTrue(text.contains("nicht offengelegt"), text);
    }

    @Test
    void table_asCsv_isForPrograms() {
        List<String> lines = Report.of(TABLE).csv().get("holdings").lines().toList();
        assertEquals("Holder,Bitcoin,Share of supply,Value,How acquired,Legal status,Source", lines.get(0));
        assertEquals(
                "\"United States (state, US)\",207189,0.987,USD 21962034000,unknown,unknown,"
                        + "\"Mars Finance, \"\"Countries holding bitcoin\"\"\"",
                lines.get(1));
        assertTrue(
                lines.stream().anyMatch(line -> line.startsWith("\"China (state, CN)\",190000..194000,,")),
                lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("\"Pakistan (state, PK)\",,,")), lines.toString());
    }

    @Test
    void html_drawsTheUnknownAsUnknown() {
        String html = Report.of(TABLE).html();
        assertTrue(html.contains("<span class=\"bar unknown\""), html);
        assertTrue(html.contains("class=\"maybe\""), html);
        assertTrue(html.startsWith("<!DOCTYPE html>\n<html lang=\"en\">"), html);
        assertFalse(html.contains("<script"), html);
        assertFalse(html.contains("http"), html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "a | b\n# heading",
                "[link](javascript:alert(1))",
                "=HYPERLINK(\"x\")",
                "\u202Egnp.exe"
            })
    void everyForm_readsAHostileNameAsItself(String name) {
        ReserveTable table = ReserveTable.asOf("2025-05-28")
                .add(Holding.of("US", "1").source(Source.of(name, "t")))
                .build();
        String html = Report.of(table).titled("x" + name).html();
        assertFalse(html.contains("<script>alert"), html);
        assertFalse(html.contains("<img"), html);
        assertFalse(html.contains("\u202E"), html);
        String markdown = Report.of(table).markdown();
        assertFalse(markdown.contains("<script>"), markdown);
        assertFalse(markdown.contains("[link](javascript"), markdown);
        assertEquals(1, markdown.lines().filter(line -> line.startsWith("# ")).count(), markdown);
        String csv = Report.of(table).csv().get("holdings");
        assertEquals(2, csv.lines().count(), csv);
        assertFalse(csv.contains(",=HYPER") || csv.contains(",\"=HYPER"), csv);
    }

    @Test
    void audit_marksTheNumbersInTheirPlaces() {
        String article =
                "The US holds 207,189 bitcoin, worth nearly $2.2 billion.\nAt about $106,000 per coin, 1,207,189 is another number.";
        PublishedTable table = PublishedTable.by(ARTICLE, "2025-05-28")
                .claim("market", Quantity.PRICE, "about $106,000 per coin")
                .claim("US", Quantity.ROW, "207,189")
                .claim("US", Quantity.VALUE, "nearly $2.2 billion")
                .claim("UA", Quantity.VALUE, "about $491 million")
                .build();
        String html = Report.of(Audit.of(table).report(), article).html();
        assertTrue(html.contains("holds <mark class=\"unknown\" id=\"m1\">207,189</mark>"), html);
        assertTrue(html.contains("worth <mark class=\"bad\" id=\"m2\">nearly $2.2 billion</mark>"), html);
        assertTrue(html.contains("1,207,189 is another number"), html);
        assertTrue(html.contains("1 number was not found in the text given"), html);
    }

    @Test
    void audit_tellsLikeSlipsOnce() {
        PublishedTable table = PublishedTable.by(ARTICLE, "2025-05-28")
                .claim("market", Quantity.PRICE, "about $106,000 per coin")
                .claim("US", Quantity.ROW, "207,189")
                .claim("US", Quantity.VALUE, "about $2.196 billion")
                .claim("UA", Quantity.ROW, "46,351")
                .claim("UA", Quantity.VALUE, "about $491 million")
                .build();
        String text = Report.of(Audit.of(table).report()).text();
        assertTrue(text.contains("2 × misplaced decimal point: US"), text);
    }

    private static ReserveStatement statement(Framework framework) {
        ReserveLedger ledger = ReserveLedger.of(TitleHolder.state("SV"))
                .add(Acquisition.of(Btc.of(10), "2024-01-02", Purchase.at(Price.of("USD", "40000"))))
                .add(Acquisition.of(Btc.of(5), "2024-06-01", Purchase.atUnknownPrice()))
                .build();
        return ReserveStatement.of(ledger)
                .over("2024-01-01", "2024-12-31")
                .pricedBy(PriceSeries.in("USD")
                        .add("2024-01-02", "40000")
                        .add("2024-06-01", "60000")
                        .add("2024-12-31", "90000")
                        .build())
                .under(framework)
                .build();
    }

    /** 10 × 40,000 and 5 × 60,000 came; 10 × 20,000 and 15 × 30,000 were gained; 15 × 90,000 are there. */
    @Test
    void statement_showsLinesPricesRulesAndWhatIsMissing() {
        String text = Report.of(statement(Framework.GENERAL)).text();
        assertTrue(text.contains("Statement of El Salvador, 1 January 2024 to 31 December 2024"), text);
        assertTrue(
                text.matches(
                        "(?s).*closing +15.BTC +USD.1,350,000 +USD.90,000, 31 December 2024 +USD.400,000; not known for 5.BTC +\\[1\\].*"),
                text);
        assertTrue(text.contains("- what the cost is of 5 BTC in hand"), text);
        assertTrue(
                text.contains(
                        "- [1]: what the ledger holds at the end of the day, at the price of that day \u2014 arithmetic"),
                text);
        String csv = Report.of(statement(Framework.GENERAL)).csv().get("whole");
        assertTrue(csv.contains("holding-gains,,USD 650000,,,"), csv);
        assertTrue(csv.contains("\"USD 400000, not known for 5\""), csv);
        assertTrue(
                Report.of(statement(Framework.IFRS)).in(Locale.GERMANY).html().contains("Was ein Prüfer fragt"));
    }

    @Test
    void statements_standSideBySideWhereTheyAreOfOneLedgerAndPeriod() {
        String text = Report.sideBySide(statement(Framework.SNA_2025), statement(Framework.IMF_RESERVES_TEMPLATE))
                .text();
        assertTrue(text.matches("(?s).*Recognised +15.BTC +0.BTC.*"), text);
        assertTrue(text.matches("(?s).*In custody, not recognised +0.BTC +15.BTC.*"), text);
        ReserveStatement other = ReserveStatement.of(
                        ReserveLedger.of(TitleHolder.state("BT")).build())
                .over("2024-01-01", "2024-12-31")
                .build();
        assertEquals(
                "statement of \"Bhutan (state, BT)\", 2024-01-01 to 2024-12-31, does not stand beside that of El Salvador (state, SV),"
                        + " 2024-01-01 to 2024-12-31; draw them up of one ledger over one period",
                assertThrows(IllegalArgumentException.class, () -> Report.sideBySide(statement(Framework.IFRS), other))
                        .getMessage());
    }

    @Test
    void position_listsItsLots() {
        ReserveLedger ledger = ReserveLedger.of(TitleHolder.state("SV"))
                .add(Acquisition.of(Btc.of(10), "2024-01-02", Purchase.at(Price.of("USD", "40000"))))
                .build();
        String text = Report.of(ledger.position(LocalDate.of(2024, 12, 31), LotSelection.FIFO))
                .in(Locale.FRENCH)
                .text();
        assertTrue(text.contains("2 janvier 2024"), text);
    }

    @Test
    void position_withAPrice_saysValueAndGainAndThePriceBesideThem() {
        ReserveLedger ledger = ReserveLedger.of(TitleHolder.state("SV"))
                .add(Acquisition.of(Btc.of(10), "2024-01-02", Purchase.at(Price.of("USD", "40000"))))
                .build();
        PriceSeries series = PriceSeries.in("USD").add("2024-12-31", "93000").build();
        Position position = ledger.position(LocalDate.of(2024, 12, 31), LotSelection.FIFO);
        String text = Report.of(position, series.on("2024-12-31")).text();
        // 10 × 93,000 and 10 × (93,000 − 40,000)
        assertTrue(text.contains("Value: USD\u00a0930,000 (USD\u00a093,000, 31 December 2024)"), text);
        assertTrue(text.contains("Unrealised gain: USD\u00a0530,000 for 10\u00a0BTC"), text);
        assertEquals(position.unrealizedGain(series.on("2024-12-31")), position.unrealizedGain(series));
    }

    @Test
    void table_isPricedByASeriesOrRefused() {
        PriceSeries series = PriceSeries.in("USD").add("2025-05-27", "109000").build();
        assertThrows(IllegalArgumentException.class, () -> ReserveTable.asOf("2025-05-28")
                .pricedAt(series));
        ReserveTable table = ReserveTable.asOf("2025-05-28")
                .pricedAt(series, 1)
                .add(Holding.of("US", "1"))
                .build();
        assertEquals("USD 109000", table.value("US").money().toString());
    }

    @Test
    void pledge_saysItsVerdict() {
        Pledge pledge = Pledge.of(TitleHolder.state("SV"), "2025-02-26", HoldAtLeast.of(Btc.of(6_000)));
        String html = Report.of(pledge.against(List.of(Holding.of("SV", "5000").asOf("2025-03-01")))
                        .asOf("2025-03-01"))
                .in(Locale.forLanguageTag("es"))
                .html();
        assertTrue(html.contains("<p class=\"bad\">incumplida, 1 de marzo de 2025</p>"), html);
    }

    @Test
    void together_isOnePageOfSeveral() {
        String text = Report.together(
                        "Board", Report.of(TABLE), Report.of(TABLE.sharesUnder(Supply.cap(), Supply.maximum())))
                .text();
        assertTrue(text.startsWith("Board\n====="), text);
        assertTrue(text.contains("Shares of the same table under 2 supplies"), text);
        assertEquals(
                2,
                Report.together("Board", Report.of(TABLE), Report.of(TABLE))
                        .csv()
                        .size());
    }

    @Test
    void choices_areMadeOnce() {
        Report report = Report.of(TABLE).in(Locale.ENGLISH);
        assertThrows(IllegalStateException.class, () -> report.in(Locale.GERMAN));
        assertThrows(IllegalStateException.class, () -> report.titled("a").titled("b"));
        Report rounded = report.rounded(2, 2, RoundingMode.DOWN);
        assertThrows(IllegalStateException.class, () -> rounded.rounded(2, 2, RoundingMode.DOWN));
        assertTrue(rounded.text().contains("0.98%"), rounded.text());
        assertThrows(IllegalArgumentException.class, () -> report.rounded(13, 0, RoundingMode.DOWN));
    }

    @Test
    void picture_isPutInWithItsText() {
        String html = Report.of(TABLE)
                .withPicture("<svg viewBox=\"0 0 1 1\"><rect/></svg>", "What the total is made of")
                .html();
        assertTrue(html.contains("aria-label=\"What the total is made of\"><svg"), html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg><script>1</script></svg>",
                "<svg onload=\"x()\"></svg>",
                "<svg><image href=\"http://x\"/></svg>",
                "<svg><a href=\"javascript:x\">y</a></svg>",
                "<svg><style>@import 'x'</style></svg>",
                "<svg><rect fill=\"url(http://x)\"/></svg>",
                "<svg></svg><p>",
                "<p>not a picture</p>"
            })
    void picture_thatCouldRunOrLoadIsRefused(String svg) {
        assertThrows(IllegalArgumentException.class, () -> Report.of(TABLE).withPicture(svg, "alternative"));
    }
}
