package org.reserves.reading.tables;

import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.figure.PrintedFigure;
import org.reserves.reading.evidence.Cell;
import org.reserves.reading.text.Figure;
import org.reserves.reading.tie.ClaimedQuantity;

/**
 * Digits alone in a cell: what they count the head of their column says, or else the first cell of their row. The figure of the row stays as it is printed, as
 * its neighbours see it; another one has the unit.
 */
final class DigitsOfCell {
    private final Figure figure;
    private final Figure whole;
    private final PrintedFigure digits;
    /** What rules say of the column, or null where they say nothing. */
    @Nullable
    private final Column column;

    private final Cell cell;

    DigitsOfCell(Figure figure, @Nullable Column column, Cell cell) {
        this.figure = figure;
        this.digits = figure.printed();
        this.whole = new Figure(figure.hedgeStart(), figure.start(), figure.end(), digits, Figure.Unit.BARE);
        this.column = column;
        this.cell = cell;
    }

    /** Returns the figure with the unit of what the digits are tied to by now; as they stand there, where they are tied to nothing. */
    Figure compose() {
        Figure.Tie tie = figure.tie();
        if (tie == null) {
            whole.leaveUntied(figure.untiedQuantity(), figure.whyNot());
            whole.print(digits, Figure.Unit.BARE);
            return whole;
        }
        Column as = column != null && column.quantity() == tie.quantity() && !column.skipped()
                ? column
                : Column.as(tie.quantity(), cell.head(), cell.line());
        PrintedFigure print = print(as);
        Figure.Unit unit = tie.quantity() == ClaimedQuantity.RANK ? Figure.Unit.RANK : unit(as);
        whole.print(print == null ? digits : print, print == null ? Figure.Unit.BARE : unit);
        Figure.Tie before = whole.tie();
        // other rows may have told since that it was so once
        Figure.Tie like = before != null && before.isOf(tie.quantity(), tie.owner()) ? before : tie;
        whole.tie(new Figure.Tie(tie.owner(), tie.quantity(), tie.sure(), tie.why(), tie.of(), like.aside()));
        return whole;
    }

    @Nullable
    private PrintedFigure print(Column as) {
        String text = as.before() + digits + as.behind();
        try {
            return digits.locale() == null
                    ? PrintedFigure.parse(text)
                    : PrintedFigure.parse(text, Objects.requireNonNull(digits.locale(), "locale must not be null"));
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
