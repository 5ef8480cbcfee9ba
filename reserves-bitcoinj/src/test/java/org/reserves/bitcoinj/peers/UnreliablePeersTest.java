package org.reserves.bitcoinj.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reserves.bitcoinj.FreePort;
import org.reserves.bitcoinj.scan.ScanProgress;
import org.reserves.bitcoinj.scan.SyncTarget;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.Network;
import org.reserves.chain.ScanCancelledException;
import org.reserves.chain.WatchOnly;

/** Nodes that leave, stall, lack blocks or are not there, and what ends a run. */
class UnreliablePeersTest extends PeersCase {
    @Test
    void blocks_comeFromTheOtherNode_whereOneLeaves() {
        Manners leaving = new Manners(CHAIN) {
            @Override
            void block(Session session, String hash) {
                if (chain().find(hash) > 50) {
                    session.hangUp();
                } else {
                    super.block(session, hash);
                }
            }
        };
        try (LyingPeer one = LyingPeer.with(leaving);
                LyingPeer other = LyingPeer.with(new Manners(CHAIN))) {
            assertEquals(3 * TestChain.SUBSIDY, sats(balance(OPTIONS, one.address(), other.address())));
        }
    }

    @Test
    void node_isNamed_whereNothingListens() throws IOException {
        int port = FreePort.on("127.0.0.1");
        PeersFailedException e = assertThrows(
                PeersFailedException.class, () -> balance(OPTIONS, "127.0.0.1:" + port, "no.such.invalid"));
        assertEquals(2, e.failures().size());
        assertTrue(
                e.getMessage().contains("127.0.0.1:" + port + " could not be reached: Connection refused"),
                e.getMessage());
        assertTrue(
                e.getMessage().contains("no.such.invalid:18444 could not be reached: its name is unknown"),
                e.getMessage());
    }

    @Test
    void deadline_endsTheRun_andSaysWhatWasOwed() {
        PeerOptions options = PeerOptions.of(SyncTarget.height(200), Duration.ofMillis(700));
        try (LyingPeer peer = LyingPeer.with(Lies.withheld(CHAIN, 20))) {
            PeersFailedException e = assertThrows(PeersFailedException.class, () -> balance(options, peer.address()));
            assertEquals(
                    "no balance within 0.7 s, with headers up to height 200 and 19 of 200 blocks read: "
                            + peer.address()
                            + " had not sent block 20 (" + CHAIN.hash(20)
                            + "); allow more time, or name other nodes",
                    e.getMessage());
        }
    }

    @Test
    void node_belowItsOwnMinimumOfWork_isNotSaidToBeAtGenesis() {
        Manners empty = new Manners(CHAIN) {
            @Override
            void headers(Session session, List<String> locator) {
                session.send("headers", Session.headers(List.of()));
            }
        };
        try (LyingPeer peer = LyingPeer.with(empty)) {
            String message = assertThrows(PeersFailedException.class, () -> balance(OPTIONS, peer.address()))
                    .getMessage();
            assertTrue(
                    message.contains("sent no headers although it greeted us with height 200; a node below its own"
                            + " -minimumchainwork does so, so let it catch up"),
                    message);
        }
    }

    @Test
    void node_thatHangsUpAtOnce_isFullOrOfAnotherNetwork() {
        Manners full = new Manners(CHAIN) {
            @Override
            void greet(Session session) {
                session.hangUp();
            }
        };
        try (LyingPeer peer = LyingPeer.with(full)) {
            String message = assertThrows(PeersFailedException.class, () -> balance(OPTIONS, peer.address()))
                    .getMessage();
            assertTrue(
                    message.contains("before it greeted us: it may be full (-maxconnections), of another network"),
                    message);
        }
    }

    /** BIP159: a node with NODE_NETWORK_LIMITED and without NODE_NETWORK has the last 288 blocks. */
    @Test
    void prunedNode_servesWhatItStillHas() {
        TestChain longer = CHAIN.fork(200).mine(288, WATCHED);
        ChainBalance opening = honest(OPTIONS);
        Manners pruned = new Manners(longer) {
            @Override
            long services() {
                return NETWORK_LIMITED | WITNESS;
            }
        };
        try (LyingPeer peer = LyingPeer.with(pruned);
                Peers peers = Ask.peers(OPTIONS, peer.address())) {
            assertEquals(
                    291 * TestChain.SUBSIDY, sats(peers.rollForward(opening).atTip()));
            assertEquals(longer.tip(), peers.tip().hash());
            assertTrue(
                    assertThrows(PeersFailedException.class, () -> peers.balanceOf(List.of(WatchOnly.of(WATCHED))))
                            .getMessage()
                            .contains(
                                    "is pruned: it has the last 288 blocks only, up to height 488, and those from 1 on are needed"));
            assertEquals(288 * TestChain.SUBSIDY, sats(balance(OPTIONS.birthday(201), peer.address())));
        }
    }

    @Test
    void cancellation_andInterrupt_endTheRun() {
        try (LyingPeer peer = LyingPeer.with(Lies.withheld(CHAIN, 20))) {
            PeerOptions options = OPTIONS.cancelledWhen(() -> peer.visitors() > 0);
            assertThrows(ScanCancelledException.class, () -> balance(options, peer.address()));
            Thread.currentThread().interrupt();
            String message = assertThrows(ScanCancelledException.class, () -> balance(OPTIONS, peer.address()))
                    .getMessage();
            assertEquals(
                    "scan was cancelled with headers up to height 0 and no blocks; a part of it proves nothing, so there"
                            + " is no balance",
                    message);
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void progress_growsToTheEnd() {
        List<ScanProgress> told = new ArrayList<>();
        honest(OPTIONS.reportingTo(told::add));
        ScanProgress last = told.get(told.size() - 1);
        assertEquals(ScanProgress.Stage.BLOCKS, last.stage());
        assertEquals(200, last.done());
        assertEquals(200, last.total());
        assertFalse(last.elapsed().isZero());
    }

    @Test
    void connections_areClosed_afterEachCall() throws InterruptedException {
        try (LyingPeer peer = LyingPeer.with(new Manners(CHAIN));
                Peers peers = Peers.of(Network.REGTEST, List.of(peer.address()), OPTIONS)) {
            peers.balanceOf(List.of(WatchOnly.of(WATCHED)));
            for (int i = 0; peer.visitors() > 0 && i < 100; i++) {
                Thread.sleep(20);
            }
            assertEquals(0, peer.visitors());
            assertEquals(List.of(), Threads.ofPeers());
        }
    }
}
