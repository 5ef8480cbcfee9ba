package org.reserves.figure;

import java.math.BigDecimal;

/**
 * What the reading of a print comes to; see {@link PrintedFigure} for the parts.
 *
 * @param low     the lower end of a range, or the number
 * @param high    the upper end of a range, or the number
 * @param step    the worth of the last digit, whatever the hedge
 * @param isExact whether the digits are all there is: no hedge, no scale, no range, no words
 * @param isRange whether two numbers are printed
 */
record PrintedText(
        Hedge hedge,
        BigDecimal low,
        BigDecimal high,
        BigDecimal step,
        BigDecimal resolution,
        int significantDigits,
        boolean isExact,
        boolean isRange,
        String unit,
        String per) {}
