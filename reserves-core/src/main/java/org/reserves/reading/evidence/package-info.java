/**
 * What do the words around a figure speak for? Engine: internal to reading, and public only because Java has no narrower word for "my
 * siblings".
 *
 * <p>{@link org.reserves.reading.evidence.QuantityClues} lists what stands around a figure and
 * {@link org.reserves.reading.evidence.HolderClues} whom it may be about; {@link org.reserves.reading.evidence.Weights} says how much
 * each of these clues speaks for each answer; what a rule says is one of them. The weights are whole numbers in {@code quantity.weights} and {@code holder.weights},
 * counted from labelled articles by the main of the test class {@code EvidenceTrainer}; nothing is learned while a text is read.
 *
 * <pre>{@code
 * Weights weights = Weights.ofQuantity();
 * weights.scores(List.of("B"));                     // how much a bare amount of bitcoin speaks for each answer
 * }</pre>
 *
 * <p>Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.reading.evidence;

import javax.annotation.ParametersAreNonnullByDefault;
