package org.reserves.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.figure.PrintLocale;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Disclosure;
import org.reserves.money.Btc;
import org.reserves.observation.EvidenceBasis;
import org.reserves.observation.Observation;
import org.reserves.observation.ObservationLog;
import org.reserves.observation.Reporter;
import org.reserves.observation.Statement;
import org.reserves.provenance.Departure;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Mining;
import org.reserves.provenance.Purchase;
import org.reserves.source.PartialDate;
import org.reserves.source.Source;

class RowFormatTest {
    private static final RowFormat FORMAT = RowFormat.empty()
            .column(RowField.HOLDER, "country")
            .column(RowField.AMOUNT, "btc")
            .column(RowField.AS_OF, "as_of")
            .column(RowField.BASIS, "basis")
            .column(RowField.ORIGIN, "reporter")
            .meaning("status", "seized, not forfeited", RowField.LEGAL_STATUS, "seized")
            .meaning("status", "sold", RowField.STATEMENT, "reduced")
            .meaning("status", "sold", RowField.REASON, "sale")
            .meaning("line", "7", RowField.DERIVES_FROM, "line-6");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "207189 | 207,189 BTC",
                "207,189 | 207,189 BTC",
                "~207000 | about 207,000 BTC",
                "about 50,000 | about 50,000 BTC",
                "nearly 50,000 BTC | about 50,000 BTC",
                "more than 600 | at least 600 BTC",
                "up to 10,000 | at most 10,000 BTC",
                "10,000 to 12,000 | 10,000 to 12,000 BTC",
                "10,000 – 12,000 bitcoins | 10,000 to 12,000 BTC",
                "1.2 million | 1,200,000 BTC",
                "213k | 213,000 BTC",
                "1-2 million | 1,000,000 to 2,000,000 BTC",
                "10 to 12 thousand | 10,000 to 12,000 BTC",
                "~500–700 BTC | 450 to 750 BTC",
                "up to 1-2 million | at most 2,000,000 BTC",
                "at least 600 | at least 600 BTC",
                "3,200+ | at least 3,200 BTC",
                "₿ 46,351 | 46,351 BTC",
                "5748.76 | 5,748.76 BTC",
                "0.123 | 0.123 BTC",
                "1234.567 | 1,234.567 BTC",
                "'' | undisclosed",
                "unknown | undisclosed",
                "N/A | undisclosed",
                "? | undisclosed",
                "- | undisclosed"
            })
    void amounts_areReadAsPeopleWriteThem(String text, String display) {
        assertEquals(
                display,
                ((Statement.Held) only(row(2, "US", text, "2024")).statement())
                        .amount()
                        .toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5.689 | printed figure \"5.689\" is ambiguous: its point may begin a fraction or group thousands; write"
                        + " \"5.6890\" or \"5,689\"",
                "0,500 | printed figure \"0,500\" has the digits \"0,500\", which no english print groups like that; write"
                        + " \"0.500\"",
                "213q | printed figure \"213q\" has \"q\" after the number, which is no scale, currency or unit known here;"
                        + " write \"about $2.2 billion\" or \"61,000 BTC\" or \"0.987%\"",
                "5 BTC per day | amount \"5 BTC per day\" counts \"BTC per day\", not bitcoin; write digits, with BTC or"
                        + " nothing behind them",
                "30,000,000 | amount \"30,000,000\" is more than the 21,000,000 BTC there can ever be; write the bitcoin alone,"
                        + " without value or share",
                "$5 | amount \"$5\" counts \"USD\", not bitcoin; write digits, with BTC or nothing behind them",
                "0.123456789 | bitcoin amount 0.123456789 has 9 decimals, at most 8 are possible; pass a RoundingMode to"
                        + " round",
                "12,000 to 10,000 | printed figure \"12,000 to 10,000\" is a range that ends below its beginning; write"
                        + " \"10,000–12,000\"",
                "-5 | there is no reason, which a reduction needs"
            })
    void amounts_withoutOneMeaningAreReported(String text, String reason) {
        LoadedRows loaded = FORMAT.read(List.of(row(2, "US", text, "2024")));
        assertEquals(List.of(), loaded.observations());
        assertEquals(reason, loaded.problems().get(0).reason());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-05-28 | 2024-05-28",
                "2024-5 | 2024-05",
                "2024/05 | 2024-05",
                "2024 | 2024",
                "May 2024 | 2024-05",
                "Sept 2024 | 2024-09",
                "28 May 2024 | 2024-05-28",
                "May 28, 2024 | 2024-05-28",
                "28. may 2024 | 2024-05-28",
                "about May 2024 | ~2024-05",
                "ca. 2024 | ~2024",
                "~2024-05-28 | ~2024-05-28",
                "27-06-2014 | 2014-06-27",
                "03-17-2021 | 2021-03-17",
                "05/05/2024 | 2024-05-05",
                "05.2024 | 2024-05"
            })
    void dates_areReadAsPeopleWriteThem(String text, String date) {
        assertEquals(PartialDate.parse(date), only(row(2, "US", "1", text)).asOf());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "04-12-2014 | date \"04-12-2014\" is ambiguous: 2014-12-04 if the day stands first, 2014-04-12 if the month"
                        + " does; write one of these",
                "TBD | date \"TBD\" is not a date; write it like 2024-05-28, 2024-05, 2024, May 2024 or about 2024",
                "31-02-2014 | date \"31-02-2014\" is not a date; write it like 2024-05-28, 2024-05, 2024, May 2024 or about 2024",
                "1-2-14 | date \"1-2-14\" is not a date; write it like 2024-05-28, 2024-05, 2024, May 2024 or about 2024",
                "'' | there is no as of, which every row needs"
            })
    void dates_withoutOneMeaningAreReported(String text, String reason) {
        LoadedRows loaded = FORMAT.read(List.of(row(4, "US", "1", text), row(5, "US", "1", "2024")));
        assertEquals(List.of(new RowProblem(4, "as_of", text, reason)), loaded.problems());
        assertEquals(1, loaded.observations().size());
    }

    @Test
    void everyFaultOfARowIsReported_andTheRestLoads() {
        LoadedRows loaded = FORMAT.read(List.of(
                row(2, "GE", "many", "04-12-2014"),
                row(3, "Georgia", "66", "2021-08-25"),
                row(4, "GE", "66", "2021-08-25")));
        assertEquals(
                List.of("2 as_of", "2 btc", "3 country"),
                loaded.problems().stream()
                        .map(problem -> problem.line() + " " + problem.column())
                        .sorted()
                        .toList());
        assertTrue(loaded.problems().stream()
                .anyMatch(problem -> problem.toString().startsWith("line 3, column country: ")));
        assertEquals(
                List.of("line-4"),
                loaded.observations().stream().map(Observation::id).toList());
    }

    @Test
    void words_needAMeaning() {
        LoadedRows loaded = FORMAT.read(
                List.of(status(2, "seized, not forfeited"), status(3, "frozen"), status(4, "sold"), status(5, "")));
        assertEquals(
                List.of(new RowProblem(
                        3, "status", "frozen", "words \"frozen\" have no meaning in this format; give them one")),
                loaded.problems());
        assertEquals(
                Statement.reduced(Btc.of(1), Departure.SALE),
                loaded.observations().get(1).statement());
    }

    /** The same cell in a German file and in one whose language nobody said. */
    @Test
    void amounts_areReadInTheLocaleThatIsSaid() {
        LoadedRows loaded = FORMAT.printedIn(PrintLocale.GERMAN).read(List.of(row(2, "US", "rund 49.858", "2024")));
        assertEquals(
                Statement.held(Disclosure.about(Btc.of(49_858))),
                loaded.observations().get(0).statement());
        assertEquals(
                "locale of the amounts is already \"german\"; state it once",
                assertThrows(IllegalStateException.class, () -> FORMAT.printedIn(PrintLocale.GERMAN)
                                .printedIn(PrintLocale.FRENCH))
                        .getMessage());
    }

    /** A header that is not the one of the format: read on, every amount would be undisclosed. */
    @Test
    void columns_thatNoRowHasAreReported_andNothingLoads() {
        LoadedRows loaded = FORMAT.read(List.of(new TextRow(
                2,
                Map.of(
                        "country",
                        "US",
                        "BTC",
                        "5",
                        "as_of",
                        "2024",
                        "basis",
                        "tracker",
                        "reporter",
                        "T",
                        "status",
                        ""))));
        assertEquals(List.of(), loaded.observations());
        assertEquals(1, loaded.problems().size());
        assertEquals("btc", loaded.problems().get(0).column());
        assertTrue(
                loaded.problems()
                        .get(0)
                        .toString()
                        .startsWith(
                                "line 2, column btc: no row has the column \"btc\", which the format names; there are "),
                loaded.problems().toString());
        assertEquals(List.of(), FORMAT.read(List.of()).problems());
        assertEquals(
                "status",
                FORMAT.read(List.of(new TextRow(
                                2,
                                Map.of("country", "US", "btc", "5", "as_of", "2024", "basis", "b", "reporter", "T"))))
                        .problems()
                        .get(0)
                        .column());
    }

    /** "about 50,000 sold" is what the press knows of a sale. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "~50,000 | about 50,000 BTC left, sale",
                "-~50,000 | ",
                "at least 600 | at least 600 BTC left, sale",
                "1-2 thousand | 1,000 to 2,000 BTC left, sale",
                "-5 | 5 BTC left, sale"
            })
    void reductions_areAsFirmAsTheirAmounts(String amount, String said) {
        Map<String, String> cells =
                new LinkedHashMap<>(row(2, "US", amount, "2024").cells());
        cells.put("status", "sold");
        LoadedRows loaded = FORMAT.read(List.of(new TextRow(2, cells)));
        assertEquals(
                said == null ? List.of() : List.of(said),
                loaded.observations().stream()
                        .map(one -> one.statement().toString())
                        .toList());
        assertEquals(said == null, !loaded.problems().isEmpty());
    }

    @Test
    void amountsBelowZero_areReductionsAndNothingElse() {
        RowFormat format = FORMAT.meaning("status", "mined", RowField.STATEMENT, "added");
        Map<String, String> cells =
                new LinkedHashMap<>(row(2, "US", "-5", "2024").cells());
        cells.put("status", "mined");
        assertEquals(
                "nobody adds less than nothing; a reduction is a statement of its own",
                format.read(List.of(new TextRow(2, cells))).problems().get(0).reason());
    }

    @Test
    void problems_quoteTheCellAsItIsWritten() {
        Map<String, String> cells =
                new LinkedHashMap<>(row(2, "US", "~50,000", "2024").cells());
        cells.put("basis", "Court Recrd");
        cells.put("status", "sold");
        LoadedRows loaded = FORMAT.read(List.of(new TextRow(2, cells)));
        assertTrue(loaded.problems().stream().anyMatch(problem -> problem.toString()
                .startsWith("line 2, column basis: basis \"Court Recrd\" is not known; write one of ")));
    }

    @Test
    void links_thatLeadNowhereAreReported_andWhatHangsOnThemToo() {
        LoadedRows loaded = FORMAT.read(
                List.of(row(6, "US", "many", "2024"), row(7, "US", "1", "2024"), row(8, "US", "2", "2024")));
        assertEquals(
                List.of("line-8"),
                loaded.observations().stream().map(Observation::id).toList());
        assertEquals(
                "line 7: observation \"line-7\" derives from \"line-6\", which is not in the log; add both together",
                loaded.problems().get(1).toString());
        ObservationLog known = FORMAT.read(List.of(row(6, "US", "3", "2024"))).log();
        assertEquals(
                1,
                FORMAT.read(List.of(row(7, "US", "1", "2024")), known)
                        .observations()
                        .size());
    }

    /** Row 2 rests on nothing, and on row 2 rests row 3, and so on: 1,600 dangling ids and a row on each, linked once. */
    @Test
    void links_ofAllRowsAreTriedInOnePass() {
        RowFormat format = RowFormat.empty()
                .column(RowField.HOLDER, "country")
                .column(RowField.AMOUNT, "btc")
                .column(RowField.AS_OF, "as_of")
                .column(RowField.BASIS, "basis")
                .column(RowField.ORIGIN, "reporter")
                .column(RowField.DERIVES_FROM, "of");
        List<TextRow> rows = new ArrayList<>();
        for (int line = 2; line < 16_002; line++) {
            Map<String, String> cells =
                    new LinkedHashMap<>(row(line, "US", "1", "2024").cells());
            cells.put("of", line % 10 == 2 ? "nobody" : line % 10 == 3 ? "line-" + (line - 1) : "");
            rows.add(new TextRow(line, cells));
        }
        AtomicInteger passes = new AtomicInteger();
        LoadedRows loaded = new RowReader(format, said -> {
                    passes.incrementAndGet();
                    return ObservationLog.of(List.of()).faults(said);
                })
                .load(rows);
        assertEquals(1, passes.get());
        assertEquals(12_800, loaded.observations().size());
        assertEquals(3_200, loaded.problems().size());
        assertEquals(
                List.of(
                        "line 2: observation \"line-2\" derives from \"nobody\", which is not in the log; add both together",
                        "line 3: observation \"line-3\" derives from \"line-2\", which is refused; mend \"line-2\", or leave out"
                                + " both"),
                loaded.problems().subList(0, 2).stream()
                        .map(RowProblem::toString)
                        .toList());
        assertEquals(12_800, loaded.log().observations().size());
    }

    @Test
    void totals_areKeptApart() {
        LoadedRows loaded = FORMAT.read(List.of(row(2, "*", "529,705", "2025-05-28"), row(3, "*", "unknown", "2025")));
        assertEquals(
                "529,705 BTC as of 2025-05-28 [Arkham via Nasdaq, tracker]",
                loaded.totals().get(0).toString());
        assertEquals(
                "total \"line-3\" states no amount; leave it out",
                loaded.problems().get(0).reason());
        assertEquals("0 observations, 1 total, 1 problem", loaded.toString());
    }

    @Test
    void outlet_isReadFromTheOriginWhereItHasNoColumn() {
        Reporter reporter = only(row(2, "US", "1", "2024")).reporter();
        assertEquals("Arkham", reporter.origin());
        assertEquals("Nasdaq", reporter.outlet());
    }

    /** Trackers write "annual report, page 4" into the column of addresses: the row is not lost for it. */
    @Test
    void url_thatIsNoAddressBecomesTheTitle() {
        LoadedRows rows = RowFormat.standard()
                .read(List.of(new TextRow(
                        2,
                        Map.of(
                                "holder",
                                "BT",
                                "amount",
                                "1",
                                "as-of",
                                "2024-05-28",
                                "basis",
                                "press",
                                "origin",
                                "X",
                                "url",
                                "annual report, page 4"))));
        assertEquals(List.of(), rows.problems());
        Source source = rows.observations().get(0).reporter().source();
        assertEquals("annual report, page 4", source.title());
        assertNull(source.url());
    }

    @Test
    void standard_writesWhatItReads() {
        List<Observation> all = List.of(
                Observation.builder(
                                "a",
                                TitleHolder.stateCompany("BT", "Druk, \"Holding\""),
                                Statement.held(
                                        Disclosure.about(Btc.parse("12.345")), LegalStatus.OWNED, Mining.by("Druk")))
                        .asOf("~2024-05")
                        .reported("2024-07-01")
                        .by(new Reporter(
                                EvidenceBasis.ON_CHAIN,
                                "X (via Y)",
                                null,
                                Source.of("p", "t").at("https://example.org/u").published("2024-07-01")))
                        .part("p", "d")
                        .note(" words; and; more ")
                        .build(),
                Observation.builder(
                                "b", TitleHolder.subNational("US-TX"), Statement.withdrawn("a2", Btc.of(1), "error"))
                        .asOf("2025")
                        .by(Reporter.of(EvidenceBasis.PRESS, "P"))
                        .build(),
                Observation.builder(
                                "a2",
                                TitleHolder.subNational("US-TX"),
                                Statement.added(Btc.of(1), Purchase.atUnknownPrice()))
                        .asOf("2025")
                        .by(Reporter.of(EvidenceBasis.PRESS, "P"))
                        .derivedFrom("a", "c")
                        .build(),
                Observation.builder("c", TitleHolder.state("DE"), Statement.reduced(Btc.of(1), Departure.JUDICIAL_SALE))
                        .asOf("2024")
                        .by(Reporter.of(EvidenceBasis.PRESS, "P").through("Q"))
                        .build());
        List<Map<String, String>> rows = RowFormat.standard().write(all);
        List<TextRow> read = new ArrayList<>();
        rows.forEach(row -> read.add(new TextRow(read.size() + 2, row)));
        LoadedRows loaded = RowFormat.standard().read(read);
        assertEquals(List.of(), loaded.problems());
        assertEquals(all, loaded.observations());
    }

    @Test
    void write_refusesWhatARowCannotHold() {
        Observation mined = Observation.builder(
                        "a",
                        TitleHolder.state("BT"),
                        Statement.added(Btc.of(1), Mining.by("Druk").from("hydropower")))
                .asOf("2024")
                .by(Reporter.of(EvidenceBasis.PRESS, "P"))
                .build();
        assertEquals(
                "provenance \"" + Mining.by("Druk").from("hydropower")
                        + "\" states more than a kind and a name, which is all a row can hold; write JSON instead",
                assertThrows(IllegalArgumentException.class, () -> RowFormat.standard()
                                .write(List.of(mined)))
                        .getMessage());
        Observation sold = Observation.builder(
                        "a", TitleHolder.state("BT"), Statement.reduced(Btc.of(1), Departure.SALE))
                .asOf("2024")
                .by(Reporter.of(EvidenceBasis.PRESS, "P"))
                .build();
        assertEquals(
                "observation \"a\" states \"a\" as id, which has no column; add one",
                assertThrows(IllegalArgumentException.class, () -> FORMAT.write(List.of(sold)))
                        .getMessage());
    }

    @Test
    void format_refusesToBeToldTwice() {
        assertEquals(
                "column of amount is already \"btc\"; state it once",
                assertThrows(IllegalStateException.class, () -> FORMAT.column(RowField.AMOUNT, "x"))
                        .getMessage());
        assertEquals(
                "reason of \"sold\" in column status is already \"sale\"; state it once",
                assertThrows(
                                IllegalStateException.class,
                                () -> FORMAT.meaning("status", "sold", RowField.REASON, "return"))
                        .getMessage());
        assertEquals(
                "line 3 has 2 cells under 1 columns; quote cells that contain the separator",
                assertThrows(IllegalArgumentException.class, () -> TextRow.of(3, List.of("a"), List.of("1", "2")))
                        .getMessage());
    }

    private static TextRow row(long line, String holder, String btc, String asOf) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("country", holder);
        cells.put("btc", btc);
        cells.put("as_of", asOf);
        cells.put("reporter", "Arkham (via Nasdaq)");
        cells.put("basis", "Tracker");
        cells.put("status", "");
        return new TextRow(line, cells);
    }

    private static TextRow status(long line, String words) {
        Map<String, String> cells =
                new LinkedHashMap<>(row(line, "US", "1", "2024").cells());
        cells.put("status", words);
        return new TextRow(line, cells);
    }

    private static Observation only(TextRow row) {
        LoadedRows loaded = FORMAT.read(List.of(row));
        assertEquals(List.of(), loaded.problems());
        return loaded.observations().get(0);
    }
}
