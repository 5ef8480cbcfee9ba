package org.reserves.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.ledger.Samples.SV;
import static org.reserves.ledger.Samples.bought;
import static org.reserves.ledger.Samples.message;
import static org.reserves.ledger.Samples.sold;
import static org.reserves.ledger.Samples.three;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reserves.holder.TitleHolder;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Price;
import org.reserves.provenance.Departure;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Purchase;
import org.reserves.provenance.Seizure;

class ReserveLedgerTest {
    private static final LocalDate LATER = LocalDate.of(2025, 5, 28);

    /** The coin sold cost 100 in its account; the two of the reserve cost 200 on average. */
    @Test
    void build_countsAcquisitionsOfADayFirst() {
        ReserveLedger ledger = ReserveLedger.of(SV)
                .add(sold("1", "2021-01-01", "150"))
                .add(bought("a", 1, "2021-01-01", "100"))
                .build();
        assertEquals(Btc.ZERO, ledger.position(LATER, LotSelection.FIFO).amount());
    }

    @Test
    void build_keepsTheOrderInWhichOthersOfADayWereAdded() {
        Disposal early = sold("1", "2021-04-01", "250");
        Disposal late = sold("1", "2021-04-01", "900");
        ReserveLedger ledger = three().add(late).add(early).build();
        List<Realization> sales = ledger.books(LotSelection.FIFO).disposalsUntil(LATER);
        assertEquals(
                List.of(late, early), sales.stream().map(Realization::disposal).toList());
        assertEquals(
                List.of("a", "b"), sales.stream().map(s -> s.lots().get(0).id()).toList());
    }

    @Test
    void build_isUntouchedByWhatIsAddedLater() {
        Acquisition first = bought("late", 1, "2021-01-02", "100");
        Acquisition second = bought("early", 2, "2021-01-01", "100");
        for (boolean inOrder : new boolean[] {false, true}) {
            List<LedgerEvent> both = inOrder ? List.of(second, first) : List.of(first, second);
            ReserveLedger.Builder builder = ReserveLedger.of(SV).addAll(both.stream());
            ReserveLedger ledger = builder.build();
            builder.add(bought("later", 3, "2020-01-01", "100"));
            assertEquals(3, builder.build().events().size());
            assertEquals(List.of(second, first), ledger.events());
        }
    }

    @Test
    void addAll_addsNothingWhereAnEventIsMissing() {
        ReserveLedger.Builder builder = ReserveLedger.of(SV).add(bought("a", 1, "2021-01-01", "100"));
        NullPointerException refused = assertThrows(
                NullPointerException.class, () -> builder.addAll(Stream.of(bought("b", 2, "2021-01-02", "100"), null)));
        assertEquals("event must not be null", refused.getMessage());
        assertEquals(1, builder.build().events().size());
        Stream<Acquisition> more = Stream.of("b", "c", "d").map(id -> bought(id, 1, "2021-01-02", "100"));
        assertEquals(4, builder.addAll(more).build().events().size());
    }

    @Test
    void build_refusesAnImpossibleStep() {
        assertEquals(
                "legal status \"owned\" cannot become \"seized\" in one step; see LegalStatus.mayBecome, or correct the"
                        + " earlier event",
                message(() -> StatusChange.of("2021-01-01", LegalStatus.OWNED, LegalStatus.SEIZED)));
        assertEquals(
                "legal status \"returned\" means that coins have gone; record a Disposal, which says how",
                message(() -> StatusChange.of("2021-01-01", LegalStatus.SEIZED, LegalStatus.RETURNED)));
        assertEquals(
                "return of 1 BTC on 2021-05-01 is impossible: owned coins cannot become returned; record the change of"
                        + " status that came before",
                message(() -> three().add(Disposal.of(Btc.of(1), "2021-05-01", Departure.RETURN))
                        .build()));
    }

    @Test
    void build_refusesADisposalThatDoesNotSayWhichCoins() {
        assertEquals(
                "sale of 1 BTC on 2021-05-01 does not say which coins: account \"main\" holds seized and owned ones; name"
                        + " the status with inStatus",
                message(() -> three().add(Acquisition.of(Btc.of(1), "2021-01-01", Seizure.inCase("x")))
                        .add(sold("1", "2021-05-01", "1"))
                        .build()));
    }

    @Test
    void correction_restatesWithoutATransaction() {
        ReserveLedger ledger = three().add(
                        Correction.replacing("2022-01-01", bought("b", 1, "2021-02-01", "330"), "fee was left out"))
                .add(Correction.withdrawing("2022-02-01", "c", "never happened"))
                .build();
        Position now = ledger.position(LocalDate.of(2021, 12, 31), LotSelection.FIFO);
        assertEquals("USD 430 for 2 BTC", now.costBasis().toString());
        Position then = ledger.asKnownOn(LocalDate.of(2021, 12, 31)).position(LATER, LotSelection.FIFO);
        assertEquals("USD 600 for 3 BTC", then.costBasis().toString());
        assertEquals(5, ledger.events().size());
        assertEquals(2, ledger.standingEvents().size());
        assertEquals(
                "correction of 2022-01-01 is about event \"z\", which is not in the ledger; add the event it corrects",
                message(() -> three().add(Correction.withdrawing("2022-01-01", "z", "x"))
                        .build()));
        assertEquals(
                "two events have the id \"a\"; give each its own, or record a Correction",
                message(() -> three().add(bought("a", 1, "2021-01-01", "1")).build()));
    }

    @Test
    void basis_followsTheProvenance() {
        assertEquals(
                "basis \"paid\" does not fit coins acquired by seizure; see the table of Basis, or use Basis.unknown()",
                message(() -> Acquisition.of(Btc.of(1), "2021-01-01", Seizure.inCase("x"))
                        .cost(Money.of("USD", "1"))));
        assertEquals(
                "cost \"USD 0\" is not above zero; where it is unknown use Basis.unknown()",
                message(() -> Basis.paid(Money.zero("USD"))));
        Acquisition priced = Acquisition.of(Btc.parse("0.5"), "2021-01-01", Purchase.at(Price.of("USD", "45000.01")));
        assertEquals(Basis.paid(Money.of("USD", "22500.005")), priced.basis());
        assertEquals(
                Money.of("USD", "3"),
                Basis.paid(Money.of("USD", "1")).plusFee(Money.of("USD", "2")).total());
        assertEquals(
                "fee \"EUR 2\" is not in the currency of the cost USD 1; convert one of them at a rate you name",
                message(() -> Basis.paid(Money.of("USD", "1")).plusFee(Money.of("EUR", "2"))));
    }

    @Test
    void event_refusesBadFactsAndSecondCalls() {
        assertEquals(
                "amount \"0.00000000\" of an event is not above zero; the kind of event says which way coins go",
                message(() -> Disposal.of(Btc.ZERO, "2021-01-01", Departure.SALE)));
        assertEquals(
                "proceeds \"USD 0\" are not above zero; where they are unknown leave them out",
                message(() -> sold("1", "2021-01-01", "0")));
        assertEquals(
                "account \"main\" cannot transfer coins to itself; name two accounts",
                message(() -> AccountTransfer.of(Btc.of(1), "2021-01-01", "main", "main")));
        Disposal sale = sold("1", "2021-01-01", "5").from("cold");
        Exception twice = assertThrows(IllegalStateException.class, () -> sale.from("hot"));
        assertEquals("account is already \"cold\"; state it once", twice.getMessage());
        assertTrue(assertThrows(
                        NullPointerException.class, () -> ReserveLedger.of(SV).add(null))
                .getMessage()
                .contains("event must not be null"));
    }

    @Test
    void event_refusesYearsOfMoreThanFourDigits() {
        assertEquals(
                "disposal date \"+10000-01-01\" is not a day of the calendar in ISO 8601; write it like 2025-05-28",
                message(() -> Disposal.of(Btc.of(1), "+10000-01-01", Departure.SALE)));
        assertEquals(
                "date \"-0001-12-31\" of an event is out of range; a year has four digits, as in 2025-05-28",
                message(() -> AccountTransfer.of(Btc.of(1), LocalDate.of(-1, 12, 31), "a", "b")));
        ReserveLedger ledger = ReserveLedger.of(SV)
                .add(bought("b", 1, "9999-12-31", "2"))
                .add(bought("a", 1, "0001-01-01", "1"))
                .build();
        assertEquals(
                List.of("a", "b"),
                ledger.position(LocalDate.MAX, LotSelection.FIFO).lots().stream()
                        .map(Lot::id)
                        .toList());
        assertEquals(Btc.ZERO, ledger.position(LocalDate.MIN, LotSelection.FIFO).amount());
    }

    /** Nobody can acquire, sell or move more than the 21,000,000 BTC of Bitcoin Core's MAX_MONEY. */
    @Test
    void event_refusesMoreThanCanExist() {
        assertEquals(
                "amount \"30,000,000 BTC\" of an event is more than the 21,000,000 BTC there can ever be; is the figure in another"
                        + " unit, such as satoshis or dollars?",
                message(() -> bought("a", 30_000_000, "2021-01-01", "1")));
        assertThrows(
                IllegalArgumentException.class, () -> Disposal.of(Btc.of(21_000_001), "2021-01-01", Departure.SALE));
    }

    /** With both, an account could not be found, and its coins would be somebody else's. */
    @Test
    void builder_refusesAnAccountHolderInOtherCapitals() {
        ReserveLedger.Builder builder = ReserveLedger.of(SV)
                .account("seized", TitleHolder.agency("SV", "Police"))
                .account("evidence", TitleHolder.agency("SV", "police"));
        assertEquals(
                "title holder \"Police (agency, SV)\" differs from \"police (agency, SV)\" only in upper and lower case; write"
                        + " both alike",
                message(builder::build));
    }

    @Test
    void money_refusesWhatDoesNotFit() {
        Exception e = assertThrows(ArithmeticException.class, () -> ReserveLedger.of(SV)
                .add(bought("a", 1, "2021-01-01", "1.0000000000001"))
                .add(bought("b", 1, "2021-01-01", "100000000000000000000000"))
                .build());
        assertEquals(
                "money \"USD 100000000000000000000000\" of acquisition of 1 BTC \"b\" on 2021-01-01 is out of range: a ledger"
                        + " counts at most 36 digits, here with 13 decimals; round its costs and proceeds to fewer",
                e.getMessage());
    }

    /** 4,393 × 21,000,000 BTC are more satoshis than 64 bits count: 2^63 ÷ 2.1 × 10^15 is 4,392.02. */
    @Test
    void amounts_refuseMoreThanCanBeCounted() {
        ReserveLedger.Builder builder = ReserveLedger.of(SV);
        for (int i = 0; i < 4_393; i++) {
            builder.add(bought("a" + i, 21_000_000, "2021-01-01", "1"));
        }
        assertEquals(
                "acquisition of 21,000,000 BTC \"a4392\" on 2021-01-01 brings what a ledger acquired to more than"
                        + " 92,233,720,368.54775807 BTC, the most it can count; no more than 21,000,000 exist",
                assertThrows(ArithmeticException.class, builder::build).getMessage());
    }

    @Test
    void results_sayWhatTheyAre() {
        ReserveLedger ledger =
                three().add(Samples.sold("1.5", "2021-05-01", "600")).build();
        Position p = ledger.position("2021-12-31", LotSelection.FIFO);
        assertEquals(
                "sale of 1.5 BTC on 2021-05-01: gain USD 350 for 1.5 BTC",
                p.disposals().get(0).toString());
        assertEquals(
                "1 BTC of \"a\", 2021-01-01 (selection), cost USD 100, gain USD 300",
                p.disposals().get(0).lots().get(0).toString());
        assertEquals(
                "0.5 BTC of \"b\", 2021-02-01 at main (owned), cost USD 150",
                p.lots().get(0).toString());
        assertEquals(
                "1 BTC to main (owned): acquisition of 1 BTC \"a\" on 2021-01-01",
                ledger.movements(LocalDate.of(2021, 1, 1))
                        .findFirst()
                        .orElseThrow()
                        .toString());
    }
}
