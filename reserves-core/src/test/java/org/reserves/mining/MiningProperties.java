package org.reserves.mining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.reserves.chain.BlockHeight;

class MiningProperties {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final int SHOWN = 20;

    private static MiningPlan plan(int megawatts, int height, int days, int growth) {
        return MiningPlan.ofMegawatts(Integer.toString(megawatts))
                .fleet(Fleet.of(MiningMachine.S21))
                .pue("1.10")
                .uptime("0.95")
                .network(NetworkConditions.ofDifficulty("121658450774825").growthPerRetarget(Integer.toString(growth)))
                .startingOn("2025-05-28", BlockHeight.of(height))
                .forDays(days)
                .build();
    }

    @Property(seed = "20250528", tries = 100)
    void equilibrium_isBelowPriceTakerAndAboveZero(
            @ForAll @IntRange(min = 1, max = 10_000) int megawatts,
            @ForAll @IntRange(min = 0, max = 6_900_000) int height,
            @ForAll @IntRange(min = 1, max = 1_000) int days,
            @ForAll @IntRange(min = 0, max = 5) int growth) {
        MiningPlan plan = plan(megawatts, height, days, growth);
        BigDecimal taker = plan.asPriceTaker().total();
        BigDecimal equilibrium = plan.inEquilibrium().total();
        assertTrue(equilibrium.signum() > 0);
        assertTrue(equilibrium.compareTo(taker) < 0);
    }

    @Property(seed = "20250528", tries = 100)
    void yieldsOfTwoStretches_addUpToThatOfBoth(
            @ForAll @IntRange(min = 0, max = 2_000_000) int height,
            @ForAll @IntRange(min = 1, max = 500) int first,
            @ForAll @IntRange(min = 1, max = 500) int second) {
        MiningYield both = plan(2_000, height, first + second, 0).inEquilibrium();
        BigDecimal one = plan(2_000, height, first, 0).inEquilibrium().total();
        BigDecimal other =
                plan(2_000, height + first * 144, second, 0).inEquilibrium().total();
        assertEquals(round(both.total()), round(one.add(other)));
        assertEquals(round(one), round(both.afterDays(first)));
    }

    @Property(seed = "20250528", tries = 100)
    void dayReaching_isTheFirstDayTheSumIsThere(@ForAll @IntRange(min = 1, max = 999) int days) {
        MiningYield yield = plan(2_000, 1_049_000, 1_000, 2).inEquilibrium();
        BigDecimal middle = yield.afterDays(days).add(yield.afterDays(days + 1)).divide(BigDecimal.valueOf(2));
        var goal = org.reserves.money.Btc.of(middle, RoundingMode.DOWN);
        assertEquals(
                yield.plan().startDate().plusDays(days), yield.dayReaching(goal).orElseThrow());
    }

    @Property(seed = "20250528")
    void parse_readsPlainNumbersAndRefusesTheRest(@ForAll String text) {
        Assume.that(!NUMBER.matcher(text).matches());
        assertThrows(IllegalArgumentException.class, () -> HashRate.parse(text));
        assertThrows(IllegalArgumentException.class, () -> MiningPlan.ofMegawatts(text));
        assertThrows(IllegalArgumentException.class, () -> NetworkConditions.ofDifficulty(text));
    }

    private static BigDecimal round(BigDecimal value) {
        return value.setScale(SHOWN, RoundingMode.HALF_EVEN);
    }
}
