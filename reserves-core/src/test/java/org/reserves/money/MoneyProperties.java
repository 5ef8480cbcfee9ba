package org.reserves.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** The algebra of amounts, against plain {@link BigDecimal} as the independent reckoner. */
class MoneyProperties {
    private static final long RANGE = Long.MAX_VALUE / 1_000;

    @Property(seed = "20250528")
    void btc_plusAndMinusAreThoseOfBigDecimal(
            @ForAll @LongRange(min = -RANGE, max = RANGE) long a,
            @ForAll @LongRange(min = -RANGE, max = RANGE) long b) {
        Btc x = Btc.ofSats(a);
        Btc y = Btc.ofSats(b);
        assertEquals(decimal(a).add(decimal(b)), x.plus(y).toBigDecimal());
        assertEquals(decimal(a).subtract(decimal(b)), x.minus(y).toBigDecimal());
        assertEquals(x, x.plus(y).minus(y));
        assertEquals(decimal(a).compareTo(decimal(b)), Integer.signum(x.compareTo(y)));
        assertEquals(x.equals(y), x.compareTo(y) == 0);
    }

    @Property(seed = "20250528")
    void btc_sumDoesNotDependOnOrder(
            @ForAll @Size(max = 60) List<@LongRange(min = -RANGE, max = RANGE) Long> sats, @ForAll long seed) {
        BigInteger expected = sats.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        List<Btc> amounts = new ArrayList<>(sats.stream().map(Btc::ofSats).toList());
        Collections.shuffle(amounts, new Random(seed));
        assertEquals(expected, BigInteger.valueOf(Btc.sum(amounts).toSats()));
        assertEquals(Btc.sum(amounts), amounts.parallelStream().collect(Btc.toSum()));
    }

    @Property(seed = "20250528")
    void btc_textRoundTrips(@ForAll long sats) {
        if (sats != Long.MIN_VALUE) {
            Btc amount = Btc.ofSats(sats);
            assertEquals(amount, Btc.parse(amount.toString()));
            assertEquals(amount, Btc.of(amount.toBigDecimal().stripTrailingZeros()));
            assertEquals(amount.hashCode(), Btc.parse(amount.toString()).hashCode());
        }
    }

    @Property(seed = "20250528")
    void btc_ratiosAddUpToTheRatioOfTheSum(
            @ForAll @Size(min = 1, max = 30) List<@LongRange(min = 0, max = RANGE) Long> sats) {
        Btc whole = Btc.of(21_000_000);
        Ratio sum = sats.stream().map(s -> Btc.ofSats(s).ratioTo(whole)).reduce(Ratio.ZERO, Ratio::plus);
        assertEquals(Btc.sum(sats.stream().map(Btc::ofSats).toList()).ratioTo(whole), sum);
    }

    @Property(seed = "20250528")
    void money_equalityIgnoresScale(@ForAll("decimals") BigDecimal amount) {
        Money money = Money.of("USD", amount);
        Money rescaled = Money.of("USD", amount.setScale(amount.scale() + 7, RoundingMode.UNNECESSARY));
        assertEquals(money, rescaled);
        assertEquals(money.hashCode(), rescaled.hashCode());
        assertEquals(money.toString(), rescaled.toString());
        assertEquals(money, Money.parse(money.toString()));
        assertEquals(0, money.amount().compareTo(amount));
    }

    @Property(seed = "20250528")
    void money_plusIsThatOfBigDecimal(@ForAll("decimals") BigDecimal a, @ForAll("decimals") BigDecimal b) {
        Money sum = Money.of("EUR", a).plus(Money.of("EUR", b));
        assertEquals(0, a.add(b).compareTo(sum.amount()));
        assertEquals(Money.of("EUR", a), sum.minus(Money.of("EUR", b)));
    }

    @Property(seed = "20250528")
    void ratio_roundTripsAndRoundsLikeBigDecimal(
            @ForAll long numerator, @ForAll @LongRange(min = 1) long denominator, @ForAll RoundingMode rounding) {
        Ratio ratio = Ratio.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        assertEquals(ratio, Ratio.parse(ratio.toString()));
        if (rounding != RoundingMode.UNNECESSARY) {
            assertEquals(
                    BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), 6, rounding),
                    ratio.toBigDecimal(6, rounding));
        }
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1E+20"), new BigDecimal("1E+20"))
                .ofScale(12);
    }

    private static BigDecimal decimal(long sats) {
        return new BigDecimal(BigInteger.valueOf(sats), 8);
    }
}
