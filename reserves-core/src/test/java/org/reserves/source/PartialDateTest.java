package org.reserves.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    @ParameterizedTest
    @CsvSource({
        "2024-05-28, 2024-05-28, 2024-05-28",
        "2024-05, 2024-05-01, 2024-05-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2023-02, 2023-02-01, 2023-02-28",
        "2024, 2024-01-01, 2024-12-31",
        "~2024-05-28, 2024-05-21, 2024-06-04",
        "~2024-05, 2024-04-01, 2024-06-30",
        "~2024-03, 2024-02-01, 2024-04-30",
        "~2024, 2023-01-01, 2025-12-31"
    })
    void parse_givesTheDaysItCanBe(String text, LocalDate earliest, LocalDate latest) {
        PartialDate date = PartialDate.parse(text);
        assertEquals(earliest, date.earliest());
        assertEquals(latest, date.latest());
        assertEquals(text, date.toString());
        assertEquals(date, PartialDate.parse(date.toString()));
        assertEquals(0, date.compareTo(PartialDate.parse(text)));
        assertEquals(text.startsWith("~"), date.isApproximate());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "2024-5",
                "24-05-28",
                "2024-02-30",
                "2024-13",
                "2024-00",
                "May 2024",
                "2024-05-28T00:00",
                "~",
                "~~2024",
                "2024-",
                "+2024",
                "２０２４"
            })
    void parse_refusesWhatIsNoDate(String text) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> PartialDate.parse(text));
        assertEquals(
                "date \"" + text
                        + "\" is not a day, month or year of the calendar; write it like 2024-05-28, 2024-05 or"
                        + " 2024, with ~ before it for about",
                e.getMessage());
    }

    @Test
    void isBefore_onlyWhereNoDayIsShared() {
        assertTrue(PartialDate.parse("2024-05").isBefore(PartialDate.parse("2024-06-01")));
        assertFalse(PartialDate.parse("2024-05").isBefore(PartialDate.parse("2024-05-31")));
        assertFalse(PartialDate.parse("2024-05-01").isBefore(PartialDate.parse("2024")));
        assertFalse(PartialDate.parse("2024").isBefore(PartialDate.parse("~2025-01")));
        assertTrue(PartialDate.parse("2024-05").isOverBy(LocalDate.parse("2024-05-31")));
        assertFalse(PartialDate.parse("2024-05").isOverBy(LocalDate.parse("2024-05-30")));
    }

    /** By the last day it can be, and of two that end together the one that begins first: the year before its December. */
    @Test
    void compareTo_ordersByTheLastDayThenTheFirst() {
        List<String> sorted = Stream.of("2025-01", "2024-12-31", "2024", "2024-12", "~2023", "2024-11")
                .map(PartialDate::parse)
                .sorted()
                .map(PartialDate::toString)
                .toList();
        assertEquals(List.of("2024-11", "~2023", "2024", "2024-12", "2024-12-31", "2025-01"), sorted);
    }

    @Test
    void about_isAnotherDate() {
        assertNotEquals(PartialDate.parse("2024"), PartialDate.parse("~2024"));
        assertEquals(PartialDate.parse("~2024"), PartialDate.parse("2024").approximately());
        assertEquals("about 2024", PartialDate.parse("~2024").toDisplay());
        assertEquals("some day of 2024-05", PartialDate.parse("2024-05").toDisplay());
    }
}
