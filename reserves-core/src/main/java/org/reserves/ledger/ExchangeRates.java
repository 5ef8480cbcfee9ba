package org.reserves.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Rates between two currencies by day.
 *
 * <p>The direction: money in {@code to} = money in {@code from} × rate.
 */
@FunctionalInterface
public interface ExchangeRates {
    /**
     * Returns how many units of one currency a unit of the other is worth on a day.
     *
     * @param from the ISO 4217 code of the currency to translate
     * @param to   the ISO 4217 code of the currency to translate into
     * @param on   the day
     * @return the rate, above zero
     * @throws IllegalArgumentException if there is no rate for the pair and the day; a rate is never made up
     */
    BigDecimal rate(String from, String to, LocalDate on);
}
