package org.reserves.bitcoinj.peers;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.reserves.bitcoinj.chain.CoinTracker;
import org.reserves.bitcoinj.chain.HeaderChain;
import org.reserves.bitcoinj.watch.WatchPlan;
import org.reserves.verification.BalanceSource;
import org.reserves.verification.ChainBalance;
import org.reserves.verification.Network;
import org.reserves.verification.WatchOnly;

/**
 * Nodes of the peer-to-peer network, named one by one. They are asked for all headers and whole blocks, and not believed: headers
 * are judged by their work, every block by its header, before it counts.
 */
public final class Peers implements BalanceSource {
    private final Network network;
    private final Set<NodeAddress> nodes = new LinkedHashSet<>();
    private final PeerOptions options;

    private Peers(Network network, Collection<String> nodes, PeerOptions options) {
        this.network = network;
        this.options = options;
        for (String node : nodes) {
            this.nodes.add(NodeAddress.parse(node, network));
        }
    }

    public static Peers of(Network network, List<String> nodes, PeerOptions options) {
        Objects.requireNonNull(network, "network must not be null");
        Objects.requireNonNull(options, "options must not be null");
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException("no node is named; give one or more, like \"127.0.0.1:8333\"");
        }
        return new Peers(network, nodes, options);
    }

    @Override
    public Network network() {
        return network;
    }

    @Override
    public ChainBalance balanceOf(Collection<WatchOnly> watched) {
        WatchPlan plan = WatchPlan.of(network, watched);
        Start start = new Start(options);
        HeaderChain chain = start.chain(network);
        try (Run run = new Run(nodes, new Wire(network), chain, options)) {
            CoinTracker tracker = run.follow(c -> start.tracker(c, plan.scripts()));
            while (plan.extendPast(tracker::used)) {
                tracker = run.follow(c -> start.tracker(c, plan.scripts()));
            }
            return new ChainBalance(
                    tracker.tip(),
                    org.reserves.verification.Assurance.SINGLE_SERVER,
                    List.of("TBD"),
                    null,
                    plan.balances(tracker.unspent()));
        }
    }

    @Override
    public void close() {
        // every call opens and closes its own connections
    }
}
