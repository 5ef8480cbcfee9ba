package org.reserves.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.rows.Rows.FORMAT;
import static org.reserves.rows.Rows.only;
import static org.reserves.rows.Rows.row;
import static org.reserves.rows.Rows.status;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
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
import org.reserves.source.Source;

class RowFormatTest {
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
}
