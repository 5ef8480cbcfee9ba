package org.reserves.bitcoinj.snapshot;

import java.time.Duration;
import java.util.Objects;
import javax.annotation.Nullable;

/**
 * How far a scan has come.
 *
 * <p>Immutable and thread-safe.
 *
 * @param bytesRead  bytes of the file read so far
 * @param bytesTotal the size of the file, or null where it comes from a pipe
 * @param coinsRead  coins read so far
 * @param coinsTotal coins the header announces
 * @param elapsed    time since the scan began
 */
public record ScanProgress(
        long bytesRead, @Nullable Long bytesTotal, long coinsRead, long coinsTotal, Duration elapsed) {

    /** Validates the components. */
    public ScanProgress {
        Objects.requireNonNull(elapsed, "elapsed must not be null");
    }

    /**
     * Returns the time the rest will take if it goes on at the average speed so far, judged by coins.
     *
     * @return the estimate, or null before the first coin
     */
    @Nullable
    public Duration estimatedTimeLeft() {
        if (coinsRead == 0) {
            return null;
        }
        return elapsed.dividedBy(coinsRead).multipliedBy(coinsTotal - coinsRead);
    }
}
