package org.reserves.ledger;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.reserves.holder.TitleHolder;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Price;
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
 * <p>Immutable and thread-safe.
 */
public final class Position {
    private final LocalDate asOf;
    private final Books books;
    private final int events;
    private final Totals totals;

    Position(LocalDate asOf, Books books, int events, Totals totals) {
        this.asOf = asOf;
        this.books = books;
        this.events = events;
        this.totals = totals;
    }

    /** Returns the day at the end of which this is held. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Returns how the lots were selected. */
    public LotSelection selection() {
        return books.selection();
    }

    /** Returns how many coins are held, in all accounts and every legal status. */
    public Btc amount() {
        return Btc.ofSats(totals.heldSats);
    }

    /** Returns what the coins held cost, with those of unknown cost kept apart. */
    public CostBasis costBasis() {
        return new CostBasis(
                books.journal().toMoney(totals.cost),
                Btc.ofSats(totals.heldSats - totals.heldSatsOfUnknownCost),
                Btc.ofSats(totals.heldSatsOfUnknownCost));
    }

    /** Returns the gain on all coins that went until the day, with those of unknown cost or proceeds kept apart. */
    public Gain realizedGain() {
        return new Gain(
                books.journal().toMoney(totals.realized),
                Btc.ofSats(totals.disposedSats - totals.disposedSatsOfUnknownGain),
                Btc.ofSats(totals.disposedSatsOfUnknownGain));
    }

    /**
     * Returns the gain there would be if the coins held were sold at the price, with those of unknown cost kept apart.
     *
     * @throws IllegalStateException    if the price is unknown
     * @throws IllegalArgumentException if the price is in another currency than the costs
     */
    public Gain unrealizedGain(Price price) {
        Objects.requireNonNull(price, "price must not be null");
        CostBasis cost = costBasis();
        Money value = price.valueOf(cost.knownFor());
        Money known = cost.known() == null ? null : value.minus(cost.known());
        return new Gain(known, cost.knownFor(), cost.unknownFor());
    }

    /** Returns the lots held, the earliest acquisition first. */
    public List<Lot> lots() {
        return books.lots(events);
    }

    /** Returns every disposal until the day with the lots it used. */
    public List<Realization> disposals() {
        return books.disposalsUntil(asOf);
    }

    /** Returns the amount held by each way it came. */
    public Map<Provenance.Kind, Btc> byProvenance() {
        return by(lot -> lot.provenance().kind());
    }

    /** Returns the amount held in each legal status. */
    public Map<LegalStatus, Btc> byLegalStatus() {
        return by(Lot::status);
    }

    /** Returns the amount held in each account. */
    public Map<String, Btc> byAccount() {
        return by(Lot::account);
    }

    /** Returns the amount each title holder has, ordered by its name in words. */
    public Map<TitleHolder, Btc> byTitleHolder() {
        Map<TitleHolder, Btc> parts = new TreeMap<>(Comparator.comparing(TitleHolder::toString));
        return by(Lot::holder, parts);
    }

    /** Returns the position for a reader: {@code 1120 BTC on 2025-05-28 (fifo)}. */
    @Override
    public String toString() {
        return amount().toDisplay() + " on " + asOf + " (" + selection().id() + ")";
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
