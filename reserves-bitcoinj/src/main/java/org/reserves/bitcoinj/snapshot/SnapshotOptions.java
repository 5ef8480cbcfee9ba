package org.reserves.bitcoinj.snapshot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.reserves.bitcoinj.scan.ScanControl;
import org.reserves.bitcoinj.scan.ScanProgress;
import org.reserves.internal.Words;

/**
 * How to read a snapshot.
 *
 * <p>Defaults: the set is hashed, the constants of Bitcoin Core are trusted and no others, there is no deadline, nobody is told of progress,
 * only an interrupt cancels, and ten minutes are waited for a pipe that gives nothing.
 *
 * <pre>{@code
 * SnapshotOptions.defaults().reportingTo(progress -> bar.stepTo(progress.done())).cancelledWhen(stopButton::pressed);
 * }</pre>
 *
 * <p>Immutable; as thread-safe as the functions passed in.
 */
public final class SnapshotOptions {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final SnapshotOptions DEFAULTS =
            new SnapshotOptions(true, PublishedSets.all(), ScanControl.defaults());

    private final boolean hashing;
    private final List<TrustedSet> trusted;
    private final ScanControl control;

    private SnapshotOptions(boolean hashing, List<TrustedSet> trusted, ScanControl control) {
        this.hashing = hashing;
        this.trusted = List.copyOf(trusted);
        this.control = control;
    }

    /** Returns the defaults listed above. */
    public static SnapshotOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Returns these options with hashing switched off: a quarter less time on two processors, half of it on one. The result is
     * unauthenticated and says so.
     *
     * @throws IllegalStateException if hashing is off already
     */
    public SnapshotOptions withoutHashing() {
        Words.requireUnset("hashing", hashing ? null : "off");
        return new SnapshotOptions(false, trusted, control);
    }

    /**
     * Returns these options with one more set to trust. Where it is trusted already, the reasons are joined, and the date is taken
     * from the one that has it.
     *
     * @throws IllegalArgumentException if another hash, height or date is trusted for the same block already
     */
    public SnapshotOptions trusting(TrustedSet set) {
        Objects.requireNonNull(set, "set must not be null");
        List<TrustedSet> more = new ArrayList<>(trusted);
        for (int i = 0; i < more.size(); i++) {
            if (more.get(i).isOfSameBlock(set)) {
                more.set(i, more.get(i).joinedWith(set));
                return new SnapshotOptions(hashing, more, control);
            }
        }
        more.add(set);
        return new SnapshotOptions(hashing, more, control);
    }

    /**
     * Returns these options with the longest time one question may take, all in all.
     *
     * @throws IllegalArgumentException if it is shorter than a millisecond or longer than 36,500 days
     * @throws IllegalStateException    if it is set already
     */
    public SnapshotOptions deadline(Duration deadline) {
        return with(control.deadline(deadline));
    }

    /**
     * Returns these options with another time to wait where a pipe gives nothing, before its first byte or later. A node that rolls
     * back before it dumps may take hours until the first.
     *
     * @throws IllegalArgumentException if it is shorter than a millisecond or longer than 36,500 days
     * @throws IllegalStateException    if it is set already
     */
    public SnapshotOptions patience(Duration patience) {
        return with(control.patience(patience));
    }

    /**
     * Returns these options with a listener, called some ten times a second on the scanning thread and once at the end; it counts
     * coins. What it throws ends the scan and reaches the caller.
     *
     * @throws IllegalStateException if there is a listener already
     */
    public SnapshotOptions reportingTo(Consumer<ScanProgress> listener) {
        return with(control.reportingTo(listener));
    }

    /**
     * Returns these options with a question asked about every megabyte, and while a pipe is waited for; where the answer is yes the scan
     * ends with a {@link org.reserves.chain.ScanCancelledException}.
     *
     * @throws IllegalStateException if there is such a question already
     */
    public SnapshotOptions cancelledWhen(BooleanSupplier cancelled) {
        return with(control.cancelledWhen(cancelled));
    }

    /** Returns whether the set is hashed. */
    public boolean isHashing() {
        return hashing;
    }

    /** Returns the sets that are trusted: those Bitcoin Core publishes first, then the caller's. */
    public List<TrustedSet> trusted() {
        return trusted;
    }

    ScanControl control() {
        return control;
    }

    Duration patience() {
        return control.patienceOr(PATIENCE);
    }

    private SnapshotOptions with(ScanControl next) {
        return new SnapshotOptions(hashing, trusted, next);
    }
}
