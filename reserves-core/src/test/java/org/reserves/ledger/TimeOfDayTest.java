package org.reserves.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.reserves.JsonRoundTrip.assertJson;
import static org.reserves.JsonRoundTrip.assertRefused;
import static org.reserves.ledger.Samples.SV;
import static org.reserves.ledger.Samples.bought;
import static org.reserves.ledger.Samples.message;
import static org.reserves.ledger.Samples.sold;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.money.Money;

class TimeOfDayTest {
    private static String used(LotSelection selection, LedgerEvent... events) {
        List<Realization> sales = ReserveLedger.of(SV)
                .addAll(List.of(events).stream())
                .build()
                .position("2021-12-31", selection)
                .disposals();
        return sales.get(0).lots().get(0).id();
    }

    @ParameterizedTest
    @ValueSource(strings = {"14:30", "14:30:05", "14:30Z", "14:30+01:00", "00:00-09:30"})
    void parse_readsWhatItPrints(String text) {
        assertEquals(text, TimeOfDay.parse(text).toString());
        assertJson("\"" + text + "\"", TimeOfDay.parse(text), TimeOfDay.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "25:00",
                "14",
                "2:30",
                "14:30:05.5",
                "14:30 Europe/Berlin",
                "half past two, more or less, on that day"
            })
    void parse_refusesWhatIsNoTime(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> TimeOfDay.parse(text))
                .getMessage();
        assertEquals(
                "is not a time of day; write it like 14:30, 14:30:05 or 14:30+01:00",
                message.substring(message.lastIndexOf("\" ") + 2));
        assertRefused("\"" + text + "\"", TimeOfDay.class, "is not a time of day");
        assertThrows(IllegalArgumentException.class, () -> new TimeOfDay(LocalTime.of(1, 2, 3, 4), null));
    }

    /** a costs 100 and b 200, both of one day: the documented tie goes to the one added first, under every order. */
    @ParameterizedTest
    @CsvSource({"FIFO, a", "LIFO, a", "AVERAGE_COST, a"})
    void ties_goToTheEarlierAcquisition(LotSelection selection, String lot) {
        assertEquals(
                lot,
                used(
                        selection,
                        bought("a", 1, "2021-01-01", "100"),
                        bought("b", 1, "2021-01-01", "200"),
                        sold("1", "2021-01-02", "300")));
    }

    @Test
    void lifo_takesTheLaterDayFirst_andThenThatDaysFirst() {
        assertEquals(
                "b",
                used(
                        LotSelection.LIFO,
                        bought("a", 1, "2021-01-01", "100"),
                        bought("b", 1, "2021-01-03", "200"),
                        bought("c", 1, "2021-01-03", "300"),
                        sold("1", "2021-01-04", "300")));
    }

    /** At 10:00 only a is there, though b was bought later that day. */
    @Test
    void aSale_doesNotUseWhatWasBoughtLaterThatDay() {
        Acquisition later = bought("b", 1, "2021-01-02", "200").at("15:00");
        Disposal sale = sold("1", "2021-01-02", "300");
        Acquisition first = bought("a", 1, "2021-01-01", "100");
        assertEquals("a", used(LotSelection.LIFO, first, later, sale.at("10:00")));
        assertEquals("b", used(LotSelection.LIFO, first, later, sale.at("16:00")));
        assertEquals(
                "b", used(LotSelection.LIFO, first, later, sale), "without a time it comes after all that have one");
        assertEquals("a", used(LotSelection.LIFO, first, later, sale.at("15:30+01:00")), "which is 14:30 in UTC");
        assertEquals(
                "sale of 1 BTC on 2021-01-02 asks for 1 BTC of account \"main\", which has 0 BTC; there are no coins elsewhere;"
                        + " add the acquisition that is missing",
                message(() -> used(LotSelection.LIFO, later, sale.at("10:00"))));
    }

    @Test
    void lotsOfADay_goByTheirTimes() {
        LedgerEvent[] events = {
            bought("noon", 1, "2021-01-01", "100").at("12:00"),
            bought("morning", 1, "2021-01-01", "200").at("08:00"),
            bought("evening", 1, "2021-01-01", "300").at("20:00"),
            sold("1", "2021-01-02", "300")
        };
        assertEquals("morning", used(LotSelection.FIFO, events));
        assertEquals("evening", used(LotSelection.LIFO, events));
    }

    @Test
    void event_statesItsTimeOnce() {
        Disposal sale = sold("1", "2021-01-02", "300").at("10:00");
        assertEquals(
                "time is already \"10:00\"; state it once",
                assertThrows(IllegalStateException.class, () -> sale.at("11:00"))
                        .getMessage());
        assertJson(
                "{\"kind\":\"disposal\",\"date\":\"2021-01-02\",\"time\":\"10:00\",\"recorded\":\"2021-01-05\","
                        + "\"amount\":\"1.00000000\",\"manner\":\"sale\",\"proceeds\":\"USD 300\",\"account\":\"main\"}",
                sale.recorded("2021-01-05"),
                LedgerEvent.class);
        assertEquals(Money.of("USD", "300"), sale.proceeds());
    }
}
