package org.reserves.supply;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Locale;
import java.util.Objects;
import org.reserves.chain.BlockHeight;
import org.reserves.internal.ExplicitJson;

/**
 * A height that is known or estimated, with the range it lies in.
 *
 * <p>JSON: {@code {"lowest":898657,"best":898739,"highest":898841,"basis":"interpolated"}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param lowest  the lowest height it can be
 * @param best    the most likely height
 * @param highest the highest height it can be
 * @param basis   what it rests on; the three heights are one where it is exact
 */
@ExplicitJson
@JsonPropertyOrder({"lowest", "best", "highest", "basis"})
public record HeightEstimate(
        @JsonProperty("lowest") BlockHeight lowest,
        @JsonProperty("best") BlockHeight best,
        @JsonProperty("highest") BlockHeight highest,
        @JsonProperty("basis") EstimateBasis basis) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the heights are not in order, or differ although they are exact
     */
    @JsonCreator
    public HeightEstimate {
        Objects.requireNonNull(lowest, "lowest must not be null");
        Objects.requireNonNull(best, "best must not be null");
        Objects.requireNonNull(highest, "highest must not be null");
        Objects.requireNonNull(basis, "basis must not be null");
        if (lowest.compareTo(best) > 0 || best.compareTo(highest) > 0) {
            throw new IllegalArgumentException("height estimate \"" + lowest + ", " + best + ", " + highest
                    + "\" is out of order; write the lowest, the best and the highest");
        }
        if (basis == EstimateBasis.EXACT && !lowest.equals(highest)) {
            throw new IllegalArgumentException("height estimate \"" + lowest + " to " + highest
                    + "\" is a range, but is called exact; call it interpolated or extrapolated");
        }
    }

    static HeightEstimate exact(BlockHeight height) {
        return new HeightEstimate(height, height, height, EstimateBasis.EXACT);
    }

    /** Returns how far the truth can be from the best height, in blocks; 0 where it is exact. */
    public int bound() {
        return Math.max(best.toInt() - lowest.toInt(), highest.toInt() - best.toInt());
    }

    /** Returns whether the height lies in the range. */
    public boolean contains(BlockHeight height) {
        return lowest.compareTo(height) <= 0 && height.compareTo(highest) <= 0;
    }

    /** Returns the height for a reader: {@code block 895,104}, or {@code about block 898,739 (± 102)}. */
    @Override
    public String toString() {
        return basis == EstimateBasis.EXACT
                ? best.toDisplay()
                : "about " + best.toDisplay() + String.format(Locale.ROOT, " (± %,d)", bound());
    }
}
