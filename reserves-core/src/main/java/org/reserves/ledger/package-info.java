/**
 * What happened, lot by lot? The history of a reserve, and every position, cost and gain that follows from it.
 *
 * <p>Begin with {@link org.reserves.ledger.ReserveLedger}. What the types below are, in order: the ledger and its events, selections of
 * lots, and results. The engine is package-private.
 *
 * <ul>
 *   <li>A {@link org.reserves.ledger.ReserveLedger} is built from events: {@link org.reserves.ledger.Acquisition},
 *       {@link org.reserves.ledger.Disposal}, {@link org.reserves.ledger.AccountTransfer} (coins move, nothing is
 *       disposed of), {@link org.reserves.ledger.StatusChange} (seized, forfeited, in reserve …) and
 *       {@link org.reserves.ledger.Correction} (a restatement is not a transaction).
 *   <li>A {@link org.reserves.ledger.Movement} is what an event did to the coins, from one
 *       {@link org.reserves.ledger.Place} (account and legal status) to another.
 *   <li>A {@link org.reserves.ledger.LotSelection} says which lots a disposal uses;
 *       {@link org.reserves.ledger.Books} are the ledger matched by one.
 *   <li>A {@link org.reserves.ledger.Position} is what is held at the end of a day: {@link org.reserves.ledger.Lot}s,
 *       {@link org.reserves.ledger.CostBasis}, {@link org.reserves.ledger.Gain}s and breakdowns; a
 *       {@link org.reserves.ledger.Realization} is a disposal with the lots it used.
 *   <li>A {@link org.reserves.ledger.Basis} is what coins count as having cost. Unknown cost never becomes zero.
 * </ul>
 *
 * <p>Amounts are exact to the satoshi. Costs are split in whole units of the smallest decimal the ledger's money has, half
 * even, and the last part takes the rest; so lots always sum to what was acquired less what was disposed of, and their
 * costs to what was paid less what the disposals took.
 *
 * <p>JSON is described on the types. Events, lots and gains round-trip, and so does a ledger.
 *
 * <p>All types but the builder are immutable and thread-safe. Parameters and return values are never null unless marked
 * {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.ledger;

import javax.annotation.ParametersAreNonnullByDefault;
