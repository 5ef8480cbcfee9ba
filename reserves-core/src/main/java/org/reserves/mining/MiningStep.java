package org.reserves.mining;

import java.math.BigDecimal;
import java.util.Objects;
import org.reserves.chain.BlockHeight;
import org.reserves.money.Btc;

/**
 * A run of blocks within a plan with the same difficulty and the same reward.
 *
 * <p>Immutable and thread-safe.
 *
 * @param first      its first block
 * @param blocks     the number of blocks, 1 to 2,016
 * @param reward     subsidy and fees of a block
 * @param blockShare the part of the blocks the site finds on average, above 0 and at most 1
 */
public record MiningStep(BlockHeight first, long blocks, Btc reward, BigDecimal blockShare) {

    /** Validates the components. */
    public MiningStep {
        Objects.requireNonNull(first, "first must not be null");
        Objects.requireNonNull(reward, "reward must not be null");
        Objects.requireNonNull(blockShare, "blockShare must not be null");
    }

    /** Returns the expected number of blocks the site finds in the first so many of these. */
    BigDecimal ownBlocks(BigDecimal of) {
        return blockShare.multiply(of, MiningPlan.PRECISION);
    }

    /** Returns the expected BTC of the whole step, at {@link MiningPlan#PRECISION}. */
    public BigDecimal expected() {
        return expected(BigDecimal.valueOf(blocks));
    }

    BigDecimal expected(BigDecimal of) {
        return ownBlocks(of).multiply(reward.toBigDecimal(), MiningPlan.PRECISION);
    }

    /** Returns the variance: each block found pays the reward, and the number found is a Poisson variable. */
    BigDecimal variance() {
        return expected().multiply(reward.toBigDecimal(), MiningPlan.PRECISION);
    }
}
