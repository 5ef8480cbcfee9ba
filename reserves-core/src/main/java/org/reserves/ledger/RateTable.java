package org.reserves.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.reserves.money.Money;

/** Rates of one pair of currencies by day. */
final class RateTable implements ExchangeRates {
    private final String from;
    private final String to;
    private final NavigableMap<LocalDate, BigDecimal> rates = new TreeMap<>();

    RateTable(String from, String to, Map<LocalDate, BigDecimal> rates) {
        this.from = Money.zero(Objects.requireNonNull(from, "from must not be null"))
                .currency();
        this.to = Money.zero(Objects.requireNonNull(to, "to must not be null")).currency();
        if (this.from.equals(this.to)) {
            throw new IllegalArgumentException("rates from \"" + from + "\" to \"" + to
                    + "\" need two currencies; within one there is nothing to translate");
        }
        Objects.requireNonNull(rates, "rates must not be null").forEach(this::add);
    }

    private void add(LocalDate day, BigDecimal rate) {
        Objects.requireNonNull(day, "day of a rate must not be null");
        Objects.requireNonNull(rate, "rate must not be null");
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("rate \"" + rate + "\" from " + from + " to " + to + " on " + day
                    + " is not above zero; leave out a day without a rate");
        }
        rates.put(day, rate);
    }

    @Override
    public BigDecimal rate(String wantedFrom, String wantedTo, LocalDate on) {
        Objects.requireNonNull(wantedFrom, "from must not be null");
        Objects.requireNonNull(wantedTo, "to must not be null");
        Objects.requireNonNull(on, "on must not be null");
        if (!from.equals(wantedFrom) || !to.equals(wantedTo)) {
            throw new IllegalArgumentException("there is no rate from " + wantedFrom + " to " + wantedTo
                    + ", only from " + from + " to " + to + "; use inverse for the opposite direction");
        }
        BigDecimal rate = rates.get(on);
        if (rate == null) {
            LocalDate before = rates.lowerKey(on);
            throw new IllegalArgumentException("there is no rate from " + from + " to " + to + " on " + on
                    + (before == null ? "" : "; the last before is of " + before) + "; add the rate of the day");
        }
        return rate;
    }
}
