package org.reserves.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reserves.holder.TitleHolder;
import org.reserves.money.Btc;
import org.reserves.provenance.Departure;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Seizure;

class MovementTest {
    private static final Acquisition SEIZED = Acquisition.of(Btc.of(10), "2020-11-03", Seizure.inCase("Silk Road"));
    private static final StatusChange FORFEITED =
            StatusChange.of("2021-01-01", LegalStatus.SEIZED, LegalStatus.FORFEITED);
    private static final AccountTransfer MOVED = AccountTransfer.of(Btc.of(4), "2022-01-01", "main", "reserve");
    private static final Disposal SOLD =
            Disposal.of(Btc.of(3), "2023-03-14", Departure.SALE).from("reserve");
    private static final ReserveLedger LEDGER = ReserveLedger.of(TitleHolder.state("US"))
            .add(SEIZED)
            .add(FORFEITED)
            .add(MOVED)
            .add(SOLD)
            .build();

    @Test
    void movements_sayTheStatusAndTheAmountTheEventsLeaveOpen() {
        Place seized = new Place("main", LegalStatus.SEIZED);
        Place forfeited = new Place("main", LegalStatus.FORFEITED);
        Place reserve = new Place("reserve", LegalStatus.FORFEITED);
        assertEquals(
                List.of(
                        new Movement(SEIZED, Btc.of(10), null, seized),
                        new Movement(FORFEITED, Btc.of(10), seized, forfeited),
                        new Movement(MOVED, Btc.of(4), forfeited, reserve),
                        new Movement(SOLD, Btc.of(3), reserve, null)),
                LEDGER.movements(LocalDate.of(2023, 3, 14)).toList());
    }

    @Test
    void movements_stopAtTheEndOfTheDay() {
        assertEquals(3, LEDGER.movements(LocalDate.of(2023, 3, 13)).count());
        assertTrue(LEDGER.movements(LocalDate.of(2020, 11, 2)).findAny().isEmpty());
        assertEquals(
                "date must not be null",
                assertThrows(NullPointerException.class, () -> LEDGER.movements(null))
                        .getMessage());
    }
}
