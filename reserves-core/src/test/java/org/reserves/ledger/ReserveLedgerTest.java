package org.reserves.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reserves.holder.TitleHolder;
import org.reserves.ledger.Disposal.Manner;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Price;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Mining;
import org.reserves.provenance.Provenance;
import org.reserves.provenance.Purchase;
import org.reserves.provenance.Seizure;

class ReserveLedgerTest {
    private static final LocalDate LATER = LocalDate.of(2025, 5, 28);
    private static final TitleHolder SV = TitleHolder.state("SV");

    /** Three lots: 1 BTC for $100, 1 BTC for $300, 1 BTC for $200. */
    private static ReserveLedger.Builder three() {
        return ReserveLedger.of(SV)
                .add(bought("a", 1, "2021-01-01", "100"))
                .add(bought("b", 1, "2021-02-01", "300"))
                .add(bought("c", 1, "2021-03-01", "200"));
    }

    private static Acquisition bought(String id, long btc, String date, String usd) {
        return Acquisition.of(Btc.of(btc), date, Purchase.atUnknownPrice())
                .cost(Money.of("USD", usd))
                .named(id);
    }

    private static Disposal sold(String btc, String date, String usd) {
        return Disposal.of(Btc.parse(btc), date, Manner.SALE).proceeds(Money.of("USD", usd));
    }

    private static String message(Runnable refused) {
        return assertThrows(IllegalArgumentException.class, refused::run).getMessage();
    }

    @Test
    void position_usesTheLotsOfItsSelection() {
        ReserveLedger ledger = three().add(sold("1", "2021-04-01", "250")).build();
        Map<LotSelection, String> gains = Map.of(
                LotSelection.FIFO, "150",
                LotSelection.LIFO, "50",
                LotSelection.HIFO, "-50",
                LotSelection.LOFO, "150",
                LotSelection.AVERAGE_COST, "50",
                LotSelection.SECTION_104, "50");
        gains.forEach((selection, gain) -> assertEquals(
                Money.of("USD", gain),
                ledger.position(LATER, selection).realizedGain().known(),
                selection.id()));
    }

    @Test
    void position_keepsUnknownCostApart() {
        ReserveLedger ledger = three().add(Acquisition.of(Btc.of(2), "2021-01-15", Mining.byUnnamedOperator()))
                .add(sold("2", "2021-04-01", "500"))
                .build();
        Position p = ledger.position(LATER, LotSelection.FIFO);
        assertEquals("USD 500 for 2 BTC, unknown for 1 BTC", p.costBasis().toString());
        assertEquals("USD 150 on 1 BTC, unknown on 1 BTC", p.realizedGain().toString());
        assertEquals(Money.of("USD", "250.00"), p.costBasis().averagePerBtc(2, RoundingMode.UNNECESSARY));
        assertEquals(
                "USD 1,500 on 2 BTC, unknown on 1 BTC",
                p.unrealizedGain(Price.of("USD", "1000")).toString());
        assertEquals(
                List.of(90L, 76L),
                p.disposals().get(0).lots().stream().map(UsedLot::daysHeld).toList());
    }

    @Test
    void position_keepsTheDayOfAcquisitionThroughTransfers() {
        ReserveLedger ledger = three().add(AccountTransfer.of(Btc.of(3), "2021-04-01", "main", "cold"))
                .add(AccountTransfer.of(Btc.of(1), "2021-04-02", "cold", "main").ofLots("c"))
                .add(AccountTransfer.of(Btc.of(1), "2021-04-03", "cold", "main").ofLots("a"))
                .add(sold("1", "2021-05-01", "250"))
                .build();
        Position p = ledger.position(LATER, LotSelection.FIFO);
        assertEquals("a", p.disposals().get(0).lots().get(0).id());
        assertEquals(Map.of("cold", Btc.of(1), "main", Btc.of(1)), p.byAccount());
    }

    @Test
    void position_breaksDownByStatusProvenanceAndTitle() {
        ReserveLedger us = ReserveLedger.of(TitleHolder.state("US"))
                .account("USMS", TitleHolder.agency("US", "US Marshals Service"))
                .add(Acquisition.of(Btc.of(94_643), "2022-02-08", Seizure.inCase("Bitfinex"))
                        .named("bitfinex"))
                .add(Acquisition.of(Btc.of(69_370), "2020-11-03", Seizure.inCase("Silk Road"))
                        .named("silk-road"))
                .add(StatusChange.of("2024-10-07", LegalStatus.SEIZED, LegalStatus.FORFEITED)
                        .amount(Btc.of(69_370))
                        .ofLots("silk-road"))
                .add(StatusChange.of("2025-01-14", LegalStatus.SEIZED, LegalStatus.TO_BE_RETURNED))
                .add(AccountTransfer.of(Btc.of(69_370), "2024-11-01", "main", "USMS")
                        .inStatus(LegalStatus.FORFEITED))
                .build();
        Position p = us.position(LATER, LotSelection.LIFO);
        assertEquals(
                Map.of(LegalStatus.FORFEITED, Btc.of(69_370), LegalStatus.TO_BE_RETURNED, Btc.of(94_643)),
                p.byLegalStatus());
        assertEquals(Map.of(Provenance.Kind.SEIZURE, Btc.of(164_013)), p.byProvenance());
        assertEquals(
                Map.of(
                        TitleHolder.agency("US", "US Marshals Service"),
                        Btc.of(69_370),
                        TitleHolder.state("US"),
                        Btc.of(94_643)),
                p.byTitleHolder());
        assertEquals("no known cost, unknown for 164,013 BTC", p.costBasis().toString());
        assertEquals(
                "status change forfeited to in-reserve on 2025-03-06 asks for 70,000 BTC of account \"USMS\" in status"
                        + " forfeited, which has 69,370 BTC in lot \"silk-road\" of 69,370 BTC of 2020-11-03; elsewhere"
                        + " there are 94,643 BTC in \"main\" (to-be-returned); name the account and status they are in",
                message(() -> us.with(StatusChange.of("2025-03-06", LegalStatus.FORFEITED, LegalStatus.IN_RESERVE)
                        .amount(Btc.of(70_000))
                        .in("USMS"))));
    }

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
                message(() -> three().add(Disposal.of(Btc.of(1), "2021-05-01", Manner.RETURN))
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
    void specific_usesTheLotsNamed() {
        ReserveLedger ledger =
                three().add(sold("1.5", "2021-05-01", "600").ofLots("c", "b")).build();
        for (LotSelection selection : List.of(LotSelection.SPECIFIC, LotSelection.FIFO, LotSelection.HIFO)) {
            Position p = ledger.position(LATER, selection);
            assertEquals(Money.of("USD", "250"), p.realizedGain().known());
            assertEquals(
                    List.of("c", "b"),
                    p.disposals().get(0).lots().stream().map(UsedLot::id).toList());
        }
        ReserveLedger open = three().add(sold("1", "2021-05-01", "1")).build();
        assertEquals(
                "sale of 1 BTC on 2021-05-01 names no lots and leaves some in account \"main\"; with specific"
                        + " identification name them with ofLots",
                message(() -> open.books(LotSelection.SPECIFIC)));
        ReserveLedger all = three().add(sold("3", "2021-05-01", "1")).build();
        assertEquals(Btc.ZERO, all.position(LATER, LotSelection.SPECIFIC).amount());
    }

    @Test
    void books_refuseMixedCurrenciesUntilTranslated() {
        ReserveLedger mixed = three().add(
                        Disposal.of(Btc.of(1), "2021-05-01", Manner.SALE).proceeds(Money.of("EUR", "500")))
                .build();
        assertEquals(
                "ledger of El Salvador (state, SV) has no total cost: it mixes USD (acquisition of 1 BTC \"a\" on"
                        + " 2021-01-01) and EUR (sale of 1 BTC on 2021-05-01); translate it with in(currency, rates,"
                        + " scale, rounding)",
                message(() -> mixed.books(LotSelection.FIFO)));
        ExchangeRates rates = (from, to, on) -> new BigDecimal(on.getMonthValue() == 1 ? "0.80" : "0.90");
        Gain gain = mixed.in("EUR", rates, 2, RoundingMode.HALF_EVEN)
                .position(LATER, LotSelection.FIFO)
                .realizedGain();
        assertEquals(Money.of("EUR", "420"), gain.known());
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
                "id \"a\" is borne by two events; give each its own, or record a Correction",
                message(() -> three().add(bought("a", 1, "2021-01-01", "1")).build()));
    }

    @Test
    void basis_followsTheProvenance() {
        assertEquals(
                "basis \"paid\" does not fit coins that came by seizure; see the table of Basis, or use Basis.unknown()",
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
                message(() -> Disposal.of(Btc.ZERO, "2021-01-01", Manner.SALE)));
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
    void money_refusesWhatDoesNotFit() {
        Exception e = assertThrows(ArithmeticException.class, () -> ReserveLedger.of(SV)
                .add(bought("a", 1, "2021-01-01", "1.0000000000001"))
                .add(bought("b", 1, "2021-01-01", "1000000"))
                .build());
        assertEquals(
                "money \"USD 1000000\" of acquisition of 1 BTC \"b\" on 2021-01-01 is out of range: a ledger counts at most"
                        + " 18 digits, here with 13 decimals; round its costs and proceeds to fewer",
                e.getMessage());
    }

    @Test
    void returns_bringNothing() {
        ReserveLedger ledger =
                three().add(Disposal.of(Btc.of(1), "2021-05-01", Manner.LOSS)).build();
        assertEquals(
                "USD -100 on 1 BTC",
                ledger.position(LATER, LotSelection.FIFO).realizedGain().toString());
    }
}
