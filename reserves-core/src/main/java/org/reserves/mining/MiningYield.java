package org.reserves.mining;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.reserves.internal.ExplicitJson;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Price;
import org.reserves.supply.Supply;
import org.reserves.supply.SupplyShare;

/**
 * What a plan can expect, and how sure that is.
 *
 * <p>BTC per block = part of the blocks · (subsidy + fees), summed over the horizon; the part changes at each retarget, the
 * subsidy at each halving. Blocks are found by chance, so the number found is a Poisson variable and every total has a
 * {@linkplain #deviation deviation}. It is that of a site mining on its own; a pool that pays for shares takes it over.
 *
 * <p>The horizon counts 144 blocks a day. In truth a growing network finds blocks faster, and halvings come earlier.
 *
 * <p>Numbers of BTC are expected values at {@link MiningPlan#PRECISION}.
 *
 * <p>JSON: {@code {"plan":{…},"response":"equilibrium","total":"185000.12345678","deviation":"71.12345678",
 * "megawattHours":"16648200"}}, BTC rounded to the satoshi, half to even; the results are ignored when read.
 *
 * <p>Immutable and thread-safe.
 */
@ExplicitJson
@JsonPropertyOrder({"plan", "response", "total", "deviation", "megawattHours"})
public final class MiningYield {
    private static final BigDecimal BLOCKS_PER_DAY = BigDecimal.valueOf(MiningPlan.BLOCKS_PER_DAY);
    private static final BigDecimal HOURS_PER_DAY = BigDecimal.valueOf(24);

    private static final int TEXT_DECIMALS = 2;

    private final MiningPlan plan;
    private final SiteResponse response;
    private final List<MiningStep> steps;

    MiningYield(MiningPlan plan, SiteResponse response) {
        this.plan = plan;
        this.response = response;
        this.steps = MiningSteps.of(plan, response);
    }

    @JsonCreator
    static MiningYield fromJson(
            @JsonProperty("plan") MiningPlan plan, @JsonProperty("response") SiteResponse response) {
        return new MiningYield(
                Objects.requireNonNull(plan, "plan must not be null"),
                Objects.requireNonNull(response, "response must not be null"));
    }

    /** Returns the plan, which holds every assumption. */
    @JsonProperty("plan")
    public MiningPlan plan() {
        return plan;
    }

    /** Returns how the network is taken to answer. */
    @JsonProperty("response")
    public SiteResponse response() {
        return response;
    }

    /** Returns the runs of blocks with the same difficulty and reward, the first one first. */
    public List<MiningStep> steps() {
        return steps;
    }

    /** Returns the part of all blocks the site finds at the start, above 0 and at most 1. */
    public BigDecimal networkShare() {
        return steps.get(0).blockShare();
    }

    /** Returns the expected BTC of a day at the conditions of the start. */
    public BigDecimal perDay() {
        return steps.get(0).expected(BLOCKS_PER_DAY);
    }

    /** Returns the expected BTC of the whole horizon. */
    public BigDecimal total() {
        return sum(MiningStep::expected);
    }

    /** Returns the expected bitcoin of the whole horizon, rounded to the satoshi with the given mode. */
    public Btc total(RoundingMode rounding) {
        return Btc.of(total(), rounding);
    }

    /**
     * Returns the expected BTC of the first so many days.
     *
     * @throws IllegalArgumentException if the number is not within 0 to the days of the plan
     */
    public BigDecimal afterDays(int days) {
        if (days < 0 || days > plan.days()) {
            throw new IllegalArgumentException(
                    "days \"" + days + "\" are outside the horizon; they must be 0 to " + plan.days());
        }
        long left = (long) days * MiningPlan.BLOCKS_PER_DAY;
        BigDecimal sum = BigDecimal.ZERO;
        for (MiningStep step : steps) {
            long blocks = Math.min(left, step.blocks());
            sum = sum.add(step.expected(BigDecimal.valueOf(blocks)), MiningPlan.PRECISION);
            left -= blocks;
        }
        return sum;
    }

    /**
     * Returns the first day on which the expected sum reaches an amount, or empty where the horizon ends before.
     *
     * @throws IllegalArgumentException if the amount is not above zero
     */
    public Optional<LocalDate> dayReaching(Btc amount) {
        Objects.requireNonNull(amount, "amount must not be null");
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException(
                    "amount \"" + amount + "\" is not above zero, so it was reached before the start; name a goal");
        }
        BigDecimal missing = amount.toBigDecimal();
        long blocks = 0;
        for (MiningStep step : steps) {
            BigDecimal perBlock = step.expected(BigDecimal.ONE);
            if (perBlock.signum() > 0 && step.expected().compareTo(missing) >= 0) {
                long more = missing.divide(perBlock, 0, RoundingMode.CEILING).longValueExact();
                return Optional.of(plan.startDate().plusDays((blocks + more - 1) / MiningPlan.BLOCKS_PER_DAY));
            }
            missing = missing.subtract(step.expected(), MiningPlan.PRECISION);
            blocks += step.blocks();
        }
        return Optional.empty();
    }

    /** Returns the expected number of blocks the site finds. */
    public BigDecimal blocks() {
        return sum(step -> step.ownBlocks(BigDecimal.valueOf(step.blocks())));
    }

    /** Returns the standard deviation of the total in BTC: √Σ (expected blocks · reward²). */
    public BigDecimal deviation() {
        return sum(MiningStep::variance).sqrt(MiningPlan.PRECISION);
    }

    /** Returns the energy of the whole horizon in MWh: megawatts · uptime · 24 · days. */
    public BigDecimal megawattHours() {
        return plan.megawatts()
                .multiply(plan.uptime())
                .multiply(HOURS_PER_DAY)
                .multiply(BigDecimal.valueOf(plan.days()));
    }

    /**
     * Returns the energy of one BTC in MWh, on average over the horizon.
     *
     * @throws IllegalStateException if the plan yields nothing
     */
    public BigDecimal megawattHoursPerBtc() {
        return megawattHours().divide(requireYield(), MiningPlan.PRECISION);
    }

    /**
     * Returns the price of a megawatt-hour at which the power costs what the bitcoin is worth, on average over the horizon.
     *
     * @param price    the price of one bitcoin throughout, an assumption like any other
     * @param scale    the decimals of the result
     * @param rounding how to round it; {@link RoundingMode#DOWN} is the careful way
     * @return money per MWh
     */
    public Money breakEvenPerMegawattHour(Price.Known price, int scale, RoundingMode rounding) {
        Objects.requireNonNull(price, "price must not be null");
        return price.perBtc().multipliedBy(total()).dividedBy(megawattHours(), scale, rounding);
    }

    /** Returns the share of a supply that the total would add to a reserve, the total rounded to the satoshi with the given mode. */
    public SupplyShare shareOf(Supply supply, RoundingMode rounding) {
        return SupplyShare.of(total(rounding), supply);
    }

    @JsonProperty("total")
    Btc totalJson() {
        return total(RoundingMode.HALF_EVEN);
    }

    @JsonProperty("deviation")
    Btc deviationJson() {
        return Btc.of(deviation(), RoundingMode.HALF_EVEN);
    }

    @JsonProperty("megawattHours")
    String megawattHoursJson() {
        return megawattHours().stripTrailingZeros().toPlainString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MiningYield yield && plan.equals(yield.plan) && response == yield.response;
    }

    @Override
    public int hashCode() {
        return Objects.hash(plan, response);
    }

    /**
     * Returns the result with its deviation, to two decimals, and the assumptions: {@code 45.83 BTC expected, ± 11.97 BTC
     * (equilibrium yield of …)}.
     */
    @Override
    public String toString() {
        return shown(total()) + " BTC expected, ± " + shown(deviation()) + " BTC (" + response.words() + " yield of "
                + plan + ")";
    }

    private static String shown(BigDecimal btc) {
        return Btc.of(btc.setScale(TEXT_DECIMALS, RoundingMode.HALF_EVEN)).withoutUnit();
    }

    private BigDecimal requireYield() {
        BigDecimal total = total();
        if (total.signum() == 0) {
            throw new IllegalStateException("the plan yields nothing, so energy per BTC is undefined; it runs from "
                    + plan.startHeight().toDisplay() + ", past the last subsidy, and fees per block are zero");
        }
        return total;
    }

    private BigDecimal sum(Function<MiningStep, BigDecimal> part) {
        return steps.stream().map(part).reduce(BigDecimal.ZERO, (a, b) -> a.add(b, MiningPlan.PRECISION));
    }
}
