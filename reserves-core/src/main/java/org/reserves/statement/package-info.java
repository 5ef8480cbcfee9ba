/**
 * What belongs into the official accounts? The account of a period, and the views that frameworks ask for.
 *
 * <p>Begin with {@link org.reserves.statement.ReserveStatement}, and the {@link org.reserves.statement.StatementDraft} on which period,
 * columns, prices, lots, framework and {@link org.reserves.statement.StatementPolicy} are chosen before it is built.
 *
 * <pre>{@code
 * ReserveStatement year = ReserveStatement.of(ledger)
 *         .over("2024-10-01", "2025-09-30")
 *         .under(Framework.FASAB)
 *         .pricedBy(series)
 *         .build();
 * year.recognised();                                             // in the balance sheet
 * year.disclosed();                                              // beside it
 * }</pre>
 *
 * <ul>
 *   <li>A {@link org.reserves.statement.StatementTable} has {@link org.reserves.statement.StatementLine}s from an opening to a closing,
 *       each with a {@link org.reserves.statement.LineRule}: what it rests on, where that stands, and whether it was read there. A
 *       {@link org.reserves.statement.StatementCell} is a line in one {@link org.reserves.statement.StatementPeriod}: coins, value with the
 *       price used, cost.
 *   <li>The {@linkplain org.reserves.statement.Framework#GENERAL general account} divides all coins by a
 *       {@link org.reserves.statement.ReserveStatement.Breakdown}; the other {@link org.reserves.statement.Framework}s decide what is recognised, what is
 *       disclosed and at what it is carried.
 *   <li>A {@link org.reserves.statement.StatementEntry} is an event with the price its value was computed with.
 * </ul>
 *
 * <p>Opening plus changes is the closing in every table, to the satoshi and to the last decimal of money: amounts are exact, a value is
 * coins times price without rounding, and a cost is what the ledger says. Holding gains are computed from the coins held and the change
 * of price between the days a price is used on, not as the difference that is left. What cannot be known is a line of its own.
 *
 * <p>The texts of standards are not quoted: rules are in our words, with a {@link org.reserves.statement.LineRule.Mark}. This is no
 * accounting advice.
 *
 * <p>JSON is described on the types; a statement round-trips. All types are immutable and thread-safe. Parameters and return values are
 * never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.statement;

import javax.annotation.ParametersAreNonnullByDefault;
