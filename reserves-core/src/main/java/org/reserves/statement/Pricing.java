package org.reserves.statement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.Nullable;
import org.reserves.holder.TitleHolder;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Price;
import org.reserves.money.PriceSeries;

/** The prices of a statement day by day, and the days for which it wanted one in vain. */
final class Pricing {
    @Nullable
    private final PriceSeries series;

    private final int mostDaysOld;
    private final Map<LocalDate, Optional<Price.Known>> asked = new HashMap<>();
    private final Set<LocalDate> missing = new TreeSet<>();

    Pricing(@Nullable PriceSeries series, int mostDaysOld) {
        this.series = series;
        this.mostDaysOld = mostDaysOld;
    }

    /** Returns the same prices, to be asked for a table of its own: what is missing there is seen there. */
    Pricing apart() {
        return new Pricing(series, mostDaysOld);
    }

    boolean hasPrices() {
        return series != null;
    }

    /**
     * Refuses prices in another currency than the money of a ledger.
     *
     * @param currency that of the ledger, or null where it states no money
     */
    void requireIn(@Nullable String currency, TitleHolder holder) {
        if (series != null && currency != null && !currency.equals(series.currency())) {
            throw new IllegalArgumentException("prices are in \"" + series.currency()
                    + "\" and the money of the ledger of " + holder + " in \"" + currency
                    + "\"; translate the ledger with in(currency, rates, scale, rounding), or take a series in "
                    + currency);
        }
    }

    /** Returns the price of a day, or the last one that is young enough; null where there is none, which is then missing. */
    @Nullable
    Price.Known wanted(LocalDate day) {
        Price.Known price = on(day);
        if (price == null && series != null) {
            missing.add(day);
        }
        return price;
    }

    @Nullable
    Price.Known on(LocalDate day) {
        return asked.computeIfAbsent(day, this::find).orElse(null);
    }

    private Optional<Price.Known> find(LocalDate day) {
        if (series == null) {
            return Optional.empty();
        }
        for (int old = 0; old <= mostDaysOld; old++) {
            if (series.hasPriceOn(day.minusDays(old))) {
                return Optional.of(series.on(day.minusDays(old)));
            }
        }
        return Optional.empty();
    }

    /** Returns the days whose price was wanted and is not there, the earliest first. */
    Set<LocalDate> missing() {
        return missing;
    }

    /** Returns no money; asked only where there are prices. */
    Money zero() {
        if (series == null) {
            throw new IllegalStateException("there is no series of prices");
        }
        return Money.zero(series.currency());
    }

    static Money value(long sats, Price price) {
        return price.valueOf(Btc.ofSats(sats));
    }
}
