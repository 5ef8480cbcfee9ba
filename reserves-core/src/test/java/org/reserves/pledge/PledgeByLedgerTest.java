package org.reserves.pledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.pledge.LedgerCases.END;
import static org.reserves.pledge.LedgerCases.US;
import static org.reserves.pledge.LedgerCases.and;
import static org.reserves.pledge.LedgerCases.bought;
import static org.reserves.pledge.LedgerCases.came;
import static org.reserves.pledge.LedgerCases.judge;
import static org.reserves.pledge.LedgerCases.ledger;
import static org.reserves.pledge.LedgerCases.pledge;
import static org.reserves.pledge.LedgerCases.seen;
import static org.reserves.pledge.LedgerCases.seized;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reserves.holder.TitleHolder;
import org.reserves.ledger.AccountTransfer;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.Disposal;
import org.reserves.ledger.LedgerEvent;
import org.reserves.ledger.ReserveLedger;
import org.reserves.money.Btc;
import org.reserves.pledge.PledgeVerdict.Outcome;
import org.reserves.promise.CoinScope;
import org.reserves.promise.CommitUpTo;
import org.reserves.promise.HoldAtLeast;
import org.reserves.promise.NeverSell;
import org.reserves.promise.NoVoluntaryAccumulation;
import org.reserves.promise.NoVoluntaryAccumulation.Donations;
import org.reserves.promise.SellOut;
import org.reserves.provenance.Departure;
import org.reserves.provenance.Donation;
import org.reserves.provenance.Mining;
import org.reserves.provenance.Provenance;
import org.reserves.provenance.Transfer;

/** Each promise against ledgers that keep it, break it, and leave it open. */
class PledgeByLedgerTest {
    @Test
    void everyPromise_isOpenWhereTheLedgerRecordsNothing() {
        Stream.of(
                        NeverSell.of(CoinScope.all()),
                        NoVoluntaryAccumulation.of(Donations.COUNT),
                        HoldAtLeast.of(Btc.of(1)),
                        new CommitUpTo(Btc.of(1), "city"),
                        SellOut.by("2025-06-01"))
                .forEach(promise ->
                        assertEquals(Outcome.UNPROVABLE, judge(promise).outcome(), promise.toString()));
    }

    @Test
    void noAccumulation_countsPurchaseAndMiningOnly() {
        NoVoluntaryAccumulation promise = NoVoluntaryAccumulation.of(Donations.NOT_SAID);
        assertEquals(Outcome.KEPT, judge(promise, bought(5, "2025-03-05")).outcome());
        assertEquals(Outcome.BROKEN, judge(promise, bought(5, "2025-03-06")).outcome());
        assertEquals(Outcome.BROKEN, judge(promise, came(Mining.by("LaGeo"))).outcome());
        assertEquals(Outcome.KEPT, judge(promise, seized(5, "2025-05-01")).outcome());
        assertEquals(
                Outcome.KEPT, judge(promise, came(Transfer.from("Bandesal"))).outcome());
        PledgeVerdict unknown = judge(promise, came(Provenance.unknown()));
        assertEquals(List.of("how the coins came in the acquisition of 5 BTC on 2025-05-01"), unknown.missing());
    }

    @Test
    void noAccumulation_takesDonationsAsThePledgeSays() {
        Acquisition gift = came(Donation.toCampaign("well-wishers"));
        assertEquals(
                Outcome.BROKEN,
                judge(NoVoluntaryAccumulation.of(Donations.COUNT), gift).outcome());
        assertEquals(
                Outcome.KEPT,
                judge(NoVoluntaryAccumulation.of(Donations.DO_NOT_COUNT), gift).outcome());
        assertEquals(
                List.of("whether a donation counts, which the pledge does not say: acquisition of 5 BTC on 2025-05-01"),
                judge(NoVoluntaryAccumulation.of(Donations.NOT_SAID), gift).missing());
    }

    @Test
    void noAccumulation_doesNotCountTransfersUnlessTheyMayHidePurchases() {
        NoVoluntaryAccumulation promise = new NoVoluntaryAccumulation(CoinScope.inAccounts("fund"), Donations.NOT_SAID);
        LedgerEvent[] consolidation = {
            bought(50, "2024-01-01"), AccountTransfer.of(Btc.of(50), "2025-06-01", "main", "fund")
        };
        PledgeVerdict kept = judge(promise, consolidation);
        assertEquals(Outcome.KEPT, kept.outcome());
        assertTrue(kept.explanation().endsWith("50 BTC held at the end"), kept.explanation());
        PledgeVerdict open = judge(promise, and(consolidation, bought(2, "2025-05-01")));
        assertEquals(
                List.of(
                        "which coins were in the transfer of 50 BTC to \"fund\" on 2025-06-01: 2 BTC were bought or mined"
                                + " since 2025-03-06 into accounts outside the pledge"),
                open.missing());
    }

    /** A promise about an account the ledger does not name is not kept by a name that is spelt otherwise. */
    @Test
    void scope_ofAnUnknownAccount_isOpen() {
        PledgeVerdict open = judge(
                new NoVoluntaryAccumulation(CoinScope.inAccounts("fnud"), Donations.COUNT),
                bought(5, "2025-05-01").into("fund"));
        assertEquals(List.of("any record of account \"fnud\""), open.missing());
        PledgeVerdict kept = judge(
                new NoVoluntaryAccumulation(CoinScope.inAccounts("fund", "vault"), Donations.COUNT),
                bought(5, "2025-01-01").into("fund"));
        assertEquals(Outcome.KEPT, kept.outcome());
        assertEquals(
                "the ledger records nothing of account \"vault\"",
                kept.remarks().get(0));
    }

    @Test
    void holdAtLeast_looksAtTheEndOfEachDay() {
        LedgerEvent[] dips = {
            bought(100, "2024-01-01"),
            bought(10, "2025-04-01"),
            Disposal.of(Btc.of(20), "2025-04-01", Departure.SALE),
            Disposal.of(Btc.of(40), "2025-05-01", Departure.SALE),
            bought(60, "2025-05-02"),
            Disposal.of(Btc.of(25), "2025-06-01", Departure.LOSS)
        };
        assertEquals(Outcome.KEPT, judge(HoldAtLeast.of(Btc.of(50)), dips).outcome());
        PledgeVerdict verdict = judge(HoldAtLeast.of(Btc.of(90)), dips);
        assertEquals(
                List.of(
                        "50 BTC held on 2025-05-01, 40 BTC short, after the sale of 40 BTC on 2025-05-01",
                        "85 BTC held on 2025-06-01, 5 BTC short, after the loss of 25 BTC on 2025-06-01"),
                verdict.breaches().stream().map(Breach::toString).toList());
        assertEquals(Btc.of(40), verdict.amount());
        assertEquals("up to 40 BTC short of 90 BTC, first on 2025-05-01", verdict.explanation());
        assertEquals(
                "100 BTC held on 2025-03-06, 1 BTC short",
                judge(HoldAtLeast.of(Btc.of(101)), dips).breaches().get(0).toString());
    }

    @Test
    void commitUpTo_isBrokenOnlyByMore() {
        CommitUpTo promise = new CommitUpTo(Btc.of(60), "city");
        LedgerEvent[] part = {bought(100, "2024-01-01"), AccountTransfer.of(Btc.of(40), "2025-04-01", "main", "city")};
        PledgeVerdict kept = judge(promise, part);
        assertEquals("40 BTC committed of up to 60 BTC; \"up to\" sets no least amount", kept.explanation());
        PledgeVerdict less = judge(promise, and(part, Disposal.of(Btc.of(50), "2025-05-01", Departure.SALE)));
        assertEquals(Outcome.KEPT, less.outcome());
        assertEquals(
                "the whole 60 BTC can no longer be committed from what is held: 10 BTC short",
                less.remarks().get(0));
        PledgeVerdict more = judge(
                promise,
                and(
                        part,
                        Disposal.of(Btc.of(30), "2025-05-01", Departure.SPEND).from("city"),
                        AccountTransfer.of(Btc.of(25), "2025-06-01", "main", "city")));
        assertEquals(Outcome.BROKEN, more.outcome());
        assertEquals(Btc.of(5), more.amount());
    }

    @Test
    void sellOut_isOpenUntilItsDay() {
        SellOut promise = SellOut.by("2025-07-01");
        LedgerEvent[] half = {seized(100, "2024-01-01"), Disposal.of(Btc.of(50), "2025-06-01", Departure.SALE)};
        LedgerEvent[] all = and(half, Disposal.of(Btc.of(50), "2025-07-01", Departure.RETURN));
        PledgeVerdict early = pledge(promise).against(ledger(half)).asOf("2025-06-30");
        assertEquals(List.of("what happens until 2025-07-01: 50 BTC left on 2025-06-30"), early.missing());
        assertEquals("50 BTC left on 2025-07-01", judge(promise, half).explanation());
        PledgeVerdict kept = judge(promise, all);
        assertEquals(Outcome.KEPT, kept.outcome());
        assertEquals(
                "not sold, but gone: return of 50 BTC on 2025-07-01",
                kept.remarks().get(0));
    }

    @Test
    void until_isTheLastDayItBinds() {
        Pledge pledge = pledge(NeverSell.of(CoinScope.all())).until("2025-05-31");
        ReserveLedger ledger = ledger(bought(9, "2024-01-01"), Disposal.of(Btc.of(9), "2025-06-01", Departure.SALE));
        assertEquals(Outcome.KEPT, pledge.against(ledger).asOf(END).outcome());
        assertEquals(
                "no sale of its coins is recorded from 2025-03-06 to 2025-05-31; 9 BTC held at the end",
                pledge.against(ledger).asOf(END).explanation());
    }

    @Test
    void observed_showsWhereTheLedgerIsNotComplete() {
        PledgeCase quiet = pledge(NeverSell.of(CoinScope.all())).against(ledger(bought(100, "2024-01-01")));
        assertEquals(
                Outcome.KEPT,
                quiet.observed(seen("100", "2025-06-01")).asOf(END).outcome());
        assertEquals(
                List.of(
                        "what took coins away: the ledger has 100 BTC where there were 99 BTC of United States (state, US)"
                                + " on 2025-06-01"),
                quiet.observed(seen("99", "2025-06-01")).asOf(END).missing());
        assertEquals(
                List.of(
                        "how coins came: the ledger has 100 BTC where there were 101 BTC of United States (state, US) on"
                                + " 2025-06-01"),
                quiet.observed(seen("101", "2025-06-01")).asOf(END).missing());
        assertEquals(
                Outcome.KEPT, quiet.observed(seen("99", "2026-01-01")).asOf(END).outcome(), "after the day judged");
    }

    @Test
    void accountsOfOthers_areNotBound() {
        ReserveLedger ledger = ReserveLedger.of(US)
                .account("deputies", TitleHolder.privatePersons("US", "deputies"))
                .account("USMS", TitleHolder.agency("US", "US Marshals Service"))
                .add(bought(5, "2024-01-01").into("deputies"))
                .add(bought(5, "2024-01-01").into("USMS"))
                .add(Disposal.of(Btc.of(5), "2025-06-01", Departure.SALE).from("deputies"))
                .add(Disposal.of(Btc.of(2), "2025-06-01", Departure.SALE).from("USMS"))
                .build();
        assertEquals(
                Btc.of(2),
                pledge(NeverSell.of(CoinScope.all())).against(ledger).asOf(END).amount());
    }
}
