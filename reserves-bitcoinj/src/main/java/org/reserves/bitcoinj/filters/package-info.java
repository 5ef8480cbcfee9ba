/**
 * Which blocks concern these scripts, and who says so? Compact block filters (BIP158) and their headers (BIP157): read, matched, made and
 * judged.
 *
 * <p>Begin with {@link org.reserves.bitcoinj.filters.RecomputedFilters}, which makes filters and filter headers from blocks, and
 * {@link org.reserves.bitcoinj.filters.TrustedFilterHeader}, which options of peers take. The rest is engine, public for
 * {@link org.reserves.bitcoinj.peers}:
 *
 * <ol>
 *   <li>{@link org.reserves.bitcoinj.filters.BlockFilter} is the filter of one block, from bytes or made from the block and what it spends.
 *   <li>{@link org.reserves.bitcoinj.filters.ScriptMatcher} asks it about all watched scripts at once.
 *   <li>{@link org.reserves.bitcoinj.filters.FilterHeaders} chain filter hashes;
 *       {@link org.reserves.bitcoinj.filters.PublishedFilterHeaders} are those that others published.
 *   <li>{@link org.reserves.bitcoinj.filters.FilterJudge} finds what a filter leaves out that its block proves.
 * </ol>
 *
 * <p>A true filter hides nothing: what a script was paid or spent is always found. Whether a filter is true, the block tells in part: outputs
 * always, what was spent only where an input tells it.
 *
 * <p>Hashes in texts are hexadecimal digits in lower case, in the order they are displayed in; in arrays they are in stored order. Parameters
 * and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.bitcoinj.filters;

import javax.annotation.ParametersAreNonnullByDefault;
