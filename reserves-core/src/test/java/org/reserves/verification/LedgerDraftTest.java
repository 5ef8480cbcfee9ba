package org.reserves.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.CoinSpend;
import org.reserves.chain.OutgoingTransaction;
import org.reserves.chain.ScannedBlocks;
import org.reserves.chain.ScannedBlocksTest;
import org.reserves.chain.ScriptHistory;
import org.reserves.chain.TrackedCoin;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedHistory;
import org.reserves.holder.TitleHolder;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.Disposal;
import org.reserves.ledger.LedgerEvent;
import org.reserves.ledger.LotSelection;
import org.reserves.ledger.ReserveLedger;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.provenance.Provenance;
import org.reserves.provenance.Purchase;

class LedgerDraftTest {
    private static final TitleHolder HOLDER = TitleHolder.state("SV");
    private static final WatchOnly COLD = WatchOnly.of("cold");
    private static final WatchOnly HOT = WatchOnly.of("hot");

    // height 100 is of 2024-12-31, all others of 2025-01-01 but 103, whose miner's clock was late
    private static final ScannedBlocks BLOCKS = ScannedBlocksTest.blocks(-700, 1, 2, -5, 3, 4, 5);

    private final List<TrackedCoin> cold = new ArrayList<>();
    private final List<TrackedCoin> hot = new ArrayList<>();
    private final List<OutgoingTransaction> outgoing = new ArrayList<>();

    @Test
    void build_hasAcquisitionsPaymentsAndFees() {
        cold("01", "7", 101, "0a", 102);
        cold("0a", "2", 102, null, 0);
        outgoing("0a", 102, 1, "6.99");
        assertEquals(
                List.of(
                        "received main 101 +7 2025-01-01",
                        "paid main 102 -4.99 2025-01-01",
                        "fee main 102 -0.01 2025-01-01"),
                events(draft().build()));
        assertEquals(
                Btc.of(2),
                draft().build()
                        .position(LocalDate.of(2025, 1, 2), LotSelection.FIFO)
                        .amount());
    }

    @Test
    void build_movesCoinsBetweenAccountsWithoutDisposingOfThem() {
        cold("01", "7", 101, "0a", 102);
        cold("0a", "2", 102, null, 0);
        hot("0a", "4", 102, null, 0);
        outgoing("0a", 102, 1, "6.999");
        assertEquals(
                List.of(
                        "received cold 101 +7 2025-01-01",
                        "moved cold to hot 102 4 2025-01-01",
                        "paid cold 102 -0.999 2025-01-01",
                        "fee cold 102 -0.001 2025-01-01"),
                events(accounts().build()));
        assertEquals(
                List.of(
                        "received main 101 +7 2025-01-01",
                        "paid main 102 -0.999 2025-01-01",
                        "fee main 102 -0.001 2025-01-01"),
                events(draft().build()),
                "in one account it is not a movement");
    }

    @Test
    void build_cannotTellTheFeeWhereOthersPutInCoinsToo() {
        cold("01", "7", 101, "0a", 102);
        outgoing("0a", 102, 2, "11");
        assertEquals(
                List.of("received main 101 +7 2025-01-01", "paid main 102 -7 2025-01-01"), events(draft().build()));
        cold("0a", "9", 102, null, 0);
        assertEquals(
                List.of("received main 101 +7 2025-01-01", "received main 102 +2 2025-01-01"), events(draft().build()));
    }

    @Test
    void build_paysTheFeeAloneWhereCoinsOnlyChangeTheirPlace() {
        cold("01", "7", 101, "0a", 102);
        hot("02", "1", 101, "0a", 102);
        cold("0a", "7.5", 102, null, 0);
        outgoing("0a", 102, 2, "7.5");
        assertEquals(
                List.of(
                        "received cold 101 +7 2025-01-01",
                        "received hot 101 +1 2025-01-01",
                        "moved hot to cold 102 0.5 2025-01-01",
                        "fee hot 102 -0.5 2025-01-01"),
                events(accounts().build()));
    }

    @Test
    void build_neverSpendsACoinBeforeItCame() {
        cold("01", "7", 102, "0a", 103);
        outgoing("0a", 103, 1, "7");
        assertEquals(LocalDate.of(2024, 12, 31), BLOCKS.at(103).date());
        assertEquals(
                List.of("received main 102 +7 2025-01-01", "paid main 103 -7 2025-01-01"), events(draft().build()));
    }

    @Test
    void build_dependsOnTheOrderOfSpendingsWithinABlock() {
        cold("01", "7", 101, "0b", 102);
        hot("0b", "7", 102, "0a", 102);
        outgoing("0b", 102, 1, "7");
        outgoing("0a", 102, 1, "7");
        assertEquals(
                List.of(
                        "received cold 101 +7 2025-01-01",
                        "moved cold to hot 102 7 2025-01-01",
                        "paid hot 102 -7 2025-01-01"),
                events(accounts().build()));
    }

    /** The account asked first has the later coins: a movement still comes before what is paid with it, and after what it moves. */
    @Test
    void build_goesByTheChainNotByTheOrderOfAccounts() {
        hot("01", "7", 101, "0b", 102);
        cold("0b", "7", 102, "0a", 102);
        outgoing("0b", 102, 1, "7");
        outgoing("0a", 102, 1, "7");
        assertEquals(
                List.of(
                        "received hot 101 +7 2025-01-01",
                        "moved hot to cold 102 7 2025-01-01",
                        "paid cold 102 -7 2025-01-01"),
                events(accounts().build()));
    }

    @Test
    void build_takesOpeningCoinsAsAcquisitionsOfTheFirstDay() {
        cold("01", "7", 40, null, 0);
        assertEquals(List.of("received main 100 +7 2024-12-31"), events(draft().build()));
    }

    @Test
    void build_losesACoinThatWasOverwritten() {
        cold("01", "50", 101, "01", 102);
        cold("01", "50", 102, null, 0);
        assertEquals(
                List.of(
                        "received main 101 +50 2025-01-01",
                        "received main 102 +50 2025-01-01",
                        "overwritten main 102 -50 2025-01-01"),
                events(draft().build()));
    }

    @Test
    void build_isCompletedByTheCaller() {
        cold("01", "7", 101, "0a", 102);
        outgoing("0a", 102, 1, "7");
        ReserveLedger ledger = accounts()
                .provenance(acquisition -> Purchase.atUnknownPrice())
                .completing(event -> event instanceof Acquisition bought
                        ? bought.cost(Money.of("USD", "700"))
                        : event instanceof Disposal sold ? sold.proceeds(Money.of("USD", "900")) : event)
                .build();
        assertEquals(
                Money.of("USD", "200"),
                ledger.position(LocalDate.of(2025, 1, 2), LotSelection.FIFO)
                        .realizedGain()
                        .known());
    }

    @Test
    void build_refusesAnUnknownHistory() {
        ChainHistory unknown = new ChainHistory(
                BLOCKS,
                Assurance.OWN_NODE,
                List.of(),
                List.of(new WatchedHistory.Unknown(COLD, "the text is not an address")),
                List.of());
        assertEquals(
                "history of \"cold\" is unknown, because the text is not an address; a ledger without it would look whole, so leave"
                        + " the text out",
                assertThrows(IllegalArgumentException.class, () -> LedgerDraft.of(unknown, HOLDER)
                                .build())
                        .getMessage());
    }

    @Test
    void setters_refuseASecondCall() {
        assertTwice("account function", () -> accounts().inAccounts(watch -> "x"));
        assertTwice("provenance function", () -> draft().provenance(coins -> Provenance.unknown())
                .provenance(coins -> Provenance.unknown()));
        assertTwice("completion", () -> draft().completing(event -> event).completing(event -> event));
    }

    private static void assertTwice(String what, Executable call) {
        assertEquals(
                what + " of a ledger draft is stated already; state it once",
                assertThrows(IllegalStateException.class, call).getMessage());
    }

    private LedgerDraft accounts() {
        return draft().inAccounts(WatchOnly::text);
    }

    private LedgerDraft draft() {
        return LedgerDraft.of(
                new ChainHistory(
                        BLOCKS,
                        Assurance.OWN_NODE,
                        List.of(),
                        List.of(
                                new WatchedHistory.Known(COLD, List.of(new ScriptHistory("51", "c", cold)), 1),
                                new WatchedHistory.Known(HOT, List.of(new ScriptHistory("52", "h", hot)), 1)),
                        outgoing),
                HOLDER);
    }

    private void cold(String id, String btc, int height, @Nullable String spentBy, int spentAt) {
        cold.add(coin(id, 0, btc, height, spentBy, spentAt));
    }

    private void hot(String id, String btc, int height, @Nullable String spentBy, int spentAt) {
        hot.add(coin(id, 1, btc, height, spentBy, spentAt));
    }

    private void outgoing(String id, int height, int inputs, String paid) {
        outgoing.add(new OutgoingTransaction(id.repeat(32), height, inputs, Btc.parse(paid)));
    }

    private static TrackedCoin coin(
            String id, int vout, String btc, int height, @Nullable String spentBy, int spentAt) {
        return new TrackedCoin(
                id.repeat(32),
                vout,
                Btc.parse(btc),
                height,
                false,
                spentBy == null ? null : new CoinSpend(spentBy.repeat(32), spentAt));
    }

    /** Returns each event as its id without the transaction, the amount with its sign, and the day. */
    static List<String> events(ReserveLedger ledger) {
        List<String> words = new ArrayList<>();
        for (LedgerEvent event : ledger.events()) {
            String id = String.valueOf(event.id()).replaceFirst(" [0-9a-f]{64}$", "");
            words.add(id + " " + amount(event) + " " + event.date());
        }
        return words;
    }

    private static String amount(LedgerEvent event) {
        if (event instanceof Acquisition acquisition) {
            return "+"
                    + acquisition.amount().toBigDecimal().stripTrailingZeros().toPlainString();
        }
        if (event instanceof Disposal disposal) {
            return "-" + disposal.amount().toBigDecimal().stripTrailingZeros().toPlainString();
        }
        return ((org.reserves.ledger.AccountTransfer) event)
                .amount()
                .toBigDecimal()
                .stripTrailingZeros()
                .toPlainString();
    }
}
