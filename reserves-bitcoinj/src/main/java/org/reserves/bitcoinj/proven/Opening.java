package org.reserves.bitcoinj.proven;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.watch.WatchPlan;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.Coin;
import org.reserves.chain.ScriptBalance;
import org.reserves.chain.WatchedBalance;
import org.reserves.chain.WatchedHistory;

/** Where a question begins: at genesis with nothing, or at a block with the coins of an earlier answer. */
final class Opening {
    private final int height;
    private final List<Integer> wanted;

    @Nullable
    private final ChainBalance balance;

    private final Map<String, List<Coin>> coins = new HashMap<>();

    private Opening(int height, List<Integer> wanted, @Nullable ChainBalance balance) {
        this.height = height;
        this.wanted = wanted;
        this.balance = balance;
        if (balance != null) {
            balance.balances().forEach(this::note);
        }
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

    /** Returns a ledger with the coins there were. */
    EventLedger ledger(List<byte[]> scripts) {
        return new EventLedger(
                scripts, place -> coins.getOrDefault(HexFormat.of().formatHex(scripts.get(place)), List.of()));
    }

    /** Returns everything that happened from the beginning on. */
    ChainHistory history(
            HeaderBook headers,
            WatchPlan plan,
            EventLedger ledger,
            ChainBlock end,
            List<ProvenTransaction> proven,
            UnionGrade grade) {
        return new ChainHistory(
                headers.blocks(height, EventUnion.height(end), known(proven)),
                grade.assurance(),
                grade.grounds(),
                plan.histories(ledger::coins).stream().map(this::known).toList(),
                ledger.outgoing());
    }

    private List<Integer> known(List<ProvenTransaction> proven) {
        List<Integer> heights = new ArrayList<>(wanted);
        proven.forEach(event -> heights.add(event.claim().height()));
        return heights;
    }

    /** What was not known at the beginning is not known later either. */
    private WatchedHistory known(WatchedHistory entry) {
        return balance != null && balance.of(entry.watch()) instanceof WatchedBalance.Unknown unknown
                ? new WatchedHistory.Unknown(unknown.watch(), unknown.reason())
                : entry;
    }

    private void note(WatchedBalance watched) {
        if (watched instanceof WatchedBalance.Known known) {
            for (ScriptBalance script : known.scripts()) {
                if (!script.coins().isEmpty()) {
                    coins.put(script.script(), script.coins());
                }
            }
        }
    }
}
