package org.reserves.mining;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import org.reserves.chain.BlockHeight;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.internal.JsonValues;
import org.reserves.internal.Words;

/**
 * A site that mines: its power, its machines, the network it meets, and from when for how long.
 *
 * <pre>{@code
 * MiningPlan plan = MiningPlan.ofMegawatts("2000")
 *     .fleet(Fleet.of(MiningMachine.S21))
 *     .pue("1.10")
 *     .uptime("0.95")
 *     .network(NetworkConditions.ofDifficulty("121658450774825"))
 *     .startingOn("2025-05-28")
 *     .forDays(3_652)
 *     .build();
 * plan.inEquilibrium().total(RoundingMode.DOWN);
 * }</pre>
 *
 * <p>Hash rate = megawatts · 10<sup>6</sup> · uptime / (PUE · J/TH), in TH/s. A day is taken to have 144 blocks.
 *
 * <p>JSON: {@code {"megawatts":"2000","fleet":{…},"pue":"1.1","uptime":"0.95","network":{…},"startDate":"2025-05-28",
 * "startHeight":898601,"days":3652}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param megawatts   the power of the site while it runs, above zero
 * @param fleet       the machines
 * @param pue         power usage effectiveness: power of the site over power of the machines, at least 1
 * @param uptime      the part of the time it runs, above 0 and at most 1; it takes no power while it does not
 * @param network     what it meets at the start
 * @param startDate   the first day
 * @param startHeight the height of the chain then; the subsidy and the retargets follow from it
 * @param days        the horizon, 1 to 73,050 days (200 years)
 */
@ExplicitJson
@JsonPropertyOrder({"megawatts", "fleet", "pue", "uptime", "network", "startDate", "startHeight", "days"})
public record MiningPlan(
        BigDecimal megawatts,
        @JsonProperty("fleet") Fleet fleet,
        BigDecimal pue,
        BigDecimal uptime,
        @JsonProperty("network") NetworkConditions network,
        LocalDate startDate,
        @JsonProperty("startHeight") BlockHeight startHeight,
        @JsonProperty("days") int days) {
    /** The precision of every result of this package that is not exact: 40 significant digits, half to even. */
    public static final MathContext PRECISION = new MathContext(40, RoundingMode.HALF_EVEN);

    /** The number of blocks the difficulty rule aims at in a day. */
    public static final int BLOCKS_PER_DAY = 144;

    private static final int MOST_DAYS = 73_050;
    private static final int MEGA = 6;

    /**
     * Validates the components; prefer {@link #ofMegawatts}.
     *
     * @throws IllegalArgumentException if one of them is out of its range
     */
    public MiningPlan {
        megawatts =
                PhysicalQuantity.requirePositive("power in megawatts", megawatts, "a site without power does not mine");
        Objects.requireNonNull(fleet, "fleet must not be null");
        pue = PhysicalQuantity.require("PUE", pue);
        uptime = PhysicalQuantity.requirePositive("uptime", uptime, "a site that never runs does not mine");
        Objects.requireNonNull(network, "network must not be null");
        Objects.requireNonNull(startDate, "startDate must not be null");
        Objects.requireNonNull(startHeight, "startHeight must not be null");
        if (pue.compareTo(BigDecimal.ONE) < 0) {
            throw new IllegalArgumentException("PUE \"" + PhysicalQuantity.print(pue)
                    + "\" is below 1; a site takes at least the power of its machines");
        }
        if (uptime.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("uptime \"" + PhysicalQuantity.print(uptime)
                    + "\" is above 1; write the part of the time it runs, 95 % as 0.95");
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "horizon \"" + days + "\" is out of range; it must be 1 to " + MOST_DAYS + " days");
        }
    }

    /**
     * Returns a builder for a site of this power; everything else must be told before {@link MiningPlanBuilder#build}.
     *
     * @param megawatts the power of the site in megawatts, like {@code 2000}
     * @throws IllegalArgumentException if the power is malformed or not above zero
     */
    public static MiningPlanBuilder ofMegawatts(String megawatts) {
        return new MiningPlanBuilder(PhysicalQuantity.requirePositive(
                "power in megawatts",
                PhysicalQuantity.parse("power in megawatts", megawatts),
                "a site without power does not mine"));
    }

    @JsonCreator
    static MiningPlan fromJson(
            @JsonProperty("megawatts") String megawatts,
            @JsonProperty("fleet") Fleet fleet,
            @JsonProperty("pue") String pue,
            @JsonProperty("uptime") String uptime,
            @JsonProperty("network") NetworkConditions network,
            @JsonProperty("startDate") String startDate,
            @JsonProperty("startHeight") BlockHeight startHeight,
            @JsonProperty("days") Object days) {
        return new MiningPlan(
                PhysicalQuantity.parse("megawatts", megawatts),
                fleet,
                PhysicalQuantity.parse("pue", pue),
                PhysicalQuantity.parse("uptime", uptime),
                network,
                IsoDates.parse("startDate", startDate),
                startHeight,
                JsonValues.integer("days", days));
    }

    /** Returns the hash rate of the site, averaged over the time it does not run. */
    public HashRate hashRate() {
        BigDecimal machineWatts =
                megawatts.scaleByPowerOfTen(MEGA).multiply(uptime).divide(pue, PRECISION);
        return fleet.hashRate(machineWatts);
    }

    /**
     * Returns the yield as if the site changed nothing: its part of the blocks is own / network.
     *
     * @throws IllegalStateException if the site has the hash rate of the whole network or more at any time, where this
     *                               figure has no meaning
     */
    public MiningYield asPriceTaker() {
        return new MiningYield(this, SiteResponse.PRICE_TAKER);
    }

    /** Returns the yield after the difficulty has answered: the site's part of the blocks is own / (own + network). */
    public MiningYield inEquilibrium() {
        return new MiningYield(this, SiteResponse.EQUILIBRIUM);
    }

    @JsonProperty("megawatts")
    String megawattsJson() {
        return PhysicalQuantity.print(megawatts);
    }

    @JsonProperty("pue")
    String pueJson() {
        return PhysicalQuantity.print(pue);
    }

    @JsonProperty("uptime")
    String uptimeJson() {
        return PhysicalQuantity.print(uptime);
    }

    @JsonProperty("startDate")
    String startDateJson() {
        return startDate.toString();
    }

    /** Returns the assumptions, each with its unit. */
    @Override
    public String toString() {
        return PhysicalQuantity.print(megawatts) + " MW, " + fleet + ", PUE " + PhysicalQuantity.print(pue)
                + ", uptime "
                + PhysicalQuantity.print(uptime) + ", " + network + ", from " + startDate + " ("
                + startHeight.toDisplay()
                + ") for "
                + Words.count(days, "day");
    }
}
