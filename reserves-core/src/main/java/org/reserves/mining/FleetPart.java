package org.reserves.mining;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.Objects;
import org.reserves.internal.ExplicitJson;

/**
 * The machines of one model in a fleet, by the part of the fleet's power they take.
 *
 * <p>JSON: {@code {"machine":{…},"percentOfPower":"60"}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param machine        the model
 * @param percentOfPower the part of the power in percent, above 0 and at most 100
 */
@ExplicitJson
@JsonPropertyOrder({"machine", "percentOfPower"})
public record FleetPart(@JsonProperty("machine") MiningMachine machine, BigDecimal percentOfPower) {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /**
     * Validates the components; prefer {@link #of}.
     *
     * @throws IllegalArgumentException if the part is not above 0 and at most 100
     */
    public FleetPart {
        Objects.requireNonNull(machine, "machine must not be null");
        percentOfPower = PhysicalQuantity.requirePositive(
                "percent of power", percentOfPower, "leave out a model that takes none of the power");
        if (percentOfPower.compareTo(ALL) > 0) {
            throw new IllegalArgumentException("percent of power \"" + PhysicalQuantity.print(percentOfPower)
                    + "\" is above 100; the parts of a fleet add up to 100");
        }
    }

    /**
     * Returns a part of a fleet.
     *
     * @param percentOfPower the part of the power in percent, like {@code 60}
     * @throws IllegalArgumentException if the part is malformed, not above 0 or above 100
     */
    public static FleetPart of(MiningMachine machine, String percentOfPower) {
        return new FleetPart(machine, PhysicalQuantity.parse("percent of power", percentOfPower));
    }

    @JsonCreator
    static FleetPart fromJson(
            @JsonProperty("machine") MiningMachine machine, @JsonProperty("percentOfPower") String percentOfPower) {
        return of(machine, percentOfPower);
    }

    @JsonProperty("percentOfPower")
    String percentOfPowerJson() {
        return PhysicalQuantity.print(percentOfPower);
    }

    /** Returns the part for a reader: {@code 60 % of the power on Antminer S21 (17.5 J/TH)}. */
    @Override
    public String toString() {
        return PhysicalQuantity.print(percentOfPower) + " % of the power on " + machine;
    }
}
