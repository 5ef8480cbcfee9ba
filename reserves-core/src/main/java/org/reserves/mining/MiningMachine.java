package org.reserves.mining;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Words;
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
    private static final Source SURVEY = Source.of(
                    "Hashrate Index", "ASIC efficiency by model, October 2025, within 5 %; read in a report of others")
            .at("https://hashrateindex.com");

    /** Antminer S9, 84 to 97 J/TH by its batch and mode; taken at the worst. */
    public static final MiningMachine S9 = of("Antminer S9", "97", SURVEY);

    /** Antminer S19, 34.2 J/TH. */
    public static final MiningMachine S19 = bitmain("Antminer S19", "34.2");

    /** Antminer S19 Pro, 29.5 J/TH. */
    public static final MiningMachine S19_PRO = of("Antminer S19 Pro", "29.5", SURVEY);

    /** Antminer S19 XP, 21.5 J/TH. */
    public static final MiningMachine S19_XP = bitmain("Antminer S19 XP", "21.5");

    /** Antminer S21, 17.5 J/TH. */
    public static final MiningMachine S21 = bitmain("Antminer S21", "17.5");

    /** Antminer S21 Pro, 15.0 J/TH. */
    public static final MiningMachine S21_PRO = bitmain("Antminer S21 Pro", "15.0");

    /** Antminer S21 XP, 13.5 J/TH. */
    public static final MiningMachine S21_XP = bitmain("Antminer S21 XP", "13.5");

    /** Antminer S21 XP Hydro, cooled by water, 12 J/TH. */
    public static final MiningMachine S21_XP_HYDRO = of("Antminer S21 XP Hydro", "12", SURVEY);

    /** Antminer S23 Hydro, cooled by water, 9.5 to 9.7 J/TH; taken at the worst. Delivered from early 2026 on. */
    public static final MiningMachine S23_HYDRO = of(
            "Antminer S23 Hydro",
            "9.7",
            Source.of(
                    "Bitmain",
                    "Antminer S23 Hydro announcement, delivery from early 2026; read in a report of others"));

    /** Avalon A1346, 30 J/TH. */
    public static final MiningMachine A1346 = of("Avalon A1346", "30", SURVEY);

    /** Avalon A1366, 25 J/TH. */
    public static final MiningMachine A1366 = of("Avalon A1366", "25", SURVEY);

    /** Avalon A16, 13.8 J/TH. */
    public static final MiningMachine A16 = of("Avalon A16", "13.8", SURVEY);

    /** Avalon A16 XP, 12.8 J/TH. */
    public static final MiningMachine A16_XP = of("Avalon A16 XP", "12.8", SURVEY);

    private static final List<MiningMachine> NAMED =
            List.of(S9, S19, A1346, S19_PRO, A1366, S19_XP, S21, S21_PRO, A16, S21_XP, A16_XP, S21_XP_HYDRO, S23_HYDRO);

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
                "efficiency in J/TH", joulesPerTerahash, "the best machines of 2026 take about 9.5");
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

    /** Returns the models that are named here, the one that takes the most energy for a hash first; a fleet's average is not one. */
    public static List<MiningMachine> models() {
        return NAMED;
    }

    /**
     * Returns the model with a name, in any case: {@code Antminer S21 XP}, or {@code S21 XP}.
     *
     * @throws IllegalArgumentException if none is named so; the message lists those that are
     */
    public static MiningMachine model(String name) {
        String wanted = Words.singleSpaced(Objects.requireNonNull(name, "name must not be null"));
        for (MiningMachine model : NAMED) {
            String own = model.name;
            if (own.equalsIgnoreCase(wanted)
                    || own.substring(own.indexOf(' ') + 1).equalsIgnoreCase(wanted)) {
                return model;
            }
        }
        throw new IllegalArgumentException(
                "mining machine " + Words.quote(name) + " is not known; give its efficiency with"
                        + " MiningMachine.of, or name one of "
                        + NAMED.stream().map(MiningMachine::name).collect(Collectors.joining(", ")));
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
