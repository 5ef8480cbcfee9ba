package org.reserves.bitcoinj.blocks;

import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.reserves.chain.ScanCancelledException;

/**
 * Asks about cancellation with each block, and tells of progress some ten times a second and at the end of each stage.
 *
 * <p>Used by one thread.
 */
public final class BlockMonitor {
    private static final long TENTH_OF_A_SECOND = 100_000_000L;

    @Nullable
    private final Consumer<BlockProgress> listener;

    @Nullable
    private final BooleanSupplier cancelled;

    private BlockProgress.Stage stage = BlockProgress.Stage.HEADERS;

    @Nullable
    private Long total;

    private long done;
    private long began = System.nanoTime();
    private long told = began;

    /**
     * Makes a monitor.
     *
     * @param listener  whom to tell, or null for nobody
     * @param cancelled whether to stop, or null where only an interrupt does
     */
    public BlockMonitor(@Nullable Consumer<BlockProgress> listener, @Nullable BooleanSupplier cancelled) {
        this.listener = listener;
        this.cancelled = cancelled;
    }

    /** Begins a stage of so many blocks, or null where that is not known. */
    public void begin(BlockProgress.Stage next, @Nullable Long blocks) {
        stage = Objects.requireNonNull(next, "stage must not be null");
        total = blocks;
        done = 0;
        began = System.nanoTime();
        told = began;
    }

    /**
     * Notes one more block.
     *
     * @throws ScanCancelledException if the caller wants no more
     */
    public void block() {
        if (Thread.currentThread().isInterrupted() || (cancelled != null && cancelled.getAsBoolean())) {
            throw new ScanCancelledException("after " + done + " blocks of the chain");
        }
        done++;
        long now = System.nanoTime();
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
        if (listener != null) {
            listener.accept(new BlockProgress(stage, done, total, Duration.ofNanos(now - began)));
        }
    }
}
