package org.reserves.bitcoinj.peers;

import java.math.BigDecimal;
import java.time.Duration;

/** Times in sentences. */
final class Durations {
    private Durations() {}

    /** Returns a duration like {@code 20 s} or {@code 0.5 s}. */
    static String text(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }
}
