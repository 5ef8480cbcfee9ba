package org.reserves.bitcoinj.peers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.reserves.bitcoinj.contract.BirthdaySourceContract;
import org.reserves.bitcoinj.contract.ReferenceChain;
import org.reserves.bitcoinj.scan.SyncTarget;
import org.reserves.chain.HistorySource;
import org.reserves.chain.Network;

class PeersContractTest extends BirthdaySourceContract {
    private static final PeerOptions OPTIONS =
            PeerOptions.of(SyncTarget.height(ReferenceChain.HEIGHT), Duration.ofSeconds(60));
    private static LyingPeer peer;

    @BeforeAll
    static void listen() {
        peer = LyingPeer.with(new Manners(TestChain.of(ReferenceChain.tip().hash(), ReferenceChain.blocks())));
    }

    @AfterAll
    static void close() {
        peer.close();
    }

    @Override
    protected HistorySource source() {
        return Peers.of(Network.REGTEST, List.of(peer.address()), OPTIONS);
    }

    @Override
    protected HistorySource sourceBornAt(int height) {
        return Peers.of(Network.REGTEST, new ArrayList<>(List.of(peer.address())), OPTIONS.birthday(height));
    }
}
