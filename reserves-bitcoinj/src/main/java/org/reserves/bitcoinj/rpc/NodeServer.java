package org.reserves.bitcoinj.rpc;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.annotation.Nullable;
import org.bitcoinj.core.Block;
import org.bitcoinj.core.Transaction;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.proven.ClaimedTransaction;
import org.reserves.bitcoinj.proven.Deadline;
import org.reserves.bitcoinj.proven.MerkleBranch;
import org.reserves.bitcoinj.proven.ProofServer;
import org.reserves.bitcoinj.proven.ServerException;
import org.reserves.bitcoinj.proven.Shown;
import org.reserves.bitcoinj.rpc.ActivityScan.Activity;
import org.reserves.chain.Network;

/**
 * A node of one's own among servers: it is asked like them, shows what its filters find, and proves it by the bodies of blocks.
 *
 * <p>Used by one thread at a time.
 */
final class NodeServer implements ProofServer {
    private final RpcClient client;

    @Nullable
    private NodeState state;

    NodeServer(RpcClient client) {
        this.client = client;
    }

    @Override
    public String name() {
        return "core://" + client.node();
    }

    @Override
    public String operator() {
        return "ourselves";
    }

    @Override
    public boolean isOwnNode() {
        return true;
    }

    @Override
    public void open(Deadline deadline) {
        state = asked(() -> NodeState.of(client, deadline));
    }

    @Override
    public Network network() {
        return state().network();
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public Tip tip(Deadline deadline) {
        NodeState now = asked(() -> NodeState.of(client, deadline));
        state = now;
        return asked(() -> new Tip(now.height(), new NodeBlocks(client, deadline).header(now.tip())));
    }

    @Override
    public List<BlockHeader> headers(int from, int count, Deadline deadline) {
        int last = Math.min(state().height(), from + count - 1);
        return asked(() -> new NodeBlocks(client, deadline).headers(from, last));
    }

    @Override
    public List<List<ClaimedTransaction>> histories(List<byte[]> scripts, Deadline deadline) {
        return histories(scripts, 0, deadline);
    }

    @Override
    public List<List<ClaimedTransaction>> histories(List<byte[]> scripts, int after, Deadline deadline) {
        NodeState at = state();
        Map<String, Set<ClaimedTransaction>> found = new HashMap<>();
        asked(() -> {
            int from = after == 0 ? 0 : after + 1;
            List<Activity> activities = from > at.height()
                    ? List.of()
                    : new ActivityScan(client, deadline)
                            .between(from, at.height(), NodeScripts.descriptors(scripts, at.network()));
            activities.forEach(activity -> found.computeIfAbsent(activity.script(), unused -> new LinkedHashSet<>())
                    .add(new ClaimedTransaction(activity.txid(), activity.height())));
            return found;
        });
        if (!asked(() -> new NodeBlocks(client, deadline).hash(at.height())).equals(at.tip())) {
            throw new ServerException(
                    name(), ServerException.Kind.MOVED, "has another chain than when it was asked; ask again");
        }
        return scripts.stream()
                .map(script -> List.copyOf(found.getOrDefault(HexFormat.of().formatHex(script), Set.of())))
                .toList();
    }

    @Override
    public List<Shown> show(List<ClaimedTransaction> claims, Deadline deadline) {
        Map<Integer, List<ClaimedTransaction>> byHeight = new TreeMap<>();
        claims.forEach(claim -> byHeight.computeIfAbsent(claim.height(), unused -> new ArrayList<>())
                .add(claim));
        Map<ClaimedTransaction, Shown> shown = new HashMap<>();
        NodeBlocks blocks = new NodeBlocks(client, deadline);
        byHeight.forEach((height, some) -> {
            Block block = Block.read(ByteBuffer.wrap(asked(() -> blocks.body(blocks.hash(height)))));
            some.forEach(claim -> shown.put(claim, shown(claim, block)));
        });
        return claims.stream()
                .map(claim -> Objects.requireNonNull(shown.get(claim)))
                .toList();
    }

    /** Holds no connection. */
    @Override
    public void close() {
        state = null;
    }

    /** Returns the address without credentials. */
    @Override
    public String toString() {
        return name();
    }

    private Shown shown(ClaimedTransaction claim, Block block) {
        List<Transaction> transactions = block.getTransactions();
        List<String> txids =
                transactions.stream().map(tx -> tx.getTxId().toString()).toList();
        int position = txids.indexOf(claim.txid());
        if (position < 0) {
            throw new ServerException(
                    name(), ServerException.Kind.MOVED, "does not have " + claim + " any more; ask again");
        }
        return new Shown(
                claim,
                transactions.get(position).serialize(),
                MerkleBranch.of(txids, position),
                txids.get(0),
                MerkleBranch.of(txids, 0));
    }

    private NodeState state() {
        return Objects.requireNonNull(state, "node is not open");
    }

    /** What is wrong with the node is wrong with one of the servers. */
    private <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (NodeException e) {
            String prefix = "node " + e.node() + " ";
            String message = String.valueOf(e.getMessage());
            throw new ServerException(
                    name(),
                    ServerException.Kind.UNSUITABLE,
                    message.startsWith(prefix) ? message.substring(prefix.length()) : message,
                    e);
        }
    }
}
