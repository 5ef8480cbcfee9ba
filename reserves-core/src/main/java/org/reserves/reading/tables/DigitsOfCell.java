package org.reserves.reading.tables;

import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.figure.PrintedFigure;
import org.reserves.reading.evidence.Cell;
import org.reserves.reading.text.Figure;
import org.reserves.reading.tie.ClaimedQuantity;

/** Digits alone in a cell: what they count the head of their column says, or else the first cell of their row. */
final class DigitsOfCell {
    private final Figure figure;
    private final PrintedFigure digits;
    /** What rules say of the column, or null where they say nothing. */
    @Nullable
    private final Column column;

    private final Cell cell;

    DigitsOfCell(Figure figure, @Nullable Column column, Cell cell) {
        this.figure = figure;
        this.digits = figure.printed();
        this.column = column;
        this.cell = cell;
    }

    /** Reads the digits with the unit of what they are tied to; as they stand there, where they are tied to nothing. */
    void compose() {
        Figure.Tie tie = figure.tie();
        if (tie == null) {
            figure.print(digits, Figure.Unit.BARE);
            return;
        }
        Column as = column != null && column.quantity() == tie.quantity() && !column.skipped()
                ? column
                : Column.as(tie.quantity(), cell.head(), cell.line());
        PrintedFigure whole = whole(as);
        Figure.Unit unit = tie.quantity() == ClaimedQuantity.RANK ? Figure.Unit.RANK : unit(as);
        figure.print(whole == null ? digits : whole, whole == null ? Figure.Unit.BARE : unit);
    }

    @Nullable
    private PrintedFigure whole(Column as) {
        String print = as.before() + digits + as.behind();
        try {
            return digits.locale() == null
                    ? PrintedFigure.parse(print)
                    : PrintedFigure.parse(print, Objects.requireNonNull(digits.locale(), "locale must not be null"));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Figure.Unit unit(Column as) {
        if (as.before().isEmpty() && as.behind().isEmpty()) {
            return Figure.Unit.BARE;
        }
        return as.behind().equals("%")
                ? Figure.Unit.PERCENT
                : as.before().isEmpty() ? Figure.Unit.BITCOIN : Figure.Unit.MONEY;
    }
}
