package org.reserves.bitcoinj.proven;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.watch.WatchPlan;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.Coin;
import org.reserves.chain.Network;
import org.reserves.chain.ScannedBlocks;
import org.reserves.chain.ScriptBalance;
import org.reserves.chain.WatchedBalance;
import org.reserves.chain.WatchedHistory;

/** Where a question begins: at genesis with nothing, or at a block with the coins of an earlier answer. */
final class Opening {
    private final int height;

    @Nullable
    private final ChainBalance balance;

    private final Map<String, List<Coin>> coins = new HashMap<>();

    private Opening(int height, @Nullable ChainBalance balance) {
        this.height = height;
        this.balance = balance;
        if (balance != null) {
            balance.balances().forEach(this::note);
        }
    }

    /**
     * Returns the beginning.
     *
     * @throws BalanceUnavailableException if the block of the balance is not on our chain, or not before the end
     */
    static Opening of(
            HeaderBook headers, @Nullable ChainBalance balance, ChainBlock end, ProofServer server, Deadline deadline) {
        if (balance == null) {
            // the genesis block has no coins, but it has a header
            headers.fetch(List.of(1), server, deadline);
            return new Opening(0, null);
        }
        Integer height = balance.block().height();
        if (height == null) {
            throw new BalanceUnavailableException(balance.block()
                    + " of the balance to go on from has no height; take one whose block has, for instance of a published set");
        }
        headers.fetch(List.of(height), server, deadline);
        if (height > EventUnion.height(end) || !headers.isOnBestChain(balance.block())) {
            throw new BalanceUnavailableException(balance.block()
                    + " of the balance to go on from is not on our chain, which ends with " + end
                    + "; it may have been abandoned, take a balance of an earlier block");
        }
        return new Opening(height, balance);
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
                scripts,
                place -> coins.getOrDefault(HexFormat.of().formatHex(scripts.get(place)), List.of()));
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
                blocks(headers, end, proven),
                grade.assurance(),
                grade.grounds(),
                plan.histories(ledger::coins).stream().map(this::known).toList(),
                ledger.outgoing());
    }

    /** What was not known at the beginning is not known later either. */
    private WatchedHistory known(WatchedHistory entry) {
        return balance != null && balance.of(entry.watch()) instanceof WatchedBalance.Unknown unknown
                ? new WatchedHistory.Unknown(unknown.watch(), unknown.reason())
                : entry;
    }

    private ScannedBlocks blocks(HeaderBook headers, ChainBlock end, List<ProvenTransaction> proven) {
        return headers.blocks(height, EventUnion.height(end));
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
