package org.reserves.mining;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.Objects;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Words;
import org.reserves.money.Btc;

/**
 * What a miner meets: the difficulty, how fast it grows, and the fees of a block.
 *
 * <pre>{@code
 * NetworkConditions.ofDifficulty("121658450774825")
 *     .feesPerBlock(Btc.parse("0.05"))
 *     .growthPerRetarget("1");            // 1 % every 2,016 blocks
 * }</pre>
 *
 * <p>A difficulty of 1 takes 2<sup>32</sup> hashes a block on average, and the rule aims at 600 seconds a block, so the
 * network's hash rate is D · 2<sup>32</sup> / 600. (The exact factor is 2<sup>48</sup> / 65,535, 0.0015 % more; the rounded
 * one is what calculators and {@code getnetworkhashps} figures in print use.)
 *
 * <p>Without the methods above, fees and growth are zero.
 *
 * <p>JSON: {@code {"difficulty":"121658450774825","feesPerBlock":"0.00000000","growthPercentPerRetarget":"0"}}.
 *
 * <p>Immutable and thread-safe.
 */
@ExplicitJson
@JsonPropertyOrder({"difficulty", "feesPerBlock", "growthPercentPerRetarget"})
public final class NetworkConditions {
    /** The number of blocks from one retarget to the next (Bitcoin Core, {@code DifficultyAdjustmentInterval}). */
    public static final int BLOCKS_PER_RETARGET = 2_016;

    private static final BigDecimal HASHES_PER_DIFFICULTY = BigDecimal.valueOf(1L << 32);
    private static final BigDecimal SECONDS_PER_BLOCK = BigDecimal.valueOf(600);
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final String REMEDY = "take it from a block explorer or from getdifficulty";

    private final BigDecimal difficulty;
    private final Btc feesPerBlock;
    private final BigDecimal growthPercentPerRetarget;

    /** Whether fees and growth were stated, if as zero: no part of what is said, so not of equality. */
    private final boolean hasFees;

    private final boolean hasGrowth;

    /**
     * Validates the parts; prefer {@link #ofDifficulty} and {@link #ofHashRate}.
     *
     * @param difficulty               the difficulty at the start, above zero
     * @param feesPerBlock             the fees of a block, not below zero
     * @param growthPercentPerRetarget by how many percent the difficulty grows every 2,016 blocks, above −100
     * @throws IllegalArgumentException if the difficulty is not above zero, the fees are below zero, or the growth is not
     *                                  above −100 %
     */
    public NetworkConditions(BigDecimal difficulty, Btc feesPerBlock, BigDecimal growthPercentPerRetarget) {
        this(difficulty, feesPerBlock, growthPercentPerRetarget, false, false);
    }

    private NetworkConditions(
            BigDecimal difficulty, Btc feesPerBlock, BigDecimal growth, boolean hasFees, boolean hasGrowth) {
        this.difficulty = PhysicalQuantity.requirePositive("difficulty", difficulty, REMEDY);
        this.feesPerBlock = Objects.requireNonNull(feesPerBlock, "feesPerBlock must not be null");
        this.growthPercentPerRetarget = PhysicalQuantity.require("difficulty growth in percent", growth);
        this.hasFees = hasFees || feesPerBlock.signum() != 0;
        this.hasGrowth = hasGrowth || growth.signum() != 0;
        if (feesPerBlock.signum() < 0) {
            throw new IllegalArgumentException(
                    "fees per block \"" + feesPerBlock + "\" are below zero; a block pays fees or none");
        }
        if (growth.compareTo(ALL.negate()) <= 0) {
            throw new IllegalArgumentException("difficulty growth in percent \"" + PhysicalQuantity.print(growth)
                    + "\" leaves no difficulty; it must be above -100");
        }
    }

    /**
     * Returns a network of this difficulty, without fees and growth.
     *
     * @throws IllegalArgumentException if the difficulty is malformed or not above zero
     */
    public static NetworkConditions ofDifficulty(String difficulty) {
        return new NetworkConditions(PhysicalQuantity.parse("difficulty", difficulty), Btc.ZERO, BigDecimal.ZERO);
    }

    /** Returns a network of this hash rate, without fees and growth. */
    public static NetworkConditions ofHashRate(HashRate network) {
        Objects.requireNonNull(network, "network must not be null");
        BigDecimal difficulty =
                network.toHashes().multiply(SECONDS_PER_BLOCK).divide(HASHES_PER_DIFFICULTY, MiningPlan.PRECISION);
        return new NetworkConditions(difficulty, Btc.ZERO, BigDecimal.ZERO);
    }

    @JsonCreator
    static NetworkConditions fromJson(
            @JsonProperty("difficulty") String difficulty,
            @JsonProperty("feesPerBlock") Btc feesPerBlock,
            @JsonProperty("growthPercentPerRetarget") String growth) {
        return new NetworkConditions(
                PhysicalQuantity.parse("difficulty", difficulty),
                feesPerBlock,
                PhysicalQuantity.parse("growthPercentPerRetarget", growth));
    }

    /**
     * Returns these conditions with the fees of a block.
     *
     * @throws IllegalArgumentException if the fees are below zero
     * @throws IllegalStateException    if there are fees already
     */
    public NetworkConditions feesPerBlock(Btc fees) {
        Words.requireUnset("fees per block", hasFees ? feesPerBlock : null);
        return new NetworkConditions(difficulty, fees, growthPercentPerRetarget, true, hasGrowth);
    }

    /**
     * Returns these conditions with the growth of difficulty.
     *
     * @param percent by how many percent the difficulty grows every 2,016 blocks; below zero it falls
     * @throws IllegalArgumentException if the number is malformed or not above −100
     * @throws IllegalStateException    if there is a growth already
     */
    public NetworkConditions growthPerRetarget(String percent) {
        Words.requireUnset(
                "difficulty growth in percent", hasGrowth ? PhysicalQuantity.print(growthPercentPerRetarget) : null);
        BigDecimal growth = PhysicalQuantity.parse("difficulty growth in percent", percent);
        return new NetworkConditions(difficulty, feesPerBlock, growth, hasFees, true);
    }

    /** Returns the difficulty at the start, above zero. */
    public BigDecimal difficulty() {
        return difficulty;
    }

    /** Returns the fees of a block, not below zero. */
    @JsonProperty("feesPerBlock")
    public Btc feesPerBlock() {
        return feesPerBlock;
    }

    /** Returns by how many percent the difficulty grows every 2,016 blocks, above −100. */
    public BigDecimal growthPercentPerRetarget() {
        return growthPercentPerRetarget;
    }

    /** Returns the hash rate of the network at the start, D · 2<sup>32</sup> / 600. */
    public HashRate hashRate() {
        return HashRate.ofHashes(
                difficulty.multiply(HASHES_PER_DIFFICULTY).divide(SECONDS_PER_BLOCK, MiningPlan.PRECISION));
    }

    /** Returns the factor by which hash rate and difficulty grow at a retarget: 1.01 for 1 %. */
    BigDecimal growthFactor() {
        return BigDecimal.ONE.add(growthPercentPerRetarget.movePointLeft(2));
    }

    @JsonProperty("difficulty")
    String difficultyJson() {
        return PhysicalQuantity.print(difficulty);
    }

    @JsonProperty("growthPercentPerRetarget")
    String growthJson() {
        return PhysicalQuantity.print(growthPercentPerRetarget);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NetworkConditions network
                && difficulty.equals(network.difficulty)
                && feesPerBlock.equals(network.feesPerBlock)
                && growthPercentPerRetarget.equals(network.growthPercentPerRetarget);
    }

    @Override
    public int hashCode() {
        return Objects.hash(difficulty, feesPerBlock, growthPercentPerRetarget);
    }

    /** Returns the conditions for a reader: {@code difficulty 121658450774825, growing 1 % a retarget, fees of 0.05 BTC a block}. */
    @Override
    public String toString() {
        return "difficulty " + PhysicalQuantity.print(difficulty) + ", growing "
                + PhysicalQuantity.print(growthPercentPerRetarget) + " % a retarget, fees of "
                + feesPerBlock.toDisplay() + " a block";
    }
}
