package org.reserves.bitcoinj.peers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.reserves.bitcoinj.blocks.ChainGrade;
import org.reserves.bitcoinj.filters.TrustedFilterHeader;
import org.reserves.chain.Assurance;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.HistorySource;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;
import org.reserves.chain.WatchedHistory;

/**
 * Nodes of the peer-to-peer network, named one by one. They are asked for headers and whole blocks and are not believed: headers are
 * judged by their work, each block by its header, before it counts. Nothing unconfirmed ever counts.
 *
 * <pre>{@code
 * PeerOptions options = PeerOptions.of(SyncTarget.work(minimumWork), Duration.ofHours(12));
 * try (Peers chain = Peers.of(Network.MAIN, List.of("192.0.2.1:8333", "node.example.org"), options)) {
 *     ChainHistory history = chain.historyOf(List.of(WatchOnly.of("32ixEdVJWo3kmvJGMTZq5jAQVZZeuwnqzo")));
 *     history.asOf("2025-12-31");
 * }
 * }</pre>
 *
 * <p>The chain followed is the one with the most work that a node stands behind and that reaches the target. A reorganisation on the
 * way is followed, and before the answer every node left is asked once more for a better chain; so the answer is true at the tip it names.
 *
 * <p>A node that is pruned, lacks blocks, lies, stalls or leaves is given up, and the others go on. Where none is left, or the deadline
 * passes, there is a {@link PeersFailedException} that says which node did what, and no balance. A call returns by the deadline and leaves
 * neither connections nor threads.
 *
 * <p>What stands behind an answer is said by {@link ChainGrade}: on the main network from genesis on, with the work that Bitcoin Core
 * demands, it is {@link Assurance#AUTHENTICATED}; so it is forward from an authenticated snapshot. A birthday or a pinned block cannot
 * see coins that came before, so an answer from there on is unauthenticated and says so. Many nodes are no evidence, since one person can
 * run them all, and do not change the grade.
 *
 * <p>Memory: some 100 bytes for each header, up to 128 MB for blocks on their way, and what the watched scripts and their coins take.
 * Headers are fetched anew by each call. One thread at a time may use it.
 */
public final class Peers implements HistorySource {
    private final Network network;
    private final Set<NodeAddress> nodes;
    private final PeerTerms terms;

    private Peers(Network network, Set<NodeAddress> nodes, PeerTerms terms) {
        this.network = network;
        this.nodes = nodes;
        this.terms = terms;
    }

    /**
     * Returns a source that asks these nodes. Nobody is connected to before the first question.
     *
     * @param nodes {@code host}, {@code host:port} or {@code [IPv6]:port} of each; without a port it is the usual one of the network
     * @throws IllegalArgumentException if there is no node, or one is malformed
     */
    public static Peers of(Network network, List<String> nodes, PeerOptions options) {
        Objects.requireNonNull(network, "network must not be null");
        Objects.requireNonNull(nodes, "nodes must not be null");
        Objects.requireNonNull(options, "options must not be null");
        Set<NodeAddress> addresses = new LinkedHashSet<>();
        nodes.forEach(node -> addresses.add(NodeAddress.parse(node, network)));
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("no node is named; give one or more, like \"127.0.0.1:8333\"");
        }
        return new Peers(network, addresses, options.terms());
    }

    /**
     * Returns a source that asks the same nodes for compact block filters (BIP157, BIP158) and reads only the blocks whose filters have a
     * watched script: some sixtieth of the bytes for the filters, and the blocks that matter.
     *
     * <p>Every node that serves filters is heard. A block is passed over only if all of them state the same filter, nodes of two operators at
     * least, or as many as {@link PeerOptions#fewestOperators} says, and no watched script is in it. Where they differ, or too few have the
     * block, it is read in full, and whoever stands by a filter that the block proves false is named and given up. So an event is missing only if
     * all of them leave out the same; what filter headers that are {@linkplain PeerOptions#trusting(TrustedFilterHeader) trusted} commit to, nobody
     * can leave out. The answer is {@link Assurance#CROSS_CHECKED} at best, {@link Assurance#SINGLE_SERVER} with one operator, and as good as whole
     * blocks where a trusted filter header is at its end or above; the grounds say which.
     *
     * <p>Who agreed on what, who was convicted of a lie and who failed is in the {@linkplain ChainBalance#witnesses() witnesses} of an answer. What
     * nodes that work together can do and what they cannot is a table in {@code docs/sources.md}.
     *
     * <p>Begin with an authenticated balance ({@link #rollForward}) or a birthday: filters of all blocks since genesis are some 15 GB.
     *
     * @throws IllegalStateException if the options say that blocks are filtered already
     */
    public Peers compactFilters() {
        return new Peers(network, nodes, terms.compactFiltered());
    }

    @Override
    public Network network() {
        return network;
    }

    /**
     * Returns the last block of the best chain of the nodes, as far as their headers tell; no bodies are read.
     *
     * @throws PeersFailedException        if no node is left, or the deadline passes
     * @throws BalanceUnavailableException if the run is cancelled
     */
    @Override
    public ChainBlock tip() {
        return scan(terms).tip();
    }

    /**
     * Follows everything watched from genesis, or from where the options say.
     *
     * @throws PeersFailedException        if no node is left, or the deadline passes
     * @throws BalanceUnavailableException if the run is cancelled, or the chain ends before the birthday
     */
    @Override
    public ChainHistory historyOf(Collection<WatchOnly> watched) {
        return historyOf(watched, terms);
    }

    /**
     * Finds the coins of everything watched right after a block, which may be before the tip and is then the last one read.
     *
     * @throws PeersFailedException        if no node is left, or the deadline passes
     * @throws BalanceUnavailableException if the run is cancelled, or the block is not on the best chain of the nodes
     */
    @Override
    public ChainBalance balanceAt(ChainBlock block, Collection<WatchOnly> watched) {
        Objects.requireNonNull(block, "block must not be null");
        if (block.network() != network) {
            throw new BalanceUnavailableException(block + " is not of the network of these nodes, " + network);
        }
        return historyOf(watched, terms.endingWith(block.hash())).atTip();
    }

    private ChainHistory historyOf(Collection<WatchOnly> watched, PeerTerms asked) {
        Objects.requireNonNull(watched, "watched must not be null");
        if (!asked.isBloomFiltered()) {
            return scan(asked).read(watched);
        }
        List<WatchOnly> nameable = watched.stream()
                .filter(watch -> ScriptFilter.canName(watch, network))
                .toList();
        return withUnnameable(scan(asked).read(nameable), new LinkedHashSet<>(watched));
    }

    /** One script that a filter cannot name does not refuse the others. */
    private static ChainHistory withUnnameable(ChainHistory read, Set<WatchOnly> watched) {
        Map<WatchOnly, WatchedHistory> known = new HashMap<>();
        read.watched().forEach(history -> known.put(history.watch(), history));
        List<WatchedHistory> all = new ArrayList<>();
        for (WatchOnly watch : watched) {
            WatchedHistory history = known.get(watch);
            all.add(
                    history != null
                            ? history
                            : new WatchedHistory.Unknown(watch, "a script of it " + ScriptFilter.NO_DATA));
        }
        return new ChainHistory(read.blocks(), read.assurance(), read.grounds(), all, read.outgoing())
                .witnessedBy(read.witnesses());
    }

    /**
     * Follows the coins of an earlier answer, for instance of a {@link org.reserves.bitcoinj.snapshot.UtxoSnapshot}, through all later
     * blocks.
     *
     * @param opening the balances at a block that is on the best chain of the nodes
     * @return the history of all texts in it, from its block on
     * @throws PeersFailedException        if no node is left, or the deadline passes
     * @throws BalanceUnavailableException if the run is cancelled, or the block of the balance is not on the chain
     */
    @Override
    public ChainHistory rollForward(ChainBalance opening) {
        Objects.requireNonNull(opening, "opening must not be null");
        if (!terms.isBloomFiltered()) {
            return scan(terms).forward(opening);
        }
        List<WatchedBalance> nameable = opening.balances().stream()
                .filter(balance -> ScriptFilter.canName(balance.watch(), network))
                .toList();
        List<WatchOnly> all =
                opening.balances().stream().map(balance -> balance.watch()).toList();
        return withUnnameable(scan(terms).forward(opening.with(nameable)), new LinkedHashSet<>(all));
    }

    /** Does nothing: each call closes what it opens. */
    @Override
    public void close() {
        // nothing outlives a call
    }

    private PeerScan scan(PeerTerms asked) {
        return new PeerScan(network, nodes, asked);
    }
}
