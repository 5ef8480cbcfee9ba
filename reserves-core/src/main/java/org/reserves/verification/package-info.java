/**
 * Is it on the chain? A declared holding, the places it is said to be, and what the chain says about them.
 *
 * <ul>
 *   <li>{@link org.reserves.verification.Declaration} is a holding with the places its coins are said to be at.
 *   <li>{@link org.reserves.verification.Verification} is what the chain says about it: a verdict, the difference, and
 *       {@link org.reserves.verification.Warning}s.
 *   <li>{@link org.reserves.verification.WatchOnly} is something to look at: an address, a script, a key, a descriptor.
 *   <li>{@link org.reserves.verification.BalanceSource} is what knows the chain; {@code reserves-bitcoinj} has several.
 *   <li>{@link org.reserves.verification.ChainBalance} is its answer: a {@link org.reserves.verification.WatchedBalance} for each
 *       text with its {@link org.reserves.verification.ScriptBalance}s and {@link org.reserves.verification.Coin}s, the
 *       {@link org.reserves.verification.ChainBlock} they are true at, and the measure of the whole
 *       {@link org.reserves.verification.UtxoSet}.
 *   <li>{@link org.reserves.verification.HistorySource} reads the chain block by block; its
 *       {@link org.reserves.verification.ChainHistory} has every coin that came and went, and the balance as of any block or day.
 *   <li>{@link org.reserves.verification.LedgerSkeleton} turns such a history into the events of a ledger.
 *   <li>{@link org.reserves.verification.CrossCheck} compares what two sources say at the same block.
 *   <li>{@link org.reserves.verification.Assurance} grades it: how far could a liar have come?
 * </ul>
 *
 * <p>A balance shows coins, not who can spend them, and a list of addresses need not be complete. Where a source cannot know
 * there is no amount at all, because a wrong zero is the worst answer.
 *
 * <p>Hashes, transaction ids and scripts are hexadecimal digits in lower case, hashes in the order they are displayed in.
 * Amounts are exact. The JSON of each type is described on it; all of them round-trip.
 *
 * <p>All values are immutable and thread-safe. Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.verification;

import javax.annotation.ParametersAreNonnullByDefault;
