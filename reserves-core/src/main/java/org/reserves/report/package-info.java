/**
 * How is an answer written for a person? Plain text, Markdown, CSV and one self-contained HTML page, in the reader's language.
 *
 * <p>Begin with {@link org.reserves.report.Report}: {@code Report.of(table).in(Locale.GERMANY).html()}.
 *
 * <pre>{@code
 * Report.of(table).in(Locale.GERMANY).markdown();
 * Report.together("Board, 31 December 2025", Report.of(table), Report.of(verification)).html();
 * }</pre>
 *
 * <p>Numbers, days and the fixed words are written in English, German, Spanish or French, from tables in the jar, so the same version
 * writes the same page everywhere. Sentences that explain a finding are English in every language, and say so. What is rounded for a
 * reader is told on the page, with the mode; CSV holds exact amounts, and shares with the decimals chosen. What is unknown is written as
 * unknown, and drawn as unknown.
 *
 * <p>The package writes strings and nothing else; names and texts from outside are escaped in every form. All types are immutable and
 * thread-safe. Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.report;

import javax.annotation.ParametersAreNonnullByDefault;
