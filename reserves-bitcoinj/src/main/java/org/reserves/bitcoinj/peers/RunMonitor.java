package org.reserves.bitcoinj.peers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.chain.CoinTracker;
import org.reserves.bitcoinj.chain.HeaderChain;

/** Ends a run that can come to nothing any more, and tells of its progress. */
final class RunMonitor {
    private static final long TENTH_OF_A_SECOND = 100_000_000L;
    private static final Duration LONGEST_NAP = Duration.ofMillis(50);

    private final PeerOptions options;
    private final long began = System.nanoTime();
    private long told = began;

    RunMonitor(PeerOptions options) {
        this.options = options;
    }

    /** Returns how long to wait for an event at most. */
    Duration nap() {
        Duration left = options.deadline().minus(elapsed());
        return left.isNegative() ? Duration.ZERO : left.compareTo(LONGEST_NAP) < 0 ? left : LONGEST_NAP;
    }

    /** Throws where the caller wants no more, the deadline has passed or no node is left, and tells the listener else. */
    void look(
            Collection<RemotePeer> live, HeaderChain chain, @Nullable CoinTracker tracker, List<PeerFailure> failures) {
        if (Thread.currentThread().isInterrupted() || options.isCancelled()) {
            throw new SyncCancelledException(tracker == null ? 0 : tracker.tipHeight());
        }
        if (live.isEmpty()) {
            throw new PeersFailedException(
                    "no balance, as no node is left", failures, "name other nodes, or more of them");
        }
        if (elapsed().compareTo(options.deadline()) >= 0) {
            List<PeerFailure> all = new ArrayList<>(failures);
            live.forEach(peer -> all.add(new PeerFailure(peer.node().toString(), peer.pending())));
            throw new PeersFailedException(
                    "no balance within " + Durations.text(options.deadline()) + ", "
                            + words(progress(0, chain, tracker)),
                    all,
                    "allow more time, or name other nodes");
        }
        if (System.nanoTime() - told >= TENTH_OF_A_SECOND) {
            tell(live.size(), chain, tracker);
        }
    }

    void tell(int nodes, HeaderChain chain, @Nullable CoinTracker tracker) {
        told = System.nanoTime();
        Consumer<SyncProgress> listener = options.listener();
        if (listener != null) {
            listener.accept(progress(nodes, chain, tracker));
        }
    }

    private static String words(SyncProgress progress) {
        return progress.headers() + " headers and " + progress.blocksRead() + " of " + progress.blocksTotal()
                + " blocks were read";
    }

    private SyncProgress progress(int nodes, HeaderChain chain, @Nullable CoinTracker tracker) {
        int from = tracker == null ? 0 : HeaderExchange.height(tracker.base());
        int read = tracker == null ? 0 : tracker.tipHeight() - from;
        int total = tracker == null ? 0 : chain.tipHeight() - from;
        return new SyncProgress(nodes, chain.tipHeight(), read, total, elapsed());
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
