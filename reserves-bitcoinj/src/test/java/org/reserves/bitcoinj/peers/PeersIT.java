package org.reserves.bitcoinj.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reserves.verification.ChainBalance;
import org.reserves.verification.Network;
import org.reserves.verification.WatchOnly;
import org.reserves.verification.WatchedBalance;

/** Against a real node: what it says about its own coins is the oracle. */
class PeersIT {
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final RegtestNode node = RegtestNode.start();
    private String miner;
    private String watched;

    @BeforeEach
    void mine() {
        miner = node.script(0, "pkh");
        watched = node.script(1, "wpkh");
        node.mine(120, miner);
    }

    @AfterEach
    void stop() {
        node.close();
        assertEquals(List.of(), Threads.ofPeers());
    }

    @Test
    void balance_isThatOfTheNode() {
        node.pay(0, watched, 123_456_789);
        node.mine(1, miner);
        node.pay(0, watched, 7);
        RegtestNode.Tip tip = node.mine(3, RegtestNode.ANYBODY);
        ChainBalance answer = balance(PeerOptions.of(SyncTarget.height(124), DEADLINE), node.address());
        assertEquals(tip.hash(), answer.block().hash());
        assertEquals(124, answer.block().height());
        assertEquals(123_456_796, sats(answer, watched));
        assertEquals(node.satsOf(watched), sats(answer, watched));
        assertEquals(node.satsOf(miner), sats(answer, miner));
    }

    @Test
    void balance_ignoresWhatIsUnconfirmed() {
        node.pay(0, watched, 5_000);
        assertEquals(0, sats(balance(PeerOptions.of(SyncTarget.height(120), DEADLINE), node.address()), watched));
    }

    @Test
    void balance_countsSegwitSpendsOfBlocksWithWitnesses() {
        node.mine(320, miner);
        node.pay(0, watched, 1_000_000);
        node.mine(1, miner);
        node.pay(1, true, List.of(Map.of("to", miner, "sats", 400_000)));
        node.mine(1, miner);
        ChainBalance answer = balance(PeerOptions.of(SyncTarget.height(442), DEADLINE), node.address());
        assertEquals(599_000, sats(answer, watched));
        assertEquals(node.satsOf(watched), sats(answer, watched));
    }

    @Test
    void balance_followsAReorganisationBetweenRuns() {
        node.pay(0, watched, 9_000);
        node.mine(1, RegtestNode.ANYBODY);
        try (Peers peers = peers(PeerOptions.of(SyncTarget.height(121), DEADLINE), node.address())) {
            assertEquals(9_000, sats(peers.balanceOf(List.of(WatchOnly.of(watched))), watched));
            RegtestNode.Tip tip = node.reorganise(1, 3, RegtestNode.ANYBODY);
            ChainBalance after = peers.balanceOf(List.of(WatchOnly.of(watched)));
            assertEquals(0, sats(after, watched));
            assertEquals(tip.hash(), after.block().hash());
        }
    }

    @Test
    void balance_followsAReorganisationDuringTheRun() {
        node.pay(0, watched, 9_000);
        node.mine(1_500, RegtestNode.ANYBODY);
        assertEquals(9_000, node.satsOf(watched));
        AtomicBoolean done = new AtomicBoolean();
        PeerOptions options = PeerOptions.of(SyncTarget.height(1_000), DEADLINE).reportingTo(progress -> {
            if (progress.blocksRead() > 200 && !done.getAndSet(true)) {
                node.reorganise(1_400, 1_402, RegtestNode.ANYBODY);
            }
        });
        ChainBalance answer = balance(options, node.address());
        assertTrue(done.get());
        assertEquals(node.tip().hash(), answer.block().hash());
        assertEquals(node.satsOf(watched), sats(answer, watched));
    }

    @Test
    void run_saysSo_whenTheNodeIsKilled() {
        node.mine(3_000, RegtestNode.ANYBODY);
        PeerOptions options = PeerOptions.of(SyncTarget.height(1_000), DEADLINE).reportingTo(progress -> {
            if (progress.blocksRead() > 0) {
                node.kill();
            }
        });
        String message = assertThrows(PeersFailedException.class, () -> balance(options, node.address()))
                .getMessage();
        assertTrue(message.startsWith("no balance, as no node is left: " + node.address()), message);
        assertTrue(message.contains("hung up"), message);
    }

    @Test
    void balance_isThatOfTheSecondNode_whenTheFirstIsKilled() {
        node.pay(0, watched, 9_000);
        node.mine(2_000, RegtestNode.ANYBODY);
        try (RegtestNode second = RegtestNode.start()) {
            second.copy(node);
            PeerOptions options = PeerOptions.of(SyncTarget.height(1_000), DEADLINE)
                    .reportingTo(progress -> {
                        if (progress.blocksRead() > 0) {
                            node.kill();
                        }
                    });
            ChainBalance answer = balance(options, node.address(), second.address());
            assertEquals(second.tip().hash(), answer.block().hash());
            assertEquals(9_000, sats(answer, watched));
            assertFalse(answer.grounds().isEmpty());
        }
    }

    private static Peers peers(PeerOptions options, String... nodes) {
        return Peers.of(Network.REGTEST, List.of(nodes), options);
    }

    private ChainBalance balance(PeerOptions options, String... nodes) {
        try (Peers peers = peers(options, nodes)) {
            return peers.balanceOf(List.of(WatchOnly.of(watched), WatchOnly.of(miner)));
        }
    }

    private static long sats(ChainBalance answer, String script) {
        WatchedBalance balance = answer.of(WatchOnly.of(script));
        return ((WatchedBalance.Known) balance).total().toSats();
    }
}
