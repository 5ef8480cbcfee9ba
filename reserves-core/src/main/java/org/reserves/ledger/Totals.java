package org.reserves.ledger;

/** The running sums of a ledger after so many events. Money is in whole units of the journal. */
final class Totals {
    /** What the coins held cost. */
    static final int COST = 0;
    /** What was gained. */
    static final int REALIZED = 1;
    /** What was received less the fees, for coins that went for value. */
    static final int PROCEEDS = 2;

    private static final int INCOME = 3;
    private static final int SHARE = 4;
    /** What the coins of an event had cost. */
    private static final int LEFT = 5;

    private static final int CELLS = 6;

    long heldSats;
    long heldSatsOfUnknownCost;
    long disposedSats;
    long disposedSatsOfUnknownGain;
    long soldSats;
    long soldSatsOfUnknownProceeds;
    final MoneyCells money;

    Totals(Journal journal) {
        money = journal.cells(CELLS);
    }

    private Totals(Totals other) {
        heldSats = other.heldSats;
        heldSatsOfUnknownCost = other.heldSatsOfUnknownCost;
        disposedSats = other.disposedSats;
        disposedSatsOfUnknownGain = other.disposedSatsOfUnknownGain;
        soldSats = other.soldSats;
        soldSatsOfUnknownProceeds = other.soldSatsOfUnknownProceeds;
        money = other.money.copy();
    }

    Totals copy() {
        return new Totals(this);
    }

    /** Adds an event whose slices are known. */
    void add(Matched matched, int event) {
        Journal journal = matched.journal();
        if (journal.type[event] == Journal.ACQUISITION) {
            heldSats += journal.sats[event];
            if (journal.stated[event]) {
                money.add(COST, journal.money, event);
            } else {
                heldSatsOfUnknownCost += journal.sats[event];
            }
        } else if (journal.isDisposal(event)) {
            dispose(matched, event);
        } else if (journal.isRevaluation(event)) {
            revalue(matched, event);
        }
    }

    MoneyTotal gain(Journal journal) {
        return MoneyTotal.of(
                journal.toMoney(money, REALIZED), disposedSats - disposedSatsOfUnknownGain, disposedSatsOfUnknownGain);
    }

    private void dispose(Matched matched, int event) {
        Journal journal = matched.journal();
        heldSats -= journal.sats[event];
        disposedSats += journal.sats[event];
        sell(journal, event);
        long unknown = leave(matched, event);
        if (!journal.stated[event]) {
            disposedSatsOfUnknownGain += journal.sats[event];
        } else if (unknown == 0) {
            money.add(REALIZED, journal.money, event);
            money.subtract(REALIZED, money, LEFT);
        } else {
            disposedSatsOfUnknownGain += unknown;
            gainOfKnown(matched, event);
        }
    }

    /** Adds the gain on the coins that have a cost, with their part of what was received. */
    private void gainOfKnown(Matched matched, int event) {
        Slices slices = matched.slices();
        long satsLeft = matched.journal().sats[event];
        money.set(INCOME, matched.journal().money, event);
        for (int slice = slices.start[event]; slice < slices.start[event + 1]; slice++) {
            money.split(INCOME, slices.sats[slice], satsLeft, money, SHARE);
            satsLeft -= slices.sats[slice];
            if (matched.lots().isKnown(slices.lot[slice])) {
                money.add(REALIZED, money, SHARE);
                money.subtract(REALIZED, slices.cost, slice);
            }
        }
    }

    private void sell(Journal journal, int event) {
        if (journal.type[event] == Journal.SALE) {
            soldSats += journal.sats[event];
            money.add(PROCEEDS, journal.money, event);
            soldSatsOfUnknownProceeds += journal.stated[event] ? 0 : journal.sats[event];
        }
    }

    /** Coins stay, with a cost of their own instead of the one they had. */
    private void revalue(Matched matched, int event) {
        leave(matched, event);
        money.add(COST, matched.journal().money, event);
    }

    /** Takes what the coins of an event had cost out of what is held, and returns of how many that is unknown. */
    private long leave(Matched matched, int event) {
        LotTable lots = matched.lots();
        Slices slices = matched.slices();
        int end = slices.start[event + 1];
        long unknown = 0;
        money.clear(LEFT);
        for (int slice = slices.start[event]; slice < end; slice++) {
            if (lots.isKnown(slices.lot[slice])) {
                money.add(LEFT, slices.cost, slice);
            } else {
                unknown += slices.sats[slice];
            }
        }
        money.subtract(COST, money, LEFT);
        heldSatsOfUnknownCost -= unknown;
        return unknown;
    }
}
