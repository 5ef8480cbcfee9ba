package org.reserves.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Shares of whole units, against decimals of any length. */
class SplitProperties {
    private static final long MOST = Long.MAX_VALUE;

    @Property(tries = 20_000)
    void share_isTheDecimalRoundedHalfEven(
            @ForAll @LongRange(min = -MOST) long total,
            @ForAll @LongRange(min = 0) long one,
            @ForAll @LongRange(min = 1) long other) {
        long whole = Math.max(one, other);
        long part = Math.min(one, other);
        assertEquals(decimal(total, part, whole), Split.share(total, part, whole));
    }

    @Property(tries = 5_000)
    void share_isTheDecimalRoundedHalfEven_whereHalvesAreCommon(
            @ForAll @LongRange(min = -(1L << 50), max = 1L << 50) long total,
            @ForAll @LongRange(min = 0, max = 1L << 53) long part,
            @ForAll @LongRange(min = 0, max = 1L << 53) long more) {
        long whole = 2 * (part + more) + 2;
        assertEquals(decimal(total, part, whole), Split.share(total, part, whole));
        assertEquals(decimal(total, whole / 2, whole), Split.share(total, whole / 2, whole));
    }

    @Property(tries = 5_000)
    void shares_sumToTheTotal(@ForAll @LongRange(min = 0) long total, @ForAll @LongRange(min = 1) long whole) {
        long first = Split.share(total, whole / 3, whole);
        long second = Split.share(total - first, whole / 2 - whole / 3, whole - whole / 3);
        assertEquals(total, first + second + Split.share(total - first - second, 1, 1));
    }

    @Example
    void share_refusesMoreThanTheWhole() {
        assertEquals(
                "part 3 is more than the whole, 2",
                assertThrows(IllegalArgumentException.class, () -> Split.share(1, 3, 2))
                        .getMessage());
    }

    private static long decimal(long total, long part, long whole) {
        return new BigDecimal(BigInteger.valueOf(total).multiply(BigInteger.valueOf(part)))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }
}
