package org.reserves.bitcoinj.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reserves.bitcoinj.blocks.TrustedBlock;
import org.reserves.bitcoinj.contract.ReferenceChain;
import org.reserves.bitcoinj.filters.RecomputedFilters;
import org.reserves.bitcoinj.filters.TrustedFilterHeader;
import org.reserves.bitcoinj.scan.SyncTarget;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;

/** Against real nodes that serve filters: btcd, which knows nothing of our code. */
class CompactFiltersIT {
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final String WATCHED = "0014" + "11".repeat(20);
    private static final String ELSEWHERE = "0014" + "22".repeat(20);

    private final BtcdNode one = BtcdNode.start("127.0.0.2");
    private final BtcdNode other = BtcdNode.start("127.0.0.3");

    @AfterEach
    void stop() {
        one.close();
        other.close();
        assertEquals(List.of(), Threads.ofPeers());
    }

    @Test
    void filtersAndHeaders_areThoseWeMake() {
        List<byte[]> blocks = ReferenceChain.blocks();
        blocks.subList(1, blocks.size()).forEach(one::submit);
        RecomputedFilters filters = RecomputedFilters.fromGenesis();
        for (int height = 0; height <= ReferenceChain.HEIGHT; height++) {
            String hash = one.hash(height);
            assertEquals(one.filter(hash), filters.add(one.block(hash)).toString(), "at height " + height);
            assertEquals(one.filterHeader(hash), filters.header(), "at height " + height);
        }
    }

    /** More than two thousand blocks, so that hashes come in several messages, and filters in many. */
    @Test
    void balance_isThatOfTheChain_alsoFromABirthdayAboveTwoThousand() {
        TestChain chain = new TestChain()
                .strict()
                .mine(1, WATCHED)
                .mine(2_100, ELSEWHERE)
                .mine(1, WATCHED)
                .mine(150, ELSEWHERE);
        String tip = submit(chain, 1);
        PeerOptions options =
                PeerOptions.of(SyncTarget.height(2_254), DEADLINE).trusting(new TrustedBlock(tip, "our own node"));
        ChainBalance answer = balance(options);
        assertEquals(chain.subsidy(1) + chain.subsidy(2_102), Ask.sats(answer, WATCHED));
        assertEquals(
                Assurance.CROSS_CHECKED, answer.assurance(), answer.grounds().toString());
        assertTrue(
                answer.grounds().get(0).contains(" 2 were read, "),
                answer.grounds().toString());
        assertEquals(chain.subsidy(2_102), Ask.sats(balance(options.birthday(2_050)), WATCHED));
        TrustedFilterHeader trusted = new TrustedFilterHeader(2_254, one.filterHeader(tip), "our own node");
        ChainBalance closed = balance(options.trusting(trusted));
        assertEquals(
                Assurance.AUTHENTICATED, closed.assurance(), closed.grounds().toString());
        TrustedFilterHeader wrong = new TrustedFilterHeader(1_500, one.filterHeader(tip), "a rumour");
        PeersFailedException e = assertThrows(
                PeersFailedException.class,
                () -> balance(options.birthday(2_050).trusting(wrong)));
        assertTrue(e.getMessage().contains(" at height 1500, where "), e.getMessage());
        assertTrue(e.getMessage().contains(" is trusted because of a rumour"), e.getMessage());
    }

    @Test
    void reorganisation_isFollowed_betweenQuestionsAndDuringOne() {
        TestChain chain = new TestChain().strict().mine(2, WATCHED).mine(600, ELSEWHERE);
        submit(chain, 1);
        PeerOptions options = PeerOptions.of(SyncTarget.height(500), DEADLINE);
        assertEquals(2 * TestChain.SUBSIDY, Ask.sats(balance(options), WATCHED));
        TestChain better = chain.fork(580).mine(1, WATCHED).mine(30, ELSEWHERE);
        submit(better, 581);
        assertEquals(2 * TestChain.SUBSIDY + better.subsidy(581), Ask.sats(balance(options), WATCHED));
        TestChain best = better.fork(300).mine(1, WATCHED).mine(400, ELSEWHERE);
        AtomicBoolean done = new AtomicBoolean();
        ChainBalance answer = balance(options.reportingTo(progress -> {
            if (!done.getAndSet(true)) {
                submit(best, 301);
            }
        }));
        assertTrue(done.get());
        assertEquals(one.hash(best.height() + 2), answer.block().hash());
        assertEquals(2 * TestChain.SUBSIDY + best.subsidy(301), Ask.sats(answer, WATCHED));
    }

    @Test
    void liar_isNamed_betweenRealNodes() {
        TestChain chain = new TestChain().strict().mine(2, WATCHED).mine(50, ELSEWHERE);
        submit(chain, 1);
        TestChain whole = chain.with(one.block(one.hash(53))).with(one.block(one.hash(54)));
        FilterManners hiding = new FilterManners(whole) {
            @Override
            byte[] filter(int height) {
                return super.filter(height == 2 ? 3 : height);
            }
        };
        PeerOptions options = PeerOptions.of(SyncTarget.height(54), DEADLINE);
        try (LyingPeer liar = LyingPeer.with(hiding, "127.0.0.4");
                Peers source = Ask.peers(options, liar.address(), one.address(), other.address())
                        .compactFilters()) {
            ChainBalance answer = source.balanceOf(List.of(WatchOnly.of(WATCHED)));
            assertEquals(2 * TestChain.SUBSIDY, Ask.sats(answer, WATCHED));
            String witnesses = answer.grounds().get(answer.grounds().size() - 1);
            assertTrue(
                    witnesses.contains(liar.address() + " stands by a false filter of regtest block 2 (" + chain.hash(2)
                            + "): it leaves out script " + WATCHED + ", which output 0 of transaction "),
                    witnesses);
        }
    }

    @Test
    void history_goesOnFromAnEarlierBalance_andOneNodeMayDie() {
        TestChain chain = new TestChain().strict().mine(2, WATCHED).mine(300, ELSEWHERE);
        String tip = submit(chain, 1);
        PeerOptions options =
                PeerOptions.of(SyncTarget.height(304), DEADLINE).trusting(new TrustedBlock(tip, "our own node"));
        ChainBalance opening;
        try (Peers whole = Ask.peers(options.until(200), one.address())) {
            opening = whole.balanceOf(List.of(WatchOnly.of(WATCHED)));
        }
        assertEquals(Assurance.AUTHENTICATED, opening.assurance());
        try (Peers source = Ask.peers(options, one.address(), other.address()).compactFilters()) {
            ChainHistory later = source.rollForward(opening);
            assertEquals(Assurance.CROSS_CHECKED, later.assurance());
            assertEquals(2 * TestChain.SUBSIDY, Ask.sats(later.atTip(), WATCHED));
        }
        other.close();
        assertThrows(PeersFailedException.class, () -> balance(options));
        ChainBalance alone = balance(options.fewestOperators(1));
        assertEquals(Assurance.SINGLE_SERVER, alone.assurance());
        assertEquals(2 * TestChain.SUBSIDY, Ask.sats(alone, WATCHED));
    }

    private ChainBalance balance(PeerOptions options) {
        try (Peers source = Peers.of(Network.REGTEST, List.of(one.address(), other.address()), options)
                .compactFilters()) {
            return source.balanceOf(List.of(WatchOnly.of(WATCHED)));
        }
    }

    /** Hands both nodes the blocks of a chain from a height on, and two of today on top; returns the hash of the last. */
    private String submit(TestChain chain, int from) {
        List<byte[]> blocks = new ArrayList<>();
        for (int height = from; height <= chain.height(); height++) {
            blocks.add(chain.block(height).serialize());
        }
        blocks.forEach(one::submit);
        blocks.forEach(other::submit);
        String tip = one.mine(2);
        other.submit(one.block(one.hash(chain.height() + 1)));
        other.submit(one.block(tip));
        assertEquals(tip, other.hash(chain.height() + 2));
        return tip;
    }
}
