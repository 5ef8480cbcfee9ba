/**
 * Does what was published add up?
 *
 * <p>Begin with {@link org.reserves.audit.PublishedTable}: what a source printed, number by number and in its own words, as
 * {@link org.reserves.audit.Claim}s about typed {@link org.reserves.audit.Subject}s. {@link org.reserves.audit.Audit} holds
 * every claim against the others, and against what an {@link org.reserves.observation.ObservationLog} knew, and gives an
 * {@link org.reserves.audit.AuditReport}: a {@link org.reserves.audit.Verdict} on each claim, and
 * {@link org.reserves.audit.Finding}s that name their {@link org.reserves.audit.Rule}, both numbers and the reason in a sentence.
 *
 * <pre>{@code
 * AuditReport report = Audit.of(PublishedTable.by(article, "2025-05-28")
 *                 .claim("market", Quantity.PRICE, "about $106,000 per coin")
 *                 .claim("UA", Quantity.ROW, "46,351")
 *                 .claim("UA", Quantity.VALUE, "about $491 million")
 *                 .build())
 *         .report();
 * report.findings(Rule.VALUE_IS_AMOUNT_TIMES_PRICE).get(0);      // 10 times too small, a clean power of ten
 * }</pre>
 *
 * <p>How far a print may be off is never a constant of this package. It follows from the printed digits and the words around
 * them: see {@link org.reserves.figure.PrintedFigure}. Numbers are compared as exact fractions; only sentences round.
 *
 * <p>A claim that nothing confirms or refutes is called {@link org.reserves.audit.Verdict#CANNOT_BE_KNOWN}; silence is not
 * agreement.
 *
 * <p>All types are immutable and thread-safe, the two builders excepted. Parameters and return values are never null unless
 * marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.audit;

import javax.annotation.ParametersAreNonnullByDefault;
