package org.reserves.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.reserves.claims.PublishedClaims;
import org.reserves.examples.charts.CompositionChart;
import org.reserves.examples.io.Console;
import org.reserves.examples.io.Resources;
import org.reserves.explanation.Composition;
import org.reserves.explanation.Reconciliation;
import org.reserves.explanation.TableDiff;
import org.reserves.explanation.TableFigure;
import org.reserves.holding.Disclosure;
import org.reserves.holding.Holding;
import org.reserves.holding.ReserveTable;
import org.reserves.holding.ReserveTableBuilder;
import org.reserves.money.Btc;
import org.reserves.money.Price;
import org.reserves.observation.Knowledge;
import org.reserves.rows.StatedTotal;
import org.reserves.supply.Supply;

/**
 * The difference between two tables of states that hold bitcoin: a tracker's of September 2024, of which only the foot is known,
 * and an article's of May 2025, whose rows do not sum to its total. And what that total is made of.
 */
public final class ExplainTheTable {
    private static final String SEPTEMBER = "2024-09-18";
    private static final String MAY = "2025-05-28";
    /** As the foot of September prints it: 9 entities, $31,954,352,450, 2.521 %. */
    private static final BigDecimal SEPTEMBER_VALUE = new BigDecimal("31954352450");

    private static final RoundingMode NEAREST = RoundingMode.HALF_UP;
    private static final int PERCENT_DECIMALS = 3;
    private static final String INDENT = "  ";

    private ExplainTheTable() {}

    /**
     * Prints the explanation.
     *
     * @param args none
     * @throws IOException if a data file cannot be read or the chart not written
     */
    public static void main(String[] args) throws IOException {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) throws IOException {
        Console console = new Console(out);
        Knowledge known = PublishedClaims.log().knownOn(MAY);
        StatedTotal september = total(SEPTEMBER);
        StatedTotal may = total(MAY);
        ReserveTable article = Resources.read("article-table.json", ReserveTable.class);

        feet(console, september, may);
        ReserveTable later = missingRow(console, article, may, known);
        ReserveTable earlier = rebuilt(console, article, september);
        differences(console, TableDiff.between(earlier, later.where(Holding::isCounted), known));
        Composition may2025 = Composition.of(later, known);
        composition(console, may2025);
        others(console);
        console.heading("The chart");
        console.line("What the total is made of: "
                + CompositionChart.write(Resources.output().resolve("what-the-total-is.png"), may2025));
    }

    private static StatedTotal total(String day) {
        return PublishedClaims.totals().stream()
                .filter(total -> total.asOf().toString().equals(day))
                .findFirst()
                .orElseThrow();
    }

    private static void feet(Console console, StatedTotal september, StatedTotal may) {
        console.heading("Two totals, eight months apart");
        console.line(INDENT + september.figure().toDisplay() + "  " + SEPTEMBER + ", a tracker: \"" + september.note()
                + "\"");
        console.line(INDENT + may.figure().toDisplay() + "  " + MAY + ", an article: \"" + may.note() + "\"");
        console.line(INDENT + may.figure().minus(september.figure()).toDisplay() + " between them");
    }

    private static ReserveTable missingRow(Console console, ReserveTable article, StatedTotal may, Knowledge known) {
        console.heading("May 2025: the rows do not sum to the total");
        Reconciliation gap = Reconciliation.builder(may.figure(), known, known.day())
                .rows(article.ranking())
                .search();
        console.paragraph("", "", "The rows sum to " + gap.rows().toDisplay() + "; " + gap + ".");
        ReserveTableBuilder whole = ReserveTable.asOf(article.asOf())
                .pricedAt(article.price())
                .outOf(article.supply())
                .addAll(article.ranking());
        for (TableFigure missing : gap.missing()) {
            missing.statedBy().forEach(one -> console.paragraph("  * ", "    ", one + "."));
            whole.add(Holding.of(missing.titleHolder(), Disclosure.exact(missing.printed())));
        }
        return whole.build();
    }

    private static ReserveTable rebuilt(Console console, ReserveTable article, StatedTotal september) {
        console.heading("September 2024: only the foot is known");
        Reconciliation then = search(september.figure(), PublishedClaims.log().knownOn(SEPTEMBER));
        console.paragraph("", "", "By what had been recorded by then: " + then + ".");
        Reconciliation since = search(september.figure(), PublishedClaims.log().knownOn(MAY));
        console.paragraph("", "", "By what has been recorded since: " + since + ".");
        console.paragraph(
                "",
                "",
                "That is arithmetic, not proof: it takes for granted that figures first seen later were in"
                        + " use already. The foot counts 9 entities; a ninth held nothing, or is not recorded.");
        ReserveTableBuilder table = ReserveTable.asOf(SEPTEMBER)
                .pricedAt(Price.of(
                                "USD",
                                SEPTEMBER_VALUE
                                        .divide(september.figure().toBigDecimal(), 2, NEAREST)
                                        .toPlainString())
                        .on(SEPTEMBER))
                .outOf(Supply.cap());
        since.ways().get(0).forEach(figure -> table.add(row(article, figure)));
        ReserveTable rebuilt = table.build();
        console.line("");
        console.paragraph(
                "",
                "",
                "The shares agree: " + rebuilt.totalShare().toDisplay(PERCENT_DECIMALS, NEAREST)
                        + " of the " + rebuilt.supply()
                        + " where 2.521% was printed. The value of the foot implies a price of "
                        + rebuilt.price() + ".");
        return rebuilt;
    }

    private static Reconciliation search(Btc total, Knowledge known) {
        return Reconciliation.builder(total, known, known.day())
                .roundedTo(0, NEAREST)
                .search();
    }

    /** The article's row with another amount; an unlisted flag as its origin names it. */
    private static Holding row(ReserveTable article, TableFigure figure) {
        return article.ranking().stream()
                .filter(row -> row.titleHolder().sovereign().equals(figure.sovereign()))
                .findFirst()
                .map(row -> Holding.of(row.titleHolder(), Disclosure.exact(figure.printed()))
                        .by(row.provenance()))
                .orElseGet(() -> Holding.of(figure.titleHolder(), Disclosure.exact(figure.printed())));
    }

    private static void differences(Console console, TableDiff diff) {
        console.heading("What differs, of the rows that hold anything");
        diff.differences()
                .forEach(difference ->
                        console.paragraph("- ", INDENT, difference.kind().words() + ": " + difference + "."));
        console.paragraph(
                "",
                "",
                "Shares are of the same supply in both, the " + diff.after().supply() + ", so no share"
                        + " changed by its denominator.");
    }

    private static void composition(Console console, Composition composition) {
        console.heading("What the " + composition.total().toDisplay() + " of May 2025 are");
        Btc all = composition.total();
        List<List<String>> rows = new ArrayList<>();
        composition
                .byNature()
                .forEach((nature, sum) -> rows.add(List.of(
                        sum.withoutUnit(),
                        sum.ratioTo(all).percent(1, NEAREST) + " %",
                        nature.words(),
                        composition.of(nature).stream()
                                .map(portion -> portion.row().sovereign() + " "
                                        + portion.amount().withoutUnit())
                                .collect(Collectors.joining(", ")))));
        console.table(List.of("BTC", "of all", "what they are", "whose row"), List.of(0, 1), 40, rows);
        console.line("");
        composition.portions().forEach(portion -> console.paragraph("- ", INDENT, portion + "."));
    }

    private static void others(Console console) {
        console.heading("Other totals on record");
        for (StatedTotal total : PublishedClaims.totals()) {
            String day = total.asOf().toString();
            if (!day.equals(SEPTEMBER) && !day.equals(MAY)) {
                Knowledge known = PublishedClaims.log().knownOn(LocalDate.parse(day));
                console.paragraph(
                        "- ",
                        INDENT,
                        day + ", " + total.reporter().origin() + ": " + search(total.figure(), known) + ".");
            }
        }
    }
}
