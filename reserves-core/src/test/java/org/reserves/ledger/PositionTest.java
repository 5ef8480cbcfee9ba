package org.reserves.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.reserves.ledger.Samples.SV;
import static org.reserves.ledger.Samples.bought;
import static org.reserves.ledger.Samples.message;
import static org.reserves.ledger.Samples.sold;
import static org.reserves.ledger.Samples.three;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reserves.holder.TitleHolder;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Price;
import org.reserves.provenance.Departure;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Mining;
import org.reserves.provenance.Provenance;
import org.reserves.provenance.Seizure;

class PositionTest {
    private static final LocalDate LATER = LocalDate.of(2025, 5, 28);

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
    void position_averagesOverAllAccountsOrOverEach() {
        ReserveLedger ledger = ReserveLedger.of(SV)
                .add(bought("a", 1, "2021-01-01", "100"))
                .add(bought("b", 1, "2021-02-01", "300").into("cold"))
                .add(sold("0.5", "2021-03-01", "125"))
                .add(AccountTransfer.of(Btc.of(1), "2021-04-01", "cold", "main"))
                .add(sold("0.75", "2021-05-01", "200"))
                .build();
        Position all = ledger.position(LATER, LotSelection.AVERAGE_COST);
        assertEquals("USD 75 for 1.25 BTC", all.realizedGain().toString(), "25 and 50: every coin cost 200");
        assertEquals("USD 150 for 0.75 BTC", all.costBasis().toString());
        Position each = ledger.position(LATER, LotSelection.AVERAGE_COST_PER_ACCOUNT);
        assertEquals("USD 100 for 1.25 BTC", each.realizedGain().toString(), "75, then 350 over 1.5: 200 less 175");
        assertEquals("USD 175 for 0.75 BTC", each.costBasis().toString());
    }

    @Test
    void position_keepsUnknownCostApart() {
        ReserveLedger ledger = three().add(Acquisition.of(Btc.of(2), "2021-01-15", Mining.byUnnamedOperator()))
                .add(sold("2", "2021-04-01", "500"))
                .build();
        Position p = ledger.position(LATER, LotSelection.FIFO);
        assertEquals("USD 500 for 2 BTC, unknown for 1 BTC", p.costBasis().toString());
        assertEquals("USD 150 for 1 BTC, unknown for 1 BTC", p.realizedGain().toString());
        assertEquals(Money.of("USD", "250.00"), p.costBasis().averagePerBtc(2, RoundingMode.UNNECESSARY));
        assertEquals(
                "USD 1,500 for 2 BTC, unknown for 1 BTC",
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
        assertEquals("nothing known, unknown for 164,013 BTC", p.costBasis().toString());
        assertEquals(
                "status change forfeited to in-reserve on 2025-03-06 asks for 70,000 BTC of account \"USMS\" in status"
                        + " forfeited, which has 69,370 BTC in lot \"silk-road\" of 69,370 BTC of 2020-11-03; elsewhere"
                        + " there are 94,643 BTC in \"main\" (to-be-returned); name the account and status they are in",
                message(() -> us.with(StatusChange.of("2025-03-06", LegalStatus.FORFEITED, LegalStatus.IN_RESERVE)
                        .amount(Btc.of(70_000))
                        .in("USMS"))));
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
                        Disposal.of(Btc.of(1), "2021-05-01", Departure.SALE).proceeds(Money.of("EUR", "500")))
                .build();
        assertEquals(
                "ledger of El Salvador (state, SV) has no total cost: it mixes USD (acquisition of 1 BTC \"a\" on"
                        + " 2021-01-01) and EUR (sale of 1 BTC on 2021-05-01); translate it with in(currency, rates,"
                        + " scale, rounding)",
                message(() -> mixed.books(LotSelection.FIFO)));
        ExchangeRates rates = (from, to, on) -> new BigDecimal(on.getMonthValue() == 1 ? "0.80" : "0.90");
        MoneyTotal gain = mixed.in("EUR", rates, 2, RoundingMode.HALF_EVEN)
                .position(LATER, LotSelection.FIFO)
                .realizedGain();
        assertEquals(Money.of("EUR", "420"), gain.known());
    }

    @Test
    void books_refuseMixedCurrenciesWithoutARate() {
        ReserveLedger ledger = three().build();
        ExchangeRates onlyJanuary = (from, to, on) -> {
            if (on.getMonthValue() > 1) {
                throw new IllegalArgumentException("no rate from " + from + " to " + to + " on " + on);
            }
            return new BigDecimal("0.80");
        };
        assertEquals(
                "no rate from USD to EUR on 2021-02-01",
                message(() -> ledger.in("EUR", onlyJanuary, 2, RoundingMode.HALF_EVEN)));
        assertEquals(
                "exchange rate \"0\" from USD to EUR on 2021-01-01 is not above zero; where there is none, throw",
                message(() -> ledger.in("EUR", (from, to, on) -> BigDecimal.ZERO, 2, RoundingMode.HALF_EVEN)));
        assertEquals(
                "USD 600 for 3 BTC",
                ledger.position(LATER, LotSelection.FIFO).costBasis().toString());
    }

    @Test
    void returns_bringNothing() {
        ReserveLedger ledger = three().add(Disposal.of(Btc.of(1), "2021-05-01", Departure.LOSS))
                .build();
        assertEquals(
                "USD -100 for 1 BTC",
                ledger.position(LATER, LotSelection.FIFO).realizedGain().toString());
    }
}
