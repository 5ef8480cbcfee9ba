package org.reserves.ledger;

import javax.annotation.Nullable;

/**
 * The pooled cost of coins of known cost, for the selections by average. For the others it does nothing.
 *
 * <p>Lots of unknown cost stay outside: an average over them would be an invention.
 */
final class CostPools {
    private final Journal journal;
    private final boolean pooled;
    private final boolean perAccount;
    private final long[] sats;
    private final long[] cost;

    @Nullable
    private final Section104 section104;

    private CostPools(Journal journal, boolean pooled, boolean perAccount, @Nullable Section104 section104) {
        this.journal = journal;
        this.pooled = pooled;
        this.perAccount = perAccount;
        this.section104 = section104;
        this.sats = new long[perAccount ? journal.accounts.size() : 1];
        this.cost = new long[sats.length];
    }

    static CostPools of(Journal journal, LotSelection selection) {
        return new CostPools(
                journal,
                selection.isPooled(),
                selection == LotSelection.AVERAGE_COST_PER_ACCOUNT,
                selection == LotSelection.SECTION_104 ? Section104.match(journal) : null);
    }

    private int pool(int of) {
        return perAccount ? Journal.accountOf(of) : 0;
    }

    void acquire(int event) {
        if (pooled && journal.money[event] != Journal.UNSTATED) {
            int pool = pool(journal.to[event]);
            sats[pool] += journal.sats[event] - (section104 == null ? 0 : section104.sats(event));
            cost[pool] =
                    Math.addExact(cost[pool], journal.money[event] - (section104 == null ? 0 : section104.cost(event)));
        }
    }

    /** Gives the slices of an event their part of the pool. */
    void assign(int event, Slices slices) {
        if (!pooled || (!perAccount && journal.type[event] != Journal.DISPOSAL)) {
            return;
        }
        int source = pool(journal.from[event]);
        long known = 0;
        for (int slice = slices.start[event]; slice < slices.count(); slice++) {
            known += isKnown(slices.acquisition[slice]) ? slices.sats[slice] : 0;
        }
        if (known == 0) {
            return;
        }
        long matched = section104 == null ? 0 : section104.sats(event);
        long itsCost = known == matched ? 0 : Split.share(cost[source], known - matched, sats[source]);
        sats[source] -= known - matched;
        cost[source] -= itsCost;
        if (journal.to[event] != Journal.NOWHERE) {
            int target = pool(journal.to[event]);
            sats[target] += known;
            cost[target] += itsCost;
        }
        spread(event, slices, known, itsCost + (section104 == null ? 0 : section104.cost(event)));
    }

    private void spread(int event, Slices slices, long known, long itsCost) {
        long satsLeft = known;
        long costLeft = itsCost;
        for (int slice = slices.start[event]; slice < slices.count(); slice++) {
            if (isKnown(slices.acquisition[slice])) {
                slices.cost[slice] = Split.share(costLeft, slices.sats[slice], satsLeft);
                costLeft -= slices.cost[slice];
                satsLeft -= slices.sats[slice];
            }
        }
    }

    private boolean isKnown(int acquisition) {
        return journal.money[acquisition] != Journal.UNSTATED;
    }
}
