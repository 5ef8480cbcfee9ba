package org.reserves.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.observation.Said.held;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.reserves.holder.Holder;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Disclosure;
import org.reserves.holding.Holding;
import org.reserves.holding.ReserveTable;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.Disposal;
import org.reserves.ledger.LotSelection;
import org.reserves.ledger.ReserveLedger;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Price;
import org.reserves.money.PriceSeries;
import org.reserves.observation.EvidenceBasis;
import org.reserves.observation.Knowledge;
import org.reserves.observation.Observation;
import org.reserves.observation.Policy;
import org.reserves.observation.Reporter;
import org.reserves.observation.Said;
import org.reserves.observation.Statement;
import org.reserves.pledge.Pledge;
import org.reserves.pledge.PledgeVerdict;
import org.reserves.promise.HoldAtLeast;
import org.reserves.provenance.Departure;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Purchase;
import org.reserves.source.Source;
import org.reserves.supply.Supply;

/** Whole reports, word for word and column for column; every figure was computed by hand. */
class ReportFormsTest {
    private static final ReserveTable TABLE = ReserveTable.asOf("2025-05-28")
            .pricedAt(Price.of("USD", "106000").on("2025-05-28"))
            .outOf(Supply.cap())
            .add(Holding.of("US", "210000")
                    .source(Source.of("Mars Finance", "Countries"))
                    .status(LegalStatus.FORFEITED))
            .add(Holding.of(TitleHolder.state("CN"), Disclosure.range(Btc.of(189_000), Btc.of(199_500))))
            .add(Holding.of(TitleHolder.agency("US", "Marshals"), Disclosure.atLeast(Btc.of(21_000)))
                    .source(Source.of("USMS", "Report")))
            .add(Holding.of(TitleHolder.state("UA"), Disclosure.atMost(Btc.of(42_000))))
            .add(Holding.undisclosed("PK"))
            .add(Holding.of("DE", "50000").status(LegalStatus.SOLD))
            .add(Holding.of(TitleHolder.fundUnits("LU", "FSIL"), Disclosure.undisclosed()))
            .build();

    /** One of 21 million is 0.0000048 %: less than the digits can say, which is no lower bound and no estimate. */
    @Test
    void sharesBelowTheirDigits_areNoBounds() {
        ReserveTable table = ReserveTable.asOf("2025-05-28")
                .outOf(Supply.cap())
                .add(Holding.of(TitleHolder.state("FI"), Disclosure.atLeast(Btc.of(1))))
                .add(Holding.of(TitleHolder.state("GE"), Disclosure.about(Btc.of(1))))
                .build();
        String text = Report.of(table).text();
        assertTrue(text.contains("at least 0.000%"), text);
        assertFalse(text.contains("at least below"), text);
        assertFalse(text.contains("about below"), text);
    }

    /** 21,000,000 is the supply, so 210,000 is one hundredth; what is certain of all rows is 420,000. */
    @Test
    void table_asText() {
        assertEquals("""
                Bitcoin held by states, 28 May 2025
                ===================================

                These are claims, each with the source that made it. What is held is not always owned.

                Holdings as of 28 May 2025; USD 106,000 per bitcoin; shares out of nominal cap of 21,000,000 BTC
                Holder                                           Bitcoin   Share of supply                                     Value  How acquired  Legal status  Source
                ---------------------------------------------------------------------------------------------------------------------------------------------------------
                United States                                210,000 BTC            1.000%                        USD 22,260,000,000  unknown       forfeited     [1]
                China                             189,000 to 199,500 BTC  0.900% to 0.950%  USD 20,034,000,000 to USD 21,147,000,000  unknown       unknown       unknown
                United States (Marshals, agency)     at least 21,000 BTC   at least 0.100%                at least USD 2,226,000,000  unknown       unknown       [2]
                Ukraine                               at most 42,000 BTC    at most 0.200%                 at most USD 4,452,000,000  unknown       unknown       unknown
                Pakistan                                     undisclosed           unknown                                   unknown  unknown       unknown       unknown
                Luxembourg (FSIL, fund units)                undisclosed           unknown                                   unknown  unknown       unknown       unknown
                Germany                                     nothing held           unknown                                   unknown  unknown       sold          unknown
                ---------------------------------------------------------------------------------------------------------------------------------------------------------
                Total                               at least 420,000 BTC   at least 2.000%               at least USD 44,520,000,000

                Total: 1 holder undisclosed; 1 holder left out: sold or returned; 1 holder of fund units, an
                exposure and not coins.

                Sources: [1] Mars Finance, "Countries"; [2] USMS, "Report".

                Shares are rounded to 3 decimals and money to 0, mode HALF_EVEN. Amounts of bitcoin are not rounded.
                """, plain(Report.of(TABLE).text()));
    }

    @Test
    void table_asMarkdown() {
        String markdown = plain(Report.of(TABLE).markdown());
        assertTrue(markdown.contains("""
                | Holder | Bitcoin | Share of supply | Value | How acquired | Legal status | Source |
                |---|---:|---:|---:|---|---|---|
                | United States | 210,000 BTC | 1.000% | USD 22,260,000,000 | unknown | forfeited | \\[1\\] |
                """), markdown);
        assertTrue(markdown.contains("""
                | Germany | nothing held | unknown | unknown | unknown | sold | unknown |
                | **Total** | **at least 420,000 BTC** | **at least 2.000%** | **at least USD 44,520,000,000** |  |  |  |

                **Total: 1 holder undisclosed; 1 holder left out: sold or returned; 1 holder of fund units, an exposure and not coins.**

                Sources: \\[1\\] Mars Finance, "Countries"; \\[2\\] USMS, "Report".
                """), markdown);
    }

    /** The longest bar is the largest row; a range is certain as far as its lower end and possible beyond it. */
    @Test
    void table_asHtml() {
        String html = plain(Report.of(TABLE).html());
        assertTrue(html.contains("<th role=\"columnheader\" scope=\"col\">Holder</th>"), html);
        assertTrue(html.contains("<th role=\"columnheader\" scope=\"col\" class=\"n\">Bitcoin</th>"), html);
        assertTrue(
                html.contains(
                        "<tr role=\"row\"><th role=\"rowheader\" scope=\"row\"><span>United States</span></th><td role=\"cell\""
                                + " data-label=\"Bitcoin\" class=\"n\"><span>210,000 BTC</span><span class=\"bar\" aria-hidden=\"true\"><i"
                                + " style=\"width:100.00%\"></i></span></td>"),
                html);
        assertTrue(
                html.contains("<i style=\"width:90.00%\"></i><i class=\"maybe\" style=\"width:5.00%\"></i></span>"),
                html);
        assertTrue(html.contains("<span class=\"bar open\" aria-hidden=\"true\"><i style=\"width:10.00%\"></i>"), html);
        assertTrue(
                html.contains("<i style=\"width:0.00%\"></i><i class=\"maybe\" style=\"width:20.00%\"></i></span>"),
                html);
        assertTrue(
                html.contains(
                        "class=\"n unknown\"><span>undisclosed</span><span class=\"bar unknown\" aria-hidden=\"true\">"
                                + "</span></td>"),
                html);
        assertTrue(
                html.contains(
                        "<tfoot role=\"rowgroup\">\n<tr role=\"row\"><th role=\"rowheader\" scope=\"row\"><span>Total</span></th>"
                                + "<td role=\"cell\" data-label=\"Bitcoin\" class=\"n\"><span>at least 420,000 BTC</span></td>"),
                html);
        assertTrue(html.contains("data-label=\"Source\" class=\"empty\"><span></span></td></tr>\n</tfoot>"), html);
    }

    @Test
    void tableWithoutSources_saysSo() {
        String text = plain(Report.of(ReserveTable.asOf("2025-05-28")
                        .add(Holding.of("US", "1"))
                        .build())
                .text());
        assertTrue(text.contains("\nTotal            1 BTC\n\nNo source is named.\n"), text);
        assertFalse(text.contains("[1]"), text);
    }

    @Test
    void sharesUnderTwoSupplies() {
        String text =
                plain(Report.of(TABLE.sharesUnder(Supply.cap(), Supply.stated(Btc.of(10_500_000), Source.of("T", "t"))))
                        .text());
        assertTrue(text.contains("United States                                            1.000%"), text);
        assertTrue(
                text.matches("(?s).*\nUnited States +1\\.000% +2\\.000%\nChina +0\\.900% to 0\\.950% +1\\.800% to"
                        + " 1\\.900%\n.*"),
                text);
        assertTrue(text.matches("(?s).*\nTotal +at least 2\\.000% +at least 4\\.000%\n.*"), text);
    }

    // --- what is known

    private static final Knowledge KNOWN = Said.log(
                    held("a", "BT", "13029", "2024-09-16", EvidenceBasis.ON_CHAIN_ATTRIBUTION, "Arkham"),
                    held("b", "BT", "13092", "2024-09-17", EvidenceBasis.ON_CHAIN_ATTRIBUTION, "Arkham"),
                    held("c", "SV", "5748.76", "2024-05", EvidenceBasis.TRACKER, "gob"),
                    held("d", "FI", "90", "2022-07-21", EvidenceBasis.OFFICIAL_RECORD, "Customs"),
                    held("e", "SV", "5800", "2024-05", EvidenceBasis.OPINION, "a post"))
            .knownOn("2024-10-01");

    /** From 17 September to 1 October are 14 days, from 1 May 153, from 21 July 2022 to it 803. */
    @Test
    void knowledge_hasAllColumnsSideBySide() {
        String text = plain(Report.of(KNOWN, Policy.recordsFirst()).text());
        assertTrue(text.contains("""
                As known on 1 October 2024, in BTC
                Holder                            Bitcoin  Certain   Attributed      Claimed   At most  Age, days  Sources  Contradictions
                --------------------------------------------------------------------------------------------------------------------------
                Bhutan                             13,092        0       13,092  nobody says    13,092         14        1               1
                El Salvador                      5,748.76        0     5,748.76  nobody says  5,748.76        153        1               1
                Finland                                90        0  nobody says           90        90        803        1               0
                --------------------------------------------------------------------------------------------------------------------------
                Total: states and their bodies  18,930.76
                """), text);
        assertTrue(
                text.matches(
                        "(?s).*\nClaims that cannot both be true\nHolder +What was said +Against +Reason\n-+\nBhutan +13,029 BTC as of"
                                + " 2024-09-16 \\[Arkham, on-chain attribution] +13,092 BTC as of 2024-09-17 \\[Arkham, on-chain attribution] "
                                + " +the same digits in another order\n.*"),
                text);
        assertEquals(
                """
                Holder,Bitcoin,Certain,Attributed,Claimed,At most,"Age, days",Sources,Contradictions
                "Bhutan (state, BT)",13092,0,13092,,13092,14,1,1
                "El Salvador (state, SV)",5748.76,0,5748.76,,5748.76,153,1,1
                "Finland (state, FI)",90,0,,90,90,803,1,0
                """, Report.of(KNOWN, Policy.recordsFirst()).csv().get("claims").replace("\r", ""));
    }

    /** What officials declared is theirs: it has a total of its own, and is not among the states'. */
    @Test
    void knowledge_addsUpEachSideForItself() {
        Knowledge known = Said.log(
                        held("a", "BT", "13000", "2024-09-16", EvidenceBasis.ON_CHAIN_ATTRIBUTION, "Arkham"),
                        Observation.builder(
                                        "ua",
                                        TitleHolder.privatePersons("UA", "officials"),
                                        Statement.held(Disclosure.exact(Btc.of(46_351))))
                                .asOf("2021-04-07")
                                .by(Reporter.of(EvidenceBasis.DECLARATION, "Opendatabot")),
                        Observation.builder("pk", TitleHolder.state("PK"), Statement.held(Disclosure.undisclosed()))
                                .asOf("2024-05-28")
                                .by(Reporter.of(EvidenceBasis.PRESS, "P")))
                .knownOn("2024-10-01");
        String text = plain(Report.of(known, Policy.recordsFirst()).text());
        assertTrue(text.matches("(?s).*\nTotal: states and their bodies +13,000\n.*"), text);
        assertTrue(text.matches("(?s).*\nTotal: private persons +46,351\n.*"), text);
        assertTrue(text.contains("1 holder undisclosed"), text);
        assertTrue(Report.of(known, Policy.recordsFirst())
                .in(Locale.GERMAN)
                .text()
                .contains("Sätze, die einen Befund erklären, sind englisch."));
        assertFalse(text.contains("Sentences that explain a finding are in English."), text);
    }

    @Test
    void resolution_saysWhatWasChosenAndWhatNot() {
        assertTrue(plain(Report.of(KNOWN.resolve(Holder.of("SV"), "2024-10-01", Policy.recordsFirst()))
                        .text())
                .matches("""
                        (?s)What is known of El Salvador, 1 October 2024
                        =+

                        one figure: 5,748.76 BTC

                        El Salvador as of 2024-10-01: 5,748.76 BTC by gob, tracker, as of 2024-05

                        .*
                        As of +Bitcoin +Said by +Reason
                        -+
                        2024-05 +5,748.76 BTC +gob, tracker +Chosen
                        2024-05 +5,800 BTC +a post, opinion +a basis the policy trusts more gives another figure
                        """));
        String none = Report.of(KNOWN.resolve(Holder.of("DE"), "2024-10-01", Policy.recordsFirst()))
                .html();
        assertTrue(none.contains("<p class=\"unknown\">unknown: undisclosed</p>"), none);
        assertTrue(Report.of(KNOWN.resolve(Holder.of("BT"), "2024-10-01", Policy.recordsFirst()))
                .html()
                .contains("<p class=\"good\">one figure: 13,092"));
    }

    // --- pledges and positions

    private static PledgeVerdict pledge(Holding... balances) {
        return Pledge.of(TitleHolder.state("SV"), "2025-02-26", HoldAtLeast.of(Btc.of(6_000)))
                .against(List.of(balances))
                .asOf("2025-03-02");
    }

    @Test
    void pledge_thatIsBroken() {
        assertEquals(
                """
                Was the pledge kept? El Salvador
                ================================

                broken, 2 March 2025

                El Salvador (state, SV), from 2025-02-26: to hold at least 6,000 BTC

                What breaks it
                --------------

                up to 1,000 BTC short of 6,000 BTC
                Day             Bitcoin  Event
                --------------------------------------------------------------------------------------------
                1 March 2025  1,000 BTC  5,000 BTC of El Salvador (state, SV) on 2025-03-01: 1,000 BTC short

                What is missing
                ---------------

                - a balance of at least 6,000 BTC that is true on 2025-03-02; the latest is 5,000 BTC of El Salvador
                  (state, SV) on 2025-03-01

                Remarks
                -------

                - the days between the balances are not covered
                - judged by balances alone, 2 of which are of the coins of the pledge
                """,
                plain(Report.of(pledge(
                                Holding.of("SV", "5000").asOf("2025-03-01"),
                                Holding.of("SV", "6500").asOf("2025-02-27")))
                        .text()));
    }

    @Test
    void pledge_thatCannotBeProven() {
        PledgeVerdict open = pledge(Holding.of("SV", "6500").asOf("2025-02-27"));
        String html = plain(Report.of(open).html());
        assertTrue(html.contains("<p class=\"unknown\">unprovable, 2 March 2025</p>"), html);
        assertTrue(html.contains("<ul>\n<li class=\"unknown\">a balance of at least 6,000 BTC that is true on"), html);
        assertTrue(html.contains("<ul>\n<li>the days between the balances are not covered</li>\n<li>judged by"), html);
        assertEquals(0, Report.of(open).csv().size());
    }

    /** Of 10 bought at 40,000 two were sold for 120,000, a gain of 40,000; 8 × 93,000 − 320,000 is 424,000, and 5 have no cost. */
    @Test
    void position_saysWhatItDoesNotKnow() {
        ReserveLedger ledger = ReserveLedger.of(TitleHolder.state("SV"))
                .add(Acquisition.of(Btc.of(10), "2024-01-02", Purchase.at(Price.of("USD", "40000"))))
                .add(Acquisition.of(Btc.of(5), "2024-06-01", Purchase.atUnknownPrice()))
                .add(Disposal.of(Btc.of(2), "2024-07-01", Departure.SALE).proceeds(Money.of("USD", "120000")))
                .build();
        Price.Known price =
                PriceSeries.in("USD").add("2024-12-31", "93000").build().on("2024-12-31");
        Report report = Report.of(ledger.position(LocalDate.of(2024, 12, 31), LotSelection.FIFO), price);
        assertEquals("""
                Position, 31 December 2024
                ==========================

                - Held: 13 BTC
                - Cost basis: USD 320,000 for 8 BTC; unknown for 5 BTC
                - Realised gain: USD 40,000 for 2 BTC
                - Value: USD 1,209,000 (USD 93,000, 31 December 2024)
                - Unrealised gain: USD 424,000 for 8 BTC; unknown for 5 BTC

                Lots, matched by FIFO
                Acquired        Bitcoin         Cost  Account  How acquired  Legal status
                -------------------------------------------------------------------------
                2 January 2024    8 BTC  USD 320,000  main     purchase      owned
                1 June 2024       5 BTC      unknown  main     purchase      owned

                By Account
                Account  Bitcoin
                ----------------
                main      13 BTC

                Shares are rounded to 3 decimals and money to 0, mode HALF_EVEN. Amounts of bitcoin are not rounded.
                """, plain(report.text()));
        assertEquals("""
                Acquired,Bitcoin,Cost,Account,How acquired,Legal status
                2024-01-02,8,USD 320000,main,purchase,owned
                2024-06-01,5,,main,purchase,owned
                """, report.csv().get("lots").replace("\r", ""));
        assertTrue(plain(report.markdown()).contains("- **Cost basis**: USD 320,000 for 8 BTC; unknown for 5 BTC\n"));
        assertTrue(plain(report.html()).contains("<li><strong class=\"label\">Held</strong> 13 BTC</li>"));
    }

    static String plain(String text) {
        return text.replace('\u00a0', ' ').replaceAll(" +\n", "\n");
    }
}
