package org.reserves.bitcoinj.peers;

import java.time.Duration;
import java.util.Objects;
import javax.annotation.Nullable;

/**
 * How far a run has come. What is total may grow while nodes tell of more headers, and fall in a reorganisation.
 *
 * <p>Immutable and thread-safe.
 *
 * @param nodes       how many nodes are connected
 * @param headers     the height of the best chain known so far
 * @param blocksRead  how many blocks were read, verified and counted in this pass
 * @param blocksTotal how many there are to read, or 0 where that is not known yet
 * @param elapsed     time since the run began
 */
public record SyncProgress(int nodes, int headers, int blocksRead, int blocksTotal, Duration elapsed) {

    /** Validates the components. */
    public SyncProgress {
        Objects.requireNonNull(elapsed, "elapsed must not be null");
    }

    /**
     * Returns the time the rest will take if it goes on at the average speed so far, judged by blocks.
     *
     * @return the estimate, or null before the first block
     */
    @Nullable
    public Duration estimatedTimeLeft() {
        if (blocksRead == 0) {
            return null;
        }
        return elapsed.dividedBy(blocksRead).multipliedBy(Math.max(0, blocksTotal - blocksRead));
    }
}
