package org.reserves;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reserves.audit.Attribution;
import org.reserves.audit.PublishedTable;
import org.reserves.audit.Quantity;
import org.reserves.chain.Coin;
import org.reserves.chain.CoinSpend;
import org.reserves.chain.RivalClaim;
import org.reserves.chain.ScriptBalance;
import org.reserves.chain.ScriptHistory;
import org.reserves.chain.TrackedCoin;
import org.reserves.chain.UtxoSet;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;
import org.reserves.chain.WatchedHistory;
import org.reserves.holding.Holding;
import org.reserves.ledger.AccountTransfer;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.Correction;
import org.reserves.ledger.Disposal;
import org.reserves.ledger.StatusChange;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Price;
import org.reserves.provenance.Departure;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Purchase;
import org.reserves.source.Source;
import org.reserves.verification.Declaration;

/** What a value says of itself when it is only printed: its answer, not its fields. */
class AnswersInWordsTest {
    private static final String TXID = "a".repeat(64);
    private static final String SCRIPT = "0014" + "b".repeat(40);
    private static final Coin REWARD = new Coin(TXID, 1, Btc.of(2), 131, true, false);
    private static final Coin PLAIN = new Coin(TXID, 0, Btc.parse("0.5"), 120, null, true);

    @Test
    void coins() {
        assertEquals("2 BTC at " + TXID + ":1 of height 131, a block reward not mature yet", REWARD.toString());
        assertEquals("0.5 BTC at " + TXID + ":0 of height 120", PLAIN.toString());
        assertEquals("1,234 coins, 5,500 BTC", new UtxoSet(1_234, Btc.of(5_500), null).toString());
    }

    @Test
    void balances() {
        ScriptBalance script = new ScriptBalance(SCRIPT, "bc1qexample", List.of(REWARD, PLAIN));
        assertEquals("bc1qexample: 2.5 BTC in 2 coins", script.toString());
        WatchOnly watch = WatchOnly.of("bc1qexample");
        assertEquals("bc1qexample: 2.5 BTC in 2 coins", new WatchedBalance.Known(watch, List.of(script), 1).toString());
        assertEquals(
                "bc1qexample: 2.5 BTC in 2 coins at 1 of 2000 scripts",
                new WatchedBalance.Known(watch, List.of(script), 2_000).toString());
        assertEquals(
                "bc1qexample: unknown, because it is a number",
                new WatchedBalance.Unknown(watch, "it is a number").toString());
    }

    @Test
    void histories() {
        CoinSpend spend = new CoinSpend("c".repeat(64), 140);
        TrackedCoin spent = new TrackedCoin(TXID, 1, Btc.of(2), 131, null, spend);
        TrackedCoin unspent = new TrackedCoin(TXID, 0, Btc.of(1), 131, null, null);
        assertEquals(
                "2 BTC at " + TXID + ":1 since height 131, spent by " + "c".repeat(64) + " at height 140",
                spent.toString());
        assertEquals("1 BTC at " + TXID + ":0 since height 131, unspent", unspent.toString());
        ScriptHistory script = new ScriptHistory(SCRIPT, "bc1qexample", List.of(unspent, spent));
        assertEquals("bc1qexample: 2 coins, 1 of them spent", script.toString());
        assertEquals(
                "bc1qexample: 2 coins",
                new WatchedHistory.Known(WatchOnly.of("bc1qexample"), List.of(script), 1, List.of()).toString());
    }

    @Test
    void events() {
        assertEquals(
                "acquisition of 420 BTC on 2021-10-28, purchase at USD 60,950 per BTC",
                Acquisition.of(Btc.of(420), "2021-10-28", Purchase.at(Price.of("USD", "60950")))
                        .toString());
        assertEquals(
                "disposal of 20 BTC on 2024-03-01 by sale for USD 1,240,000",
                Disposal.of(Btc.of(20), "2024-03-01", Departure.SALE)
                        .proceeds(Money.of("USD", "1240000"))
                        .toString());
        assertEquals(
                "transfer of 10 BTC from treasury to reserve on 2025-08-29",
                AccountTransfer.of(Btc.of(10), "2025-08-29", "treasury", "reserve")
                        .toString());
        assertEquals(
                "40 BTC in main from seized to forfeited on 2025-03-06",
                StatusChange.of("2025-03-06", LegalStatus.SEIZED, LegalStatus.FORFEITED)
                        .amount(Btc.of(40))
                        .toString());
        assertEquals(
                "withdrawal of declarant-1 on 2021-04-09: declaration error",
                Correction.withdrawing("2021-04-09", "declarant-1", "declaration error")
                        .toString());
    }

    @Test
    void whatWasSaid() {
        Source times = Source.of("Example Times", "Who holds bitcoin?");
        assertEquals(
                "1 claim as of 2025-05-28, by " + times,
                PublishedTable.by(times, "2025-05-28")
                        .claim("UA", Quantity.ROW, "46,351")
                        .build()
                        .toString());
        assertEquals(
                "UA: explained by \"donations during the war\" since 2022-02-24",
                Attribution.of("UA")
                        .explainedBy("donations during the war", "2022-02-24")
                        .toString());
        assertEquals("heirs, by " + times, new RivalClaim("heirs", times).toString());
        Holding holding = Holding.of("SV", "6089");
        assertEquals(
                holding + ", watched at 1 place",
                Declaration.of(holding)
                        .watching("32ixEdVJWo3kmvJGMTZq5jAQVZZeuwnqzo")
                        .toString());
    }
}
