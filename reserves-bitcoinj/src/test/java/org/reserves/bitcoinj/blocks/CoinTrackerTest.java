package org.reserves.bitcoinj.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.bitcoinj.blocks.Miner.hex;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reserves.bitcoinj.CoreFixtures;
import org.reserves.bitcoinj.watchlist.WatchPlan;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.Coin;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;
import org.reserves.money.Btc;

class CoinTrackerTest {
    private static final JsonNode EXPECTED = CoreFixtures.json("core-regtest/expected.json");
    private static final byte[] SCRIPT = hex("51");
    private static final byte[] OTHER = hex("52");

    /** The node was asked at each height while it was the tip, on the branch that was orphaned too. */
    @Test
    void connect_givesEveryBalanceOfARealNodeThroughItsReorganisation() {
        List<WatchOnly> watched = new ArrayList<>();
        EXPECTED.get("watch")
                .forEach(country -> country.forEach(
                        entry -> watched.add(WatchOnly.of(entry.get("address").asText()))));
        WatchPlan plan = WatchPlan.of(Network.REGTEST, watched);
        HeaderChain chain = HeaderChain.fromGenesis(Network.REGTEST);
        CoinTracker tracker = CoinTracker.after(chain, chain.first(), plan.scripts());
        int checked = 0;
        int rewound = 0;
        for (byte[] bytes : RegtestBlocks.all()) {
            if (!chain.accept(BlockHeader.of(bytes, 0))) {
                continue;
            }
            rewound += tracker.rewind() ? 1 : 0;
            while (tracker.tipHeight() < chain.tipHeight()) {
                String next = chain.hashAt(tracker.tipHeight() + 1);
                tracker.connect(BlockVerifier.full().verify(RegtestBlocks.block(next)));
                checked += check(tracker, plan);
            }
        }
        assertEquals(EXPECTED.get("history").size(), checked);
        assertEquals(1, rewound);
    }

    private static int check(CoinTracker tracker, WatchPlan plan) {
        int checked = 0;
        for (JsonNode entry : EXPECTED.get("history")) {
            if (entry.get("blockHash").asText().equals(tracker.tip().hash())) {
                assertEquals(entry.get("height").asInt(), tracker.tipHeight());
                List<WatchedBalance> balances = plan.balances(tracker.unspent());
                entry.get("balances").properties().forEach(country -> {
                    List<Coin> coins = coins(balances, country.getKey());
                    assertEquals(country.getValue().get("utxos").asInt(), coins.size(), country.getKey());
                    assertEquals(
                            new BigDecimal(country.getValue().get("total").asText()),
                            coins.stream()
                                    .map(Coin::amount)
                                    .collect(Btc.toSum())
                                    .toBigDecimal(),
                            country.getKey() + " at " + tracker.tip());
                });
                checked++;
            }
        }
        return checked;
    }

    private static List<Coin> coins(List<WatchedBalance> balances, String country) {
        List<String> addresses = new ArrayList<>();
        EXPECTED.get("watch")
                .get(country)
                .forEach(entry -> addresses.add(entry.get("address").asText()));
        return balances.stream()
                .filter(balance -> addresses.contains(balance.watch().text()))
                .flatMap(balance -> ((WatchedBalance.Known) balance).scripts().stream())
                .flatMap(script -> script.coins().stream())
                .toList();
    }

    @Test
    void connect_keepsTheLaterOfTwoRewardsWithOneId() {
        Chain made = new Chain();
        made.add(Miner.reward(7, SCRIPT));
        made.add(Miner.reward(7, SCRIPT));
        List<Coin> coins = made.tracker.unspent().apply(0);
        assertEquals(1, coins.size());
        assertEquals(2, coins.get(0).height());
    }

    @Test
    void rewind_bringsBackTheEarlierOfTwoRewardsWithOneId() {
        Chain made = new Chain();
        made.add(Miner.reward(7, SCRIPT));
        String before = made.chain.tip().hash();
        made.add(Miner.reward(7, SCRIPT));
        made.reorganise(before, 2);
        assertTrue(made.tracker.rewind());
        List<Coin> coins = made.tracker.unspent().apply(0);
        assertEquals(1, coins.size());
        assertEquals(1, coins.get(0).height());
    }

    @Test
    void connect_findsACoinThatComesAndGoesInOneBlock() {
        Chain made = new Chain();
        byte[] reward = Miner.reward(1, OTHER);
        byte[] one = Miner.payment(5, List.of(Miner.outpoint(reward, 0)), SCRIPT);
        byte[] two = Miner.payment(5, List.of(Miner.outpoint(one, 0)), OTHER);
        made.add(reward, one, two);
        assertTrue(made.tracker.isUsed(0));
        assertEquals(List.of(), made.tracker.unspent().apply(0));
    }

    @Test
    void connect_countsNothingThatCannotBeSpent() {
        HeaderChain chain = HeaderChain.fromGenesis(Network.REGTEST);
        byte[] huge = new byte[10_001];
        byte[] nothing = hex("6a0151");
        CoinTracker tracker = CoinTracker.after(chain, chain.first(), List.of(nothing, huge, new byte[0]));
        byte[] block = Miner.block(chain.tip().hash(), 1_300_000_000, Miner.reward(1, nothing, huge, new byte[0]));
        chain.accept(BlockHeader.of(block, 0));
        tracker.connect(BlockVerifier.full().verify(block));
        assertFalse(tracker.isUsed(0));
        assertFalse(tracker.isUsed(1));
        assertTrue(tracker.isUsed(2), "an empty script can be spent by anyone, and Bitcoin Core keeps it");
    }

    @Test
    void connect_refusesABlockOutOfOrder() {
        HeaderChain chain = RegtestBlocks.chain();
        CoinTracker tracker = CoinTracker.after(chain, chain.first(), List.of());
        VerifiedBlock second = BlockVerifier.full().verify(RegtestBlocks.block(chain.hashAt(2)));
        assertEquals(
                "block \"" + chain.hashAt(2) + "\" follows " + chain.hashAt(1) + ", not " + chain.first()
                        + "; connect blocks in order, or rewind first",
                assertThrows(IllegalArgumentException.class, () -> tracker.connect(second))
                        .getMessage());
        assertEquals(0, tracker.tipHeight());
    }

    @Test
    void rewind_refusesToGoBelowItsBase() {
        Chain made = new Chain();
        made.add(Miner.reward(1, SCRIPT));
        CoinTracker late = CoinTracker.after(made.chain, made.chain.tip(), List.of());
        made.reorganise(made.chain.first().hash(), 2);
        IllegalStateException e = assertThrows(IllegalStateException.class, late::rewind);
        assertEquals(
                "best chain, up to " + made.chain.tip() + ", does not go through " + late.base()
                        + ", after which the coins were known",
                e.getMessage());
    }

    @Test
    void after_goesOnFromTheCoinsOfAnEarlierBlock() {
        Chain made = new Chain();
        byte[] reward = Miner.reward(1, SCRIPT, SCRIPT);
        made.add(reward);
        CoinTracker late =
                CoinTracker.after(made.chain, made.chain.tip(), List.of(SCRIPT, OTHER), made.tracker.unspent());
        byte[] block = made.add(Miner.reward(2, OTHER), Miner.payment(3, List.of(Miner.outpoint(reward, 1)), OTHER));
        late.connect(BlockVerifier.full().verify(block));
        for (int place = 0; place < 2; place++) {
            assertEquals(made.tracker.unspent().apply(place), late.unspent().apply(place));
        }
        Coin coin = made.tracker.unspent().apply(0).get(0);
        Exception e = assertThrows(
                BalanceUnavailableException.class,
                () -> CoinTracker.after(made.chain, made.chain.first(), List.of(SCRIPT), place -> List.of(coin)));
        assertTrue(
                String.valueOf(e.getMessage()).contains("of height 1, which is younger than its block"),
                e.getMessage());
    }

    /** A chain made by hand and a tracker of two scripts that follows it. */
    static final class Chain {
        final HeaderChain chain = HeaderChain.fromGenesis(Network.REGTEST);
        final CoinTracker tracker = CoinTracker.after(chain, chain.first(), List.of(SCRIPT, OTHER));

        byte[] add(byte[]... transactions) {
            byte[] block = next(chain.tip().hash(), transactions);
            chain.accept(BlockHeader.of(block, 0));
            tracker.connect(BlockVerifier.full().verify(block));
            return block;
        }

        void reorganise(String from, int blocks) {
            HeaderChainTest.extend(chain, from, blocks, 9);
        }

        private byte[] next(String previous, byte[]... transactions) {
            return Miner.block(previous, 1_300_000_000L + 600L * (chain.tipHeight() + 1), transactions);
        }
    }
}
