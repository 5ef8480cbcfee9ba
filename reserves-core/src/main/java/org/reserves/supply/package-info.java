/**
 * Out of how much? The supplies a share of bitcoin can be taken of, and the share itself.
 *
 * <p>Begin with {@link org.reserves.supply.Supply}.
 *
 * <pre>{@code
 * Supply.cap();                                                  // nominal cap of 21,000,000 BTC
 * Supply.scheduledAt(840_000).amount();                          // 19687503.12500000
 * ChainCalendar.mainnet().heightOn("2025-05-28");                // about block 898,739, with its bounds
 * }</pre>
 *
 * <ul>
 *   <li>{@link org.reserves.supply.IssuanceSchedule} is the halving rule, in whole satoshis.
 *   <li>{@link org.reserves.supply.ChainCalendar} links heights and dates, with a bound wherever it has to estimate.
 *   <li>{@link org.reserves.supply.Supply} is one denominator with its name: the nominal cap, the maximum, the coins
 *       scheduled up to a block or a day, the unspent outputs measured at a block, a figure somebody stated, and each of
 *       them less an estimate of lost coins. They all differ, so a share without its supply is not a fact.
 *   <li>{@link org.reserves.supply.IssuanceGap} explains why less was measured than scheduled, and says what it cannot
 *       explain.
 *   <li>{@link org.reserves.supply.SupplyShare} is an amount out of a supply. It keeps both amounts, so shares add up to
 *       the share of the sum.
 * </ul>
 *
 * <p>Amounts are {@link org.reserves.money.Btc}, exact to the satoshi. Nothing is rounded unless a scale and a
 * {@link java.math.RoundingMode} are passed. JSON is described on each type.
 *
 * <p>The header times of 556 blocks and the known deviations from the schedule are two small files inside the jar; each is
 * read once, when first asked for. Nothing else here reads anything.
 *
 * <p>All types are immutable and thread-safe. Parameters and return values are never null unless marked
 * {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.supply;

import javax.annotation.ParametersAreNonnullByDefault;
