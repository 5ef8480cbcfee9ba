/**
 * What was promised? The kinds of promises about bitcoin, and which coins they are about.
 *
 * <p>Begin with {@link org.reserves.promise.Promise}; whether one was kept is for {@code org.reserves.pledge}.
 *
 * <pre>{@code
 * Promise reserve = NeverSell.of(CoinScope.inStatus(LegalStatus.IN_RESERVE)).except("court-order", "order of a court");
 * reserve.scope().contains(new Place("main", LegalStatus.OWNED));     // false
 * }</pre>
 *
 * <ul>
 *   <li>{@link org.reserves.promise.NeverSell}, with {@link org.reserves.promise.CarveOut}s,
 *       {@link org.reserves.promise.NoVoluntaryAccumulation}, {@link org.reserves.promise.HoldAtLeast},
 *       {@link org.reserves.promise.CommitUpTo} and {@link org.reserves.promise.SellOut} are kinds that holders promised.
 *   <li>{@link org.reserves.promise.HoldEachLot}, {@link org.reserves.promise.SellAtMost},
 *       {@link org.reserves.promise.AcquireAtLeast}, {@link org.reserves.promise.ShareOfFund},
 *       {@link org.reserves.promise.EligibleByMarketValue}, {@link org.reserves.promise.ReportEvery} and
 *       {@link org.reserves.promise.NoIncrease} are those that laws and bills of 2025 and 2026 ask for.
 *   <li>A {@link org.reserves.promise.Law} is the law or bill a promise is in, with the days of its way.
 *   <li>A {@link org.reserves.promise.CoinScope} says which coins: all, or those of some accounts or legal statuses.
 * </ul>
 *
 * <p>Amounts are in BTC, exact to the satoshi; percentages are exact; periods are those of ISO 8601 and count calendar months and years. The JSON of each type is described on it; all of them round-trip.
 *
 * <p>All types are immutable and thread-safe. Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.promise;

import javax.annotation.ParametersAreNonnullByDefault;
