package org.reserves.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class BlockHeightTest {
    @Test
    void of_refusesAHeightBelowZero() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> BlockHeight.of(-1));
        assertEquals("block height \"-1\" is below zero; the genesis block is at height 0", e.getMessage());
    }

    @Test
    void of_refusesATimeTakenForAHeight() {
        assertEquals(Integer.MAX_VALUE, BlockHeight.of(2_147_483_647L).toInt());
        Exception e = assertThrows(IllegalArgumentException.class, () -> BlockHeight.of(1_713_571_767_000L));
        assertEquals(
                "block height \"1713571767000\" is above the limit of 2147483647; is it a time in seconds or milliseconds?",
                e.getMessage());
    }

    @Test
    void plus_namesWhatIsOutOfRange() {
        assertEquals(
                "block height \"9223372036854775807\" is above the limit of 2147483647; is it a time in seconds or milliseconds?",
                assertThrows(IllegalArgumentException.class, () -> BlockHeight.of(1)
                                .plus(Long.MAX_VALUE))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> BlockHeight.of(1).plus(Long.MIN_VALUE));
    }

    @Test
    void plus_countsBlocksBothWays() {
        assertEquals(BlockHeight.of(840_000), BlockHeight.of(839_999).plus(1));
        assertEquals(BlockHeight.GENESIS, BlockHeight.of(144).plus(-144));
        assertThrows(IllegalArgumentException.class, () -> BlockHeight.of(143).plus(-144));
    }

    @Test
    void toDisplay_ignoresDefaultLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
            assertEquals("block 840,000", BlockHeight.of(840_000).toDisplay());
            assertEquals("840000", BlockHeight.of(840_000).toString());
        } finally {
            Locale.setDefault(before);
        }
    }
}
