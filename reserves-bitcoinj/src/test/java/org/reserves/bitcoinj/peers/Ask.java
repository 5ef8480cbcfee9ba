package org.reserves.bitcoinj.peers;

import java.util.List;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;

/** Asks nodes about scripts, and reads the answer. */
final class Ask {
    private Ask() {}

    static Peers peers(PeerOptions options, String... nodes) {
        return Peers.of(Network.REGTEST, List.of(nodes), options);
    }

    static ChainBalance balance(PeerOptions options, List<String> scripts, String... nodes) {
        try (Peers peers = peers(options, nodes)) {
            return peers.balanceOf(watching(scripts));
        }
    }

    static ChainHistory history(PeerOptions options, List<String> scripts, String... nodes) {
        try (Peers peers = peers(options, nodes)) {
            return peers.historyOf(watching(scripts));
        }
    }

    static long sats(ChainBalance answer, String script) {
        return ((WatchedBalance.Known) answer.of(WatchOnly.of(script))).total().toSats();
    }

    private static List<WatchOnly> watching(List<String> scripts) {
        return scripts.stream().map(WatchOnly::of).toList();
    }
}
