package org.reserves.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.reserves.JsonRoundTrip.assertJson;
import static org.reserves.JsonRoundTrip.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.internal.IsoDates;

class SourceTest {
    private static final Source ARTICLE =
            Source.of("Mars Finance", "Pakistan follows up").published("2025-05-29");

    @Test
    void toString_citesThePublication() {
        assertEquals("Mars Finance, \"Pakistan follows up\", 2025-05-29", ARTICLE.toString());
    }

    @Test
    void published_refusesASecondDayAndNamesTheFirst() {
        Exception e = assertThrows(IllegalStateException.class, () -> ARTICLE.published("2025-06-01"));
        assertEquals("source \"Pakistan follows up\" was already published on 2025-05-29", e.getMessage());
    }

    @Test
    void of_refusesABlankPublisher() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Source.of(" ", "title"));
        assertEquals("publisher \" \" is blank; name it, or leave it out where it is unknown", e.getMessage());
        assertEquals(
                "title must not be null",
                assertThrows(NullPointerException.class, () -> Source.of("publisher", null))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"28.5.2025", "2025-5-28", "2025-02-30", "", "2025", "tomorrow"})
    void parse_refusesWhatIsNoIsoDay(String text) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> IsoDates.parse("as-of date", text));
        assertEquals(
                "as-of date \"" + text + "\" is not a day of the calendar in ISO 8601; write it like 2025-05-28",
                e.getMessage());
    }

    @Test
    void json_roundTripsAndNamesTheBadField() {
        assertJson(
                "{\"publisher\":\"Mars Finance\",\"title\":\"Pakistan follows up\",\"published\":\"2025-05-29\"}",
                ARTICLE,
                Source.class);
        assertRefused("{\"publisher\":\"a\",\"title\":\"b\",\"published\":\"May\"}", Source.class, "published \"May\"");
        assertRefused("{\"publisher\":\"a\"}", Source.class, "title must not be null");
    }
}
