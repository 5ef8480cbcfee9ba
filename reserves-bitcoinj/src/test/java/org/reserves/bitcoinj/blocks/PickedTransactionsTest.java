package org.reserves.bitcoinj.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reserves.chain.Coin;
import org.reserves.chain.Network;

/** Parts of blocks made by hand. */
class PickedTransactionsTest {
    private static final byte[] WATCHED = Miner.hex("0014" + "11".repeat(20));
    private static final byte[] OTHER = Miner.hex("0014" + "22".repeat(20));
    private static final byte[] REWARD = Miner.reward(1, OTHER);
    private static final byte[] PAYMENT = Miner.payment(7_000, List.of(Miner.outpoint(REWARD, 0)), WATCHED);
    private static final HeaderChain CHAIN = HeaderChain.fromGenesis(Network.REGTEST);
    private static final byte[] BLOCK = Miner.block(CHAIN.tip().hash(), 1_300_000_000L, REWARD, PAYMENT);
    private static final BlockHeader HEADER = BlockHeader.of(BLOCK, 0);

    @Test
    void coins_areThoseOfTheTransactionsGiven() {
        HeaderChain chain = HeaderChain.fromGenesis(Network.REGTEST);
        chain.accept(HEADER);
        CoinTracker tracker = CoinTracker.after(chain, chain.first(), List.of(WATCHED, OTHER));
        tracker.connect(PickedTransactions.verify(HEADER, List.of(Miner.txid(PAYMENT)), List.of(PAYMENT)));
        List<Coin> found = tracker.unspent().apply(0);
        assertEquals(1, found.size());
        assertEquals(Miner.txid(PAYMENT), found.get(0).txid());
        assertEquals(7_000, found.get(0).amount().toSats());
        assertEquals(false, found.get(0).coinbase());
        assertEquals(List.of(), tracker.unspent().apply(1));
    }

    @Test
    void reward_isKnownAsOne() {
        HeaderChain chain = HeaderChain.fromGenesis(Network.REGTEST);
        chain.accept(HEADER);
        CoinTracker tracker = CoinTracker.after(chain, chain.first(), List.of(OTHER));
        tracker.connect(PickedTransactions.verify(HEADER, List.of(Miner.txid(REWARD)), List.of(REWARD)));
        assertTrue(tracker.unspent().apply(0).get(0).coinbase());
    }

    @Test
    void nothing_isAPartToo() {
        VerifiedBlock nothing = PickedTransactions.verify(HEADER, List.of(), List.of());
        assertEquals(0, nothing.transactions());
        assertEquals(null, nothing.heightInReward());
    }

    @Test
    void transaction_isRefused_whereItHasAnotherId() {
        assertEquals(
                "block " + HEADER.hash() + " refused: transaction " + Miner.txid(REWARD) + " was given for "
                        + Miner.txid(PAYMENT),
                assertThrows(
                                BlockRefusedException.class,
                                () -> PickedTransactions.verify(HEADER, List.of(Miner.txid(PAYMENT)), List.of(REWARD)))
                        .getMessage());
    }

    @Test
    void transaction_isRefused_whereItEndsElsewhere() {
        byte[] both = Miner.join(REWARD, PAYMENT);
        assertThrows(
                BlockRefusedException.class,
                () -> PickedTransactions.verify(HEADER, List.of(Miner.txid(REWARD)), List.of(both)));
        assertThrows(
                BlockRefusedException.class,
                () -> PickedTransactions.verify(
                        HEADER, List.of(Miner.txid(REWARD)), List.of(java.util.Arrays.copyOf(REWARD, 50))));
        assertEquals(
                "1 transactions do not fit 0 ids; give one for each",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> PickedTransactions.verify(HEADER, List.of(), List.of(REWARD)))
                        .getMessage());
    }

    @Test
    void follow_makesALighterBranchTheBest_untilAHeavierHeaderComes() {
        HeaderChain chain = HeaderChain.fromGenesis(Network.REGTEST);
        String genesis = chain.tip().hash();
        byte[] one = Miner.block(genesis, 1_300_000_000L, Miner.reward(1, OTHER));
        byte[] two = Miner.block(Miner.hash(one), 1_300_000_600L, Miner.reward(2, OTHER));
        byte[] three = Miner.block(Miner.hash(two), 1_300_001_200L, Miner.reward(3, OTHER));
        byte[] rival = Miner.block(genesis, 1_300_000_001L, Miner.reward(1, WATCHED));
        List.of(one, two, rival).forEach(block -> chain.accept(BlockHeader.of(block, 0)));
        assertEquals(Miner.hash(two), chain.tip().hash());
        assertEquals(chain.work(Miner.hash(one)), chain.work(Miner.hash(rival)));
        chain.follow(Miner.hash(rival));
        assertEquals(Miner.hash(rival), chain.hashAt(1));
        assertEquals(1, chain.tipHeight());
        assertEquals(false, chain.onBestChain(Miner.hash(two)));
        chain.follow(Miner.hash(two));
        assertEquals(List.of(Miner.hash(one), Miner.hash(two)), List.of(chain.hashAt(1), chain.hashAt(2)));
        chain.follow(Miner.hash(rival));
        chain.accept(BlockHeader.of(three, 0));
        assertEquals(Miner.hash(three), chain.tip().hash());
        assertEquals(Miner.hash(one), chain.hashAt(1));
    }
}
