package org.reserves.mining;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Lists;

/**
 * The machines of a site: one model, or a mix by their parts of the power.
 *
 * <pre>{@code
 * Fleet.of(MiningMachine.S21);
 * Fleet.mix(FleetPart.of(MiningMachine.S21, "60"), FleetPart.of(MiningMachine.S19, "40"));
 * }</pre>
 *
 * <p>JSON: {@code {"parts":[{"machine":{…},"percentOfPower":"100"}]}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param parts the models, whose parts of the power add up to 100 %
 */
@ExplicitJson
public record Fleet(@JsonProperty("parts") List<FleetPart> parts) {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int TERA = 12;

    /**
     * Validates the parts; prefer {@link #of} and {@link #mix}.
     *
     * @throws IllegalArgumentException if they do not add up to 100 %
     */
    @JsonCreator
    public Fleet {
        parts = Lists.copyOf("parts", parts);
        BigDecimal sum = parts.stream().map(FleetPart::percentOfPower).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(ALL) != 0) {
            throw new IllegalArgumentException("parts of a fleet \"" + PhysicalQuantity.print(sum)
                    + "\" do not add up to 100 % of its power; state the power of each model in percent");
        }
    }

    /** Returns a fleet of one model. */
    public static Fleet of(MiningMachine machine) {
        return new Fleet(List.of(new FleetPart(machine, ALL)));
    }

    /**
     * Returns a fleet of several models.
     *
     * @throws IllegalArgumentException if the parts do not add up to 100 %
     */
    public static Fleet mix(FleetPart... parts) {
        return new Fleet(Arrays.asList(Objects.requireNonNull(parts, "parts must not be null")));
    }

    /**
     * Returns the efficiency of the fleet in J/TH: the harmonic mean of its models, weighted by power, at
     * {@link MiningPlan#PRECISION}.
     */
    public BigDecimal joulesPerTerahash() {
        return BigDecimal.ONE.divide(terahashesPerJoule(), MiningPlan.PRECISION);
    }

    /**
     * Returns the hash rate of the fleet at this power, at {@link MiningPlan#PRECISION}.
     *
     * @param watts the power that reaches the machines, above zero
     * @throws IllegalArgumentException if the power is not above zero
     */
    public HashRate hashRate(BigDecimal watts) {
        BigDecimal power =
                PhysicalQuantity.requirePositive("power in watts", watts, "machines without power do not hash");
        return HashRate.ofHashes(
                power.multiply(terahashesPerJoule(), MiningPlan.PRECISION).scaleByPowerOfTen(TERA));
    }

    private BigDecimal terahashesPerJoule() {
        BigDecimal sum = BigDecimal.ZERO;
        for (FleetPart part : parts) {
            BigDecimal efficiency = part.machine().joulesPerTerahash().multiply(ALL);
            sum = sum.add(part.percentOfPower().divide(efficiency, MiningPlan.PRECISION), MiningPlan.PRECISION);
        }
        return sum;
    }

    /** Returns the fleet for a reader: {@code Antminer S21 (17.5 J/TH)}, or its parts. */
    @Override
    public String toString() {
        return parts.size() == 1
                ? parts.get(0).machine().toString()
                : parts.stream().map(FleetPart::toString).collect(Collectors.joining(", "));
    }
}
