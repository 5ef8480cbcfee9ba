package org.reserves.bitcoinj.peers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.chain.CoinTracker;
import org.reserves.bitcoinj.chain.HeaderChain;
import org.reserves.bitcoinj.chain.VerifiedBlock;
import org.reserves.verification.ChainBlock;

/**
 * One conversation with all nodes, on the calling thread. Nodes only ever put events into a queue; whatever they do or fail to do,
 * this thread wakes up in time for their patience and the deadline.
 *
 * <p>The chain followed is the one with the most work that a node still talking to us stands behind. A node that lies, stalls or leaves
 * takes its claims with it. The run is over when the coins are true at the tip of that chain and every node left has been asked
 * once more, after that, whether it knows of a better one.
 */
final class Run implements AutoCloseable {
    private static final long LONGEST_GOODBYE = 500;

    private final PeerOptions options;
    private final HeaderChain chain;
    private final HeaderExchange headers;
    private final BlockFetch bodies;
    private final RunMonitor monitor;
    private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Map<Connection, RemotePeer> live = new LinkedHashMap<>();
    private final List<Connection> opened = new ArrayList<>();
    private final List<PeerFailure> failures = new ArrayList<>();

    @Nullable
    private CoinTracker tracker;

    @Nullable
    private String reached;

    private long reachedAt;

    Run(Collection<NodeAddress> nodes, Wire wire, HeaderChain chain, PeerOptions options) {
        this.options = options;
        this.chain = chain;
        headers = new HeaderExchange(chain, options.mostHeaders());
        bodies = new BlockFetch(chain);
        monitor = new RunMonitor(options);
        for (NodeAddress node : nodes) {
            Connection connection = Connection.open(node, wire, options.patience(), events);
            opened.add(connection);
            live.put(connection, new RemotePeer(node, connection));
        }
    }

    /**
     * Follows the chain to its tip.
     *
     * @param begin makes a tracker that begins at the right block of the best chain
     * @return the tracker at the tip
     */
    CoinTracker follow(Function<HeaderChain, CoinTracker> begin) {
        tracker = null;
        reached = null;
        while (true) {
            listen();
            ChainBlock best = best();
            if (best != null) {
                chain.follow(best.hash());
                CoinTracker at = advance(begin);
                if (at.tip().hash().equals(best.hash()) && allStandBehind(best.hash())) {
                    monitor.tell(live.size(), chain, at);
                    return at;
                }
            }
        }
    }

    /** Returns how many nodes stand behind the answer. */
    int standing() {
        return live.size();
    }

    @Override
    public void close() {
        opened.forEach(Connection::close);
        // an interrupt that ended the run must not keep us from seeing its threads off
        boolean interrupted = Thread.interrupted();
        try {
            // only the search for a name can last, and nothing can end it
            long until = System.currentTimeMillis() + LONGEST_GOODBYE;
            for (Connection connection : opened) {
                connection.awaitEnd(until - System.currentTimeMillis());
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try {
            Event event = events.poll(monitor.nap().toMillis(), TimeUnit.MILLISECONDS);
            while (event != null) {
                hear(event);
                event = events.poll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (RemotePeer peer : List.copyOf(live.values())) {
            String overdue = peer.overdue(options.patience());
            if (overdue != null) {
                lose(peer, overdue);
            } else if (peer.greeted() && !peer.complete() && !peer.owesHeaders()) {
                headers.ask(peer);
            }
        }
        monitor.look(live.values(), chain, tracker, failures);
    }

    private void hear(Event event) {
        RemotePeer peer = live.get(event.from());
        if (peer == null) {
            return;
        }
        Message message = event.message();
        if (event.ended() != null) {
            lose(peer, event.ended());
        } else if (message == null) {
            peer.opened();
        } else {
            try {
                receive(peer, message);
            } catch (MisconductException e) {
                lose(peer, String.valueOf(e.getMessage()));
            }
            event.from().handled();
        }
    }

    private void receive(RemotePeer peer, Message message) throws MisconductException {
        switch (message.command()) {
            case "version", "verack" -> peer.greeting(message, options.isFiltered());
            case "ping" -> {
                peer.useless("a ping");
                peer.connection().send("pong", message.payload());
            }
            case "headers" -> {
                headers.receive(peer, message.payload());
                explain(peer);
            }
            case "block" -> bodies.receive(peer, message.payload());
            case "notfound" -> {
                for (String hash : Payload.blocks(message.payload())) {
                    lacks(peer, hash);
                }
            }
            default -> peer.useless("a message \"" + message.command() + "\"");
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
        for (RemotePeer peer : List.copyOf(live.values())) {
            String tip = peer.tip();
            if (tip == null || !peer.complete()) {
                continue;
            }
            ChainBlock block = chain.block(tip);
            if (!options.target().reachedBy(chain, block)) {
                lose(peer, "is at " + block + " and below the target, " + options.target());
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

    private CoinTracker advance(Function<HeaderChain, CoinTracker> begin) {
        CoinTracker at = tracker;
        if (at == null || !chain.onBestChain(at.base().hash())) {
            at = begin.apply(chain);
            tracker = at;
        }
        at.rewind();
        VerifiedBlock next = bodies.take(at.tipHeight() + 1);
        while (next != null) {
            at.connect(next);
            next = bodies.take(at.tipHeight() + 1);
        }
        bodies.request(live.values(), at.tipHeight() + 1);
        return at;
    }

    /** Returns whether all nodes were asked again after the coins were true at the tip, and know of nothing better. */
    private boolean allStandBehind(String tip) {
        if (!tip.equals(reached)) {
            reached = tip;
            reachedAt = System.nanoTime();
        }
        boolean all = !live.isEmpty();
        for (RemotePeer peer : live.values()) {
            if (peer.complete() && !peer.owesHeaders() && !peer.toldAllSince(reachedAt)) {
                headers.ask(peer);
            }
            all &= peer.toldAllSince(reachedAt);
        }
        return all;
    }

    private void lose(RemotePeer peer, String reason) {
        live.remove(peer.connection());
        peer.connection().close();
        failures.add(new PeerFailure(peer.node().toString(), reason));
    }
}
