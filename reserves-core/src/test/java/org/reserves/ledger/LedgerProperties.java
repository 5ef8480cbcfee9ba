package org.reserves.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Price;
import org.reserves.provenance.Departure;

/** The laws of lots, over random histories with transfers, for every selection, against the plain reference. */
class LedgerProperties {
    private static final LocalDate END = LocalDate.of(2030, 1, 1);
    /** Those that need no cost and no names of lots. */
    private static final Set<LotSelection> SELECTIONS =
            EnumSet.complementOf(EnumSet.of(LotSelection.SECTION_104, LotSelection.SPECIFIC));

    private static final Set<LotSelection> WHERE_COST_IS_KNOWN =
            EnumSet.complementOf(EnumSet.of(LotSelection.SPECIFIC));
    private static final Set<LotSelection> WHERE_LOTS_ARE_NAMED =
            EnumSet.complementOf(EnumSet.of(LotSelection.SECTION_104));

    @Provide
    Arbitrary<List<LedgerEvent>> any() {
        return Histories.any();
    }

    @Provide
    Arbitrary<List<LedgerEvent>> known() {
        return Histories.known();
    }

    @Provide
    Arbitrary<List<LedgerEvent>> naming() {
        return Histories.naming();
    }

    @Property(seed = "20250528", tries = 300)
    void books_agreeWithTheReference(@ForAll("any") List<LedgerEvent> events) {
        assertAgree(SELECTIONS, events);
    }

    @Property(seed = "20250528", tries = 300)
    void books_agreeWithTheReferenceWhereCostIsKnown(@ForAll("known") List<LedgerEvent> events) {
        assertAgree(WHERE_COST_IS_KNOWN, events);
    }

    @Property(seed = "20250528", tries = 300)
    void books_agreeWithTheReferenceWhereLotsAreNamed(@ForAll("naming") List<LedgerEvent> events) {
        assertAgree(WHERE_LOTS_ARE_NAMED, events);
    }

    @Property(seed = "20250528", tries = 60)
    void asOf_isThePositionOfTheEventsUntilThen(@ForAll("any") List<LedgerEvent> events, @ForAll int cut) {
        LocalDate date = events.get(Math.floorMod(cut, events.size())).date();
        List<LedgerEvent> until =
                events.stream().filter(e -> !e.date().isAfter(date)).toList();
        ReserveLedger ledger = Histories.ledger(events);
        for (LotSelection selection : SELECTIONS) {
            Position then = ledger.position(date, selection);
            assertAgrees(new ReferenceLedger(selection, until), then);
            assertEquals(Histories.ledger(until).position(date, selection).lots(), then.lots());
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
        for (LotSelection selection : WHERE_COST_IS_KNOWN) {
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
                .map(e -> Money.of("USD", new BigDecimal(ReferenceLedger.income((Disposal) e), 2)))
                .toList());
        Money paid = sum(events.stream()
                .filter(e -> e instanceof Acquisition)
                .map(e -> ((Acquisition) e).basis().total())
                .toList());
        for (LotSelection selection : WHERE_COST_IS_KNOWN) {
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
        byPlace(Histories.ledger(events).position(END, LotSelection.FIFO)).forEach((place, amount) -> {
            Disposal sale = Disposal.of(amount, END, Departure.SALE)
                    .inStatus(place.status())
                    .proceeds(Money.of("USD", "1000.01"));
            sold.add(place.account().equals(LedgerEvent.MAIN_ACCOUNT) ? sale : sale.from(place.account()));
        });
        ReserveLedger ledger = Histories.ledger(sold);
        MoneyTotal fifo = ledger.position(END, LotSelection.FIFO).realizedGain();
        for (LotSelection selection : WHERE_COST_IS_KNOWN) {
            Position p = ledger.position(END, selection);
            assertEquals(fifo, p.realizedGain(), selection.id());
            assertEquals(Money.zero("USD"), p.costBasis().known());
            assertEquals(List.of(), p.lots());
        }
    }

    @Property(seed = "20250528", tries = 150)
    void transfer_thereAndBackChangesNothing(@ForAll("known") List<LedgerEvent> events, @ForAll long part) {
        ReserveLedger ledger = Histories.ledger(events);
        Map<Place, Btc> places = byPlace(ledger.position(END, LotSelection.FIFO));
        for (LotSelection selection : WHERE_COST_IS_KNOWN) {
            Position before = ledger.position(END, selection);
            places.forEach((place, held) -> {
                Btc moved = Btc.ofSats(Math.floorMod(part, held.toSats()) + 1);
                ReserveLedger moves = ledger.with(AccountTransfer.of(moved, END, place.account(), "elsewhere")
                                .inStatus(place.status()))
                        .with(AccountTransfer.of(moved, END, "elsewhere", place.account()));
                Position after = moves.position(END, selection);
                assertEquals(before.lots(), after.lots(), selection.id());
                assertEquals(before.costBasis(), after.costBasis());
                assertEquals(before.realizedGain(), after.realizedGain());
            });
        }
    }

    @Property(seed = "20250528", tries = 200)
    void corrections_leaveTheEventsThatStand(@ForAll("any") List<LedgerEvent> events, @ForAll long seed) {
        List<LedgerEvent> recorded = Recordings.withCorrections(events, new Random(seed));
        ReserveLedger ledger = Histories.ledger(recorded);
        assertEquals(events, ledger.standingEvents());
        assertEquals(recorded.size(), ledger.events().size());
        for (LotSelection selection : SELECTIONS) {
            assertAgrees(new ReferenceLedger(selection, events), ledger.position(END, selection));
        }
    }

    @Property(seed = "20250528", tries = 200)
    void build_doesNotDependOnTheOrderOfArrival(@ForAll("any") List<LedgerEvent> events, @ForAll long seed) {
        Random random = new Random(seed);
        List<LedgerEvent> recorded = Recordings.withCorrections(events, random);
        ReserveLedger reordered = Histories.ledger(Recordings.inAnotherOrder(recorded, random));
        assertEquals(Histories.ledger(recorded), reordered);
        assertEquals(events, reordered.standingEvents());
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

    private static void assertAgree(Set<LotSelection> selections, List<LedgerEvent> events) {
        ReserveLedger ledger = Histories.ledger(events);
        for (LotSelection selection : selections) {
            assertAgrees(new ReferenceLedger(selection, events), ledger.position(END, selection));
        }
    }

    private static void assertAgrees(ReferenceLedger expected, Position actual) {
        String context = actual.toString();
        assertEquals(expected.held(), sats(actual.amount()), context);
        MoneyTotal cost = actual.costBasis();
        assertEquals(expected.heldOfUnknownCost(), sats(cost.unknownFor()), context);
        assertEquals(expected.unknownGain, sats(actual.realizedGain().unknownFor()), context);
        assertEquals(expected.cost, cents(cost.known()), context);
        assertEquals(expected.realized, cents(actual.realizedGain().known()), context);
        List<List<String>> used = actual.disposals().stream()
                .map(d -> used(actual.selection(), d))
                .toList();
        assertEquals(expected.used, used, context);
        assertEquals(expected.by(lot -> lot.source.provenance().kind()), inSats(actual.byProvenance()), context);
        assertEquals(expected.by(lot -> lot.place.status()), inSats(actual.byLegalStatus()), context);
        assertEquals(expected.by(lot -> lot.place.account()), inSats(actual.byAccount()), context);
        boolean pooled = actual.selection().isPooled();
        List<String> lots = actual.lots().stream()
                .map(lot -> lot.id() + " " + lot.account() + " " + lot.status() + " " + sats(lot.amount())
                        + (pooled ? "" : " " + centsOrNull(lot.cost())))
                .sorted()
                .toList();
        assertEquals(expected.lots(!pooled), lots, context);
    }

    /** The lots a disposal used; a lot that two rules of section 104 share is one, and the rules give the day its cost. */
    private static List<String> used(LotSelection selection, Realization disposal) {
        if (selection != LotSelection.SECTION_104) {
            return disposal.lots().stream()
                    .map(lot -> lot.id() + ":" + sats(lot.amount()) + ":" + centsOrNull(lot.cost()))
                    .toList();
        }
        Map<String, Btc> amounts = new LinkedHashMap<>();
        disposal.lots().forEach(lot -> amounts.merge(lot.id(), lot.amount(), Btc::plus));
        List<String> lots = new ArrayList<>();
        amounts.forEach((id, amount) -> lots.add(id + ":" + sats(amount)));
        return lots;
    }

    private static Map<Place, Btc> byPlace(Position position) {
        Map<Place, Btc> places = new LinkedHashMap<>();
        position.lots().forEach(lot -> places.merge(new Place(lot.account(), lot.status()), lot.amount(), Btc::plus));
        return places;
    }

    private static <K> Map<K, BigInteger> inSats(Map<K, Btc> parts) {
        Map<K, BigInteger> sats = new HashMap<>();
        parts.forEach((key, amount) -> sats.put(key, sats(amount)));
        return sats;
    }

    private static BigInteger sats(Btc amount) {
        return BigInteger.valueOf(amount.toSats());
    }

    private static BigInteger centsOrNull(Money money) {
        return money == null ? null : cents(money);
    }

    private static BigInteger cents(Money money) {
        return money == null
                ? BigInteger.ZERO
                : money.amount().movePointRight(2).toBigIntegerExact();
    }
}
