package org.reserves.bitcoinj.watch;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.reserves.chain.Coin;
import org.reserves.chain.Network;
import org.reserves.chain.TrackedCoin;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;
import org.reserves.chain.WatchedHistory;

/**
 * The list of scripts a chain source looks for on behalf of watched texts, without repetition. The source names a script by its
 * place in {@link #scripts()}.
 *
 * <p>What cannot be read, or belongs to another network, is no reason to refuse the others: its balance is unknown, and
 * {@link #balances} says why.
 *
 * <p>Not thread-safe.
 */
public final class WatchPlan {
    private final Network network;
    private final List<WatchEntry> entries = new ArrayList<>();
    private final List<byte[]> scripts = new ArrayList<>();
    private final Map<ByteBuffer, Integer> places = new HashMap<>();

    private WatchPlan(Network network) {
        this.network = network;
    }

    /**
     * Returns a plan for the texts; equal ones count once.
     *
     * @param network the network of the source
     */
    public static WatchPlan of(Network network, Collection<WatchOnly> watched) {
        Objects.requireNonNull(network, "network must not be null");
        Objects.requireNonNull(watched, "watched must not be null");
        WatchPlan plan = new WatchPlan(network);
        for (WatchOnly watch : new LinkedHashSet<>(watched)) {
            plan.entries.add(new WatchEntry(watch, network, plan::place));
        }
        return plan;
    }

    /** Returns the scripts to look for, each once. The list grows with {@link #extendPast}. */
    public List<byte[]> scripts() {
        return List.copyOf(scripts);
    }

    /**
     * Derives more scripts where one that holds coins lies within the gap limit of the last one looked for.
     *
     * @param used tells of each place in {@link #scripts()} whether coins were found there
     * @return whether there is anything new to look for
     */
    public boolean extendPast(IntPredicate used) {
        int before = scripts.size();
        for (WatchEntry entry : entries) {
            entry.extendPast(before, used, this::place);
        }
        return scripts.size() > before;
    }

    /**
     * Makes the balance unknown of each text that {@link #extendPast} last wanted more scripts for.
     *
     * @param reason why the source cannot look for them, one sentence
     */
    public void giveUpExtending(String reason) {
        Objects.requireNonNull(reason, "reason must not be null");
        for (WatchEntry entry : entries) {
            entry.giveUpExtending(reason);
        }
    }

    /**
     * Returns one balance for each text.
     *
     * @param coins the coins found at each place
     */
    public List<WatchedBalance> balances(IntFunction<List<Coin>> coins) {
        return answers(Answer.BALANCE, coins);
    }

    /**
     * Returns one history for each text.
     *
     * @param coins the coins found at each place on the way, in the order they came
     */
    public List<WatchedHistory> histories(IntFunction<List<TrackedCoin>> coins) {
        return answers(Answer.HISTORY, coins);
    }

    private <C, S, A> List<A> answers(Answer<C, S, A> form, IntFunction<List<C>> coins) {
        Objects.requireNonNull(coins, "coins must not be null");
        return entries.stream()
                .map(entry -> entry.answer(form, network, scripts, coins))
                .toList();
    }

    private int place(byte[] script) {
        return places.computeIfAbsent(ByteBuffer.wrap(script), unused -> {
            scripts.add(script);
            return scripts.size() - 1;
        });
    }
}
