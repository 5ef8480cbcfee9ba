/**
 * What has been published? The record of what was said about states and bitcoin, shipped with the library.
 *
 * <p>Begin with {@link org.reserves.claims.PublishedClaims}. The world's table of a day, as far as it was known on another:
 *
 * <pre>{@code
 * Knowledge known = PublishedClaims.log().knownOn("2026-08-31");
 * known.table("2026-08-31", PublishedClaims.policy()).table().total();
 * known.range(Holder.of("US"), "2026-08-31", PublishedClaims.policy());   // floor, attributed, claimed, ceiling
 * }</pre>
 *
 * <p><strong>These are claims.</strong> A row says that somebody said so; none says that it is so, and many contradict each other.
 * Each has who made it, what it rests on, when it was made and about when, where it was read, and the day it was recorded. Nothing is
 * overwritten: a better figure is another row, and taking one back is a row too. {@code docs/claims.md} says how to add one.
 *
 * <p>Amounts are in BTC, days are ISO 8601 and may be known to the month or year only. The record is read once, when it is first asked
 * for.
 *
 * <p>All types are immutable and thread-safe. Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.claims;

import javax.annotation.ParametersAreNonnullByDefault;
