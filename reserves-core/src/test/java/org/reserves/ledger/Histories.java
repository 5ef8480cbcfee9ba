package org.reserves.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.reserves.holder.TitleHolder;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.provenance.Purchase;

/** Random histories that never overdraw: purchases, sales and transfers over three accounts. */
final class Histories {
    static final LocalDate START = LocalDate.of(2021, 9, 7);
    private static final List<String> ACCOUNTS = List.of("main", "cold", "exchange");

    private final Random random;
    private final boolean allKnown;
    private final Map<String, Long> held = new HashMap<>();
    private final List<LedgerEvent> events = new ArrayList<>();
    private LocalDate day = START;

    private Histories(long seed, boolean allKnown) {
        this.random = new Random(seed);
        this.allKnown = allKnown;
    }

    /** Histories with costs and proceeds that are sometimes unknown. */
    static Arbitrary<List<LedgerEvent>> any() {
        return of(false);
    }

    /** Histories in which every cost and every proceeds is known. */
    static Arbitrary<List<LedgerEvent>> known() {
        return of(true);
    }

    static List<LedgerEvent> of(long seed, int size, boolean allKnown) {
        Histories histories = new Histories(seed, allKnown);
        for (int i = 0; i < size; i++) {
            histories.addOne();
        }
        return histories.events;
    }

    static ReserveLedger ledger(List<LedgerEvent> events) {
        return ReserveLedger.of(TitleHolder.state("SV")).addAll(events.stream()).build();
    }

    private static Arbitrary<List<LedgerEvent>> of(boolean allKnown) {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(1, 60))
                .as((seed, size) -> of(seed, size, allKnown));
    }

    private void addOne() {
        day = day.plusDays(1 + random.nextInt(3));
        String account = ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
        long there = held.getOrDefault(account, 0L);
        int choice = random.nextInt(20);
        if (there == 0 || choice < 11) {
            acquire(account);
        } else {
            long amount = random.nextInt(5) == 0 ? there : 1 + Math.floorMod(random.nextLong(), there);
            held.merge(account, -amount, Long::sum);
            if (choice < 16) {
                Disposal sale = Disposal.on(day, Btc.ofSats(amount), Disposal.Manner.SALE)
                        .from(account);
                events.add(allKnown || random.nextInt(6) > 0 ? sale.proceeds(money()) : sale);
            } else {
                String target = ACCOUNTS.get((ACCOUNTS.indexOf(account) + 1 + random.nextInt(2)) % ACCOUNTS.size());
                held.merge(target, amount, Long::sum);
                events.add(AccountTransfer.on(day, Btc.ofSats(amount), account, target));
            }
        }
    }

    private void acquire(String account) {
        long amount =
                random.nextInt(4) == 0 ? 1 + random.nextInt(5) : 1 + Math.floorMod(random.nextLong(), 50_000_000_000L);
        held.merge(account, amount, Long::sum);
        Acquisition anywhere = Acquisition.on(day, Btc.ofSats(amount), Purchase.atUnknownPrice());
        Acquisition bought = account.equals(LedgerEvent.MAIN_ACCOUNT) ? anywhere : anywhere.into(account);
        events.add(allKnown || random.nextInt(6) > 0 ? bought.cost(money()) : bought);
    }

    /** Few distinct small sums make equal unit costs; huge ones do not fit 64 bits when multiplied. */
    private Money money() {
        long cents =
                random.nextBoolean() ? 1 + random.nextInt(5) : 1 + Math.floorMod(random.nextLong(), 900_000_000_000L);
        return Money.of("USD", BigDecimal.valueOf(cents, 2));
    }
}
