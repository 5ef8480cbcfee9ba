package org.reserves.bitcoinj.blocks;

import java.time.Duration;
import java.util.Objects;
import javax.annotation.Nullable;

/**
 * How far a reading of the chain has come.
 *
 * <p>Immutable and thread-safe.
 *
 * @param stage       what is being done
 * @param blocksRead  blocks done in this stage
 * @param blocksTotal blocks there are to do, or null where that is not known
 * @param elapsed     time since the stage began
 */
public record BlockProgress(
        Stage stage, long blocksRead, @Nullable Long blocksTotal, Duration elapsed) {

    /** What is being done. */
    public enum Stage {
        /** Headers are gathered and judged. */
        HEADERS,
        /** Blocks are verified and searched for coins. */
        BLOCKS
    }

    /** Validates the components. */
    public BlockProgress {
        Objects.requireNonNull(stage, "stage must not be null");
        Objects.requireNonNull(elapsed, "elapsed must not be null");
    }

    /**
     * Returns the time the rest of the stage will take if it goes on at the average speed so far.
     *
     * @return the estimate, or null before the first block and where the total is not known
     */
    @Nullable
    public Duration estimatedTimeLeft() {
        if (blocksRead == 0 || blocksTotal == null) {
            return null;
        }
        return elapsed.dividedBy(blocksRead).multipliedBy(blocksTotal - blocksRead);
    }
}
