package org.reserves.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.ledger.Samples.bought;
import static org.reserves.ledger.Samples.three;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reserves.holder.TitleHolder;
import org.reserves.money.Btc;
import org.reserves.provenance.Departure;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Seizure;

/** What a ledger says when an event asks for coins that are not there. */
class ShortageTest {
    /** Lots a, b, c of 1 BTC in account main; a was moved to cold. */
    private static final ReserveLedger LEDGER = three().add(AccountTransfer.of(Btc.of(1), "2021-04-01", "main", "cold"))
            .build();

    private static Disposal sold(String btc, String date) {
        return Disposal.of(Btc.parse(btc), date, Departure.SALE);
    }

    private static OverdrawnException refusal(Runnable refused) {
        return assertThrows(OverdrawnException.class, refused::run);
    }

    private static List<String> ids(List<Lot> lots) {
        return lots.stream().map(Lot::id).toList();
    }

    @Test
    void overdrawing_saysWhatIsThereAndElsewhere() {
        Disposal tooMuch = sold("2.5", "2021-05-01");
        OverdrawnException e = refusal(() -> LEDGER.with(tooMuch));
        assertEquals(
                "sale of 2.5 BTC on 2021-05-01 asks for 2.5 BTC of account \"main\" in status owned, which has 2 BTC in lot"
                        + " \"b\" of 1 BTC of 2021-02-01, lot \"c\" of 1 BTC of 2021-03-01; elsewhere there are 1 BTC in"
                        + " \"cold\" (owned); name the account and status they are in",
                e.getMessage());
        assertEquals(tooMuch, e.event());
        assertEquals(LocalDate.of(2021, 5, 1), e.date());
        assertEquals(Btc.parse("2.5"), e.asked());
        assertEquals(Btc.of(2), e.available());
        assertEquals(List.of("b", "c"), ids(e.lotsThere()));
        assertEquals(List.of("a"), ids(e.lotsElsewhere()));
    }

    @Test
    void ledger_staysAsItWas() {
        Position before = LEDGER.position(LocalDate.MAX, LotSelection.FIFO);
        refusal(() -> LEDGER.with(sold("2.5", "2021-05-01")));
        refusal(() -> LEDGER.with(sold("1", "2021-05-01").ofLots("z")));
        assertEquals(4, LEDGER.events().size());
        assertEquals(
                before.lots(), LEDGER.position(LocalDate.MAX, LotSelection.FIFO).lots());
        ReserveLedger.Builder builder = three().add(sold("4", "2021-05-01"));
        String first = refusal(builder::build).getMessage();
        assertEquals(first, refusal(builder::build).getMessage(), "a builder that was refused is as it was, too");
        assertEquals(
                Btc.ZERO,
                builder.add(bought("d", 1, "2021-04-01", "1"))
                        .build()
                        .position(LocalDate.MAX, LotSelection.FIFO)
                        .amount());
    }

    @Test
    void disposing_beforeAcquiringIsRefused() {
        assertEquals(
                "sale of 1 BTC on 2020-12-31 asks for 1 BTC of account \"main\", which has 0 BTC; there are no coins"
                        + " elsewhere; add the acquisition that is missing",
                refusal(() -> LEDGER.with(sold("1", "2020-12-31"))).getMessage());
    }

    @Test
    void event_thatLeavesTooLittleForALaterOneNamesTheLaterOne() {
        ReserveLedger soldLater = LEDGER.with(sold("2", "2021-06-01"));
        OverdrawnException e = refusal(() -> soldLater.with(sold("1", "2021-05-01")));
        assertEquals(LocalDate.of(2021, 6, 1), e.date());
        assertEquals(Btc.of(1), e.available());
    }

    @Test
    void transferring_moreThanAnAccountHoldsIsRefused() {
        assertEquals(
                "transfer of 2 BTC to \"main\" on 2021-05-20 asks for 2 BTC of account \"cold\" in status owned, which has"
                        + " 1 BTC in lot \"a\" of 1 BTC of 2021-01-01; elsewhere there are 2 BTC in \"main\" (owned); name"
                        + " the account and status they are in",
                refusal(() -> LEDGER.with(AccountTransfer.of(Btc.of(2), "2021-05-20", "cold", "main")))
                        .getMessage());
    }

    @Test
    void change_ofAllCoinsWhereThereAreNoneIsRefused() {
        OverdrawnException e =
                refusal(() -> LEDGER.with(StatusChange.of("2021-05-01", LegalStatus.SEIZED, LegalStatus.FORFEITED)));
        assertEquals(
                "status change seized to forfeited on 2021-05-01 asks for all coins of account \"main\" in status seized,"
                        + " which has 0 BTC; elsewhere there are 1 BTC in \"cold\" (owned), 2 BTC in \"main\" (owned); name"
                        + " the account and status they are in",
                e.getMessage());
        assertEquals(List.of(), e.lotsThere());
        assertEquals(List.of("a", "b", "c"), ids(e.lotsElsewhere()));
    }

    @Test
    void lot_thatNoAcquisitionUntilThenIsIsRefused() {
        OverdrawnException e = refusal(() -> LEDGER.with(sold("1", "2021-02-15").ofLots("c")));
        assertEquals(
                "sale of 1 BTC on 2021-02-15 asks for 1 BTC of lot \"c\" in account \"main\" in status owned, which no"
                        + " acquisition until then has as its id; that account has 2 BTC in lot \"a\" of 1 BTC of 2021-01-01, lot"
                        + " \"b\" of 1 BTC of 2021-02-01; there are no coins elsewhere; add the acquisition that is"
                        + " missing",
                e.getMessage());
        assertEquals(Btc.of(1), e.asked());
        assertEquals(Btc.ZERO, e.available());
        assertEquals(List.of("a", "b"), ids(e.lotsThere()));
        assertTrue(refusal(() -> LEDGER.with(AccountTransfer.of(Btc.of(1), "2021-05-01", "cold", "main")
                        .ofLots("a", "z")))
                .getMessage()
                .contains("lot \"z\" in account \"cold\""));
    }

    @Test
    void lot_thatIsUsedUpOrElsewhereIsRefused() {
        ReserveLedger usedUp = LEDGER.with(sold("0.5", "2021-05-01").ofLots("b"))
                .with(sold("1", "2021-06-01").ofLots("b"));
        OverdrawnException e = refusal(() -> usedUp.books(LotSelection.FIFO));
        assertEquals(
                "sale of 1 BTC on 2021-06-01 asks for 1 BTC of lot \"b\" in account \"main\" in status owned, of which 0.5"
                        + " BTC is left there; that account has 1.5 BTC in lot \"b\" of 0.5 BTC of 2021-02-01, lot \"c\" of"
                        + " 1 BTC of 2021-03-01; elsewhere there are 1 BTC in \"cold\" (owned); name the account and status"
                        + " they are in",
                e.getMessage());
        assertEquals(Btc.parse("0.5"), e.available());
        assertEquals(List.of("b", "c"), ids(e.lotsThere()));
        ReserveLedger moved = LEDGER.with(sold("1.5", "2021-05-01").ofLots("a", "c"));
        assertTrue(refusal(() -> moved.books(LotSelection.FIFO))
                .getMessage()
                .contains("lot \"a\", lot \"c\" in account \"main\" in status owned, of which 1 BTC are left there;"));
    }

    /** With the highest cost first the ledger is fine: b went first. Oldest first, a would have gone, which is then named. */
    @Test
    void shortage_isReportedWhereAnotherSelectionWouldHaveFailedEarlier() {
        ReserveLedger.Builder builder =
                three().add(sold("1", "2021-05-01")).add(sold("1", "2021-06-01").ofLots("a"));
        assertEquals(
                List.of("c"),
                ids(builder.build().position(LocalDate.MAX, LotSelection.HIFO).lots()));
        OverdrawnException e =
                refusal(() -> builder.add(sold("2", "2021-07-01")).build());
        assertEquals(LocalDate.of(2021, 7, 1), e.date());
        assertEquals(Btc.of(1), e.available());
    }

    @Test
    void message_listsFiveLotsAndFivePlaces() {
        ReserveLedger.Builder builder = ReserveLedger.of(TitleHolder.state("US"));
        for (int i = 0; i < 7; i++) {
            builder.add(Acquisition.of(Btc.of(1), "2021-01-0" + (i + 1), Seizure.inCase("x")));
            builder.add(
                    Acquisition.of(Btc.of(1), "2021-01-01", Seizure.inCase("x")).into("vault " + i));
        }
        String message =
                refusal(() -> builder.add(sold("8", "2021-05-01")).build()).getMessage();
        assertTrue(message.contains("a lot of 1 BTC of 2021-01-05 and 2 more; elsewhere"), message);
        assertTrue(message.contains("1 BTC in \"vault 4\" (seized) and more; name"), message);
    }
}
