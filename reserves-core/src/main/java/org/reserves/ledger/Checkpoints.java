package org.reserves.ledger;

import java.util.ArrayList;
import java.util.List;

/** The totals after every so many events, so that any date is at most that many events from one. */
final class Checkpoints {
    private static final int INTERVAL = 64;

    private final Matched matched;
    private final Totals running;
    private final List<Totals> kept = new ArrayList<>();

    Checkpoints(Matched matched) {
        this.matched = matched;
        this.running = new Totals(matched.journal());
        kept.add(running.copy());
    }

    void add(int event) {
        running.add(matched, event);
        if ((event + 1) % INTERVAL == 0) {
            kept.add(running.copy());
        }
    }

    /** Returns the totals after so many events. */
    Totals after(int events) {
        int nearest = events / INTERVAL;
        Totals totals = kept.get(nearest).copy();
        for (int event = nearest * INTERVAL; event < events; event++) {
            totals.add(matched, event);
        }
        return totals;
    }
}
