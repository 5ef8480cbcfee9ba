/**
 * What happened, lot by lot? The history of a reserve, and every position, cost and gain that follows from it.
 *
 * <p>Begin with {@link org.reserves.ledger.ReserveLedger}. The other types are events, selections of lots, and results.
 *
 * <pre>{@code
 * ReserveLedger ledger = ReserveLedger.of(TitleHolder.state("SV"))
 *         .add(Acquisition.of(Btc.of(420), "2021-10-28", Purchase.at(Price.of("USD", "60950"))))
 *         .add(Disposal.of(Btc.of(20), "2024-03-01", Departure.SALE).proceeds(Money.of("USD", "1240000")))
 *         .build();
 * ledger.position("2024-12-31", LotSelection.FIFO).amount();     // 400 BTC
 * }</pre>
 *
 * <p><b>Events.</b> A ledger is built from {@link org.reserves.ledger.LedgerEvent}s:
 *
 * <ul>
 *   <li>{@link org.reserves.ledger.Acquisition}, each of which is a lot; its {@link org.reserves.ledger.Basis} is what the coins
 *       count as having cost. Unknown cost never becomes zero by itself; a named rule may say so.
 *   <li>{@link org.reserves.ledger.Disposal}, by a {@link org.reserves.provenance.Departure};
 *       {@link org.reserves.ledger.AccountTransfer} (coins move, nothing is disposed of);
 *       {@link org.reserves.ledger.StatusChange} (forfeited, perhaps at a value of the day, or put into a reserve).
 *   <li>{@link org.reserves.ledger.Correction}: a restatement is not a transaction.
 *   <li>Beside what happened, {@link org.reserves.ledger.EventFacts}: name, {@link org.reserves.ledger.TimeOfDay}, day of
 *       recording, source, transaction.
 *   <li>A {@link org.reserves.ledger.Movement} is what an event did to the coins, from one
 *       {@link org.reserves.ledger.Place} (account and legal status) to another.
 * </ul>
 *
 * <p><b>Selections.</b> A {@link org.reserves.ledger.LotSelection} says which lots a disposal uses. A
 * {@link org.reserves.ledger.LotMethod} is one of them, from each account or from all, or one after the other by period, with the
 * {@link org.reserves.ledger.BasisAllocation} of lots to accounts between them.
 *
 * <p><b>Results.</b> {@link org.reserves.ledger.Books} are the ledger matched by a method. A
 * {@link org.reserves.ledger.Position} is what is held at the end of a day: {@link org.reserves.ledger.Lot}s, sums of money with
 * what they leave out ({@link org.reserves.ledger.MoneyTotal}), and breakdowns. A {@link org.reserves.ledger.Realization} is a disposal
 * with each {@link org.reserves.ledger.UsedLot} and the {@link org.reserves.ledger.MatchRule} that matched it. A
 * {@link org.reserves.ledger.CostedMovement} is a movement with what its coins cost, for accounts of a period. An
 * {@link org.reserves.ledger.OverdrawnException} is the refusal of an event that asks for coins that are not there.
 *
 * <p>The engine, which does the matching in plain arrays, is package-private.
 *
 * <p>Amounts are exact to the satoshi. Costs are split in whole units of the smallest decimal the ledger's money has, half
 * even, and the last part takes the rest; so lots always sum to what was acquired less what was disposed of, and their
 * costs to what was paid less what the disposals took.
 *
 * <p>JSON is described on the types. Events, lots, tallies and realizations round-trip, and so does a ledger;
 * a result that is read back must agree with itself, and proves nothing.
 *
 * <p>All types but the builder are immutable and thread-safe. Parameters and return values are never null unless marked
 * {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.ledger;

import javax.annotation.ParametersAreNonnullByDefault;
