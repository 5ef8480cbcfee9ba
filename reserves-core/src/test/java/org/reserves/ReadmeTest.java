package org.reserves;

import static java.math.RoundingMode.HALF_EVEN;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reserves.audit.Audit;
import org.reserves.audit.AuditReport;
import org.reserves.audit.PublishedTable;
import org.reserves.audit.Quantity;
import org.reserves.audit.Rule;
import org.reserves.claims.PublishedClaims;
import org.reserves.holder.Holder;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Disclosure;
import org.reserves.holding.Holding;
import org.reserves.holding.ReserveTable;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.ReserveLedger;
import org.reserves.money.Btc;
import org.reserves.money.Price;
import org.reserves.observation.HoldingRange;
import org.reserves.observation.Knowledge;
import org.reserves.pledge.Pledge;
import org.reserves.promise.NoVoluntaryAccumulation;
import org.reserves.promise.NoVoluntaryAccumulation.Donations;
import org.reserves.provenance.Mining;
import org.reserves.provenance.Purchase;
import org.reserves.provenance.Seizure;
import org.reserves.reading.ArticleDraft;
import org.reserves.reading.ArticleReader;
import org.reserves.report.Report;
import org.reserves.source.Source;
import org.reserves.supply.Supply;

/** The snippets of the README, and the output it prints beside them. */
class ReadmeTest {
    private static final Source ARTICLE = Source.of("Mars Finance", "Pakistan follows up");

    @Test
    void firstSnippet_printsWhatTheReadmeSays() throws IOException {
        ReserveTable may2025 = ReserveTable.asOf("2025-05-28")
                .pricedAt(Price.of("USD", "106000"))
                .outOf(Supply.cap())
                .add(Holding.of("US", "207189")
                        .by(Seizure.inCase("Silk Road").by("FBI"))
                        .source(ARTICLE))
                .add(Holding.of("BT", "13029")
                        .by(Mining.by("Druk Holdings").from("hydropower"))
                        .source(ARTICLE))
                .add(Holding.undisclosed("PK").source(ARTICLE))
                .build();
        assertInReadme("may2025.share(\"US\").percent(3, HALF_EVEN)   // "
                + may2025.share("US").percent(3, HALF_EVEN));
        assertInReadme("may2025.value(\"US\").money()                 // "
                + may2025.value("US").money());
        assertInReadme("may2025.share(\"PK\").toDisplay(3, HALF_EVEN) // "
                + may2025.share("PK").toDisplay(3, HALF_EVEN));
        assertInReadme("may2025.total()                             // " + may2025.total());
    }

    @Test
    void secondSnippet_printsWhatTheReadmeSays() throws IOException {
        AuditReport report = Audit.of(PublishedTable.by(ARTICLE, "2025-05-28")
                        .claim("market", Quantity.PRICE, "about $106,000 per coin")
                        .claim("UA", Quantity.ROW, "46,351")
                        .claim("UA", Quantity.VALUE, "about $491 million")
                        .build())
                .report();
        assertInReadme(report.findings(Rule.VALUE_IS_AMOUNT_TIMES_PRICE).get(0).toString());
    }

    /** The five lines of the world's table, and its rows down to Bhutan as the report writes them. */
    @Test
    void claimsSnippet_printsWhatTheReadmeSays() throws IOException {
        LocalDate day = LocalDate.parse("2026-11-01");
        Knowledge known = PublishedClaims.log().knownOn(day);
        Disclosure china =
                known.table(day, PublishedClaims.policy()).table().holding("CN").amount();
        HoldingRange range = known.range(Holder.of("CN"), day, PublishedClaims.policy());
        String table = Report.of(known, PublishedClaims.policy()).markdown();
        assertInReadme("known.table(day, PublishedClaims.policy()).table().holding(\"CN\").amount();    // " + china);
        assertTrue(range.toString().startsWith("floor 0 BTC, attributed 190,000 to 194,000 BTC, "), range.toString());
        assertInReadme("floor 0 BTC, attributed 190,000 to 194,000 BTC, …");
        int end = table.indexOf("\n", table.indexOf("| Bhutan |"));
        assertInReadme(table.substring(table.indexOf("| Holder |"), end));
    }

    @Test
    void pledgeSnippet_printsWhatTheReadmeSays() throws IOException {
        TitleHolder elSalvador = TitleHolder.state("SV");
        Pledge imf = Pledge.of(elSalvador, "2025-02-26", NoVoluntaryAccumulation.of(Donations.NOT_SAID));
        ReserveLedger.Builder ledgerOfOneCoinADay = ReserveLedger.of(elSalvador);
        imf.from()
                .datesUntil(LocalDate.of(2025, 7, 16))
                .forEach(day -> ledgerOfOneCoinADay.add(Acquisition.of(Btc.of(1), day, Purchase.atUnknownPrice())));
        assertInReadme(
                imf.against(ledgerOfOneCoinADay.build()).asOf("2025-07-15").toString());
        assertInReadme(imf.against(List.of(Holding.of("SV", "7474.37").asOf("2026-08-07")))
                .asOf("2026-08-07")
                .toString());
    }

    @Test
    void readingSnippet_printsWhatTheReadmeSays() throws IOException {
        String text =
                "Bhutan holds 13,029 bitcoins, worth about $138 million, at the current price of about $106,000 per coin.";
        ArticleDraft draft = ArticleReader.read(text, "Example News", "2025-05-28");
        assertInReadme(draft.tied().get(0) + ", …");
        AuditReport report = Audit.of(draft.table()).report();
        assertTrue(Report.of(report, draft).html().contains("id=\"m2\">$138 million</mark>"));
    }

    /** Line breaks and comment marks of the README count as one space. */
    private static void assertInReadme(String text) throws IOException {
        Path readme = Path.of(System.getProperty("basedir", "."), "..", "README.md");
        String flat = Files.readString(readme).replaceAll("\\n// ", " ");
        assertTrue(flat.contains(text), () -> "the README does not say: " + text);
    }
}
