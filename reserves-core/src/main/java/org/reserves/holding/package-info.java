/**
 * What is held, says whom, as of when?
 *
 * <p>Begin with {@link org.reserves.holding.ReserveTable}.
 *
 * <pre>{@code
 * ReserveTable may2025 = ReserveTable.asOf("2025-05-28")
 *         .pricedAt(Price.of("USD", "106000"))
 *         .outOf(Supply.cap())
 *         .add(Holding.of("US", "207189").source(article))
 *         .add(Holding.undisclosed("PK").source(article))
 *         .build();
 * may2025.total();                                               // 207,189 BTC, 1 holder undisclosed
 * }</pre>
 *
 * <ul>
 *   <li>{@link org.reserves.holding.Holding} is one statement: this title holder has this much, acquired this way, with this
 *       legal status, according to this source.
 *   <li>{@link org.reserves.holding.Disclosure} is the amount as it was stated, from exact to undisclosed;
 *       {@link org.reserves.holding.Bounds} is what it says in numbers.
 *   <li>{@link org.reserves.holding.ReserveTable} is many of them at one date, with a price and a supply: ranking, totals,
 *       shares, values, breakdowns, concentration.
 *   <li>{@link org.reserves.holding.Total}, {@link org.reserves.holding.ReserveShare},
 *       {@link org.reserves.holding.ReserveValue} and {@link org.reserves.holding.Concentration} are its answers. Each keeps
 *       what it was computed from and says what it leaves out.
 * </ul>
 *
 * <p>Amounts are in BTC. Nothing rounds unless a scale and a rounding mode are given. Ranges give ranges; an undisclosed
 * amount is never counted as zero; coins that were sold or returned are listed but not counted as held.
 *
 * <p>All types are immutable and thread-safe, the builder excepted. Parameters and return values are never null unless
 * marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.holding;

import javax.annotation.ParametersAreNonnullByDefault;
