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
    private static final int CELLS = 5;

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
        Slices slices = matched.slices();
        boolean stated = journal.stated[event];
        long satsLeft = journal.sats[event];
        heldSats -= satsLeft;
        disposedSats += satsLeft;
        sell(journal, event);
        money.set(INCOME, journal.money, event);
        for (int slice = slices.start[event]; slice < slices.start[event + 1]; slice++) {
            long sats = slices.sats[slice];
            money.split(INCOME, sats, satsLeft, money, SHARE);
            satsLeft -= sats;
            boolean costKnown = leave(matched, slice);
            if (costKnown && stated) {
                money.add(REALIZED, money, SHARE);
                money.subtract(REALIZED, slices.cost, slice);
            } else {
                disposedSatsOfUnknownGain += sats;
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
        Slices slices = matched.slices();
        for (int slice = slices.start[event]; slice < slices.start[event + 1]; slice++) {
            leave(matched, slice);
        }
        money.add(COST, matched.journal().money, event);
    }

    /** Takes the cost of a slice out of what is held, and says whether it is known. */
    private boolean leave(Matched matched, int slice) {
        Slices slices = matched.slices();
        boolean known = matched.lots().isKnown(slices.lot[slice]);
        if (known) {
            money.subtract(COST, slices.cost, slice);
        } else {
            heldSatsOfUnknownCost -= slices.sats[slice];
        }
        return known;
    }
}
