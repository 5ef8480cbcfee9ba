package org.reserves.bitcoinj.peers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.compactfilters.FilterNode;
import org.reserves.bitcoinj.compactfilters.HeardNodes;
import org.reserves.bitcoinj.compactfilters.MisconductException;
import org.reserves.chain.Witness;
import org.reserves.chain.Witness.Standing;

/** The nodes of a conversation: who is still there, and what became of the others. Whoever is lost takes its claims with it. */
final class LiveNodes implements HeardNodes, AutoCloseable {
    private static final long LONGEST_GOODBYE = 500;

    private final Map<Connection, RemotePeer> live = new LinkedHashMap<>();
    private final List<Connection> opened = new ArrayList<>();
    private final List<Witness> lost = new ArrayList<>();
    private final Map<String, NodeAddress> lostTips = new LinkedHashMap<>();

    /** Begins to connect to all. */
    LiveNodes(Collection<NodeAddress> nodes, Wire wire, PeerTerms terms, Queue<PeerEvent> events) {
        for (NodeAddress node : nodes) {
            Connection connection = Connection.open(node, wire, terms.patience(), events);
            opened.add(connection);
            live.put(connection, new RemotePeer(node, connection));
        }
    }

    /** Returns a copy, from which nobody is lost while one goes through it. */
    List<RemotePeer> all() {
        return List.copyOf(live.values());
    }

    /** Returns who is at the other end of a connection, or null if it was lost. */
    @Nullable
    RemotePeer at(Connection connection) {
        return live.get(connection);
    }

    boolean isEmpty() {
        return live.isEmpty();
    }

    /** Returns what became of those lost. */
    List<PeerFailure> failures() {
        return lost.stream()
                .map(witness -> new PeerFailure(witness.name(), witness.statement()))
                .toList();
    }

    /** Returns those lost, who lied or failed. */
    List<Witness> lost() {
        return List.copyOf(lost);
    }

    @Override
    public void lose(FilterNode node, String reason) {
        all().stream().filter(peer -> peer == node).forEach(peer -> lost(peer, Standing.FAILED, reason));
    }

    @Override
    public void convict(FilterNode node, String lie) {
        all().stream().filter(peer -> peer == node).forEach(peer -> lost(peer, Standing.CONVICTED, lie));
    }

    void misbehaved(RemotePeer peer, MisconductException how) {
        String reason = String.valueOf(how.getMessage());
        if (how.isLie()) {
            convict(peer, reason);
        } else {
            lose(peer, reason);
        }
    }

    private void lost(RemotePeer peer, Standing standing, String reason) {
        live.remove(peer.connection());
        peer.connection().close();
        lost.add(new Witness(peer.name(), standing, reason));
        if (peer.tip() != null) {
            lostTips.put(peer.tip(), peer.node());
        }
    }

    @Override
    public RuntimeException tooFew(String problem, Map<String, String> left, String remedy) {
        List<PeerFailure> all = new ArrayList<>(failures());
        left.forEach((node, reason) -> all.add(new PeerFailure(node, reason)));
        return new PeersFailedException(problem, all, remedy);
    }

    @Override
    public RuntimeException beginningAgain() {
        return new BranchLeftException();
    }

    /** Returns the heavier chains that nodes showed headers of and did not back, one sentence each. */
    List<String> unbacked(HeaderChain chain) {
        return lostTips.entrySet().stream()
                .filter(lost -> chain.work(lost.getKey()).compareTo(chain.work()) > 0)
                .map(lost -> lost.getValue() + " showed headers up to " + chain.block(lost.getKey())
                        + ", with more work than this chain, and did not back them with blocks; ask other nodes whether they"
                        + " have them")
                .toList();
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
}
