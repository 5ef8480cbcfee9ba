package org.reserves.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.reserves.source.Source;

class PriceSeriesTest {
    private static final Source DOWNLOAD = Source.of("Example exchange", "daily closes");
    private static final PriceSeries SERIES = PriceSeries.in("USD")
            .at("Example exchange")
            .timeOfDay("close, 24:00 UTC")
            .source(DOWNLOAD)
            .add("2025-05-28", "107802.33")
            .add("2025-05-23", "107318.30")
            .build();

    @Test
    void on_givesThePriceWithItsDayAndSource() {
        Price.Known price = SERIES.on("2025-05-28");
        assertEquals("USD 107802.33", price.perBtc().toString());
        assertEquals(LocalDate.of(2025, 5, 28), price.date());
        assertEquals(DOWNLOAD, price.source());
    }

    @Test
    void on_interpolatesNothing() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> SERIES.on("2025-05-25"));
        assertEquals(
                "there is no price of 2025-05-25; the nearest are 2025-05-23 and 2025-05-28; add it, or say with lastBefore how old a price may be",
                e.getMessage());
        assertFalse(SERIES.hasPriceOn(LocalDate.of(2025, 5, 25)));
        assertTrue(SERIES.hasPriceOn(LocalDate.of(2025, 5, 23)));
    }

    @Test
    void on_namesTheNearestOnEitherSide() {
        String then = "; add it, or say with lastBefore how old a price may be";
        assertEquals(
                "there is no price of 2025-05-22; the nearest is 2025-05-23" + then,
                assertThrows(IllegalArgumentException.class, () -> SERIES.on("2025-05-22"))
                        .getMessage());
        assertEquals(
                "there is no price of 2025-05-29; the nearest is 2025-05-28" + then,
                assertThrows(IllegalArgumentException.class, () -> SERIES.on("2025-05-29"))
                        .getMessage());
    }

    @Test
    void lastBefore_saysHowOldAPriceMayBe() {
        assertEquals(
                LocalDate.of(2025, 5, 23), SERIES.lastBefore("2025-05-26", 3).date());
        assertEquals(
                LocalDate.of(2025, 5, 28), SERIES.lastBefore("2025-05-28", 0).date());
        assertEquals(
                "there is no price of 2025-05-27 or up to 3 days before; the nearest are 2025-05-23 and 2025-05-28; add one, or allow an older one",
                assertThrows(IllegalArgumentException.class, () -> SERIES.lastBefore("2025-05-27", 3))
                        .getMessage());
        // a later price is never taken for an earlier day
        assertThrows(IllegalArgumentException.class, () -> SERIES.lastBefore("2025-05-22", 100));
        assertThrows(IllegalArgumentException.class, () -> SERIES.lastBefore("2025-05-28", -1));
    }

    @Test
    void add_refusesTwoPricesOfADay_andKeepsTheFirst() {
        PriceSeriesBuilder series = PriceSeries.in("USD").add("2025-05-28", "1");
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> series.add("2025-05-28", "2"));
        assertEquals(
                "price \"USD 2\" of 2025-05-28 is a second one, after \"USD 1\"; keep one price a day, and another venue or time of day in a series of its own",
                e.getMessage());
        assertEquals("USD 1", series.build().on("2025-05-28").perBtc().toString());
        assertThrows(IllegalArgumentException.class, () -> series.add("2025-05-29", "0"));
        assertThrows(IllegalArgumentException.class, () -> PriceSeries.in("XBT"));
    }

    @Test
    void facts_areStatedOnce() {
        assertThrows(
                IllegalStateException.class, () -> PriceSeries.in("USD").at("a").at("b"));
        assertThrows(
                IllegalStateException.class,
                () -> PriceSeries.in("USD").timeOfDay("a").timeOfDay("b"));
        assertThrows(
                IllegalStateException.class,
                () -> PriceSeries.in("USD").source(DOWNLOAD).source(DOWNLOAD));
    }

    @Test
    void json_roundTripsInBothJacksons() throws Exception {
        String json = new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(SERIES);
        assertTrue(json.contains("\"prices\":{\"2025-05-23\":\"107318.3"), json);
        assertEquals(SERIES, new com.fasterxml.jackson.databind.ObjectMapper().readValue(json, PriceSeries.class));
        tools.jackson.databind.ObjectMapper three = new tools.jackson.databind.ObjectMapper();
        assertEquals(SERIES, three.readValue(three.writeValueAsString(SERIES), PriceSeries.class));
    }

    @Test
    void toString_saysWhatItIs() {
        assertEquals(
                "2 prices in USD at Example exchange (close, 24:00 UTC), 2025-05-23 to 2025-05-28", SERIES.toString());
    }
}
