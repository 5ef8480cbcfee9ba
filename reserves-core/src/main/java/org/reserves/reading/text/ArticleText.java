package org.reserves.reading.text;

import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.figure.PrintLocale;

/**
 * The text of an article as a reader sees it. Engine: lines, and in each of them words, signs, names and figures.
 *
 * <p>Not thread-safe.
 */
public final class ArticleText {
    private final String text;
    private final FigureScanner scanner;
    private final NationalCurrency nationals;
    private final CarriedCurrency currencies;

    /**
     * Takes a text and how it prints numbers.
     *
     * @param text   the text
     * @param locale how it prints numbers, or null where English is taken for granted
     */
    public ArticleText(String text, @Nullable PrintLocale locale) {
        this.text = SpacedCells.joined(Objects.requireNonNull(text, "text must not be null"));
        this.scanner = new FigureScanner(this.text, locale);
        this.nationals = new NationalCurrency(this.text);
        this.currencies = new CarriedCurrency(this.text);
    }

    /** Returns its headings, items, rows and paragraphs, blank lines too. */
    public List<Line> lines() {
        return new LineSplitter(text).split();
    }

    /** Returns what stands between two places, names and phrases as one item each. */
    public List<Item> items(int from, int to) {
        return NameFinder.named(
                text, Tokenizer.items(text, from, to, currencies.of(nationals.of(scanner.scan(from, to)), to)));
    }

    /** Returns the characters between two places. */
    public String between(int from, int to) {
        return text.substring(from, to);
    }
}
