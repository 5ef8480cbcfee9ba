package org.reserves.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.annotation.Nullable;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Price;

/**
 * International Financial Reporting Standards: an intangible asset at cost less impairment, or at a revalued amount. The unit of account
 * is all coins under control; what is impaired or revalued at a day follows from cost and price of that day alone.
 */
final class IfrsView {
    private final Drawing drawing;
    private final List<SectionWalk.Column> columns;

    private IfrsView(Drawing drawing) {
        this.drawing = drawing;
        this.columns = drawing.run(drawing::isControlled);
    }

    static List<StatementTable> tables(Drawing drawing) {
        IfrsView view = new IfrsView(drawing);
        List<StatementTable> tables = new ArrayList<>();
        boolean atCost = drawing.policy().intangibleOr() == StatementPolicy.Intangible.COST;
        tables.add(view.cost());
        if (atCost) {
            tables.add(view.impairment());
            tables.add(view.carriedAtCost());
        } else {
            tables.add(view.surplus());
            tables.add(view.revalued());
        }
        tables.add(GeneralView.custody(drawing));
        return tables;
    }

    private StatementTable cost() {
        Sheet sheet = new Sheet(drawing.withoutPrices().run(drawing::isControlled))
                .opening("opening", Rules.COST)
                .flows("additions", "additions", Rules.COST, IfrsView::arrives)
                .flows("disposals", "disposals", Rules.COST, key -> !arrives(key))
                .unexplained()
                .closing("closing", Rules.COST);
        return drawing.table(
                "cost",
                "Intangible assets: cost",
                StatementTable.Treatment.INFORMATION,
                null,
                "value",
                "cost (" + drawing.books().method() + ")",
                sheet.lines(),
                Rules.INTANGIBLE.toString());
    }

    private static boolean arrives(FlowKey key) {
        return key.kind() == FlowKey.Kind.ACQUIRED
                || key.kind() == FlowKey.Kind.RECLASSIFIED_IN
                || key.kind() == FlowKey.Kind.MOVED_IN;
    }

    private StatementTable impairment() {
        return changes(
                "impairment",
                "Accumulated impairment",
                "accumulated impairment",
                "impairment losses, less reversals",
                Rules.IMPAIRMENT,
                IfrsView::impaired);
    }

    private StatementTable surplus() {
        return changes(
                "surplus",
                "Revaluation surplus",
                "revaluation surplus",
                "revaluation of the period",
                Rules.REVALUED,
                IfrsView::above);
    }

    private StatementTable changes(
            String id,
            String title,
            String name,
            String change,
            LineRule rule,
            Function<StatementCell, StatementMoney> of) {
        List<StatementLine> lines = List.of(
                line("opening", "opening", StatementLine.Role.OPENING, rule, column -> of.apply(column.opening())),
                line(
                        "change",
                        change,
                        StatementLine.Role.CHANGE,
                        rule,
                        column -> difference(of.apply(column.closing()), of.apply(column.opening()))),
                line("closing", "closing", StatementLine.Role.CLOSING, rule, column -> of.apply(column.closing())));
        return drawing.table(id, title, StatementTable.Treatment.INFORMATION, null, "value", name, lines);
    }

    private StatementTable carriedAtCost() {
        List<StatementLine> lines = List.of(
                stock("cost", "cost", StatementLine.Role.CHANGE, Rules.COST, IfrsView::costOf),
                line(
                        "impairment",
                        "accumulated impairment",
                        StatementLine.Role.CHANGE,
                        Rules.IMPAIRMENT,
                        column -> negated(impaired(column.closing()))),
                stock(
                        "carrying-amount",
                        "carrying amount",
                        StatementLine.Role.CLOSING,
                        Rules.IMPAIRMENT,
                        IfrsView::costLessImpairment),
                market());
        return carried("cost less impairment", lines);
    }

    private StatementTable revalued() {
        List<StatementLine> lines = List.of(
                stock("cost", "cost", StatementLine.Role.CHANGE, Rules.COST, IfrsView::costOf),
                line(
                        "without-cost",
                        "market value of coins whose cost is not known",
                        StatementLine.Role.CHANGE,
                        Rules.REVALUED,
                        column -> withoutCost(column.closing())),
                line(
                        "surplus",
                        "revaluation surplus",
                        StatementLine.Role.CHANGE,
                        Rules.REVALUED,
                        column -> above(column.closing())),
                line(
                        "below-cost",
                        "below cost, in profit or loss",
                        StatementLine.Role.CHANGE,
                        Rules.REVALUED,
                        column -> negated(impaired(column.closing()))),
                stock(
                        "carrying-amount",
                        "carrying amount",
                        StatementLine.Role.CLOSING,
                        Rules.REVALUED,
                        StatementCell::value),
                market());
        return carried("revalued amount", lines);
    }

    private StatementTable carried(String name, List<StatementLine> lines) {
        return drawing.table(
                "carrying",
                "Intangible assets at the end: carrying amount",
                StatementTable.Treatment.RECOGNISED,
                StatementTable.Measure.COST,
                "market value",
                name,
                lines);
    }

    private StatementLine market() {
        return new StatementLine(
                "market-value",
                "memo: market value",
                StatementLine.Role.MEMO,
                Rules.INTANGIBLE,
                columns.stream()
                        .map(column -> new StatementCell(
                                null,
                                column.closing().value(),
                                null,
                                column.closing().price()))
                        .toList());
    }

    private StatementLine line(
            String id,
            String label,
            StatementLine.Role role,
            LineRule rule,
            Function<SectionWalk.Column, StatementMoney> money) {
        return new StatementLine(
                id,
                label,
                role,
                rule,
                columns.stream()
                        .map(column -> StatementCell.ofCost(money.apply(column)))
                        .toList());
    }

    private StatementLine stock(
            String id,
            String label,
            StatementLine.Role role,
            LineRule rule,
            Function<StatementCell, StatementMoney> money) {
        return new StatementLine(
                id,
                label,
                role,
                rule,
                columns.stream()
                        .map(SectionWalk.Column::closing)
                        .map(cell -> new StatementCell(cell.amount(), null, money.apply(cell), null))
                        .toList());
    }

    /** Coins of unknown cost have none; of no coins it is the zero the cell has. */
    @Nullable
    private static StatementMoney costOf(StatementCell cell) {
        return cell.cost() != null ? cell.cost() : unknown(cell.amount());
    }

    @Nullable
    private static StatementMoney unknown(@Nullable Btc amount) {
        return amount == null || amount.signum() == 0 ? null : new StatementMoney(null, amount);
    }

    private static Btc costed(StatementCell cell) {
        StatementMoney cost = costOf(cell);
        return cell.amount() == null || cost == null ? Btc.ZERO : cell.amount().minus(cost.unknownFor());
    }

    /** Returns by how much the coins of known cost are worth less than that, at least zero. */
    @Nullable
    private static StatementMoney impaired(StatementCell cell) {
        return beyond(cell, -1);
    }

    /** Returns by how much the coins of known cost are worth more than that, at least zero. */
    @Nullable
    private static StatementMoney above(StatementCell cell) {
        return beyond(cell, 1);
    }

    @Nullable
    private static StatementMoney beyond(StatementCell cell, int sign) {
        StatementMoney cost = costOf(cell);
        if (cost == null || cost.known() == null) {
            return unknown(cell.amount());
        }
        Money known = cost.known();
        Price price = cell.price();
        if (price == null && costed(cell).signum() > 0) {
            return unknown(cell.amount());
        }
        Money value = price == null ? Money.zero(known.currency()) : price.valueOf(costed(cell));
        Money difference = sign < 0 ? known.minus(value) : value.minus(known);
        Money size = difference.signum() < 0 ? Money.zero(known.currency()) : difference;
        return new StatementMoney(size, cost.unknownFor());
    }

    @Nullable
    private static StatementMoney costLessImpairment(StatementCell cell) {
        StatementMoney cost = costOf(cell);
        StatementMoney impaired = impaired(cell);
        if (cost == null || impaired == null || cost.known() == null || impaired.known() == null) {
            return unknown(cell.amount());
        }
        return new StatementMoney(cost.known().minus(impaired.known()), cost.unknownFor());
    }

    @Nullable
    private static StatementMoney withoutCost(StatementCell cell) {
        StatementMoney cost = costOf(cell);
        Price price = cell.price();
        if (cost == null || price == null || cost.isComplete()) {
            return null;
        }
        return StatementMoney.of(price.valueOf(cost.unknownFor()));
    }

    @Nullable
    private static StatementMoney negated(@Nullable StatementMoney money) {
        return money == null || money.known() == null
                ? money
                : new StatementMoney(money.known().negated(), money.unknownFor());
    }

    @Nullable
    private static StatementMoney difference(@Nullable StatementMoney after, @Nullable StatementMoney before) {
        if (after == null || after.known() == null) {
            return after;
        }
        if (before == null) {
            return after;
        }
        return before.known() == null
                ? new StatementMoney(null, before.unknownFor())
                : new StatementMoney(after.known().minus(before.known()), after.unknownFor());
    }
}
