package org.reserves.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.reserves.chain.BlockHeight;
import org.reserves.money.Btc;

class IssuanceScheduleProperties {
    private static final BigInteger FIRST = BigInteger.valueOf(5_000_000_000L);

    @Property(seed = "20250528")
    void subsidy_isWhatTheSumGrowsBy(@ForAll @IntRange(min = 1, max = 14_000_000) int height) {
        BlockHeight block = BlockHeight.of(height);
        assertEquals(
                IssuanceSchedule.subsidyAt(block),
                IssuanceSchedule.issuedUpTo(block).minus(IssuanceSchedule.issuedUpTo(block.plus(-1))));
    }

    @Property(seed = "20250528")
    void subsidy_isTheShiftOfBitcoinCore(@ForAll @IntRange(min = 0) int height) {
        Btc expected = Btc.ofSats(FIRST.shiftRight(height / 210_000).longValueExact());
        assertEquals(expected, IssuanceSchedule.subsidyAt(BlockHeight.of(height)));
    }

    /** Block by block, as a node would add it up. */
    @Property(tries = 20, seed = "20250528")
    void issued_isTheSumOfTheSubsidies(@ForAll @IntRange(min = 0, max = 7_000_000) int height) {
        long sats = 0;
        for (int block = 0; block <= height; block++) {
            sats += 5_000_000_000L >> (block / 210_000);
        }
        assertEquals(Btc.ofSats(sats), IssuanceSchedule.issuedUpTo(BlockHeight.of(height)));
    }

    @Property(seed = "20250528")
    void heightIssuing_invertsIssuedUpTo(@ForAll @LongRange(min = 1, max = 2_099_999_997_690_000L) long sats) {
        Btc amount = Btc.ofSats(sats);
        BlockHeight height = IssuanceSchedule.heightIssuing(amount);
        assertTrue(IssuanceSchedule.issuedUpTo(height).compareTo(amount) >= 0);
        Btc before = IssuanceSchedule.issuedUpTo(height).minus(IssuanceSchedule.subsidyAt(height));
        assertTrue(before.compareTo(amount) < 0);
    }
}
