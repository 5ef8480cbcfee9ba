package org.reserves.chain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;

/**
 * A source that knows what was there before as well as what is there now: it reads the chain block by block, or asks for the events
 * of what is watched.
 *
 * <p>Each call reads the chain anew. Who has several questions about the same texts asks for the {@link ChainHistory} once.
 */
public interface HistorySource extends BalanceSource {

    /**
     * Returns the last block the source answers about. The next answer may be at a later one, where the chain grows meanwhile.
     *
     * @throws BalanceUnavailableException if the source cannot tell
     */
    ChainBlock tip();

    /**
     * Follows everything watched through the blocks.
     *
     * @param watched what to look for; equal entries are answered once
     * @return one entry for each distinct text, in the order of the collection
     * @throws BalanceUnavailableException if the source has no trustworthy answer
     */
    ChainHistory historyOf(Collection<WatchOnly> watched);

    /**
     * Follows the coins of an earlier answer, for instance of a snapshot, through all later blocks. The grade of the result is no
     * better than that of the earlier answer.
     *
     * @param opening the balances at a block of this source's chain
     * @return the history of all texts in it, from its block on
     * @throws BalanceUnavailableException if the source has no trustworthy answer, or its chain does not have the block
     */
    ChainHistory rollForward(ChainBalance opening);

    /** Finds the coins of everything watched after the last block. */
    @Override
    default ChainBalance balanceOf(Collection<WatchOnly> watched) {
        return historyOf(watched).atTip();
    }

    /** Finds the coins of everything watched right after a block of this source's chain. */
    @Override
    default ChainBalance balanceAt(ChainBlock block, Collection<WatchOnly> watched) {
        Objects.requireNonNull(block, "block must not be null");
        return historyOf(watched).at(block);
    }

    /**
     * Finds the coins of everything watched at the end of a day (UTC).
     *
     * @throws BalanceUnavailableException if the source has no trustworthy answer
     * @throws IllegalArgumentException    if the source did not read that day wholly
     */
    default ChainBalance balanceAsOf(LocalDate date, Collection<WatchOnly> watched) {
        Objects.requireNonNull(date, "as-of date must not be null");
        return historyOf(watched).asOf(date);
    }
}
