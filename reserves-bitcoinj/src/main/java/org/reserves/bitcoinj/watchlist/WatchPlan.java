package org.reserves.bitcoinj.watchlist;

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
import org.reserves.bitcoinj.watch.Derivation;
import org.reserves.bitcoinj.watch.DerivationMonitor;
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
    private final DerivationMonitor monitor;
    private final List<WatchEntry> entries = new ArrayList<>();
    private final List<byte[]> scripts = new ArrayList<>();
    private final Map<ByteBuffer, Integer> places = new HashMap<>();

    private WatchPlan(Network network, DerivationMonitor monitor) {
        this.network = network;
        this.monitor = monitor;
    }

    /**
     * Returns a plan for the texts; equal ones count once.
     *
     * @param network the network of the source
     */
    public static WatchPlan of(Network network, Collection<WatchOnly> watched) {
        return of(network, watched, DerivationMonitor.NONE);
    }

    /**
     * Returns a plan for the texts; equal ones count once. A bare extended key with a gap limit begins with 20 numbers, and goes on
     * to 1000 where coins are found.
     *
     * @param network the network of the source
     * @param monitor is told how far the derivation of scripts has come, now and when the plan grows
     * @throws org.reserves.chain.ScanCancelledException if the thread is interrupted meanwhile
     */
    public static WatchPlan of(Network network, Collection<WatchOnly> watched, DerivationMonitor monitor) {
        return of(network, watched, monitor, false);
    }

    /**
     * Returns a plan for a source that is slow to read again, or cannot be: everything without a range begins with the numbers 0 to
     * 1000.
     *
     * @param network the network of the source
     * @param monitor is told how far the derivation of scripts has come, now and when the plan grows
     * @throws org.reserves.chain.ScanCancelledException if the thread is interrupted meanwhile
     */
    public static WatchPlan ofOnePass(Network network, Collection<WatchOnly> watched, DerivationMonitor monitor) {
        return of(network, watched, monitor, true);
    }

    /**
     * Returns a plan that goes on from an earlier answer: each text stands for no fewer scripts than were looked for then, and for more
     * where coins lie within the gap limit of the last.
     *
     * @param network the network of the source
     * @param opening the coins of the earlier answer
     * @param monitor is told how far the derivation of scripts has come, now and when the plan grows
     * @throws IllegalArgumentException                             if the earlier answer was not asked for something watched
     * @throws org.reserves.chain.BalanceUnavailableException       if it has coins at a script that no text stands for
     * @throws org.reserves.chain.ScanCancelledException            if the thread is interrupted meanwhile
     */
    public static WatchPlan resuming(
            Network network, Collection<WatchOnly> watched, EarlierCoins opening, DerivationMonitor monitor) {
        Objects.requireNonNull(opening, "opening must not be null");
        WatchPlan plan = begun(network, watched, monitor, true);
        plan.entries.forEach(entry -> entry.lookForAtLeast(opening));
        plan.derive(0);
        List<byte[]> scripts = plan.scripts();
        while (plan.extendPast(hasCoins(opening, scripts))) {
            scripts = plan.scripts();
        }
        opening.requireWatched(scripts);
        return plan;
    }

    private static IntPredicate hasCoins(EarlierCoins opening, List<byte[]> scripts) {
        return place -> opening.isAt(scripts.get(place));
    }

    private static WatchPlan of(
            Network network, Collection<WatchOnly> watched, DerivationMonitor monitor, boolean once) {
        WatchPlan plan = begun(network, watched, monitor, once);
        plan.derive(0);
        return plan;
    }

    private static WatchPlan begun(
            Network network, Collection<WatchOnly> watched, DerivationMonitor monitor, boolean once) {
        Objects.requireNonNull(network, "network must not be null");
        Objects.requireNonNull(watched, "watched must not be null");
        Objects.requireNonNull(monitor, "monitor must not be null");
        WatchPlan plan = new WatchPlan(network, monitor);
        for (WatchOnly watch : new LinkedHashSet<>(watched)) {
            plan.entries.add(new WatchEntry(watch, network, once));
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
        IntPredicate known = place -> place < before && used.test(place);
        entries.forEach(WatchEntry::beginExtending);
        // again and again, because another text may have had the next scripts searched already
        do {
            entries.forEach(entry -> entry.want(known));
        } while (derive(before));
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
        return balances(coins, place -> List.of());
    }

    /**
     * Returns one balance for each text.
     *
     * @param coins the coins found at each place
     * @param notes what else to know about the script at each place, one sentence each
     */
    public List<WatchedBalance> balances(IntFunction<List<Coin>> coins, IntFunction<List<String>> notes) {
        return answers(Answer.BALANCE, coins, notes);
    }

    /**
     * Returns one history for each text.
     *
     * @param coins the coins found at each place on the way, in the order they came
     */
    public List<WatchedHistory> histories(IntFunction<List<TrackedCoin>> coins) {
        return histories(coins, place -> List.of());
    }

    /**
     * Returns one history for each text.
     *
     * @param coins the coins found at each place on the way, in the order they came
     * @param notes what else to know about the script at each place, one sentence each
     */
    public List<WatchedHistory> histories(IntFunction<List<TrackedCoin>> coins, IntFunction<List<String>> notes) {
        return answers(Answer.HISTORY, coins, notes);
    }

    /** Derives what the entries want, and returns whether they wanted anything. */
    private boolean derive(int searched) {
        List<WatchEntry> wanting = new ArrayList<>();
        List<Derivation.Order> orders = new ArrayList<>();
        for (WatchEntry entry : entries) {
            Derivation.Order order = entry.order();
            if (order != null) {
                wanting.add(entry);
                orders.add(order);
            }
        }
        List<List<List<byte[]>>> derived = Derivation.run(orders, monitor);
        for (int i = 0; i < wanting.size(); i++) {
            wanting.get(i).add(derived.get(i), searched, this::place);
        }
        return !wanting.isEmpty();
    }

    private <C, S, A> List<A> answers(
            Answer<C, S, A> form, IntFunction<List<C>> coins, IntFunction<List<String>> notes) {
        Objects.requireNonNull(coins, "coins must not be null");
        Objects.requireNonNull(notes, "notes must not be null");
        return entries.stream()
                .map(entry -> entry.answer(form, network, scripts, coins, notes))
                .toList();
    }

    private int place(byte[] script) {
        return places.computeIfAbsent(ByteBuffer.wrap(script), unused -> {
            scripts.add(script);
            return scripts.size() - 1;
        });
    }
}
