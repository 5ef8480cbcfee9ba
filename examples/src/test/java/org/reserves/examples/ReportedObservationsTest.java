package org.reserves.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.claims.PublishedClaims;
import org.reserves.examples.io.Resources;
import org.reserves.explanation.Composition;
import org.reserves.explanation.Portion;
import org.reserves.explanation.Reconciliation;
import org.reserves.holder.Holder;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Disclosure;
import org.reserves.holding.Holding;
import org.reserves.holding.ReserveTable;
import org.reserves.holding.Total;
import org.reserves.money.Btc;
import org.reserves.observation.Knowledge;
import org.reserves.observation.Observation;
import org.reserves.observation.ObservationLog;
import org.reserves.observation.Policy;
import org.reserves.observation.RejectedFigure;
import org.reserves.observation.Resolution;
import org.reserves.observation.ResolvedTable;
import org.reserves.observation.Statement;
import org.reserves.provenance.LegalStatus;
import org.reserves.rows.LoadedRows;
import org.reserves.rows.RowField;
import org.reserves.rows.RowFormat;
import org.reserves.rows.RowProblem;
import org.reserves.rows.StatedTotal;
import org.reserves.rows.TextRow;

/**
 * The record of claims, and the file of 63 rows it began with, as its collector left it. What is expected comes from the file, the notes
 * in it, and the facts the project keeps about the article: its rows sum to 527,724, 1,981 are missing, 18,000 of Ukraine's 46,351 were
 * taken back, 1,889.1 of Finland's sold.
 */
class ReportedObservationsTest {
    private static final Policy POLICY =
            Policy.recordsFirst().newestWithinClass().evidenceHoldsFor(365);
    private static final String ARTICLE = "2025-05-28";

    private static Knowledge known(String day) {
        return PublishedClaims.log().knownOn(day);
    }

    /** The columns of the file, and what its words mean: one meaning a line, reasons beside it. */
    private static RowFormat format() throws IOException {
        RowFormat format = RowFormat.empty()
                .column(RowField.HOLDER, "country_iso2")
                .column(RowField.AMOUNT, "btc")
                .column(RowField.AS_OF, "as_of")
                .column(RowField.ORIGIN, "reporter")
                .column(RowField.BASIS, "basis")
                .column(RowField.URL, "source_url")
                .column(RowField.NOTE, "note");
        for (TextRow row : CsvRows.read("observation-words.csv")) {
            Map<String, String> cells = row.cells();
            format = format.meaning(
                    cells.getOrDefault("column", ""),
                    cells.getOrDefault("text", ""),
                    RowField.fromId(cells.getOrDefault("field", "")),
                    cells.getOrDefault("value", ""));
        }
        return format;
    }

    @Test
    void everyRowOfTheFile_isInTheRecord() throws IOException {
        LoadedRows loaded = format().read(CsvRows.read("reported-observations.csv"));
        assertEquals(List.of(), loaded.problems());
        assertEquals(57, loaded.observations().size());
        assertEquals(6, loaded.totals().size());
        Set<String> recorded = PublishedClaims.claims().stream()
                .map(claim -> withoutIds(claim.observation(), PublishedClaims.log()))
                .collect(Collectors.toSet());
        assertEquals(
                List.of(),
                loaded.observations().stream()
                        .map(one -> withoutIds(one, loaded.log()))
                        .filter(one -> !recorded.contains(one))
                        .toList());
        assertEquals(
                loaded.totals().stream()
                        .map(ReportedObservationsTest::withoutId)
                        .collect(Collectors.toSet()),
                PublishedClaims.totals().stream()
                        .map(ReportedObservationsTest::withoutId)
                        .collect(Collectors.toSet()));
    }

    /** All that an observation says; those it rests on by what they say, as the file has no ids. */
    private static String withoutIds(Observation one, ObservationLog log) {
        Statement said = one.statement();
        String statement = said instanceof Statement.Withdrawn taken
                ? "withdrawn " + taken.amount() + " " + taken.reason() + " of " + log.observation(taken.id())
                : said
                        + (said instanceof Statement.Held held
                                ? held.provenance().toString()
                                : "");
        return String.join(
                "|",
                one.titleHolder().toString(),
                one.scope().toString(),
                statement,
                one.asOf().toString(),
                one.reported().toString(),
                one.reporter().toString(),
                String.valueOf(one.reporter().source()),
                one.derivesFrom().stream().map(log::observation).toList().toString(),
                String.valueOf(one.note()));
    }

    private static String withoutId(StatedTotal total) {
        return total + "|" + total.reporter().source() + "|" + total.note();
    }

    /** Without the meanings of its words the file is reported row by row, and what needs none loads. */
    @Test
    void wordsWithoutMeaning_areReportedByLineAndColumn() throws IOException {
        RowFormat bare = RowFormat.empty()
                .column(RowField.HOLDER, "country_iso2")
                .column(RowField.AMOUNT, "btc")
                .column(RowField.AS_OF, "as_of")
                .column(RowField.ORIGIN, "reporter")
                .column(RowField.BASIS, "basis");
        LoadedRows loaded = bare.read(CsvRows.read("reported-observations.csv"));
        assertEquals(
                63,
                loaded.observations().size()
                        + loaded.totals().size()
                        + loaded.problems().stream()
                                .map(RowProblem::line)
                                .distinct()
                                .count());
        assertTrue(loaded.problems().stream().anyMatch(problem -> problem.toString()
                .startsWith("line 17, column basis: basis \"official\" is not known; write one of court-record,")));
    }

    @Test
    void csv_isReadWithByteOrderMarkWindowsLineEndsAndQuotedCommas() throws IOException {
        String text = "\uFEFFcountry,btc,note\r\nUS,\"207,189\",\"said \"\"about\"\"\r\nand so on\"\r\nPK,,\r\n";
        List<TextRow> rows = CsvRows.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                List.of(
                        new TextRow(
                                2, Map.of("country", "US", "btc", "207,189", "note", "said \"about\"\r\nand so on")),
                        new TextRow(4, Map.of("country", "PK", "btc", "", "note", ""))),
                rows);
    }

    /** The auction page mixes day-month and month-day; the dates that have two readings are flagged, not guessed. */
    @ParameterizedTest
    @CsvSource({"27-06-2014, true", "22-08-2016, true", "03-17-2021, true", "04-12-2014, false", "07-01-2021, false"})
    void mixedDates_areFlaggedWhereTheyHaveTwoReadings(String date, boolean clear) {
        LoadedRows loaded = RowFormat.standard()
                .read(List.of(new TextRow(
                        2,
                        Map.of(
                                "holder",
                                "US",
                                "amount",
                                "29657",
                                "statement",
                                "reduced",
                                "reason",
                                "sale",
                                "as-of",
                                date,
                                "basis",
                                "tracker",
                                "origin",
                                "jlopp"))));
        assertEquals(clear ? 1 : 0, loaded.observations().size());
        assertEquals(clear, loaded.problems().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CN | floor 0 BTC, attributed 190,000 to 194,000 BTC, claimed 194,775 BTC, ceiling 194,775 BTC",
                "US | floor 94,643 BTC, attributed 207,189 to 213,297 BTC, claimed nothing, ceiling 213,297 BTC",
                "UA | floor 0 BTC, attributed nothing, claimed nothing, ceiling unknown",
                "GE | floor 0 BTC, attributed nothing, claimed nothing, ceiling unknown",
                "FI | floor 0 BTC, attributed nothing, claimed 90 BTC, ceiling 90 BTC",
                "BT | floor 0 BTC, attributed 13,092 BTC, claimed nothing, ceiling 13,092 BTC",
                "SV | floor 5,863.75939614 BTC, attributed 2,381 to 6,135 BTC, claimed nothing, ceiling 6,135 BTC",
                "DE | floor 0 BTC, attributed 0 BTC, claimed 0 to 142 BTC, ceiling 142 BTC",
                "PK | floor 0 BTC, attributed nothing, claimed undisclosed, ceiling unknown"
            })
    void range_onTheDayOfTheArticle(String code, String range) throws IOException {
        assertEquals(
                range, known(ARTICLE).range(Holder.of(code), ARTICLE, POLICY).toString());
    }

    @Test
    void range_movesWithWhatIsKnown() throws IOException {
        Holder officials = Holder.privatePersons("UA");
        assertEquals(
                "floor 0 BTC, attributed nothing, claimed 46,351 BTC, ceiling 46,351 BTC",
                known("2021-04-08").range(officials, "2021-04-08", POLICY).toString());
        assertEquals(
                "floor 0 BTC, attributed nothing, claimed 28,351 BTC, ceiling 28,351 BTC",
                known(ARTICLE).range(officials, ARTICLE, POLICY).toString());
        assertEquals(
                "floor 50,000 BTC, attributed nothing, claimed 50,000 BTC, ceiling 50,000 BTC",
                known("2024-07-15").range(Holder.of("DE"), "2024-07-15", POLICY).toString());
        assertEquals(
                "floor 194,775 BTC, attributed nothing, claimed 194,775 BTC, ceiling 194,775 BTC",
                known("2020-12-31").range(Holder.of("CN"), "2020-12-31", POLICY).toString());
        assertEquals(
                "floor 90 BTC, attributed nothing, claimed 90 BTC, ceiling 90 BTC",
                known("2022-08-01").range(Holder.of("FI"), "2022-08-01", POLICY).toString());
    }

    /** Two pages say 198,109 and 326,588 in "2025"; that was before October or not, and takes nothing back of what was seen on 2025-10-15. */
    @Test
    void usFigureOfOctober_isNotContestedByAPageThatSaysOnlyTheYear() throws IOException {
        assertEquals(
                List.of("2025-07-17 198,012 BTC", "2025-10-15 325,292 BTC", "2026-04-30 325,000 BTC"),
                PublishedClaims.log().beliefs(Holder.of("US"), WhatWasKnown.POLICY).stream()
                        .filter(belief -> belief.question().asOf().isAfter(LocalDate.parse("2025-06-30")))
                        .map(belief -> belief.question().asOf() + " " + belief.amount())
                        .toList());
        Resolution january = known("2026-01-15").resolve(Holder.of("US"), "2026-01-15", WhatWasKnown.POLICY);
        assertEquals(Disclosure.exact(Btc.of(325_292)), january.amount());
        assertEquals(
                List.of(RejectedFigure.Reason.VAGUE_DAY, RejectedFigure.Reason.VAGUE_DAY),
                january.rejected().stream()
                        .filter(rejected -> rejected.figure()
                                .observation()
                                .asOf()
                                .toString()
                                .equals("2025"))
                        .map(RejectedFigure::reason)
                        .toList());
    }

    @Test
    void bhutansThreeFiguresOfTwoDays_areOneSource() throws IOException {
        Resolution first = known("2024-09-16").resolve(Holder.of("BT"), "2024-09-16", POLICY);
        assertEquals(Resolution.State.CONTESTED, first.state());
        assertEquals(1, first.independentSources());
        Resolution second = known("2024-09-17").resolve(Holder.of("BT"), "2024-09-17", POLICY);
        assertEquals(Disclosure.exact(Btc.of(13_092)), second.amount());
        assertEquals(1, second.independentSources());
        assertTrue(
                second.answer()
                        .endsWith(
                                "perhaps a slip, as the same origin states 13,029 BTC of 2024-09-16, with two digits exchanged"),
                second.answer());
    }

    @Test
    void usMarshalsRecord_isAPartAndNotTheTotal() throws IOException {
        Resolution answer = known("2025-07-17").resolve(Holder.of("US"), "2025-07-17", POLICY);
        assertEquals(Disclosure.exact(Btc.of(198_012)), answer.amount());
        assertEquals(3, answer.parts().size());
    }

    @Test
    void totals_areClosedByKnownFigures() throws IOException {
        ReserveTable article = Resources.read("article-table.json", ReserveTable.class);
        LocalDate day = LocalDate.parse(ARTICLE);
        assertEquals(
                "[[FI 1,981 BTC]]",
                Reconciliation.builder(Btc.of(529_705), known(ARTICLE), day)
                        .rows(article.ranking())
                        .search()
                        .ways()
                        .toString());
        List<Holding> september = article.ranking().stream()
                .filter(row -> !row.titleHolder().sovereign().code().equals("SV"))
                .toList();
        assertEquals(
                "[[FI 1,981 BTC]]",
                Reconciliation.builder(Btc.of(529_365), known(ARTICLE), day)
                        .rows(september)
                        .rows(List.of(Holding.of("SV", "5749")))
                        .search()
                        .ways()
                        .toString());
        assertEquals(
                "[[BG 213,519 BTC, UA 46,351 BTC]]",
                Reconciliation.builder(Btc.of(259_870), known("2021-06-16"), LocalDate.parse("2021-06-16"))
                        .search()
                        .ways()
                        .toString());
        assertEquals(
                "[[BT 13,029 BTC, CN 194,000 BTC, FI 1,981 BTC, GB 61,000 BTC, GE 66 BTC, SV 5,749 BTC, UA 46,351 BTC,"
                        + " US 207,189 BTC]]",
                Reconciliation.builder(Btc.of(529_365), known(ARTICLE), day)
                        .roundedTo(0, RoundingMode.HALF_UP)
                        .search()
                        .ways()
                        .toString());
    }

    @Test
    void theTotalOfTheArticle_isDivided() throws IOException {
        ReserveTable article = Resources.read("article-table.json", ReserveTable.class);
        ReserveTable whole = ReserveTable.asOf(ARTICLE)
                .addAll(article.ranking())
                .add(Holding.of(TitleHolder.agency("FI", "Finnish Customs"), Disclosure.exact(Btc.of(1_981))))
                .build();
        Composition composition = Composition.of(whole, known(ARTICLE));
        assertEquals(Btc.of(529_705), composition.total());
        Map<Portion.Nature, Btc> sums = composition.byNature();
        assertEquals(Btc.of(28_351 + 66), sums.get(Portion.Nature.PRIVATE));
        assertEquals(Btc.of(18_000), sums.get(Portion.Nature.WITHDRAWN));
        assertEquals(Btc.parse("1889.1"), sums.get(Portion.Nature.SOLD));
        assertEquals(Btc.of(61_000 + 90), sums.get(Portion.Nature.SEIZED));
        assertEquals(Btc.of(94_643), sums.get(Portion.Nature.TO_BE_RETURNED));
        assertEquals(Btc.of(207_189 - 94_643), sums.get(Portion.Nature.SEIZED_OR_FORFEITED));
        assertEquals(Btc.of(194_000), sums.get(Portion.Nature.PERHAPS_SOLD));
        assertEquals(Btc.parse("18892.75939614"), sums.get(Portion.Nature.ACQUIRED));
        assertEquals(Btc.parse("225.24060386"), sums.get(Portion.Nature.ACQUIRED_UNPROVEN));
        assertEquals(Btc.parse("1.9"), sums.get(Portion.Nature.UNSUPPORTED));
    }

    @Test
    void tableFromTheLog_hasTotalsByTitleHolderAndLegalStatus() throws IOException {
        ResolvedTable table = known(ARTICLE).table(ARTICLE, POLICY);
        Map<LegalStatus, Total> byStatus = table.table().byLegalStatus();
        assertEquals("61,090 to 61,232 BTC", String.valueOf(byStatus.get(LegalStatus.SEIZED)));
        assertEquals("194,775 BTC", String.valueOf(byStatus.get(LegalStatus.FORFEITED)));
        assertEquals("18,955.75939614 BTC", String.valueOf(byStatus.get(LegalStatus.OWNED)));
        assertEquals(
                "28,417 BTC",
                table.table()
                        .byTitleHolder()
                        .get(TitleHolder.Kind.PRIVATE_PERSONS)
                        .toString());
        assertEquals(Disclosure.undisclosed(), table.table().holding("PK").amount());
        assertEquals(
                Disclosure.atMost(Btc.of(213_519)), table.table().holding("BG").amount());
        assertEquals(List.of(), table.contested());
    }
}
