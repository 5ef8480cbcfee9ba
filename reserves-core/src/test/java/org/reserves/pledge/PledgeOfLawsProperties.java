package org.reserves.pledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.reserves.holder.TitleHolder;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.Disposal;
import org.reserves.ledger.LedgerEvent;
import org.reserves.ledger.ReserveLedger;
import org.reserves.money.Btc;
import org.reserves.pledge.PledgeVerdict.Outcome;
import org.reserves.promise.HoldEachLot;
import org.reserves.promise.Promise;
import org.reserves.promise.SellAtMost;
import org.reserves.provenance.Departure;
import org.reserves.provenance.Provenance;

/** Rolling periods and terms over random histories, against judges that recount everything for every sale. */
class PledgeOfLawsProperties {
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final LocalDate END = LocalDate.of(2027, 1, 1);

    /** For every sale, the sales of the period that ends with it, and the holding at every moment in it, are counted anew. */
    @Property(seed = "20250528", tries = 300)
    void rollingPeriod_isThatOfTheSlowJudge(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int size,
            @ForAll @IntRange(min = 1, max = 90) int days) {
        List<LedgerEvent> events = history(seed, size, 40, 1);
        for (SellAtMost.Base base : SellAtMost.Base.values()) {
            SellAtMost promise = SellAtMost.percent("15", Period.ofDays(days));
            promise = base == SellAtMost.Base.NOT_SAID ? promise : promise.of(base);
            long worst = 0;
            boolean doubt = false;
            for (int i = 0; i < events.size(); i++) {
                if (events.get(i) instanceof Disposal sale && sale.manner() == Departure.SALE) {
                    long atMost = sold(events, i, days) - largest(events, i, days) * 15 / 100;
                    long begin =
                            sold(events, i, days) - held(events, sale.date().minusDays(days)) * 15 / 100;
                    worst = Math.max(worst, base == SellAtMost.Base.AT_THE_BEGINNING ? begin : atMost);
                    doubt |= base == SellAtMost.Base.NOT_SAID && begin > 0;
                }
            }
            PledgeVerdict verdict = judge(promise, events);
            Outcome outcome = worst > 0 ? Outcome.BROKEN : doubt ? Outcome.UNPROVABLE : Outcome.KEPT;
            assertEquals(outcome, verdict.outcome(), verdict::toString);
            assertEquals(worst > 0 ? Btc.ofSats(worst) : null, verdict.amount());
        }
    }

    private static long sold(List<LedgerEvent> events, int last, int days) {
        LocalDate end = events.get(last).date();
        long sold = 0;
        for (LedgerEvent event : events.subList(0, last + 1)) {
            boolean in = event.date().isAfter(end.minusDays(days));
            sold += in && event instanceof Disposal d && d.manner() == Departure.SALE
                    ? d.amount().toSats()
                    : 0;
        }
        return sold;
    }

    private static long held(List<LedgerEvent> events, LocalDate day) {
        return events.stream()
                .filter(event -> !event.date().isAfter(day))
                .mapToLong(PledgeOfLawsProperties::change)
                .sum();
    }

    private static long largest(List<LedgerEvent> events, int sale, int days) {
        LocalDate before = events.get(sale).date().minusDays(days);
        long largest = held(events, before);
        long held = 0;
        for (LedgerEvent event : events.subList(0, sale)) {
            held += change(event);
            largest = event.date().isAfter(before) ? Math.max(largest, held) : largest;
        }
        return largest;
    }

    private static long change(LedgerEvent event) {
        return event instanceof Acquisition a
                ? a.amount().toSats()
                : -((Disposal) event).amount().toSats();
    }

    /** Every way in which the coins of every event can have been chosen is tried: all early, some, or none decides. */
    @Property(seed = "20250528", tries = 300)
    void terms_areThoseOfEveryChoiceOfCoins(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 7) int size,
            @ForAll @IntRange(min = 1, max = 60) int term) {
        List<LedgerEvent> events = history(seed, size, 3, 30);
        Set<Boolean> early = new HashSet<>();
        choose(events, 0, List.of(), term, false, early);
        Outcome outcome = early.equals(Set.of(true))
                ? Outcome.BROKEN
                : early.equals(Set.of(false)) ? Outcome.KEPT : Outcome.UNPROVABLE;
        assertEquals(outcome, judge(HoldEachLot.of(Period.ofDays(term)), events).outcome());
    }

    /** Coins are single satoshis here, each known by its day. */
    private static void choose(
            List<LedgerEvent> events, int next, List<LocalDate> coins, int term, boolean soFar, Set<Boolean> early) {
        if (next == events.size()) {
            early.add(soFar);
            return;
        }
        if (events.get(next) instanceof Acquisition came) {
            List<LocalDate> more = new ArrayList<>(coins);
            for (long i = 0; i < came.amount().toSats(); i++) {
                more.add(came.date());
            }
            choose(events, next + 1, more, term, soFar, early);
            return;
        }
        Disposal left = (Disposal) events.get(next);
        remove(events, next, coins, 0, left.amount().toSats(), term, soFar, early);
    }

    private static void remove(
            List<LedgerEvent> events,
            int event,
            List<LocalDate> coins,
            int from,
            long left,
            int term,
            boolean soFar,
            Set<Boolean> early) {
        if (left == 0) {
            choose(events, event + 1, coins, term, soFar, early);
            return;
        }
        Disposal disposal = (Disposal) events.get(event);
        for (int i = from; i < coins.size(); i++) {
            if (i > from && coins.get(i).equals(coins.get(i - 1))) {
                continue; // coins of one day are alike
            }
            List<LocalDate> rest = new ArrayList<>(coins);
            LocalDate day = rest.remove(i);
            boolean tooEarly =
                    disposal.manner() == Departure.SALE && day.plusDays(term).isAfter(disposal.date());
            remove(events, event, rest, i, left - 1, term, soFar || tooEarly, early);
        }
    }

    private static PledgeVerdict judge(Promise promise, List<LedgerEvent> events) {
        return Pledge.of(TitleHolder.state("SV"), START, promise)
                .against(ReserveLedger.of(TitleHolder.state("SV"))
                        .addAll(events.stream())
                        .build())
                .asOf(END);
    }

    /** Acquisitions, sales and losses in the order of their days; on one day acquisitions come first, as in a ledger. */
    private static List<LedgerEvent> history(long seed, int size, int most, int gap) {
        Random random = new Random(seed);
        List<LedgerEvent> events = new ArrayList<>();
        long held = 0;
        LocalDate day = START;
        boolean left = false;
        while (events.size() < size) {
            int step = random.nextInt(gap * 8 + 1);
            day = day.plusDays(step);
            left &= step == 0;
            if (held == 0 || (!left && random.nextInt(2) == 0)) {
                if (left) {
                    day = day.plusDays(1);
                    left = false;
                }
                long sats = 1 + random.nextInt(most);
                events.add(Acquisition.of(Btc.ofSats(sats), day, Provenance.unknown()));
                held += sats;
            } else {
                long sats = 1 + random.nextInt((int) Math.min(held, most));
                Departure manner = random.nextInt(4) == 0 ? Departure.LOSS : Departure.SALE;
                events.add(Disposal.of(Btc.ofSats(sats), day, manner));
                held -= sats;
                left = true;
            }
        }
        return events;
    }
}
