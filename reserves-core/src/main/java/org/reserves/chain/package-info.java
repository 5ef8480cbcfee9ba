/**
 * What does the chain say, and who could lie? Watched texts, the sources that know the chain, and their answers.
 *
 * <p>Begin with {@link org.reserves.chain.BalanceSource}, which knows what is unspent; {@code reserves-bitcoinj} has several.
 *
 * <pre>{@code
 * ChainBalance answer = chain.balanceOf(List.of(WatchOnly.of("32ixEdVJWo3kmvJGMTZq5jAQVZZeuwnqzo")));
 * answer.balances().get(0).total();
 * answer.assurance();                                            // how far a liar could have come, with its grounds
 * }</pre>
 *
 * <ul>
 *   <li>{@link org.reserves.chain.WatchOnly} is something to look at: an address, a script, a key, a descriptor.
 *   <li>{@link org.reserves.chain.ChainBalance} is the answer of a source: a {@link org.reserves.chain.WatchedBalance} for each
 *       text with its {@link org.reserves.chain.ScriptBalance}s and {@link org.reserves.chain.Coin}s, the
 *       {@link org.reserves.chain.ChainBlock} they are true at, and the measure of the whole
 *       {@link org.reserves.chain.UtxoSet}.
 *   <li>{@link org.reserves.chain.HistorySource} reads the chain block by block; its
 *       {@link org.reserves.chain.ChainHistory} has every coin that came and went, and the balance as of any block or day.
 *   <li>{@link org.reserves.chain.CrossCheck} compares what two sources say at the same block.
 *   <li>{@link org.reserves.chain.Assurance} grades an answer: how far could a liar have come? Where several were heard, each is a
 *       {@link org.reserves.chain.Witness}: who agreed, who was convicted of a lie, who failed.
 * </ul>
 *
 * <p>A balance shows coins, not who can spend them. Where a source cannot know there is no amount at all, because a wrong zero is
 * the worst answer.
 *
 * <p>Hashes, transaction ids and scripts are hexadecimal digits in lower case, hashes in the order they are displayed in.
 * Amounts are exact. The JSON of each type is described on it; all of them round-trip.
 *
 * <p>All values are immutable and thread-safe. Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.chain;

import javax.annotation.ParametersAreNonnullByDefault;
