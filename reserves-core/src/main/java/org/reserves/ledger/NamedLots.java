package org.reserves.ledger;

import java.util.HashSet;
import java.util.Set;
import org.reserves.money.Btc;

/** The check that events name lots there are. Whether those have coins left depends on the selection of the others. */
final class NamedLots {
    private NamedLots() {}

    /** Refuses a ledger in which an event names a lot that is acquired later or never. */
    static void requireKnown(Journal journal) {
        if (!journal.namesLots) {
            return;
        }
        Set<String> known = new HashSet<>();
        for (int event = 0; event < journal.size(); event++) {
            if (journal.type[event] == Journal.ACQUISITION) {
                known.add(journal.events.get(event).id());
                continue;
            }
            for (String id : journal.namedLots(event)) {
                if (!known.contains(id)) {
                    throw shortage(journal, event, Matching.lenient(journal)).ofUnknownLot(id);
                }
            }
        }
    }

    static Shortage shortage(Journal journal, int event, Matching matching) {
        int pool = journal.from[event];
        return new Shortage(
                journal.events.get(event),
                Btc.ofSats(journal.sats[event]),
                journal.account(pool),
                Journal.statusOf(pool),
                matching.lotsBefore(event));
    }
}
