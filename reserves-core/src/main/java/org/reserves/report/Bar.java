package org.reserves.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.reserves.money.Ratio;

/**
 * A bar from nothing to an amount, as parts of the longest one: solid up to what is certain, hatched from there to what is possible, open at
 * the end where nothing bounds it, and an empty frame where nothing is known.
 *
 * @param certain  from 0 to 1
 * @param possible from {@code certain} to 1
 * @param isOpen   whether there may be more
 * @param isKnown  whether anything is
 */
record Bar(Ratio certain, Ratio possible, boolean isOpen, boolean isKnown) {
    private static final int SCALE = 2;

    static final Bar UNKNOWN = new Bar(Ratio.ZERO, Ratio.ZERO, false, false);

    /** The length as a percentage; a bar too short to see is still drawn. */
    static String percent(Ratio part) {
        BigDecimal percent = part.percent(SCALE, RoundingMode.HALF_EVEN);
        return percent.signum() == 0 && part.signum() > 0 ? "0.01" : percent.toPlainString();
    }
}
