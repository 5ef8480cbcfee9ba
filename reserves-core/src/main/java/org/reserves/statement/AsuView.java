package org.reserves.statement;

import java.util.ArrayList;
import java.util.List;

/** US GAAP: the reconciliation of crypto assets at fair value, and what is held with units, cost basis and fair value. */
final class AsuView {
    private static final String FAIR_VALUE = "fair value";

    private AsuView() {}

    static List<StatementTable> tables(Drawing drawing) {
        String basis = "cost basis (" + drawing.books().method() + ")";
        List<SectionWalk.Column> columns = drawing.run(drawing::isControlled);
        List<StatementTable> tables = new ArrayList<>();
        Sheet sheet = new Sheet(columns)
                .opening("opening", Rules.FAIR_VALUE)
                .flows("additions", "additions", Rules.ADDITIONS, AsuView::arrives)
                .flows("dispositions", "dispositions", Rules.ADDITIONS, key -> !arrives(key))
                .gainsAndLosses(Rules.GAINS, Rules.GAINS)
                .unexplained()
                .closing("closing", Rules.FAIR_VALUE);
        tables.add(drawing.table(
                "reconciliation",
                "Crypto assets: reconciliation",
                StatementTable.Treatment.RECOGNISED,
                StatementTable.Measure.VALUE,
                FAIR_VALUE,
                basis,
                sheet.lines()));
        tables.add(drawing.table(
                "holdings",
                "Crypto assets held at the end",
                StatementTable.Treatment.INFORMATION,
                null,
                FAIR_VALUE,
                basis,
                holdings(drawing, columns),
                "cost method: " + drawing.books().method()));
        tables.add(GeneralView.custody(drawing));
        return tables;
    }

    private static boolean arrives(FlowKey key) {
        return switch (key.kind()) {
            case ACQUIRED, RECLASSIFIED_IN, MOVED_IN -> true;
            case DEPARTED, RECLASSIFIED_OUT, MOVED_OUT, RECLASSIFIED_WITHIN -> false;
        };
    }

    private static List<StatementLine> holdings(Drawing drawing, List<SectionWalk.Column> columns) {
        List<StatementLine> lines = new ArrayList<>();
        lines.add(new StatementLine(
                "bitcoin",
                "bitcoin: units",
                StatementLine.Role.MEMO,
                Rules.HOLDINGS,
                columns.stream().map(SectionWalk.Column::closing).toList()));
        List<SectionWalk.Column> restricted = drawing.run(place ->
                drawing.isControlled(place) && drawing.policy().restrictedOr().contains(place.status()));
        lines.add(new StatementLine(
                "restricted",
                "of which may not be sold",
                StatementLine.Role.MEMO,
                drawing.policy().restricted() == null
                        ? Rules.RESTRICTED
                        : new LineRule(Rules.RESTRICTED.text(), Rules.RESTRICTED.source(), LineRule.Mark.STATED),
                restricted.stream().map(SectionWalk.Column::closing).toList()));
        return lines;
    }
}
