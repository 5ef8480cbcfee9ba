package org.reserves.examples.watch;

import java.time.Duration;

/** How long to wait until the next question: the interval after an answer; after a failure a minute, then twice as long each time. */
public final class BackOff {
    private static final Duration FIRST = Duration.ofMinutes(1);

    private final Duration interval;
    private Duration next = FIRST;

    /** Makes a back-off; no wait is longer than the interval. */
    public BackOff(Duration interval) {
        this.interval = interval;
    }

    /** Returns the wait after an answer. */
    public Duration afterAnswer() {
        next = FIRST;
        return interval;
    }

    /** Returns the wait after a failure. */
    public Duration afterFailure() {
        Duration wait = next.compareTo(interval) < 0 ? next : interval;
        next = wait.multipliedBy(2);
        return wait;
    }
}
