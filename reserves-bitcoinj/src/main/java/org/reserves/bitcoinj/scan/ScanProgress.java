package org.reserves.bitcoinj.scan;

import java.time.Duration;
import java.util.Objects;
import javax.annotation.Nullable;

/**
 * How far a scan has come.
 *
 * <p>Immutable and thread-safe.
 *
 * @param stage   what is being done, and so what is counted
 * @param done    how many were done in this stage
 * @param total   how many there are to do, or null where that is not known
 * @param elapsed the time since the stage began
 */
public record ScanProgress(Stage stage, long done, @Nullable Long total, Duration elapsed) {

    /** What is being done. */
    public enum Stage {
        /** The scripts of what is watched are derived; child numbers are counted. */
        SCRIPTS,
        /** Headers are gathered and judged. */
        HEADERS,
        /** Blocks are verified and searched for coins. */
        BLOCKS,
        /** The coins of a set are read. */
        COINS
    }

    /** Validates the components. */
    public ScanProgress {
        Objects.requireNonNull(stage, "stage must not be null");
        Objects.requireNonNull(elapsed, "elapsed must not be null");
    }

    /**
     * Returns the time the rest of the stage will take if it goes on at the average speed so far.
     *
     * @return the estimate, or null before the first is done and where the total is not known
     */
    @Nullable
    public Duration estimatedTimeLeft() {
        return done == 0 || total == null ? null : elapsed.dividedBy(done).multipliedBy(total - done);
    }
}
