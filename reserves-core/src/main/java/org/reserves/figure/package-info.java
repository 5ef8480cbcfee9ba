/**
 * What does a printed number say? The number, the words around it, and how far it may be off.
 *
 * <p>Begin with {@link org.reserves.figure.PrintedFigure}: a figure in the words of its source, such as
 * {@code "about $491 million"}. Its {@link org.reserves.figure.Hedge} and its last printed digit say which exact numbers it
 * can stand for, and {@link org.reserves.figure.Agreement} whether a given one is among them. How far a print may be off is
 * never a constant; it follows from the print. Its {@link org.reserves.figure.PrintLocale} is said by the caller, and what two
 * conventions read differently is refused with an {@link org.reserves.figure.UnreadableFigureException} that says what to write.
 * This is the one grammar of printed numbers in the library, for audits and rows alike.
 *
 * <pre>{@code
 * PrintedFigure printed = PrintedFigure.parse("nearly $2.2 billion");
 * printed.hedge();                                               // nearly: below it, by a part of it
 * }</pre>
 *
 * <p>{@link org.reserves.figure.PrintedFigure#longestAt} finds a {@link org.reserves.figure.FoundFigure} in a longer text.
 * {@link org.reserves.figure.ClosingSearch} finds the known figures that close a gap between rows and total.
 * {@link org.reserves.figure.Span} is the engine underneath, public for the audit only.
 *
 * <p>Numbers are compared as exact fractions; nothing rounds. All types are immutable and thread-safe. Parameters and return
 * values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.figure;

import javax.annotation.ParametersAreNonnullByDefault;
