package org.reserves.bitcoinj.snapshot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.reserves.chain.ScanCancelledException;

/**
 * How to scan a snapshot.
 *
 * <p>Defaults: the set is hashed, the constants of Bitcoin Core are trusted and no others, nobody is told of progress, only an
 * interrupt cancels, and ten minutes are waited for a pipe that gives nothing.
 *
 * <pre>{@code
 * ScanOptions.defaults().reportingTo(progress -> bar.stepTo(progress.bytesRead())).cancelledWhen(stopButton::pressed);
 * }</pre>
 *
 * <p>Immutable; as thread-safe as the functions passed in.
 */
public final class ScanOptions {
    private static final ScanOptions DEFAULTS =
            new ScanOptions(true, PublishedSets.all(), null, null, Duration.ofMinutes(10));

    private final boolean hashing;
    private final List<TrustedSet> trusted;

    @Nullable
    private final Consumer<ScanProgress> listener;

    @Nullable
    private final BooleanSupplier cancelled;

    private final Duration patience;

    private ScanOptions(
            boolean hashing,
            List<TrustedSet> trusted,
            @Nullable Consumer<ScanProgress> listener,
            @Nullable BooleanSupplier cancelled,
            Duration patience) {
        this.hashing = hashing;
        this.trusted = List.copyOf(trusted);
        this.listener = listener;
        this.cancelled = cancelled;
        this.patience = patience;
    }

    /** Returns the defaults listed above. */
    public static ScanOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Returns these options with hashing switched off: a quarter less time on two processors, half of it on one. The result is
     * unauthenticated and says so.
     *
     * @throws IllegalStateException if hashing is off already
     */
    public ScanOptions withoutHashing() {
        if (!hashing) {
            throw new IllegalStateException("hashing is switched off already");
        }
        return new ScanOptions(false, trusted, listener, cancelled, patience);
    }

    /**
     * Returns these options with one more set to trust. Where it is trusted already, the reasons are joined, and the date is taken
     * from the one that has it.
     *
     * @throws IllegalArgumentException if another hash, height or date is trusted for the same block already
     */
    public ScanOptions trusting(TrustedSet set) {
        Objects.requireNonNull(set, "set must not be null");
        List<TrustedSet> more = new ArrayList<>(trusted);
        for (int i = 0; i < more.size(); i++) {
            if (more.get(i).isOfSameBlock(set)) {
                more.set(i, more.get(i).joinedWith(set));
                return new ScanOptions(hashing, more, listener, cancelled, patience);
            }
        }
        more.add(set);
        return new ScanOptions(hashing, more, listener, cancelled, patience);
    }

    /**
     * Returns these options with a listener, called some ten times a second on the scanning thread and once at the end. What
     * it throws ends the scan and reaches the caller.
     *
     * @throws IllegalStateException if there is a listener already
     */
    public ScanOptions reportingTo(Consumer<ScanProgress> listener) {
        Objects.requireNonNull(listener, "listener must not be null");
        if (this.listener != null) {
            throw new IllegalStateException("progress is already reported to " + this.listener);
        }
        return new ScanOptions(hashing, trusted, listener, cancelled, patience);
    }

    /**
     * Returns these options with a question asked about every megabyte, and while a pipe is waited for; where the answer is yes the scan ends with a
     * {@link ScanCancelledException}.
     *
     * @throws IllegalStateException if there is such a question already
     */
    public ScanOptions cancelledWhen(BooleanSupplier cancelled) {
        Objects.requireNonNull(cancelled, "cancelled must not be null");
        if (this.cancelled != null) {
            throw new IllegalStateException("cancellation is already asked of " + this.cancelled);
        }
        return new ScanOptions(hashing, trusted, listener, cancelled, patience);
    }

    /**
     * Returns these options with another time to wait where a pipe gives nothing, before its first byte or later. A node that rolls
     * back before it dumps may take hours until the first.
     *
     * @throws IllegalArgumentException if the time is not above zero
     */
    public ScanOptions patience(Duration patience) {
        Objects.requireNonNull(patience, "patience must not be null");
        if (patience.isZero() || patience.isNegative()) {
            throw new IllegalArgumentException("patience \"" + patience + "\" is not above zero");
        }
        return new ScanOptions(hashing, trusted, listener, cancelled, patience);
    }

    /** Returns whether the set is hashed. */
    public boolean hashing() {
        return hashing;
    }

    /** Returns the sets that are trusted: those Bitcoin Core publishes first, then the caller's. */
    public List<TrustedSet> trusted() {
        return trusted;
    }

    @Nullable
    Consumer<ScanProgress> listener() {
        return listener;
    }

    Duration patience() {
        return patience;
    }

    boolean isCancelled() {
        return cancelled != null && cancelled.getAsBoolean();
    }
}
