package org.reserves.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.figure.PrintLocale;
import org.reserves.holder.TitleHolder;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;
import org.reserves.reading.rules.Interpreter;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.LocaleFinder;
import org.reserves.reading.tie.ClaimedQuantity;
import org.reserves.reading.tie.Sureness;
import org.reserves.source.Source;

/**
 * A reader of articles about states and their bitcoin: finds the figures of a free text and ties each to a holder and a quantity.
 *
 * <pre>{@code
 * ArticleDraft draft = ArticleReader.read(text, "Example News", "2025-05-28");
 * draft.untied();                                   // what a person has to look at
 * AuditReport report = Audit.of(draft.table()).report();
 * }</pre>
 *
 * <p>It reads plain text and Markdown with headings, lists, and tables whose cells stand between pipes or tabs. Ties are made by
 * rules for English, each of which says its name in the draft; a figure that no rule ties is listed without a holder. Agencies,
 * companies, subdivisions and officials are not the state. Dates, ages, terms and section numbers are no figures; loans, other coins,
 * shares of funds, plans and rates are listed and not tied; what sold coins would be worth is {@link ClaimedQuantity#OTHER}.
 *
 * <p>The time is in proportion to the length of the text. Not a language model: the same text gives the same draft.
 */
public final class ArticleReader {
    private static final int LONGEST_TITLE = 200;

    private ArticleReader() {}

    /**
     * Reads an article.
     *
     * @param text      the text, plain or in Markdown
     * @param publisher who answers for it
     * @param isoDay    the day its figures are about, like {@code 2025-05-28}
     * @throws IllegalArgumentException if text or publisher is blank, or the day is not an ISO day
     */
    public static ArticleDraft read(String text, String publisher, String isoDay) {
        return read(text, publisher, IsoDates.parse("as-of date", isoDay));
    }

    /**
     * Reads an article.
     *
     * @param text      the text, plain or in Markdown
     * @param publisher who answers for it
     * @param day       the day its figures are about
     * @throws IllegalArgumentException if text or publisher is blank
     */
    public static ArticleDraft read(String text, String publisher, LocalDate day) {
        LocaleFinder.Found found = LocaleFinder.of(Words.require("text", text));
        return read(text, publisher, day, found.locale(), found.reason());
    }

    /**
     * Reads an article whose way to print numbers is known.
     *
     * @param text      the text, plain or in Markdown
     * @param publisher who answers for it
     * @param day       the day its figures are about
     * @param locale    how it prints numbers
     * @throws IllegalArgumentException if text or publisher is blank
     */
    public static ArticleDraft read(String text, String publisher, LocalDate day, PrintLocale locale) {
        Words.require("text", text);
        return read(
                text, publisher, day, Objects.requireNonNull(locale, "locale must not be null"), "said by the caller");
    }

    private static ArticleDraft read(
            String text, String publisher, LocalDate day, @Nullable PrintLocale locale, String reason) {
        IsoDates.require("as-of date", day);
        Source source = Source.of(publisher, title(text));
        List<Figure> figures = new Interpreter(text, locale, day.getYear()).figures();
        return new ArticleDraft(source, day, locale, reason, text, new Places(text).read(figures));
    }

    /** The first line that says something, shortened. */
    private static String title(String text) {
        String first = text.lines()
                .map(line -> line.replaceAll("[#*|]", "").strip())
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("untitled");
        return first.length() <= LONGEST_TITLE ? first : first.substring(0, LONGEST_TITLE) + "…";
    }

    /** The places of figures in code points, which are counted once from left to right. */
    private static final class Places {
        private final String text;
        private int at;
        private int points;

        Places(String text) {
            this.text = text;
        }

        List<ReadFigure> read(List<Figure> figures) {
            List<ReadFigure> read = new ArrayList<>();
            for (Figure figure : figures) {
                int start = pointsTo(figure.start());
                Integer low = figure.isRange() ? (Integer) pointsTo(figure.lowEnd()) : null;
                Integer high = figure.isRange() ? (Integer) pointsTo(figure.highStart()) : null;
                read.add(read(figure, start, pointsTo(figure.end()), low, high));
            }
            return read;
        }

        private int pointsTo(int place) {
            if (place < at) {
                return points - text.codePointCount(place, at);
            }
            points += text.codePointCount(at, place);
            at = place;
            return points;
        }

        private ReadFigure read(Figure figure, int start, int end, @Nullable Integer low, @Nullable Integer high) {
            String print = text.substring(figure.start(), figure.end());
            if (!figure.isTied()) {
                return new ReadFigure(
                        start,
                        end,
                        low,
                        high,
                        print,
                        figure.printed(),
                        null,
                        null,
                        figure.untiedQuantity(),
                        null,
                        null,
                        Sureness.GUESS,
                        figure.whyNot());
            }
            Figure.Tie tie = figure.requireTie();
            Figure of = tie.of();
            Integer about = of == null ? null : (Integer) pointsTo(of.start());
            TitleHolder title = tie.owner().title();
            return new ReadFigure(
                    start,
                    end,
                    low,
                    high,
                    print,
                    figure.printed(),
                    tie.owner().holder(),
                    title,
                    tie.quantity(),
                    about,
                    tie.aside(),
                    tie.sure(),
                    tie.why());
        }
    }
}
