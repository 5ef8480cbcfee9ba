package org.reserves.bitcoinj.rpc;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.TrustedBlock;
import org.reserves.bitcoinj.proven.Deadline;
import org.reserves.bitcoinj.proven.ProofServer;
import org.reserves.bitcoinj.scan.ScanControl;
import org.reserves.bitcoinj.snapshot.TrustedSet;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.HistorySource;
import org.reserves.chain.Network;
import org.reserves.chain.UtxoSet;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;

/**
 * The caller's own Bitcoin Core node, asked by RPC.
 *
 * <pre>{@code
 * try (CoreNode node = CoreNode.at("127.0.0.1:8332", NodeCredentials.cookie(Path.of("~/.bitcoin/.cookie")))) {
 *     declaration.verifyAgainst(node);                                  // now
 *     node.balanceAsOf(LocalDate.of(2025, 12, 31), watching);           // then, without rewinding the node
 * }
 * }</pre>
 *
 * <ul>
 *   <li>What is unspent now needs nothing but the node ({@code scantxoutset}), some minutes on the main network.
 *   <li>What was there at a block or day, and all events, need its index of block filters: {@code blockfilterindex=1} in bitcoin.conf, and
 *       Bitcoin Core 29.
 *   <li>How many coins there were altogether needs {@code coinstatsindex=1}; where it is there, answers have it too.
 * </ul>
 *
 * <p>An answer is {@link Assurance#OWN_NODE}: its operator could lie, nobody else. It is given only if the node is not downloading the chain,
 * has validated every block it has a header of and any snapshot it loaded, and has the same tip before and after; else there is none.
 * Only what is confirmed counts.
 *
 * <p>One thread at a time may use it.
 */
public final class CoreNode implements HistorySource {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration DEADLINE = Duration.ofMinutes(30);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int MOST_ATTEMPTS = 3;

    private final RpcClient client;
    private final ScanControl control;

    @Nullable
    private Network network;

    private CoreNode(RpcClient client, ScanControl control) {
        this.client = client;
        this.control = control;
    }

    /**
     * Returns a node, with 30 minutes for each question, and two of silence where a node answers at once; nothing is sent yet.
     *
     * @param address {@code host:port} or a URL with {@code http} or {@code https}; without a port it is 8332
     * @throws IllegalArgumentException if it is not an address, or holds a password
     */
    public static CoreNode at(String address, NodeCredentials credentials) {
        return at(address, credentials, ScanControl.defaults());
    }

    /**
     * Returns a node; nothing is sent yet.
     *
     * @param control deadline, patience with what a node answers at once, progress in percent and cancellation, which ends a scan on the node
     *                too
     * @throws IllegalArgumentException if it is not an address, or holds a password
     */
    public static CoreNode at(String address, NodeCredentials credentials, ScanControl control) {
        Objects.requireNonNull(credentials, "credentials must not be null");
        Objects.requireNonNull(control, "control must not be null");
        URI uri = NodeUri.parse(address);
        return new CoreNode(new RpcClient(NodeUri.name(uri), uri, credentials), control);
    }

    @Override
    public Network network() {
        Network known = network;
        if (known == null) {
            known = state(deadline()).network();
        }
        return known;
    }

    @Override
    public ChainBlock tip() {
        NodeState state = state(deadline());
        return ChainBlock.of(state.network(), state.tip()).atHeight(state.height());
    }

    /** Finds the coins that are unspent now, by {@code scantxoutset}; no index is needed. */
    @Override
    public ChainBalance balanceOf(Collection<WatchOnly> watched) {
        Objects.requireNonNull(watched, "watched must not be null");
        return atOneTip(question -> question.unspent(watched, control));
    }

    @Override
    public ChainHistory historyOf(Collection<WatchOnly> watched) {
        Objects.requireNonNull(watched, "watched must not be null");
        return atOneTip(question -> question.history(watched, null, null, List.of()));
    }

    @Override
    public ChainHistory rollForward(ChainBalance opening) {
        Objects.requireNonNull(opening, "opening must not be null");
        List<WatchOnly> watched =
                opening.balances().stream().map(WatchedBalance::watch).toList();
        return atOneTip(question -> question.history(watched, opening, null, List.of()));
    }

    /** Finds the coins right after a block, by the index of block filters and without rewinding the node. */
    @Override
    public ChainBalance balanceAt(ChainBlock block, Collection<WatchOnly> watched) {
        Objects.requireNonNull(block, "block must not be null");
        Objects.requireNonNull(watched, "watched must not be null");
        return atOneTip(question -> question.history(watched, null, block, List.of()))
                .at(block);
    }

    /** Finds the coins at the end of a day (UTC), by the index of block filters and without rewinding the node. */
    @Override
    public ChainBalance balanceAsOf(LocalDate date, Collection<WatchOnly> watched) {
        Objects.requireNonNull(date, "as-of date must not be null");
        Objects.requireNonNull(watched, "watched must not be null");
        return atOneTip(question -> question.history(watched, null, null, question.around(date)))
                .asOf(date);
    }

    /**
     * Returns the measure of all coins after the block at a height, checked against what the halving rule has issued.
     *
     * @throws NodeException if the node lacks {@code coinstatsindex=1} or its index is damaged
     */
    public UtxoSet utxoSetAt(int height) {
        Deadline deadline = deadline();
        Network own = state(deadline).network();
        return new NodeSupply(client, own, deadline).at(height, new NodeBlocks(client, deadline).hash(height));
    }

    /**
     * Has the node compute the hash of all its coins at its tip, which takes minutes, and returns it as a set to trust: a file of
     * {@code dumptxoutset} at that block can be authenticated by it.
     *
     * @throws NodeException if the node is not in sync, or its tip changes meanwhile again and again
     */
    public TrustedSet trustedSet() {
        return atOneTip(NodeQuestion::trustedSet);
    }

    /**
     * Returns the set of coins after the block at a height as a set to trust, by its MuHash: a file of {@code dumptxoutset} at that block
     * can be authenticated by it. The node has it at once; to compare a file with it takes some microseconds a coin.
     *
     * @throws NodeException if the node is not in sync, has no such block, lacks {@code coinstatsindex=1}, or its index is damaged
     */
    public TrustedSet trustedSetAt(int height) {
        return atOneTip(question -> question.trustedSetAt(height));
    }

    /**
     * Returns the set of coins after a block as a set to trust, by its MuHash.
     *
     * @param block the block, for instance the one a file names: {@code ChainBlock.of(file.network(), file.baseHash())}
     * @throws NodeException if the node is not in sync, does not have the block on its best chain, lacks {@code coinstatsindex=1}, or its
     *                       index is damaged
     */
    public TrustedSet trustedSetAt(ChainBlock block) {
        Objects.requireNonNull(block, "block must not be null");
        return atOneTip(question -> question.trustedSetAt(block));
    }

    /**
     * Returns a source that reads all blocks of the node by RPC and believes nothing: headers are judged by their work, bodies by their
     * headers, as with a peer. No index is needed and no Bitcoin Core; it takes hours on the main network.
     */
    public HistorySource readingBlocks() {
        return readingBlocks(client, control, null);
    }

    /**
     * Returns a source that reads all blocks of the node by RPC and believes nothing.
     *
     * @param trusted a block that is known to be on the chain, which makes one of a test network believable
     */
    public HistorySource readingBlocks(TrustedBlock trusted) {
        return readingBlocks(client, control, Objects.requireNonNull(trusted, "trusted must not be null"));
    }

    private static HistorySource readingBlocks(RpcClient client, ScanControl control, @Nullable TrustedBlock trusted) {
        return new VerifiedNodeBlocks(client.node(), deadline -> new NodeBlocks(client, deadline), control, trusted);
    }

    /**
     * Returns this node as one among servers that are asked together: what its filters find is proved by the bodies of blocks, and united
     * with what the servers show. Nothing can be left out then but by the node's operator. It needs {@code blockfilterindex=1} and Bitcoin
     * Core 29.
     */
    public ProofServer asServer() {
        return new NodeServer(client);
    }

    /** Releases nothing, because no connection outlives a question. */
    @Override
    public void close() {
        // nothing is held
    }

    /** Returns the address without credentials. */
    @Override
    public String toString() {
        return client.node();
    }

    private <T> T atOneTip(Function<NodeQuestion, T> question) {
        Deadline deadline = deadline();
        for (int attempt = 1; ; attempt++) {
            NodeState before = state(deadline);
            try {
                T answer = question.apply(new NodeQuestion(client, before, deadline));
                if (state(deadline).equals(before)) {
                    return answer;
                }
            } catch (NodeQuestion.MovedException moved) {
                // asked again below
            }
            if (attempt == MOST_ATTEMPTS || !deadline.sleep(PAUSE)) {
                throw new NodeException(
                        client.node(),
                        "got new blocks each of the " + attempt
                                + " times that it was asked, so no answer is of one block; ask again");
            }
        }
    }

    private NodeState state(Deadline deadline) {
        NodeState state = NodeState.of(client, deadline);
        if (network != null && network != state.network()) {
            throw new NodeException(
                    client.node(),
                    "is on the network " + state.network() + " and was on " + network + "; open it anew");
        }
        network = state.network();
        return state;
    }

    private Deadline deadline() {
        Duration whole = control.deadline() == null ? DEADLINE : control.deadline();
        return Deadline.in(whole, control.patienceOr(PATIENCE), control);
    }
}
