package org.reserves.bitcoinj.proven;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.watch.DerivationMonitor;
import org.reserves.bitcoinj.watchlist.EarlierCoins;
import org.reserves.bitcoinj.watchlist.WatchPlan;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedHistory;

/** Where a question begins: at genesis with nothing, or at a block with the coins of an earlier answer. */
final class Opening {
    private final int height;
    private final List<Integer> wanted;

    @Nullable
    private final ChainBalance balance;

    @Nullable
    private final EarlierCoins coins;

    private Opening(int height, List<Integer> wanted, @Nullable ChainBalance balance) {
        this.height = height;
        this.wanted = wanted;
        this.balance = balance;
        coins = balance == null ? null : EarlierCoins.of(balance);
    }

    /**
     * Returns the beginning.
     *
     * @param wanted heights whose blocks the history shall know
     * @throws BalanceUnavailableException if the block of the balance is not on our chain, or not before the end
     */
    static Opening of(
            HeaderBook headers,
            @Nullable ChainBalance balance,
            ChainBlock end,
            List<Integer> wanted,
            Panel panel,
            Deadline deadline) {
        Integer height = balance == null ? Integer.valueOf(0) : balance.block().height();
        if (height == null) {
            throw new BalanceUnavailableException(end.network() + " block of the balance to go on from has no height;"
                    + " take a balance whose block has one, for instance of a published set");
        }
        List<Integer> all = new ArrayList<>(wanted);
        all.add(height);
        panel.any(asked -> headers.fetch(all, asked.server(), deadline));
        if (balance != null && (height > EventUnion.height(end) || !headers.isOnBestChain(at(balance, height)))) {
            throw new BalanceUnavailableException(balance.block()
                    + " of the balance to go on from is not on our chain, which ends with " + end
                    + "; it may have been abandoned, take a balance of an earlier block");
        }
        return new Opening(height, List.copyOf(wanted), balance);
    }

    private static ChainBlock at(ChainBalance balance, int height) {
        return ChainBlock.of(balance.block().network(), balance.block().hash()).atHeight(height);
    }

    /** Returns the height after which events are wanted. */
    int height() {
        return height;
    }

    @Nullable
    ChainBalance balance() {
        return balance;
    }

    /** Returns what to look for: no less than the earlier answer did. */
    WatchPlan plan(Network network, Collection<WatchOnly> watched) {
        return coins == null
                ? WatchPlan.of(network, watched)
                : WatchPlan.resuming(network, watched, coins, DerivationMonitor.NONE);
    }

    /** Returns a ledger with the coins there were. */
    EventLedger ledger(List<byte[]> scripts) {
        EarlierCoins before = coins;
        return new EventLedger(scripts, place -> before == null ? List.of() : before.at(scripts.get(place)));
    }

    /**
     * Returns everything that happened from the beginning on.
     *
     * @param heights those of the blocks in which something happened
     */
    ChainHistory history(
            HeaderBook headers,
            WatchPlan plan,
            EventLedger ledger,
            ChainBlock end,
            List<Integer> heights,
            UnionGrade grade) {
        List<Integer> known = new ArrayList<>(wanted);
        known.addAll(heights);
        List<WatchedHistory> histories = plan.histories(ledger::coins);
        return new ChainHistory(
                headers.blocks(height, EventUnion.height(end), known),
                grade.assurance(),
                grade.grounds(),
                coins == null ? histories : coins.withUnknown(histories),
                ledger.outgoing());
    }
}
