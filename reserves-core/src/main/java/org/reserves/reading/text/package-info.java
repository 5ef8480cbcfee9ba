/**
 * What stands in this text? Engine: internal to reading, and public only because Java has no narrower word for "my siblings".
 *
 * <p>From the text upwards: {@link org.reserves.reading.text.ArticleText} cuts headings, items, rows and paragraphs into
 * {@link org.reserves.reading.text.Line lines}, and each of them into {@link org.reserves.reading.text.Item items}. {@code FigureScanner}
 * finds figures with the grammar of {@link org.reserves.figure.PrintedFigure}, {@code NotAFigure} says which numbers are
 * none and {@code OtherThings} which count something else;
 * {@code Tokenizer} and {@code NameFinder} make words, names and phrases of the rest, with the gazetteers {@code countries.tsv} and
 * {@code holders.tsv} and the words of {@code cues.txt}. Nothing here decides what a figure of bitcoin or money is, or whose.
 *
 * <pre>{@code
 * ArticleText page = new ArticleText("Bhutan holds 13,029 bitcoins.", null);
 * page.items(0, 29);                                // a name, a word, a figure, a sign
 * }</pre>
 *
 * <p>Places are indexes of the text. Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.reading.text;

import javax.annotation.ParametersAreNonnullByDefault;
