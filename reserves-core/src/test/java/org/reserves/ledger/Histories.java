package org.reserves.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.reserves.holder.TitleHolder;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.provenance.Departure;
import org.reserves.provenance.Donation;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Mining;
import org.reserves.provenance.Purchase;
import org.reserves.provenance.Seizure;

/**
 * Random histories that never overdraw, in the order they happened: up to six events a day over three accounts, coins that
 * come in four ways, go in four, move between accounts, and change their legal status.
 */
final class Histories {
    static final LocalDate START = LocalDate.of(2021, 9, 7);
    private static final List<String> ACCOUNTS = List.of("main", "cold", "exchange");
    private static final int MOST_OF_A_KIND_A_DAY = 3;

    private final Random random;
    private final boolean allKnown;
    private final boolean naming;
    /** What is left of each lot in each place; where lots are not named, of one lot that stands for all. */
    private final Map<Place, Map<String, Long>> held = new LinkedHashMap<>();

    private final List<LedgerEvent> events = new ArrayList<>();
    private LocalDate day = START;

    private Histories(long seed, boolean allKnown, boolean naming) {
        this.random = new Random(seed);
        this.allKnown = allKnown;
        this.naming = naming;
    }

    /** Histories with costs and proceeds that are sometimes unknown. */
    static Arbitrary<List<LedgerEvent>> any() {
        return sized((seed, size) -> of(seed, size, false));
    }

    /** Histories in which every cost and every proceeds is known. */
    static Arbitrary<List<LedgerEvent>> known() {
        return sized((seed, size) -> of(seed, size, true));
    }

    /** Histories in which every event names the lots it uses. */
    static Arbitrary<List<LedgerEvent>> naming() {
        return sized((seed, size) -> new Histories(seed, false, true).draw(size));
    }

    public static List<LedgerEvent> of(long seed, int size, boolean allKnown) {
        return new Histories(seed, allKnown, false).draw(size);
    }

    static ReserveLedger ledger(List<LedgerEvent> events) {
        return ReserveLedger.of(TitleHolder.state("SV"))
                .account("exchange", TitleHolder.agency("SV", "Customs"))
                .addAll(events.stream())
                .build();
    }

    private static Arbitrary<List<LedgerEvent>> sized(Combinators.F2<Long, Integer, List<LedgerEvent>> draw) {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(1, 60))
                .as(draw);
    }

    private List<LedgerEvent> draw(int size) {
        while (events.size() < size) {
            day = day.plusDays(1 + random.nextInt(20));
            for (int i = random.nextInt(MOST_OF_A_KIND_A_DAY + 1); i > 0; i--) {
                acquire();
            }
            for (int i = random.nextInt(MOST_OF_A_KIND_A_DAY + 1); i > 0 && !places().isEmpty(); i--) {
                use();
            }
        }
        return new ArrayList<>(events.subList(0, size));
    }

    private EventFacts named() {
        return EventFacts.none().named(nextId());
    }

    private String nextId() {
        return "e" + events.size();
    }

    private void acquire() {
        long sats =
                random.nextInt(4) == 0 ? 1 + random.nextInt(5) : 1 + Math.floorMod(random.nextLong(), 50_000_000_000L);
        boolean known = allKnown || random.nextInt(6) > 0;
        Btc amount = Btc.ofSats(sats);
        Acquisition came =
                switch (random.nextInt(6)) {
                    case 0 -> {
                        Acquisition seized = Acquisition.of(amount, day, Seizure.inCase("x"));
                        yield known ? seized.basis(Basis.valueAtForfeiture(money())) : seized;
                    }
                    case 1 -> {
                        Acquisition mined = Acquisition.of(amount, day, Mining.byUnnamedOperator());
                        yield known ? mined.basis(Basis.production(money())) : mined;
                    }
                    case 2 -> {
                        Acquisition given = Acquisition.of(amount, day, Donation.toUnnamedCampaign());
                        yield known ? given.basis(Basis.valueOnReceipt(money())) : given;
                    }
                    default -> {
                        Acquisition bought = Acquisition.of(amount, day, Purchase.atUnknownPrice());
                        yield known ? bought.basis(Basis.paid(money()).plusFee(money())) : bought;
                    }
                };
        String account = pick(ACCOUNTS);
        put(new Place(account, came.status()), nextId(), sats);
        events.add((account.equals("main") ? came : came.into(account)).named(nextId()));
    }

    private void use() {
        Place from = pick(places());
        Map<String, Long> there = held.get(from);
        long all = there.values().stream().mapToLong(Long::longValue).sum();
        long sats = random.nextInt(5) == 0 ? all : 1 + Math.floorMod(random.nextLong(), all);
        boolean onlyStatus = places().stream()
                        .filter(p -> p.account().equals(from.account()))
                        .count()
                == 1;
        LegalStatus stated = onlyStatus && random.nextBoolean() ? null : from.status();
        Map<String, Long> taken = take(there, sats);
        List<String> lots = naming ? List.copyOf(taken.keySet()) : List.of();
        int choice = random.nextInt(3);
        if (choice == 0) {
            dispose(from, stated, Btc.ofSats(sats), lots);
        } else if (choice == 1) {
            String to = ACCOUNTS.get((ACCOUNTS.indexOf(from.account()) + 1 + random.nextInt(2)) % ACCOUNTS.size());
            taken.forEach((lot, part) -> put(new Place(to, from.status()), lot, part));
            Btc amount = Btc.ofSats(sats);
            events.add(new AccountTransfer(day, amount, from.account(), to, stated, lots, named()));
        } else {
            List<LegalStatus> next = Stream.of(LegalStatus.values())
                    .filter(status -> status.isHeld() && from.status().mayBecome(status))
                    .toList();
            LegalStatus to = pick(next);
            taken.forEach((lot, part) -> put(new Place(from.account(), to), lot, part));
            Btc amount = sats == all && !naming ? null : Btc.ofSats(sats);
            events.add(new StatusChange(day, amount, from.account(), from.status(), to, null, lots, named()));
        }
    }

    private void dispose(Place from, @Nullable LegalStatus stated, Btc amount, List<String> lots) {
        Departure manner = pick(List.of(Departure.SALE, Departure.LOSS, Departure.RETURN));
        if (manner == Departure.RETURN && !from.status().mayBecome(LegalStatus.RETURNED)) {
            manner = Departure.AUCTION;
        }
        boolean paid = manner.isForValue() && (allKnown || random.nextInt(6) > 0);
        Money fee = random.nextInt(4) == 0 ? money() : null;
        events.add(
                new Disposal(day, amount, manner, paid ? money() : null, fee, from.account(), stated, lots, named()));
    }

    /** Takes coins of lots in a random order, and returns how many of each. */
    private Map<String, Long> take(Map<String, Long> there, long sats) {
        List<String> order = new ArrayList<>(there.keySet());
        Collections.shuffle(order, random);
        Map<String, Long> taken = new LinkedHashMap<>();
        long left = sats;
        for (String lot : order) {
            long part = Math.min(left, there.get(lot));
            if (part > 0) {
                taken.put(lot, part);
                there.merge(lot, -part, (a, b) -> a + b == 0 ? null : a + b);
                left -= part;
            }
        }
        return taken;
    }

    private void put(Place place, String lot, long sats) {
        held.computeIfAbsent(place, p -> new LinkedHashMap<>()).merge(naming ? lot : "", sats, Long::sum);
    }

    private List<Place> places() {
        return held.keySet().stream().filter(p -> !held.get(p).isEmpty()).toList();
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Few distinct small sums make equal unit costs; huge ones do not fit 64 bits when multiplied. */
    private Money money() {
        long cents =
                random.nextBoolean() ? 1 + random.nextInt(5) : 1 + Math.floorMod(random.nextLong(), 900_000_000_000L);
        return Money.of("USD", BigDecimal.valueOf(cents, 2));
    }
}
