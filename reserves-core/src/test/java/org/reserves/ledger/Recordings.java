package org.reserves.ledger;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.provenance.Departure;
import org.reserves.provenance.Purchase;

/** How a history may have been recorded: with mistakes that were corrected since, and in any order of arrival. */
final class Recordings {
    private Recordings() {}

    /** Returns events and corrections of which the given ones stand in the end. */
    static List<LedgerEvent> withCorrections(List<LedgerEvent> standing, Random random) {
        List<LedgerEvent> recorded = new ArrayList<>();
        for (LedgerEvent event : standing) {
            if (random.nextInt(4) > 0) {
                recorded.add(event);
                continue;
            }
            recorded.add(mistaken(event, 1));
            if (random.nextBoolean()) {
                recorded.add(correction(event.date().plusDays(1), mistaken(event, 2)));
            }
            recorded.add(correction(event.date().plusDays(2), event));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate day = Histories.START.plusDays(random.nextInt(300));
            recorded.add(Disposal.of(Btc.of(21_000_000), day, Departure.SALE)
                    .named("w" + i)
                    .proceeds(Money.of("USD", "1.123")));
            recorded.add(
                    Correction.withdrawing(day.plusDays(random.nextInt(300)).toString(), "w" + i, "never happened"));
        }
        return recorded;
    }

    /** Returns the events in another order, in which those of one day and rank follow each other as they did. */
    static List<LedgerEvent> inAnotherOrder(List<LedgerEvent> events, Random random) {
        Map<String, Deque<LedgerEvent>> queues = new TreeMap<>();
        for (LedgerEvent event : events) {
            String key = event.date()
                    + (event instanceof Acquisition ? " in" : event instanceof Correction ? " corrected" : " other");
            queues.computeIfAbsent(key, k -> new ArrayDeque<>()).add(event);
        }
        List<Deque<LedgerEvent>> open = new ArrayList<>(queues.values());
        List<LedgerEvent> reordered = new ArrayList<>();
        while (!open.isEmpty()) {
            int next = random.nextInt(open.size());
            reordered.add(open.get(next).remove());
            if (open.get(next).isEmpty()) {
                open.remove(next);
            }
        }
        return reordered;
    }

    private static Correction correction(LocalDate day, LedgerEvent event) {
        return Correction.replacing(day.toString(), event, "misread");
    }

    /** The same kind of event on the same day under the same id, with figures nobody could have meant. */
    private static LedgerEvent mistaken(LedgerEvent event, int sats) {
        Btc amount = Btc.ofSats(sats);
        if (event instanceof Acquisition a) {
            return Acquisition.of(amount, a.date(), Purchase.atUnknownPrice()).named(a.id());
        }
        if (event instanceof Disposal d) {
            return Disposal.of(amount, d.date(), Departure.BURN).named(d.id());
        }
        if (event instanceof AccountTransfer t) {
            return AccountTransfer.of(amount, t.date(), "nowhere", t.to()).named(t.id());
        }
        StatusChange c = (StatusChange) event;
        return StatusChange.of(c.date(), c.from(), c.to()).in("nowhere").named(c.id());
    }
}
