package org.reserves.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.reserves.money.Btc;

/** The slices of a disposal as values. */
final class UsedLots {
    private static final int INCOME = 0;
    private static final int SHARE = 1;

    private UsedLots() {}

    static List<UsedLot> of(Matched matched, int event) {
        Journal journal = matched.journal();
        Slices slices = matched.slices();
        List<UsedLot> lots = new ArrayList<>();
        MoneyCells money = journal.cells(2);
        money.set(INCOME, journal.money, event);
        long satsLeft = journal.sats[event];
        for (int slice = slices.start[event]; slice < slices.start[event + 1]; slice++) {
            int lot = slices.lot[slice];
            int acquisition = matched.lots().acquisition(lot);
            long sats = slices.sats[slice];
            money.split(INCOME, sats, satsLeft, money, SHARE);
            satsLeft -= sats;
            MatchRule rule = slices.rule(slice);
            boolean byDay = rule == MatchRule.SAME_DAY || rule == MatchRule.THIRTY_DAYS;
            lots.add(new UsedLot(
                    journal.events.get(acquisition).id(),
                    journal.events.get(acquisition).date(),
                    Btc.ofSats(sats),
                    matched.lots().isKnown(lot) ? journal.toMoney(slices.cost, slice) : null,
                    journal.stated[event] ? journal.toMoney(money, SHARE) : null,
                    (long) journal.day[event] - journal.day[acquisition],
                    rule,
                    byDay ? LocalDate.ofEpochDay(slices.matchDay(slice)) : null));
        }
        return lots;
    }
}
