package org.reserves.bitcoinj.snapshot;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javax.annotation.Nullable;
import org.reserves.chain.ScanCancelledException;

/** Asks about cancellation and tells of progress, each time the window over the file slides on. */
final class ScanMonitor {
    private static final long TENTH_OF_A_SECOND = 100_000_000L;

    private final ScanOptions options;

    @Nullable
    private final Long bytesTotal;

    private LongSupplier bytesRead = () -> 0;
    private LongSupplier coinsRead = () -> 0;
    private long coinsTotal;
    private long began;
    private long told;

    ScanMonitor(ScanOptions options, @Nullable Long bytesTotal) {
        this.options = options;
        this.bytesTotal = bytesTotal;
    }

    void begin(LongSupplier bytes, LongSupplier coins, long announced) {
        bytesRead = bytes;
        coinsRead = coins;
        coinsTotal = announced;
        began = System.nanoTime();
        told = began;
        onRefill();
    }

    /** Throws where the caller wants no more, and tells the listener where it has not heard for a while. */
    void onRefill() {
        if (Thread.currentThread().isInterrupted() || options.isCancelled()) {
            throw new ScanCancelledException("at byte " + bytesRead.getAsLong() + " of the snapshot");
        }
        long now = System.nanoTime();
        if (coinsTotal > 0 && now - told >= TENTH_OF_A_SECOND) {
            told = now;
            tell(now);
        }
    }

    /** Throws where the caller wants no more while scripts are derived. */
    void onDerived(long done, long total) {
        if (Thread.currentThread().isInterrupted() || options.isCancelled()) {
            throw new ScanCancelledException(
                    "after the scripts of " + done + " of " + total + " child numbers were derived");
        }
    }

    void end() {
        tell(System.nanoTime());
    }

    private void tell(long now) {
        Consumer<ScanProgress> listener = options.listener();
        if (listener != null) {
            listener.accept(new ScanProgress(
                    bytesRead.getAsLong(),
                    bytesTotal,
                    coinsRead.getAsLong(),
                    coinsTotal,
                    Duration.ofNanos(now - began)));
        }
    }
}
