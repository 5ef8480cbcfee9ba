package org.reserves.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.rows.Rows.FORMAT;
import static org.reserves.rows.Rows.only;
import static org.reserves.rows.Rows.row;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.figure.PrintLocale;
import org.reserves.holding.Disclosure;
import org.reserves.money.Btc;
import org.reserves.observation.Statement;
import org.reserves.source.PartialDate;

/** What single cells say: amounts, dates and holders as people write them. */
class RowTextTest {
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
                "213q | printed figure \"213q\" has \"q\" after the number, which is not a scale, currency or unit known here;"
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

    /** The five are one country; of Georgia there are two, ISO 3166-1 GE and ISO 3166-2 US-GA. */
    @ParameterizedTest
    @CsvSource({
        "US, US",
        "us, US",
        "USA, US",
        "United States, US",
        "the United Kingdom, GB",
        "el salvador, SV",
        "us-tx, US-TX",
        "GE, GE",
        "GEO, GE"
    })
    void holders_areReadByCodeAndName(String text, String code) {
        assertEquals(
                code, only(row(2, text, "5", "2024")).titleHolder().sovereign().code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Georgia | sovereign code \"Georgia\" is a name; write the code: \"GE\" Georgia or \"US-GA\" Georgia",
                "Texas | sovereign code \"Texas\" is a name; write the code: \"US-TX\" Texas",
                "Untied States | sovereign code \"Untied States\" is neither of ISO 3166-1 alpha-2 nor of ISO 3166-2; nearest"
                        + " known: \"US\" United States",
                "El Salvadro | sovereign code \"El Salvadro\" is neither of ISO 3166-1 alpha-2 nor of ISO 3166-2; nearest"
                        + " known: \"SV\" El Salvador",
                "Atlantis | sovereign code \"Atlantis\" is neither of ISO 3166-1 alpha-2 nor of ISO 3166-2; write it like"
                        + " \"SV\" or \"US-TX\""
            })
    void holders_thatAreNoneOrTwoAreReported(String text, String reason) {
        LoadedRows loaded = FORMAT.read(List.of(row(2, text, "5", "2024")));
        assertEquals(List.of(), loaded.observations());
        assertEquals(reason, loaded.problems().get(0).reason());
        assertEquals("country", loaded.problems().get(0).column());
    }

    /** 19.87 million BTC had been issued by 2025-05-28; the upper end alone is too much, in a row and in a total. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "US | 5 to 20.5 million | 2025-05-28 | amount \"5,000,000 to 20,500,000 BTC\" of United States (state, US) is above",
                "US | up to 20 million | 2025-05-28 | amount \"at most 20,000,000 BTC\" of United States (state, US) is above",
                "US | 2,000,000 | 2009 | amount \"2,000,000 BTC\" of United States (state, US) is above",
                "* | 19 to 20.9 million | 2025-05-28 | amount \"19,000,000 to 20,900,000 BTC\" of total \"line-2\" is above",
                "US | 5 | 2008 | as-of date \"2008-12-31\" is before 2009-01-03, the day of the genesis block"
            })
    void amounts_thatCannotBeAreReported(String holder, String text, String day, String reason) {
        LoadedRows loaded = FORMAT.read(List.of(row(2, holder, text, day)));
        assertEquals(List.of(), loaded.observations());
        assertEquals(List.of(), loaded.totals());
        assertTrue(
                loaded.problems().get(0).reason().startsWith(reason),
                loaded.problems().toString());
    }
}
