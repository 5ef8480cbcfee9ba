package org.reserves.provenance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Words;

/**
 * New coins earned by proof of work.
 *
 * <pre>{@code
 * Mining.by("Druk Holding and Investments").from("hydropower");
 * }</pre>
 *
 * <p>JSON: {@code {"kind":"mining","operator":"Druk Holding and Investments","energy":"hydropower"}}; what is unknown is
 * left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param operator who runs the machines, or null where that is unknown
 * @param energy   what feeds them, or null where that is unknown
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"kind", "operator", "energy"})
public record Mining(
        @JsonProperty("operator") @Nullable String operator,
        @JsonProperty("energy") @Nullable String energy) implements Provenance {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if a given component is blank
     */
    @JsonCreator
    public Mining {
        Words.requireOptional("operator", operator);
        Words.requireOptional("energy", energy);
    }

    /**
     * Returns mining by an operator.
     *
     * @throws IllegalArgumentException if the operator is blank
     */
    public static Mining by(String operator) {
        return new Mining(Words.require("operator", operator), null);
    }

    /** Returns mining by an operator nobody has named. */
    public static Mining byUnnamedOperator() {
        return new Mining(null, null);
    }

    /**
     * Returns this with the energy that feeds it.
     *
     * @throws IllegalArgumentException if the energy is blank
     * @throws IllegalStateException    if there is one already
     */
    public Mining from(String energy) {
        Words.require("energy", energy);
        Words.requireUnset("energy", this.energy);
        return new Mining(operator, energy);
    }

    @Override
    public Kind kind() {
        return Kind.MINING;
    }

    /** Returns the facts for a reader: {@code mining by Druk Holdings from hydropower}. */
    @Override
    public String toString() {
        return "mining" + (operator == null ? "" : " by " + operator) + (energy == null ? "" : " from " + energy);
    }
}
