package org.reserves.bitcoinj.peers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.CoinTracker;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.chain.ScanCancelledException;

/** Ends a run that can come to nothing any more: cancelled, out of nodes or out of time. */
final class Deadlines {
    private static final Duration LONGEST_NAP = Duration.ofMillis(50);

    private final PeerTerms terms;
    private final long began = System.nanoTime();

    Deadlines(PeerTerms terms) {
        this.terms = terms;
    }

    /** Returns how long to wait for an event at most. */
    Duration nap() {
        Duration left = terms.deadline().minus(elapsed());
        return left.isNegative() ? Duration.ZERO : left.compareTo(LONGEST_NAP) < 0 ? left : LONGEST_NAP;
    }

    /** Throws where the caller wants no more, no node is left or the deadline has passed. */
    void look(LiveNodes live, HeaderChain chain, @Nullable CoinTracker tracker) {
        if (terms.control().isCancelled()) {
            throw new ScanCancelledException("with " + progress(chain, tracker));
        }
        if (live.isEmpty()) {
            throw new PeersFailedException(
                    "no balance, as no node is left", live.failures(), "name other nodes, or more of them");
        }
        if (elapsed().compareTo(terms.deadline()) >= 0) {
            List<PeerFailure> all = new ArrayList<>(live.failures());
            live.all().forEach(peer -> all.add(new PeerFailure(peer.name(), peer.pending())));
            throw new PeersFailedException(
                    "no balance within " + Durations.text(terms.deadline()) + ", with " + progress(chain, tracker),
                    all,
                    "allow more time, or name other nodes");
        }
    }

    private static String progress(HeaderChain chain, @Nullable CoinTracker tracker) {
        int height = chain.tipHeight();
        if (tracker == null) {
            return "headers up to height " + height + " and no blocks";
        }
        int read = tracker.tipHeight() - HeaderExchange.height(tracker.base());
        int total = height - HeaderExchange.height(tracker.base());
        return "headers up to height " + height + " and " + read + " of " + total + " blocks read";
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
