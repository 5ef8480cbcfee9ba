package org.reserves.pledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Disclosure;
import org.reserves.holding.Holding;
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
import org.reserves.promise.Promise;
import org.reserves.promise.SellOut;
import org.reserves.provenance.Departure;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Provenance;
import org.reserves.provenance.Purchase;
import org.reserves.provenance.Seizure;

/** What a verdict says it rests on, what it leaves out, and what makes no difference to it; each worked out by hand. */
class PledgeReasonsTest {
    private static final TitleHolder US = TitleHolder.state("US");
    private static final String FROM = "2025-03-06";
    private static final String END = "2025-12-31";

    @Test
    void everyVerdict_namesTheLedgerItRestsOn() {
        NeverSell promise = NeverSell.of(CoinScope.all());
        assertEquals(
                "the ledger records no event until 2025-12-31",
                last(judge(promise).remarks()));
        assertEquals(
                "judged by a ledger of 1 event, on 2024-01-01, taken to record everything until 2025-12-31",
                last(judge(promise, bought(5, "2024-01-01")).remarks()));
        assertEquals(
                "judged by a ledger of 2 events from 2024-01-01 to 2025-04-01, taken to record everything until 2025-12-31",
                last(judge(promise, bought(5, "2024-01-01"), bought(5, "2025-04-01"))
                        .remarks()));
    }

    @Test
    void numbersOfOne_haveNoPlural() {
        assertEquals(
                "2 BTC sold in 1 sale from 2025-03-06 to 2025-12-31",
                judge(
                                NeverSell.of(CoinScope.all()),
                                bought(5, "2024-01-01"),
                                Disposal.of(Btc.of(2), "2025-05-01", Departure.SALE))
                        .explanation());
        NoVoluntaryAccumulation none = NoVoluntaryAccumulation.of(Donations.COUNT);
        assertEquals(
                "5 BTC accumulated voluntarily in 1 acquisition from 2025-03-06 to 2025-12-31",
                judge(none, bought(5, "2025-05-01")).explanation());
        assertEquals(
                "7 BTC accumulated voluntarily in 2 acquisitions from 2025-03-06 to 2025-12-31",
                judge(none, bought(5, "2025-05-01"), bought(2, "2025-05-01")).explanation());
    }

    /** The pledge binds no deputy, and what was lost is no sale: neither leaves the status of sold coins open. */
    @Test
    void neverSell_doesNotAskForTheStatusOfCoinsThatItDoesNotBindOrThatWereNotSold() {
        NeverSell promise = NeverSell.of(CoinScope.inStatus(LegalStatus.IN_RESERVE));
        ReserveLedger ledger = ReserveLedger.of(US)
                .account("deputies", TitleHolder.privatePersons("US", "deputies"))
                .add(reserved())
                .add(Acquisition.of(Btc.of(9), "2020-01-01", Provenance.unknown())
                        .into("deputies"))
                .add(Disposal.of(Btc.of(2), "2025-06-01", Departure.SALE).from("deputies"))
                .build();
        assertEquals(
                Outcome.KEPT,
                Pledge.of(US, FROM, promise).against(ledger).asOf(END).outcome());
        assertEquals(
                Outcome.KEPT,
                judge(
                                promise,
                                reserved(),
                                Acquisition.of(Btc.of(9), "2020-01-01", Provenance.unknown()),
                                Disposal.of(Btc.of(2), "2025-06-01", Departure.LOSS))
                        .outcome());
    }

    @Test
    void noAccumulation_asksOnlyForCoinsThatMayHideAPurchase() {
        NoVoluntaryAccumulation promise =
                new NoVoluntaryAccumulation(CoinScope.inAccounts("fund", "vault"), Donations.COUNT);
        // bought outside; what moves within the accounts of the pledge comes from there and not from outside
        PledgeVerdict within = judge(
                promise,
                bought(5, "2024-01-01").into("fund"),
                bought(2, "2025-05-01"),
                AccountTransfer.of(Btc.of(5), "2025-06-01", "fund", "vault"));
        assertEquals(Outcome.KEPT, within.outcome(), within.missing().toString());
        // seized outside: nothing voluntary that could be among what moves in
        PledgeVerdict seized = judge(
                promise,
                bought(5, "2024-01-01").into("fund"),
                Acquisition.of(Btc.of(2), "2025-05-01", Seizure.inCase("Silk Road")),
                AccountTransfer.of(Btc.of(2), "2025-06-01", "main", "fund"));
        assertEquals(Outcome.KEPT, seized.outcome(), seized.missing().toString());
    }

    @Test
    void noAccumulation_saysWhatDoesNotCount() {
        PledgeVerdict verdict = judge(
                NoVoluntaryAccumulation.of(Donations.COUNT),
                Acquisition.of(Btc.of(2), "2025-05-01", Seizure.inCase("Silk Road")));
        assertEquals(
                "acquisition of 2 BTC on 2025-05-01 by seizure does not count",
                verdict.remarks().get(0));
    }

    /** 100, then 50, then 55, then 45: below 90 all the time, so the rise is no breach and the deeper fall is another. */
    @Test
    void holdAtLeast_countsAFallOnceUntilItIsDeeper() {
        PledgeVerdict verdict = judge(
                HoldAtLeast.of(Btc.of(90)),
                bought(100, "2024-01-01"),
                Disposal.of(Btc.of(50), "2025-05-01", Departure.SALE),
                bought(5, "2025-05-02"),
                Disposal.of(Btc.of(10), "2025-05-03", Departure.SALE));
        assertEquals(
                List.of("2025-05-01", "2025-05-03"),
                verdict.breaches().stream()
                        .map(breach -> breach.date().toString())
                        .toList());
        assertTrue(verdict.explanation().startsWith("up to 45 BTC short of 90 BTC, first on 2025-05-01"));
    }

    /** 40 came before the pledge, so there is a record of the account, and nothing was committed since. */
    @Test
    void commitUpTo_isOpenWhereNothingCameSinceThePledge() {
        PledgeVerdict open = judge(
                new CommitUpTo(Btc.of(60), "city"),
                bought(100, "2024-01-01"),
                AccountTransfer.of(Btc.of(40), "2024-02-01", "main", "city"));
        assertEquals(List.of("any commitment: nothing is recorded to have come to account \"city\""), open.missing());
        assertEquals(Outcome.UNPROVABLE, open.outcome());
    }

    /** 70 are 10 beyond; 5 go back, so 65 are beyond too, and less. */
    @Test
    void commitUpTo_countsWhatIsBeyondOnceUntilItIsMore() {
        PledgeVerdict broken = judge(
                new CommitUpTo(Btc.of(60), "city"),
                bought(100, "2024-01-01"),
                AccountTransfer.of(Btc.of(70), "2025-04-01", "main", "city"),
                AccountTransfer.of(Btc.of(5), "2025-05-01", "city", "main"));
        assertEquals(1, broken.breaches().size());
        assertEquals("up to 10 BTC committed beyond 60 BTC", broken.explanation());
    }

    /** 20 are missing to 60; where 60 are held nothing is said, and what deputies hold is not the state's to commit. */
    @Test
    void commitUpTo_saysWhatCanNoLongerBeCommitted() {
        CommitUpTo promise = new CommitUpTo(Btc.of(60), "city");
        LedgerEvent[] part = {bought(100, "2024-01-01"), AccountTransfer.of(Btc.of(40), "2025-04-01", "main", "city")};
        assertTrue(judge(promise, part).remarks().stream().noneMatch(remark -> remark.startsWith("the whole")));
        ReserveLedger ledger = ReserveLedger.of(US)
                .account("deputies", TitleHolder.privatePersons("US", "deputies"))
                .addAll(Stream.of(part))
                .add(Disposal.of(Btc.of(60), "2025-05-01", Departure.SALE).from("main"))
                .add(bought(100, "2024-01-01").into("deputies"))
                .build();
        assertEquals(
                "the whole 60 BTC can no longer be committed from what is held: 20 BTC short",
                Pledge.of(US, FROM, promise).against(ledger).asOf(END).remarks().get(0));
    }

    /** What was left on the day is a breach, also where it was sold a month later. */
    @Test
    void sellOut_looksAtItsDay() {
        PledgeVerdict broken = judge(
                SellOut.by("2025-07-01"),
                bought(50, "2024-01-01"),
                Disposal.of(Btc.of(50), "2025-08-01", Departure.SALE));
        assertEquals(Outcome.BROKEN, broken.outcome());
        assertEquals("50 BTC left on 2025-07-01", broken.explanation());
    }

    @Test
    void balances_countFromTheFirstDayOn() {
        Pledge pledge = Pledge.of(US, FROM, HoldAtLeast.of(Btc.of(100)));
        assertEquals(
                Outcome.BROKEN,
                pledge.against(List.of(Holding.of("US", "99").asOf(FROM)))
                        .asOf(END)
                        .outcome());
        assertEquals(
                Outcome.UNPROVABLE,
                pledge.against(List.of(Holding.of("US", "99").asOf("2025-03-05")))
                        .asOf(END)
                        .outcome());
    }

    /** An amount that nobody disclosed is no balance of other coins that could be mistaken for these. */
    @Test
    void balances_thatAreUndisclosedAreNotSetAgainstThePledge() {
        Pledge pledge = Pledge.of(US, FROM, NeverSell.of(CoinScope.inStatus(LegalStatus.IN_RESERVE)));
        List<String> remarks = pledge.against(List.of(Holding.undisclosed("US").asOf("2025-06-01")))
                .asOf(END)
                .remarks();
        assertEquals(List.of("judged by balances alone, 0 of which are of the coins of the pledge"), remarks);
    }

    /** A balance names no account, so one of all coins says nothing of those in "fund". */
    @Test
    void balances_areNotComparedWithAPledgeAboutAccounts() {
        PledgeVerdict verdict = Pledge.of(
                        US, FROM, new NoVoluntaryAccumulation(CoinScope.inAccounts("fund"), Donations.COUNT))
                .against(ReserveLedger.of(US)
                        .add(bought(5, "2024-01-01").into("fund"))
                        .build())
                .observed(Holding.of("US", "99").asOf("2025-06-01"))
                .asOf(END);
        assertEquals(Outcome.KEPT, verdict.outcome(), verdict.missing().toString());
        assertTrue(
                verdict.remarks()
                        .contains(
                                "99 BTC of United States (state, US) on 2025-06-01 cannot be compared with the ledger"),
                verdict.remarks().toString());
    }

    /** Two agencies, each with what the ledger has of it. */
    @Test
    void balances_ofSeveralAgenciesAreComparedOneByOne() {
        TitleHolder marshals = TitleHolder.agency("US", "US Marshals Service");
        TitleHolder bureau = TitleHolder.agency("US", "FBI");
        ReserveLedger ledger = ReserveLedger.of(US)
                .account("USMS", marshals)
                .account("FBI", bureau)
                .add(bought(5, "2024-01-01").into("USMS"))
                .add(bought(7, "2024-01-01").into("FBI"))
                .build();
        PledgeVerdict verdict = Pledge.of(US, FROM, NeverSell.of(CoinScope.all()))
                .against(ledger)
                .observed(Holding.of(marshals, Disclosure.exact(Btc.of(5))).asOf("2025-06-01"))
                .observed(Holding.of(bureau, Disclosure.exact(Btc.of(7))).asOf("2025-06-01"))
                .asOf(END);
        assertEquals(List.of(), verdict.missing());
    }

    @Test
    void commitUpTo_byBalances_isOpen_andSaysWhatCannotBeCommittedAnyMore() {
        String open = "what was committed to \"city\": a balance of all coins does not say";
        String short50 =
                "the whole 60 BTC can no longer be committed from what is held, unless some was before: 50 BTC of"
                        + " United States (state, US) on 2025-06-01";
        Holding fifty = Holding.of("US", "50").asOf("2025-06-01");
        PledgeVerdict few = byBalances(fifty, Holding.undisclosed("US").asOf("2025-07-01"));
        assertTrue(few.missing().contains(open), few.missing().toString());
        assertTrue(few.remarks().contains(short50), few.remarks().toString());
        for (PledgeVerdict enough : List.of(
                byBalances(fifty, Holding.of("US", "60").asOf("2025-07-01")),
                byBalances(fifty, Holding.of("US", "100").asOf("2025-06-01")))) {
            assertTrue(enough.missing().contains(open), enough.missing().toString());
            assertTrue(
                    enough.remarks().stream().noneMatch(remark -> remark.startsWith("the whole")),
                    enough.remarks().toString());
        }
    }

    private static PledgeVerdict byBalances(Holding... balances) {
        return Pledge.of(US, FROM, new CommitUpTo(Btc.of(60), "city"))
                .against(List.of(balances))
                .asOf(END);
    }

    /** A bitcoin seen a month after the day may have been left, or have come since. */
    @Test
    void sellOut_byBalances_asksWhetherWhatIsSeenLaterWasLeft() {
        PledgeVerdict verdict = Pledge.of(US, FROM, SellOut.by("2025-06-30"))
                .against(List.of(Holding.of("US", "1").asOf("2025-07-30")))
                .asOf(END);
        assertEquals(
                List.of(
                        "whether these were left over or came later: 1 BTC of United States (state, US) on 2025-07-30",
                        "the sales: coins that are no longer seen need not be sold"),
                verdict.missing());
    }

    private static Acquisition reserved() {
        return Acquisition.of(Btc.of(9), "2020-01-01", Seizure.inCase("Silk Road"))
                .status(LegalStatus.IN_RESERVE)
                .into("reserve");
    }

    private static Acquisition bought(long btc, String date) {
        return Acquisition.of(Btc.of(btc), date, Purchase.atUnknownPrice());
    }

    private static PledgeVerdict judge(Promise promise, LedgerEvent... events) {
        return Pledge.of(US, FROM, promise)
                .against(ReserveLedger.of(US).addAll(Stream.of(events)).build())
                .asOf(END);
    }

    private static String last(List<String> remarks) {
        return remarks.get(remarks.size() - 1);
    }
}
