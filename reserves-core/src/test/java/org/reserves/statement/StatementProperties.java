package org.reserves.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.reserves.holder.Holder;
import org.reserves.holder.TitleHolder;
import org.reserves.ledger.LotSelection;
import org.reserves.ledger.MoneyTotal;
import org.reserves.ledger.Movement;
import org.reserves.ledger.Place;
import org.reserves.ledger.Position;
import org.reserves.ledger.ReserveLedger;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Price;
import org.reserves.money.PriceSeries;
import org.reserves.provenance.LegalStatus;
import org.reserves.statement.ReserveStatement.Breakdown;

/**
 * Both identities, in coins and in money, over random ledgers with transfers, forfeitures and unknown costs, for every lot selection and
 * every part; against a plain recount of the ledger.
 */
class StatementProperties {
    private static final LocalDate FROM = LocalDate.of(2024, 1, 10);
    private static final LocalDate TO = LocalDate.of(2024, 6, 30);

    /** Those that need no cost of every acquisition and no names of lots. */
    private static final Set<LotSelection> ANY =
            EnumSet.complementOf(EnumSet.of(LotSelection.SECTION_104, LotSelection.SPECIFIC));

    private static final Set<LotSelection> KNOWN = EnumSet.complementOf(EnumSet.of(LotSelection.SPECIFIC));
    private static final Set<LotSelection> WHOSE_COST_STAYS_WITH_COINS =
            EnumSet.of(LotSelection.FIFO, LotSelection.LIFO, LotSelection.HIFO, LotSelection.LOFO);

    @Property(seed = "20250528", tries = 40)
    void everyTable_sumsInCoinsValueAndCost(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        ReserveLedger ledger = RandomLedgers.of(seed, size, false);
        PriceSeries prices = RandomLedgers.prices(seed, seed % 2 == 0);
        for (LotSelection selection : ANY) {
            for (Framework framework : Framework.values()) {
                statement(ledger, prices, selection, framework).tables().forEach(StatementProperties::assertSums);
            }
        }
    }

    @Property(seed = "20250528", tries = 30)
    void everyTable_sumsWhereEveryCostIsKnown(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        ReserveLedger ledger = RandomLedgers.of(seed, size, true);
        PriceSeries prices = RandomLedgers.prices(seed, true);
        for (LotSelection selection : KNOWN) {
            for (Framework framework : Framework.values()) {
                statement(ledger, prices, selection, framework).tables().forEach(StatementProperties::assertSums);
            }
        }
    }

    /** Opening and closing of every part are those of the ledger, recounted movement by movement and lot by lot. */
    @Property(seed = "20250528", tries = 40)
    void everyPart_opensAndClosesAsTheLedgerDoes(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        ReserveLedger ledger = RandomLedgers.of(seed, size, false);
        PriceSeries prices = RandomLedgers.prices(seed, true);
        for (LotSelection selection : ANY) {
            ReserveStatement statement = statement(ledger, prices, selection, Framework.GENERAL);
            for (Breakdown breakdown : Breakdown.values()) {
                statement.by(breakdown).forEach((part, table) -> {
                    Predicate<Place> in =
                            place -> key(ledger, breakdown).apply(place).equals(part);
                    for (int period = 0; period < table.periods().size(); period++) {
                        StatementPeriod p = table.periods().get(period);
                        assertStock(ledger, selection, prices, p.opening(), in, table.line("opening"), period);
                        assertStock(ledger, selection, prices, p.to(), in, table.line("closing"), period);
                    }
                });
            }
        }
    }

    /** The parts of a breakdown are the whole: what passes between parts cancels out, everything else is a line of the whole. */
    @Property(seed = "20250528", tries = 40)
    void partsOfABreakdown_sumToTheWhole(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        ReserveLedger ledger = RandomLedgers.of(seed, size, false);
        for (LotSelection selection : ANY) {
            ReserveStatement statement =
                    statement(ledger, RandomLedgers.prices(seed, true), selection, Framework.GENERAL);
            StatementTable whole = statement.table("whole");
            for (Breakdown breakdown : Breakdown.values()) {
                Map<String, StatementTable> parts = statement.by(breakdown);
                for (String id : List.of("opening", "holding-gains", "closing")) {
                    assertEquals(known(Stream.of(whole), id), known(parts.values().stream(), id), id);
                }
                for (StatementLine line : whole.lines()) {
                    if (line.id().startsWith("acquired") || line.id().startsWith("departed")) {
                        assertEquals(
                                known(Stream.of(whole), line.id()),
                                known(parts.values().stream(), line.id()),
                                line.id());
                    }
                }
                Btc reclassified = parts.values().stream()
                        .flatMap(table -> table.lines().stream())
                        .filter(line -> line.role() == StatementLine.Role.CHANGE
                                && (line.id().startsWith("reclassified")
                                        || line.id().startsWith("moved")))
                        .map(line -> line.whole().amount())
                        .collect(Btc.toSum());
                assertEquals(Btc.ZERO, reclassified, breakdown.id());
            }
        }
    }

    /** Seized, forfeited, in reserve, and all else that is held is custody; the unknown is a part of its own. */
    @Property(seed = "20250528", tries = 40)
    void statuses_sumToCustody(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        ReserveLedger ledger = RandomLedgers.of(seed, size, false);
        for (Framework framework : Framework.values()) {
            ReserveStatement statement =
                    statement(ledger, RandomLedgers.prices(seed, false), LotSelection.FIFO, framework);
            StatementTable custody = statement.table("custody");
            Position end = ledger.position(TO, LotSelection.FIFO);
            assertEquals(end.amount(), statement.custody());
            end.byLegalStatus()
                    .forEach((status, amount) -> assertEquals(
                            amount, custody.line(status.id()).whole().amount()));
            boolean saysUnknown = statement.missing().stream().anyMatch(text -> text.startsWith("the legal status of"));
            assertEquals(end.byLegalStatus().containsKey(LegalStatus.UNKNOWN), saysUnknown);
            if (framework != Framework.GENERAL && framework != Framework.IMF_RESERVES_TEMPLATE) {
                Btc owned = end.byLegalStatus().entrySet().stream()
                        .filter(status -> status.getKey().isOwned())
                        .map(Map.Entry::getValue)
                        .collect(Btc.toSum());
                assertEquals(owned, statement.recognised());
            }
        }
    }

    /** With a price for every day, gains are those of holding each coin from one day to the next, day by day. */
    @Property(seed = "20250528", tries = 30)
    void holdingGains_areThoseOfEachDay(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        ReserveLedger ledger = RandomLedgers.of(seed, size, false);
        PriceSeries prices = RandomLedgers.prices(seed, true);
        ReserveStatement statement = statement(ledger, prices, LotSelection.FIFO, Framework.GENERAL);
        Money gains = Money.zero("USD");
        Btc held = held(ledger, FROM.minusDays(1), place -> true);
        for (LocalDate day = FROM; !day.isAfter(TO); day = day.plusDays(1)) {
            Money change =
                    prices.on(day).perBtc().minus(prices.on(day.minusDays(1)).perBtc());
            gains = gains.plus(change.multipliedBy(held.toBigDecimal()));
            held = held(ledger, day, place -> true);
        }
        StatementTable whole = statement.table("whole");
        assertEquals(gains, whole.line("holding-gains").whole().value().known());
        assertTrue(!whole.hasLine("mixed"), "nothing is mixed where every day has a price");
    }

    /** The columns of a period are the period, and each opens as the one before it closed. */
    @Property(seed = "20250528", tries = 30)
    void columns_areThePeriod(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        ReserveLedger ledger = RandomLedgers.of(seed, size, false);
        PriceSeries prices = RandomLedgers.prices(seed, true);
        for (LotSelection selection : ANY) {
            ReserveStatement statement = statement(ledger, prices, selection, Framework.GENERAL);
            StatementTable whole = statement.table("whole");
            int parts = Columns.QUARTERLY.of(statement.period()).size();
            for (int part = 2; part <= parts; part++) {
                assertEquals(
                        whole.line("closing").cells().get(part - 1),
                        whole.line("opening").cells().get(part));
            }
            for (StatementLine line : whole.lines()) {
                if (line.role() == StatementLine.Role.CHANGE && line.whole().amount() != null) {
                    Btc sum = line.cells().subList(1, parts + 1).stream()
                            .map(cell -> cell.amount() == null ? Btc.ZERO : cell.amount())
                            .collect(Btc.toSum());
                    assertEquals(line.whole().amount(), sum, line.id());
                }
            }
        }
    }

    /** Where cost stays with its coins, none moves without them. */
    @Property(seed = "20250528", tries = 30)
    void cost_movesWithItsCoins(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        ReserveLedger ledger = RandomLedgers.of(seed, size, false);
        for (LotSelection selection : WHOSE_COST_STAYS_WITH_COINS) {
            ReserveStatement statement =
                    statement(ledger, RandomLedgers.prices(seed, false), selection, Framework.GENERAL);
            statement.tables().forEach(table -> assertTrue(!table.hasLine("pooled"), table.id()));
        }
    }

    private static ReserveStatement statement(
            ReserveLedger ledger, PriceSeries prices, LotSelection selection, Framework framework) {
        return ReserveStatement.of(ledger)
                .over(FROM, TO)
                .inColumns(Columns.QUARTERLY)
                .comparedWith(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 12, 31))
                .matchedBy(selection)
                .pricedBy(prices)
                .under(framework)
                .build();
    }

    /** Sums again what the table checks, and refuses an amount or a sum that is missing where it can be known. */
    private static void assertSums(StatementTable table) {
        for (int period = 0; period < table.periods().size(); period++) {
            Btc coins = Btc.ZERO;
            Money value = null;
            Money cost = null;
            StatementCell closing = null;
            boolean opens = true;
            boolean costs = true;
            for (StatementLine line : table.lines()) {
                StatementCell cell = line.cells().get(period);
                if (line.role() == StatementLine.Role.CLOSING) {
                    closing = cell;
                } else if (line.role() != StatementLine.Role.MEMO) {
                    coins = cell.amount() == null ? coins : coins.plus(cell.amount());
                    value = sum(value, cell.value());
                    cost = sum(cost, cell.cost());
                    boolean opening = line.role() == StatementLine.Role.OPENING;
                    opens &= !opening || isKnown(cell.value());
                    costs &= !opening || isKnown(cell.cost());
                }
            }
            if (closing != null && closing.amount() != null) {
                assertEquals(closing.amount(), coins, table.id());
                if (opens && isKnown(closing.value())) {
                    assertEquals(closing.value().known(), value == null ? Money.zero("USD") : value, table.id());
                }
                if (costs && isKnown(closing.cost())) {
                    assertEquals(closing.cost().known(), cost == null ? Money.zero("USD") : cost, table.id());
                }
            }
        }
    }

    private static boolean isKnown(@Nullable StatementMoney money) {
        return money != null && money.known() != null;
    }

    @Nullable
    private static Money sum(@Nullable Money sum, @Nullable StatementMoney more) {
        Money known = more == null ? null : more.known();
        return known == null ? sum : sum == null ? known : sum.plus(known);
    }

    private static String known(Stream<StatementTable> tables, String id) {
        Btc amount = Btc.ZERO;
        Money value = Money.zero("USD");
        Btc unknown = Btc.ZERO;
        for (StatementTable table : tables.toList()) {
            StatementCell cell = table.hasLine(id) ? table.line(id).whole() : StatementCell.EMPTY;
            amount = cell.amount() == null ? amount : amount.plus(cell.amount());
            value = isKnown(cell.value()) ? value.plus(cell.value().known()) : value;
            unknown = cell.cost() == null ? unknown : unknown.plus(cell.cost().unknownFor());
        }
        return amount + " " + value + " " + unknown;
    }

    private static void assertStock(
            ReserveLedger ledger,
            LotSelection selection,
            PriceSeries prices,
            LocalDate day,
            Predicate<Place> in,
            StatementLine line,
            int period) {
        StatementCell cell = line.cells().get(period);
        Btc held = held(ledger, day, in);
        assertEquals(held, cell.amount());
        Price price = prices.on(day);
        assertEquals(price.valueOf(held), cell.value().known());
        assertEquals(price, cell.price());
        Map<Place, MoneyTotal> costs = costs(ledger, selection, day);
        Money known = null;
        Btc unknown = Btc.ZERO;
        for (Map.Entry<Place, MoneyTotal> cost : costs.entrySet()) {
            if (in.test(cost.getKey())) {
                unknown = unknown.plus(cost.getValue().unknownFor());
                Money part = cost.getValue().known();
                known = part == null ? known : known == null ? part : known.plus(part);
            }
        }
        if (cell.cost() != null) {
            assertEquals(unknown, cell.cost().unknownFor());
            assertEquals(
                    known == null && unknown.signum() == 0 ? Money.zero("USD") : known,
                    cell.cost().known());
        }
    }

    private static Map<Place, MoneyTotal> costs(ReserveLedger ledger, LotSelection selection, LocalDate day) {
        Map<Place, MoneyTotal> costs = new HashMap<>();
        ledger.position(day, selection).lots().forEach(lot -> {
            MoneyTotal own = lot.cost() == null
                    ? new MoneyTotal(null, Btc.ZERO, lot.amount())
                    : new MoneyTotal(lot.cost(), lot.amount(), Btc.ZERO);
            costs.merge(
                    new Place(lot.account(), lot.status()),
                    own,
                    (a, b) -> new MoneyTotal(
                            a.known() == null
                                    ? b.known()
                                    : b.known() == null ? a.known() : a.known().plus(b.known()),
                            a.knownFor().plus(b.knownFor()),
                            a.unknownFor().plus(b.unknownFor())));
        });
        return costs;
    }

    private static Btc held(ReserveLedger ledger, LocalDate day, Predicate<Place> in) {
        Btc held = Btc.ZERO;
        for (Movement movement : ledger.movements(day).toList()) {
            held = movement.from() != null && in.test(movement.from()) ? held.minus(movement.amount()) : held;
            held = movement.to() != null && in.test(movement.to()) ? held.plus(movement.amount()) : held;
        }
        return held;
    }

    private static Function<Place, String> key(ReserveLedger ledger, Breakdown breakdown) {
        Function<Place, TitleHolder> holder = place -> ledger.accounts().getOrDefault(place.account(), ledger.holder());
        return switch (breakdown) {
            case HOLDER -> place -> assertNotNullHolder(holder.apply(place));
            case TITLE_HOLDER -> place -> holder.apply(place).toString();
            case LEGAL_STATUS -> place -> place.status().id();
            case ACCOUNT -> Place::account;
        };
    }

    private static String assertNotNullHolder(TitleHolder holder) {
        return Holder.of(assertPresent(holder)).toString();
    }

    private static TitleHolder assertPresent(TitleHolder holder) {
        assertNotNull(holder);
        return holder;
    }
}
