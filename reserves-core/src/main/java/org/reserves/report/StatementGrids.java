package org.reserves.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.annotation.Nullable;
import org.reserves.money.Price;
import org.reserves.statement.LineRule;
import org.reserves.statement.ReserveStatement;
import org.reserves.statement.StatementCell;
import org.reserves.statement.StatementEntry;
import org.reserves.statement.StatementLine;
import org.reserves.statement.StatementMoney;
import org.reserves.statement.StatementPeriod;
import org.reserves.statement.StatementTable;

/** The tables of a statement, with the rule of each line, and its events. */
final class StatementGrids {
    /** Periods that fit beside each other; more are written one below the other. */
    private static final int MOST_BESIDE = 4;

    private static final int MOST_ENTRIES = 40;

    private final ReserveStatement statement;
    private final List<LineRule> rules;
    private final Language language;
    private final Document.Rounding rounding;

    StatementGrids(ReserveStatement statement, Language language, Document.Rounding rounding) {
        this.statement = statement;
        this.rules = statement.rules();
        this.language = language;
        this.rounding = rounding;
    }

    /** Returns a table of the statement as one grid, or as one for each measure where several periods stand beside each other. */
    List<Grid> of(StatementTable table) {
        int periods = table.periods().size();
        if (periods == 1 || periods > MOST_BESIDE) {
            return List.of(below(table));
        }
        List<Grid> grids = new ArrayList<>();
        grids.add(beside(table, language.word("column.amount"), this::amount));
        if (table.valueName() != null) {
            grids.add(beside(table, table.valueName(), cell -> money(cell.value(), language, rounding)));
        }
        if (table.costName() != null) {
            grids.add(beside(table, table.costName(), cell -> money(cell.cost(), language, rounding)));
        }
        return grids;
    }

    /** A table of one measure, with a column for each period. */
    private Grid beside(StatementTable table, String measure, Function<StatementCell, Cell> field) {
        List<Grid.Column> columns = new ArrayList<>();
        columns.add(new Grid.Column(language.word("column.line"), false));
        table.periods().forEach(period -> columns.add(new Grid.Column(period.from() + " – " + period.to(), true)));
        columns.add(new Grid.Column(language.word("column.rule"), false));
        List<List<Cell>> rows = new ArrayList<>();
        for (StatementLine line : table.lines()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(line.label(), line.id()));
            line.cells().forEach(cell -> cells.add(isUnknown(line, cell) ? unknown() : field.apply(cell)));
            cells.add(rule(line));
            rows.add(cells);
        }
        return new Grid(name(table), measure, columns, rows, List.of());
    }

    /** A table of all measures, with its periods one below the other. */
    private Grid below(StatementTable table) {
        boolean several = table.periods().size() > 1;
        List<Grid.Column> columns = new ArrayList<>();
        columns.add(new Grid.Column(language.word("column.line"), false));
        if (several) {
            columns.add(new Grid.Column(language.word("column.period"), false));
        }
        columns.add(new Grid.Column(language.word("column.amount"), true));
        if (table.valueName() != null) {
            columns.add(new Grid.Column(table.valueName(), true));
            columns.add(new Grid.Column(language.word("column.price"), false));
        }
        if (table.costName() != null) {
            columns.add(new Grid.Column(table.costName(), true));
        }
        columns.add(new Grid.Column(language.word("column.rule"), false));
        List<List<Cell>> rows = new ArrayList<>();
        for (int period = 0; period < table.periods().size(); period++) {
            for (StatementLine line : table.lines()) {
                StatementCell cell = line.cells().get(period);
                if (period == 0 || says(line, cell)) {
                    rows.add(row(table, line, cell, several ? table.periods().get(period) : null));
                }
            }
        }
        StatementPeriod whole = table.periods().get(0);
        return new Grid(name(table), whole.from() + " – " + whole.to(), columns, rows, List.of());
    }

    private List<Cell> row(
            StatementTable table, StatementLine line, StatementCell cell, @Nullable StatementPeriod period) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(line.label(), line.id()));
        if (period != null) {
            cells.add(Cell.of(period.from() + " – " + period.to()));
        }
        cells.add(isUnknown(line, cell) ? unknown() : amount(cell));
        if (table.valueName() != null) {
            cells.add(money(cell.value(), language, rounding));
            cells.add(price(cell.price()));
        }
        if (table.costName() != null) {
            cells.add(money(cell.cost(), language, rounding));
        }
        cells.add(rule(line));
        return cells;
    }

    /** In a long table only the first period opens, as each other does where one closes, and what did not happen is left out. */
    private static boolean says(StatementLine line, StatementCell cell) {
        boolean closes = line.role() == StatementLine.Role.CLOSING;
        boolean opens = line.role() == StatementLine.Role.OPENING;
        boolean coins = cell.amount() != null && cell.amount().signum() != 0;
        return closes || (!opens && (coins || isSome(cell.value()) || isSome(cell.cost())));
    }

    private static boolean isSome(@Nullable StatementMoney money) {
        return money != null && money.known() != null && money.known().signum() != 0;
    }

    /** A line beside the sum that says nothing is of what nobody knows; one in the sum did not happen. */
    private static boolean isUnknown(StatementLine line, StatementCell cell) {
        return line.role() == StatementLine.Role.MEMO
                && cell.amount() == null
                && cell.value() == null
                && cell.cost() == null;
    }

    private Cell unknown() {
        return Cell.unknown(language.word("unknown"));
    }

    private Cell amount(StatementCell cell) {
        return cell.amount() == null ? Cell.of("") : HistoryAuthor.exact(cell.amount(), language);
    }

    static Cell money(@Nullable StatementMoney money, Language language, Document.Rounding rounding) {
        if (money == null) {
            return Cell.of("");
        }
        if (money.known() == null) {
            return Cell.unknown(language.word("unknown.for", language.btc(money.unknownFor())));
        }
        String known = language.money(money.known(), rounding);
        if (money.isComplete()) {
            return Cell.of(known, money.known().toString());
        }
        return Cell.of(
                        language.word("unknown.besides", known, language.btc(money.unknownFor())),
                        money.known() + ", not known for "
                                + Language.plain(money.unknownFor()).toPlainString())
                .in(Tone.UNKNOWN);
    }

    private Cell price(@Nullable Price price) {
        if (!(price instanceof Price.Known known)) {
            return Cell.of("");
        }
        String day = known.date() == null ? "" : ", " + language.day(known.date());
        return Cell.of(
                language.exact(known.perBtc()) + day,
                known.perBtc() + (known.date() == null ? "" : " " + known.date()));
    }

    private Cell rule(StatementLine line) {
        return Cell.of("[" + (rules.indexOf(line.rule()) + 1) + "]", line.rule().toString());
    }

    /** A name that is fit for a file: letters, digits and hyphens. */
    private static String name(StatementTable table) {
        return table.id().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** Returns every event with the price its value was computed with. */
    Grid entries() {
        List<Grid.Column> columns = List.of(
                new Grid.Column(language.word("column.event"), false),
                new Grid.Column(language.word("column.date"), false),
                new Grid.Column(language.word("column.amount"), true),
                new Grid.Column(language.word("column.from"), false),
                new Grid.Column(language.word("column.to"), false),
                new Grid.Column(language.word("column.price"), false),
                new Grid.Column(language.word("column.value"), true),
                new Grid.Column(language.word("column.stated"), true));
        return new Grid(
                "events",
                statement.period().from() + " – " + statement.period().to(),
                columns,
                statement.entries().stream().map(this::entry).toList(),
                List.of(),
                MOST_ENTRIES);
    }

    private List<Cell> entry(StatementEntry entry) {
        return List.of(
                Cell.of(entry.event()),
                Cell.of(language.day(entry.date()), entry.date().toString()),
                HistoryAuthor.exact(entry.amount(), language),
                Cell.of(entry.from() == null ? "" : entry.from()),
                Cell.of(entry.to() == null ? "" : entry.to()),
                price(entry.price()),
                entry.value() == null
                        ? unknown()
                        : Cell.of(
                                language.money(entry.value(), rounding),
                                entry.value().toString()),
                entry.stated() == null
                        ? Cell.of("")
                        : Cell.of(
                                language.money(entry.stated(), rounding),
                                entry.stated().toString()));
    }
}
