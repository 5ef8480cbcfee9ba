package org.reserves.bitcoinj.rpc;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.json.RpcCall;
import org.reserves.bitcoinj.proven.Deadline;
import org.reserves.bitcoinj.rpc.ActivityScan.Activity;
import org.reserves.bitcoinj.scan.ScanControl;
import org.reserves.bitcoinj.snapshot.TrustedSet;
import org.reserves.bitcoinj.watch.DerivationMonitor;
import org.reserves.bitcoinj.watchlist.EarlierCoins;
import org.reserves.bitcoinj.watchlist.WatchPlan;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.Coin;
import org.reserves.chain.UtxoSet;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedHistory;

/** One question to a node at one tip; whoever asks makes sure that the tip is the same afterwards. */
final class NodeQuestion {
    private final RpcClient client;
    private final NodeState state;
    private final Deadline deadline;
    private final NodeBlocks blocks;

    NodeQuestion(RpcClient client, NodeState state, Deadline deadline) {
        this.client = client;
        this.state = state;
        this.deadline = deadline;
        blocks = new NodeBlocks(client, deadline);
    }

    /** The tip changed meanwhile. */
    static final class MovedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Returns the heights that decide which block is the last of a day. */
    Collection<Integer> around(LocalDate day) {
        return blocks.around(day, state.height());
    }

    TrustedSet trustedSet() {
        return client.ask(RpcCall.of("gettxoutsetinfo", "hash_serialized_3"), deadline, info -> {
            if (!info.get("bestblock").hash().equals(state.tip())) {
                throw new MovedException();
            }
            return TrustedSet.of(
                    state.network(),
                    info.get("height").count(),
                    state.tip(),
                    info.get("hash_serialized_3").hash(),
                    "gettxoutsetinfo of our own node " + client.node());
        });
    }

    /** Returns the set after a block by its MuHash, which the node's index of coin statistics has. */
    TrustedSet trustedSetAt(int height) {
        String hash = blocks.hash(height);
        String muHash = new NodeSupply(client, state.network(), deadline).muHashAt(height, hash);
        return TrustedSet.ofMuHash(
                state.network(), height, hash, muHash, "gettxoutsetinfo of our own node " + client.node());
    }

    /** Returns the set after a block by its MuHash. */
    TrustedSet trustedSetAt(ChainBlock block) {
        return trustedSetAt(heightOf(block));
    }

    /** Returns the coins that are unspent at the tip. */
    ChainBalance unspent(Collection<WatchOnly> watched, ScanControl control) {
        CoinScan scan = new CoinScan(client, control, deadline);
        WatchPlan plan = WatchPlan.of(state.network(), watched);
        Map<String, List<Coin>> coins = new HashMap<>();
        List<String> asked = new ArrayList<>();
        do {
            List<byte[]> fresh = fresh(plan, asked);
            for (List<String> piece : NodeScripts.descriptors(fresh, state.network())) {
                CoinScan.Found found = scan.scan(piece);
                if (!found.block().equals(state.tip())) {
                    throw new MovedException();
                }
                coins.putAll(found.coins());
            }
        } while (plan.extendPast(place -> coins.containsKey(asked.get(place))));
        NodeSupply supply = new NodeSupply(client, state.network(), deadline);
        UtxoSet set = supply.isIndexed(state.height()) ? supply.at(state.height(), state.tip()) : null;
        ChainBlock tip = ChainBlock.of(state.network(), state.tip())
                .atHeight(state.height())
                .on(blocks.header(state.height())
                        .time()
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate());
        return new ChainBalance(
                tip,
                Assurance.OWN_NODE,
                grounds(null, "found with scantxoutset what is unspent"),
                set,
                plan.balances(place -> coins.getOrDefault(asked.get(place), List.of())));
    }

    /**
     * Returns what happened to the scripts.
     *
     * @param opening the coins at a block to begin after, or null for genesis
     * @param end     the last block, or null for the tip
     * @param wanted  heights whose blocks the history shall know, beside those of events
     */
    ChainHistory history(
            Collection<WatchOnly> watched,
            @Nullable ChainBalance opening,
            @Nullable ChainBlock end,
            Collection<Integer> wanted) {
        int to = end == null ? state.height() : heightOf(end);
        int from = opening == null ? 0 : heightOf(opening.block());
        EarlierCoins coins = opening == null ? null : EarlierCoins.of(opening);
        WatchPlan plan = coins == null
                ? WatchPlan.of(state.network(), watched)
                : WatchPlan.resuming(state.network(), watched, coins, DerivationMonitor.NONE);
        List<String> asked = new ArrayList<>();
        List<Activity> activities = new ArrayList<>();
        NodeHistory history;
        do {
            List<byte[]> fresh = fresh(plan, asked);
            if (!fresh.isEmpty() && (opening == null || from < to)) {
                activities.addAll(new ActivityScan(client, deadline)
                        .between(opening == null ? 0 : from + 1, to, NodeScripts.descriptors(fresh, state.network())));
            }
            history = booked(coins, asked, activities);
        } while (plan.extendPast(used(history, asked)));
        NodeHistory found = history;
        List<Integer> heights = new ArrayList<>(history.heights());
        heights.addAll(wanted);
        heights.addAll(List.of(from, to));
        heights.removeIf(height -> height < from || height > to);
        List<WatchedHistory> histories = plan.histories(place -> found.coins(asked.get(place)));
        Assurance begun = opening == null ? Assurance.OWN_NODE : opening.assurance();
        return new ChainHistory(
                blocks.scanned(state.network(), heights),
                begun.compareTo(Assurance.OWN_NODE) > 0 ? begun : Assurance.OWN_NODE,
                grounds(opening, "found with its block filters what happened"),
                coins == null ? histories : coins.withUnknown(histories),
                found.outgoing(blocks));
    }

    private NodeHistory booked(@Nullable EarlierCoins coins, List<String> asked, List<Activity> activities) {
        NodeHistory history = new NodeHistory(client.node());
        if (coins != null) {
            asked.forEach(script -> history.open(script, coins.at(HexFormat.of().parseHex(script))));
        }
        activities.sort(Comparator.comparing(Activity::height).thenComparing(Activity::spends));
        history.book(activities);
        return history;
    }

    private static java.util.function.IntPredicate used(NodeHistory history, List<String> asked) {
        return place -> history.used(asked.get(place));
    }

    /** Returns the scripts that were not asked about yet, and notes them. */
    private static List<byte[]> fresh(WatchPlan plan, List<String> asked) {
        List<byte[]> scripts = plan.scripts();
        List<byte[]> fresh = scripts.subList(asked.size(), scripts.size());
        fresh.forEach(script -> asked.add(HexFormat.of().formatHex(script)));
        return fresh;
    }

    private int heightOf(ChainBlock block) {
        int height = blocks.heightOf(block.hash());
        if (height < 0) {
            throw new NodeException(
                    client.node(),
                    "does not have " + block
                            + " on its best chain; check the hash and the network, or take another block");
        }
        return height;
    }

    private List<String> grounds(@Nullable ChainBalance opening, String done) {
        List<String> all = new ArrayList<>();
        if (opening != null) {
            all.add("the coins after " + opening.block() + " are "
                    + opening.assurance().id() + ": " + String.join("; ", opening.grounds()));
        }
        all.add("our own node " + client.node() + ", in sync and validated at block " + state.height() + " ("
                + state.tip() + ") before and after, " + done);
        return all;
    }
}
