package org.reserves.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.money.Ratio;

/** Arithmetic of closed intervals: the ends belong to them. */
class SpanTest {
    private static final Span TWO_TO_THREE = Span.between(ratio("2"), ratio("3"));

    @ParameterizedTest
    @CsvSource({"1.999, false", "2, true", "2.5, true", "3, true", "3.001, false"})
    void contains_itsEnds(String number, boolean expected) {
        assertEquals(expected, TWO_TO_THREE.contains(ratio(number)));
        assertEquals(expected, TWO_TO_THREE.meets(Span.of(ratio(number))));
        assertEquals(expected, Span.of(ratio(number)).meets(TWO_TO_THREE));
    }

    @Test
    void intersect_leavesWhatBothAllow() {
        assertEnds("3", "3", TWO_TO_THREE.intersect(Span.between(ratio("3"), ratio("4"))));
        assertEnds("2", "2.5", TWO_TO_THREE.intersect(Span.between(ratio("1"), ratio("2.5"))));
        assertEnds("2.5", "3", TWO_TO_THREE.intersect(Span.atLeast(ratio("2.5"))));
        assertEnds("2", "3", TWO_TO_THREE.intersect(Span.between(null, ratio("3"))));
        assertNull(TWO_TO_THREE.intersect(Span.between(ratio("3.001"), ratio("4"))));
        assertNull(TWO_TO_THREE.intersect(Span.between(null, ratio("1.999"))));
    }

    @Test
    void arithmetic_isThatOfTheEnds() {
        assertEnds("4", "6", TWO_TO_THREE.plus(TWO_TO_THREE));
        assertEnds("4", "9", TWO_TO_THREE.times(TWO_TO_THREE));
        assertEnds("20", "30", TWO_TO_THREE.times(ratio("10")));
        assertEnds("-30", "-20", TWO_TO_THREE.times(ratio("-10")));
        assertEnds("20", "30", TWO_TO_THREE.under(ratio("60")));
        assertFalse(TWO_TO_THREE.plus(Span.atLeast(ratio("1"))).hasHigh());
        assertEquals(ratio("3"), TWO_TO_THREE.plus(Span.atLeast(ratio("1"))).low());
        assertFalse(TWO_TO_THREE.times(Span.atLeast(ratio("1"))).hasHigh());
        assertEquals(ratio("2"), TWO_TO_THREE.times(Span.atLeast(ratio("1"))).low());
        assertEnds("0", "30", Span.atLeast(ratio("2")).under(ratio("60")));
    }

    @Test
    void ends_areAskedForWhereThereAreSome() {
        Span open = Span.atLeast(ratio("2"));
        assertTrue(open.hasLow());
        assertTrue(open.contains(ratio("1000000")));
        assertFalse(open.contains(ratio("1.999")));
        assertEquals(
                "the span has no upper end; ask whether it has one first",
                assertThrows(IllegalStateException.class, open::high).getMessage());
        assertEquals(
                "the span has no lower end; ask whether it has one first",
                assertThrows(IllegalStateException.class, () -> Span.between(null, ratio("2"))
                                .low())
                        .getMessage());
    }

    private static void assertEnds(String low, String high, Span span) {
        assertNotNull(span);
        assertEquals(ratio(low), span.low());
        assertEquals(ratio(high), span.high());
    }

    private static Ratio ratio(String number) {
        return Ratio.of(new BigDecimal(number), BigDecimal.ONE);
    }
}
