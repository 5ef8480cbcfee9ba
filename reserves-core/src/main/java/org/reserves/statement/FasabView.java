package org.reserves.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.Basis;
import org.reserves.ledger.LedgerEvent;
import org.reserves.ledger.LotMethod;
import org.reserves.ledger.LotSelection;
import org.reserves.ledger.Movement;
import org.reserves.ledger.ReserveLedger;
import org.reserves.ledger.StatusChange;
import org.reserves.money.Money;
import org.reserves.money.Price;
import org.reserves.provenance.Departure;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Provenance;

/** Federal accounts of the United States: seized property disclosed, forfeited property recognised, and a table by month. */
final class FasabView {
    private static final String MARKET = "market value";

    private final Drawing drawing;
    private final boolean atEvent;

    private FasabView(Drawing drawing, boolean atEvent) {
        this.drawing = drawing;
        this.atEvent = atEvent;
    }

    static List<StatementTable> tables(Drawing drawing) {
        boolean pooled = drawing.books().method().equals(LotMethod.perAccount(LotSelection.SECTION_104));
        boolean atEvent = drawing.policy().carryingOr() == StatementPolicy.Carrying.AT_EVENT
                && drawing.pricing().hasPrices()
                && !pooled;
        Drawing valued = atEvent ? drawing.over(valuedAtEvents(drawing.ledger(), drawing.pricing())) : drawing;
        return new FasabView(valued, atEvent).draw(drawing);
    }

    /**
     * Returns the ledger with a value on every seizure and forfeiture that states none: the coins times the price of the day, where
     * there is one. What was stated stays.
     */
    private static ReserveLedger valuedAtEvents(ReserveLedger ledger, Pricing pricing) {
        ReserveLedger.Builder valued = ReserveLedger.of(ledger.holder());
        ledger.accounts().forEach(valued::account);
        ledger.movements(LocalDate.MAX).forEach(movement -> valued.add(valued(movement, pricing)));
        return valued.build();
    }

    private static LedgerEvent valued(Movement movement, Pricing pricing) {
        Price.Known price = pricing.on(movement.event().date());
        if (price == null) {
            return movement.event();
        }
        Money value = price.valueOf(movement.amount());
        if (movement.event() instanceof Acquisition came
                && came.provenance().kind() == Provenance.Kind.SEIZURE
                && came.basis().kind() == Basis.Kind.NONE) {
            Basis basis = Basis.valueAtForfeiture(value);
            return new Acquisition(
                    came.date(), came.amount(), came.provenance(), basis, came.account(), came.status(), came.facts());
        }
        if (movement.event() instanceof StatusChange change
                && change.to() == LegalStatus.FORFEITED
                && !change.from().isOwned()
                && change.value() == null) {
            return new StatusChange(
                    change.date(),
                    change.amount(),
                    change.account(),
                    change.from(),
                    change.to(),
                    value,
                    change.lots(),
                    change.facts());
        }
        return movement.event();
    }

    private List<StatementTable> draw(Drawing asRecorded) {
        List<StatementEngine.Section> sections = List.of(
                section("seized", LegalStatus.SEIZED),
                section("held-for-others", LegalStatus.TO_BE_RETURNED),
                section("forfeited", LegalStatus.FORFEITED),
                section("reserve", LegalStatus.IN_RESERVE),
                section("owned", LegalStatus.OWNED),
                section("not-established", LegalStatus.UNKNOWN));
        Map<String, List<SectionWalk.Column>> columns = drawing.run(sections);
        List<StatementTable> tables = new ArrayList<>();
        tables.add(seized(columns.getOrDefault("seized", List.of())));
        tables.add(forfeited(columns.getOrDefault("forfeited", List.of())));
        other(tables, columns, "reserve", "Property in a reserve", StatementTable.Treatment.RECOGNISED, Rules.KEPT);
        other(
                tables,
                columns,
                "owned",
                "Property bought, mined, given or retained",
                StatementTable.Treatment.RECOGNISED,
                Rules.KEPT);
        other(
                tables,
                columns,
                "held-for-others",
                "Property to be returned",
                StatementTable.Treatment.DISCLOSED,
                Rules.SEIZED);
        other(
                tables,
                columns,
                "not-established",
                "Property whose legal status is not known",
                StatementTable.Treatment.INFORMATION,
                Rules.SEIZED);
        tables.add(monthly());
        tables.add(GeneralView.custody(asRecorded));
        return tables;
    }

    private static StatementEngine.Section section(String id, LegalStatus status) {
        return new StatementEngine.Section(id, status.words(), Drawing.in(status));
    }

    private StatementTable seized(List<SectionWalk.Column> columns) {
        Sheet sheet = new Sheet(columns)
                .opening("on hand at the beginning", Rules.NOTE_SHAPE)
                .flows("seized", "seized", Rules.NOTE_SHAPE, key -> key.kind() == FlowKey.Kind.ACQUIRED)
                .flows("forfeited", "forfeited", Rules.FORFEITED, key -> key.after() == LegalStatus.FORFEITED)
                .flows("returned", "returned", Rules.NOTE_SHAPE, key -> key.departure() == Departure.RETURN)
                .flows(
                        "to-be-returned",
                        "ordered to be returned",
                        Rules.NOTE_SHAPE,
                        key -> key.after() == LegalStatus.TO_BE_RETURNED)
                .flows("converted", "converted into money", Rules.NOTE_SHAPE, FlowKey::isSale)
                .flows("destroyed", "lost, stolen or destroyed", Rules.NOTE_SHAPE, FlowKey::isOtherChange)
                .rest(Rules.NOTE_SHAPE)
                .gains("change-of-value", "change of market value")
                .unexplained()
                .closing("on hand at the end", Rules.SEIZED);
        return drawing.table(
                "seized",
                "Note A: seized property",
                StatementTable.Treatment.DISCLOSED,
                null,
                MARKET,
                atEvent ? "value at seizure" : "cost in the ledger",
                sheet.lines(),
                Rules.NON_MONETARY.toString(),
                Rules.valuedAtEvent(drawing.policy()).toString());
    }

    private StatementTable forfeited(List<SectionWalk.Column> columns) {
        return drawing.table(
                "forfeited",
                "Note B: forfeited property",
                StatementTable.Treatment.RECOGNISED,
                StatementTable.Measure.COST,
                MARKET,
                atEvent ? "value at forfeiture" : "cost in the ledger",
                forfeitedLines(columns, Rules.NOTE_SHAPE).lines());
    }

    private static Sheet forfeitedLines(List<SectionWalk.Column> columns, LineRule shape) {
        Sheet sheet = new Sheet(columns)
                .opening("at the beginning", shape)
                .flows(
                        "forfeited",
                        "forfeited",
                        Rules.FORFEITED,
                        key -> key.kind() == FlowKey.Kind.ACQUIRED || key.kind() == FlowKey.Kind.RECLASSIFIED_IN);
        for (Departure manner : Departure.values()) {
            if (manner.isForValue()) {
                sheet.flows(
                        "sold-" + manner.id(), "sold by " + manner.words(), shape, key -> key.departure() == manner);
            }
        }
        return sheet.flows("to-reserve", "moved to the reserve", shape, key -> key.after() == LegalStatus.IN_RESERVE)
                .flows("shared", "shared with other authorities", shape, key -> key.departure() == Departure.SHARING)
                .flows(
                        "returned",
                        "returned to victims or owners",
                        shape,
                        key -> key.departure() == Departure.RETURN || key.after() == LegalStatus.TO_BE_RETURNED)
                .flows("kept", "kept for official use", shape, key -> key.after() == LegalStatus.OWNED)
                .flows("destroyed", "lost, stolen or destroyed", shape, FlowKey::isOtherChange)
                .rest(shape)
                .gains("change-of-value", "change of market value")
                .unexplained()
                .closing("at the end", Rules.FORFEITED);
    }

    private void other(
            List<StatementTable> tables,
            Map<String, List<SectionWalk.Column>> all,
            String id,
            String title,
            StatementTable.Treatment treatment,
            LineRule rule) {
        List<SectionWalk.Column> columns = all.getOrDefault(id, List.of());
        if (Drawing.isEmpty(columns)) {
            return;
        }
        Sheet sheet = new Sheet(columns)
                .opening("at the beginning", rule)
                .rest(rule)
                .gains("change-of-value", "change of market value")
                .unexplained()
                .closing("at the end", rule);
        tables.add(drawing.table(
                id,
                title,
                treatment,
                treatment == StatementTable.Treatment.RECOGNISED ? StatementTable.Measure.COST : null,
                MARKET,
                carrying(id),
                sheet.lines()));
    }

    private String carrying(String id) {
        if (!atEvent || id.equals("owned")) {
            return "cost in the ledger";
        }
        return id.equals("reserve") ? "value at forfeiture" : "value at seizure";
    }

    /** Returns the table that Congress asks for month by month, whatever the columns of the statement are. */
    private StatementTable monthly() {
        StatementPeriod whole = drawing.periods().get(0);
        List<StatementPeriod> months = Stream.concat(Stream.of(whole), Columns.MONTHLY.of(whole).stream())
                .toList();
        Drawing byMonth = drawing.in(months);
        return byMonth.table(
                "forfeiture-by-month",
                "Forfeited property month by month",
                StatementTable.Treatment.INFORMATION,
                null,
                MARKET,
                atEvent ? "value at forfeiture" : "cost in the ledger",
                forfeitedLines(byMonth.run(Drawing.in(LegalStatus.FORFEITED)), Rules.MONTHLY)
                        .lines());
    }
}
