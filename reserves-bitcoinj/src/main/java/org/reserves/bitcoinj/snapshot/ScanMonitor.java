package org.reserves.bitcoinj.snapshot;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.reserves.bitcoinj.scan.ScanProgress;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ScanCancelledException;

/** Asks about cancellation and tells of progress, each time the window over the file slides on. */
final class ScanMonitor {
    private static final long TENTH_OF_A_SECOND = 100_000_000L;

    private final SnapshotOptions options;

    private LongSupplier bytesRead = () -> 0;
    private LongSupplier coinsRead = () -> 0;
    private long coinsTotal;
    private long asked = System.nanoTime();
    private long began;
    private long told;

    ScanMonitor(SnapshotOptions options) {
        this.options = options;
    }

    /** Begins a question, for which the deadline counts. */
    void asked() {
        asked = System.nanoTime();
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
        if (options.control().isCancelled()) {
            throw new ScanCancelledException("at byte " + bytesRead.getAsLong() + " of the snapshot");
        }
        long now = System.nanoTime();
        Duration deadline = options.control().deadline();
        if (deadline != null && now - asked > deadline.toNanos()) {
            throw new BalanceUnavailableException("no balance within " + deadline + ", at byte " + bytesRead.getAsLong()
                    + " of the snapshot; allow more time");
        }
        if (coinsTotal > 0 && now - told >= TENTH_OF_A_SECOND) {
            told = now;
            tell(now);
        }
    }

    void end() {
        tell(System.nanoTime());
    }

    private void tell(long now) {
        options.control()
                .tell(new ScanProgress(
                        ScanProgress.Stage.COINS, coinsRead.getAsLong(), coinsTotal, Duration.ofNanos(now - began)));
    }
}
