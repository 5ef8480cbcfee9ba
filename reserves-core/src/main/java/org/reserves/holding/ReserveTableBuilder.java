package org.reserves.holding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.holder.Spellings;
import org.reserves.holder.TitleHolder;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;
import org.reserves.money.Btc;
import org.reserves.money.Price;
import org.reserves.money.PriceSeries;
import org.reserves.supply.Supply;
import org.reserves.supply.SupplyLimit;

/**
 * A {@link ReserveTable} under construction; begin with {@link ReserveTable#asOf(String)}.
 *
 * <p>Optional, each at most once: {@link #pricedAt}, else the price is unknown; {@link #priceWithinDays}; {@link #outOf}, else
 * the table has no shares. A refused call leaves the builder as it was. Not thread-safe.
 */
public final class ReserveTableBuilder {
    private final LocalDate asOf;
    private final List<Holding> holdings = new ArrayList<>();
    private final Set<TitleHolder> titleHolders = new HashSet<>();
    private Spellings spellings = new Spellings();

    @Nullable
    private Price price;

    @Nullable
    private Integer pricePatience;

    @Nullable
    private Supply supply;

    ReserveTableBuilder(LocalDate asOf) {
        this.asOf = IsoDates.requireSinceGenesis("as-of date", asOf);
    }

    /**
     * Sets the price that values are computed at.
     *
     * @throws IllegalStateException if there is one already
     */
    public ReserveTableBuilder pricedAt(Price newPrice) {
        Objects.requireNonNull(newPrice, "price must not be null");
        Words.requireUnset("price of the table as of " + asOf, price);
        price = newPrice;
        return this;
    }

    /**
     * Sets the price of the table's own day.
     *
     * @throws IllegalArgumentException if the series has no price of that day
     * @throws IllegalStateException    if there is one already
     */
    public ReserveTableBuilder pricedAt(PriceSeries series) {
        return pricedAt(
                Objects.requireNonNull(series, "series must not be null").on(asOf));
    }

    /**
     * Sets the price of the table's own day, or the last one before it; the price says its day.
     *
     * @param mostDaysOld how many days older than the table the price may be, from 0
     * @throws IllegalArgumentException if the number is negative, or the series has no price young enough
     * @throws IllegalStateException    if there is one already
     */
    public ReserveTableBuilder pricedAt(PriceSeries series, int mostDaysOld) {
        return pricedAt(
                Objects.requireNonNull(series, "series must not be null").lastBefore(asOf, mostDaysOld));
    }

    /**
     * Sets the supply that shares are taken of.
     *
     * @throws IllegalStateException if there is one already
     */
    public ReserveTableBuilder outOf(Supply newSupply) {
        Objects.requireNonNull(newSupply, "supply must not be null");
        Words.requireUnset("supply of the table as of " + asOf, supply);
        supply = newSupply;
        return this;
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException if its title holder has a row already, if in other capitals; if it is as of a day after the table; if its
     *                                  source was published before the day it is said to be true at; or if its amount is more than
     *                                  had been issued by that day
     */
    public ReserveTableBuilder add(Holding holding) {
        Objects.requireNonNull(holding, "holding must not be null");
        TitleHolder titleHolder = holding.titleHolder();
        LocalDate day = holding.asOf();
        if (day == null) {
            Holding.requireNotAfterSource(titleHolder, asOf, holding.source());
            AmountLimit.requirePossible(titleHolder, holding.amount(), asOf);
        } else if (day.isAfter(asOf)) {
            throw new IllegalArgumentException("as-of date \"" + day + "\" of " + titleHolder
                    + " is after the table's own, " + asOf + "; a table cannot know later figures");
        }
        spellings.require(titleHolder);
        if (!titleHolders.add(titleHolder)) {
            throw new IllegalArgumentException(
                    "title holder \"" + titleHolder + "\" is in the table as of " + asOf
                            + " already; one row each, so give the second a title holder of its own, such as an agency or company");
        }
        holdings.add(holding);
        return this;
    }

    /**
     * Adds rows; if one is refused, none is added.
     *
     * @throws IllegalArgumentException as {@link #add}
     */
    public ReserveTableBuilder addAll(Collection<Holding> rows) {
        Objects.requireNonNull(rows, "holdings must not be null");
        List<Holding> before = List.copyOf(holdings);
        boolean added = false;
        try {
            rows.forEach(this::add);
            added = true;
        } finally {
            if (!added) {
                restore(before);
            }
        }
        return this;
    }

    /**
     * Sets how far the day of the price may be from the day of the table before the table warns of it.
     *
     * @param days at least 0; without this method {@value ReserveTable#PRICE_PATIENCE_DAYS}
     * @throws IllegalArgumentException if the number is below 0
     * @throws IllegalStateException    if there is one already
     */
    public ReserveTableBuilder priceWithinDays(int days) {
        if (days < 0) {
            throw new IllegalArgumentException(
                    "days \"" + days + "\" between table and price are below zero; use 0 or more");
        }
        Words.requireUnset("days between price and table", pricePatience);
        pricePatience = days;
        return this;
    }

    /**
     * Returns the table; the builder may be used on.
     *
     * @throws IllegalArgumentException if the rows add up to more than had been issued by the day of the table
     */
    public ReserveTable build() {
        Btc sum = holdings.stream()
                .filter(Holding::isCounted)
                .map(row -> row.amount().bounds().low())
                .collect(Btc.toSum());
        Btc issued = SupplyLimit.on(asOf);
        if (sum.compareTo(issued) > 0) {
            throw new IllegalArgumentException("rows of the table as of " + asOf + " add up to " + sum.toDisplay()
                    + ", and no more than " + issued.toDisplay()
                    + " had been issued by then; leave out rows that count the same coins, and check the units");
        }
        return new ReserveTable(asOf, price == null ? Price.unknown() : price, pricePatience, supply, holdings);
    }

    private void restore(List<Holding> before) {
        holdings.clear();
        titleHolders.clear();
        spellings = new Spellings();
        for (Holding holding : before) {
            spellings.require(holding.titleHolder());
            holdings.add(holding);
            titleHolders.add(holding.titleHolder());
        }
    }
}
