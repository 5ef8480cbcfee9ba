package org.reserves.ledger;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The matches of the United Kingdom's share pooling that come before the pool: disposals with acquisitions of the same day
 * (TCGA 1992 s.105), then with those of the 30 days after (s.106A(5)), earlier disposals first.
 */
final class Section104 {
    private static final int DAYS = 30;

    private final long[] sats;
    private final long[] cost;
    private final Journal journal;

    private Section104(Journal journal) {
        this.journal = journal;
        this.sats = new long[journal.size()];
        this.cost = new long[journal.size()];
    }

    static Section104 match(Journal journal) {
        Section104 matches = new Section104(journal);
        for (int event = 0; event < journal.size(); event++) {
            if (journal.type[event] == Journal.ACQUISITION && journal.money[event] == Journal.UNSTATED) {
                throw new IllegalArgumentException(Describe.event(journal.events[event])
                        + " has no cost, and section-104 pooling needs the cost of every acquisition; state its basis, or"
                        + " use average-cost");
            }
        }
        matches.matchSameDay();
        matches.matchDaysAfter();
        return matches;
    }

    /** Returns how many coins of the event never enter the pool, or do not come out of it. */
    long sats(int event) {
        return sats[event];
    }

    /** Returns what those coins cost. */
    long cost(int event) {
        return cost[event];
    }

    private void matchSameDay() {
        int start = 0;
        while (start < journal.size()) {
            int end = start;
            while (end < journal.size() && journal.day[end] == journal.day[start]) {
                end++;
            }
            int acquisition = start;
            for (int event = start; event < end; event++) {
                while (journal.type[event] == Journal.DISPOSAL && open(event) > 0 && acquisition < end) {
                    if (journal.type[acquisition] == Journal.ACQUISITION) {
                        match(event, acquisition);
                    }
                    acquisition += isFull(acquisition) ? 1 : 0;
                }
            }
            start = end;
        }
    }

    private void matchDaysAfter() {
        Deque<Integer> waiting = new ArrayDeque<>();
        for (int event = 0; event < journal.size(); event++) {
            if (journal.type[event] == Journal.DISPOSAL && open(event) > 0) {
                waiting.add(event);
            }
            while (journal.type[event] == Journal.ACQUISITION && open(event) > 0 && !waiting.isEmpty()) {
                int disposal = waiting.element();
                if (journal.day[disposal] + DAYS >= journal.day[event]) {
                    match(disposal, event);
                }
                if (open(disposal) == 0 || journal.day[disposal] + DAYS < journal.day[event]) {
                    waiting.remove();
                }
            }
        }
    }

    private boolean isFull(int event) {
        return journal.type[event] != Journal.ACQUISITION || open(event) == 0;
    }

    private long open(int event) {
        return journal.sats[event] - sats[event];
    }

    private void match(int disposal, int acquisition) {
        long matched = Math.min(open(disposal), open(acquisition));
        if (matched > 0) {
            long costOpen = journal.money[acquisition] - cost[acquisition];
            long itsCost = Split.share(costOpen, matched, open(acquisition));
            sats[acquisition] += matched;
            cost[acquisition] += itsCost;
            sats[disposal] += matched;
            cost[disposal] += itsCost;
        }
    }
}
