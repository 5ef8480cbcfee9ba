package org.reserves.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.JsonRoundTrip.assertRoundTrip;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.money.Btc;

class CrossCheckTest {
    private static final WatchOnly A = WatchOnly.of("a");
    private static final WatchOnly B = WatchOnly.of("b");

    @Test
    void of_agreesWhereBothNameTheSameCoins() {
        CrossCheck check = CrossCheck.of(chain("3", "4"), chain("3", "4"), List.of(A));
        assertTrue(check.agrees());
        assertEquals(Btc.of(7), check.agreed().of(A).total());
        assertEquals(
                "two sources, own-node and own-node, name the same coins at "
                        + check.first().block(),
                check.agreed().grounds().get(0));
        assertRoundTrip(check, CrossCheck.class);
    }

    @Test
    void of_namesEachCoinThatDiffers() {
        CrossCheck check = CrossCheck.of(chain("3", "4", "5"), chain("3", "4.5"), List.of(A));
        assertFalse(check.agrees());
        String txid = "ab".repeat(32);
        assertEquals(
                List.of(
                        txid + ":1 at a: 4 BTC in the first, 4.5 BTC in the second",
                        txid + ":2 at a: 5 BTC in the first, not in the second"),
                check.differences().stream()
                        .map(CrossCheck.Difference::toString)
                        .toList());
        assertEquals(
                "two sources do not agree at " + check.first().block() + ": 2 coins differ, first "
                        + check.differences().get(0),
                assertThrows(IllegalStateException.class, check::agreed).getMessage());
        assertRoundTrip(check, CrossCheck.class);
    }

    /** The set has a hash of its own: coins and total may agree where the sets do not. Nobody's hash contradicts nothing. */
    @Test
    void agrees_onlyWhereTheSetsDo() {
        UtxoSet set = new UtxoSet(259, Btc.of(5_500), "11".repeat(32));
        assertSets(true, set, set);
        assertSets(true, set, new UtxoSet(259, Btc.of(5_500), null));
        assertSets(true, new UtxoSet(259, Btc.of(5_500), null), set);
        assertSets(true, set, null);
        assertSets(false, set, new UtxoSet(259, Btc.of(5_500), "22".repeat(32)));
        assertSets(false, set, new UtxoSet(258, Btc.of(5_500), "11".repeat(32)));
        assertSets(false, set, new UtxoSet(259, Btc.of(5_501), "11".repeat(32)));
    }

    private static void assertSets(boolean agree, UtxoSet one, UtxoSet two) {
        CrossCheck check = CrossCheck.of(withSet(one), withSet(two));
        assertEquals(agree, check.agrees(), one + " and " + two);
        if (!agree) {
            assertEquals(
                    "two sources do not agree at " + check.first().block() + ": the whole set is " + one
                            + " to the first and " + two + " to the second",
                    assertThrows(IllegalStateException.class, check::agreed).getMessage());
        }
    }

    private static ChainBalance withSet(UtxoSet set) {
        ChainBalance found = chain("3").balanceOf(List.of(A));
        return new ChainBalance(found.block(), found.assurance(), found.grounds(), set, found.balances());
    }

    /** Balances of one block say nothing about another. */
    @Test
    void balancesFoundBefore_areOfTheirBlockOnly() {
        ChainBalance found = chain("3").balanceOf(List.of(A));
        try (BalanceSource before = new HistoricBalances(found)) {
            assertEquals(
                    Btc.of(3), before.balanceAt(found.block(), List.of(A)).of(A).total());
            ChainBlock other = ChainBlock.of(Network.MAIN, "77".repeat(32)).atHeight(1);
            assertEquals(
                    "balances of " + found.block() + " say nothing about " + other + "; ask the history itself",
                    assertThrows(BalanceUnavailableException.class, () -> before.balanceAt(other, List.of(A)))
                            .getMessage());
        }
    }

    @Test
    void of_refusesBalancesAtDifferentBlocks() {
        ChainBlock other = ChainBlock.of(Network.MAIN, "77".repeat(32)).atHeight(1);
        ChainBalance first = chain("3").balanceOf(List.of(A));
        for (ChainBlock elsewhere :
                List.of(other, ChainBlock.of(Network.REGTEST, first.block().hash()))) {
            ChainBalance second = chain("3").at(elsewhere).balanceOf(List.of(A));
            assertEquals(
                    "balances at " + first.block() + " and at " + elsewhere
                            + " cannot be compared, because coins move with every block; ask both at one block",
                    assertThrows(IllegalArgumentException.class, () -> CrossCheck.of(first, second))
                            .getMessage());
        }
    }

    @Test
    void of_refusesSourcesWithoutABlockInCommon() {
        ChainBlock other = ChainBlock.of(Network.MAIN, "77".repeat(32)).atHeight(1);
        assertEquals(
                "there is no block that both sources answer about: of the second, this source knows the coins at its last"
                        + " block only, not at " + KnownChain.BLOCK
                        + "; ask a source that reads the chain block by block; of the first, this source knows the coins at its"
                        + " last block only, not at " + other + "; ask a source that reads the chain block by block",
                assertThrows(
                                BalanceUnavailableException.class,
                                () -> CrossCheck.of(chain("3"), chain("3").at(other), List.of(A)))
                        .getMessage());
    }

    @Test
    void of_asksTheSecondAtTheBlockOfTheFirst() {
        // the first is one block behind; both have block 101
        KnownChain behind = chain("12").at(ChainHistoryTest.HISTORY.blocks().at(101));
        HistorySource ahead = new KnownHistory(ChainHistoryTest.HISTORY);
        CrossCheck check = CrossCheck.of(behind, ahead, List.of(A));
        assertEquals(101, check.first().block().height());
        assertEquals(101, check.second().block().height());
        assertEquals(Btc.of(12), check.second().of(A).total());
        // and the other way round the first is asked again at the lower tip
        CrossCheck turned = CrossCheck.of(ahead, behind, List.of(A));
        assertEquals(101, turned.first().block().height());
        assertEquals(Btc.of(12), turned.first().of(A).total());
    }

    @Test
    void of_letsACancelledSearchPass() {
        BalanceSource cancelled = new KnownHistory(ChainHistoryTest.HISTORY) {
            @Override
            public ChainBalance balanceAt(ChainBlock block, java.util.Collection<WatchOnly> watched) {
                throw new ScanCancelledException("at once");
            }
        };
        assertThrows(ScanCancelledException.class, () -> CrossCheck.of(chain("3"), cancelled, List.of(A)));
    }

    @Test
    void of_doesNotCompareWhetherACoinIsARewardWhereOneSourceDoesNotSay() {
        ChainBalance one = chain("3").balanceOf(List.of(A));
        Coin silent = new Coin("ab".repeat(32), 0, Btc.of(3), 100, null, false);
        ChainBalance two = new ChainBalance(
                one.block(),
                one.assurance(),
                List.of(),
                null,
                List.of(new WatchedBalance.Known(A, List.of(new ScriptBalance("51", "a", List.of(silent))), 1)));
        assertTrue(CrossCheck.of(one, two).agrees());
    }

    @Test
    void of_comparesOnlyWhatBothKnow() {
        KnownChain lost = new KnownChain().coin("a", "51", "3").unknown("b", "no");
        KnownChain whole = new KnownChain().coin("a", "51", "3").coin("b", "52", "9");
        CrossCheck check = CrossCheck.of(lost, whole, List.of(A, B));
        assertTrue(check.agrees());
        assertEquals(new WatchedBalance.Unknown(B, "no"), check.agreed().of(B));
        assertEquals(
                new WatchedBalance.Unknown(B, "no"),
                CrossCheck.of(whole, lost, List.of(A, B)).agreed().of(B));
        CrossCheck nothing = CrossCheck.of(lost, whole, List.of(B));
        assertFalse(nothing.agrees());
        assertTrue(assertThrows(IllegalStateException.class, nothing::agreed)
                .getMessage()
                .endsWith("there is nothing that both know"));
    }

    @Test
    void of_refusesAnswersToDifferentQuestions() {
        ChainBalance one = chain("3").balanceOf(List.of(A));
        ChainBalance two =
                new KnownChain().coin("a", "51", "3").coin("b", "52", "9").balanceOf(List.of(A, B));
        assertThrows(IllegalArgumentException.class, () -> CrossCheck.of(one, two));
        assertThrows(IllegalArgumentException.class, () -> CrossCheck.of(two, one));
    }

    @ParameterizedTest
    @CsvSource({
        "AUTHENTICATED, SINGLE_SERVER, AUTHENTICATED",
        "SINGLE_SERVER, OWN_NODE, OWN_NODE",
        "SINGLE_SERVER, SINGLE_SERVER, CROSS_CHECKED",
        "UNAUTHENTICATED, SINGLE_SERVER, CROSS_CHECKED",
        "INDICATIVE, SINGLE_SERVER, SINGLE_SERVER",
        "INDICATIVE, INDICATIVE, INDICATIVE"
    })
    void agreed_isGradedByWhatBothTogetherProve(Assurance first, Assurance second, Assurance together) {
        ChainBalance balance = chain("3").balanceOf(List.of(A));
        CrossCheck check = CrossCheck.of(graded(balance, first), graded(balance, second));
        assertEquals(together, check.agreed().assurance());
    }

    /** An answer cannot vouch for itself, however it is given twice. */
    @Test
    void agreed_isNoBetter_whereTheSecondAnswerIsTheFirst() throws Exception {
        ChainBalance file = graded(chain("3").balanceOf(List.of(A)), Assurance.UNAUTHENTICATED);
        assertEquals(
                Assurance.UNAUTHENTICATED, CrossCheck.of(file, file).agreed().assurance());
        ChainBalance server = graded(file, Assurance.SINGLE_SERVER);
        assertEquals(
                Assurance.SINGLE_SERVER, CrossCheck.of(server, server).agreed().assurance());
        com.fasterxml.jackson.databind.ObjectMapper json = new com.fasterxml.jackson.databind.ObjectMapper();
        ChainBalance stored = json.readValue(json.writeValueAsString(server), ChainBalance.class);
        assertEquals(server, stored);
        assertEquals(Assurance.UNAUTHENTICATED, stored.assurance());
        assertEquals(Assurance.SINGLE_SERVER, stored.statedAssurance());
        assertEquals(
                Assurance.SINGLE_SERVER, CrossCheck.of(server, stored).agreed().assurance());
        assertEquals(
                Assurance.UNAUTHENTICATED,
                CrossCheck.of(stored, stored).agreed().assurance());
        KnownChain source = chain("3");
        assertEquals(
                Assurance.OWN_NODE,
                CrossCheck.of(source, source, List.of(A)).agreed().assurance());
        assertEquals(1, source.questions);
        String forged = json.writeValueAsString(CrossCheck.of(server, server));
        assertEquals(
                Assurance.UNAUTHENTICATED,
                json.readValue(forged, CrossCheck.class).agreed().assurance());
    }

    @Test
    void constructor_refusesDifferencesThatAreNotThose() {
        ChainBalance one = chain("3").balanceOf(List.of(A));
        ChainBalance forged = chain("9").balanceOf(List.of(A));
        assertEquals(
                "cross-check lists 0 differences where its answers have 1, first " + "ab".repeat(32)
                        + ":0 at a: 3 BTC in the first, 9 BTC in the second; compare the answers with CrossCheck.of",
                assertThrows(IllegalArgumentException.class, () -> new CrossCheck(one, forged, List.of()))
                        .getMessage());
        assertEquals(CrossCheck.of(one, one), new CrossCheck(one, one, List.of()));
    }

    @Test
    void agrees_comparesTheWholeSetToo() {
        ChainBalance balance = chain("3").balanceOf(List.of(A));
        UtxoSet forged = new UtxoSet(176_948_713, Btc.of(1), null);
        ChainBalance other =
                new ChainBalance(balance.block(), Assurance.UNAUTHENTICATED, List.of(), forged, balance.balances());
        CrossCheck check = CrossCheck.of(other, graded(balance, Assurance.AUTHENTICATED, balance.utxoSet()));
        assertFalse(check.agrees());
        assertTrue(assertThrows(IllegalStateException.class, check::agreed)
                .getMessage()
                .contains("the whole set is " + forged + " to the first and "));
    }

    @Test
    void agrees_comparesHeightAndBlockReward() {
        KnownChain spendable = new KnownChain().coin("a", "51", "3");
        ChainBalance one = spendable.balanceOf(List.of(A));
        Coin coin = new Coin("ab".repeat(32), 0, Btc.of(3), 839_999, true, false);
        ChainBalance two = new ChainBalance(
                one.block(),
                one.assurance(),
                List.of(),
                null,
                List.of(new WatchedBalance.Known(A, List.of(new ScriptBalance("51", "a", List.of(coin))), 1)));
        CrossCheck check = CrossCheck.of(one, two);
        assertFalse(check.agrees());
        assertTrue(
                check.differences().get(0).toString().endsWith("but of another height or not a block reward in both"));
    }

    @Test
    void agreed_takesWhatWasNotComparedFromTheBetterSource() {
        ChainBalance balance = chain("3").balanceOf(List.of(A));
        ChainBlock bare = ChainBlock.of(Network.MAIN, balance.block().hash());
        ChainBalance lesser =
                new ChainBalance(bare, Assurance.UNAUTHENTICATED, List.of(), balance.utxoSet(), balance.balances());
        ChainBalance agreed =
                CrossCheck.of(lesser, graded(balance, Assurance.AUTHENTICATED)).agreed();
        assertEquals(Assurance.AUTHENTICATED, agreed.assurance());
        assertEquals(840_000, agreed.block().height());
        assertNull(agreed.utxoSet());
        assertNull(CrossCheck.of(lesser, graded(balance, Assurance.SINGLE_SERVER))
                .agreed()
                .utxoSet());
        assertEquals(
                balance.utxoSet(),
                CrossCheck.of(lesser, graded(balance, Assurance.SINGLE_SERVER, balance.utxoSet()))
                        .agreed()
                        .utxoSet());
    }

    private static ChainBalance graded(ChainBalance balance, Assurance assurance, UtxoSet set) {
        return new ChainBalance(balance.block(), assurance, List.of(), set, balance.balances());
    }

    private static ChainBalance graded(ChainBalance balance, Assurance assurance) {
        return new ChainBalance(balance.block(), assurance, List.of(), null, balance.balances());
    }

    private static KnownChain chain(String... coins) {
        KnownChain chain = new KnownChain();
        for (String btc : coins) {
            chain.coin("a", "51", btc);
        }
        return chain;
    }
}
