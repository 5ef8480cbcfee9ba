package org.reserves.bitcoinj.rpc;

import java.util.function.Function;
import org.reserves.bitcoinj.json.JsonValue;
import org.reserves.bitcoinj.json.RpcCall;
import org.reserves.bitcoinj.proven.Deadline;
import org.reserves.chain.Network;
import org.reserves.chain.UtxoSet;
import org.reserves.money.Btc;

/**
 * The measure of all coins at a block by {@code gettxoutsetinfo}: from the node's index of coin statistics, whose sums are checked against
 * what the halving rule has issued, because that index can be wrong after a power loss (Bitcoin Core issues #24076 and #27558).
 */
final class NodeSupply {
    private static final String INDEX = "coinstatsindex";
    private static final RpcCall INDEXES = RpcCall.of("getindexinfo");
    private static final long FIRST_SUBSIDY = 5_000_000_000L;
    /** nSubsidyHalvingInterval in Bitcoin Core's {@code kernel/chainparams.cpp}. */
    private static final int HALVING = 210_000;

    private static final int HALVING_ON_REGTEST = 150;

    private final RpcClient client;
    private final Network network;
    private final Deadline deadline;

    NodeSupply(RpcClient client, Network network, Deadline deadline) {
        this.client = client;
        this.network = network;
        this.deadline = deadline;
    }

    /** Returns whether the node can tell at once for any height up to this one. */
    boolean isIndexed(int height) {
        return client.ask(INDEXES, deadline, indexes -> {
            JsonValue index = indexes.find(INDEX);
            return index != null
                    && index.get("synced").bool()
                    && index.get("best_block_height").count() >= height;
        });
    }

    /**
     * Returns the measure after a block.
     *
     * @throws NodeException if the node lacks the index, is at another block, or its sums are wrong
     */
    UtxoSet at(int height, String hash) {
        return ask("none", height, info -> read(info, height, hash));
    }

    /**
     * Returns the MuHash of the coins after a block.
     *
     * @throws NodeException if the node lacks the index, is at another block, or its sums are wrong
     */
    String muHashAt(int height, String hash) {
        return ask("muhash", height, info -> {
            read(info, height, hash);
            return info.get("muhash").hash();
        });
    }

    private <T> T ask(String kind, int height, Function<JsonValue, T> reader) {
        if (!isIndexed(height)) {
            throw new NodeException(
                    client.node(),
                    "has no index of coin statistics up to block " + height
                            + "; add coinstatsindex=1 to bitcoin.conf, start it anew and wait until getindexinfo says synced true");
        }
        return client.ask(RpcCall.of("gettxoutsetinfo", kind, height, true), deadline, reader);
    }

    private UtxoSet read(JsonValue info, int height, String hash) {
        if (info.get("height").count() != height
                || !info.get("bestblock").hash().equals(hash)) {
            throw new NodeException(
                    client.node(),
                    "measured the coins at another block than " + hash + " of height " + height
                            + "; the chain was reorganised meanwhile, ask again");
        }
        long total = info.get("total_amount").sats();
        long unspendable = info.get("total_unspendable_amount").sats();
        long issued = issued(network, height);
        if (total + unspendable != issued) {
            throw new NodeException(
                    client.node(),
                    "counts " + Btc.ofSats(total) + " BTC that can be spent and "
                            + Btc.ofSats(unspendable) + " that cannot at height " + height + ", together not the "
                            + Btc.ofSats(issued)
                            + " BTC that the halving rule has issued; its index of coin statistics is damaged: delete the folder"
                            + " indexes/coinstatsindex and start it anew");
        }
        return new UtxoSet(info.get("txouts").integer(), Btc.ofSats(total), null);
    }

    /** Returns the satoshis of all block rewards from genesis to a height, fees not counted. */
    static long issued(Network network, int height) {
        int interval = network == Network.REGTEST ? HALVING_ON_REGTEST : HALVING;
        long sum = 0;
        long left = height + 1L;
        for (long subsidy = FIRST_SUBSIDY; subsidy > 0 && left > 0; subsidy /= 2) {
            long blocks = Math.min(left, interval);
            sum += blocks * subsidy;
            left -= blocks;
        }
        return sum;
    }
}
