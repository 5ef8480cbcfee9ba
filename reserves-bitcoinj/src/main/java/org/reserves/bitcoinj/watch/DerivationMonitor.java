package org.reserves.bitcoinj.watch;

/** Is told how far the derivation of scripts has come, and may end it. */
@FunctionalInterface
public interface DerivationMonitor {
    /** A monitor that nobody listens to; an interrupt ends a derivation in any case. */
    DerivationMonitor NONE = (done, total) -> {};

    /**
     * Called some twenty times a second on the thread that asked for the scripts, and once at the end. What it throws ends the
     * derivation and reaches the caller.
     *
     * @param done  child numbers done; one that several texts need counts for each
     * @param total child numbers to do
     */
    void onDerived(long done, long total);
}
