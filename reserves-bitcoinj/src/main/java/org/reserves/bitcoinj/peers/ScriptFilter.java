package org.reserves.bitcoinj.peers;

import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import org.bitcoinj.base.Sha256Hash;
import org.bitcoinj.core.BloomFilter;
import org.bitcoinj.core.TransactionOutPoint;
import org.bitcoinj.script.Script;
import org.bitcoinj.script.ScriptException;
import org.reserves.bitcoinj.blocks.CoinTracker;
import org.reserves.bitcoinj.watchlist.WatchPlan;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.Coin;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;

/** The filter that makes a node let through what concerns the watched scripts: the data in them, and the coins found so far. */
final class ScriptFilter {
    private static final double FALSE_POSITIVES = 0.000_01;
    private static final int ROOM_FOR_COINS = 1_000;

    static final String NO_DATA = "has no data in it that a filter could name; read whole blocks instead";

    private ScriptFilter() {}

    static BloomFilter of(CoinTracker tracker) {
        List<byte[]> data = tracker.scripts().stream()
                .flatMap(script -> data(script).stream())
                .toList();
        BloomFilter filter = new BloomFilter(
                data.size() + ROOM_FOR_COINS,
                FALSE_POSITIVES,
                ThreadLocalRandom.current().nextInt(),
                BloomFilter.BloomUpdate.UPDATE_ALL);
        data.forEach(filter::insert);
        IntFunction<List<Coin>> coins = tracker.unspent();
        for (int place = 0; place < tracker.scripts().size(); place++) {
            for (Coin coin : coins.apply(place)) {
                filter.insert(new TransactionOutPoint(coin.vout(), Sha256Hash.wrap(coin.txid())));
            }
        }
        return filter;
    }

    /** Returns whether there is data in each script a text stands for, by which a filter could name it; unreadable texts pass. */
    static boolean canName(WatchOnly watch, Network network) {
        return WatchPlan.of(network, List.of(watch)).scripts().stream()
                .noneMatch(script -> pieces(script).isEmpty());
    }

    private static List<byte[]> data(byte[] script) {
        List<byte[]> data = pieces(script);
        if (data.isEmpty()) {
            throw new BalanceUnavailableException("script \"" + HexFormat.of().formatHex(script) + "\" " + NO_DATA);
        }
        return data;
    }

    private static List<byte[]> pieces(byte[] script) {
        try {
            return Script.parse(script).chunks().stream()
                    .map(chunk -> chunk.data)
                    .filter(bytes -> bytes != null && bytes.length > 0)
                    .toList();
        } catch (ScriptException malformed) {
            // then a node finds no data in it either
            return List.of();
        }
    }
}
