package org.reserves.monitoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reserves.chain.Assurance;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.CoinSpend;
import org.reserves.chain.HistorySource;
import org.reserves.chain.Network;
import org.reserves.chain.ScannedBlocks;
import org.reserves.chain.ScriptHistory;
import org.reserves.chain.TrackedCoin;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedHistory;
import org.reserves.money.Btc;

/** A made-up chain that can be reorganised: a source whose blocks are known by height and branch, with coins of one script. */
final class ForkedChain implements HistorySource {
    static final WatchOnly WATCH = WatchOnly.of("0014" + "07".repeat(20));
    private static final String SCRIPT = WATCH.text();

    private final List<Character> branches = new ArrayList<>();
    private final Map<String, TrackedCoin> coins = new HashMap<>();
    private final List<String> order = new ArrayList<>();

    /** What is asked for comes from so many of the blocks only; all where it is negative. */
    int tipShown = -1;

    /** Whether only blocks in which something happened are known, and the last. */
    boolean sparse;

    /** Blocks of branch a up to a height. */
    ForkedChain(int height) {
        mine(height + 1, 'a');
    }

    void mine(int count, char branch) {
        for (int i = 0; i < count; i++) {
            branches.add(branch);
        }
    }

    /** Takes the last blocks away with what happened in them, and mines others. */
    void reorganise(int depth, int length, char branch) {
        int left = branches.size() - depth;
        branches.subList(left, branches.size()).clear();
        order.removeIf(txid -> coins.get(txid).height() >= left);
        order.forEach(txid -> coins.computeIfPresent(
                txid,
                (id, coin) -> coin.spent() != null && coin.spent().height() >= left
                        ? coin(id, coin.amount(), coin.height(), null)
                        : coin));
        mine(length, branch);
    }

    void receive(String txid, int btc, int height) {
        coins.put(txid, coin(txid, Btc.of(btc), height, null));
        order.add(txid);
    }

    void spend(String txid, String by, int height) {
        coins.computeIfPresent(txid, (id, coin) -> coin(id, coin.amount(), coin.height(), new CoinSpend(by, height)));
    }

    /** Leaves a coin out, as a server may. */
    void hide(String txid) {
        order.remove(txid);
    }

    static String txid(int number) {
        return String.format("%02x", number).repeat(32);
    }

    private static TrackedCoin coin(String txid, Btc amount, int height, CoinSpend spent) {
        return new TrackedCoin(txid, 0, amount, height, false, spent);
    }

    @Override
    public Network network() {
        return Network.REGTEST;
    }

    @Override
    public ChainBlock tip() {
        return blocks(0).at(tipHeight());
    }

    @Override
    public ChainHistory historyOf(Collection<WatchOnly> watched) {
        return history(0);
    }

    @Override
    public ChainHistory rollForward(ChainBalance opening) {
        int height = opening.block().height();
        if (height > tipHeight() || !blocks(height).at(height).isSameAs(opening.block())) {
            throw new BalanceUnavailableException(
                    opening.block() + " of the balance to go on from is not on our chain");
        }
        return history(height);
    }

    private ChainHistory history(int from) {
        List<TrackedCoin> known = order.stream()
                .map(coins::get)
                .filter(coin -> coin.height() <= tipHeight())
                .filter(coin -> coin.isUnspentAt(from) || coin.height() > from)
                .map(coin -> coin.spent() != null && coin.spent().height() > tipHeight()
                        ? coin(coin.txid(), coin.amount(), coin.height(), null)
                        : coin)
                .toList();
        return new ChainHistory(
                blocks(from),
                Assurance.SINGLE_SERVER,
                List.of("made up"),
                List.of(new WatchedHistory.Known(WATCH, List.of(new ScriptHistory(SCRIPT, "a script", known)), 1)),
                List.of());
    }

    private ScannedBlocks blocks(int from) {
        int[] heights = java.util.stream.IntStream.rangeClosed(from, tipHeight())
                .filter(height -> !sparse || height == from || height == tipHeight() || happens(height))
                .toArray();
        byte[] hashes = new byte[heights.length * 32];
        int[] times = new int[heights.length];
        for (int i = 0; i < heights.length; i++) {
            hashes[i * 32] = (byte) (char) branches.get(heights[i]);
            hashes[i * 32 + 1] = (byte) heights[i];
            hashes[i * 32 + 2] = (byte) (heights[i] >> 8);
            times[i] = 1_700_000_000 + heights[i] * 600;
        }
        return ScannedBlocks.sparse(Network.REGTEST, heights, hashes, times);
    }

    private boolean happens(int height) {
        return order.stream()
                .map(coins::get)
                .anyMatch(coin -> coin.height() == height
                        || (coin.spent() != null && coin.spent().height() == height));
    }

    private int tipHeight() {
        return tipShown < 0 ? branches.size() - 1 : tipShown;
    }

    @Override
    public void close() {}
}
