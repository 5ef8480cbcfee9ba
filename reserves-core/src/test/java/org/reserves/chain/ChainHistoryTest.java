package org.reserves.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.JsonRoundTrip.assertJson;
import static org.reserves.JsonRoundTrip.assertRefused;
import static org.reserves.JsonRoundTrip.assertRoundTrip;

import java.time.LocalDate;
import java.util.List;
import javax.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.reserves.holding.Holding;
import org.reserves.money.Btc;
import org.reserves.verification.Declaration;
import org.reserves.verification.Verification;

public class ChainHistoryTest {
    private static final WatchOnly A = WatchOnly.of("a");
    private static final WatchOnly B = WatchOnly.of("b");
    private static final WatchOnly LOST = WatchOnly.of("c");
    private static final String PAY = "ee".repeat(32);

    // heights 100 and 101 are of 2024, 102 to 108 of 2025
    private static final ScannedBlocks BLOCKS = ScannedBlocksTest.blocks(-700, -1, 0, 1, 2, 3, 4, 5, 6);

    private static final TrackedCoin OPENING = coin("01", 7, 40, false, null);
    private static final TrackedCoin SOLD = coin("02", 5, 101, false, new CoinSpend(PAY, 103));
    private static final TrackedCoin REWARD = coin("03", 3, 102, true, null);

    public static final ChainHistory HISTORY = new ChainHistory(
            BLOCKS,
            Assurance.OWN_NODE,
            List.of("asked"),
            List.of(
                    new WatchedHistory.Known(A, List.of(new ScriptHistory("51", "one", List.of(OPENING, SOLD))), 1),
                    new WatchedHistory.Known(
                            B,
                            List.of(
                                    new ScriptHistory("51", "one", List.of(OPENING, SOLD)),
                                    new ScriptHistory("52", "two", List.of(REWARD))),
                            9),
                    new WatchedHistory.Unknown(LOST, "nobody can read it")),
            List.of(new OutgoingTransaction(PAY, 103, 1, Btc.parse("4.9"))));

    static TrackedCoin coin(String id, int btc, int height, boolean coinbase, @Nullable CoinSpend spent) {
        return new TrackedCoin(id.repeat(32), 0, Btc.of(btc), height, coinbase, spent);
    }

    @Test
    void at_givesTheBalanceRightAfterEachBlock() {
        int[] expected = {7, 12, 12, 7, 7, 7, 7, 7, 7};
        for (int i = 0; i < expected.length; i++) {
            ChainBalance balance = HISTORY.at(100 + i);
            assertEquals(Btc.of(expected[i]), balance.of(A).total(), "height " + (100 + i));
            assertEquals(BLOCKS.at(100 + i), balance.block());
            assertEquals(Assurance.OWN_NODE, balance.assurance());
            assertEquals(new WatchedBalance.Unknown(LOST, "nobody can read it"), balance.of(LOST));
        }
        assertEquals(HISTORY.at(108), HISTORY.atTip());
        assertEquals(List.of("asked"), HISTORY.atTip().grounds());
        assertEquals(
                List.of(
                        "asked",
                        "the balance is as of " + BLOCKS.at(101) + "; the blocks were read up to " + BLOCKS.at(108)),
                HISTORY.at(101).grounds());
    }

    @Test
    void at_refusesAHeightOutsideTheRange() {
        for (int height : new int[] {99, 109}) {
            assertEquals(
                    "height \"" + height
                            + "\" is outside the scanned range, main blocks 100 to 108; what was there is not"
                            + " known",
                    assertThrows(IllegalArgumentException.class, () -> HISTORY.at(height))
                            .getMessage());
        }
    }

    @Test
    void at_listsOfARangeOnlyTheScriptsThatHoldCoinsThen() {
        WatchedBalance.Known before = (WatchedBalance.Known) HISTORY.at(100).of(B);
        assertEquals(1, before.scripts().size());
        assertEquals(9, before.scriptsWatched());
        assertEquals(2, ((WatchedBalance.Known) HISTORY.atTip().of(B)).scripts().size());
    }

    @Test
    void asOf_countsCoinsThatLeftLater() {
        assertEquals(Btc.of(12), HISTORY.asOf("2024-12-31").of(A).total());
        assertEquals(101, HISTORY.asOf(LocalDate.of(2024, 12, 31)).block().height());
        assertThrows(IllegalArgumentException.class, () -> HISTORY.asOf("2025-01-01"));
        assertThrows(IllegalArgumentException.class, () -> HISTORY.asOf("2024-12-30"));
        assertEquals(
                "as-of date \"2024-12-32\" is not a day of the calendar in ISO 8601; write it like 2025-05-28",
                assertThrows(IllegalArgumentException.class, () -> HISTORY.asOf("2024-12-32"))
                        .getMessage());
    }

    @Test
    void confirmed_countsTheBlockItselfAsOneConfirmation() {
        assertEquals(108, HISTORY.confirmed(1).block().height());
        assertEquals(103, HISTORY.confirmed(6).block().height());
        assertEquals(100, HISTORY.confirmed(9).block().height());
        for (int count : new int[] {0, 10}) {
            assertEquals(
                    "number of confirmations \"" + count + "\" is not from 1 to 9, the blocks of the scanned range",
                    assertThrows(IllegalArgumentException.class, () -> HISTORY.confirmed(count))
                            .getMessage());
        }
    }

    @Test
    void rewards_areMatureAfterAHundredBlocks() {
        TrackedCoin reward = coin("03", 3, 102, true, null);
        assertEquals(false, reward.at(102).isMature());
        assertEquals(false, reward.at(200).isMature());
        assertEquals(true, reward.at(201).isMature(), "block 202 may spend it");
        assertEquals(
                "coin \"" + reward.outpoint() + "\" was not there at height 101; it came at 102",
                assertThrows(IllegalArgumentException.class, () -> reward.at(101))
                        .getMessage());
    }

    @Test
    void events_haveEachCoinOnceInTheOrderOfTheChain() {
        List<ChainEvent> events = HISTORY.events();
        assertEquals(
                List.of("received 5 BTC", "received 3 BTC", "spent 5 BTC"),
                events.stream()
                        .map(event -> event.toString().replaceFirst(" at .*", ""))
                        .toList());
        assertEquals(Btc.of(-5), events.get(2).change());
        assertEquals(PAY, events.get(2).txid());
        assertEquals(BLOCKS.time(103), events.get(2).time());
    }

    @Test
    void events_callAnOverwrittenCoinSo() {
        TrackedCoin gone = coin("05", 50, 101, true, new CoinSpend("05".repeat(32), 102));
        TrackedCoin later = coin("05", 50, 102, true, null);
        ChainHistory history = new ChainHistory(
                BLOCKS,
                Assurance.OWN_NODE,
                List.of(),
                List.of(new WatchedHistory.Known(A, List.of(new ScriptHistory("51", "one", List.of(gone, later))), 1)),
                List.of());
        assertEquals(
                List.of(ChainEvent.Kind.RECEIVED, ChainEvent.Kind.RECEIVED, ChainEvent.Kind.OVERWRITTEN),
                history.events().stream().map(ChainEvent::kind).toList());
        assertEquals(Btc.of(50), history.atTip().of(A).total());
    }

    @Test
    void verifyAgainst_comparesWithTheEndOfADay() {
        Declaration declared =
                Declaration.of(Holding.of("SV", "12").asOf("2024-12-31")).watching(A);
        Verification then = declared.verifyAgainst(new KnownHistory(HISTORY), LocalDate.of(2024, 12, 31));
        assertEquals(Verification.Verdict.CONFIRMED, then.verdict());
        assertEquals(101, then.block().height());
        Verification now = declared.verifyAgainst(new KnownHistory(HISTORY));
        assertEquals(Verification.Verdict.SHORTFALL, now.verdict());
        assertEquals(Btc.of(-5), now.difference());
        assertEquals(
                Verification.Verdict.CONFIRMED,
                declared.verifyAgainst(HISTORY.sourceAt(102)).verdict());
    }

    @Test
    void verifyAgainst_takesAHistoryThatWasReadAlready() {
        Declaration declared =
                Declaration.of(Holding.of("SV", "12").asOf("2024-12-31")).watching(A);
        KnownHistory source = new KnownHistory(HISTORY);
        ChainHistory read = source.historyOf(declared.watching());
        assertEquals(
                declared.verifyAgainst(source, "2024-12-31"), declared.verifyAgainst(read, LocalDate.of(2024, 12, 31)));
        assertEquals(
                Verification.Verdict.CONFIRMED,
                declared.verifyAgainst(read, "2024-12-31").verdict());
        assertEquals(
                Verification.Verdict.SHORTFALL, declared.verifyAgainst(read).verdict());
        assertEquals(
                Verification.Verdict.CONFIRMED,
                declared.verifyAgainst(source, BLOCKS.at(102)).verdict());
        // 7 BTC were there at the first block, 5 came at height 101 and went at 103 as a payment and a fee
        assertEquals(4, declared.ledgerFrom(read).events().size());
        assertEquals(declared.ledgerFrom(source), declared.ledgerFrom(read));
        assertEquals(4, source.readings);
    }

    @Test
    void at_takesABlockOfThisChainOnly() {
        assertEquals(HISTORY.at(102), HISTORY.at(BLOCKS.at(102)));
        assertEquals(
                HISTORY.at(102),
                HISTORY.at(ChainBlock.of(Network.MAIN, BLOCKS.at(102).hash())));
        for (ChainBlock other : List.of(
                ChainBlock.of(Network.REGTEST, BLOCKS.at(102).hash()),
                ChainBlock.of(Network.MAIN, BLOCKS.at(102).hash()).atHeight(103),
                ChainBlock.of(Network.MAIN, "77".repeat(32)))) {
            assertEquals(
                    other + " is not among main blocks 100 to 108, as they were read; ask for a block of this chain, or"
                            + " read it again",
                    assertThrows(BalanceUnavailableException.class, () -> HISTORY.at(other))
                            .getMessage());
        }
    }

    @Test
    void history_refusesACoinOfABlockThatIsNotThere() {
        for (TrackedCoin coin : List.of(
                coin("02", 5, 109, false, null),
                coin("02", 5, 40, false, new CoinSpend(PAY, 100)),
                coin("02", 5, 101, false, new CoinSpend(PAY, 109)))) {
            String message = assertThrows(
                            IllegalArgumentException.class,
                            () -> new ChainHistory(
                                    BLOCKS,
                                    Assurance.OWN_NODE,
                                    List.of(),
                                    List.of(new WatchedHistory.Known(
                                            A, List.of(new ScriptHistory("51", "one", List.of(coin))), 1)),
                                    List.of()))
                    .getMessage();
            assertTrue(message.endsWith("is not among main blocks 100 to 108; give the blocks of all events"), message);
        }
    }

    @Test
    void coin_maySayNothingOfBeingAReward() {
        TrackedCoin silent = new TrackedCoin("01".repeat(32), 0, Btc.of(1), 100, null, null);
        // after 100 blocks even a reward may be spent (COINBASE_MATURITY)
        assertEquals(false, silent.at(198).isMature());
        assertEquals(true, silent.at(199).isMature());
        assertEquals(null, silent.at(199).coinbase());
        assertRoundTrip(silent, TrackedCoin.class);
        assertRoundTrip(silent.at(150), Coin.class);
    }

    @Test
    void sourceAt_refusesATextThatWasNotWatched() {
        BalanceSource source = HISTORY.sourceAt(101);
        assertEquals(Network.MAIN, source.network());
        assertEquals(
                "\"z\" was not watched when the chain was read; read it again and watch it from the beginning",
                assertThrows(BalanceUnavailableException.class, () -> source.balanceOf(List.of(WatchOnly.of("z"))))
                        .getMessage());
        source.close();
    }

    @Test
    void history_roundTripsAsJson() {
        assertRoundTrip(HISTORY, ChainHistory.class);
        ChainHistory read = json(HISTORY);
        assertEquals(Assurance.UNAUTHENTICATED, read.assurance());
        assertEquals(Assurance.UNAUTHENTICATED, read.at(102).assurance());
        assertEquals(Assurance.UNAUTHENTICATED, read.of(List.of(A)).atTip().assurance());
        assertEquals(
                Assurance.UNAUTHENTICATED,
                read.sourceAt(102).balanceOf(List.of(A)).assurance());
        HISTORY.events().forEach(event -> assertRoundTrip(event, ChainEvent.class));
        assertJson(
                "{\"network\":\"main\",\"firstHeight\":0,\"hashes\":[\"" + "00".repeat(32)
                        + "\"],\"times\":[4294967295]}",
                ScannedBlocks.of(Network.MAIN, 0, new byte[32], new int[] {-1}),
                ScannedBlocks.class);
        assertRefused(
                "{\"network\":\"main\",\"firstHeight\":0,\"hashes\":[\"" + "00".repeat(32)
                        + "\"],\"times\":[4294967296]}",
                ScannedBlocks.class,
                "block time \"4294967296\" is not from 0 to 4294967295");
        assertRefused("\"lost\"", ChainEvent.Kind.class, "kind of chain event \"lost\" is not known");
    }

    @Test
    void witnesses_areInJsonAndInWords_andGoWithEachBalance() {
        List<Witness> heard = List.of(
                new Witness("192.0.2.1:8333", Witness.Standing.AGREED, "states the same filters"),
                new Witness("192.0.2.2:8333", Witness.Standing.AGREED, "states the same filters"),
                new Witness("192.0.2.3:8333", Witness.Standing.CONVICTED, "stands by a false filter"),
                new Witness("192.0.2.4:8333", Witness.Standing.DOUBTED, "stands by a filter that is likely false"),
                new Witness("192.0.2.5:8333", Witness.Standing.FAILED, "hung up"));
        ChainHistory history = HISTORY.witnessedBy(heard);
        assertRoundTrip(history, ChainHistory.class);
        assertRoundTrip(history.atTip(), ChainBalance.class);
        assertEquals(heard, json(history).atTip().witnesses());
        assertEquals(heard, history.of(List.of(A)).at(102).with(List.of()).witnesses());
        String words =
                "; agreed by 192.0.2.1:8333 and 192.0.2.2:8333; doubted: 192.0.2.4:8333; convicted: 192.0.2.3:8333";
        assertEquals(HISTORY + words, history.toString());
        assertEquals(HISTORY.atTip() + words, history.atTip().toString());
        assertEquals(List.of(), HISTORY.witnesses());
        assertNotEquals(HISTORY, history);
        assertNotEquals(HISTORY.atTip(), history.atTip());
        assertJson(
                "{\"name\":\"192.0.2.3:8333\",\"standing\":\"convicted\",\"statement\":\"stands by a false filter\"}",
                heard.get(2),
                Witness.class);
        assertRefused(
                "{\"name\":\"a\",\"standing\":\"guilty\",\"statement\":\"b\"}",
                Witness.class,
                "standing of a witness \"guilty\" is not known");
        assertEquals(
                "name \" \" of a witness is blank; say who was heard",
                assertThrows(IllegalArgumentException.class, () -> new Witness(" ", Witness.Standing.FAILED, "hung up"))
                        .getMessage());
        assertEquals(
                "statement \"\" of witness a is blank; say what it said or did",
                assertThrows(IllegalArgumentException.class, () -> new Witness("a", Witness.Standing.FAILED, ""))
                        .getMessage());
    }

    @Test
    void values_refuseWhatCannotBe() {
        assertEquals(
                "coin \"" + "01".repeat(32)
                        + ":0\" of height 40 is said to be spent before, at height 39; a coin goes after it came",
                assertThrows(IllegalArgumentException.class, () -> coin("01", 1, 40, false, new CoinSpend(PAY, 39)))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new CoinSpend(PAY, -1));
        assertThrows(IllegalArgumentException.class, () -> new OutgoingTransaction(PAY, 1, 0, Btc.ZERO));
    }

    private static ChainHistory json(ChainHistory history) {
        com.fasterxml.jackson.databind.ObjectMapper json = new com.fasterxml.jackson.databind.ObjectMapper();
        try {
            return json.readValue(json.writeValueAsString(history), ChainHistory.class);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
