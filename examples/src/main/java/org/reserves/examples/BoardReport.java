package org.reserves.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reserves.bitcoinj.snapshot.UtxoSnapshot;
import org.reserves.examples.io.Resources;
import org.reserves.examples.pledge.PledgeFile;
import org.reserves.holding.ReserveTable;
import org.reserves.ledger.LotSelection;
import org.reserves.ledger.Position;
import org.reserves.pledge.PledgeVerdict;
import org.reserves.report.Report;
import org.reserves.verification.Declaration;
import org.reserves.verification.Verification;

/**
 * One page for a board: a table of holders, a position from a ledger, a pledge, and a verification, in a language given on the command line.
 * Writes the page as HTML and Markdown, and its tables as CSV.
 */
public final class BoardReport {
    private static final String DAY = "2025-07-15";

    private BoardReport() {}

    /**
     * Writes the page, and ends with 1 and a sentence where it cannot.
     *
     * @param args a language tag, like {@code de}; English without one
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
            return "usage: BoardReport [LANGUAGE], like BoardReport de";
        }
        try {
            run(out, Locale.forLanguageTag(args.isEmpty() ? "en" : args.get(0)));
            return "";
        } catch (IllegalArgumentException | IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static void run(PrintStream out, Locale locale) throws IOException {
        Report page = page().in(locale);
        Path folder = Files.createDirectories(Resources.output().resolve("board-" + locale.getLanguage()));
        out.print(page.text());
        out.println();
        write(out, folder.resolve("board.html"), page.html());
        write(out, folder.resolve("board.md"), page.markdown());
        for (Map.Entry<String, String> table : page.csv().entrySet()) {
            write(out, folder.resolve(table.getKey() + ".csv"), table.getValue());
        }
    }

    /** The page in no language yet. */
    static Report page() throws IOException {
        ReserveTable table = Resources.read("article-table.json", ReserveTable.class);
        PledgeFile pledge = ElSalvadorPledge.read();
        PledgeVerdict verdict = pledge.pledge()
                .against(ElSalvadorPledge.claimed(pledge.pledge(), LocalDate.parse(DAY)))
                .asOf(DAY);
        Position position = ElSalvadorPledge.claimed(pledge.pledge(), LocalDate.parse("2025-03-05"))
                .position(LocalDate.parse("2025-03-05"), LotSelection.FIFO);
        return Report.together(
                "Bitcoin reserves: what is claimed, promised and found",
                Report.of(table),
                Report.of(position).titled("The first week of \"1 BTC a day\", as a ledger"),
                Report.of(verdict),
                Report.of(verification()));
    }

    /** A declaration about the small test chain that ships with the examples. */
    private static Verification verification() throws IOException {
        Declaration[] declarations = Resources.read("regtest-declarations.json", Declaration[].class);
        try (UtxoSnapshot chain = UtxoSnapshot.open(VerifyReserve.shippedSnapshot())) {
            return declarations[0].verifyAgainst(chain);
        }
    }

    private static void write(PrintStream out, Path file, String text) throws IOException {
        Files.writeString(file, text);
        out.println("written: " + file);
    }
}
