package org.reserves.supply;

import static java.math.RoundingMode.HALF_UP;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.reserves.money.Btc;
import org.reserves.money.Ratio;

class SupplyShareProperties {
    private static final long MAX_SATS = 2_100_000_000_000_000L;

    @Property(seed = "20250528")
    void shares_addUpToTheShareOfTheSum(
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = -MAX_SATS, max = MAX_SATS) Long> sats,
            @ForAll @IntRange(min = 0, max = 7_000_000) int height) {
        Supply supply = Supply.scheduledAt(height);
        List<SupplyShare> shares =
                sats.stream().map(s -> SupplyShare.of(Btc.ofSats(s), supply)).toList();
        Btc sum = Btc.ofSats(sats.stream().mapToLong(Long::longValue).sum());

        assertEquals(
                SupplyShare.of(sum, supply),
                shares.stream().reduce(SupplyShare::plus).orElseThrow());
        assertEquals(
                sum.ratioTo(supply.amount()),
                shares.stream().map(SupplyShare::ratio).reduce(Ratio.ZERO, Ratio::plus));
    }

    @Property(seed = "20250528")
    void percent_isPlainDecimalDivision(@ForAll @LongRange(min = 0, max = MAX_SATS) long sats) {
        BigDecimal expected = BigDecimal.valueOf(sats)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(MAX_SATS), 6, HALF_UP);
        assertEquals(expected, SupplyShare.of(Btc.ofSats(sats), Supply.cap()).percent(6, HALF_UP));
    }
}
