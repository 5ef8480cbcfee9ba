package org.reserves.report;

import java.math.RoundingMode;

/** How many decimals a reader sees, and how the last one is rounded. Machine-readable forms are never rounded but shares, which may not end. */
record Rounding(int percentScale, int moneyScale, RoundingMode mode) {
    static final Rounding DEFAULT = new Rounding(3, 0, RoundingMode.HALF_EVEN);
}
