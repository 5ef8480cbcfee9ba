package org.reserves.ledger;

import static org.reserves.JsonRoundTrip.assertJson;
import static org.reserves.JsonRoundTrip.assertRefused;
import static org.reserves.JsonRoundTrip.assertRoundTrip;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.reserves.holder.TitleHolder;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.provenance.Departure;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Purchase;
import org.reserves.provenance.Seizure;
import org.reserves.source.Source;

class LedgerJsonTest {
    private static final Acquisition DIP = Acquisition.of(Btc.of(420), "2021-10-28", Purchase.atUnknownPrice())
            .basis(Basis.paid(Money.of("USD", "25599000")).plusFee(Money.of("USD", "100")))
            .named("dip-4")
            .source(Source.of("a", "b"))
            .transaction("ab12");

    private static Acquisition corrected() {
        return Acquisition.of(Btc.of(420), "2021-10-28", Purchase.atUnknownPrice())
                .cost(Money.of("USD", "25599200"))
                .named("dip-4");
    }

    private static ReserveLedger ledger() {
        return ReserveLedger.of(TitleHolder.state("SV"))
                .account("customs", TitleHolder.agency("SV", "Customs"))
                .add(DIP)
                .add(Acquisition.of(Btc.of(5), "2022-01-01", Seizure.inCase("x"))
                        .into("customs"))
                .add(StatusChange.of("2022-02-01", LegalStatus.SEIZED, LegalStatus.FORFEITED)
                        .amount(Btc.of(2))
                        .in("customs"))
                .add(AccountTransfer.of(Btc.of(1), "2022-03-01", "main", "cold").ofLots("dip-4"))
                .add(Disposal.of(Btc.of(1), "2022-04-01", Departure.SALE)
                        .proceeds(Money.of("USD", "40000"))
                        .fee(Money.of("USD", "1")))
                .add(Correction.replacing("2023-01-01", corrected(), "fee was left out")
                        .source(Source.of("c", "d")))
                .add(Correction.withdrawing("2023-02-01", "dip-5", "double"))
                .add(Acquisition.of(Btc.of(1), "2021-01-01", Purchase.atUnknownPrice())
                        .named("dip-5"))
                .add(Acquisition.of(Btc.of(2), "2021-01-01", Purchase.atUnknownPrice())
                        .named("dip-6"))
                .build();
    }

    @Test
    void events_roundTrip() {
        assertJson(
                "{\"kind\":\"acquisition\",\"id\":\"dip-4\",\"date\":\"2021-10-28\",\"amount\":\"420.00000000\","
                        + "\"provenance\":{\"kind\":\"purchase\",\"price\":{\"kind\":\"unknown\"}},"
                        + "\"basis\":{\"kind\":\"paid\",\"cost\":\"USD 25599000\",\"fee\":\"USD 100\"},"
                        + "\"account\":\"main\",\"status\":\"owned\",\"source\":{\"publisher\":\"a\",\"title\":\"b\"},"
                        + "\"transactionId\":\"ab12\"}",
                DIP,
                LedgerEvent.class);
        assertJson(
                "{\"kind\":\"disposal\",\"date\":\"2014-06-27\",\"amount\":\"29657.00000000\",\"manner\":\"auction\","
                        + "\"proceeds\":\"USD 18740000\",\"account\":\"main\"}",
                Disposal.of(Btc.of(29_657), "2014-06-27", Departure.AUCTION).proceeds(Money.of("USD", "18740000")),
                LedgerEvent.class);
        assertJson(
                "{\"kind\":\"transfer\",\"date\":\"2025-08-29\",\"amount\":\"10.00000000\",\"from\":\"a\",\"to\":\"b\","
                        + "\"status\":\"owned\",\"lots\":[\"x\"]}",
                AccountTransfer.of(Btc.of(10), "2025-08-29", "a", "b")
                        .inStatus(LegalStatus.OWNED)
                        .ofLots("x"),
                LedgerEvent.class);
        assertJson(
                "{\"kind\":\"status-change\",\"date\":\"2025-03-06\",\"account\":\"main\",\"from\":\"forfeited\","
                        + "\"to\":\"in-reserve\"}",
                StatusChange.of("2025-03-06", LegalStatus.FORFEITED, LegalStatus.IN_RESERVE),
                LedgerEvent.class);
        assertJson(
                "{\"kind\":\"correction\",\"date\":\"2021-04-09\",\"corrects\":\"x\",\"reason\":\"declaration error\"}",
                Correction.withdrawing("2021-04-09", "x", "declaration error"),
                LedgerEvent.class);
    }

    @Test
    void ledger_andItsResultsRoundTrip() {
        ReserveLedger ledger = ledger();
        assertRoundTrip(ledger, ReserveLedger.class);
        Position p = ledger.position(LocalDate.of(2025, 1, 1), LotSelection.FIFO);
        assertRoundTrip(p.costBasis(), MoneyTotal.class);
        assertRoundTrip(p.realizedGain(), MoneyTotal.class);
        p.lots().forEach(lot -> assertRoundTrip(lot, Lot.class));
        p.disposals().forEach(d -> assertRoundTrip(d, Realization.class));
        for (LotSelection selection : LotSelection.values()) {
            assertRoundTrip(selection, LotSelection.class);
        }
    }

    @Test
    void json_namesTheBadField() {
        assertRefused("{\"kind\":\"gift\"}", LedgerEvent.class, "gift");
        assertRefused("{\"kind\":\"disposal\",\"amount\":\"1\"}", LedgerEvent.class, "date must not be null");
        assertRefused(
                "{\"kind\":\"disposal\",\"date\":\"2020-01-01\",\"amount\":\"1\"}",
                LedgerEvent.class,
                "manner must not be null");
        assertRefused(
                "{\"kind\":\"disposal\",\"date\":\"2020-01-01\",\"amount\":\"1,5\",\"manner\":\"sale\"}",
                LedgerEvent.class,
                "1,5");
        assertRefused("{\"events\":[]}", ReserveLedger.class, "holder must not be null");
        assertRefused(
                "{\"kind\":\"acquisition\",\"date\":\"2020-01-01\",\"amount\":\"1\"}", LedgerEvent.class, "provenance");
    }
}
