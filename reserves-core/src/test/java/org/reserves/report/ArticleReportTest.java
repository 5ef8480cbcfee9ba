package org.reserves.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.report.ReportFormsTest.plain;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.audit.Audit;
import org.reserves.audit.PublishedTable;
import org.reserves.audit.Quantity;
import org.reserves.source.Source;

/** An article, number by number: quoted, marked and judged. */
class ArticleReportTest {
    @Test
    void audit_quotesTheArticle() {
        String article =
                "The US holds 207,189 bitcoin, worth nearly $2.2 billion.\nAt about $106,000 per coin, 1,207,189 is another number.";
        PublishedTable table = PublishedTable.by(Source.of("Mars Finance", "Countries"), "2025-05-28")
                .claim("market", Quantity.PRICE, "about $106,000 per coin")
                .claim("US", Quantity.ROW, "207,189")
                .claim("US", Quantity.VALUE, "nearly $2.2 billion")
                .claim("UA", Quantity.VALUE, "about $491 million")
                .build();
        Report report = Report.of(Audit.of(table).report(), article);
        // 207,189 × 106,000 = 21,962,034,000
        String slip =
                "US: 207,189 BTC at \"about $106,000 per coin\" is USD 21,962,034,000, but \"nearly $2.2 billion\" is printed:"
                        + " 10 times too small, a clean power of ten, as every printed digit agrees with the decimal point put right";
        String markdown = plain(report.markdown());
        assertTrue(
                markdown.contains(
                        "**4 numbers read: 1 misplaced decimal point, 3 cannot be known.**\n\n## What stands out\n\n"
                                + "- **misplaced decimal point**: " + slip + "\n"),
                markdown);
        assertTrue(
                markdown.contains(
                        "> The US holds **207,189** \\[1\\] bitcoin, worth **nearly $2.2 billion** \\[2\\].\n>\n"
                                + "> At **about $106,000 per coin** \\[3\\], 1,207,189 is another number.\n"),
                markdown);
        assertTrue(
                markdown.contains("1. **cannot be known** US, row\n2. **misplaced decimal point** US, value. " + slip
                        + "\n3. **cannot be known** market, price\n"),
                markdown);
        String text = plain(report.text());
        assertTrue(
                text.contains(
                        "\nThe US holds 207,189 [1] bitcoin, worth nearly $2.2 billion [2].\nAt about $106,000 per coin [3],"
                                + " 1,207,189 is another number.\n"),
                text);
        assertTrue(text.contains("""
                [1] cannot be known: US, row
                [2] misplaced decimal point: US, value. US: 207,189 BTC at "about $106,000 per coin" is USD
                    21,962,034,000, but "nearly $2.2 billion" is printed: 10 times too small, a clean power of ten,
                    as every printed digit agrees with the decimal point put right
                [3] cannot be known: market, price
                """), text);
        assertTrue(text.contains("""
                About   What   As printed               Verdict
                ---------------------------------------------------------------
                market  price  about $106,000 per coin  cannot be known
                US      row    207,189                  cannot be known
                US      value  nearly $2.2 billion      misplaced decimal point
                UA      value  about $491 million       cannot be known
                """), text);
    }

    /** A figure within a longer number or word is not it, and a print that comes twice is found twice, each place once. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500 and 500 | 500 | 0 8 -1",
                "500 | 500 | 0 -1",
                "1,500 and 1.500 and 5000 and 1500 | 500 | -1",
                "500.25 and 500,250 | 500 | -1",
                "x500 and 500x and 500 | 500 | 18 -1",
                "500, 500. And .500 | 500 | 0 5 15 -1",
                "$500 | $500 | 0 -1",
                "a$500 | $500 | 1 -1",
                "500% of 500 | 500% | 0 -1",
                "about 5 bitcoin | 5 bitcoin | 6 -1",
                "5 bitcoins | 5 bitcoin | -1",
                "12.5 | 12.5 | 0 -1",
                "5, 5 | 5 | 0 3 -1",
                "a.5 | 5 | 2 -1",
                "5.a | 5 | 0 -1"
            })
    void figures_areFoundWhole(String text, String print, String places) {
        FigurePlaces figures = new FigurePlaces(text);
        List<String> found = new ArrayList<>();
        int place;
        do {
            place = figures.next(print);
            found.add(String.valueOf(place));
        } while (place >= 0);
        assertEquals(places, String.join(" ", found));
        assertEquals(-1, figures.next(""));
    }

    /** Two prints never share a letter, whichever is looked for first; side by side they may stand. */
    @Test
    void figures_doNotOverlap() {
        FigurePlaces figures = new FigurePlaces("about 5 BTC 5 BTC");
        assertEquals(0, figures.next("about 5"));
        assertEquals(12, figures.next("5 BTC"));
        assertEquals(-1, figures.next("5 BTC"));
        assertEquals(8, figures.next("BTC"));
        FigurePlaces behind = new FigurePlaces("about 5 BTC");
        assertEquals(6, behind.next("5 BTC"));
        assertEquals(-1, behind.next("about 5"));
        assertEquals(0, behind.next("about "));
    }
}
