package org.reserves.ledger;

import java.util.ArrayList;
import java.util.List;
import org.reserves.money.Btc;

/** The slices of a disposal as values. */
final class UsedLots {
    private UsedLots() {}

    static List<UsedLot> of(Journal journal, Slices slices, int event) {
        List<UsedLot> lots = new ArrayList<>();
        long income = journal.money[event];
        long incomeLeft = income;
        long satsLeft = journal.sats[event];
        for (int slice = slices.start[event]; slice < slices.start[event + 1]; slice++) {
            int acquisition = slices.acquisition[slice];
            long sats = slices.sats[slice];
            long itsIncome = income == Journal.UNSTATED ? 0 : Split.share(incomeLeft, sats, satsLeft);
            incomeLeft -= itsIncome;
            satsLeft -= sats;
            lots.add(new UsedLot(
                    journal.events[acquisition].id(),
                    journal.events[acquisition].date(),
                    Btc.ofSats(sats),
                    journal.money[acquisition] == Journal.UNSTATED ? null : journal.toMoney(slices.cost[slice]),
                    income == Journal.UNSTATED ? null : journal.toMoney(itsIncome),
                    (long) journal.day[event] - journal.day[acquisition]));
        }
        return lots;
    }
}
