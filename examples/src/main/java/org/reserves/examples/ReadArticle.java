package org.reserves.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.reserves.examples.article.ArticleArguments;
import org.reserves.examples.article.ArticleFile;
import org.reserves.examples.article.FigureArray;
import org.reserves.examples.io.Console;
import org.reserves.reading.ArticleDraft;
import org.reserves.reading.ArticleReader;
import org.reserves.reading.ReadFigure;

/**
 * Which numbers does an article claim, about whom? Takes a file of plain text, Markdown or HTML, or a table as CSV or JSON.
 *
 * <p>Prints a line for each figure that is tied to a holder, and then those that are not. With {@code --json} it prints one JSON array and
 * nothing else, with the place of each figure in Unicode code points of the text, for HTML of the text that is extracted. Optional:
 * {@code --publisher NAME}, {@code --day 2025-05-28} for the day the figures are about, else today.
 *
 * <p>It ends with 0, or with 2 and a sentence on standard error where there is no such file.
 */
public final class ReadArticle {
    private static final int WIDEST = 30;
    private static final int NO_ANSWER = 2;

    private ReadArticle() {}

    /**
     * Runs the example.
     *
     * @param args a file, and options
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
            ArticleArguments arguments = ArticleArguments.of("ReadArticle FILE [--json]", args, List.of("--json"));
            Path file = arguments.requireFile();
            ArticleDraft draft = ArticleReader.read(
                    ArticleFile.text(file), arguments.publisher(), arguments.day(LocalDate.now(ZoneOffset.UTC)));
            if (arguments.has("--json")) {
                out.println(FigureArray.of(draft));
            } else {
                print(new Console(out), draft);
            }
            return 0;
        } catch (IllegalArgumentException | IOException e) {
            err.println(e.getMessage());
            return NO_ANSWER;
        }
    }

    private static void print(Console console, ArticleDraft draft) {
        console.heading(draft.source().title());
        console.paragraph(
                "",
                "",
                draft + ". Numbers are read as in "
                        + (draft.locale() == null ? "english" : draft.locale().id()) + ": " + draft.localeReason()
                        + ".");
        console.line("");
        console.table(
                List.of("at", "figure", "whose", "what", "sure", "why"),
                List.of(0),
                WIDEST,
                draft.tied().stream().map(ReadArticle::row).toList());
        console.heading("Not tied");
        console.table(
                List.of("at", "figure", "why"),
                List.of(0),
                WIDEST,
                draft.untied().stream()
                        .map(figure -> List.of(
                                String.valueOf(figure.start()), figure.printed().toString(), figure.why()))
                        .toList());
    }

    private static List<String> row(ReadFigure figure) {
        String whose = figure.titleHolder() == null
                ? String.valueOf(figure.holder())
                : figure.titleHolder().toString();
        return List.of(
                String.valueOf(figure.start()),
                figure.printed().toString(),
                whose,
                figure.quantity().words()
                        + (figure.aside() == null ? "" : ", " + figure.aside().id()),
                figure.sure().id(),
                figure.why());
    }
}
