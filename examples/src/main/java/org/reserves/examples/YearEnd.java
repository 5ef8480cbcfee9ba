package org.reserves.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.annotation.Nullable;
import org.reserves.examples.io.Console;
import org.reserves.examples.io.Resources;
import org.reserves.examples.yearend.PriceFile;
import org.reserves.examples.yearend.YearEndCase;
import org.reserves.money.PriceSeries;
import org.reserves.report.Report;
import org.reserves.statement.Framework;
import org.reserves.statement.ReserveStatement;
import org.reserves.statement.StatementDraft;

/**
 * The official accounts of a state's bitcoin: a fiscal year of the United States, as far as public sources tell it, under four frameworks
 * side by side, with what an auditor asks; and three published events as statements: the "sale" of July 2025, and the sales of Finland
 * and Germany.
 *
 * <p>Argument: a CSV file of daily prices; without one, what listed companies valued their bitcoin at when quarters ended.
 */
public final class YearEnd {
    private static final List<Framework> FOUR =
            List.of(Framework.FASAB, Framework.SNA_2025, Framework.IMF_RESERVES_TEMPLATE, Framework.IFRS);

    private YearEnd() {}

    /**
     * Prints the statements and writes the page, and ends with 1 and a sentence where it cannot.
     *
     * @param args a file of prices, or nothing
     */
    public static void main(String[] args) {
        String problem = problem(new PrintStream(System.out, true, StandardCharsets.UTF_8), List.of(args));
        if (!problem.isEmpty()) {
            System.err.println(problem);
            System.exit(1);
        }
    }

    /** Runs the example, and returns why it could not, or nothing. */
    static String problem(PrintStream out, List<String> args) {
        if (args.size() > 1) {
            return "usage: YearEnd [PRICES.csv], like YearEnd btc-usd.csv with the columns date, close, currency, venue, time zone, source";
        }
        try {
            run(out, args.isEmpty() ? null : PriceFile.read(Path.of(args.get(0))));
            return "";
        } catch (IllegalArgumentException | IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static void run(PrintStream out, @Nullable PriceSeries prices) throws IOException {
        List<YearEndCase> cases = YearEndCase.readAll();
        YearEndCase year = cases.get(0);
        Console console = new Console(out);
        List<ReserveStatement> statements = statements(year, prices);
        console.heading(year.title());
        console.paragraph("", "", year.about());
        out.println();
        out.print(sideBySide(statements).text());
        for (ReserveStatement statement : statements) {
            console.heading(statement.framework().words());
            console.paragraph("", "  ", statement + ".");
            answers(console, statement);
        }
        console.heading("The first of them in full");
        out.print(Report.of(statements.get(0)).text());
        for (YearEndCase event : cases.subList(1, cases.size())) {
            console.heading(event.title());
            console.paragraph("", "", event.about());
            ReserveStatement statement = event.statement();
            console.paragraph("  ", "    ", statement + ".");
            statement
                    .entries()
                    .forEach(entry -> console.paragraph(
                            "  - ",
                            "    ",
                            entry.event()
                                    + (entry.stated() == null
                                            ? ""
                                            : " for " + entry.stated().toDisplay()) + "."));
            statement.table("custody").lines().forEach(line -> console.paragraph("  - ", "    ", line + "."));
        }
        Path page = Files.writeString(
                Resources.output().resolve("year-end.html"), page(prices).html());
        console.heading("The page");
        console.line("the page, to open in a browser: " + page);
    }

    private static void answers(Console console, ReserveStatement statement) {
        for (Map.Entry<String, String> answer : statement.answers().entrySet()) {
            console.paragraph("  " + answer.getKey() + " ", "    ", answer.getValue() + ".");
        }
    }

    /** The page in no language yet. */
    static Report page(@Nullable PriceSeries prices) throws IOException {
        List<YearEndCase> cases = YearEndCase.readAll();
        List<ReserveStatement> statements = statements(cases.get(0), prices);
        List<Report> reports = new ArrayList<>();
        reports.add(sideBySide(statements).titled("Side by side"));
        statements.forEach(statement -> reports.add(Report.of(statement)
                .titled(statement.framework().words().substring(0, 1).toUpperCase(Locale.ROOT)
                        + statement.framework().words().substring(1))));
        for (YearEndCase event : cases.subList(1, cases.size())) {
            reports.add(Report.of(event.statement()).titled(event.title()));
        }
        return Report.together(cases.get(0).title(), reports.toArray(Report[]::new));
    }

    private static Report sideBySide(List<ReserveStatement> statements) {
        return Report.sideBySide(
                statements.get(0), statements.subList(1, statements.size()).toArray(ReserveStatement[]::new));
    }

    static List<ReserveStatement> statements(YearEndCase year, @Nullable PriceSeries prices) {
        StatementDraft draft = year.draft(prices);
        return FOUR.stream().map(framework -> draft.under(framework).build()).toList();
    }
}
