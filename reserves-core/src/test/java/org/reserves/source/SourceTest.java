package org.reserves.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.reserves.JsonRoundTrip.assertJson;
import static org.reserves.JsonRoundTrip.assertRefused;

import java.time.LocalDate;
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
        assertEquals("published date of the source is already \"2025-05-29\"; state it once", e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/article?a=1#b",
                "http://localhost:3002/x",
                "ipfs://bafybei/x",
                "doi:10.1000/182",
                "urn:isbn:0451450523"
            })
    void at_takesAddressesWithTheirScheme(String url) {
        assertEquals(url, Source.of("a", "b").at(url).url());
    }

    /** What a page would link to must not run in the browser or end the attribute it stands in. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "not a url",
                "example.org/article",
                "https://",
                "https://a b",
                "javascript:alert(1)",
                "data:text/html,x",
                "https://a\"onclick=",
                "https://a\n"
            })
    void at_refusesWhatIsNoAddress(String url) {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> Source.of("a", "b").at(url));
        assertEquals(
                "url \"" + url
                        + "\" is not an address on the web; write it with its scheme, like https://example.org/article",
                e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Source("a", "b", url, null));
    }

    @Test
    void at_refusesASecondAddress() {
        Source once = Source.of("a", "b").at("https://example.org/a");
        assertEquals(
                "url of the source is already \"https://example.org/a\"; state it once",
                assertThrows(IllegalStateException.class, () -> once.at("https://example.org/b"))
                        .getMessage());
    }

    /** A day without a text form could be written and never read again. */
    @Test
    void published_refusesADayWithoutATextForm() {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> Source.of("a", "b").published(LocalDate.of(10_000, 1, 1)));
        assertEquals(
                "published date \"+10000-01-01\" is not in the years 1 to 9999; write it like 2025-05-28",
                e.getMessage());
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
    @ValueSource(
            strings = {
                "28.5.2025",
                "2025-5-28",
                "2025-02-30",
                "",
                "2025",
                "tomorrow",
                "-2025-05-28",
                "+12025-05-28",
                "0000-05-28"
            })
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
