package org.reserves.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.reserves.audit.Audit;
import org.reserves.audit.AuditReport;
import org.reserves.audit.PublishedTable;
import org.reserves.claims.PublishedClaims;
import org.reserves.examples.article.ArticleArguments;
import org.reserves.examples.article.AuditHeadline;
import org.reserves.examples.article.AuditInput;
import org.reserves.examples.article.AuditPrint;
import org.reserves.examples.article.TablePrint;
import org.reserves.examples.io.Console;
import org.reserves.examples.io.Resources;
import org.reserves.holding.ReserveTable;
import org.reserves.observation.Knowledge;
import org.reserves.reading.ArticleDraft;
import org.reserves.reading.ReadFigure;
import org.reserves.report.Report;
import org.reserves.supply.ChainCalendar;
import org.reserves.supply.ScheduledOn;
import org.reserves.supply.Supply;

/**
 * What is right and wrong in an article about states that hold bitcoin: without an argument in one of May 2025, else in the user's own.
 *
 * <p>Prints every number that can be held against another with a verdict: first from the article alone, then against facts from outside;
 * writes the page with the numbers marked in place. Of the article of 2025 it also prints the holdings as an exact table.
 *
 * <p>Arguments: a file of plain text, Markdown or HTML; a table as CSV or JSON; a draft that was written with {@code --draft draft.json} and
 * corrected; or a table of claims as JSON. Optional: {@code --publisher NAME}, {@code --day 2025-05-28} for the day the figures are about,
 * else today.
 *
 * <p>It ends with 0, or with 2 and a sentence on standard error where there is no such file or it is none of these.
 */
public final class ArticleAudit {
    /** The height of the chain on 2025-05-28, within ±60 blocks: what had been issued when the article was printed. */
    private static final long HEIGHT_OF_ARTICLE = 898_750;

    private static final int NO_ANSWER = 2;

    private ArticleAudit() {}

    /**
     * Runs the example.
     *
     * @param args none, or a file and options
     */
    public static void main(String[] args) {
        int code = code(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                List.of(args));
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs the example, and returns the code to end with. */
    static int code(PrintStream out, PrintStream err, List<String> args) {
        try {
            if (args.isEmpty()) {
                run(out);
            } else {
                run(new Console(out), ArticleArguments.of("ArticleAudit [FILE] [--draft DRAFT.json]", args, List.of()));
            }
            return 0;
        } catch (IllegalArgumentException | IOException e) {
            err.println(e.getMessage());
            return NO_ANSWER;
        }
    }

    /** Audits the user's own article. */
    private static void run(Console console, ArticleArguments arguments) throws IOException {
        AuditInput input = AuditInput.of(arguments);
        PublishedTable article = input.table();
        ArticleDraft draft = input.draft();
        Knowledge known = PublishedClaims.log().knownOn(article.asOf());
        AuditReport alone = audited(article).report();
        AuditReport withFacts = audited(article).heldAgainst(known).report();
        if (draft != null) {
            console.heading("What was read");
            console.paragraph(
                    "",
                    "",
                    draft + ". Numbers are read as in "
                            + (draft.locale() == null
                                    ? "english"
                                    : draft.locale().id()) + ": " + draft.localeReason() + ".");
            draft.misfits().forEach(misfit -> console.paragraph("", "", "Held against nothing: " + misfit + "."));
        }
        console.paragraph(
                "",
                "",
                "It is judged as of " + article.asOf() + "; --day gives another day, as of which coins had"
                        + " been issued and things had been said.");
        tell(console, alone, withFacts, known, draft == null ? List.of() : draft.claimed());
        console.heading("Written");
        Path page = Resources.output().resolve("article-audit.html");
        Report report = draft == null ? Report.of(withFacts) : Report.of(withFacts, draft);
        Files.writeString(page, report.html());
        console.line("the page, to open in a browser: " + page);
        console.line("the audit as JSON: " + Resources.write("article-audit.json", withFacts));
        Path file = arguments.draft();
        if (file != null && draft != null) {
            AuditInput.write(draft, file);
            console.line("the draft, to be corrected and audited again: " + file);
        }
    }

    static void run(PrintStream out) throws IOException {
        Console console = new Console(out);
        ReserveTable table = Resources.read("article-table.json", ReserveTable.class);
        PublishedTable article = Resources.read("article-claims.json", PublishedTable.class);
        Knowledge known = PublishedClaims.log().knownOn(article.asOf());
        AuditReport withFacts = audit(article).heldAgainst(known).report();
        tell(console, audit(article).report(), withFacts, known, List.of());
        TablePrint.print(console, table);
        write(console, table, withFacts);
    }

    private static void tell(
            Console console, AuditReport alone, AuditReport withFacts, Knowledge known, List<ReadFigure> read) {
        console.heading("Every number of the article");
        AuditPrint.claims(console, alone, withFacts, read);
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

    /** The audit of any article: shares are tried out of the cap and out of what had been issued on its day. */
    private static Audit audited(PublishedTable article) {
        return Audit.of(article)
                .outOf(Supply.cap(), Supply.maximum(), ScheduledOn.of(article.asOf(), ChainCalendar.mainnet()));
    }

    static Audit audit(PublishedTable article) {
        return Audit.of(article).outOf(Supply.cap(), Supply.maximum(), Supply.scheduledAt(HEIGHT_OF_ARTICLE));
    }
}
