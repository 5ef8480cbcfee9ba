package org.reserves.statement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.reserves.holder.TitleHolder;
import org.reserves.ledger.Books;
import org.reserves.ledger.Place;
import org.reserves.ledger.ReserveLedger;
import org.reserves.money.Money;
import org.reserves.provenance.LegalStatus;

/**
 * What the views of a statement draw from: a matched ledger, prices, periods, and what the caller chose.
 *
 * @param ledger   the ledger
 * @param books    the ledger matched
 * @param currency the currency of its money, or null where it states none
 * @param pricing  the prices
 * @param periods  the columns
 * @param policy   what the texts leave open
 * @param engine   what divides the movements among sections and columns
 */
record Drawing(
        ReserveLedger ledger,
        Books books,
        @Nullable String currency,
        Pricing pricing,
        List<StatementPeriod> periods,
        StatementPolicy policy,
        StatementEngine engine) {

    static Drawing of(
            ReserveLedger ledger, Books books, Pricing pricing, List<StatementPeriod> periods, StatementPolicy policy) {
        String currency = currency(ledger);
        return new Drawing(
                ledger,
                books,
                currency,
                pricing,
                periods,
                policy,
                new StatementEngine(books, currency, pricing, periods));
    }

    /** Returns the currency of the first money an event states, or null where none does. */
    @Nullable
    private static String currency(ReserveLedger ledger) {
        return ledger.standingEvents().stream()
                .flatMap(StatementEntry::money)
                .filter(Objects::nonNull)
                .map(Money::currency)
                .findFirst()
                .orElse(null);
    }

    /** Returns the same over another ledger, matched by the same method. */
    Drawing over(ReserveLedger other) {
        return of(other, other.books(books.method()), pricing, periods, policy);
    }

    /** Returns the same with other columns, whose missing prices are their own. */
    Drawing in(List<StatementPeriod> columns) {
        return with(pricing.apart(), columns);
    }

    /** Returns the same in coins and cost alone. */
    Drawing withoutPrices() {
        return with(new Pricing(null, 0), periods);
    }

    private Drawing with(Pricing other, List<StatementPeriod> columns) {
        return new Drawing(ledger, books, currency, other, columns, policy, engine.with(other, columns));
    }

    /** Returns the tables that a framework asks for. */
    List<StatementTable> tables(Framework framework) {
        return switch (framework) {
            case GENERAL -> GeneralView.tables(this);
            case FASAB -> FasabView.tables(this);
            case ASU_2023_08 -> AsuView.tables(this);
            case SNA_2025 -> SnaView.tables(this);
            case IMF_RESERVES_TEMPLATE -> TemplateView.tables(this);
            case IFRS -> IfrsView.tables(this);
        };
    }

    TitleHolder holderOf(Place place) {
        return ledger.accounts().getOrDefault(place.account(), ledger.holder());
    }

    Map<String, List<SectionWalk.Column>> run(List<StatementEngine.Section> sections) {
        return engine.run(sections);
    }

    List<SectionWalk.Column> run(Predicate<Place> places) {
        return run(List.of(new StatementEngine.Section("only", "only", places))).getOrDefault("only", List.of());
    }

    /** Returns the places that ever had coins until the last day of all periods, in the order they first did. */
    Set<Place> places() {
        return engine.movements().stream()
                .flatMap(costed -> Stream.of(
                        Optional.ofNullable(costed.movement().from()),
                        Optional.ofNullable(costed.movement().to())))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean isControlled(Place place) {
        return policy.controlledOr().contains(place.status());
    }

    static Predicate<Place> in(LegalStatus... statuses) {
        Set<LegalStatus> wanted = Set.of(statuses);
        return place -> wanted.contains(place.status());
    }

    /** Returns whether nothing was there and nothing happened. */
    static boolean isEmpty(List<SectionWalk.Column> columns) {
        return columns.stream()
                .allMatch(column -> column.flows().isEmpty()
                        && column.opening().amount() != null
                        && column.opening().amount().signum() == 0);
    }

    StatementTable table(
            String id,
            String title,
            StatementTable.Treatment treatment,
            @Nullable StatementTable.Measure carriedAt,
            String valueName,
            String costName,
            List<StatementLine> lines,
            String... notes) {
        boolean hasValue = lines.stream().flatMap(line -> line.cells().stream()).anyMatch(cell -> cell.value() != null);
        boolean hasCost = lines.stream().flatMap(line -> line.cells().stream()).anyMatch(cell -> cell.cost() != null);
        return new StatementTable(
                id,
                title,
                treatment,
                carriedAt,
                hasValue ? valueName : null,
                hasCost ? costName : null,
                periods,
                lines,
                List.of(notes));
    }
}
