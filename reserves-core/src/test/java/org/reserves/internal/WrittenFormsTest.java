package org.reserves.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days, hexadecimal digits and numbers at the ends of what is read. */
class WrittenFormsTest {
    /** The first day of year 1 and the last of year 9999, leap days by the Gregorian rule (1900 had none, 2000 had). */
    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "9999-12-31", "2000-02-29", "2024-02-29", "2009-01-03"})
    void days_areReadAndWritten(String text) {
        assertEquals(text, IsoDates.parse("day", text).toString());
        assertEquals(text, IsoDates.require("day", LocalDate.parse(text)).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01",
                "1900-02-29",
                "2025-00-10",
                "2025-13-10",
                "2025-10-00",
                "2025-10-32",
                "2025/10/10",
                "2025-10/10",
                "2025-1010 ",
                "2025-10-1/",
                "2025-10-1:",
                "2025-10-100"
            })
    void days_thatAreNoneAreRefused(String text) {
        assertEquals(
                "day \"" + text + "\" is not a day of the calendar in ISO 8601; write it like 2025-05-28",
                assertThrows(IllegalArgumentException.class, () -> IsoDates.parse("day", text))
                        .getMessage());
    }

    @Test
    void days_areOfFourDigitYears() {
        for (LocalDate day : new LocalDate[] {LocalDate.of(0, 12, 31), LocalDate.of(10_000, 1, 1)}) {
            assertThrows(IllegalArgumentException.class, () -> IsoDates.require("day", day));
        }
        LocalDate genesis = LocalDate.of(2009, 1, 3);
        assertEquals(genesis, IsoDates.requireSinceGenesis("day", genesis));
        assertEquals(
                "day \"2009-01-02\" is before 2009-01-03, the day of the genesis block; there was no bitcoin yet",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> IsoDates.requireSinceGenesis("day", genesis.minusDays(1)))
                        .getMessage());
        assertNull(IsoDates.requireOptional("day", null));
        assertNull(IsoDates.parseOptional("day", null));
        assertEquals(-1, IsoDates.number("1a", 0, 2));
        assertEquals(-1, IsoDates.number("1/", 0, 2));
        assertEquals(-1, IsoDates.number("1:", 0, 2));
        assertEquals(90, IsoDates.number("x90x", 1, 3));
    }

    @Test
    void hexadecimalDigits_areLowerCaseAndWholeBytes() {
        assertEquals("", Hex.requireBytes("script", ""));
        assertEquals("09af", Hex.requireBytes("script", "09af"));
        for (String bad : new String[] {"0", "09a", "09AF", "0g", "0/", "0:", "0`", "é0"}) {
            assertEquals(
                    "script \"" + bad
                            + "\" is not an even number of hexadecimal digits in lower case; write two for each byte",
                    assertThrows(IllegalArgumentException.class, () -> Hex.requireBytes("script", bad))
                            .getMessage());
        }
        String hash = "0123456789abcdef".repeat(4);
        assertEquals(hash, Hex.requireHash("txid", hash));
        for (String bad : new String[] {hash + "0", hash.substring(1), hash.replace('a', 'A')}) {
            assertThrows(IllegalArgumentException.class, () -> Hex.requireHash("txid", bad));
        }
        assertEquals(
                "txid must not be null",
                assertThrows(NullPointerException.class, () -> Hex.requireHash("txid", null))
                        .getMessage());
        assertEquals(
                "script must not be null",
                assertThrows(NullPointerException.class, () -> Hex.requireBytes("script", null))
                        .getMessage());
    }

    /** Java's int is ±2^31; its least one has no counterpart above zero, and no JSON means it. */
    @Test
    void numbers_fitTheirType() {
        assertEquals(Integer.MAX_VALUE, JsonValues.integer("n", 2_147_483_647L));
        assertEquals(-Integer.MAX_VALUE, JsonValues.integer("n", -2_147_483_647L));
        assertThrows(IllegalArgumentException.class, () -> JsonValues.integer("n", 2_147_483_648L));
        assertThrows(IllegalArgumentException.class, () -> JsonValues.integer("n", -2_147_483_648L));
        assertEquals(Long.MAX_VALUE, JsonValues.whole("n", new BigInteger("9223372036854775807")));
        assertEquals(Long.MIN_VALUE, JsonValues.whole("n", new BigInteger("-9223372036854775808")));
        assertThrows(
                IllegalArgumentException.class, () -> JsonValues.whole("n", new BigInteger("9223372036854775808")));
        assertTrue(JsonValues.flag("f", true));
        assertFalse(JsonValues.flag("f", false));
        assertEquals(
                "t must not be null",
                assertThrows(NullPointerException.class, () -> JsonValues.text("t", null, "x"))
                        .getMessage());
    }

    /** What is quoted is short: forty characters, and the mark of more. */
    @Test
    void quotes_areShort() {
        assertEquals("\"" + "x".repeat(40) + "\"", Words.quote("x".repeat(40)));
        assertEquals("\"" + "x".repeat(40) + "…\"", Words.quote("x".repeat(41)));
        assertEquals(
                "0 days, 1 day, 2 days",
                Words.count(0, "day") + ", " + Words.count(1, "day") + ", " + Words.count(2, "day"));
    }
}
