package org.reserves.chain;

import java.util.Collection;

/** A source that reads the chain block by block, and so knows what was there before as well as what is there now. */
public interface HistorySource extends BalanceSource {

    /**
     * Follows everything watched through the blocks.
     *
     * @param watched what to look for; equal entries are answered once
     * @return one entry for each distinct text, in the order of the collection
     * @throws BalanceUnavailableException if the source has no trustworthy answer
     */
    ChainHistory historyOf(Collection<WatchOnly> watched);

    /** Finds the coins of everything watched after the last block. */
    @Override
    default ChainBalance balanceOf(Collection<WatchOnly> watched) {
        return historyOf(watched).atTip();
    }
}
