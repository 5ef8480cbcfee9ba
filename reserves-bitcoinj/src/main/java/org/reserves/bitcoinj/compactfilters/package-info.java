/**
 * Do nodes agree on the filters of these blocks, and which of them stands by a false one? Compact filters over the network (BIP157). Engine,
 * public for {@link org.reserves.bitcoinj.peers}, whose {@link org.reserves.bitcoinj.peers.Peers#compactFilters()} is the way in.
 *
 * <ol>
 *   <li>{@link org.reserves.bitcoinj.compactfilters.FilterScan} follows coins through the blocks that have to be read.
 *   <li>{@link org.reserves.bitcoinj.compactfilters.FilterTerms} say how many operators have to agree, and which filter headers are trusted.
 *   <li>{@link org.reserves.bitcoinj.compactfilters.FilterReport} sums up what the answer rests on.
 *   <li>{@link org.reserves.bitcoinj.compactfilters.FilterNode} and {@link org.reserves.bitcoinj.compactfilters.HeardNodes} are what it needs to
 *       know of the conversation.
 * </ol>
 *
 * <p>Each node states a filter hash for each block, in a chain of filter headers that is its own. What contradicts what it said before, or a
 * trusted header, is misconduct. Where nodes differ the block is read and judges them, as far as a block tells.
 *
 * <p>Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.bitcoinj.compactfilters;

import javax.annotation.ParametersAreNonnullByDefault;
