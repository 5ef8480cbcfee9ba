package org.reserves.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.holder.TitleHolder;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.observation.Statement;
import org.reserves.provenance.Departure;

/** Every way coins leave can be booked, and is reported under the same id. */
class DepartureInBooksTest {
    /** One of two coins that cost USD 100 each goes: with nothing received its cost is lost, and what is not stated is unknown. */
    @ParameterizedTest
    @CsvSource({
        "theft, theft of 1 BTC on 2021-02-01, USD -100",
        "loss, loss of 1 BTC on 2021-02-01, USD -100",
        "sharing, sharing of 1 BTC on 2021-02-01, USD -100",
        "burn, burn of 1 BTC on 2021-02-01, USD -100",
        "judicial-sale, judicial sale of 1 BTC on 2021-02-01, ",
        "over-the-counter, over-the-counter sale of 1 BTC on 2021-02-01, ",
        "debt-repayment, debt-repayment sale of 1 BTC on 2021-02-01, ",
        "spend, spend of 1 BTC on 2021-02-01, ",
    })
    void everyDeparture_isBookedAndReported(String id, String words, String gain) {
        Departure departure = Departure.fromId(id);
        Disposal event = Disposal.of(Btc.of(1), "2021-02-01", departure);
        Position after = ReserveLedger.of(TitleHolder.state("SV"))
                .add(Samples.bought("a", 2, "2021-01-01", "200"))
                .add(event)
                .build()
                .position(LocalDate.of(2021, 12, 31), LotSelection.FIFO);
        assertEquals(words, event.inWords());
        MoneyTotal realized = after.realizedGain();
        assertEquals(Btc.of(gain == null ? 1 : 0), realized.unknownFor());
        assertEquals(gain == null ? null : Money.parse(gain), realized.known(), "an empty sum is unknown, not 0");
        assertEquals(Btc.of(1), after.amount());
        assertEquals(departure, Statement.reduced(Btc.of(1), departure).reason());
    }
}
