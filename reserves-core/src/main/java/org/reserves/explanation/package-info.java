/**
 * Why do two tables differ, and what is a total made of?
 *
 * <p>Begin with {@link org.reserves.explanation.Reconciliation}: which known figures close the gap between a table's rows and its
 * total. {@link org.reserves.explanation.TableDiff} explains each {@link org.reserves.explanation.Difference} between two tables by
 * corrections, recorded events or figures. {@link org.reserves.explanation.Composition} divides what a table prints into
 * {@link org.reserves.explanation.Portion}s of one nature each: seized, acquired, sold since, private persons' and so on.
 *
 * <pre>{@code
 * Reconciliation.builder(Btc.of(259_870), log.knownOn("2025-05-28"), LocalDate.parse("2021-06-16")).search();
 * // BG 213,519 BTC with UA 46,351 BTC
 * }</pre>
 *
 * <p>Amounts are in BTC and exact; parts sum to the whole. What the record does not explain is a part of its own and never spread
 * over the others. All types are immutable and thread-safe, the builder excepted. Parameters and return values are never null
 * unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.explanation;

import javax.annotation.ParametersAreNonnullByDefault;
