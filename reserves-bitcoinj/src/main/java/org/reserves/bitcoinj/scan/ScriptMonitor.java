package org.reserves.bitcoinj.scan;

import java.time.Duration;
import java.util.Objects;
import org.reserves.bitcoinj.watch.DerivationMonitor;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ScanCancelledException;

/**
 * Asks about cancellation and the deadline, and tells of progress, while the scripts of what is watched are derived.
 *
 * <p>Used by one thread.
 */
public final class ScriptMonitor implements DerivationMonitor {
    private static final long TENTH_OF_A_SECOND = 100_000_000L;

    private final ScanControl control;
    private final long asked = System.nanoTime();
    private long began = asked;
    private long told = asked;

    /** Makes a monitor of one question, whose time begins now. */
    public ScriptMonitor(ScanControl control) {
        this.control = Objects.requireNonNull(control, "control must not be null");
    }

    @Override
    public void onDerived(long done, long total) {
        String where = "after the scripts of " + done + " of " + total + " child numbers were derived";
        if (control.isCancelled()) {
            throw new ScanCancelledException(where);
        }
        long now = System.nanoTime();
        Duration deadline = control.deadline();
        if (deadline != null && now - asked > deadline.toNanos()) {
            throw new BalanceUnavailableException("no balance within " + deadline + ", " + where + "; allow more time");
        }
        if (done == total || now - told >= TENTH_OF_A_SECOND) {
            told = now;
            control.tell(new ScanProgress(ScanProgress.Stage.SCRIPTS, done, total, Duration.ofNanos(now - began)));
        }
        if (done == total) {
            began = now;
        }
    }
}
