package org.reserves.chain;

import java.util.Collection;
import java.util.Objects;

/**
 * A place that knows which coins are unspent: a snapshot file, a directory of blocks, peers, a node or a server. The library's
 * modules implement it, and so may an application.
 *
 * <p>What an implementation owes its caller:
 *
 * <ul>
 *   <li>Only what is confirmed in a block counts. An unconfirmed transaction neither adds a coin nor takes one away.
 *   <li>All balances of one answer are true at one and the same block. Where the chain grows or is reorganised while the questions are
 *       asked, the source asks again until all answers are of one block, or throws. It never mixes two blocks, and it never
 *       names a block it did not ask about.
 *   <li>Where it cannot know, it says so with {@link WatchedBalance.Unknown} for the one text, or throws for all. It never
 *       answers with an empty balance instead.
 *   <li>Everything asked in one call is answered from one pass over the data wherever the data allow it.
 *   <li>Scripts are matched byte by byte, never by the text of an address.
 *   <li>It names its {@link Assurance} honestly, and says in {@link ChainBalance#grounds()} why.
 * </ul>
 *
 * <p>{@code reserves-bitcoinj} publishes a contract test for implementations in its test-jar.
 *
 * <p>A source is used by one thread at a time unless it says otherwise.
 */
public interface BalanceSource extends AutoCloseable {

    /** Returns the network the source knows. */
    Network network();

    /**
     * Finds the coins of everything watched, at the last block the source knows.
     *
     * @param watched what to look for; equal entries are answered once
     * @return one balance for each distinct entry, in the order of the collection
     * @throws BalanceUnavailableException if the source has no trustworthy answer: unreadable or malformed data, a deadline
     *                                     missed, a cancelled search
     */
    ChainBalance balanceOf(Collection<WatchOnly> watched);

    /**
     * Finds the coins of everything watched right after a given block. A source that cannot go back refuses, and so does one whose
     * chain does not have the block; what is not overridden refuses always.
     *
     * @param block   the block; its hash decides, its height helps to find it
     * @param watched what to look for; equal entries are answered once
     * @return one balance for each distinct entry, in the order of the collection, at exactly this block
     * @throws BalanceUnavailableException if the source has no trustworthy answer at this block
     */
    default ChainBalance balanceAt(ChainBlock block, Collection<WatchOnly> watched) {
        Objects.requireNonNull(block, "block must not be null");
        Objects.requireNonNull(watched, "watched must not be null");
        throw new BalanceUnavailableException("this source knows the coins at its last block only, not at " + block
                + "; ask a source that reads the chain block by block");
    }

    /** Releases what the source holds. Closing twice does nothing. */
    @Override
    void close();
}
