package org.reserves.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.reserves.audit.Audit;
import org.reserves.audit.AuditReport;
import org.reserves.audit.PublishedTable;
import org.reserves.claims.PublishedClaims;
import org.reserves.holding.ReserveTable;
import org.reserves.observation.Knowledge;
import org.reserves.report.Report;
import org.reserves.supply.Supply;

/**
 * What is right and wrong in an article of May 2025 about which states hold bitcoin.
 *
 * <p>Prints the article's holdings as an exact table, then every number of the article with a verdict: first from the
 * article alone, then against facts from outside. Writes the table as JSON and reads it back.
 */
public final class ArticleAudit {
    /** The height of the chain on 2025-05-28, within ±60 blocks: what had been issued when the article was printed. */
    private static final long HEIGHT_OF_ARTICLE = 898_750;

    private ArticleAudit() {}

    /**
     * Runs the example.
     *
     * @param args none
     * @throws IOException if a data file cannot be read or the table cannot be written
     */
    public static void main(String[] args) throws IOException {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) throws IOException {
        Console console = new Console(out);
        ReserveTable table = Resources.read("article-table.json", ReserveTable.class);
        PublishedTable article = Resources.read("article-claims.json", PublishedTable.class);
        Knowledge known = PublishedClaims.log().knownOn(article.asOf());
        AuditReport alone = audit(article).report();
        AuditReport withFacts = audit(article).heldAgainst(known).report();

        console.heading("Every number of the article");
        AuditPrint.claims(console, alone, withFacts);
        console.heading("What the article's own numbers show");
        AuditPrint.findings(console, alone.findings());
        console.heading("What " + known.observations().size() + " things said by that day add");
        AuditPrint.findings(
                console,
                withFacts.findings().stream()
                        .filter(found -> !alone.findings().contains(found))
                        .toList());
        console.heading("In short");
        AuditHeadline.of(withFacts).forEach(line -> console.paragraph("- ", "  ", line));
        TablePrint.print(console, table);
        write(console, table, withFacts);
    }

    /** Writes what others can use: the page, which says everything in the article's own places, and the two answers as JSON. */
    private static void write(Console console, ReserveTable table, AuditReport audit) throws IOException {
        String quotes;
        try (InputStream in = Resources.open("article-quotes.txt")) {
            quotes = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Path page = Resources.output().resolve("article-audit.html");
        Files.writeString(
                page,
                Report.together(
                                "Countries holding bitcoin: is the article right?",
                                Report.of(audit, quotes),
                                Report.of(table))
                        .html());
        console.heading("Written");
        console.line("the page, to open in a browser: " + page);
        console.line("the audit as JSON: " + Resources.write("article-audit.json", audit));
        Path file = Resources.write("article-table.json", table);
        boolean same = Resources.read(file, ReserveTable.class).equals(table);
        console.line("the table as JSON: " + file + " (read back: " + (same ? "the same table" : "NOT THE SAME TABLE")
                + ")");
    }

    static Audit audit(PublishedTable article) {
        return Audit.of(article).outOf(Supply.cap(), Supply.maximum(), Supply.scheduledAt(HEIGHT_OF_ARTICLE));
    }
}
