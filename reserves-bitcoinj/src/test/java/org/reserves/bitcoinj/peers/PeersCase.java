package org.reserves.bitcoinj.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.reserves.bitcoinj.scan.SyncTarget;
import org.reserves.chain.ChainBalance;

/** Two hundred blocks, three of which pay what is watched, and a run that reaches them; no thread may be left after a test. */
abstract class PeersCase {
    static final String WATCHED = "0014" + "11".repeat(20);
    static final String ELSEWHERE = "0014" + "22".repeat(20);
    static final Duration DEADLINE = Duration.ofSeconds(30);

    static final TestChain CHAIN = new TestChain()
            .mine(2, WATCHED)
            .mine(148, ELSEWHERE)
            .mine(1, WATCHED)
            .mine(49, ELSEWHERE);

    static final PeerOptions OPTIONS = PeerOptions.of(SyncTarget.height(200), DEADLINE);

    @AfterEach
    void noThreadIsLeft() {
        assertEquals(List.of(), Threads.ofPeers());
    }

    /** Asks one honest node. */
    static ChainBalance honest(PeerOptions options) {
        try (LyingPeer peer = LyingPeer.with(new Manners(CHAIN))) {
            return balance(options, peer.address());
        }
    }

    static ChainBalance balance(PeerOptions options, String... nodes) {
        return Ask.balance(options, List.of(WATCHED), nodes);
    }

    static long sats(ChainBalance answer) {
        return Ask.sats(answer, WATCHED);
    }
}
