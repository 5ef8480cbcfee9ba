package org.reserves.bitcoinj.scan;

import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.reserves.internal.Words;

/**
 * How long a question may take, whom to tell of progress, and when to stop. The default is no deadline, the patience of the source, nobody
 * is told, and only an interrupt cancels.
 *
 * <p>Immutable; as thread-safe as the functions passed in.
 */
public final class ScanControl {
    private static final Duration LONGEST = Duration.ofDays(36_500);
    private static final ScanControl DEFAULTS = new ScanControl(null, null, null, null);

    @Nullable
    private final Duration deadline;

    @Nullable
    private final Duration patience;

    @Nullable
    private final Consumer<ScanProgress> listener;

    @Nullable
    private final BooleanSupplier cancelled;

    private ScanControl(
            @Nullable Duration deadline,
            @Nullable Duration patience,
            @Nullable Consumer<ScanProgress> listener,
            @Nullable BooleanSupplier cancelled) {
        this.deadline = deadline;
        this.patience = patience;
        this.listener = listener;
        this.cancelled = cancelled;
    }

    /** Returns the defaults listed above. */
    public static ScanControl defaults() {
        return DEFAULTS;
    }

    /**
     * Returns this control with the longest time one question may take, all in all.
     *
     * @throws IllegalArgumentException if it is shorter than a millisecond or longer than 36,500 days
     * @throws IllegalStateException    if it is set already
     */
    public ScanControl deadline(Duration deadline) {
        requirePossible("deadline", deadline);
        Words.requireUnset("deadline", this.deadline);
        return new ScanControl(deadline, patience, listener, cancelled);
    }

    /**
     * Returns this control with the longest time to wait where nothing comes.
     *
     * @throws IllegalArgumentException if it is shorter than a millisecond or longer than 36,500 days
     * @throws IllegalStateException    if it is set already
     */
    public ScanControl patience(Duration patience) {
        requirePossible("patience", patience);
        Words.requireUnset("patience", this.patience);
        return new ScanControl(deadline, patience, listener, cancelled);
    }

    /**
     * Returns this control with a listener, called some ten times a second on the calling thread and once at the end of each stage.
     * What it throws ends the scan and reaches the caller.
     *
     * @throws IllegalStateException if there is a listener already
     */
    public ScanControl reportingTo(Consumer<ScanProgress> listener) {
        Objects.requireNonNull(listener, "listener must not be null");
        Words.requireUnset("listener", this.listener);
        return new ScanControl(deadline, patience, listener, cancelled);
    }

    /**
     * Returns this control with a question that is asked often; where the answer is yes the scan ends with a
     * {@link org.reserves.chain.ScanCancelledException}.
     *
     * @throws IllegalStateException if there is such a question already
     */
    public ScanControl cancelledWhen(BooleanSupplier cancelled) {
        Objects.requireNonNull(cancelled, "cancelled must not be null");
        Words.requireUnset("question about cancellation", this.cancelled);
        return new ScanControl(deadline, patience, listener, cancelled);
    }

    // what follows is engine

    /** Returns the deadline, or null where there is none. */
    @Nullable
    public Duration deadline() {
        return deadline;
    }

    /** Returns the patience, or another where none was set. */
    public Duration patienceOr(Duration usual) {
        return patience == null ? usual : patience;
    }

    /** Tells the listener, if there is one. */
    public void tell(ScanProgress progress) {
        if (listener != null) {
            listener.accept(progress);
        }
    }

    /** Returns whether the caller wants no more: the thread is interrupted, or the question answered with yes. */
    public boolean isCancelled() {
        return Thread.currentThread().isInterrupted() || (cancelled != null && cancelled.getAsBoolean());
    }

    private static void requirePossible(String what, Duration duration) {
        Objects.requireNonNull(duration, what + " must not be null");
        if (duration.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException(
                    what + " \"" + duration + "\" is shorter than a millisecond; give more time");
        }
        if (duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    what + " \"" + duration + "\" is longer than 36500 days; give less time");
        }
    }
}
