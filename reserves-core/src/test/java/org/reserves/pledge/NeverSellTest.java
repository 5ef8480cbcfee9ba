package org.reserves.pledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.reserves.pledge.LedgerCases.COURT;
import static org.reserves.pledge.LedgerCases.END;
import static org.reserves.pledge.LedgerCases.and;
import static org.reserves.pledge.LedgerCases.assertRefused;
import static org.reserves.pledge.LedgerCases.bought;
import static org.reserves.pledge.LedgerCases.judge;
import static org.reserves.pledge.LedgerCases.ledger;
import static org.reserves.pledge.LedgerCases.pledge;
import static org.reserves.pledge.LedgerCases.seized;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reserves.holder.TitleHolder;
import org.reserves.ledger.AccountTransfer;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.Correction;
import org.reserves.ledger.Disposal;
import org.reserves.ledger.LedgerEvent;
import org.reserves.ledger.ReserveLedger;
import org.reserves.ledger.StatusChange;
import org.reserves.money.Btc;
import org.reserves.pledge.PledgeVerdict.Outcome;
import org.reserves.promise.CoinScope;
import org.reserves.promise.NeverSell;
import org.reserves.provenance.Departure;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Provenance;

/** The promise not to sell, held against a ledger. */
class NeverSellTest {
    @Test
    void neverSell_isBrokenByWhatPartsWithCoinsForValue() {
        PledgeVerdict verdict = judge(
                NeverSell.of(CoinScope.all()),
                bought(100, "2024-01-01"),
                Disposal.of(Btc.of(9), "2025-03-05", Departure.SALE),
                Disposal.of(Btc.of(1), "2025-03-06", Departure.SALE),
                Disposal.of(Btc.of(2), "2025-04-01", Departure.AUCTION),
                Disposal.of(Btc.of(4), "2025-05-01", Departure.SPEND),
                Disposal.of(Btc.of(8), "2025-06-01", Departure.LOSS),
                Disposal.of(Btc.of(16), "2025-07-01", Departure.BURN),
                Disposal.of(Btc.of(32), "2026-01-01", Departure.SALE));
        assertEquals(Outcome.BROKEN, verdict.outcome());
        assertEquals(Btc.of(7), verdict.amount());
        assertEquals("7 BTC sold in 3 sales from 2025-03-06 to 2025-12-31", verdict.explanation());
        assertEquals(
                List.of(
                        "sale of 1 BTC on 2025-03-06 is a sale of its coins",
                        "auction of 2 BTC on 2025-04-01 is a sale of its coins",
                        "spend of 4 BTC on 2025-05-01 is a sale of its coins"),
                verdict.breaches().stream().map(Breach::toString).toList());
        assertEquals(
                "loss of 8 BTC on 2025-06-01 is not a sale", verdict.remarks().get(0));
    }

    @Test
    void neverSell_bindsOnlyTheCoinsItIsAbout() {
        NeverSell promise = NeverSell.of(CoinScope.inStatus(LegalStatus.IN_RESERVE));
        LedgerEvent[] events = {
            seized(100, "2020-11-03"),
            StatusChange.of("2021-01-01", LegalStatus.SEIZED, LegalStatus.FORFEITED),
            StatusChange.of("2025-04-01", LegalStatus.FORFEITED, LegalStatus.IN_RESERVE)
                    .amount(Btc.of(60)),
            Disposal.of(Btc.of(30), "2025-05-01", Departure.SALE).inStatus(LegalStatus.FORFEITED)
        };
        PledgeVerdict kept = judge(promise, events);
        assertEquals(Outcome.KEPT, kept.outcome());
        assertEquals(
                "no sale of its in-reserve coins is recorded from 2025-03-06 to 2025-12-31; 60 BTC held at the end",
                kept.explanation());
        PledgeVerdict broken = judge(
                promise,
                and(events, Disposal.of(Btc.of(5), "2025-06-01", Departure.SALE).inStatus(LegalStatus.IN_RESERVE)));
        assertEquals(Btc.of(5), broken.amount());
    }

    @Test
    void neverSell_isOpenWhereCoinsLeftTheReserveAndAreMixedWithOthers() {
        LedgerEvent[] events = {
            seized(100, "2020-11-03"),
            StatusChange.of("2021-01-01", LegalStatus.SEIZED, LegalStatus.FORFEITED),
            StatusChange.of("2025-04-01", LegalStatus.FORFEITED, LegalStatus.IN_RESERVE)
                    .amount(Btc.of(60)),
            bought(7, "2025-04-02"),
            StatusChange.of("2025-05-01", LegalStatus.IN_RESERVE, LegalStatus.OWNED)
                    .amount(Btc.of(20))
        };
        NeverSell promise = NeverSell.of(CoinScope.inStatus(LegalStatus.IN_RESERVE));
        PledgeVerdict kept = judge(promise, events);
        assertEquals(Outcome.KEPT, kept.outcome());
        assertEquals(
                "20 BTC left its in-reserve coins without being sold: status change in-reserve to owned on 2025-05-01",
                kept.remarks().get(0));
        PledgeVerdict open = judge(
                promise,
                and(
                        events,
                        AccountTransfer.of(Btc.of(3), "2025-05-02", "main", "desk")
                                .inStatus(LegalStatus.OWNED),
                        Disposal.of(Btc.of(3), "2025-06-01", Departure.SALE).from("desk")));
        assertEquals(Outcome.UNPROVABLE, open.outcome());
        assertEquals(
                List.of(
                        "which coins were in sale of 3 BTC on 2025-06-01: some at account \"desk\" had been in-reserve coins"),
                open.missing());
    }

    @Test
    void neverSell_isOpenWhereTheStatusOfSoldCoinsIsUnknown() {
        PledgeVerdict verdict = judge(
                NeverSell.of(CoinScope.inStatus(LegalStatus.IN_RESERVE)),
                Acquisition.of(Btc.of(9), "2020-01-01", Provenance.unknown()),
                Acquisition.of(Btc.of(9), "2020-01-01", Provenance.unknown())
                        .status(LegalStatus.IN_RESERVE)
                        .into("reserve"),
                Disposal.of(Btc.of(2), "2025-06-01", Departure.SALE));
        assertEquals(Outcome.UNPROVABLE, verdict.outcome());
        assertEquals(List.of("the legal status of the coins in sale of 2 BTC on 2025-06-01"), verdict.missing());
    }

    /** One order of a court excuses one sale. */
    @Test
    void excuses_areForTheirEventOnly() {
        PledgeCase open = pledge(NeverSell.of(CoinScope.all()).except("court-order", "order of a court"))
                .against(ledger(
                        bought(100, "2024-01-01"),
                        Disposal.of(Btc.of(9), "2025-05-05", Departure.SALE).named("s"),
                        Disposal.of(Btc.of(2), "2025-06-05", Departure.SALE).named("u")));
        assertEquals(Btc.of(11), open.asOf(END).amount());
        Excuse first = new Excuse("s", "court-order", COURT);
        assertEquals(Btc.of(2), open.excused(first).asOf(END).amount());
        assertEquals(
                Outcome.KEPT,
                open.excused(first)
                        .excused(new Excuse("u", "court-order", COURT))
                        .asOf(END)
                        .outcome());
    }

    @Test
    void ledgers_ofOthersAreNotJudged() {
        ReserveLedger bhutan = ReserveLedger.of(TitleHolder.state("BT")).build();
        Pledge promised = pledge(NeverSell.of(CoinScope.all()));
        assertThrows(IllegalArgumentException.class, () -> promised.against(bhutan));
    }

    @Test
    void neverSell_takesAnExcuseAsClaimedAndNamesWhoClaimsIt() {
        NeverSell promise = NeverSell.of(CoinScope.all()).except("court-order", "order of a court");
        PledgeCase open = pledge(promise)
                .against(ledger(
                        bought(100, "2024-01-01"),
                        Disposal.of(Btc.of(9), "2025-05-05", Departure.SALE).named("s")));
        assertEquals(Outcome.BROKEN, open.asOf(END).outcome());
        PledgeVerdict verdict =
                open.excused(new Excuse("s", "court-order", COURT)).asOf(END);
        assertEquals(Outcome.KEPT, verdict.outcome());
        assertEquals(
                "sale of 9 BTC \"s\" on 2025-05-05 is excused as court-order, according to District Court, \"Order of sale\"",
                verdict.remarks().get(0));
        assertRefused(
                () -> open.excused(new Excuse("s", "victims", COURT)),
                "carve-out \"victims\" is not one of the pledge; it has court-order");
        assertRefused(
                () -> open.excused(new Excuse("t", "court-order", COURT)),
                "event \"t\" is not in the ledger, or was corrected away; name the id of an event that stands");
        PledgeCase once = open.excused(new Excuse("s", "court-order", COURT));
        assertEquals(
                "event \"s\" is excused already; excuse it once",
                assertThrows(IllegalStateException.class, () -> once.excused(new Excuse("s", "court-order", COURT)))
                        .getMessage());
    }

    @Test
    void neverSell_isNotBrokenByASaleThatWasCorrectedAway() {
        PledgeVerdict verdict = judge(
                NeverSell.of(CoinScope.all()),
                bought(100, "2024-01-01"),
                Disposal.of(Btc.of(9), "2025-05-05", Departure.SALE).named("s"),
                Correction.withdrawing("2025-06-01", "s", "entered twice"));
        assertEquals(Outcome.KEPT, verdict.outcome());
    }
}
