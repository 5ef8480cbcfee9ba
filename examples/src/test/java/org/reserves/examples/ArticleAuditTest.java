package org.reserves.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.audit.Audit;
import org.reserves.audit.AuditReport;
import org.reserves.audit.Claim;
import org.reserves.audit.Finding;
import org.reserves.audit.PublishedTable;
import org.reserves.audit.Quantity;
import org.reserves.audit.Rule;
import org.reserves.audit.Verdict;
import org.reserves.claims.PublishedClaims;
import org.reserves.examples.io.Console;
import org.reserves.examples.io.Resources;
import org.reserves.money.Ratio;

/** What a reader of the example must be told about the article. */
@ExtendWith(TemporaryOutput.class)
class ArticleAuditTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    US | nearly $2.2 billion            | 21962034000
                    US | approximately US$2.196 billion | 21962034000
                    UA | about $491 million             | 4913206000
                    BT | about $138 million             | 1381074000
                    SV | approximately $64.53 million   | 645434000
                    """)
    void tenfoldValues_areFoundByRule(String subject, String printed, String value) throws IOException {
        Finding slip = alone().findings(Rule.VALUE_IS_AMOUNT_TIMES_PRICE).stream()
                .filter(found -> found.claim() != null
                        && found.claim().printed().toString().equals(printed))
                .findFirst()
                .orElseThrow();
        assertEquals(subject, slip.claim().subject().toString());
        assertEquals(Verdict.POWER_OF_TEN, slip.verdict());
        assertEquals(1, slip.powerOfTen());
        assertEquals(Ratio.parse(value + "/1"), slip.expected());
    }

    @Test
    void onlyTheseFigures_areFoundWrongFromTheArticleAlone() throws IOException {
        List<String> wrong = alone().assessments().stream()
                .filter(assessment -> assessment.verdict().compareTo(Verdict.POWER_OF_TEN) >= 0)
                .map(assessment -> assessment.toString())
                .toList();
        assertEquals(
                List.of(
                        "US value \"nearly $2.2 billion\": power-of-ten",
                        "US value \"approximately US$2.196 billion\": power-of-ten",
                        "UA value \"about $491 million\": power-of-ten",
                        "BT value \"about $138 million\": power-of-ten",
                        "SV value \"approximately $64.53 million\": power-of-ten",
                        "SV gain \"$357 million\": contradicted",
                        "SV gain \"$357 million\": contradicted",
                        "total share \"2522%\": power-of-ten"),
                wrong);
    }

    @Test
    void georgia_agreesAsTruncated() throws IOException {
        assertEquals(
                "GE: 66 BTC at \"about $106,000 per coin\" is USD 6,996,000; \"about $6.99 million\" agrees as cut off after the"
                        + " printed digits",
                alone().findings(Rule.VALUE_IS_AMOUNT_TIMES_PRICE).stream()
                        .map(Finding::explanation)
                        .filter(text -> text.startsWith("GE"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void missingRow_isClosedByFinlandWhichHadSold() throws IOException {
        assertTrue(alone().findings(Rule.ROWS_SUM_TO_TOTAL)
                .get(0)
                .explanation()
                .contains("1,981 BTC belong to no listed row"));
        AuditReport report = withFacts();
        assertTrue(report.findings(Rule.ROWS_SUM_TO_TOTAL)
                .get(0)
                .explanation()
                .contains("exactly one way closes the gap: FI"));
        assertEquals(
                Verdict.CONTRADICTED,
                report.of(Claim.TOTAL).stream()
                        .filter(found -> found.claim().quantity() == Quantity.AMOUNT)
                        .findFirst()
                        .orElseThrow()
                        .verdict());
    }

    @ParameterizedTest
    @CsvSource({
        "UA,COINS_ARE_THE_HOLDERS",
        "UA,EVENT_PRECEDES_FIGURE",
        "UA,FIGURE_IS_CURRENT",
        "GE,COINS_ARE_THE_HOLDERS",
        "DE,REASON_IS_THE_RECORDED_ONE"
    })
    void outsideFacts_contradict(String subject, Rule rule) throws IOException {
        assertTrue(withFacts().findings(rule).stream()
                .anyMatch(found -> found.claim() != null
                        && found.claim().subject().toString().equals(subject)
                        && found.verdict() == Verdict.CONTRADICTED));
    }

    @Test
    void denominator_isTheCapOrTheMaximumAndNotWhatWasIssued() throws IOException {
        String supply = alone().findings(Rule.SHARES_SHARE_ONE_SUPPLY).get(0).explanation();
        assertTrue(supply.contains("it fits the nominal cap of 21,000,000 BTC"), supply);
        assertTrue(supply.contains("and not the coins scheduled up to block 898,750"), supply);
    }

    @Test
    void output_isReadableIn100ColumnsAndRoundTrips() throws IOException {
        String folder = TemporaryOutput.folder().toString();
        String text = Printed.by(out -> ArticleAudit.run(out));
        assertEquals(
                List.of(),
                text.lines()
                        .filter(line -> line.length() > Console.WIDTH && !line.contains(folder))
                        .toList());
        assertTrue(text.contains("PK Pakistan         undisclosed"), text);
        assertTrue(text.endsWith("(read back: the same table)" + System.lineSeparator()), text);
    }

    private static AuditReport alone() throws IOException {
        return audit().report();
    }

    private static AuditReport withFacts() throws IOException {
        return audit().heldAgainst(PublishedClaims.log().knownOn("2025-05-28")).report();
    }

    @Test
    void run_endsWithAHeadlineThatFitsAScreenAndNamesThePage() throws IOException {
        String text = Printed.by(ArticleAudit::run);
        String headline = text.substring(text.indexOf("In short"), text.indexOf("Bitcoin held by states"));
        assertTrue(headline.strip().lines().count() <= 20, headline);
        Printed.assertSays(
                headline,
                "45 numbers read: 6 off by a power of ten, 6 contradicted",
                "5 values are ten times too small: US \"nearly $2.2 billion\"",
                "A share is 1,000 times too large: total \"2522%\".",
                // 46,351 of Ukraine and 66 of Georgia
                "46,417 BTC are listed as states' and known as private persons'",
                "1,981 BTC belong to no listed row",
                "1,889.1 BTC left, sale as of 2022-07-21");
        String page = Files.readString(TemporaryOutput.folder().resolve("article-audit.html"));
        assertTrue(page.contains(">nearly $2.2 billion</mark>"));
        assertFalse(page.contains("not found in the text"), "every number stands in the quotes");
        assertTrue(text.contains("the page, to open in a browser: "));
    }

    private static Audit audit() throws IOException {
        return ArticleAudit.audit(Resources.read("article-claims.json", PublishedTable.class));
    }
}
