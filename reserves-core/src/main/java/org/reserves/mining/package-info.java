/**
 * What would that energy yield? From the power of a site to the bitcoin it can expect, and how sure that is.
 *
 * <p>Begin with {@link org.reserves.mining.MiningPlan}.
 *
 * <pre>{@code
 * MiningPlan plan = MiningPlan.ofMegawatts("2000")
 *         .fleet(Fleet.of(MiningMachine.S21))
 *         .pue("1.10")
 *         .uptime("0.95")
 *         .network(NetworkConditions.ofDifficulty("121658450774825"))
 *         .startingOn("2025-05-28")
 *         .forDays(3_652)
 *         .build();
 * plan.inEquilibrium().total(RoundingMode.DOWN);
 * }</pre>
 *
 * <ul>
 *   <li>{@link org.reserves.mining.Fleet} turns power into {@link org.reserves.mining.HashRate}, by the efficiency of its
 *       {@link org.reserves.mining.MiningMachine}s.
 *   <li>{@link org.reserves.mining.NetworkConditions} are what the site meets: difficulty, its growth, fees.
 *   <li>{@link org.reserves.mining.MiningPlan} puts both together with a start and a horizon.
 *   <li>{@link org.reserves.mining.MiningYield} is the expected result, across halvings and retargets, with its Poisson
 *       deviation, energy per bitcoin and break-even price of power.
 * </ul>
 *
 * <p>Every yield is asked for in one of two ways. As a price taker the site changes nothing: it earns its hash rate over
 * that of the network. In equilibrium the difficulty has risen by the site's own hash rate, so it earns own over own plus
 * network. The second is lower, and for a large site it is the honest one.
 *
 * <p>Units are in the names: megawatts, J/TH, hashes per second, blocks, days of 144 blocks, BTC. Results are expected
 * values, so they are {@link java.math.BigDecimal} numbers of BTC at
 * {@link org.reserves.mining.MiningPlan#PRECISION 40 significant digits}, and become a {@link org.reserves.money.Btc} only
 * with a rounding mode. Nothing passes through binary floating point.
 *
 * <p>Inputs and yields have a JSON form, described on each type; a yield is computed anew when it is read.
 *
 * <p>All types but the builder are immutable and thread-safe. Parameters and return values are never null unless marked
 * {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.mining;

import javax.annotation.ParametersAreNonnullByDefault;
