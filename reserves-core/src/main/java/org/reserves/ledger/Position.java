package org.reserves.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.reserves.holder.TitleHolder;
import org.reserves.internal.ExplicitJson;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Price;
import org.reserves.money.PriceSeries;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Provenance;

/**
 * What a reserve holds at the end of a day, what it cost, and what was gained until then.
 *
 * <pre>{@code
 * Position p = elSalvador.position(LocalDate.of(2025, 5, 28), LotSelection.FIFO);
 * p.amount();
 * p.costBasis();
 * p.unrealizedGain(price);
 * p.byLegalStatus();
 * }</pre>
 *
 * <p>The parts of every breakdown sum to {@link #amount()}.
 *
 * <p>JSON: {@code {"asOf":"2025-05-28","selection":"fifo","amount":"520.00000000","costBasis":{…},"realizedGain":{…},"proceeds":{…},
 * "incomeAtReceipt":{…},"byAccount":{…},"byLegalStatus":{…},"byProvenance":{…},"lots":[…]}}. It is written and not read: a position
 * follows from its ledger, and that is what to store.
 *
 * <p>Immutable and thread-safe.
 */
@ExplicitJson
@JsonPropertyOrder({
    "asOf",
    "selection",
    "amount",
    "costBasis",
    "realizedGain",
    "proceeds",
    "incomeAtReceipt",
    "byAccount",
    "byLegalStatus",
    "byProvenance",
    "lots"
})
public final class Position {
    private final LocalDate asOf;
    private final Books books;
    private final Journal journal;
    private final int period;
    private final int events;
    private final Totals totals;

    Position(LocalDate asOf, Books books, int events, Totals totals) {
        this.asOf = asOf;
        this.books = books;
        this.journal = books.matched().journal();
        this.period = books.method().periodOn(asOf.toEpochDay());
        this.events = events;
        this.totals = totals;
        Section104 section104 = books.matched().section104();
        if (section104 != null) {
            section104.heldCost(events, totals.heldSats, totals.money, Totals.COST);
        }
    }

    /** Returns the day at the end of which this is held. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Returns how the lots are selected on the day. */
    @JsonProperty("selection")
    public LotSelection selection() {
        return books.method().period(period).selection();
    }

    /** Returns how many coins are held, in all accounts and every legal status. */
    @JsonProperty("amount")
    public Btc amount() {
        return Btc.ofSats(totals.heldSats);
    }

    /**
     * Returns what the coins held cost, fees included, with those of unknown cost kept apart. With {@link
     * LotSelection#SECTION_104} it is their part of the pool, which does not change while coins are sold that are bought back
     * within 30 days.
     */
    @JsonProperty("costBasis")
    public MoneyTotal costBasis() {
        long known = totals.heldSats - totals.heldSatsOfUnknownCost;
        return MoneyTotal.of(journal.toMoney(totals.money, Totals.COST), known, totals.heldSatsOfUnknownCost);
    }

    /** Returns the gain on all coins that went until the day, with those of unknown cost or proceeds kept apart. */
    @JsonProperty("realizedGain")
    public MoneyTotal realizedGain() {
        return totals.gain(journal);
    }

    /**
     * Returns what was received less the fees for all coins that went for value until the day, with those of unknown proceeds
     * kept apart. Coins that were returned, shared, lost, stolen or burned are in neither, unless something was received.
     */
    @JsonProperty("proceeds")
    public MoneyTotal proceeds() {
        long known = totals.soldSats - totals.soldSatsOfUnknownProceeds;
        return MoneyTotal.of(journal.toMoney(totals.money, Totals.PROCEEDS), known, totals.soldSatsOfUnknownProceeds);
    }

    /**
     * Returns what mined coins were worth on the days they came, until the day: income where mined coins are valued on receipt.
     * Mined coins with another basis are kept apart.
     */
    @JsonProperty("incomeAtReceipt")
    public MoneyTotal incomeAtReceipt() {
        MoneyCells sum = journal.cells(1);
        long known = 0;
        long unknown = 0;
        for (int event = 0; event < events; event++) {
            if (journal.events.get(event) instanceof Acquisition acquisition
                    && acquisition.provenance().kind() == Provenance.Kind.MINING) {
                if (acquisition.basis().kind() == Basis.Kind.VALUE_ON_RECEIPT) {
                    known += journal.sats[event];
                    sum.add(0, journal.money, event);
                } else {
                    unknown += journal.sats[event];
                }
            }
        }
        return MoneyTotal.of(journal.toMoney(sum, 0), known, unknown);
    }

    /**
     * Returns the gain there would be if the coins held were sold at the price, with those of unknown cost kept apart.
     *
     * @throws IllegalStateException    if the price is unknown
     * @throws IllegalArgumentException if the price is in another currency than the costs
     */
    public MoneyTotal unrealizedGain(Price price) {
        Objects.requireNonNull(price, "price must not be null");
        MoneyTotal cost = costBasis();
        Money value = price.valueOf(cost.knownFor());
        Money known = cost.known() == null ? null : value.minus(cost.known());
        return new MoneyTotal(known, cost.knownFor(), cost.unknownFor());
    }

    /**
     * Returns the gain there would be if the coins held were sold at the price of the position's own day.
     *
     * @throws IllegalArgumentException if the series has no price of that day, or is in another currency than the costs
     */
    public MoneyTotal unrealizedGain(PriceSeries series) {
        return unrealizedGain(
                Objects.requireNonNull(series, "series must not be null").on(asOf));
    }

    /** Returns the lots held, the earliest acquisition first. */
    @JsonProperty("lots")
    public List<Lot> lots() {
        return LotList.after(books.matched(), period, events);
    }

    /** Returns every disposal until the day with the lots it used. */
    public List<Realization> disposals() {
        return books.disposalsUntil(asOf);
    }

    /** Returns the amount held by each way it came. */
    @JsonProperty("byProvenance")
    public Map<Provenance.Kind, Btc> byProvenance() {
        return by(lot -> lot.provenance().kind());
    }

    /** Returns the amount held in each legal status. */
    @JsonProperty("byLegalStatus")
    public Map<LegalStatus, Btc> byLegalStatus() {
        return by(Lot::status);
    }

    /** Returns the amount held in each account. */
    @JsonProperty("byAccount")
    public Map<String, Btc> byAccount() {
        return by(Lot::account);
    }

    /** Returns the amount each title holder has, ordered by its name in words. */
    public Map<TitleHolder, Btc> byTitleHolder() {
        Map<TitleHolder, Btc> parts = new TreeMap<>(Comparator.comparing(TitleHolder::toString));
        return by(Lot::holder, parts);
    }

    /** Returns what the coins held in each legal status cost. */
    public Map<LegalStatus, MoneyTotal> costByLegalStatus() {
        return costBy(Lot::status, new TreeMap<>());
    }

    /** Returns what the coins held in each account cost. */
    public Map<String, MoneyTotal> costByAccount() {
        return costBy(Lot::account, new TreeMap<>());
    }

    /** Returns what the coins of each title holder cost: of the state and of each agency. Ordered by its name in words. */
    public Map<TitleHolder, MoneyTotal> costByTitleHolder() {
        return costBy(Lot::holder, new TreeMap<>(Comparator.comparing(TitleHolder::toString)));
    }

    /** Returns the position for a reader: {@code 1,120 BTC on 2025-05-28 (fifo), cost USD 31,019,000 for 1,120 BTC}. */
    @Override
    public String toString() {
        return amount().toDisplay() + " on " + asOf + " (" + selection().id() + "), cost " + costBasis()
                + (totals.disposedSats == 0 ? "" : ", realized gain " + realizedGain());
    }

    @JsonProperty("asOf")
    String asOfJson() {
        return asOf.toString();
    }

    private <K> Map<K, MoneyTotal> costBy(Function<Lot, K> key, Map<K, MoneyTotal> parts) {
        Money zero = journal.toMoney(journal.cells(1), 0);
        for (Lot lot : lots()) {
            MoneyTotal part = lot.cost() == null
                    ? new MoneyTotal(null, Btc.ZERO, lot.amount())
                    : new MoneyTotal(lot.cost(), lot.amount(), Btc.ZERO);
            parts.merge(key.apply(lot), part, (a, b) -> {
                Btc known = a.knownFor().plus(b.knownFor());
                Money sum = a.known() == null
                        ? b.known()
                        : b.known() == null ? a.known() : a.known().plus(b.known());
                return new MoneyTotal(
                        sum == null && known.signum() > 0 ? zero : sum,
                        known,
                        a.unknownFor().plus(b.unknownFor()));
            });
        }
        return Collections.unmodifiableMap(parts);
    }

    private <K extends Comparable<K>> Map<K, Btc> by(Function<Lot, K> key) {
        return by(key, new TreeMap<>());
    }

    private <K> Map<K, Btc> by(Function<Lot, K> key, Map<K, Btc> parts) {
        for (Lot lot : lots()) {
            parts.merge(key.apply(lot), lot.amount(), Btc::plus);
        }
        return Collections.unmodifiableMap(parts);
    }
}
