package org.reserves.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.reserves.JsonRoundTrip.assertJson;
import static org.reserves.JsonRoundTrip.assertRefused;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepartureTest {
    /**
     * The ways of the glossary: id, words, is a sale, is for value, is voluntary, end of the life cycle. A judicial sale is
     * ordered (§111p StPO: Notveräußerung); sharing with other authorities is at discretion (28 U.S.C. §524(c), 21 U.S.C. §881(e)).
     */
    @ParameterizedTest
    @CsvSource({
        "sale, sale, true, true, true, SOLD",
        "auction, auction, true, true, true, SOLD",
        "over-the-counter, over-the-counter sale, true, true, true, SOLD",
        "judicial-sale, judicial sale, true, true, false, SOLD",
        "debt-repayment, debt-repayment sale, true, true, true, SOLD",
        "return, return, false, false, false, RETURNED",
        "sharing, sharing, false, false, true, ",
        "spend, spend, false, true, true, SOLD",
        "loss, loss, false, false, false, ",
        "theft, theft, false, false, false, ",
        "burn, burn, false, false, true, ",
    })
    void departure_hasItsFacts(
            String id, String words, boolean sale, boolean forValue, boolean voluntary, LegalStatus end) {
        Departure departure = Departure.fromId(id);
        assertEquals(id, departure.id());
        assertEquals(words, departure.words());
        assertEquals(sale, departure.isSale());
        assertEquals(forValue, departure.isForValue());
        assertEquals(voluntary, departure.isVoluntary());
        assertEquals(end, departure.endStatus());
        assertJson("\"" + id + "\"", departure, Departure.class);
    }

    @Test
    void fromId_listsTheElevenWays_andARetractionIsNone() {
        String known =
                "sale, auction, over-the-counter, judicial-sale, debt-repayment, return, sharing, spend, loss, theft, burn";
        assertEquals(
                List.of(known.split(", ")),
                Arrays.stream(Departure.values()).map(Departure::id).toList());
        String message = "way coins leave \"retraction\" is not known; write one of " + known;
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> Departure.fromId("retraction"))
                        .getMessage());
        assertRefused("\"retraction\"", Departure.class, message);
    }
}
