package org.reserves.mining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.reserves.chain.BlockHeight;
import org.reserves.money.Btc;
import org.reserves.supply.IssuanceSchedule;

/** Divides a horizon at its retargets and halvings. */
final class MiningSteps {
    private MiningSteps() {}

    static List<MiningStep> of(MiningPlan plan, SiteResponse response) {
        BigDecimal own = plan.hashRate().toHashes();
        BigDecimal network = plan.network().hashRate().toHashes();
        BlockHeight height = plan.startHeight();
        long left = (long) plan.days() * MiningPlan.BLOCKS_PER_DAY;
        List<MiningStep> steps = new ArrayList<>();
        while (left > 0) {
            long toRetarget = until(height, NetworkConditions.BLOCKS_PER_RETARGET);
            long blocks = Math.min(left, Math.min(toRetarget, until(height, IssuanceSchedule.BLOCKS_PER_ERA)));
            Btc reward = IssuanceSchedule.subsidyAt(height).plus(plan.network().feesPerBlock());
            steps.add(new MiningStep(height, blocks, reward, blockShare(own, network, height, response)));
            if (blocks == toRetarget) {
                network = network.multiply(plan.network().growthFactor(), MiningPlan.PRECISION);
            }
            left -= blocks;
            height = height.plus(blocks);
        }
        return List.copyOf(steps);
    }

    private static long until(BlockHeight height, int period) {
        return (long) period - height.toInt() % period;
    }

    private static BigDecimal blockShare(
            BigDecimal own, BigDecimal network, BlockHeight height, SiteResponse response) {
        if (response == SiteResponse.EQUILIBRIUM) {
            return own.divide(own.add(network), MiningPlan.PRECISION);
        }
        if (own.compareTo(network) >= 0) {
            throw new IllegalStateException("the site has " + whole(own) + " hashes per second, the network only "
                    + whole(network) + " at " + height.toDisplay()
                    + "; a price taker cannot be all of the network, use inEquilibrium()");
        }
        return own.divide(network, MiningPlan.PRECISION);
    }

    private static String whole(BigDecimal hashes) {
        return PhysicalQuantity.print(hashes.setScale(0, RoundingMode.DOWN));
    }
}
