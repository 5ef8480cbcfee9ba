package org.reserves.bitcoinj.proven;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import org.reserves.bitcoinj.scan.ScanControl;
import org.reserves.chain.ScanCancelledException;

/**
 * Until when an answer is waited for, and how long a silence is waited out before that.
 *
 * <p>Immutable and thread-safe.
 */
public final class Deadline {
    private final long end;
    private final Duration whole;
    private final Duration patience;
    private final ScanControl control;

    private Deadline(Duration whole, Duration patience, ScanControl control) {
        this.whole = whole;
        this.patience = patience;
        this.control = control;
        end = System.nanoTime() + whole.toNanos();
    }

    /**
     * Returns a deadline that begins to run now.
     *
     * @param whole    how long everything together may take
     * @param patience how long one server may be silent
     * @param control  says whether the caller wants no more
     */
    public static Deadline in(Duration whole, Duration patience, ScanControl control) {
        Objects.requireNonNull(whole, "whole must not be null");
        Objects.requireNonNull(patience, "patience must not be null");
        Objects.requireNonNull(control, "control must not be null");
        return new Deadline(whole, patience, control);
    }

    /**
     * Goes on, unless the caller wants no more.
     *
     * @throws ScanCancelledException if that is so
     */
    public void requireWanted() {
        if (control.isCancelled()) {
            throw new ScanCancelledException("while waiting for a server");
        }
    }

    /** Returns how long the next answer may take: the patience, or what is left if that is less; never below a millisecond. */
    public Duration nextWait() {
        Duration left = left();
        Duration wait = left.compareTo(patience) < 0 ? left : patience;
        return wait.toMillis() < 1 ? Duration.ofMillis(1) : wait;
    }

    /** Returns whether there is no time left. */
    public boolean isOver() {
        return left().isNegative() || left().isZero();
    }

    /** Returns how long everything together may take. */
    public Duration whole() {
        return whole;
    }

    /** Returns how long one server may be silent. */
    public Duration patience() {
        return patience;
    }

    /**
     * Waits.
     *
     * @return whether there was time for it
     * @throws ScanCancelledException if the caller wants no more
     */
    public boolean sleep(Duration time) {
        requireWanted();
        if (left().compareTo(time) < 0) {
            return false;
        }
        try {
            Thread.sleep(time.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScanCancelledException("while waiting for a server");
        }
    }

    /** Returns a duration as part of a sentence: {@code 20 s}, {@code 0.5 s}. */
    public static String text(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }

    private Duration left() {
        return Duration.ofNanos(end - System.nanoTime());
    }
}
