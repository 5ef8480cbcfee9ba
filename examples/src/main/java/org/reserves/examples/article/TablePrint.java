package org.reserves.examples.article;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.reserves.examples.io.Console;
import org.reserves.holding.Concentration;
import org.reserves.holding.Holding;
import org.reserves.holding.ReserveTable;
import org.reserves.money.Ratio;
import org.reserves.provenance.Provenance;

/** A reserve table as a reader sees it. */
public final class TablePrint {
    private static final RoundingMode ROUNDING = RoundingMode.HALF_EVEN;
    private static final int PERCENT_DECIMALS = 3;
    private static final int WIDEST = 38;

    private TablePrint() {}

    public static void print(Console console, ReserveTable table) {
        console.heading("Bitcoin held by states as of " + table.asOf() + ", as the article states it");
        console.line("Value at " + table.price() + "; share of the " + table.supply() + ".");
        console.line("");
        List<List<String>> rows = new ArrayList<>();
        for (Holding holding : table.ranking()) {
            boolean counted = holding.isCounted();
            rows.add(List.of(
                    counted ? String.valueOf(rows.size() + 1) : "-",
                    holding.titleHolder().sovereign().code() + " "
                            + holding.titleHolder().sovereign().name(),
                    holding.amount().withoutUnit(),
                    counted ? table.value(holding).withoutUnit(0, ROUNDING) : "-",
                    counted ? table.share(holding).toDisplay(PERCENT_DECIMALS, ROUNDING) : "-",
                    acquired(holding)));
        }
        rows.add(List.of(
                "",
                "total of the rows",
                table.total().withoutUnit(),
                table.totalValue().withoutUnit(0, ROUNDING),
                table.totalShare().toDisplay(PERCENT_DECIMALS, ROUNDING),
                ""));
        console.table(
                List.of("#", "holder", "BTC", "value, USD", "share", "acquired, as stated"),
                List.of(0, 2, 3, 4),
                WIDEST,
                rows);
        console.line("");
        console.paragraph("Total: ", "       ", table.total().toString() + ".");
        table.byProvenance()
                .forEach((kind, total) -> console.paragraph(
                        "  " + (kind == Provenance.Kind.UNKNOWN ? "not stated" : "by " + kind.words()) + ": ",
                        "    ",
                        total.toString()));
        concentration(console, table.concentration());
    }

    private static void concentration(Console console, Concentration concentration) {
        console.paragraph(
                "",
                "",
                "Largest holder: " + percent(concentration.topShareLow(1)) + " of what is disclosed; largest three: "
                        + percent(concentration.topShareLow(3)) + "; Herfindahl-Hirschman index "
                        + concentration.hhiLow().toBigDecimal(PERCENT_DECIMALS, ROUNDING) + ".");
    }

    private static String percent(Ratio ratio) {
        return ratio.percent(1, ROUNDING) + " %";
    }

    private static String acquired(Holding holding) {
        if (!holding.isHeld()) {
            return holding.legalStatus().words() + ", not held";
        }
        return holding.provenance().kind() == Provenance.Kind.UNKNOWN
                ? "not stated"
                : holding.provenance().toString();
    }
}
