package org.reserves.bitcoinj.peers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.reserves.bitcoinj.blocks.CoinTracker;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.compactfilters.FilterReport;
import org.reserves.bitcoinj.compactfilters.FilterScan;
import org.reserves.bitcoinj.compactfilters.MisconductException;

/** Reads the blocks whose filters have a watched script, as {@link FilterScan} finds them. */
final class CompactFilteredBlocks extends WholeBlocks {
    private final FilterScan scan;

    CompactFilteredBlocks(HeaderChain chain, FilterScan scan) {
        super(chain);
        this.scan = scan;
    }

    @Override
    void begin() {
        super.begin();
        scan.begin();
    }

    @Override
    void receive(RemotePeer peer, PeerMessage message) throws MisconductException {
        if (!scan.receive(peer, message.command(), message.payload())) {
            super.receive(peer, message);
        }
    }

    @Override
    void request(Collection<RemotePeer> peers, CoinTracker tracker, int end) {
        scan.retain(peers);
        // whoever is quick must not have said all before the others are heard
        if (peers.stream().anyMatch(peer -> !peer.greeted() || !peer.complete())) {
            return;
        }
        Map<RemotePeer, Integer> serving = new LinkedHashMap<>();
        List<String> servingNone = new ArrayList<>();
        for (RemotePeer peer : peers) {
            if (peer.servesFilters()) {
                serving.put(peer, top(peer));
            } else {
                servingNone.add(peer.name());
            }
        }
        ask(peers, scan.request(serving, servingNone, tracker, end, MOST_AT_A_TIME));
    }

    @Override
    boolean connectNext(CoinTracker tracker) {
        return scan.connectNext(tracker, kept());
    }

    @Override
    boolean isSettled() {
        return scan.isSettled();
    }

    @Override
    void forgive(RemotePeer peer, Predicate<String> left) {
        super.forgive(peer, left);
        scan.forgive(peer, left);
    }

    /** Returns what the answer rests on. */
    FilterReport report() {
        return scan.report();
    }
}
