/**
 * Which scripts does a source look for, how far, and what does it answer? The list that is made of watched texts.
 *
 * <p>Engine, public for the sibling packages that read the chain, which begin with {@link org.reserves.bitcoinj.watchlist.WatchPlan}; callers
 * watch a {@link org.reserves.chain.WatchOnly}.
 *
 * <ul>
 *   <li>{@link org.reserves.bitcoinj.watchlist.WatchPlan} is the list of scripts a source looks for, with the gap limits, and what is said
 *       of each text once the coins are found.
 *   <li>{@link org.reserves.bitcoinj.watchlist.ScriptTable} finds a script of the list among all of the chain.
 *   <li>{@link org.reserves.bitcoinj.watchlist.EarlierCoins} are those of an earlier answer, to go on from.
 *   <li>{@link org.reserves.bitcoinj.watchlist.BareKeys} notes coins at the public keys of watched P2PKH scripts, which no address shows.
 * </ul>
 *
 * <p>Nothing here is thread-safe unless it says so. Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.bitcoinj.watchlist;

import javax.annotation.ParametersAreNonnullByDefault;
