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
 *       {@link org.reserves.promise.CommitUpTo} and {@link org.reserves.promise.SellOut} are the kinds.
 *   <li>A {@link org.reserves.promise.CoinScope} says which coins: all, or those of some accounts or legal statuses.
 * </ul>
 *
 * <p>Amounts are in BTC, exact to the satoshi. The JSON of each type is described on it; all of them round-trip.
 *
 * <p>All types are immutable and thread-safe. Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.promise;

import javax.annotation.ParametersAreNonnullByDefault;
