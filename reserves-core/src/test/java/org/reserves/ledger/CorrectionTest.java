package org.reserves.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.reserves.JsonRoundTrip.assertRoundTrip;
import static org.reserves.ledger.Samples.SV;
import static org.reserves.ledger.Samples.bought;
import static org.reserves.ledger.Samples.message;
import static org.reserves.ledger.Samples.sold;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reserves.money.Btc;

class CorrectionTest {
    private static ReserveLedger ledger(LedgerEvent... events) {
        return ReserveLedger.of(SV).addAll(List.of(events).stream()).build();
    }

    /** a cost 100 and b 200; once a is put on the day of b, it is the one added first, so 1 BTC sold for 300 gains 200. */
    @Test
    void correctedDay_isTheOneThatOrders() {
        ReserveLedger ledger = ledger(
                bought("a", 1, "2024-01-05", "100"),
                bought("b", 1, "2024-01-02", "200"),
                sold("1", "2024-01-03", "300"),
                Correction.replacing("2024-01-06", bought("a", 1, "2024-01-02", "100"), "misread"));
        assertEquals(
                "USD 200 for 1 BTC",
                ledger.position("2024-01-31", LotSelection.FIFO).realizedGain().toString());
        assertEquals(
                List.of("a", "b"),
                ledger.events().stream().limit(2).map(LedgerEvent::id).toList());
        assertRoundTrip(ledger, ReserveLedger.class);
        ReserveLedger readAgain =
                ReserveLedger.of(SV).addAll(ledger.events().stream()).build();
        assertEquals(ledger.standingEvents(), readAgain.standingEvents());
    }

    /** By its mistaken day the coin comes after the sale of it; what counts is the day it was corrected to. */
    @Test
    void correctedDay_makesASaleCovered() {
        ReserveLedger ledger = ledger(
                bought("a", 1, "2024-01-05", "100"),
                sold("1", "2024-01-03", "300"),
                Correction.replacing("2024-01-06", bought("a", 1, "2024-01-02", "100"), "misread"));
        assertEquals(Btc.ZERO, ledger.position("2024-01-31", LotSelection.FIFO).amount());
    }

    @Test
    void correctionOfACorrection_letsTheEventStandAgain() {
        ReserveLedger ledger = ledger(
                bought("a", 1, "2024-01-02", "100"),
                Correction.withdrawing("2024-01-03", "a", "double").named("c"),
                Correction.withdrawing("2024-01-04", "c", "it was not double").named("d"));
        assertEquals(Btc.of(1), ledger.position("2024-01-31", LotSelection.FIFO).amount());
        assertEquals(
                Btc.ZERO,
                ledger.asKnownOn("2024-01-03")
                        .position("2024-01-31", LotSelection.FIFO)
                        .amount());
        assertEquals(
                Btc.ZERO,
                ledger.with(Correction.withdrawing("2024-01-05", "d", "it was double after all"))
                        .position("2024-01-31", LotSelection.FIFO)
                        .amount());
    }

    @Test
    void correctionOfACorrection_isWithdrawnOrNothing() {
        assertEquals(
                "correction of 2024-01-04 is about event \"c\", a correction; withdraw that with Correction.withdrawing, or"
                        + " correct the event itself again",
                message(() -> ledger(
                        bought("a", 1, "2024-01-02", "100"),
                        Correction.withdrawing("2024-01-03", "a", "double").named("c"),
                        Correction.replacing("2024-01-04", bought("c", 1, "2024-01-02", "100"), "no"))));
        assertEquals(
                "corrections \"c\" and \"d\" withdraw each other; a correction is about an event or about an earlier correction",
                message(() -> ledger(
                        Correction.withdrawing("2024-01-03", "d", "double").named("c"),
                        Correction.withdrawing("2024-01-03", "c", "double").named("d"))));
    }

    /** Recorded by 2024-01-03 at the latest, on which it was corrected, though the record said 2024-01-05. */
    @Test
    void asKnownOn_hasWhatWasCorrectedByThen() {
        ReserveLedger ledger = ledger(
                bought("a", 1, "2024-01-05", "100"),
                Correction.replacing("2024-01-03", bought("a", 2, "2024-01-01", "100"), "misread"));
        assertEquals(
                Btc.of(2),
                ledger.asKnownOn("2024-01-03")
                        .position("2024-01-31", LotSelection.FIFO)
                        .amount());
        assertEquals(0, ledger.asKnownOn("2024-01-02").events().size());
    }

    @Test
    void asKnownOn_followsTheDayOfRecording() {
        ReserveLedger ledger =
                ledger(bought("a", 1, "2024-01-05", "100").recorded("2024-03-01"), bought("b", 2, "2024-02-01", "100"));
        assertEquals(
                Btc.of(2),
                ledger.asKnownOn("2024-02-28")
                        .position("2024-12-31", LotSelection.FIFO)
                        .amount());
        assertEquals(
                Btc.of(3),
                ledger.asKnownOn("2024-03-01")
                        .position("2024-12-31", LotSelection.FIFO)
                        .amount());
        assertEquals(
                "correction of 2024-02-01 is about event \"a\", which was recorded on 2024-03-01; an event is corrected on that"
                        + " day or later, so mend one of the days",
                message(() -> ledger.with(Correction.withdrawing("2024-02-01", "a", "double"))));
        assertEquals(
                "day of recording is already \"2024-03-01\"; state it once",
                assertThrows(
                                IllegalStateException.class,
                                () -> ((Acquisition) ledger.events().get(0)).recorded("2024-03-02"))
                        .getMessage());
    }
}
