package org.reserves.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.JsonRoundTrip.assertReads;
import static org.reserves.JsonRoundTrip.assertRefused;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.reserves.chain.IndexRange;
import org.reserves.holding.Bounds;
import org.reserves.holding.Concentration;
import org.reserves.holding.ReserveTable;
import org.reserves.holding.Total;
import org.reserves.mining.HashRate;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Ratio;
import org.reserves.source.PartialDate;

class JsonValuesTest {
    @Test
    void integer_isWholeAndInRange() {
        assertEquals(144, JsonValues.integer("days", 144));
        assertEquals(144, JsonValues.integer("days", new BigDecimal("144.0")));
        assertEquals(-3, JsonValues.integer("days", BigInteger.valueOf(-3)));
        assertEquals("days \"2.7\" is not a whole number; write it without a fraction", refusal(2.7));
        assertEquals("days \"144\" is not a number; write it like 144", refusal("144"));
        assertEquals("days \"true\" is not a number; write it like 144", refusal(true));
        assertEquals("days \"2147483648\" is out of range, the limit is 2147483647", refusal(2_147_483_648L));
        assertEquals("days \"1E+999999999\" is out of range", refusal(new BigDecimal("1E+999999999")));
        assertEquals(
                "days must not be null",
                assertThrows(NullPointerException.class, () -> JsonValues.integer("days", null))
                        .getMessage());
    }

    @Test
    void flag_isTrueOrFalse() {
        assertTrue(JsonValues.flag("approximate", true));
        Executable one = () -> JsonValues.flag("approximate", 1);
        assertEquals(
                "approximate \"1\" is not a boolean; write true or false",
                assertThrows(IllegalArgumentException.class, one).getMessage());
    }

    @Test
    void copyOf_namesThePlaceOfNothing() {
        assertEquals(List.of("a"), Lists.copyOf("rows", List.of("a")));
        assertEquals(
                "rows has nothing at place 1, and an element must not be null",
                assertThrows(NullPointerException.class, () -> Lists.copyOf("rows", Arrays.asList("a", null)))
                        .getMessage());
        assertEquals(
                "rows must not be null",
                assertThrows(NullPointerException.class, () -> Lists.copyOf("rows", null))
                        .getMessage());
    }

    /** Both Jacksons, in one wording. */
    @Test
    void mappers_agreeOnWhatIsWrong() {
        String low = "{\"low\":\"1.00000000\"";
        assertReads(low + ",\"approximate\":true}", new Bounds(Btc.of(1), null, true), Bounds.class);
        assertRefused(low + "}", Bounds.class, "approximate must not be null");
        assertRefused(low + ",\"approximate\":1}", Bounds.class, "approximate \"1\" is not a boolean");
        assertRefused(low + ",\"approximate\":\"yes\"}", Bounds.class, "approximate \"yes\" is not a boolean");
        assertRefused("{\"first\":0,\"last\":2.7}", IndexRange.class, "last \"2.7\" is not a whole number");
        assertRefused("{\"last\":2}", IndexRange.class, "first must not be null");
        String total = "{\"counted\":0,\"undisclosed\":[],\"notHeld\":";
        assertReads(total + "[]}", new Total(null, 0, List.of(), List.of(), List.of()), Total.class);
        assertRefused(total + "[null]}", Total.class, "notHeld has nothing at place 0");
        assertRefused("{\"counted\":0,\"undisclosed\":[]}", Total.class, "notHeld must not be null");
        assertRefused("{\"asOf\":\"2025-05-28\"}", ReserveTable.class, "holdings must not be null");
        assertRefused("{\"asOf\":\"2025-05-28\",\"holdings\":[null]}", ReserveTable.class, "holdings has nothing at");
        assertRefused("{\"within\":" + total + "[]}}", Concentration.class, "amounts must not be null");
    }

    @Test
    void texts_areNotNumbers() {
        assertRefused("2", Btc.class, "bitcoin amount \"2\" is not a text; write it in quotes, like \"207189.5\"");
        assertRefused("2.5", Btc.class, "bitcoin amount \"2.5\" is not a text");
        assertRefused("true", Btc.class, "bitcoin amount \"true\" is not a text");
        assertRefused("{\"sats\":2}", Btc.class, "is not a text");
        assertRefused("[2]", Btc.class, "is not a text");
        assertRefused("5", Money.class, "money \"5\" is not a text");
        assertRefused("5", Ratio.class, "ratio \"5\" is not a text");
        assertRefused("5", HashRate.class, "hash rate \"5\" is not a text");
        assertRefused(
                "2024", PartialDate.class, "date \"2024\" is not a text; write it in quotes, like \"2024-05-28\"");
    }

    private static String refusal(Object json) {
        return assertThrows(IllegalArgumentException.class, () -> JsonValues.integer("days", json))
                .getMessage();
    }
}
