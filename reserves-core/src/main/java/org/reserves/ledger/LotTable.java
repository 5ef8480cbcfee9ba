package org.reserves.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lots of a matching: first one for each acquisition, numbered as its event, then those to which a forfeiture gave a cost
 * of their own. A lot of either kind keeps the day and the provenance of its acquisition.
 */
final class LotTable {
    private static final int FIRST_SIZE = 8;

    private final Journal journal;
    private int[] origin = new int[0];
    private long[] sats = new long[0];
    private final MoneyCells cost;
    /** By how many binary digits money can be shifted up; 0 where it has more than 64 already. */
    private final int shift;

    private int derived;
    private final Map<Integer, Integer> firstOf = new HashMap<>();
    private final Map<Integer, List<Integer>> derivedOf = new HashMap<>();

    LotTable(Journal journal) {
        this.journal = journal;
        this.cost = journal.cells(0);
        this.shift = journal.money.headroom();
    }

    int acquisition(int lot) {
        return lot < journal.size() ? lot : origin[lot - journal.size()];
    }

    /** Says whether what the lot cost is known. */
    boolean isKnown(int lot) {
        return lot >= journal.size() || journal.stated[lot];
    }

    boolean isRevalued(int lot) {
        return lot >= journal.size();
    }

    /** Adds a lot of coins that had been of another, with a cost of their own from this event on. */
    int derive(int from, int event, long amount, MoneyCells value, int j) {
        if (derived == origin.length) {
            int size = Math.max(FIRST_SIZE, 2 * derived);
            origin = Arrays.copyOf(origin, size);
            sats = Arrays.copyOf(sats, size);
            cost.grow(size);
        }
        int lot = journal.size() + derived;
        origin[derived] = acquisition(from);
        sats[derived] = amount;
        cost.set(derived++, value, j);
        firstOf.putIfAbsent(event, lot);
        derivedOf.computeIfAbsent(acquisition(from), key -> new ArrayList<>()).add(lot);
        return lot;
    }

    /** Returns the first lot that the event gave a cost of its own; those that follow have the next numbers. */
    int firstOf(int event) {
        return firstOf.getOrDefault(event, journal.size());
    }

    /** Returns the lots of an acquisition that were given a cost of their own. */
    List<Integer> derivedOf(int acquisition) {
        return derivedOf.getOrDefault(acquisition, List.of());
    }

    /** Returns the cells in which the cost of the lot stands, at {@link #cell}. */
    MoneyCells cells(int lot) {
        return lot < journal.size() ? journal.money : cost;
    }

    int cell(int lot) {
        return lot < journal.size() ? lot : lot - journal.size();
    }

    /** Says whether one lot was acquired before the other. */
    boolean isBefore(int lot, int other) {
        int a = acquisition(lot);
        int b = acquisition(other);
        return a == b ? lot < other : a < b;
    }

    /** Compares unit costs with fee as they were when the lots came, exactly; both are known. */
    int compareUnitCosts(int lot, int other) {
        return cells(lot).compareRatios(cell(lot), sats(lot), cells(other), cell(other), sats(other));
    }

    /** Returns the unit cost as it was when the lot came, in a fine unit that is the same for all lots, rounded down; it is known. */
    long roundedUnitCost(int lot) {
        return cells(lot).shiftedRatio(cell(lot), shift, sats(lot));
    }

    private long sats(int lot) {
        return lot < journal.size() ? journal.sats[lot] : sats[lot - journal.size()];
    }
}
