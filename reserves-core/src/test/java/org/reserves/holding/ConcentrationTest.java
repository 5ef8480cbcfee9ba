package org.reserves.holding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.reserves.holder.TitleHolder;
import org.reserves.money.Btc;
import org.reserves.money.Ratio;

class ConcentrationTest {
    @Test
    void singleFigures_areExact() {
        Concentration c = of(Disclosure.exact(Btc.of(3)), Disclosure.exact(Btc.of(1)));
        assertEquals(Ratio.parse("10/16"), c.hhiLow());
        assertEquals(c.hhiLow(), c.hhiHigh());
        assertEquals(Ratio.parse("3/4"), c.topShareLow(1));
        assertEquals(Ratio.ONE, c.topShareHigh(2));
        assertEquals(Ratio.ONE, c.topShareLow(99));
        assertEquals("HHI 0.625, the largest 75.0 % (2 holdings within 4 BTC)", c.toString());
    }

    @Test
    void equalHolders_haveTheLeastIndex() {
        Disclosure one = Disclosure.exact(Btc.of(7));
        assertEquals(Ratio.parse("1/5"), of(one, one, one, one, one).hhiLow());
    }

    @Test
    void undisclosedHolders_areLeftOutAndNamed() {
        Concentration c = of(Disclosure.exact(Btc.of(3)), Disclosure.undisclosed());
        assertEquals(Ratio.ONE, c.hhiLow());
        assertEquals("HHI 1.000, the largest 100.0 % (1 holding within 3 BTC, 1 holder undisclosed)", c.toString());
    }

    @Test
    void ranges_encloseEveryTableTheyAllow() {
        Concentration c = of(Disclosure.range(Btc.of(1), Btc.of(3)), Disclosure.range(Btc.of(2), Btc.of(5)));
        for (int a = 1; a <= 3; a++) {
            for (int b = 2; b <= 5; b++) {
                Concentration inside = of(Disclosure.exact(Btc.of(a)), Disclosure.exact(Btc.of(b)));
                assertTrue(c.hhiLow().compareTo(inside.hhiLow()) <= 0);
                assertTrue(c.hhiHigh().compareTo(inside.hhiLow()) >= 0);
                assertTrue(c.topShareLow(1).compareTo(inside.topShareLow(1)) <= 0);
                assertTrue(c.topShareHigh(1).compareTo(inside.topShareLow(1)) >= 0);
            }
        }
    }

    /** Added one after the other, 500 ranges took 24 seconds and four times as many 64 times as long. */
    @Test
    void ranges_areAddedInHalves() {
        List<Bounds> ranges = LongStream.range(0, 2_000)
                .mapToObj(i -> new Bounds(Btc.ofSats(10_000_019 + 7 * i), Btc.ofSats(20_000_033 + 11 * i), false))
                .toList();
        Concentration c = new Concentration(ranges, total(ranges));
        Ratio index = assertTimeoutPreemptively(Duration.ofSeconds(60), c::hhiLow);
        assertTrue(index.compareTo(c.topShareLow(1)) < 0);
    }

    @Test
    void openEnds_leaveOpenEnds() {
        Concentration c = of(Disclosure.atLeast(Btc.of(3)), Disclosure.exact(Btc.of(1)));
        assertEquals(Ratio.parse("3/4"), c.topShareLow(1));
        assertEquals(Ratio.ONE, c.topShareHigh(1));
        assertEquals(Ratio.ONE, c.hhiHigh());
        Concentration two = of(Disclosure.atLeast(Btc.of(3)), Disclosure.atLeast(Btc.of(1)));
        assertEquals(Ratio.ZERO, two.topShareLow(1));
    }

    @Test
    void nothingCertain_isUndefined() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> of(Disclosure.atMost(Btc.of(3))));
        assertEquals(
                "the concentration of 0 to 3 BTC is undefined: no amount in it is certain to be above zero; ask a table that has one",
                e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> of(Disclosure.exact(Btc.of(1)))
                .topShareLow(0));
    }

    private static Total total(List<Bounds> amounts) {
        return new Total(
                amounts.stream().reduce(Bounds.NONE, Bounds::plus), amounts.size(), List.of(), List.of(), List.of());
    }

    /** A stored concentration proves nothing: its amounts must be those of its total. */
    @Test
    void amounts_mustBeThoseOfTheTotal() {
        List<Bounds> amounts = List.of(new Bounds(Btc.of(3), Btc.of(3), false));
        Exception e = assertThrows(
                IllegalArgumentException.class,
                () -> new Concentration(
                        amounts,
                        new Total(new Bounds(Btc.of(4), Btc.of(4), false), 1, List.of(), List.of(), List.of())));
        assertEquals(
                "amounts that add up to \"3 BTC\" are not those of the total \"4 BTC\"; take both from one table, with"
                        + " ReserveTable.concentration()",
                e.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Concentration(amounts, new Total(amounts.get(0), 2, List.of(), List.of(), List.of())));
    }

    /** 1² + 3² of (1 + 2 … 5)²: the first at 1 of 6 or 3 of 5, the second at 2 of 5 or 5 of 6. */
    @Test
    void toString_hasTheRangeOfItsMeasures() {
        Concentration c = of(Disclosure.range(Btc.of(1), Btc.of(3)), Disclosure.range(Btc.of(2), Btc.of(5)));
        assertEquals("HHI 0.188 to 1.000, the largest 40.0 to 83.3 % (2 holdings within 3 to 8 BTC)", c.toString());
    }

    private static Concentration of(Disclosure... amounts) {
        ReserveTableBuilder table = ReserveTable.asOf("2025-05-28");
        List<String> codes = List.of("US", "CN", "GB", "UA", "BT", "SV");
        for (int i = 0; i < amounts.length; i++) {
            table.add(Holding.of(TitleHolder.state(codes.get(i)), amounts[i]));
        }
        return table.build().concentration();
    }
}
