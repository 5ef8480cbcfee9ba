package org.reserves.supply;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.reserves.internal.Ids;

/**
 * The kinds of supply a share can be taken of.
 *
 * <p>JSON: the {@linkplain #id id}, the same word that a {@link Supply} has as its {@code kind}.
 */
public enum SupplyBasis {
    /** The round figure of 21,000,000 BTC that trackers and newspapers divide by. */
    CAP("cap"),
    /** All that the halving rule will ever issue, 20,999,999.9769 BTC. */
    MAXIMUM("maximum"),
    /** All that the halving rule had issued up to and including a block. */
    SCHEDULED("scheduled"),
    /** All that the halving rule had issued on a day, whose height is estimated. */
    SCHEDULED_ON("scheduled-on"),
    /** The sum of all unspent outputs at a block, the only supply that can be audited. */
    MEASURED("measured"),
    /** Another supply less an estimate of coins that nobody can spend any more. */
    LESS_LOST("less-lost"),
    /** A figure that somebody stated. */
    STATED("stated");

    private final String id;

    SupplyBasis(String id) {
        this.id = id;
    }

    /** Returns the word for this basis in JSON. */
    @JsonValue
    public String id() {
        return id;
    }

    /** Returns the text for a sentence: {@code scheduled on}. */
    public String words() {
        return Ids.words(this);
    }

    /**
     * Returns the basis with this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SupplyBasis fromId(String id) {
        Objects.requireNonNull(id, "supply basis must not be null");
        return Arrays.stream(values())
                .filter(basis -> basis.id.equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("supply basis \"" + id + "\" is unknown; the known ones are "
                                + Arrays.stream(values()).map(SupplyBasis::id).collect(Collectors.joining(", "))));
    }
}
