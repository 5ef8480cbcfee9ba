/**
 * Which numbers does this article claim, about whom?
 *
 * <p>Begin with {@link org.reserves.reading.ArticleReader}: it reads the text of an article and returns an
 * {@link org.reserves.reading.ArticleDraft}, which lists every {@link org.reserves.reading.ReadFigure} with its place, its
 * {@link org.reserves.reading.tie.ClaimedQuantity}, the holder it is tied to, how {@linkplain org.reserves.reading.tie.Sureness sure} that is,
 * and by which rule. What no rule ties stays in the list without a holder. A person corrects the draft as JSON;
 * {@link org.reserves.reading.ArticleDraft#table()} is what an audit takes.
 *
 * <pre>{@code
 * String text = "Bhutan holds 13,029 bitcoins, worth about $138 million, at a price of about $106,000 per coin.";
 * ArticleDraft draft = ArticleReader.read(text, "Example News", "2025-05-28");
 * draft.tied();                                                  // 13,029: row of BT (sure); about $138 million: value of BT (sure) …
 * Audit.of(draft.table()).report().atLeast(Severity.ERROR);      // the value is ten times too small
 * }</pre>
 *
 * <p>Inside, from the text upwards, each room a package that is internal to reading: {@code reading.text} finds lines, words, names and
 * figures, {@code reading.grammar} who does what in a sentence, {@code reading.tables} what a table says, {@code reading.rules} what a figure is and whose.
 *
 * <p>Places count Unicode code points. All public types are immutable and thread-safe. Parameters and return values are never null unless
 * marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.reading;

import javax.annotation.ParametersAreNonnullByDefault;
