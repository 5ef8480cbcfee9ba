package org.reserves.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.reserves.money.Btc;

/** The refusal of an event that names lots which are not there. */
final class NamedLots {
    private static final int SHOWN = 5;

    private NamedLots() {}

    static String known(Map<String, Integer> named) {
        return named.isEmpty()
                ? "the acquisitions after giving them ids"
                : new TreeSet<>(named.keySet())
                                .stream()
                                        .limit(SHOWN)
                                        .map(id -> "\"" + id + "\"")
                                        .collect(Collectors.joining(", "))
                        + (named.size() > SHOWN ? " and " + (named.size() - SHOWN) + " more" : "");
    }

    static OverdrawnException shortage(Journal journal, int event, List<String> named, Btc missing, List<Lot> lots) {
        int pool = journal.from[event];
        LedgerEvent asking = journal.events[event];
        List<Lot> there = lots.stream()
                .filter(lot -> named.contains(lot.id())
                        && lot.account().equals(journal.account(pool))
                        && lot.status() == Journal.statusOf(pool))
                .toList();
        List<Lot> elsewhere = lots.stream().filter(lot -> !there.contains(lot)).toList();
        Btc asked = Btc.ofSats(journal.sats[event]);
        String message = Describe.event(asking) + " asks for " + asked.toDisplay() + " of "
                + named.stream().map(id -> "lot \"" + id + "\"").collect(Collectors.joining(", ")) + " in account \""
                + journal.account(pool) + "\", which " + (named.size() == 1 ? "has " : "have ")
                + asked.minus(missing).toDisplay() + " left there; " + Shortage.elsewhere(elsewhere);
        return new OverdrawnException(message, asking, asked, there, elsewhere);
    }
}
