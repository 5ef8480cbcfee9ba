package org.reserves.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.report.ReportFormsTest.plain;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.CoinSpend;
import org.reserves.chain.KnownChain;
import org.reserves.chain.Network;
import org.reserves.chain.ScannedBlocks;
import org.reserves.chain.ScriptHistory;
import org.reserves.chain.TrackedCoin;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedHistory;
import org.reserves.control.ControlClaim;
import org.reserves.control.KnownSigner;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Holding;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.ReserveLedger;
import org.reserves.money.Btc;
import org.reserves.money.Price;
import org.reserves.money.PriceSeries;
import org.reserves.provenance.Purchase;
import org.reserves.statement.Columns;
import org.reserves.statement.Framework;
import org.reserves.statement.ReserveStatement;
import org.reserves.statement.StatementDraft;
import org.reserves.verification.Declaration;
import org.reserves.verification.Verification;

/** What was found on the chain, and statements over several periods, as whole reports. */
class ChainReportsTest {
    private static final KnownChain CHAIN =
            new KnownChain().coin("a", "51aa", "6").coin("b", "51bb", "3").coin("c", "51cc", "1");

    private static Declaration declared(String amount, String... texts) {
        Declaration declared = Declaration.of(Holding.of("SV", amount));
        for (String text : texts) {
            declared = declared.watching(text);
        }
        return declared;
    }

    @Test
    void verification_isGradedAndWarns() {
        Verification confirmed = declared("10", "a", "b", "c").verifyAgainst(CHAIN);
        assertEquals("""
                Are the coins there? El Salvador
                ================================

                confirmed: own node

                El Salvador (state, SV): CONFIRMED, own-node: 10 BTC found where 10 BTC declared

                own node: the caller's own validating node answered (the operator of that node)

                Warnings
                --------

                - the declaration has no date, so it is open whether the balance is older than the declaration
                """, plain(Report.of(confirmed).text()));
        assertTrue(Report.of(confirmed).html().contains("<p class=\"good\">confirmed: own node</p>"));
        assertTrue(Report.of(declared("11", "a", "b", "c").verifyAgainst(CHAIN))
                .html()
                .contains("<p class=\"bad\">shortfall: own node</p>"));
    }

    /** 10 found: 6 signed for, 3 at a custodian, 1 with a signature that is not good. */
    @Test
    void control_hasTheSumsAndEveryScript() {
        ChainBlock block = ChainBlock.of(Network.MAIN, "0".repeat(60) + "0002")
                .atHeight(839_000)
                .on("2024-04-13");
        KnownSigner signer =
                new KnownSigner().script("a", "51aa").script("b", "51bb").script("c", "51cc");
        ControlClaim claim = ControlClaim.of(declared("10", "a", "b", "c"))
                .knowing(block)
                .atCustodian("b", "Coinbase Prime")
                .signed("a", "after " + block.hash(), "good")
                .signed("c", "x", "bad");
        Report report = Report.of(claim.checkedBy(signer).at(CHAIN));
        assertEquals("""
                Who can move them? El Salvador
                ==============================

                6 BTC of 10 BTC found are under proven control, not before block 839000 of 2024-04-13; 3 BTC at a
                custodian; 1 BTC without a proof that counts

                Found, and under control
                Item                                Bitcoin
                -------------------------------------------
                found                                10 BTC
                found and under control               6 BTC
                held at a custodian                   3 BTC
                found, control not proven             1 BTC
                under control, but no longer there    0 BTC

                Every script
                Address or script  Found  Verdict         Reason
                --------------------------------------------------------------------------
                a                  6 BTC  proven          by a signature
                b                  3 BTC  at a custodian  the keys are with Coinbase Prime
                c                  1 BTC  invalid         because

                Warnings
                --------

                - a: proven, by a signature
                - c: invalid, because
                """, plain(report.text()));
        String html = report.html();
        assertTrue(html.contains("class=\"good\"><span>proven</span>"), html);
        assertTrue(html.contains("class=\"unknown\"><span>at a custodian</span>"), html);
        assertTrue(html.contains("class=\"bad\"><span>invalid</span>"), html);
        assertEquals(
                "51aa,6,proven,by a signature",
                report.csv().get("scripts").lines().toList().get(1));
        String unknown =
                plain(Report.of(claim.checkedBy(signer).asOf("2024-05-01")).text());
        assertTrue(unknown.contains("\nfound                               unknown\n"), unknown);
    }

    /** 5 came on the last day of 2024 and went on the first of 2025, when 1.5 came: the balance runs from 0 over 5 and 0 to 1.5. */
    @Test
    void history_hasARunningBalance() {
        List<TrackedCoin> coins = List.of(
                new TrackedCoin("aa".repeat(32), 0, Btc.of(5), 100, false, new CoinSpend("bb".repeat(32), 101)),
                new TrackedCoin("cc".repeat(32), 0, Btc.parse("1.5"), 102, false, null));
        byte[] hashes = new byte[4 * 32];
        for (int i = 0; i < 4; i++) {
            Arrays.fill(hashes, i * 32, i * 32 + 32, (byte) i);
        }
        int midnight = (int) Instant.parse("2025-01-01T00:00:00Z").getEpochSecond();
        ChainHistory history = new ChainHistory(
                ScannedBlocks.of(
                        Network.MAIN, 99, hashes, new int[] {midnight - 9, midnight - 1, midnight, midnight + 5}),
                Assurance.CROSS_CHECKED,
                List.of("made up"),
                List.of(new WatchedHistory.Known(WatchOnly.of("a"), List.of(new ScriptHistory("51", "a", coins)), 1)),
                List.of());
        assertEquals(
                """
                Day,Block,Event,Change,Balance,Transaction
                2024-12-31,100,received,5,5,%s
                2025-01-01,101,spent,-5,0,%s
                2025-01-01,102,received,1.5,1.5,%s
                """.formatted("aa".repeat(32), "bb".repeat(32), "cc".repeat(32)),
                Report.of(history).csv().get("events").replace("\r", ""));
        String text = plain(Report.of(history).text());
        assertTrue(text.startsWith("History on the chain\n====================\n\ncross-checked: "), text);
        assertTrue(
                text.contains("\n3 events\nDay               Block  Event      Change  Balance  Transaction\n"), text);
        assertTrue(text.contains("\n31 December 2024    100  received    5 BTC    5 BTC  aa"), text);
        assertTrue(text.contains("\n1 January 2025      101  spent      \u22125 BTC    0 BTC  bb"), text);
    }

    // --- statements

    /** 10 for 400,000 in January and 5 for nobody knows how much in June. */
    private static StatementDraft statement(String from, String to) {
        ReserveLedger ledger = ReserveLedger.of(TitleHolder.state("SV"))
                .add(Acquisition.of(Btc.of(10), "2024-01-02", Purchase.at(Price.of("USD", "40000"))))
                .add(Acquisition.of(Btc.of(5), "2024-06-01", Purchase.atUnknownPrice()))
                .build();
        return ReserveStatement.of(ledger)
                .over(from, to)
                .pricedBy(PriceSeries.in("USD")
                        .add("2024-01-02", "40000")
                        .add("2024-06-01", "60000")
                        .add("2024-12-31", "90000")
                        .build());
    }

    /** What did not happen in a quarter has no line in it; each quarter closes, and only the year opens. */
    @Test
    void quarters_standBelowTheYear() {
        String text = plain(Report.of(statement("2024-01-01", "2024-12-31")
                        .inColumns(Columns.QUARTERLY)
                        .build())
                .text());
        assertTrue(text.contains("""
                - Under: general account
                - In custody: 15 BTC
                - Lots matched by: fifo
                - Prices: USD, venue not stated, time of day not stated; of the day itself
                """), text);
        assertTrue(text.contains("""
                All coins of the ledger (for information)
                -----------------------------------------

                2024-01-01 – 2024-12-31
                Line                      Period                   Bitcoin  value at the prices of the days  Price used                                         cost (fifo)  Rule
                -----------------------------------------------------------------------------------------------------------------------------------------------------------------
                opening                   2024-01-01 – 2024-12-31    0 BTC                            USD 0                                                           USD 0  [1]
                acquired by purchase      2024-01-01 – 2024-12-31   15 BTC                      USD 700,000                                USD 400,000; not known for 5 BTC  [2]
                holding gains and losses  2024-01-01 – 2024-12-31                               USD 650,000                                                                  [3]
                closing                   2024-01-01 – 2024-12-31   15 BTC                    USD 1,350,000  USD 90,000, 31 December 2024  USD 400,000; not known for 5 BTC  [1]
                acquired by purchase      2024-01-01 – 2024-03-31   10 BTC                      USD 400,000  USD 40,000, 2 January 2024                         USD 400,000  [2]
                closing                   2024-01-01 – 2024-03-31   10 BTC             not known for 10 BTC                                                     USD 400,000  [1]
                acquired by purchase      2024-04-01 – 2024-06-30    5 BTC                      USD 300,000  USD 60,000, 1 June 2024                    not known for 5 BTC  [2]
                closing                   2024-04-01 – 2024-06-30   15 BTC             not known for 15 BTC                                USD 400,000; not known for 5 BTC  [1]
                closing                   2024-07-01 – 2024-09-30   15 BTC             not known for 15 BTC                                USD 400,000; not known for 5 BTC  [1]
                closing                   2024-10-01 – 2024-12-31   15 BTC                    USD 1,350,000  USD 90,000, 31 December 2024  USD 400,000; not known for 5 BTC  [1]
                """), text);
    }

    @Test
    void periodsToCompare_standBesideEachOther() {
        Report report = Report.of(statement("2024-04-01", "2024-12-31")
                .comparedWith("2024-01-01", "2024-03-31")
                .build());
        List<String> amounts = report.csv().get("whole").lines().toList();
        assertEquals("Line,2024-04-01 – 2024-12-31,2024-01-01 – 2024-03-31,Rule", amounts.get(0));
        assertTrue(amounts.get(1).startsWith("opening,10,0,"), amounts.toString());
        assertTrue(amounts.get(2).startsWith("acquired-purchase,5,10,"), amounts.toString());
        assertTrue(amounts.get(4).startsWith("closing,15,10,"), amounts.toString());
        List<String> values = report.csv().get("whole-2").lines().toList();
        assertTrue(values.get(2).startsWith("acquired-purchase,USD 300000,USD 400000,"), values.toString());
        assertTrue(values.get(4).startsWith("closing,USD 1350000,,"), values.toString());
        List<String> costs = report.csv().get("whole-3").lines().toList();
        assertTrue(costs.get(1).startsWith("opening,USD 400000,USD 0,"), costs.toString());
        assertTrue(costs.get(4).startsWith("closing,\"USD 400000, not known for 5\",USD 400000,"), costs.toString());
    }

    @Test
    void frameworks_sayWhatIsRecognisedAndCarriedHow() {
        String text = plain(Report.of(statement("2024-01-01", "2024-12-31")
                        .under(Framework.IFRS)
                        .build())
                .text());
        assertTrue(text.contains("""
                - Under: IFRS (IAS 38)
                - Recognised: 15 BTC
                - Carried at: USD 400,000; not known for 5 BTC
                - Disclosed: 0 BTC
                - In custody: 15 BTC
                - Lots matched by: fifo
                """), text);
        assertTrue(text.contains("""
                Event                                Day             Bitcoin  From  To            Price used                        Value  Stated in the ledger
                -----------------------------------------------------------------------------------------------------------------------------------------------
                acquisition of 10 BTC on 2024-01-02  2 January 2024   10 BTC        main (owned)  USD 40,000, 2 January 2024  USD 400,000           USD 400,000
                acquisition of 5 BTC on 2024-06-01   1 June 2024       5 BTC        main (owned)  USD 60,000, 1 June 2024     USD 300,000
                """), text);
        assertTrue(text.contains("- what the cost is of 5 BTC in hand\n"), text);
        String none =
                plain(Report.of(statement("2025-01-01", "2025-12-31").build()).text());
        assertFalse(none.contains("acquired by purchase"), none);
    }
}
