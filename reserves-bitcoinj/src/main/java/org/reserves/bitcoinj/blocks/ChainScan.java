package org.reserves.bitcoinj.blocks;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.watch.DerivationMonitor;
import org.reserves.bitcoinj.watchlist.EarlierCoins;
import org.reserves.bitcoinj.watchlist.WatchPlan;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.WatchOnly;

/**
 * Follows everything watched from a block on, and again from there where coins were found within the gap limit of the last script
 * looked for: the scripts that follow it may have had coins in blocks that were read already.
 */
public final class ChainScan {
    private final HeaderChain chain;
    private final ChainBlock base;

    @Nullable
    private final ChainBalance opening;

    private ChainScan(HeaderChain chain, ChainBlock base, @Nullable ChainBalance opening) {
        this.chain = chain;
        this.base = base;
        this.opening = opening;
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
        EarlierCoins coins = opening == null ? null : EarlierCoins.of(opening);
        WatchPlan plan = coins == null
                ? WatchPlan.ofOnePass(chain.network(), watched, monitor)
                : WatchPlan.resuming(chain.network(), watched, coins, monitor);
        CoinTracker tracker = connected(plan, coins, blocks);
        while (plan.extendPast(tracker::isUsed)) {
            tracker = connected(plan, coins, blocks);
        }
        ChainGrade found = grade.apply(tracker.tip());
        ChainHistory history = tracker.history(plan, found.assurance(), found.grounds());
        return coins == null
                ? history
                : new ChainHistory(
                        history.blocks(),
                        history.assurance(),
                        history.grounds(),
                        coins.withUnknown(history.watched()),
                        history.outgoing());
    }

    private CoinTracker connected(WatchPlan plan, @Nullable EarlierCoins coins, Consumer<CoinTracker> blocks) {
        List<byte[]> scripts = plan.scripts();
        CoinTracker tracker = coins == null
                ? CoinTracker.after(chain, base, scripts)
                : CoinTracker.after(chain, base, scripts, place -> coins.at(scripts.get(place)));
        blocks.accept(tracker);
        return tracker;
    }
}
