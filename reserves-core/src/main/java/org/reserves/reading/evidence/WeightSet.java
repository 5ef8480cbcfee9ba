package org.reserves.reading.evidence;

import java.util.Objects;

/**
 * All weights that a text is read with.
 *
 * @param ofQuantity how much clues speak for what a figure counts
 * @param ofHolder   how much clues speak for a holder
 * @param ofTie      how much clues speak for and against what the other two found for a figure
 */
public record WeightSet(Weights ofQuantity, Weights ofHolder, Weights ofTie) {
    private static final WeightSet COUNTED = new WeightSet(
            Weights.load("quantity.weights"), Weights.load("holder.weights"), Weights.load("tie.weights"));

    /** Validates the components. */
    public WeightSet {
        Objects.requireNonNull(ofQuantity, "weights of quantities must not be null");
        Objects.requireNonNull(ofHolder, "weights of holders must not be null");
        Objects.requireNonNull(ofTie, "weights of ties must not be null");
    }

    /** Returns the weights that were counted from labelled articles. */
    public static WeightSet counted() {
        return COUNTED;
    }
}
