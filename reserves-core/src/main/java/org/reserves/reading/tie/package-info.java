/**
 * What can a figure of an article be tied to?
 *
 * <p>The words in which a reader says what it found: a {@link org.reserves.reading.tie.ClaimedQuantity} is what a figure counts, a
 * {@link org.reserves.reading.tie.Sureness} how sure that is, an {@link org.reserves.reading.tie.Aside} why it is not about all that the
 * holder has on the day. A {@code ReadFigure} has one of each.
 *
 * <pre>{@code
 * ClaimedQuantity.fromId("row");                    // bitcoin that the holder has, or had
 * ClaimedQuantity.ROW.words();                      // "row"
 * }</pre>
 *
 * <p>Text and JSON are the ids, in kebab-case. Immutable and thread-safe. Parameters and return values are never null unless marked
 * {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.reading.tie;

import javax.annotation.ParametersAreNonnullByDefault;
