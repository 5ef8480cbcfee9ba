package org.reserves.holding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.reserves.money.Btc;

class DisclosureTest {
    private static final Btc TEN = Btc.of(10);
    private static final Btc TWELVE = Btc.of(12);

    @Test
    void toString_readsAloud() {
        assertEquals("10 BTC", Disclosure.exact(TEN).toString());
        assertEquals("about 50,000 BTC", Disclosure.about(Btc.of(50_000)).toString());
        assertEquals("at least 10 BTC", Disclosure.atLeast(TEN).toString());
        assertEquals("at most 10 BTC", Disclosure.atMost(TEN).toString());
        assertEquals("10 to 12 BTC", Disclosure.range(TEN, TWELVE).toString());
        assertEquals("undisclosed", Disclosure.undisclosed().toString());
    }

    @Test
    void bounds_areWhatWasSaid() {
        assertEquals(new Bounds(TEN, TEN, false), Disclosure.exact(TEN).bounds());
        assertEquals(new Bounds(TEN, TEN, true), Disclosure.about(TEN).bounds());
        assertEquals(new Bounds(Btc.ZERO, TEN, false), Disclosure.atMost(TEN).bounds());
        assertEquals(
                new Bounds(TEN, TWELVE, false), Disclosure.range(TEN, TWELVE).bounds());
        assertNull(Disclosure.atLeast(TEN).bounds().high());
        assertTrue(Disclosure.atLeast(TEN).isDisclosed());
    }

    @Test
    void undisclosed_hasNoBoundsAndIsNotZero() {
        assertFalse(Disclosure.undisclosed().isDisclosed());
        Exception e = assertThrows(
                IllegalStateException.class, () -> Disclosure.undisclosed().bounds());
        assertEquals("an undisclosed amount has no bounds, not even zero; ask isDisclosed() first", e.getMessage());
    }

    @Test
    void factories_refuseNegativeAmountsAndCrossedRanges() {
        Exception negative = assertThrows(IllegalArgumentException.class, () -> Disclosure.exact(Btc.of(-1)));
        assertEquals(
                "amount \"-1.00000000\" is negative; nobody holds less than nothing, a reduction is a difference of two amounts",
                negative.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Disclosure.range(Btc.of(-1), TEN));
        assertThrows(IllegalArgumentException.class, () -> Disclosure.atMost(Btc.of(-1)));
        Exception crossed = assertThrows(IllegalArgumentException.class, () -> Disclosure.range(TWELVE, TEN));
        assertEquals(
                "high \"10.00000000\" of a range is below its low \"12.00000000\"; give the smaller amount first",
                crossed.getMessage());
        assertThrows(NullPointerException.class, () -> Disclosure.range(TEN, null));
    }

    @Test
    void figure_refusesToPickFromARange() {
        Exception e = assertThrows(
                IllegalStateException.class,
                () -> Disclosure.range(TEN, TWELVE).bounds().figure());
        assertEquals("\"10 to 12 BTC\" is not a single figure; use low() and high()", e.getMessage());
    }
}
