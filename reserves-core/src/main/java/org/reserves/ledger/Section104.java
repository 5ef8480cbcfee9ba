package org.reserves.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.LongStream;

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
        final int number;
        final int epochDay;
        final int firstEvent;
        /** One more than the last. */
        int end;

        final List<Part> parts = new ArrayList<>();
        long acquired;
        long disposed;

        Day(int number, int epochDay, int firstEvent) {
            this.number = number;
            this.epochDay = epochDay;
            this.firstEvent = firstEvent;
            this.end = firstEvent;
        }
    }

    /** What one rule matched of the disposals of a day; its cost is the cell of the same number. */
    private record Part(MatchRule rule, int matchDay, long sats, int cell) {}

    private final Journal journal;
    private final List<Day> days = new ArrayList<>();
    /** What is left of the cost of the acquisitions of each day; after that, the pool at its end. */
    private final MoneyCells dayCost;

    private final long[] poolSats;
    private final MoneyCells cells;
    private int cellCount;
    private final DisposalParts parts;

    private Section104(Journal journal) {
        this.journal = journal;
        gatherDays();
        this.dayCost = journal.cells(days.size());
        this.poolSats = new long[days.size()];
        this.cells = journal.cells(days.size() + 1);
        this.parts = new DisposalParts(journal);
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

    /** Returns the parts of all disposals, those of each in the order of the rules. */
    DisposalParts parts() {
        return parts;
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
                days.add(new Day(days.size(), journal.day[event], event));
            }
            Day day = days.get(days.size() - 1);
            day.end = event + 1;
            if (journal.type[event] == Journal.ACQUISITION) {
                day.acquired += journal.sats[event];
            } else if (journal.isDisposal(event)) {
                day.disposed += journal.sats[event];
            }
        }
    }

    private void addCosts() {
        for (Day day : days) {
            for (int event = day.firstEvent; event < day.end; event++) {
                if (journal.type[event] == Journal.ACQUISITION) {
                    dayCost.add(day.number, journal.money, event);
                }
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
            dayCost.split(acquisition.number, matched, acquisition.acquired, cells, cell);
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
        long[] open = day.parts.stream().mapToLong(Part::sats).toArray();
        long left = LongStream.of(open).sum();
        for (int event = day.firstEvent; event < day.end; event++) {
            if (journal.isDisposal(event)) {
                divide(event, day, open, left);
                left -= journal.sats[event];
            }
            parts.endOf(event);
        }
    }

    /**
     * Gives a disposal its parts.
     *
     * @param open how much of each part of the day no disposal has so far
     * @param left how much that is together
     */
    private void divide(int event, Day day, long[] open, long left) {
        long openOfEvent = journal.sats[event];
        long openLater = left;
        for (int i = 0; i < open.length; i++) {
            Part part = day.parts.get(i);
            openLater -= open[i];
            long sats = Split.share(open[i], journal.sats[event], left);
            sats = Math.min(Math.min(sats, openOfEvent), open[i]);
            sats = Math.max(sats, openOfEvent - openLater);
            if (sats > 0) {
                int own = parts.add(part.rule, part.matchDay, sats);
                cells.split(part.cell, sats, open[i], parts.cost, own);
                open[i] -= sats;
                openOfEvent -= sats;
            }
        }
    }

    private int newCell() {
        if (cellCount == cells.size()) {
            cells.grow(2 * cellCount);
        }
        return cellCount++;
    }
}
