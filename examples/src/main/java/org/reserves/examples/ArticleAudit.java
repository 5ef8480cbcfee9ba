package org.reserves.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.reserves.audit.Audit;
import org.reserves.audit.AuditReport;
import org.reserves.audit.PublishedTable;
import org.reserves.holding.ReserveTable;
import org.reserves.observation.Knowledge;
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
        TablePrint.print(console, table);

        PublishedTable article = Resources.read("article-claims.json", PublishedTable.class);
        Knowledge known = ObservationData.load().log().knownOn(article.asOf());
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
        console.heading("The table as JSON");
        Path file = Resources.write("article-table.json", table);
        boolean same = Resources.read(file, ReserveTable.class).equals(table);
        console.line("written to " + file + " and read back: " + (same ? "the same table" : "NOT THE SAME TABLE"));
    }

    static Audit audit(PublishedTable article) {
        return Audit.of(article).outOf(Supply.cap(), Supply.maximum(), Supply.scheduledAt(HEIGHT_OF_ARTICLE));
    }
}
