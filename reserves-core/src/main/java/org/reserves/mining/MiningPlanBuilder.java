package org.reserves.mining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.chain.BlockHeight;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;
import org.reserves.supply.ChainCalendar;

/**
 * Collector of what a {@link MiningPlan} needs. Nothing has a default: an assumption nobody made would look like a fact.
 *
 * <p>Not thread-safe; use one in one place.
 */
public final class MiningPlanBuilder {
    private final BigDecimal megawatts;

    @Nullable
    private Fleet fleet;

    @Nullable
    private BigDecimal pue;

    @Nullable
    private BigDecimal uptime;

    @Nullable
    private NetworkConditions network;

    @Nullable
    private LocalDate startDate;

    @Nullable
    private BlockHeight startHeight;

    @Nullable
    private Integer days;

    MiningPlanBuilder(BigDecimal megawatts) {
        this.megawatts = megawatts;
    }

    /**
     * Sets the machines.
     *
     * @throws IllegalStateException if they are set already
     */
    public MiningPlanBuilder fleet(Fleet fleet) {
        Objects.requireNonNull(fleet, "fleet must not be null");
        requireUnset("fleet", this.fleet);
        this.fleet = fleet;
        return this;
    }

    /**
     * Sets the power usage effectiveness: power of the site over power of the machines.
     *
     * @param pue a number of at least 1, like {@code 1.10}
     * @throws IllegalArgumentException if it is malformed
     * @throws IllegalStateException    if it is set already
     */
    public MiningPlanBuilder pue(String pue) {
        BigDecimal value = PhysicalQuantity.parse("PUE", pue);
        requireUnset("PUE", this.pue);
        this.pue = value;
        return this;
    }

    /**
     * Sets the part of the time the site runs.
     *
     * @param uptime a number above 0 and at most 1, like {@code 0.95}
     * @throws IllegalArgumentException if it is malformed
     * @throws IllegalStateException    if it is set already
     */
    public MiningPlanBuilder uptime(String uptime) {
        BigDecimal value = PhysicalQuantity.parse("uptime", uptime);
        requireUnset("uptime", this.uptime);
        this.uptime = value;
        return this;
    }

    /**
     * Sets what the site meets.
     *
     * @throws IllegalStateException if it is set already
     */
    public MiningPlanBuilder network(NetworkConditions network) {
        Objects.requireNonNull(network, "network must not be null");
        requireUnset("network", this.network);
        this.network = network;
        return this;
    }

    /**
     * Sets the first day, and the height of the chain at its noon as {@link ChainCalendar#mainnet} tells or estimates it.
     *
     * @param isoDate the day in UTC, like {@code 2025-05-28}
     * @throws IllegalArgumentException if the text is not an ISO day, or the day is before that of the genesis block
     * @throws IllegalStateException    if it is set already
     */
    public MiningPlanBuilder startingOn(String isoDate) {
        return startingOn(IsoDates.parse("start date", isoDate));
    }

    /**
     * Sets the first day, and the height of the chain at its noon as {@link ChainCalendar#mainnet} tells or estimates it.
     *
     * @throws IllegalArgumentException if the day is before that of the genesis block, or after the year 9999
     * @throws IllegalStateException    if it is set already
     */
    public MiningPlanBuilder startingOn(LocalDate day) {
        return startingOn(day, ChainCalendar.mainnet().heightOn(day).best());
    }

    /**
     * Sets the first day and the height of the chain on it.
     *
     * @param isoDate the day in UTC, like {@code 2025-05-28}
     * @throws IllegalArgumentException if the text is not an ISO day
     * @throws IllegalStateException    if it is set already
     */
    public MiningPlanBuilder startingOn(String isoDate, BlockHeight height) {
        return startingOn(IsoDates.parse("start date", isoDate), height);
    }

    /**
     * Sets the first day, in UTC, and the height of the chain on it.
     *
     * @throws IllegalArgumentException if the day is not in the years 1 to 9999
     * @throws IllegalStateException    if it is set already
     */
    public MiningPlanBuilder startingOn(LocalDate day, BlockHeight height) {
        IsoDates.require("start date", day);
        Objects.requireNonNull(height, "height must not be null");
        requireUnset("start date", startDate);
        startDate = day;
        startHeight = height;
        return this;
    }

    /**
     * Sets the horizon.
     *
     * @param days 1 to 73,050; checked by {@link #build}
     * @throws IllegalStateException if it is set already
     */
    public MiningPlanBuilder forDays(int days) {
        requireUnset("horizon", this.days);
        this.days = days;
        return this;
    }

    /**
     * Returns the plan.
     *
     * @throws IllegalStateException    if something is not set
     * @throws IllegalArgumentException if something is out of its range
     */
    public MiningPlan build() {
        return new MiningPlan(
                megawatts,
                require("fleet", fleet),
                require("PUE", pue),
                require("uptime", uptime),
                require("network", network),
                require("start date", startDate),
                require("start date", startHeight),
                require("horizon", days));
    }

    private static <T> T require(String what, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("mining plan has no " + what + "; every assumption must be stated");
        }
        return value;
    }

    private static void requireUnset(String what, @Nullable Object earlier) {
        Words.requireUnset(what + " of the mining plan", earlier);
    }
}
