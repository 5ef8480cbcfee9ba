/**
 * Was the promise kept? What a holder pledged, and what the record says of it.
 *
 * <p>Begin with {@link org.reserves.pledge.Pledge}.
 *
 * <pre>{@code
 * Pledge imf = Pledge.of(TitleHolder.state("SV"), "2025-02-26", NoVoluntaryAccumulation.of(Donations.NOT_SAID));
 * imf.against(ledger).asOf("2025-07-15").outcome();              // KEPT, BROKEN or UNPROVABLE
 * }</pre>
 *
 * <ul>
 *   <li>A {@link org.reserves.pledge.Pledge} is who promised what, from which day on, in which words. What it binds its maker
 *       to is a {@link org.reserves.promise.Promise}.
 *   <li>A {@link org.reserves.pledge.PledgeCase} is a pledge with what is known: a ledger, observed balances, or both,
 *       {@link org.reserves.pledge.Excuse}s that somebody claims, prices, {@link org.reserves.pledge.FundValue}s and what was published.
 *   <li>A {@link org.reserves.pledge.PledgeVerdict} is the outcome: kept, broken with {@link org.reserves.pledge.Breach}es, or
 *       unprovable with what is missing. Where the pledge is in a bill that had not come into force, it is one "if it were in force".
 * </ul>
 *
 * <p>A pledge is judged by what is recorded. A ledger shows why coins came and went; a balance only how many there are, so a
 * balance alone never proves that nothing was sold or bought: coins go for other reasons and come for others, and a sale can
 * hide behind a purchase. What cannot be told is {@code unprovable}, never kept.
 *
 * <p>Days are calendar days; a pledge binds on its first and its last day. Amounts are in BTC, exact to the satoshi. The JSON of
 * each type is described on it; all of them round-trip.
 *
 * <p>All types are immutable and thread-safe. Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.pledge;

import javax.annotation.ParametersAreNonnullByDefault;
