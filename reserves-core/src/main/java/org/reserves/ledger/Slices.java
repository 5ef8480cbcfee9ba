package org.reserves.ledger;

import java.util.Arrays;

/** Which lots every event used, with amount, cost and the rule that matched them: the result of matching, in plain arrays. */
final class Slices {
    private static final int FIRST_SIZE = 16;
    private static final MatchRule[] RULES = MatchRule.values();

    /** The first slice of each event, and one more. */
    final int[] start;

    int[] lot;
    long[] sats;
    final MoneyCells cost;
    private byte[] rule;
    /** The day of the acquisition whose cost it is, where a rule names another than that of the lot. */
    private int[] day = new int[0];

    private int count;
    private int events;

    Slices(Journal journal) {
        int size = FIRST_SIZE + expected(journal);
        start = new int[journal.size() + 1];
        lot = new int[size];
        sats = new long[size];
        rule = new byte[size];
        cost = journal.cells(size);
    }

    /** Each slice ends a use or uses up a lot; few are needed where uses are few. */
    private static int expected(Journal journal) {
        int acquisitions = journal.acquisitions();
        int uses = journal.size() - acquisitions;
        return uses + Math.min(2 * uses, acquisitions);
    }

    /** Returns how many events have all their slices. */
    int events() {
        return events;
    }

    int count() {
        return count;
    }

    /** Adds a slice of no cost and returns its number. */
    @SuppressWarnings("EnumOrdinal") // only indexes an array of this run
    int add(int ofLot, long amount, MatchRule by) {
        if (count == sats.length) {
            int size = count + (count >> 1);
            lot = Arrays.copyOf(lot, size);
            sats = Arrays.copyOf(sats, size);
            rule = Arrays.copyOf(rule, size);
            cost.grow(size);
        }
        lot[count] = ofLot;
        sats[count] = amount;
        rule[count] = (byte) by.ordinal();
        return count++;
    }

    MatchRule rule(int slice) {
        return RULES[rule[slice]];
    }

    @SuppressWarnings("EnumOrdinal") // only indexes an array of this run
    void setRule(int slice, MatchRule by) {
        rule[slice] = (byte) by.ordinal();
    }

    /** Says on which day the coins were acquired whose cost the slice has. */
    void matchDay(int slice, int epochDay) {
        if (day.length < sats.length) {
            day = Arrays.copyOf(day, sats.length);
        }
        day[slice] = epochDay;
    }

    int matchDay(int slice) {
        return day[slice];
    }

    /** Forgets the slices of the event that is being matched, from this one on. */
    void cutTo(int slice) {
        while (count > slice) {
            cost.clear(--count);
        }
    }

    void endOf(int event) {
        events = event + 1;
        start[events] = count;
    }
}
