package org.reserves.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Price;

/** The laws of lots, over random histories with transfers, for every selection, against the plain reference. */
class LedgerProperties {
    private static final LocalDate END = LocalDate.of(2030, 1, 1);
    private static final List<LotSelection> SELECTIONS = List.of(
            LotSelection.FIFO,
            LotSelection.LIFO,
            LotSelection.HIFO,
            LotSelection.LOFO,
            LotSelection.AVERAGE_COST,
            LotSelection.AVERAGE_COST_PER_ACCOUNT);

    @Provide
    Arbitrary<List<LedgerEvent>> any() {
        return Histories.any();
    }

    @Provide
    Arbitrary<List<LedgerEvent>> known() {
        return Histories.known();
    }

    @Property(seed = "20250528", tries = 300)
    void books_agreeWithTheReference(@ForAll("any") List<LedgerEvent> events) {
        ReserveLedger ledger = Histories.ledger(events);
        for (LotSelection selection : SELECTIONS) {
            assertAgrees(new ReferenceLedger(selection, events), ledger.position(END, selection), events);
        }
    }

    @Property(seed = "20250528", tries = 60)
    void asOf_isThePositionOfTheEventsUntilThen(@ForAll("any") List<LedgerEvent> events, @ForAll int cut) {
        int count = Math.floorMod(cut, events.size()) + 1;
        LocalDate date = events.get(count - 1).date();
        ReserveLedger ledger = Histories.ledger(events);
        for (LotSelection selection : SELECTIONS) {
            Position then = ledger.position(date, selection);
            assertAgrees(new ReferenceLedger(selection, events.subList(0, count)), then, events);
            assertEquals(
                    Histories.ledger(events.subList(0, count))
                            .position(date, selection)
                            .lots(),
                    then.lots());
        }
    }

    @Property(seed = "20250528", tries = 200)
    void lots_sumToThePosition(@ForAll("any") List<LedgerEvent> events) {
        Btc acquired = events.stream()
                .filter(e -> e instanceof Acquisition)
                .map(e -> ((Acquisition) e).amount())
                .collect(Btc.toSum());
        Btc disposed = events.stream()
                .filter(e -> e instanceof Disposal)
                .map(e -> ((Disposal) e).amount())
                .collect(Btc.toSum());
        ReserveLedger ledger = Histories.ledger(events);
        for (LotSelection selection : SELECTIONS) {
            Position p = ledger.position(END, selection);
            assertEquals(acquired.minus(disposed), p.amount());
            assertEquals(p.amount(), p.lots().stream().map(Lot::amount).collect(Btc.toSum()));
            assertEquals(p.amount(), Btc.sum(p.byAccount().values()));
            assertEquals(p.amount(), Btc.sum(p.byProvenance().values()));
            assertEquals(p.amount(), Btc.sum(p.byLegalStatus().values()));
            assertEquals(p.amount(), Btc.sum(p.byTitleHolder().values()));
        }
    }

    @Property(seed = "20250528", tries = 200)
    void cost_isConserved(@ForAll("known") List<LedgerEvent> events) {
        Money paid = sum(events.stream()
                .filter(e -> e instanceof Acquisition)
                .map(e -> ((Acquisition) e).basis().total())
                .toList());
        ReserveLedger ledger = Histories.ledger(events);
        for (LotSelection selection : SELECTIONS) {
            Position p = ledger.position(END, selection);
            Money left = sum(p.lots().stream().map(Lot::cost).toList());
            Money gone = sum(p.disposals().stream()
                    .flatMap(d -> d.lots().stream())
                    .map(UsedLot::cost)
                    .toList());
            assertEquals(paid, left.plus(gone), selection.id());
            assertEquals(p.costBasis().known(), left, selection.id());
        }
    }

    @Property(seed = "20250528", tries = 200)
    void gains_areValueAndProceedsLessCost(@ForAll("known") List<LedgerEvent> events) {
        ReserveLedger ledger = Histories.ledger(events);
        Price price = Price.of("USD", "106000.37");
        Money proceeds = sum(events.stream()
                .filter(e -> e instanceof Disposal)
                .map(e -> ((Disposal) e).proceeds())
                .toList());
        Money paid = sum(events.stream()
                .filter(e -> e instanceof Acquisition)
                .map(e -> ((Acquisition) e).basis().total())
                .toList());
        for (LotSelection selection : SELECTIONS) {
            Position p = ledger.position(END, selection);
            Money gains = p.realizedGain().known().plus(p.unrealizedGain(price).known());
            assertEquals(price.valueOf(p.amount()).plus(proceeds).minus(paid), gains, selection.id());
            assertEquals(
                    p.realizedGain().known(),
                    sum(p.disposals().stream().map(d -> d.gain().known()).toList()));
            assertEquals(
                    p.realizedGain().known(),
                    sum(p.disposals().stream()
                            .flatMap(d -> d.lots().stream())
                            .map(UsedLot::gain)
                            .toList()));
        }
    }

    @Property(seed = "20250528", tries = 150)
    void selections_agreeOnceAllIsSold(@ForAll("known") List<LedgerEvent> events) {
        List<LedgerEvent> sold = new ArrayList<>(events);
        Histories.ledger(events).position(END, LotSelection.FIFO).byAccount().forEach((account, amount) -> {
            Disposal sale = Disposal.on(END, amount, Disposal.Manner.SALE).proceeds(Money.of("USD", "1000.01"));
            sold.add(account.equals(LedgerEvent.MAIN_ACCOUNT) ? sale : sale.from(account));
        });
        ReserveLedger ledger = Histories.ledger(sold);
        Gain fifo = ledger.position(END, LotSelection.FIFO).realizedGain();
        for (LotSelection selection : SELECTIONS) {
            Position p = ledger.position(END, selection);
            assertEquals(fifo, p.realizedGain(), selection.id());
            assertEquals(Money.zero("USD"), p.costBasis().known());
            assertEquals(List.of(), p.lots());
        }
    }

    @Property(seed = "20250528", tries = 150)
    void transfer_thereAndBackChangesNothing(@ForAll("any") List<LedgerEvent> events, @ForAll long part) {
        ReserveLedger ledger = Histories.ledger(events);
        for (LotSelection selection : SELECTIONS) {
            Position before = ledger.position(END, selection);
            before.byAccount().forEach((account, held) -> {
                Btc moved = Btc.ofSats(Math.floorMod(part, held.toSats()) + 1);
                ReserveLedger moves = ledger.with(AccountTransfer.on(END, moved, account, "elsewhere"))
                        .with(AccountTransfer.on(END, moved, "elsewhere", account));
                Position after = moves.position(END, selection);
                assertEquals(before.lots(), after.lots(), selection.id());
                assertEquals(before.costBasis(), after.costBasis());
                assertEquals(before.realizedGain(), after.realizedGain());
            });
        }
    }

    @Property(seed = "20250528", tries = 100)
    void build_doesNotDependOnTheOrderOfArrival(@ForAll("any") List<LedgerEvent> events, @ForAll long seed) {
        List<LedgerEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(Histories.ledger(events), Histories.ledger(shuffled));
    }

    @Property(seed = "20250528", tries = 2_000)
    void share_isTheRoundedProportion(@ForAll long total, @ForAll long a, @ForAll long b) {
        long whole = Math.max(1, Math.abs(b % 2_100_000_000_000_000L));
        long part = Math.floorMod(a, whole) + 1;
        long money = total / 10;
        assertEquals(
                ReferenceLedger.share(BigInteger.valueOf(money), BigInteger.valueOf(part), BigInteger.valueOf(whole)),
                BigInteger.valueOf(Split.share(money, part, whole)));
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero("USD"), Money::plus);
    }

    private static void assertAgrees(ReferenceLedger expected, Position actual, List<LedgerEvent> events) {
        String context = actual.toString();
        assertEquals(expected.held(), BigInteger.valueOf(actual.amount().toSats()), context);
        CostBasis cost = actual.costBasis();
        assertEquals(
                expected.heldOfUnknownCost(),
                BigInteger.valueOf(cost.unknownFor().toSats()),
                context);
        assertEquals(
                expected.unknownGain,
                BigInteger.valueOf(actual.realizedGain().unknownFor().toSats()),
                context);
        assertEquals(expected.cost, cents(cost.known()), context);
        assertEquals(expected.realized, cents(actual.realizedGain().known()), context);
        List<List<String>> used = actual.disposals().stream()
                .map(d -> d.lots().stream().map(lot -> describe(lot, events)).toList())
                .toList();
        assertEquals(expected.used, used, context);
        if (actual.selection().isPooled()) {
            return;
        }
        List<String> lots = expected.lots.stream()
                .filter(lot -> lot.sats.signum() > 0)
                .map(lot -> events.get(lot.acquisition).date() + " " + lot.account + " " + lot.sats + " " + lot.cost)
                .sorted()
                .toList();
        assertEquals(
                lots,
                actual.lots().stream()
                        .map(lot -> lot.acquired() + " " + lot.account() + " "
                                + lot.amount().toSats() + " " + (lot.cost() == null ? null : cents(lot.cost())))
                        .sorted()
                        .toList(),
                context);
    }

    private static String describe(UsedLot lot, List<LedgerEvent> events) {
        int acquisition = 0;
        while (!events.get(acquisition).date().equals(lot.acquired())) {
            acquisition++;
        }
        return acquisition + ":" + lot.amount().toSats() + ":" + (lot.cost() == null ? null : cents(lot.cost()));
    }

    private static BigInteger cents(Money money) {
        return money == null
                ? BigInteger.ZERO
                : money.amount().movePointRight(2).toBigIntegerExact();
    }
}
