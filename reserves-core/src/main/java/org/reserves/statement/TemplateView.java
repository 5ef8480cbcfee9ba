package org.reserves.statement;

import java.util.ArrayList;
import java.util.List;
import org.reserves.holder.TitleHolder;
import org.reserves.ledger.Place;
import org.reserves.money.Btc;

/** The reserves template of the International Monetary Fund: a zero with its reason, and a memo line. */
final class TemplateView {
    private TemplateView() {}

    static List<StatementTable> tables(Drawing drawing) {
        List<StatementCell> nothing = drawing.periods().stream()
                .map(period -> new StatementCell(Btc.ZERO, null, null, null))
                .toList();
        List<StatementLine> lines = new ArrayList<>();
        lines.add(new StatementLine(
                "official-reserve-assets",
                "I.A official reserve assets: bitcoin",
                StatementLine.Role.MEMO,
                Rules.NO_RESERVE_ASSET,
                nothing));
        lines.add(new StatementLine(
                "other-foreign-currency-assets",
                "I.B other foreign currency assets: bitcoin",
                StatementLine.Role.MEMO,
                Rules.NO_RESERVE_ASSET,
                nothing));
        boolean named = drawing.places().stream().anyMatch(place -> isAuthority(drawing, place));
        List<StatementCell> held = drawing.run(place -> isAuthority(drawing, place)).stream()
                .map(column -> named ? withoutCost(column.closing()) : StatementCell.EMPTY)
                .toList();
        lines.add(new StatementLine(
                "monetary-authority",
                "memo: bitcoin held by the monetary authority",
                StatementLine.Role.MEMO,
                Rules.AUTHORITY,
                held));
        String[] notes = named
                ? new String[0]
                : new String[] {"the ledger names no account of a monetary authority, so what one holds is not known"};
        return List.of(
                drawing.table(
                        "reserve-assets",
                        "Official reserve assets",
                        StatementTable.Treatment.EXCLUDED,
                        null,
                        "market value",
                        "cost",
                        lines,
                        notes),
                GeneralView.custody(drawing));
    }

    private static StatementCell withoutCost(StatementCell cell) {
        return new StatementCell(cell.amount(), cell.value(), null, cell.price());
    }

    private static boolean isAuthority(Drawing drawing, Place place) {
        List<TitleHolder> stated = drawing.policy().monetaryAuthorities();
        TitleHolder holder = drawing.holderOf(place);
        return stated == null ? holder.kind() == TitleHolder.Kind.CENTRAL_BANK : stated.contains(holder);
    }
}
