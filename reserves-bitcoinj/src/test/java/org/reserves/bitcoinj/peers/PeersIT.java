package org.reserves.bitcoinj.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reserves.bitcoinj.blocks.TrustedBlock;
import org.reserves.bitcoinj.scan.ScanProgress;
import org.reserves.bitcoinj.scan.SyncTarget;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainEvent;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.WatchOnly;

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
        assertEquals(123_456_796, Ask.sats(answer, watched));
        assertEquals(node.satsOf(watched), Ask.sats(answer, watched));
        assertEquals(node.satsOf(miner), Ask.sats(answer, miner));
    }

    @Test
    void balance_ignoresWhatIsUnconfirmed() {
        node.pay(0, watched, 5_000);
        assertEquals(0, Ask.sats(balance(PeerOptions.of(SyncTarget.height(120), DEADLINE), node.address()), watched));
    }

    @Test
    void balance_countsSegwitSpendsOfBlocksWithWitnesses() {
        node.mine(320, miner);
        node.pay(0, watched, 1_000_000);
        node.mine(1, miner);
        node.pay(1, true, List.of(Map.of("to", miner, "sats", 400_000)));
        node.mine(1, miner);
        ChainBalance answer = balance(PeerOptions.of(SyncTarget.height(442), DEADLINE), node.address());
        assertEquals(599_000, Ask.sats(answer, watched));
        assertEquals(node.satsOf(watched), Ask.sats(answer, watched));
    }

    @Test
    void history_agreesWithTheNodeAtEveryHeight() {
        List<Long> oracle = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            if (i % 3 == 1) {
                node.pay(0, watched, 10_000L * i);
            } else if (i == 9) {
                node.pay(0, miner, 1);
            }
            node.mine(1, RegtestNode.ANYBODY);
            oracle.add(node.satsOf(watched));
        }
        ChainHistory history = history(PeerOptions.of(SyncTarget.height(132), DEADLINE), node.address());
        for (int i = 0; i < oracle.size(); i++) {
            assertEquals(oracle.get(i), Ask.sats(history.at(121 + i), watched), "at height " + (121 + i));
            assertEquals(
                    node.header(121 + i).hash(), history.at(121 + i).block().hash());
        }
        assertEquals(0, Ask.sats(history.at(120), watched));
        assertEquals(
                List.of(121, 124, 127, 130),
                history.events().stream()
                        .filter(event -> event.script().equals(watched))
                        .map(event -> event.block().height())
                        .toList());
    }

    @Test
    void history_answersAsOfADay_alsoOfCoinsThatLeft() {
        long newYear = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
        try (RegtestNode dated = RegtestNode.start()) {
            String declared = dated.script(1, "pkh");
            dated.mine(120, miner, newYear - 2 * 86_400);
            dated.pay(0, declared, 50_000_000);
            dated.mine(20, RegtestNode.ANYBODY, newYear - 36_000);
            dated.pay(1, miner, 49_999_000);
            dated.mine(20, RegtestNode.ANYBODY, newYear + 3_600);
            try (Peers peers = Ask.peers(PeerOptions.of(SyncTarget.height(160), DEADLINE), dated.address())) {
                ChainHistory history = peers.historyOf(List.of(WatchOnly.of(declared)));
                assertEquals(0, Ask.sats(history.atTip(), declared));
                assertEquals(0, dated.satsOf(declared));
                assertEquals(50_000_000, Ask.sats(history.asOf("2025-12-31"), declared));
                assertEquals(140, history.asOf("2025-12-31").block().height());
                assertEquals(
                        List.of(ChainEvent.Kind.RECEIVED, ChainEvent.Kind.SPENT),
                        history.events().stream().map(ChainEvent::kind).toList());
            }
        }
    }

    @Test
    void history_goesOnFromAnEarlierBalance() {
        node.pay(0, watched, 70_000);
        node.mine(5, RegtestNode.ANYBODY);
        ChainHistory before = history(PeerOptions.of(SyncTarget.height(125), DEADLINE), node.address());
        node.pay(0, watched, 5_000);
        node.mine(5, RegtestNode.ANYBODY);
        PeerOptions options = PeerOptions.of(SyncTarget.height(130), DEADLINE)
                .trusting(new TrustedBlock(node.tip().hash(), "our own node"));
        try (Peers peers = Ask.peers(options, node.address())) {
            ChainHistory after = peers.rollForward(before.at(122));
            assertEquals(122, after.blocks().firstHeight());
            assertEquals(70_000, Ask.sats(after.at(122), watched));
            assertEquals(75_000, Ask.sats(after.atTip(), watched));
            assertEquals(node.satsOf(miner), Ask.sats(after.atTip(), miner));
        }
    }

    @Test
    void assurance_takesATrustedBlock_whereWorkIsCheap() {
        ChainBalance cheap = balance(PeerOptions.of(SyncTarget.height(120), DEADLINE), node.address());
        assertEquals(Assurance.UNAUTHENTICATED, cheap.assurance());
        PeerOptions trusting = PeerOptions.of(SyncTarget.height(120), DEADLINE)
                .trusting(new TrustedBlock(node.tip().hash(), "our own node"));
        ChainBalance vouched = balance(trusting, node.address());
        assertEquals(Assurance.AUTHENTICATED, vouched.assurance());
        assertEquals(
                "the nodes still there at the end, which know of no better chain, are " + node.address(),
                vouched.grounds().get(vouched.grounds().size() - 1));
        assertEquals(
                Assurance.UNAUTHENTICATED,
                balance(trusting.birthday(2), node.address()).assurance());
    }

    @Test
    void balance_followsAReorganisationBetweenRuns() {
        node.pay(0, watched, 9_000);
        node.mine(1, RegtestNode.ANYBODY);
        try (Peers peers = Ask.peers(PeerOptions.of(SyncTarget.height(121), DEADLINE), node.address())) {
            assertEquals(9_000, Ask.sats(peers.balanceOf(List.of(WatchOnly.of(watched))), watched));
            RegtestNode.Tip tip = node.reorganise(1, 3, RegtestNode.ANYBODY);
            ChainBalance after = peers.balanceOf(List.of(WatchOnly.of(watched)));
            assertEquals(0, Ask.sats(after, watched));
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
            if (progress.stage() == ScanProgress.Stage.BLOCKS && progress.done() > 200 && !done.getAndSet(true)) {
                node.reorganise(1_400, 1_402, RegtestNode.ANYBODY);
            }
        });
        ChainBalance answer = balance(options, node.address());
        assertTrue(done.get());
        assertEquals(node.tip().hash(), answer.block().hash());
        assertEquals(node.satsOf(watched), Ask.sats(answer, watched));
    }

    @Test
    void run_saysSo_whenTheNodeIsKilled() {
        node.mine(3_000, RegtestNode.ANYBODY);
        PeerOptions options = PeerOptions.of(SyncTarget.height(1_000), DEADLINE).reportingTo(progress -> {
            if (progress.stage() == ScanProgress.Stage.BLOCKS) {
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
                        if (progress.stage() == ScanProgress.Stage.BLOCKS) {
                            node.kill();
                        }
                    });
            ChainBalance answer = balance(options, node.address(), second.address());
            assertEquals(second.tip().hash(), answer.block().hash());
            assertEquals(9_000, Ask.sats(answer, watched));
            assertFalse(answer.grounds().isEmpty());
        }
    }

    private ChainHistory history(PeerOptions options, String... nodes) {
        return Ask.history(options, List.of(watched, miner), nodes);
    }

    private ChainBalance balance(PeerOptions options, String... nodes) {
        return Ask.balance(options, List.of(watched, miner), nodes);
    }
}
