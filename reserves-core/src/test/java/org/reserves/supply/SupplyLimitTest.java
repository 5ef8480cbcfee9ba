package org.reserves.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.chain.BlockHeight;
import org.reserves.money.Btc;

class SupplyLimitTest {
    /**
     * The blocks up to the halvings had paid 210,000 times 50, 75, 87.5 and 93.75 BTC; the days are those of the halving blocks'
     * headers. Two days later no more than 600 blocks had been added.
     */
    @ParameterizedTest
    @CsvSource({
        "2012-11-28, 10500000, 25",
        "2016-07-09, 15750000, 12.5",
        "2020-05-11, 18375000, 6.25",
        "2024-04-20, 19687500, 3.125"
    })
    void on_isCloseAboveWhatHadBeenIssued(LocalDate day, Btc issued, Btc subsidy) {
        Btc limit = SupplyLimit.on(day);
        assertTrue(limit.compareTo(issued) >= 0, limit.toString());
        assertTrue(limit.compareTo(issued.plus(subsidy.multipliedBy(600))) <= 0, limit.toString());
    }

    /** Block 32,256, the first of a higher difficulty, is of 2009-12-30 by its header; 32,257 blocks paid 1,612,850 BTC. */
    @Test
    void isExceeded_takesAMillionForPossibleOnlySince2010() {
        Btc million = Btc.of(1_000_000);
        LocalDate lastOf2009 = LocalDate.of(2009, 12, 30);
        assertEquals(Btc.of(1_612_850), IssuanceSchedule.issuedUpTo(BlockHeight.of(32_256)));
        assertTrue(SupplyLimit.on(lastOf2009).compareTo(Btc.of(1_612_850)) >= 0);
        assertFalse(SupplyLimit.isExceededBy(million, million, LocalDate.of(2010, 1, 1)));
        assertFalse(SupplyLimit.isExceededBy(million, million, null));
        // some 14,000 blocks by 2009-04-30: less than a million bitcoin
        assertTrue(SupplyLimit.isExceededBy(million, million, LocalDate.of(2009, 4, 30)));
    }

    @Test
    void isExceeded_judgesTheUpperEnd_andTheLowerOneWhereThereIsNone() {
        Btc five = Btc.of(5);
        LocalDate day = LocalDate.of(2025, 5, 28);
        assertTrue(SupplyLimit.isExceededBy(five, Btc.of(19_900_000), day));
        assertFalse(SupplyLimit.isExceededBy(five, Btc.of(19_800_000), day));
        assertTrue(SupplyLimit.isExceededBy(Btc.of(19_900_000), null, day));
        assertFalse(SupplyLimit.isExceededBy(five, null, day));
        assertFalse(SupplyLimit.isExceededBy(five, IssuanceSchedule.maximum(), null));
        assertTrue(SupplyLimit.isExceededBy(five, Btc.of(21_000_000), null));
    }

    @Test
    void on_answersForTheLastDayThereIs() {
        assertEquals(IssuanceSchedule.maximum(), SupplyLimit.on(LocalDate.of(9999, 12, 31)));
    }
}
