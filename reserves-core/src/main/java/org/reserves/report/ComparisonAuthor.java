package org.reserves.report;

import java.util.ArrayList;
import java.util.List;
import org.reserves.holding.Holding;
import org.reserves.holding.ReserveShare;
import org.reserves.holding.SupplyComparison;

/** Writes the shares of one table under several supplies. */
final class ComparisonAuthor implements Document.Author {
    private final SupplyComparison comparison;

    ComparisonAuthor(SupplyComparison comparison) {
        this.comparison = comparison;
    }

    @Override
    public Document write(Language language, Document.Rounding rounding) {
        List<Grid.Column> columns = new ArrayList<>();
        columns.add(new Grid.Column(language.word("column.holder"), false));
        comparison.columns().forEach(column -> columns.add(new Grid.Column(language.supply(column.supply()), true)));
        List<List<Cell>> rows = comparison.table().ranking().stream()
                .map(row -> row(row, language, rounding))
                .toList();
        Grid grid = new Grid(
                "shares",
                language.word("table.caption", language.day(comparison.table().asOf())),
                columns,
                rows,
                List.of(cells(language.word("total"), comparison.totalShares(), language, rounding)));
        return new Document(
                language.word("comparison.title", comparison.columns().size()),
                List.of(grid, TableAuthor.rounded(language, rounding)));
    }

    private List<Cell> row(Holding row, Language language, Document.Rounding rounding) {
        return cells(language.holder(row.titleHolder()), comparison.shares(row), language, rounding);
    }

    private static List<Cell> cells(
            String head, List<ReserveShare> shares, Language language, Document.Rounding rounding) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(head));
        shares.forEach(share -> cells.add(TableAuthor.share(share, language, rounding)));
        return cells;
    }
}
