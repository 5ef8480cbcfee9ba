package org.reserves.bitcoinj.rpc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reserves.bitcoinj.json.JsonValue;
import org.reserves.bitcoinj.json.RpcAnswer;
import org.reserves.bitcoinj.json.RpcCall;
import org.reserves.bitcoinj.proven.Deadline;

/**
 * What happened to scripts up to a height, by {@code scanblocks} over the node's block filters and {@code getdescriptoractivity} on the
 * blocks that match: without rewinding the node.
 *
 * <p>Where a filter cannot be read, {@code scanblocks} skips it silently and still says that it is complete. So the index has to be in sync
 * up to the height before and after.
 */
final class ActivityScan {
    private static final String INDEX = "basic block filter index";
    private static final RpcCall INDEXES = RpcCall.of("getindexinfo");
    private static final long BUSY = -8;
    private static final long UNKNOWN_METHOD = -32_601;
    private static final Duration PAUSE = Duration.ofMillis(500);
    /** So many blocks are looked into at once. */
    private static final int BLOCKS_AT_ONCE = 500;

    private final RpcClient client;
    private final Deadline deadline;

    ActivityScan(RpcClient client, Deadline deadline) {
        this.client = client;
        this.deadline = deadline;
    }

    /**
     * A coin that came or went.
     *
     * @param height  the height of the block
     * @param block   its hash
     * @param spends  whether it went
     * @param script  the bytes of its script, hexadecimal
     * @param coin    the transaction that made it
     * @param vout    the number of its output
     * @param sats    what it is worth
     * @param txid    the transaction that made or spent it
     */
    record Activity(
            int height, String block, boolean spends, String script, String coin, long vout, long sats, String txid) {}

    /**
     * Returns what happened from one height to another, receipts of a block before what it spends.
     *
     * @throws NodeException if the node lacks the index or the call, or the index is behind
     */
    List<Activity> between(int from, int to, List<List<String>> descriptors) {
        requireIndex(to);
        Set<String> blocks = new LinkedHashSet<>();
        for (List<String> piece : descriptors) {
            blocks.addAll(relevant(from, to, piece));
        }
        List<Activity> found = new ArrayList<>();
        List<String> all = List.copyOf(blocks);
        for (List<String> piece : descriptors) {
            for (int at = 0; at < all.size(); at += BLOCKS_AT_ONCE) {
                found.addAll(activity(all.subList(at, Math.min(all.size(), at + BLOCKS_AT_ONCE)), piece));
            }
        }
        requireIndex(to);
        found.sort(Comparator.comparing(Activity::height).thenComparing(Activity::spends));
        return found;
    }

    private void requireIndex(int to) {
        client.ask(INDEXES, deadline, indexes -> {
            JsonValue index = indexes.find(INDEX);
            if (index == null) {
                throw new NodeException(client.node(), "has no index of block filters, so it knows only what is unspent now;"
                        + " add blockfilterindex=1 to bitcoin.conf and start it anew, or read its block files");
            }
            int best = index.get("best_block_height").count();
            if (best < to || !index.get("synced").bool()) {
                throw new NodeException(client.node(), "has its index of block filters up to block " + best + ", not to "
                        + to + " and in sync; wait until getindexinfo says synced true");
            }
            return true;
        });
    }

    private List<String> relevant(int from, int to, List<String> descriptors) {
        RpcCall call = RpcCall.of(
                "scanblocks", "start", descriptors, from, to, "basic", Map.of("filter_false_positives", true));
        while (true) {
            RpcAnswer answer = client.answer(call, deadline, () -> {});
            RpcAnswer.Failure failure = answer.error();
            if (failure == null) {
                return client.read(call, answer, result -> blocks(result, from, to));
            }
            if (failure.code() != BUSY || !failure.message().contains("already in progress")) {
                throw client.refusal(call, failure);
            }
            if (!deadline.sleep(PAUSE)) {
                throw new NodeException(
                        client.node(), BUSY, "is busy with a scan of blocks that somebody else started, since "
                                + Deadline.text(deadline.whole()) + "; ask later, or allow more time", null);
            }
        }
    }

    private List<String> blocks(JsonValue result, int from, int to) {
        if (!result.get("completed").bool()
                || result.get("from_height").count() != from
                || result.get("to_height").count() != to) {
            throw new NodeException(client.node(), "ended the scan of blocks before its end, so what it found is not all;"
                    + " somebody may have aborted it, ask again");
        }
        return result.get("relevant_blocks").items().stream().map(JsonValue::hash).toList();
    }

    private List<Activity> activity(List<String> blocks, List<String> descriptors) {
        // without the false it would count what waits in the pool
        RpcCall call = RpcCall.of("getdescriptoractivity", blocks, descriptors, false);
        RpcAnswer answer = client.answer(call, deadline, () -> {});
        RpcAnswer.Failure failure = answer.error();
        if (failure != null && failure.code() == UNKNOWN_METHOD) {
            throw new NodeException(
                    client.node(), failure.code(), "is too old to tell what happened to a script (getdescriptoractivity came"
                            + " with Bitcoin Core 29); use a newer one, or read its block files", null);
        }
        if (failure != null) {
            throw client.refusal(call, failure);
        }
        return client.read(
                call,
                answer,
                result -> result.get("activity").items().stream()
                        .map(ActivityScan::activity)
                        .toList());
    }

    private static Activity activity(JsonValue event) {
        String type = event.get("type").text();
        boolean spends = type.equals("spend");
        if (!spends && !type.equals("receive")) {
            throw event.refusal("is of the type \"" + type + "\", where receive and spend are known");
        }
        JsonValue coin = event.get(spends ? "prevout_txid" : "txid");
        return new Activity(
                event.get("height").count(),
                event.get("blockhash").hash(),
                spends,
                event.get(spends ? "prevout_spk" : "output_spk").get("hex").hexadecimal(),
                coin.hash(),
                event.get(spends ? "prevout_vout" : "vout").count(),
                event.get("amount").sats(),
                event.get(spends ? "spend_txid" : "txid").hash());
    }
}
