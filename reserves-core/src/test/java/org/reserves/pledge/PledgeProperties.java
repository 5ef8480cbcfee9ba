package org.reserves.pledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.reserves.holder.TitleHolder;
import org.reserves.ledger.AccountTransfer;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.Disposal;
import org.reserves.ledger.LedgerEvent;
import org.reserves.ledger.ReserveLedger;
import org.reserves.money.Btc;
import org.reserves.pledge.PledgeVerdict.Outcome;
import org.reserves.promise.CoinScope;
import org.reserves.promise.CommitUpTo;
import org.reserves.promise.HoldAtLeast;
import org.reserves.promise.NeverSell;
import org.reserves.promise.NoVoluntaryAccumulation;
import org.reserves.promise.NoVoluntaryAccumulation.Donations;
import org.reserves.promise.Promise;
import org.reserves.promise.SellOut;
import org.reserves.provenance.Departure;
import org.reserves.provenance.Donation;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Mining;
import org.reserves.provenance.Provenance;
import org.reserves.provenance.Purchase;
import org.reserves.provenance.Seizure;

/** Verdicts over random histories, against plain sums and maxima over the list of events. */
class PledgeProperties {
    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final LocalDate FROM = START.plusDays(30);
    private static final LocalDate END = START.plusDays(300);
    private static final List<String> ACCOUNTS = List.of("main", "cold");
    private static final List<Provenance> WAYS =
            List.of(Purchase.atUnknownPrice(), Mining.by("a"), Seizure.inCase("b"), Donation.toCampaign("c"));

    @Property(seed = "20250528", tries = 300)
    void neverSell_isBrokenByTheSumOfSales(@ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int size) {
        List<LedgerEvent> events = history(seed, size);
        Btc sold = events.stream()
                .filter(event -> binding(event.date()))
                .filter(event -> event instanceof Disposal d && d.manner() == Departure.SALE)
                .map(event -> ((Disposal) event).amount())
                .collect(Btc.toSum());
        assertVerdict(sold, judge(NeverSell.of(CoinScope.all()), events));
    }

    @Property(seed = "20250528", tries = 300)
    void noAccumulation_isBrokenByTheSumOfPurchasesAndMining(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int size) {
        List<LedgerEvent> events = history(seed, size);
        Btc accumulated = events.stream()
                .filter(event -> binding(event.date()) && event instanceof Acquisition)
                .map(event -> (Acquisition) event)
                .filter(a -> a.provenance().kind() == Provenance.Kind.PURCHASE
                        || a.provenance().kind() == Provenance.Kind.MINING)
                .map(Acquisition::amount)
                .collect(Btc.toSum());
        assertVerdict(accumulated, judge(NoVoluntaryAccumulation.of(Donations.DO_NOT_COUNT), events));
    }

    @Property(seed = "20250528", tries = 300)
    void holdAtLeast_isBrokenByTheLargestShortfallAtTheEndOfADay(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int size) {
        List<LedgerEvent> events = history(seed, size);
        Map<LocalDate, Btc> changes = new TreeMap<>();
        for (LedgerEvent event : events) {
            changes.merge(event.date(), change(event), Btc::plus);
        }
        Btc least = Btc.of(500);
        Btc worst = Btc.ZERO;
        Btc held = Btc.ZERO;
        for (LocalDate day = START; !day.isAfter(END); day = day.plusDays(1)) {
            held = held.plus(changes.getOrDefault(day, Btc.ZERO));
            if (binding(day) && least.minus(held).compareTo(worst) > 0) {
                worst = least.minus(held);
            }
        }
        assertVerdict(worst, judge(HoldAtLeast.of(least), events));
    }

    @Property(seed = "20250528", tries = 100)
    void verdict_doesNotDependOnTheOrderOfRecording(@ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int size) {
        List<LedgerEvent> events = history(seed, size);
        List<LedgerEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(seed));
        for (Promise promise : List.of(
                NeverSell.of(CoinScope.inAccounts("cold")),
                HoldAtLeast.of(Btc.of(300)),
                new CommitUpTo(Btc.of(200), "cold"),
                SellOut.by(END.minusDays(50).toString()))) {
            assertEquals(judge(promise, events), judge(promise, shuffled));
        }
    }

    private static void assertVerdict(Btc broken, PledgeVerdict verdict) {
        if (broken.signum() == 0) {
            assertEquals(Outcome.KEPT, verdict.outcome(), verdict::toString);
        } else {
            assertEquals(Outcome.BROKEN, verdict.outcome(), verdict::toString);
            assertEquals(broken, verdict.amount());
        }
    }

    private static PledgeVerdict judge(Promise promise, List<LedgerEvent> events) {
        ReserveLedger ledger = ReserveLedger.of(TitleHolder.state("SV"))
                .addAll(events.stream())
                .build();
        return Pledge.of(TitleHolder.state("SV"), FROM.toString(), promise)
                .against(ledger)
                .asOf(END);
    }

    private static boolean binding(LocalDate day) {
        return !day.isBefore(FROM) && !day.isAfter(END);
    }

    private static Btc change(LedgerEvent event) {
        if (event instanceof Acquisition acquisition) {
            return acquisition.amount();
        }
        return event instanceof Disposal disposal ? disposal.amount().negated() : Btc.ZERO;
    }

    /** Events over a year that never overdraw, some before the pledge binds and some after the day judged; one day each. */
    private static List<LedgerEvent> history(long seed, int size) {
        Random random = new Random(seed);
        Map<String, Long> held = new TreeMap<>(Map.of("main", 0L, "cold", 0L));
        List<LedgerEvent> events = new ArrayList<>();
        LocalDate day = START;
        for (int i = 0; i < size; i++) {
            day = day.plusDays(1 + random.nextInt(12));
            String account = ACCOUNTS.get(random.nextInt(2));
            long there = held.get(account);
            int choice = random.nextInt(10);
            if (there == 0 || choice < 5) {
                long amount = 1 + random.nextInt(200);
                held.merge(account, amount, Long::sum);
                events.add(Acquisition.of(Btc.of(amount), day, WAYS.get(random.nextInt(WAYS.size())))
                        .status(LegalStatus.UNKNOWN)
                        .into(account.equals("main") ? "main" : "cold"));
                continue;
            }
            long amount = 1 + random.nextInt((int) there);
            held.merge(account, -amount, Long::sum);
            if (choice < 9) {
                Departure manner = choice < 8 ? Departure.SALE : Departure.LOSS;
                events.add(Disposal.of(Btc.of(amount), day, manner).from(account));
            } else {
                String target = account.equals("main") ? "cold" : "main";
                held.merge(target, amount, Long::sum);
                events.add(AccountTransfer.of(Btc.of(amount), day, account, target));
            }
        }
        return events;
    }
}
