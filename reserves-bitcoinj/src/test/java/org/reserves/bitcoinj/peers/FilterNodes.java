package org.reserves.bitcoinj.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.reserves.bitcoinj.peers.FilterChain.WATCHED;

import java.util.ArrayList;
import java.util.List;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;

/** The nodes of one test, each at an address of its own, and what they are asked for. */
final class FilterNodes {
    private final List<LyingPeer> peers = new ArrayList<>();

    void listen(Manners... manners) {
        for (Manners each : manners) {
            listenAt("127.0.0." + (2 + peers.size()), each);
        }
    }

    void listenAt(String host, Manners manners) {
        peers.add(LyingPeer.with(manners, host));
    }

    LyingPeer get(int place) {
        return peers.get(place);
    }

    List<String> addresses() {
        return peers.stream().map(LyingPeer::address).toList();
    }

    /** Asks these nodes and those that listen already. */
    ChainBalance balance(PeerOptions options, List<String> scripts, Manners... manners) {
        listen(manners);
        try (Peers source = Peers.of(Network.REGTEST, addresses(), options).compactFilters()) {
            return source.balanceOf(scripts.stream().map(WatchOnly::of).toList());
        }
    }

    ChainBalance balance(PeerOptions options) {
        return balance(options, List.of(WATCHED));
    }

    void closePeers() {
        peers.forEach(LyingPeer::close);
        peers.clear();
    }

    /** Closes all, after which no thread of a conversation may be left. */
    void close() {
        closePeers();
        assertEquals(List.of(), Threads.ofPeers());
    }
}
