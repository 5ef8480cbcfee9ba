package org.reserves.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

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

    /**
     * Returns the rates of one pair of currencies, day by day. Another pair, the opposite direction and other days are refused.
     *
     * @param from  the ISO 4217 code of the currency to translate
     * @param to    the ISO 4217 code of the currency to translate into
     * @param rates by day, how many units of {@code to} a unit of {@code from} is worth, above zero
     * @throws IllegalArgumentException if a code is unknown, the currencies are the same, or a rate is not above zero
     */
    static ExchangeRates of(String from, String to, Map<LocalDate, BigDecimal> rates) {
        return new RateTable(from, to, rates);
    }

    /**
     * Returns these rates in the opposite direction: 1 ÷ rate, rounded to {@code scale} decimals with the given mode, because a quotient
     * need not end.
     *
     * @param scale decimals of the new rates, from 0
     * @throws IllegalArgumentException if the scale is negative; when asked, if a rate rounds to zero
     */
    default ExchangeRates inverse(int scale, RoundingMode rounding) {
        Objects.requireNonNull(rounding, "rounding must not be null");
        if (scale < 0) {
            throw new IllegalArgumentException(
                    "scale \"" + scale + "\" of an inverse rate is negative; give its decimals, from 0");
        }
        return (from, to, on) -> {
            BigDecimal inverse = BigDecimal.ONE.divide(rate(to, from, on), scale, rounding);
            if (inverse.signum() == 0) {
                throw new IllegalArgumentException("rate from " + from + " to " + to + " on " + on
                        + " rounds to zero with " + scale + " decimals; keep more of them");
            }
            return inverse;
        };
    }
}
