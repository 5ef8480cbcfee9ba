package org.reserves.supply;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Objects;

/**
 * What an answer of the {@link ChainCalendar} rests on.
 *
 * <p>JSON: {@code "exact"}, {@code "interpolated"} or {@code "extrapolated"}.
 */
public enum EstimateBasis {
    /** A block whose header time is known. */
    EXACT("exact"),
    /** Two such blocks, one before and one after. */
    INTERPOLATED("interpolated"),
    /** The last such block and the rule of ten minutes a block. */
    EXTRAPOLATED("extrapolated");

    private final String id;

    EstimateBasis(String id) {
        this.id = id;
    }

    /** Returns the word for this basis in JSON. */
    @JsonValue
    public String id() {
        return id;
    }

    /**
     * Returns the basis with this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EstimateBasis fromId(String id) {
        Objects.requireNonNull(id, "estimate basis must not be null");
        return Arrays.stream(values())
                .filter(basis -> basis.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("estimate basis \"" + id
                        + "\" is unknown; the known ones are exact, interpolated and extrapolated"));
    }
}
