package org.reserves.bitcoinj.peers;

import java.util.Collection;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.CoinTracker;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.compactfilters.FilterReport;
import org.reserves.bitcoinj.compactfilters.FilterScan;
import org.reserves.bitcoinj.compactfilters.MisconductException;
import org.reserves.bitcoinj.scan.BlockMonitor;
import org.reserves.bitcoinj.scan.ScanEnd;
import org.reserves.bitcoinj.scan.ScanProgress;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBlock;

/**
 * One conversation with all nodes, on the calling thread. Nodes only ever put events into a queue; whatever they do or fail to do,
 * this thread wakes up in time for their patience and the deadline.
 *
 * <p>The chain followed is the one with the most work that a node still talking to us stands behind. A node that lies, stalls or leaves
 * takes its claims with it. The run is over when the coins are true at the tip of that chain and every node left has been asked
 * once more, after that, whether it knows of a better one.
 */
final class Conversation implements AutoCloseable {
    private static final long NEVER = Long.MIN_VALUE;

    private final PeerTerms terms;
    private final HeaderChain chain;
    private final HeaderExchange headers;
    private final BlockBodies bodies;
    private final Deadlines watch;
    private final BlockMonitor monitor;
    private final LinkedBlockingQueue<PeerEvent> events = new LinkedBlockingQueue<>();
    private final LiveNodes nodes;

    @Nullable
    private String followed;

    private final int from;
    private int end;
    private long reachedAt;

    /** @param from the height of the first block whose body is needed, as far as that is known before there are headers */
    Conversation(Collection<NodeAddress> addresses, Wire wire, HeaderChain chain, PeerTerms terms, int from) {
        this.terms = terms;
        this.from = from;
        this.chain = chain;
        headers = new HeaderExchange(chain, terms.mostHeaders());
        nodes = new LiveNodes(addresses, wire, terms, events);
        bodies = bodies(terms);
        watch = new Deadlines(terms);
        monitor = new BlockMonitor(terms.control());
    }

    private BlockBodies bodies(PeerTerms asked) {
        return switch (asked.reading()) {
            case WHOLE -> new WholeBlocks(chain);
            case BLOOM_FILTERED -> new BloomFilteredBlocks(chain);
            case COMPACT_FILTERED -> new CompactFilteredBlocks(chain, new FilterScan(chain, asked.filters(), nodes));
        };
    }

    /** Returns what an answer rests on that was read by compact filters, or null where it was not. */
    @Nullable
    FilterReport filters() {
        return bodies instanceof CompactFilteredBlocks compact ? compact.report() : null;
    }

    /** Waits for a chain that reaches the target, and makes it the best. */
    void awaitHeaders() {
        ChainBlock best = null;
        while (best == null) {
            listen(null);
            best = best();
        }
        chain.follow(best.hash());
    }

    /**
     * Connects all blocks to the tip of the best chain.
     *
     * @throws BranchLeftException if the best chain does not go through the block the tracker began after any more
     */
    void follow(CoinTracker tracker) {
        followed = null;
        bodies.begin();
        while (true) {
            ChainBlock best = best();
            if (best != null) {
                turnTo(best, tracker);
                advance(tracker);
                if (tracker.tipHeight() == end && bodies.isSettled() && allStandBehindIt()) {
                    monitor.end();
                    return;
                }
            }
            listen(tracker);
        }
    }

    /** Returns who is there, and what became of the others. */
    LiveNodes nodes() {
        return nodes;
    }

    @Override
    public void close() {
        nodes.close();
    }

    private void listen(@Nullable CoinTracker tracker) {
        try {
            PeerEvent event = events.poll(watch.nap().toMillis(), TimeUnit.MILLISECONDS);
            while (event != null) {
                hear(event);
                event = events.poll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (RemotePeer peer : nodes.all()) {
            String overdue = peer.overdue(terms.patience());
            if (overdue != null) {
                nodes.lose(peer, overdue);
            } else if (peer.greeted() && !peer.owesHeaders() && (!peer.complete() || peer.isQuiet(terms.patience()))) {
                headers.ask(peer);
            }
        }
        watch.look(nodes, chain, tracker);
    }

    private void hear(PeerEvent event) {
        RemotePeer peer = nodes.at(event.from());
        if (peer == null) {
            return;
        }
        PeerMessage message = event.message();
        if (event.ended() != null) {
            nodes.lose(peer, peer.greeted() ? event.ended() : beforeGreeting(event.ended()));
        } else if (message == null) {
            peer.opened();
        } else {
            try {
                receive(peer, message);
            } catch (MisconductException e) {
                nodes.misbehaved(peer, e);
            }
            event.from().handled();
        }
    }

    private void receive(RemotePeer peer, PeerMessage message) throws MisconductException {
        switch (message.command()) {
            case "version", "verack" -> peer.greeting(message, terms.isBloomFiltered(), from);
            case "ping" -> {
                peer.useless("a ping");
                peer.connection().send("pong", message.payload());
            }
            case "headers" -> {
                int fresh = headers.receive(peer, message.payload());
                for (int i = 0; i < fresh && followed == null; i++) {
                    monitor.block();
                }
                explain(peer);
                forgive(peer);
            }
            case "inv" -> {
                peer.useless("a message \"inv\"");
                // a new block, perhaps of another branch
                if (peer.complete() && !peer.owesHeaders()) {
                    headers.ask(peer);
                }
            }
            case "notfound" -> {
                for (String hash : Payload.blocks(message.payload())) {
                    lacks(peer, hash);
                }
            }
            default -> bodies.receive(peer, message);
        }
    }

    private static String beforeGreeting(String ended) {
        return ended.startsWith("hung up")
                ? ended
                        + " before it greeted us: it may be full (-maxconnections), of another network, like a custom signet, or"
                        + " refuse us"
                : ended;
    }

    private void forgive(RemotePeer peer) {
        String tip = peer.tip();
        if (tip != null) {
            bodies.forgive(peer, hash -> !chain.forkPoint(hash, tip).hash().equals(hash));
        }
    }

    private void lacks(RemotePeer peer, String hash) throws MisconductException {
        if (!peer.settle(hash)) {
            throw new MisconductException("says it has no block " + hash + ", which nobody asked it for");
        }
        peer.lacks(hash);
        if (!peer.owesHeaders()) {
            headers.ask(peer);
        }
    }

    /** A node that has no such block may have changed its mind about the chain; one that has not is withholding it. */
    private void explain(RemotePeer peer) throws MisconductException {
        String lacking = peer.lacking();
        String tip = peer.tip();
        if (lacking == null || tip == null || peer.owesHeaders()) {
            return;
        }
        if (chain.forkPoint(lacking, tip).hash().equals(lacking)) {
            throw new MisconductException("says it has no " + chain.block(lacking) + ", which is on its own chain");
        }
        peer.excused();
    }

    /** Returns the tip with the most work of those that nodes stand behind; a node below the target is given up. */
    @Nullable
    private ChainBlock best() {
        ChainBlock best = null;
        for (RemotePeer peer : nodes.all()) {
            String tip = peer.tip();
            if (tip == null || !peer.complete()) {
                continue;
            }
            ChainBlock block = chain.block(tip);
            if (!terms.target().isReachedBy(chain, block)) {
                nodes.lose(peer, "is at " + block + " and below the target, " + terms.target());
            } else if (best == null || isBetter(block, best)) {
                best = block;
            }
        }
        return best;
    }

    private boolean isBetter(ChainBlock block, ChainBlock than) {
        int more = chain.work(block.hash()).compareTo(chain.work(than.hash()));
        // of two with the same work we stay with the one we are on
        return more > 0 || (more == 0 && chain.onBestChain(block.hash()) && !chain.onBestChain(than.hash()));
    }

    private void turnTo(ChainBlock best, CoinTracker tracker) {
        if (best.hash().equals(followed)) {
            // headers that came since may have made another branch look better, of which nobody has told us all
            chain.follow(best.hash());
            return;
        }
        followed = best.hash();
        reachedAt = NEVER;
        chain.follow(best.hash());
        if (!chain.onBestChain(tracker.base().hash())) {
            throw new BranchLeftException();
        }
        tracker.rewind();
        end = endOn(chain);
        if (end < HeaderExchange.height(tracker.base())) {
            throw new BalanceUnavailableException(
                    "end at height " + end + " is before the beginning, " + tracker.base() + "; choose a later end");
        }
        // an end that moved below what was read, because the day got another last block, is only reached by beginning
        // again
        if (tracker.tipHeight() > end) {
            throw new BranchLeftException();
        }
        monitor.begin(ScanProgress.Stage.BLOCKS, (long) end - tracker.tipHeight());
    }

    private void advance(CoinTracker tracker) {
        while (tracker.tipHeight() < end && bodies.connectNext(tracker)) {
            monitor.block();
        }
        bodies.request(nodes.all(), tracker, end);
    }

    private int endOn(HeaderChain best) {
        ScanEnd wanted = terms.range().end();
        return wanted == null ? best.tipHeight() : wanted.on(best, "the nodes");
    }

    /** Returns whether all nodes were asked again after the coins were true at the tip, and know of nothing better. */
    private boolean allStandBehindIt() {
        if (reachedAt == NEVER) {
            reachedAt = System.nanoTime();
        }
        boolean all = !nodes.isEmpty();
        for (RemotePeer peer : nodes.all()) {
            if (peer.complete() && !peer.owesHeaders() && !peer.toldAllSince(reachedAt)) {
                headers.ask(peer);
            }
            all &= peer.toldAllSince(reachedAt);
        }
        return all;
    }
}
