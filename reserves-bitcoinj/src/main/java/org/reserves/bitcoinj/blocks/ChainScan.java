package org.reserves.bitcoinj.blocks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.watch.DerivationMonitor;
import org.reserves.bitcoinj.watch.WatchPlan;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.Coin;
import org.reserves.chain.ScriptBalance;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;
import org.reserves.chain.WatchedHistory;

/**
 * Follows everything watched from a block on, and again from there where coins were found within the gap limit of the last script
 * looked for: the scripts that follow it may have had coins in blocks that were read already.
 */
public final class ChainScan {
    private final HeaderChain chain;
    private final ChainBlock base;

    @Nullable
    private final ChainBalance opening;

    private final Map<String, List<Coin>> openingCoins = new HashMap<>();

    private ChainScan(HeaderChain chain, ChainBlock base, @Nullable ChainBalance opening) {
        this.chain = chain;
        this.base = base;
        this.opening = opening;
        if (opening != null) {
            opening.balances().forEach(this::note);
        }
    }

    /** Returns a scan that begins right after a block of the chain, when nothing watched had coins. */
    public static ChainScan after(HeaderChain chain, ChainBlock base) {
        Objects.requireNonNull(chain, "chain must not be null");
        Objects.requireNonNull(base, "base must not be null");
        return new ChainScan(chain, base, null);
    }

    /** Returns a scan that begins right after the block of a balance, with its coins. */
    public static ChainScan from(HeaderChain chain, ChainBalance opening) {
        Objects.requireNonNull(chain, "chain must not be null");
        Objects.requireNonNull(opening, "opening must not be null");
        return new ChainScan(chain, opening.block(), opening);
    }

    /**
     * Runs the scan.
     *
     * @param watched what to look for; of a scan that begins with a balance, what that was asked for
     * @param monitor is told of the derivation of scripts, and may end it
     * @param blocks  connects all blocks up to the target; called once, and once more each time more scripts have to be looked for
     * @param grade   what stands behind a history that ends with the given block
     * @throws IllegalArgumentException    if the opening balance was not asked for something watched
     * @throws BalanceUnavailableException if it has a coin at a script that nothing watched stands for, or that is younger than its
     *                                     block
     */
    public ChainHistory run(
            Collection<WatchOnly> watched,
            DerivationMonitor monitor,
            Consumer<CoinTracker> blocks,
            Function<ChainBlock, ChainGrade> grade) {
        Objects.requireNonNull(blocks, "blocks must not be null");
        Objects.requireNonNull(grade, "grade must not be null");
        if (opening != null) {
            watched.forEach(opening::of);
        }
        WatchPlan plan = WatchPlan.ofOnePass(chain.network(), watched, monitor);
        List<byte[]> scripts = plan.scripts();
        while (plan.extendPast(opened(scripts))) {
            scripts = plan.scripts();
        }
        requireWatched(scripts);
        CoinTracker tracker = connected(plan, blocks);
        while (plan.extendPast(tracker::used)) {
            tracker = connected(plan, blocks);
        }
        ChainGrade found = grade.apply(tracker.tip());
        ChainHistory history = tracker.history(plan, found.assurance(), found.grounds());
        return opening == null ? history : withUnknown(history, opening);
    }

    /** Refuses coins at scripts that no watched text stands for: they were not found by looking for it. */
    private void requireWatched(List<byte[]> scripts) {
        Set<String> looked = new HashSet<>();
        scripts.forEach(script -> looked.add(hex(script)));
        for (Map.Entry<String, List<Coin>> opened : openingCoins.entrySet()) {
            if (!looked.contains(opened.getKey())) {
                throw new BalanceUnavailableException("balance to go on from has the coin \""
                        + opened.getValue().get(0).outpoint() + "\" at script " + opened.getKey()
                        + ", which none of its watched texts stands for; ask its source again");
            }
        }
    }

    private CoinTracker connected(WatchPlan plan, Consumer<CoinTracker> blocks) {
        List<byte[]> scripts = plan.scripts();
        CoinTracker tracker = CoinTracker.after(
                chain, base, scripts, place -> openingCoins.getOrDefault(hex(scripts.get(place)), List.of()));
        blocks.accept(tracker);
        return tracker;
    }

    private IntPredicate opened(List<byte[]> scripts) {
        return place -> openingCoins.containsKey(hex(scripts.get(place)));
    }

    private void note(WatchedBalance balance) {
        if (balance instanceof WatchedBalance.Known known) {
            for (ScriptBalance script : known.scripts()) {
                if (!script.coins().isEmpty()) {
                    openingCoins.put(script.script(), script.coins());
                }
            }
        }
    }

    /** What the opening balance did not know is not known later either. */
    private static ChainHistory withUnknown(ChainHistory history, ChainBalance opening) {
        List<WatchedHistory> watched = new ArrayList<>();
        for (WatchedHistory entry : history.watched()) {
            WatchedBalance before = opening.of(entry.watch());
            watched.add(
                    before instanceof WatchedBalance.Unknown unknown
                            ? new WatchedHistory.Unknown(unknown.watch(), unknown.reason())
                            : entry);
        }
        return new ChainHistory(history.blocks(), history.assurance(), history.grounds(), watched, history.outgoing());
    }

    private static String hex(byte[] script) {
        return HexFormat.of().formatHex(script);
    }
}
