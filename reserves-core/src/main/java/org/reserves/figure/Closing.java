package org.reserves.figure;

import java.util.List;
import java.util.Objects;

/**
 * What a {@link ClosingSearch} found.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T>        what was added up
 * @param ways       every combination found that sums to the total exactly, each in the order the candidates were given in
 * @param isComplete whether all combinations were tried; else the search stopped at a bound, and there may be more
 */
public record Closing<T>(List<List<T>> ways, boolean isComplete) {

    /** What the ways found prove. */
    public enum Outcome {
        /** No combination closes the total. */
        NONE,
        /** Exactly one does. */
        ONE,
        /** Several do, so none is proven. */
        SEVERAL,
        /** The search stopped at a bound: what was found is not all there may be. */
        BOUND_REACHED
    }

    /** Copies the components. */
    public Closing {
        ways = Objects.requireNonNull(ways, "ways must not be null").stream()
                .map(List::copyOf)
                .toList();
    }

    /** Returns what the ways found prove. */
    public Outcome outcome() {
        if (!isComplete) {
            return Outcome.BOUND_REACHED;
        }
        return switch (ways.size()) {
            case 0 -> Outcome.NONE;
            case 1 -> Outcome.ONE;
            default -> Outcome.SEVERAL;
        };
    }

    /** Returns {@code 1 way to close the gap}, and whether there may be more. */
    @Override
    public String toString() {
        return ways.size() + (ways.size() == 1 ? " way" : " ways") + " to close the gap"
                + (isComplete ? "" : ", and perhaps more");
    }
}
