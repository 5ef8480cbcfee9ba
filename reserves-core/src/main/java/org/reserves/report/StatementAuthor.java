package org.reserves.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.annotation.Nullable;
import org.reserves.money.Btc;
import org.reserves.money.Price;
import org.reserves.statement.LineRule;
import org.reserves.statement.ReserveStatement;
import org.reserves.statement.StatementCell;
import org.reserves.statement.StatementEntry;
import org.reserves.statement.StatementLine;
import org.reserves.statement.StatementMoney;
import org.reserves.statement.StatementPeriod;
import org.reserves.statement.StatementTable;

/** Writes a statement: what it comes to, its tables with the rule of each line, the questions of an auditor, and every event. */
final class StatementAuthor implements Document.Author {
    /** Periods that fit beside each other; more are written one below the other. */
    private static final int MOST_BESIDE = 4;

    private static final int MOST_ENTRIES = 40;

    private final ReserveStatement statement;
    private final List<LineRule> rules;

    StatementAuthor(ReserveStatement statement) {
        this.statement = statement;
        this.rules = statement.rules();
    }

    @Override
    public Document write(Language language, Rounding rounding) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Listing(facts(language, rounding)));
        for (StatementTable table : statement.tables()) {
            blocks.add(Block.Heading.of(table.title() + " ("
                    + language.term("statement.treatment", table.treatment().id()) + ")"));
            grids(blocks, table, language, rounding);
            if (!table.notes().isEmpty()) {
                blocks.add(listing(table.notes(), Tone.PLAIN));
            }
        }
        blocks.add(Block.Heading.of(language.word("statement.questions")));
        blocks.add(new Block.Listing(statement.answers().entrySet().stream()
                .map(answer -> new Block.Item(answer.getKey(), answer.getValue(), Tone.PLAIN))
                .toList()));
        PledgeAuthor.section(blocks, language.word("statement.missing"), statement.missing(), Tone.UNKNOWN);
        blocks.add(Block.Heading.of(language.word("statement.rules")));
        blocks.add(new Block.Listing(rules(language)));
        blocks.add(Block.Heading.of(language.word("statement.entries")));
        blocks.add(
                statement.entries().isEmpty()
                        ? new Block.Paragraph(language.word("statement.entries.none"), Tone.PLAIN)
                        : entries(language, rounding));
        blocks.add(TableAuthor.rounded(language, rounding));
        AuditAuthor.noteEnglish(blocks, language);
        return new Document(title(statement, language), blocks);
    }

    static String title(ReserveStatement statement, Language language) {
        StatementPeriod period = statement.period();
        return language.word(
                "statement.title",
                language.holder(statement.holder()),
                language.day(period.from()),
                language.day(period.to()));
    }

    private static Block listing(List<String> sentences, Tone tone) {
        return new Block.Listing(
                sentences.stream().map(text -> new Block.Item("", text, tone)).toList());
    }

    private List<Block.Item> facts(Language language, Rounding rounding) {
        List<Block.Item> facts = new ArrayList<>();
        fact(facts, language.word("statement.framework"), statement.framework().words());
        amount(facts, language.word("statement.recognised"), statement.recognised(), language);
        StatementMoney carrying = statement.carryingAmount();
        if (carrying != null) {
            fact(
                    facts,
                    language.word("statement.carrying"),
                    money(carrying, language, rounding).shown());
        }
        amount(facts, language.word("statement.disclosed"), statement.disclosed(), language);
        amount(facts, language.word("statement.custody"), statement.custody(), language);
        fact(facts, language.word("statement.method"), statement.method().toString());
        fact(
                facts,
                language.word("statement.prices"),
                statement.prices() == null
                        ? language.word("statement.no-prices")
                        : statement.prices().toString());
        return facts;
    }

    private static void amount(List<Block.Item> facts, String label, @Nullable Btc amount, Language language) {
        if (amount != null) {
            fact(facts, label, language.btc(amount));
        }
    }

    private static void fact(List<Block.Item> facts, String label, String text) {
        facts.add(new Block.Item(label, text, Tone.PLAIN));
    }

    private void grids(List<Block> blocks, StatementTable table, Language language, Rounding rounding) {
        int periods = table.periods().size();
        if (periods == 1 || periods > MOST_BESIDE) {
            blocks.add(below(table, language, rounding));
            return;
        }
        blocks.add(beside(table, language.word("column.amount"), cell -> amount(cell, language), language));
        if (table.valueName() != null) {
            blocks.add(beside(table, table.valueName(), cell -> money(cell.value(), language, rounding), language));
        }
        if (table.costName() != null) {
            blocks.add(beside(table, table.costName(), cell -> money(cell.cost(), language, rounding), language));
        }
    }

    /** A table of one measure, with a column for each period. */
    private Grid beside(StatementTable table, String measure, Function<StatementCell, Cell> field, Language language) {
        List<Grid.Column> columns = new ArrayList<>();
        columns.add(new Grid.Column(language.word("column.line"), false));
        table.periods().forEach(period -> columns.add(new Grid.Column(period.from() + " – " + period.to(), true)));
        columns.add(new Grid.Column(language.word("column.rule"), false));
        List<List<Cell>> rows = new ArrayList<>();
        for (StatementLine line : table.lines()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(line.label(), line.id()));
            line.cells().forEach(cell -> cells.add(isUnknown(line, cell) ? unknown(language) : field.apply(cell)));
            cells.add(rule(line));
            rows.add(cells);
        }
        return new Grid(name(table), measure, columns, rows, List.of());
    }

    /** A table of all measures, with its periods one below the other. */
    private Grid below(StatementTable table, Language language, Rounding rounding) {
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
                    rows.add(row(table, line, cell, several ? table.periods().get(period) : null, language, rounding));
                }
            }
        }
        StatementPeriod whole = table.periods().get(0);
        return new Grid(name(table), whole.from() + " – " + whole.to(), columns, rows, List.of());
    }

    private List<Cell> row(
            StatementTable table,
            StatementLine line,
            StatementCell cell,
            @Nullable StatementPeriod period,
            Language language,
            Rounding rounding) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(line.label(), line.id()));
        if (period != null) {
            cells.add(Cell.of(period.from() + " – " + period.to()));
        }
        cells.add(isUnknown(line, cell) ? unknown(language) : amount(cell, language));
        if (table.valueName() != null) {
            cells.add(money(cell.value(), language, rounding));
            cells.add(price(cell.price(), language));
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

    private static Cell unknown(Language language) {
        return Cell.unknown(language.word("unknown"));
    }

    private static Cell amount(StatementCell cell, Language language) {
        return cell.amount() == null ? Cell.of("") : HistoryAuthor.exact(cell.amount(), language);
    }

    static Cell money(@Nullable StatementMoney money, Language language, Rounding rounding) {
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

    private static Cell price(@Nullable Price price, Language language) {
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

    private List<Block.Item> rules(Language language) {
        return IntStream.range(0, rules.size())
                .mapToObj(i -> new Block.Item(
                        "[" + (i + 1) + "]",
                        rules.get(i).text()
                                + (rules.get(i).source() == null
                                        ? ""
                                        : ". " + rules.get(i).source())
                                + " — "
                                + language.term(
                                        "statement.mark", rules.get(i).mark().id()),
                        Tone.PLAIN))
                .toList();
    }

    /** A name that is fit for a file: letters, digits and hyphens. */
    private static String name(StatementTable table) {
        return table.id().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private Grid entries(Language language, Rounding rounding) {
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
                statement.entries().stream()
                        .map(entry -> entry(entry, language, rounding))
                        .toList(),
                List.of(),
                MOST_ENTRIES);
    }

    private static List<Cell> entry(StatementEntry entry, Language language, Rounding rounding) {
        return List.of(
                Cell.of(entry.event()),
                Cell.of(language.day(entry.date()), entry.date().toString()),
                HistoryAuthor.exact(entry.amount(), language),
                Cell.of(entry.from() == null ? "" : entry.from()),
                Cell.of(entry.to() == null ? "" : entry.to()),
                price(entry.price(), language),
                entry.value() == null
                        ? unknown(language)
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
