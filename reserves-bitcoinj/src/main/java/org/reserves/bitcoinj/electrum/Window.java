package org.reserves.bitcoinj.electrum;

/**
 * How many questions may be under way. A server that answers quickly is kept busy; one that does not is asked few at once, because some drop a
 * question that has waited in their queue for half a minute.
 *
 * <p>Not thread-safe.
 */
final class Window {
    /** So many questions of some 150 bytes fit into the buffer of a socket, so that sending never blocks. */
    static final int MOST = 1_200;

    private static final int LEAST = 300;
    private static final long QUICK_NANOS = 50_000_000;
    private static final long SLOW_NANOS = 500_000_000;

    private int size = LEAST;
    private long since = System.nanoTime();

    /** Returns how many questions are sent together, and how many answers are looked at together. */
    int atOnce() {
        return size / 3;
    }

    /** Returns how few questions have to be under way before more are sent. */
    int refillAt() {
        return size - atOnce();
    }

    /** Begins to ask. */
    void begin() {
        since = System.nanoTime();
    }

    /** Notes that as many answers came as are looked at together, or all that were owed. */
    void adapt() {
        long now = System.nanoTime();
        if (now - since < QUICK_NANOS) {
            size = Math.min(MOST, size * 2);
        } else if (now - since > SLOW_NANOS) {
            size = LEAST;
        }
        since = now;
    }
}
