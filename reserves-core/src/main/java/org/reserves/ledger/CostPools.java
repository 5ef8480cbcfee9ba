package org.reserves.ledger;

/**
 * The pooled cost of coins of known cost, for the selections by average. For the others it does nothing.
 *
 * <p>Lots of unknown cost stay outside: an average over them would be an invention.
 */
final class CostPools {
    private static final int TAKEN = 0;

    private final Journal journal;
    private final LotTable lots;
    private final boolean pooled;
    private final boolean perAccount;
    private final long[] sats;
    private final MoneyCells cost;
    private final MoneyCells scratch;

    CostPools(Journal journal, LotTable lots, LotSelection selection) {
        this.journal = journal;
        this.lots = lots;
        this.pooled = selection.isPooled() && selection != LotSelection.SECTION_104;
        this.perAccount = selection == LotSelection.AVERAGE_COST_PER_ACCOUNT;
        int size = perAccount ? Math.max(1, journal.accounts.size()) : 1;
        this.sats = new long[size];
        this.cost = journal.cells(size);
        this.scratch = journal.cells(1);
    }

    private int pool(int of) {
        return perAccount ? Journal.accountOf(of) : 0;
    }

    /** Adds coins of a lot to their pool, where their cost is known. */
    void add(int lot, int inPool, long amount, MoneyCells itsCost, int j) {
        if (pooled && lots.isKnown(lot)) {
            sats[pool(inPool)] += amount;
            cost.add(pool(inPool), itsCost, j);
        }
    }

    /** Gives the slices of an event their part of the pool. */
    void assign(int event, Slices slices) {
        boolean leaves = journal.isDisposal(event) || journal.isRevaluation(event);
        if (!pooled || (!perAccount && !leaves)) {
            return;
        }
        long known = 0;
        for (int slice = slices.start[event]; slice < slices.count(); slice++) {
            known += lots.isKnown(slices.lot[slice]) ? slices.sats[slice] : 0;
        }
        if (known == 0) {
            return;
        }
        int source = pool(journal.from[event]);
        cost.split(source, known, sats[source], scratch, TAKEN);
        sats[source] -= known;
        if (!leaves) {
            int target = pool(journal.to[event]);
            sats[target] += known;
            cost.add(target, scratch, TAKEN);
        }
        spread(event, slices, known);
    }

    private void spread(int event, Slices slices, long known) {
        long left = known;
        for (int slice = slices.start[event]; slice < slices.count(); slice++) {
            if (lots.isKnown(slices.lot[slice])) {
                scratch.split(TAKEN, slices.sats[slice], left, slices.cost, slice);
                left -= slices.sats[slice];
                slices.setRule(slice, MatchRule.AVERAGE);
            }
        }
    }
}
