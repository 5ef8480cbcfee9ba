package org.reserves.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.JsonRoundTrip;
import org.reserves.money.Btc;
import org.reserves.source.Source;

/** What a chain can have and what it cannot, on both sides of each bound, and how its things are said. */
class ChainBoundsTest {
    private static final String ID = "ab".repeat(32);
    private static final Btc SATOSHI = Btc.ofSats(1);

    /** The genesis block has height 0, the first output number 0, and an output may be worth nothing (OP_RETURN). */
    @Test
    void zeros_arePossible() {
        Coin coin = new Coin(ID, 0, Btc.ZERO, 0, null, true);
        assertEquals("0 BTC at " + ID + ":0 of height 0", coin.toString());
        assertEquals(
                "spent by " + ID + " at height 0",
                String.valueOf(new TrackedCoin(ID, 0, Btc.ZERO, 0, null, new CoinSpend(ID, 0)).spent()));
        assertEquals(
                ID + " of height 0 with 1 input, which paid 0 BTC",
                new OutgoingTransaction(ID, 0, 1, Btc.ZERO).toString());
        assertEquals("0 coins, 0 BTC", new UtxoSet(0, Btc.ZERO, null).toString());
        assertEquals(0, ChainBlock.of(Network.MAIN, ID).atHeight(0).height());
    }

    @Test
    void negativeNumbers_areNot() {
        for (Executable impossible : List.<Executable>of(
                () -> new Coin(ID, -1, SATOSHI, 1, null, true),
                () -> new Coin(ID, 1, SATOSHI.negated(), 1, null, true),
                () -> new Coin(ID, 1, SATOSHI, -1, null, true),
                () -> new TrackedCoin(ID, -1, SATOSHI, 1, null, null),
                () -> new OutgoingTransaction(ID, -1, 1, SATOSHI),
                () -> new OutgoingTransaction(ID, 1, 0, SATOSHI),
                () -> new OutgoingTransaction(ID, 1, 1, SATOSHI.negated()),
                () -> new UtxoSet(-1, SATOSHI, null),
                () -> new UtxoSet(1, SATOSHI.negated(), null),
                () -> new CoinSpend(ID, -1),
                () -> ChainBlock.of(Network.MAIN, ID).atHeight(-1),
                () -> BlockHeight.of(-1),
                () -> BlockHeight.GENESIS.plus(-1))) {
            assertThrows(IllegalArgumentException.class, impossible);
        }
    }

    /** A coin can be spent in the block that made it, and never before. */
    @Test
    void coins_areSpentInTheirBlockOrLater() {
        assertEquals(
                "0.00000001 BTC at " + ID + ":3 since height 7, spent by " + ID + " at height 7",
                new TrackedCoin(ID, 3, SATOSHI, 7, null, new CoinSpend(ID, 7)).toString());
        assertEquals(
                "0.00000001 BTC at " + ID + ":3 since height 7, unspent",
                new TrackedCoin(ID, 3, SATOSHI, 7, null, null).toString());
        assertThrows(
                IllegalArgumentException.class, () -> new TrackedCoin(ID, 3, SATOSHI, 7, null, new CoinSpend(ID, 6)));
        assertThrows(IllegalArgumentException.class, () -> new Coin(ID, 0, SATOSHI, 7, false, false));
    }

    /** COINBASE_MATURITY of Bitcoin Core is 100: a reward of block 7 can be spent by block 107, the one after 106. */
    @Test
    void rewards_areSaidToBeImmature() {
        TrackedCoin reward = new TrackedCoin(ID, 0, Btc.of(50), 7, true, null);
        assertFalse(reward.at(105).isMature());
        assertTrue(reward.at(106).isMature());
        assertEquals(
                "50 BTC at " + ID + ":0 of height 7, a block reward not mature yet",
                reward.at(105).toString());
        assertEquals(
                "50 BTC at " + ID + ":0 of height 7, a block reward",
                reward.at(106).toString());
        ScriptBalance both =
                new ScriptBalance("51", "miner", List.of(reward.at(105), new Coin(ID, 1, Btc.of(3), 7, false, true)));
        assertEquals(Btc.of(50), both.immature());
        assertEquals("miner: 53 BTC in 2 coins", both.toString());
    }

    @Test
    void ranges_holdAMillionNumbers() {
        assertEquals("0..999999", new IndexRange(0, 999_999).toString());
        assertEquals("7..7", new IndexRange(7, 7).toString());
        assertEquals("2146483648..2147483647", new IndexRange(2_146_483_648, Integer.MAX_VALUE).toString());
        assertThrows(IllegalArgumentException.class, () -> new IndexRange(0, 1_000_000));
        assertThrows(IllegalArgumentException.class, () -> new IndexRange(-1, 5));
        assertThrows(IllegalArgumentException.class, () -> new IndexRange(7, 6));
        JsonRoundTrip.assertJson("{\"first\":0,\"last\":5}", new IndexRange(0, 5), IndexRange.class);
    }

    @Test
    void gapLimits_areFromOneToAHundredThousand() {
        assertEquals(1, WatchOnly.of("a").gapLimit(1).gapLimit());
        assertEquals(100_000, WatchOnly.of("a").gapLimit(100_000).gapLimit());
        assertTrue(WatchOnly.of("a").gapLimit(20).hasGapLimit());
        assertFalse(WatchOnly.of("a").hasGapLimit());
        assertThrows(IllegalArgumentException.class, () -> WatchOnly.of("a").gapLimit(0));
        assertThrows(IllegalArgumentException.class, () -> WatchOnly.of("a").gapLimit(100_001));
        assertEquals(100_000, WatchOnly.of("a".repeat(100_000)).text().length());
        assertThrows(IllegalArgumentException.class, () -> WatchOnly.of("a".repeat(100_001)));
        WatchOnly claimed = WatchOnly.of("a").alsoClaimedBy("Somebody", Source.of("Explorer", "labels"));
        assertEquals(
                "Somebody, by Explorer, \"labels\"",
                claimed.rivalClaims().get(0).toString());
        assertThrows(IllegalArgumentException.class, () -> WatchOnly.of("a")
                .alsoClaimedBy(" ", Source.of("Explorer", "labels")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void names_areNotBlank(String name) {
        assertThrows(IllegalArgumentException.class, () -> new ScriptBalance("51", name, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new ScriptHistory("51", name, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new WatchedBalance.Unknown(WatchOnly.of("a"), name));
        assertThrows(IllegalArgumentException.class, () -> new WatchedHistory.Unknown(WatchOnly.of("a"), name));
    }

    /** More scripts cannot have coins than were watched. */
    @Test
    void watched_areAtLeastThoseFound() {
        ScriptBalance one = new ScriptBalance("51", "a", List.of());
        ScriptBalance two = new ScriptBalance("52", "b", List.of());
        assertEquals(
                "a: 0 BTC in 0 coins at 2 of 2 scripts",
                new WatchedBalance.Known(WatchOnly.of("a"), List.of(one, two), 2).toString());
        assertThrows(
                IllegalArgumentException.class,
                () -> new WatchedBalance.Known(WatchOnly.of("a"), List.of(one, two), 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new WatchedHistory.Known(
                        WatchOnly.of("a"),
                        List.of(new ScriptHistory("51", "a", List.of()), new ScriptHistory("52", "b", List.of())),
                        1));
        assertEquals("a: unknown, because no", new WatchedBalance.Unknown(WatchOnly.of("a"), "no").toString());
        assertEquals("a: unknown, because no", new WatchedHistory.Unknown(WatchOnly.of("a"), "no").toString());
        TrackedCoin spent = new TrackedCoin(ID, 0, SATOSHI, 7, null, new CoinSpend(ID, 8));
        TrackedCoin unspent = new TrackedCoin(ID, 1, SATOSHI, 7, null, null);
        ScriptHistory history = new ScriptHistory("51", "a", List.of(spent, unspent));
        assertEquals("a: 2 coins, 1 of them spent", history.toString());
        assertEquals("a: 2 coins", new WatchedHistory.Known(WatchOnly.of("a"), List.of(history), 1).toString());
    }

    /** JSON has one kind of number: 840000.0 is the height 840,000, half a block is none, and a number of ages is refused at once. */
    @Test
    void heights_areWholeNumbersInJson() {
        JsonRoundTrip.assertReads("840000.0", BlockHeight.of(840_000), BlockHeight.class);
        JsonRoundTrip.assertReads("84e4", BlockHeight.of(840_000), BlockHeight.class);
        JsonRoundTrip.assertReads("0", BlockHeight.GENESIS, BlockHeight.class);
        JsonRoundTrip.assertRefused("0.5", BlockHeight.class, "block height \"0.5\" is not a whole number");
        JsonRoundTrip.assertRefused("1e400", BlockHeight.class, "block height is out of range");
        JsonRoundTrip.assertRefused("1e-400", BlockHeight.class, "block height is out of range");
        JsonRoundTrip.assertRefused("9999999999", BlockHeight.class, "is above the limit of 2147483647");
        assertTrue(BlockHeight.of(2).compareTo(BlockHeight.of(10)) < 0);
        assertTrue(BlockHeight.of(10).compareTo(BlockHeight.of(2)) > 0);
    }

    /** What one source knows of blocks 100 to 104 and what another one knows, put together: 100, 101, 103 and 104. */
    @Test
    void blocks_areUnitedWithThoseOfAnotherSource() {
        ScannedBlocks one = sparse(100, 101, 104);
        ScannedBlocks two = sparse(100, 103, 104);
        ScannedBlocks both = one.with(two);
        for (int height : new int[] {100, 101, 103, 104}) {
            assertTrue(both.isKnown(height), "block " + height);
            ScannedBlocks from = one.isKnown(height) ? one : two;
            assertEquals(from.at(height), both.at(height));
            assertEquals(from.time(height), both.time(height));
        }
        assertFalse(both.isKnown(102));
        assertEquals(104, both.lastHeight());
        ScannedBlocks rest = both.from(103);
        assertEquals(103, rest.firstHeight());
        assertEquals(both.at(103), rest.at(103));
        assertEquals(both.at(104), rest.at(104));
        assertFalse(rest.isKnown(101));
        ScannedBlocks dense = ScannedBlocksTest.blocks(1, 2, 3);
        assertEquals(dense.at(101), dense.from(101).at(101));
        assertEquals(dense.time(102), dense.from(101).time(102));
    }

    private static ScannedBlocks sparse(int... heights) {
        byte[] hashes = new byte[heights.length * 32];
        int[] times = new int[heights.length];
        for (int i = 0; i < heights.length; i++) {
            Arrays.fill(hashes, i * 32, i * 32 + 32, (byte) heights[i]);
            times[i] = 1_700_000_000 + heights[i];
        }
        return ScannedBlocks.sparse(Network.MAIN, heights, hashes, times);
    }
}
