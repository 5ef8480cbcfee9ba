package org.reserves.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.annotation.Nullable;
import org.reserves.money.Btc;
import org.reserves.statement.ReserveStatement;
import org.reserves.statement.StatementMoney;

/** Writes what several frameworks make of one ledger and period, beside each other. */
final class SideBySideAuthor implements Document.Author {
    private final List<ReserveStatement> statements;

    SideBySideAuthor(List<ReserveStatement> statements) {
        this.statements = statements;
        ReserveStatement first = statements.get(0);
        for (ReserveStatement other : statements) {
            if (!other.holder().equals(first.holder()) || !other.period().equals(first.period())) {
                throw new IllegalArgumentException("statement of \"" + other.holder() + "\", " + other.period()
                        + ", does not stand beside that of " + first.holder() + ", " + first.period()
                        + "; draw them up of one ledger over one period");
            }
        }
    }

    @Override
    public Document write(Language language, Document.Rounding rounding) {
        List<Grid.Column> columns = new ArrayList<>();
        columns.add(new Grid.Column(language.word("column.line"), false));
        statements.forEach(
                statement -> columns.add(new Grid.Column(statement.framework().words(), true)));
        List<List<Cell>> rows = List.of(
                row(language.word("statement.recognised"), s -> amount(s.recognised(), language)),
                row(language.word("statement.measure"), s -> Cell.of(String.join("; ", s.measures()))),
                row(language.word("statement.carrying"), s -> carrying(s.carryingAmount(), language, rounding)),
                row(language.word("statement.disclosed"), s -> amount(s.disclosed(), language)),
                row(language.word("statement.outside"), s -> amount(outside(s), language)),
                row(language.word("statement.custody"), s -> amount(s.custody(), language)));
        ReserveStatement first = statements.get(0);
        return new Document(
                language.word(
                        "statement.compared.title",
                        language.holder(first.holder()),
                        language.day(first.period().from()),
                        language.day(first.period().to()),
                        statements.size()),
                List.of(
                        new Grid(
                                "frameworks",
                                first.period().from() + " – " + first.period().to(),
                                columns,
                                rows,
                                List.of()),
                        TableAuthor.rounded(language, rounding)));
    }

    private List<Cell> row(String head, Function<ReserveStatement, Cell> field) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(head));
        statements.forEach(statement -> cells.add(field.apply(statement)));
        return cells;
    }

    private static Cell amount(@Nullable Btc amount, Language language) {
        return amount == null ? Cell.of("–", "") : HistoryAuthor.exact(amount, language);
    }

    private static Cell carrying(@Nullable StatementMoney money, Language language, Document.Rounding rounding) {
        return money == null ? Cell.of("–", "") : StatementGrids.money(money, language, rounding);
    }

    @Nullable
    private static Btc outside(ReserveStatement statement) {
        Btc custody = statement.custody();
        Btc recognised = statement.recognised();
        return custody == null || recognised == null ? null : custody.minus(recognised);
    }
}
