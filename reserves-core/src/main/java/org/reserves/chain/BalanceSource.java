package org.reserves.chain;

import java.util.Collection;

/**
 * A place that knows which coins are unspent: a snapshot file, a directory of blocks, peers or a node. The library's modules
 * implement it, and so may an application.
 *
 * <p>What an implementation owes its caller:
 *
 * <ul>
 *   <li>All balances of one answer are true at one and the same block.
 *   <li>Where it cannot know, it says so with {@link WatchedBalance.Unknown} for the one text, or throws for all. It never
 *       answers with an empty balance instead.
 *   <li>Everything asked in one call is answered from one pass over the data wherever the data allow it.
 *   <li>Scripts are matched byte by byte, never by the text of an address.
 *   <li>It names its {@link Assurance} honestly, and says in {@link ChainBalance#grounds()} why.
 * </ul>
 *
 * <p>A source is used by one thread at a time unless it says otherwise.
 */
public interface BalanceSource extends AutoCloseable {

    /** Returns the network the source knows. */
    Network network();

    /**
     * Finds the coins of everything watched.
     *
     * @param watched what to look for; equal entries are answered once
     * @return one balance for each distinct entry, in the order of the collection
     * @throws BalanceUnavailableException if the source has no trustworthy answer: unreadable or malformed data, a deadline
     *                                     missed, a cancelled search
     */
    ChainBalance balanceOf(Collection<WatchOnly> watched);

    /** Releases what the source holds. Closing twice does nothing. */
    @Override
    void close();
}
