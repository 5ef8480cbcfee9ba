/**
 * Are the declared coins on the chain? A declared holding, the places it is said to be at, and what the chain says about them.
 *
 * <p>Begin with {@link org.reserves.verification.Declaration}: a holding with the places its coins are said to be at.
 * {@link org.reserves.verification.Verification} is what the chain says about it: a verdict with its grade, the difference, and
 * {@link org.reserves.verification.Warning}s. {@link org.reserves.verification.LedgerDraft} turns the history of those places
 * into the events of a ledger. What a source of the chain is, and how its answers are graded, stands in
 * {@link org.reserves.chain}.
 *
 * <pre>{@code
 * Verification v = Declaration.of(Holding.of("SV", "6089").asOf("2025-05-28"))
 *         .watching("32ixEdVJWo3kmvJGMTZq5jAQVZZeuwnqzo")
 *         .verifyAgainst(chain);
 * v.verdict();                                                   // CONFIRMED, SHORTFALL, SURPLUS or UNVERIFIABLE
 * }</pre>
 *
 * <p>A balance shows coins, not who can spend them, and a list of addresses need not be complete.
 *
 * <p>Amounts are exact. The JSON of each type is described on it; all of them round-trip. All values are immutable and
 * thread-safe. Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.verification;

import javax.annotation.ParametersAreNonnullByDefault;
