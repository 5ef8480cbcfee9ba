package org.reserves.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The share pooling of the United Kingdom. All acquisitions of one day are one transaction, and so are all disposals (TCGA
 * 1992 s.105(1)(a); HMRC CG51560, CG51610). Disposals are matched with the acquisition of the same day (s.105(1)(b)), then with
 * those of the 30 days after, earlier ones first (s.106A(5)), then with the pool (s.104), which those matched before never enter
 * (s.105(3), s.106A(5ZA)).
 *
 * <p>The disposals of a day share what was matched in proportion to their coins, so they have one cost a coin.
 */
final class Section104 {
    private static final int DAYS = 30;

    /** The transactions of one day, and what is left of them to match. */
    private static final class Day {
        final int epochDay;
        final List<Integer> disposals = new ArrayList<>();
        final List<Part> parts = new ArrayList<>();
        long acquired;
        long disposed;

        Day(int epochDay) {
            this.epochDay = epochDay;
        }
    }

    /** A part of a disposal that one rule matched; its cost is the cell of the same number. */
    record Part(MatchRule rule, int matchDay, long sats, int cell) {}

    private final Journal journal;
    private final List<Day> days = new ArrayList<>();
    /** What is left of the cost of the acquisitions of each day; after that, the pool at its end. */
    private final MoneyCells dayCost;

    private final long[] poolSats;
    private final MoneyCells cells;
    private int cellCount;
    private final List<List<Part>> ofEvent;

    private Section104(Journal journal) {
        this.journal = journal;
        gatherDays();
        this.dayCost = journal.cells(days.size());
        this.poolSats = new long[days.size()];
        this.cells = journal.cells(days.size() + 1);
        this.ofEvent = new ArrayList<>();
        for (int event = 0; event < journal.size(); event++) {
            ofEvent.add(List.of());
        }
    }

    static Section104 match(Journal journal) {
        for (int event = 0; event < journal.size(); event++) {
            if (journal.type[event] == Journal.ACQUISITION && !journal.stated[event]) {
                throw new IllegalArgumentException(Describe.event(journal.events.get(event))
                        + " has no cost, and section-104 pooling needs the cost of every acquisition; state its basis, or"
                        + " use average-cost");
            }
            if (journal.isRevaluation(event)) {
                throw new IllegalArgumentException(Describe.event(journal.events.get(event))
                        + " gives coins a new value, which section-104 pooling does not know; use average-cost");
            }
        }
        Section104 matches = new Section104(journal);
        matches.addCosts();
        matches.days.forEach(day -> matches.match(day, day, MatchRule.SAME_DAY));
        matches.matchDaysAfter();
        matches.pool();
        matches.days.forEach(matches::divide);
        return matches;
    }

    /** Returns the parts of a disposal, in the order of the rules. */
    List<Part> parts(int event) {
        return ofEvent.get(event);
    }

    MoneyCells cells() {
        return cells;
    }

    /**
     * Puts what the coins held at the end of a day cost into the target: their part of the pool. The pool has more coins than
     * there are while disposals are matched with acquisitions yet to come.
     */
    void heldCost(int events, long heldSats, MoneyCells target, int j) {
        int day = events == 0 ? -1 : dayOf(journal.day[events - 1]);
        target.clear(j);
        if (day >= 0 && poolSats[day] > 0) {
            dayCost.share(day, heldSats, poolSats[day], target, j);
        }
    }

    private int dayOf(int epochDay) {
        int low = 0;
        int high = days.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days.get(middle).epochDay <= epochDay) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private void gatherDays() {
        for (int event = 0; event < journal.size(); event++) {
            if (days.isEmpty() || days.get(days.size() - 1).epochDay != journal.day[event]) {
                days.add(new Day(journal.day[event]));
            }
            Day day = days.get(days.size() - 1);
            if (journal.type[event] == Journal.ACQUISITION) {
                day.acquired += journal.sats[event];
            } else if (journal.isDisposal(event)) {
                day.disposed += journal.sats[event];
                day.disposals.add(event);
            }
        }
    }

    private void addCosts() {
        for (int event = 0; event < journal.size(); event++) {
            if (journal.type[event] == Journal.ACQUISITION) {
                dayCost.add(dayOf(journal.day[event]), journal.money, event);
            }
        }
    }

    private void matchDaysAfter() {
        Deque<Day> waiting = new ArrayDeque<>();
        for (Day day : days) {
            while (day.acquired > 0 && !waiting.isEmpty()) {
                Day earlier = waiting.element();
                if (earlier.epochDay + DAYS >= day.epochDay) {
                    match(earlier, day, MatchRule.THIRTY_DAYS);
                }
                if (earlier.disposed == 0 || earlier.epochDay + DAYS < day.epochDay) {
                    waiting.remove();
                }
            }
            if (day.disposed > 0) {
                waiting.add(day);
            }
        }
    }

    private void match(Day disposal, Day acquisition, MatchRule rule) {
        long matched = Math.min(disposal.disposed, acquisition.acquired);
        if (matched > 0) {
            int cell = newCell();
            dayCost.split(dayOf(acquisition.epochDay), matched, acquisition.acquired, cells, cell);
            acquisition.acquired -= matched;
            disposal.disposed -= matched;
            disposal.parts.add(new Part(rule, acquisition.epochDay, matched, cell));
        }
    }

    /** Puts into the pool what was not matched, and takes from it what is left of the disposals. */
    private void pool() {
        long sats = 0;
        MoneyCells cost = journal.cells(1);
        for (int i = 0; i < days.size(); i++) {
            Day day = days.get(i);
            sats += day.acquired;
            cost.add(0, dayCost, i);
            if (day.disposed > 0) {
                int cell = newCell();
                cost.split(0, day.disposed, sats, cells, cell);
                sats -= day.disposed;
                day.parts.add(new Part(MatchRule.SECTION_104_POOL, day.epochDay, day.disposed, cell));
            }
            poolSats[i] = sats;
            dayCost.set(i, cost, 0);
        }
    }

    /** Gives each disposal of the day its part of every part, and the last what is left. */
    private void divide(Day day) {
        long left = day.parts.stream().mapToLong(Part::sats).sum();
        long[] open = day.parts.stream().mapToLong(Part::sats).toArray();
        for (int event : day.disposals) {
            List<Part> own = new ArrayList<>();
            long openOfEvent = journal.sats[event];
            long openLater = left;
            for (int i = 0; i < open.length; i++) {
                Part part = day.parts.get(i);
                openLater -= open[i];
                long sats = Split.share(open[i], journal.sats[event], left);
                sats = Math.min(Math.min(sats, openOfEvent), open[i]);
                sats = Math.max(sats, openOfEvent - openLater);
                if (sats > 0) {
                    int cell = newCell();
                    cells.split(part.cell, sats, open[i], cells, cell);
                    own.add(new Part(part.rule, part.matchDay, sats, cell));
                    open[i] -= sats;
                    openOfEvent -= sats;
                }
            }
            left -= journal.sats[event];
            ofEvent.set(event, own);
        }
    }

    private int newCell() {
        if (cellCount == cells.size()) {
            cells.grow(2 * cellCount);
        }
        return cellCount++;
    }
}
