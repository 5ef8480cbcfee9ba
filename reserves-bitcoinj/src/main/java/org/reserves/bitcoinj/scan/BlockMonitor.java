package org.reserves.bitcoinj.scan;

import java.time.Duration;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ScanCancelledException;

/**
 * Asks about cancellation and the deadline with each block, and tells of progress some ten times a second and at the end of each stage.
 *
 * <p>Used by one thread.
 */
public final class BlockMonitor {
    private static final long TENTH_OF_A_SECOND = 100_000_000L;

    private final ScanControl control;
    private ScanProgress.Stage stage = ScanProgress.Stage.HEADERS;

    @Nullable
    private Long total;

    private long done;
    private final long asked = System.nanoTime();
    private long began = asked;
    private long told = asked;

    /** Makes a monitor of one question. */
    public BlockMonitor(ScanControl control) {
        this.control = Objects.requireNonNull(control, "control must not be null");
    }

    /** Begins a stage of so many blocks, or null where that is not known. */
    public void begin(ScanProgress.Stage next, @Nullable Long blocks) {
        stage = Objects.requireNonNull(next, "stage must not be null");
        total = blocks;
        done = 0;
        began = System.nanoTime();
        told = began;
    }

    /**
     * Notes one more block.
     *
     * @throws ScanCancelledException      if the caller wants no more
     * @throws BalanceUnavailableException if the deadline has passed
     */
    public void block() {
        if (control.isCancelled()) {
            throw new ScanCancelledException("after " + done + " blocks of the chain");
        }
        done++;
        long now = System.nanoTime();
        Duration deadline = control.deadline();
        if (deadline != null && now - asked > deadline.toNanos()) {
            throw new BalanceUnavailableException(
                    "no balance within " + deadline + ", after " + done + " blocks of the chain; allow more time");
        }
        if (now - told >= TENTH_OF_A_SECOND) {
            told = now;
            tell(now);
        }
    }

    /** Ends the stage. */
    public void end() {
        tell(System.nanoTime());
    }

    private void tell(long now) {
        control.tell(new ScanProgress(stage, done, total, Duration.ofNanos(now - began)));
    }
}
