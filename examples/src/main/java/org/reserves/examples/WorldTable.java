package org.reserves.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.reserves.claims.PublishedClaim;
import org.reserves.claims.PublishedClaims;
import org.reserves.examples.io.Console;
import org.reserves.examples.io.Resources;
import org.reserves.observation.Knowledge;
import org.reserves.observation.RejectedFigure;
import org.reserves.observation.Resolution;
import org.reserves.report.Report;

/**
 * Which states hold how much bitcoin, as claimed by a day: the record that ships with the library, one row a holder, with what is certain,
 * attributed, claimed and possible beside each other, the age of the answer, its independent sources and its contradictions. Takes a day.
 */
public final class WorldTable {
    private static final String LATEST = "2026-11-01";

    private WorldTable() {}

    /**
     * Prints the table and why each row is what it is; writes the page and the rows for programs.
     *
     * @param args the day whose knowledge is asked for, like {@code 2025-05-28}, or nothing
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8), args.length == 0 ? LATEST : args[0]);
    }

    static void run(PrintStream out, String isoDate) throws IOException {
        Console console = new Console(out);
        LocalDate day = LocalDate.parse(isoDate);
        Knowledge known = PublishedClaims.log().knownOn(day);
        Report report = Report.of(known, PublishedClaims.policy());
        out.print(report.text());
        console.heading("Why");
        for (Resolution answer : known.table(day, PublishedClaims.policy()).resolutions()) {
            console.paragraph("- ", "  ", answer.question().holder() + ": " + answer.answer() + ".");
            vague(console, answer);
        }
        notCounted(console, day);
        console.heading("Written");
        console.line("the page: " + write("world-table.html", report.html()));
        for (Map.Entry<String, String> rows : report.csv().entrySet()) {
            console.line("its rows: " + write("world-table-" + rows.getKey() + ".csv", rows.getValue()));
        }
    }

    /** A figure that says only its year is set against nothing that is dated more precisely within it. */
    private static void vague(Console console, Resolution answer) {
        answer.rejected().stream()
                .filter(one -> one.reason() == RejectedFigure.Reason.VAGUE_DAY)
                .forEach(one -> console.paragraph("    not ", "        ", one + "."));
    }

    private static void notCounted(Console console, LocalDate day) {
        List<PublishedClaim> takenBack = PublishedClaims.claims().stream()
                .filter(claim -> claim.withdrawn() != null
                        && claim.observation().reported().isOverBy(day))
                .toList();
        if (!takenBack.isEmpty()) {
            console.heading("In the record, and taken back");
            takenBack.forEach(claim -> console.paragraph(
                    "- ",
                    "  ",
                    claim.observation().titleHolder() + ": " + claim.observation() + "; " + claim.words() + "."));
        }
    }

    private static Path write(String name, String text) throws IOException {
        return Files.writeString(Resources.output().resolve(name), text);
    }
}
