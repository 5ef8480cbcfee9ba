package org.reserves.mining;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.Objects;
import org.reserves.internal.ExplicitJson;
import org.reserves.source.Source;

/**
 * A model of mining machine, or a whole population of them, by the energy it takes for a hash.
 *
 * <p>The efficiency of a data sheet is measured at the wall of the machine; cooling and losses of the site come on top, as
 * {@linkplain MiningPlan#pue PUE}.
 *
 * <p>JSON: {@code {"name":"Antminer S21","joulesPerTerahash":"17.5","source":{…}}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name              what it is called, never blank
 * @param joulesPerTerahash energy per 10<sup>12</sup> hashes in joules, above zero; 1 J/TH is 1 W per TH/s
 * @param source            who says so
 */
@ExplicitJson
@JsonPropertyOrder({"name", "joulesPerTerahash", "source"})
public record MiningMachine(
        @JsonProperty("name") String name,
        BigDecimal joulesPerTerahash,
        @JsonProperty("source") Source source) {
    /** Antminer S19, 34.2 J/TH. */
    public static final MiningMachine S19 = bitmain("Antminer S19", "34.2");

    /** Antminer S19 XP, 21.5 J/TH. */
    public static final MiningMachine S19_XP = bitmain("Antminer S19 XP", "21.5");

    /** Antminer S21, 17.5 J/TH. */
    public static final MiningMachine S21 = bitmain("Antminer S21", "17.5");

    /** Antminer S21 Pro, 15.0 J/TH. */
    public static final MiningMachine S21_PRO = bitmain("Antminer S21 Pro", "15.0");

    /** Antminer S21 XP, 13.5 J/TH. */
    public static final MiningMachine S21_XP = bitmain("Antminer S21 XP", "13.5");

    /** The machines running in the world in April 2025, 28.2 J/TH on average. */
    public static final MiningMachine WORLD_FLEET_2025 = of(
            "world fleet of April 2025",
            "28.2",
            Source.of(
                    "Cambridge Centre for Alternative Finance",
                    "Cambridge Digital Mining Industry Report, April 2025"));

    /**
     * Validates the components; prefer {@link #of}.
     *
     * @throws IllegalArgumentException if the name is blank or the efficiency not above zero
     */
    public MiningMachine {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(source, "source must not be null");
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "name \"" + name + "\" of a mining machine is blank; say which model it is");
        }
        joulesPerTerahash = PhysicalQuantity.requirePositive(
                "efficiency in J/TH", joulesPerTerahash, "the best machines of 2025 take about 13.5");
    }

    /**
     * Returns a machine.
     *
     * @param joulesPerTerahash energy per 10<sup>12</sup> hashes in joules, like {@code 17.5}
     * @throws IllegalArgumentException if the name is blank, or the efficiency malformed or not above zero
     */
    public static MiningMachine of(String name, String joulesPerTerahash, Source source) {
        return new MiningMachine(name, PhysicalQuantity.parse("efficiency in J/TH", joulesPerTerahash), source);
    }

    @JsonCreator
    static MiningMachine fromJson(
            @JsonProperty("name") String name,
            @JsonProperty("joulesPerTerahash") String joulesPerTerahash,
            @JsonProperty("source") Source source) {
        return of(name, joulesPerTerahash, source);
    }

    @JsonProperty("joulesPerTerahash")
    String joulesPerTerahashJson() {
        return PhysicalQuantity.print(joulesPerTerahash);
    }

    /** Returns the machine for a reader: {@code Antminer S21 (17.5 J/TH)}. */
    @Override
    public String toString() {
        return name + " (" + PhysicalQuantity.print(joulesPerTerahash) + " J/TH)";
    }

    private static MiningMachine bitmain(String name, String joulesPerTerahash) {
        return of(name, joulesPerTerahash, Source.of("Bitmain", name + " specification"));
    }
}
