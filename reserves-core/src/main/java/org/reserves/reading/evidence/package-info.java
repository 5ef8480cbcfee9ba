/**
 * What do the words around a figure speak for? Engine: internal to reading, and public only because Java has no narrower word for "my
 * siblings".
 *
 * <p>{@code QuantityClues} lists what stands around a figure and {@code HolderClues} whom it may be about; {@link
 * org.reserves.reading.evidence.Weights} says how much each of these clues speaks for each answer; what a rule says is one of them. A clue
 * is a text, such as {@code B left HOLD}, which is looked up by its parts and joined only where somebody wants to read it. The weights are
 * whole numbers in {@code quantity.weights} and {@code holder.weights}, counted from labelled articles by the main of the test class
 * {@code EvidenceTrainer}; nothing is learned while a text is read. {@link org.reserves.reading.evidence.Arbiter} takes what is clear for granted
 * while the text goes on, and {@link org.reserves.reading.evidence.Review} decides in the end, by {@code TieClues} and {@code tie.weights}, what is tied
 * and how sure that is.
 *
 * <pre>{@code
 * Weights weights = WeightSet.counted().ofQuantity();
 * weights.answers();                                // what a figure may count, and none
 * }</pre>
 *
 * <p>Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.reading.evidence;

import javax.annotation.ParametersAreNonnullByDefault;
