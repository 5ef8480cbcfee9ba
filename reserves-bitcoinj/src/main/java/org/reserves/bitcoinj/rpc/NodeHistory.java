package org.reserves.bitcoinj.rpc;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bitcoinj.core.Block;
import org.bitcoinj.core.Transaction;
import org.reserves.bitcoinj.rpc.ActivityScan.Activity;
import org.reserves.chain.Coin;
import org.reserves.chain.CoinSpend;
import org.reserves.chain.OutgoingTransaction;
import org.reserves.chain.TrackedCoin;
import org.reserves.money.Btc;

/** The coins of scripts from what the node says happened, and from the bodies of the blocks that spent some. */
final class NodeHistory {
    private final Map<String, TrackedCoin> coins = new LinkedHashMap<>();
    private final Map<String, List<String>> outpointsOfScript = new HashMap<>();
    private final Map<String, Set<String>> spendingsByBlock = new LinkedHashMap<>();
    private final TreeSet<Integer> heights = new TreeSet<>();
    private final String node;

    NodeHistory(String node) {
        this.node = node;
    }

    /** Begins with the coins of an earlier answer at a script. */
    void open(String script, List<Coin> there) {
        for (Coin coin : there) {
            add(script, new TrackedCoin(coin.txid(), coin.vout(), coin.amount(), coin.height(), coin.coinbase(), null));
        }
    }

    /** Books what happened, in order. */
    void book(List<Activity> activities) {
        for (Activity activity : activities) {
            heights.add(activity.height());
            String outpoint = activity.coin() + ":" + activity.vout();
            if (!activity.spends()) {
                add(
                        activity.script(),
                        new TrackedCoin(
                                activity.coin(),
                                activity.vout(),
                                Btc.ofSats(activity.sats()),
                                activity.height(),
                                null,
                                null));
            } else {
                spend(activity, outpoint);
            }
        }
    }

    /** Returns the heights of the blocks in which something happened. */
    Collection<Integer> heights() {
        return heights;
    }

    List<TrackedCoin> coins(String script) {
        return outpointsOfScript.getOrDefault(script, List.of()).stream()
                .map(coins::get)
                .toList();
    }

    boolean used(String script) {
        return outpointsOfScript.containsKey(script);
    }

    /** Returns the transactions that spent coins, with what they paid: from the bodies of their blocks. */
    List<OutgoingTransaction> outgoing(NodeBlocks blocks) {
        List<OutgoingTransaction> outgoing = new ArrayList<>();
        spendingsByBlock.forEach((hash, txids) -> {
            Block block = Block.read(ByteBuffer.wrap(blocks.body(hash)));
            for (Transaction transaction : block.getTransactions()) {
                String txid = transaction.getTxId().toString();
                if (txids.contains(txid)) {
                    outgoing.add(new OutgoingTransaction(
                            txid,
                            heightOf(txid),
                            transaction.getInputs().size(),
                            Btc.ofSats(transaction.getOutputSum().getValue())));
                }
            }
        });
        return outgoing;
    }

    private int heightOf(String txid) {
        return coins.values().stream()
                .map(TrackedCoin::spent)
                .filter(spent -> spent != null && spent.txid().equals(txid))
                .mapToInt(CoinSpend::height)
                .findFirst()
                .orElseThrow();
    }

    private void add(String script, TrackedCoin coin) {
        if (coins.putIfAbsent(coin.outpoint(), coin) == null) {
            outpointsOfScript
                    .computeIfAbsent(script, unused -> new ArrayList<>())
                    .add(coin.outpoint());
        }
    }

    private void spend(Activity activity, String outpoint) {
        TrackedCoin coin = coins.get(outpoint);
        if (coin == null) {
            throw new NodeException(
                    node,
                    "says that coin " + outpoint + " was spent at height " + activity.height()
                            + " and not when it came, so its index is damaged; delete the folder indexes/blockfilter and start the"
                            + " node anew");
        }
        coins.put(
                outpoint,
                new TrackedCoin(
                        coin.txid(),
                        coin.vout(),
                        coin.amount(),
                        coin.height(),
                        coin.coinbase(),
                        new CoinSpend(activity.txid(), activity.height())));
        spendingsByBlock
                .computeIfAbsent(activity.block(), unused -> new TreeSet<>())
                .add(activity.txid());
    }
}
