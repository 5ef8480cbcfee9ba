package org.reserves.bitcoinj.blockfiles;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.chain.ChainBlock;

/**
 * The last block with the most work that the node connected, as far as its undo files tell.
 *
 * @param block the block
 * @param rival the connected end of another branch that took the most work of those, or null where there is none
 * @param notes what a reader must know of the blocks that were passed over or took as much work, one sentence each
 */
record ConnectedTip(ChainBlock block, @Nullable ChainBlock rival, List<String> notes) {

    /** @param stored whether a block was stored and, as far as can be told, not connected */
    static ConnectedTip of(HeaderChain chain, Predicate<String> stored) {
        ChainBlock best = null;
        List<String> notes = new ArrayList<>();
        for (ChainBlock tip : chain.tips()) {
            if (best != null && chain.work(tip.hash()).compareTo(chain.work(best.hash())) < 0) {
                break;
            }
            ChainBlock connected = lastConnected(chain, tip, stored);
            if (!connected.isSameAs(tip)) {
                notes.add(tip
                        + " was stored and never connected by the node: its file of undo records has none with a right checksum from height "
                        + (Objects.requireNonNull(connected.height(), "height must not be null") + 1)
                        + " on, so these blocks do not count");
            }
            best = better(chain, best, connected, notes);
        }
        ChainBlock found = Objects.requireNonNull(best, "best must not be null");
        return new ConnectedTip(found, rival(chain, found, stored), notes);
    }

    @Nullable
    private static ChainBlock rival(HeaderChain chain, ChainBlock best, Predicate<String> stored) {
        for (ChainBlock tip : chain.tips()) {
            ChainBlock connected = lastConnected(chain, tip, stored);
            if (!chain.forkPoint(best.hash(), connected.hash()).isSameAs(connected)) {
                // a branch on top of the best would have more work, so this one is beside it
                return connected;
            }
        }
        return null;
    }

    private static ChainBlock better(
            HeaderChain chain, @Nullable ChainBlock best, ChainBlock connected, List<String> notes) {
        if (best == null || best.isSameAs(connected)) {
            return connected;
        }
        BigInteger work = chain.work(connected.hash());
        int more = work.compareTo(chain.work(best.hash()));
        boolean apart = !chain.forkPoint(best.hash(), connected.hash()).isSameAs(connected);
        if (more == 0 && apart) {
            notes.add(connected + " took as much work as " + best
                    + "; which of them the node follows the files do not tell");
        }
        return more > 0 ? connected : best;
    }

    private static ChainBlock lastConnected(HeaderChain chain, ChainBlock tip, Predicate<String> stored) {
        ChainBlock block = tip;
        while (stored.test(block.hash())) {
            int height = Objects.requireNonNull(block.height(), "height must not be null");
            block = chain.ancestor(tip.hash(), height - 1);
        }
        return block;
    }
}
