package org.reserves.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.annotation.Nullable;
import org.reserves.ledger.Books;
import org.reserves.ledger.CostedMovement;
import org.reserves.ledger.LedgerEvent;
import org.reserves.ledger.Lot;
import org.reserves.ledger.Movement;
import org.reserves.ledger.Place;
import org.reserves.ledger.StatusChange;
import org.reserves.money.Btc;
import org.reserves.money.Money;

/**
 * Divides the movements of a ledger among sections and periods.
 *
 * <p>One pass over the movements for each period, and one matching of lots at each of its ends where the ledger states money.
 */
final class StatementEngine {
    /** What the coins at each place of a ledger cost at the end of a day. */
    static final class PlaceCosts {
        private final Map<Place, Money> known = new HashMap<>();
        private final Map<Place, Btc> unknown = new HashMap<>();
        private final Money zero;

        private PlaceCosts(String currency) {
            this.zero = Money.zero(currency);
        }

        static PlaceCosts on(LocalDate day, Books books, String currency) {
            PlaceCosts costs = new PlaceCosts(currency);
            for (Lot lot : books.asOf(day).lots()) {
                Place place = new Place(lot.account(), lot.status());
                if (lot.cost() == null) {
                    costs.unknown.merge(place, lot.amount(), Btc::plus);
                } else {
                    costs.known.merge(place, lot.cost(), Money::plus);
                }
            }
            return costs;
        }

        /** Returns the cost of the coins at some places; of no coins it is zero. */
        StatementMoney at(Predicate<Place> places) {
            Btc without = unknown.entrySet().stream()
                    .filter(entry -> places.test(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .collect(Btc.toSum());
            Money sum = null;
            for (Map.Entry<Place, Money> entry : known.entrySet()) {
                if (places.test(entry.getKey())) {
                    sum = sum == null ? entry.getValue() : sum.plus(entry.getValue());
                }
            }
            return new StatementMoney(sum == null && without.signum() == 0 ? zero : sum, without);
        }
    }

    /**
     * A part of a ledger that has an account of its own.
     *
     * @param id     its name: {@code legal-status-seized}
     * @param title  what a reader sees: {@code Legal status: seized}
     * @param places where its coins are
     */
    record Section(String id, String title, Predicate<Place> places) {}

    private static final int[] NOWHERE = {};

    private final Books books;

    @Nullable
    private final String currency;

    private final Pricing pricing;
    private final List<StatementPeriod> periods;
    private final List<CostedMovement> movements;
    private final Map<LocalDate, PlaceCosts> costs = new HashMap<>();

    StatementEngine(Books books, @Nullable String currency, Pricing pricing, List<StatementPeriod> periods) {
        this(books, currency, pricing, periods, movements(books, periods));
    }

    private StatementEngine(
            Books books,
            @Nullable String currency,
            Pricing pricing,
            List<StatementPeriod> periods,
            List<CostedMovement> movements) {
        this.books = books;
        this.currency = currency;
        this.pricing = pricing;
        this.periods = periods;
        this.movements = movements;
    }

    private static List<CostedMovement> movements(Books books, List<StatementPeriod> periods) {
        LocalDate last = periods.stream()
                .map(StatementPeriod::to)
                .max(LocalDate::compareTo)
                .orElseThrow();
        return books.movementsUntil(last).toList();
    }

    /** Returns the engine of the same movements with other prices, in other columns that end no later. */
    StatementEngine with(Pricing other, List<StatementPeriod> columns) {
        StatementEngine engine = new StatementEngine(books, currency, other, columns, movements);
        engine.costs.putAll(costs);
        return engine;
    }

    List<CostedMovement> movements() {
        return movements;
    }

    /** Returns what each section did in each period, by the id of the section. */
    Map<String, List<SectionWalk.Column>> run(List<Section> sections) {
        Map<String, List<SectionWalk.Column>> result = new LinkedHashMap<>();
        Map<Place, int[]> index = new HashMap<>();
        for (StatementPeriod period : periods) {
            SectionWalk[] walks = walk(sections, period, index);
            for (int i = 0; i < walks.length; i++) {
                Section section = sections.get(i);
                result.computeIfAbsent(section.id(), id -> new ArrayList<>())
                        .add(walks[i].close(period.to(), cost(period.to(), section)));
            }
        }
        return result;
    }

    private SectionWalk[] walk(List<Section> sections, StatementPeriod period, Map<Place, int[]> index) {
        long[] held = new long[sections.size()];
        int next = 0;
        while (next < movements.size() && date(next).isBefore(period.from())) {
            Movement movement = movements.get(next++).movement();
            long sats = movement.amount().toSats();
            for (int section : at(movement.from(), sections, index)) {
                held[section] -= sats;
            }
            for (int section : at(movement.to(), sections, index)) {
                held[section] += sats;
            }
        }
        SectionWalk[] walks = new SectionWalk[held.length];
        for (int i = 0; i < held.length; i++) {
            walks[i] = new SectionWalk(pricing, held[i]);
            walks[i].open(period.opening(), cost(period.opening(), sections.get(i)));
        }
        while (next < movements.size() && !date(next).isAfter(period.to())) {
            CostedMovement costed = movements.get(next++);
            Movement movement = costed.movement();
            apply(costed, at(movement.from(), sections, index), at(movement.to(), sections, index), walks);
        }
        return walks;
    }

    private void apply(CostedMovement costed, int[] from, int[] to, SectionWalk[] walks) {
        Movement movement = costed.movement();
        LedgerEvent event = movement.event();
        long sats = movement.amount().toSats();
        boolean hasCosts = currency != null;
        for (int section : from) {
            if (!has(to, section)) {
                walks[section].flow(event.date(), FlowKey.out(event), -sats, costed.left(), hasCosts);
            } else if (event instanceof StatusChange change) {
                walks[section].within(event.date(), FlowKey.within(change), sats, costed.left(), hasCosts);
                revalue(costed, change, walks[section]);
            }
        }
        for (int section : to) {
            if (!has(from, section)) {
                walks[section].flow(event.date(), FlowKey.in(event), sats, costed.arrived(), hasCosts);
            }
        }
    }

    /** Coins that are forfeited within a section may be given a cost of their own. */
    private static void revalue(CostedMovement costed, StatusChange change, SectionWalk walk) {
        if (change.value() != null && costed.left() != null && costed.arrived() != null) {
            walk.revalued(costed.left(), costed.arrived());
        }
    }

    private LocalDate date(int i) {
        return movements.get(i).movement().event().date();
    }

    private static boolean has(int[] sections, int section) {
        for (int s : sections) {
            if (s == section) {
                return true;
            }
        }
        return false;
    }

    private static int[] at(@Nullable Place place, List<Section> sections, Map<Place, int[]> index) {
        if (place == null) {
            return NOWHERE;
        }
        int[] there = index.get(place);
        if (there == null) {
            there = IntStream.range(0, sections.size())
                    .filter(i -> sections.get(i).places().test(place))
                    .toArray();
            index.put(place, Arrays.copyOf(there, there.length));
        }
        return there;
    }

    @Nullable
    private StatementMoney cost(LocalDate day, Section section) {
        if (currency == null) {
            return null;
        }
        return costs.computeIfAbsent(day, date -> PlaceCosts.on(date, books, currency))
                .at(section.places());
    }
}
