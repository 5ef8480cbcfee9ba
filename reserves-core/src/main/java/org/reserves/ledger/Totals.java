package org.reserves.ledger;

/** The running sums of a ledger after so many events. Money is in whole units of the journal. */
final class Totals {
    long heldSats;
    long heldSatsOfUnknownCost;
    long cost;
    long disposedSats;
    long realized;
    long disposedSatsOfUnknownGain;
    long proceeds;

    Totals() {}

    private Totals(Totals other) {
        heldSats = other.heldSats;
        heldSatsOfUnknownCost = other.heldSatsOfUnknownCost;
        cost = other.cost;
        disposedSats = other.disposedSats;
        realized = other.realized;
        disposedSatsOfUnknownGain = other.disposedSatsOfUnknownGain;
        proceeds = other.proceeds;
    }

    Totals copy() {
        return new Totals(this);
    }

    /** Adds an event whose slices are known. */
    void add(Journal journal, Slices slices, int event) {
        if (journal.type[event] == Journal.ACQUISITION) {
            heldSats = Math.addExact(heldSats, journal.sats[event]);
            if (journal.money[event] == Journal.UNSTATED) {
                heldSatsOfUnknownCost += journal.sats[event];
            } else {
                cost = Math.addExact(cost, journal.money[event]);
            }
        } else if (journal.type[event] == Journal.DISPOSAL) {
            dispose(journal, slices, event);
        }
    }

    private void dispose(Journal journal, Slices slices, int event) {
        long income = journal.money[event];
        long satsLeft = journal.sats[event];
        heldSats -= satsLeft;
        disposedSats += satsLeft;
        long incomeLeft = income;
        if (income != Journal.UNSTATED) {
            proceeds = Math.addExact(proceeds, income);
        }
        for (int slice = slices.start[event]; slice < slices.start[event + 1]; slice++) {
            long sats = slices.sats[slice];
            long itsIncome = income == Journal.UNSTATED ? 0 : Split.share(incomeLeft, sats, satsLeft);
            incomeLeft -= itsIncome;
            satsLeft -= sats;
            boolean costKnown = journal.money[slices.acquisition[slice]] != Journal.UNSTATED;
            if (costKnown) {
                cost -= slices.cost[slice];
            } else {
                heldSatsOfUnknownCost -= sats;
            }
            if (costKnown && income != Journal.UNSTATED) {
                realized = Math.addExact(realized, itsIncome - slices.cost[slice]);
            } else {
                disposedSatsOfUnknownGain += sats;
            }
        }
    }
}
