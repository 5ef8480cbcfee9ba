package org.reserves.ledger;

import java.util.Arrays;

/** Of which parts disposals consist, each matched by one rule, with its cost, in plain arrays: those of one event side by side. */
final class DisposalParts {
    private static final int FIRST_SIZE = 16;
    private static final MatchRule[] RULES = MatchRule.values();

    /** The first part of each event, and one more. */
    final int[] start;

    long[] sats;
    final MoneyCells cost;
    private byte[] rule;
    private int[] matchDay;
    private int count;

    DisposalParts(Journal journal) {
        int size = FIRST_SIZE + journal.size() - journal.acquisitions();
        start = new int[journal.size() + 1];
        sats = new long[size];
        cost = journal.cells(size);
        rule = new byte[size];
        matchDay = new int[size];
    }

    /** Adds a part of no cost to the event that is being divided, and returns its number. */
    @SuppressWarnings("EnumOrdinal") // only indexes an array of this run
    int add(MatchRule by, int onEpochDay, long amount) {
        if (count == sats.length) {
            int size = count + (count >> 1);
            sats = Arrays.copyOf(sats, size);
            cost.grow(size);
            rule = Arrays.copyOf(rule, size);
            matchDay = Arrays.copyOf(matchDay, size);
        }
        sats[count] = amount;
        rule[count] = (byte) by.ordinal();
        matchDay[count] = onEpochDay;
        return count++;
    }

    /** Ends the parts of an event; all before it have theirs. */
    void endOf(int event) {
        start[event + 1] = count;
    }

    MatchRule rule(int part) {
        return RULES[rule[part]];
    }

    /** Returns the day of the acquisition whose cost the part has. */
    int matchDay(int part) {
        return matchDay[part];
    }
}
