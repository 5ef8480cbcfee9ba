package org.reserves.pledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Disclosure;
import org.reserves.holding.Holding;
import org.reserves.money.Btc;
import org.reserves.pledge.PledgeVerdict.Outcome;
import org.reserves.promise.CoinScope;
import org.reserves.promise.HoldAtLeast;
import org.reserves.promise.NeverSell;
import org.reserves.promise.NoVoluntaryAccumulation;
import org.reserves.promise.NoVoluntaryAccumulation.Donations;
import org.reserves.promise.Promise;
import org.reserves.promise.SellOut;
import org.reserves.provenance.LegalStatus;
import org.reserves.source.Source;

/** What balances alone can tell of a pledge, and what they cannot. */
class PledgeByBalancesTest {
    private static final TitleHolder BHUTAN = TitleHolder.state("BT");
    private static final String FROM = "2025-01-01";
    private static final String END = "2025-12-31";

    @Test
    void neverSell_isNeverShownByBalances() {
        PledgeVerdict verdict = judge(NeverSell.of(CoinScope.all()), seen("100", "2025-02-01"), seen("90", END));
        assertEquals(Outcome.UNPROVABLE, verdict.outcome());
        assertEquals(
                List.of(
                        "the events behind the balances: coins can go without being sold, and a sale can hide behind coins"
                                + " that come"),
                verdict.missing());
        assertEquals(
                "at least 10 BTC fewer: 100 BTC of Bhutan (state, BT) on 2025-02-01, then 90 BTC of Bhutan (state, BT) on"
                        + " 2025-12-31",
                verdict.remarks().get(0));
    }

    @Test
    void noAccumulation_isNeverShownByBalances() {
        PledgeVerdict verdict = judge(
                NoVoluntaryAccumulation.of(Donations.COUNT), seen("100", "2024-12-01"), seen("130", "2025-06-01"));
        assertEquals(Outcome.UNPROVABLE, verdict.outcome());
        assertTrue(
                verdict.remarks().get(0).startsWith("at least 30 BTC more, perhaps before 2025-01-01: 100 BTC"),
                verdict.remarks()::toString);
    }

    @Test
    void holdAtLeast_isBrokenByASmallerBalance_andKeptByOneOnTheDay() {
        HoldAtLeast promise = HoldAtLeast.of(Btc.of(100));
        assertEquals(Outcome.KEPT, judge(promise, seen("100", END)).outcome());
        assertEquals(
                Outcome.BROKEN,
                judge(promise, seen("99", "2025-06-01"), seen("100", END)).outcome());
        assertEquals(
                Outcome.UNPROVABLE, judge(promise, seen("99", "2024-12-31")).outcome(), "before it binds");
        assertEquals(
                List.of(
                        "a balance of at least 100 BTC that is true on 2025-12-31; the latest is 120 BTC of Bhutan (state, BT)"
                                + " on 2025-06-01"),
                judge(promise, seen("120", "2025-06-01")).missing());
    }

    @Test
    void holdAtLeast_isOpenWhereBalancesOfOneDayContradict() {
        PledgeVerdict verdict = judge(HoldAtLeast.of(Btc.of(100)), seen("90", END), seen("110", END));
        assertEquals(Outcome.UNPROVABLE, verdict.outcome());
        assertEquals(
                "which is right: 90 BTC of Bhutan (state, BT) on 2025-12-31, or 110 BTC of Bhutan (state, BT) on 2025-12-31",
                verdict.missing().get(0));
    }

    @Test
    void holdAtLeast_readsHedgesAndLimits() {
        HoldAtLeast promise = HoldAtLeast.of(Btc.of(10_000));
        assertEquals(Outcome.BROKEN, judge(promise, about(9_800)).outcome(), "about 9,800 is 9,850 at most");
        assertEquals(Outcome.UNPROVABLE, judge(promise, about(10_000)).outcome(), "about 10,000 may be less");
        assertEquals(
                Outcome.UNPROVABLE,
                judge(promise, of(Disclosure.atLeast(Btc.of(9_000)))).outcome());
        assertEquals(
                Outcome.KEPT,
                judge(promise, of(Disclosure.atLeast(Btc.of(10_000)))).outcome());
        assertEquals(
                Outcome.BROKEN,
                judge(promise, of(Disclosure.atMost(Btc.of(9_999)))).outcome());
        assertEquals(
                Outcome.UNPROVABLE,
                judge(promise, of(Disclosure.range(Btc.of(9_000), Btc.of(11_000))))
                        .outcome());
    }

    @Test
    void holdAtLeast_isNotBrokenByTheBalanceOfAPart() {
        HoldAtLeast promise = HoldAtLeast.of(Btc.of(100));
        Holding part = Holding.of(TitleHolder.agency("BT", "Royal Monetary Authority"), Disclosure.exact(Btc.of(10)))
                .asOf(END);
        assertEquals(Outcome.UNPROVABLE, judge(promise, part).outcome());
        Holding enough = Holding.of(TitleHolder.stateCompany("BT", "Druk Holdings"), Disclosure.exact(Btc.of(200)))
                .asOf(END);
        assertEquals(Outcome.KEPT, judge(promise, part, enough).outcome());
    }

    @Test
    void sellOut_isBrokenByABalanceOnItsDayOnly() {
        SellOut promise = SellOut.by("2025-06-30");
        assertEquals(Outcome.BROKEN, judge(promise, seen("1", "2025-06-30")).outcome());
        assertEquals(Outcome.UNPROVABLE, judge(promise, seen("1", "2025-07-30")).outcome());
        assertEquals(
                List.of("the sales: coins that are no longer seen need not be sold"),
                judge(promise, seen("0", "2025-06-30")).missing());
    }

    @Test
    void scope_decidesWhichBalancesCount() {
        Pledge pledge = Pledge.of(BHUTAN, FROM, new HoldAtLeast(Btc.of(5), CoinScope.inStatus(LegalStatus.IN_RESERVE)));
        assertEquals(
                List.of(
                        "any balance of its in-reserve coins until 2025-12-31",
                        "a balance of at least 5 BTC that is true on 2025-12-31"),
                pledge.against(List.of(seen("9", END))).asOf(END).missing());
        Holding reserve = Holding.of("BT", "9").status(LegalStatus.IN_RESERVE).asOf(END);
        assertEquals(Outcome.KEPT, pledge.against(List.of(reserve)).asOf(END).outcome());
    }

    @Test
    void against_refusesWhatCannotBeJudged() {
        Pledge pledge = Pledge.of(BHUTAN, FROM, HoldAtLeast.of(Btc.of(5)));
        assertRefused(
                () -> pledge.against(List.of(Holding.of("BT", "5"))),
                "balance \"Bhutan (state, BT): 5 BTC\" has no as-of date; a pledge is judged day by day, so give it one with"
                        + " asOf");
        assertRefused(
                () -> pledge.against(List.of(Holding.of("BT", "5").asOf(END).status(LegalStatus.SOLD))),
                "balance \"Bhutan (state, BT): 5 BTC\" is of sold coins, which are not held; record an event in a ledger"
                        + " instead");
        assertRefused(
                () -> pledge.against(List.of(Holding.of("SV", "5").asOf(END))),
                "balance of \"El Salvador (state, SV)\" is not bound by the pledge of Bhutan (state, BT); the pledge of"
                        + " a state or a subdivision binds it, its agencies and its own companies, any other its maker alone");
        PledgeCase early = pledge.against(List.of());
        assertRefused(
                () -> early.asOf("2024-12-31"),
                "as-of date \"2024-12-31\" is before 2025-01-01, the first day the pledge binds; nothing can be judged yet,"
                        + " so ask for a later day");
        assertEquals(
                "event \"a\" cannot be excused: the pledge is judged by balances, not events; judge it by a ledger",
                assertThrows(
                                IllegalStateException.class,
                                () -> early.excused(new Excuse("a", "b", Source.of("c", "d"))))
                        .getMessage());
    }

    @Test
    void pledge_bindsTheStateAndItsOwnBodies() {
        Pledge pledge = Pledge.of(TitleHolder.state("US"), FROM, NeverSell.of(CoinScope.all()));
        assertTrue(pledge.binds(TitleHolder.state("US")));
        assertTrue(pledge.binds(TitleHolder.agency("US", "US Marshals Service")));
        assertEquals(false, pledge.binds(TitleHolder.subNational("US-TX")));
        assertEquals(false, pledge.binds(TitleHolder.privatePersons("US", "members of Congress")));
        assertEquals(false, pledge.binds(TitleHolder.listedCompany("US", "Strategy")));
        Pledge texas = Pledge.of(TitleHolder.subNational("US-TX"), FROM, NeverSell.of(CoinScope.all()));
        assertTrue(texas.binds(TitleHolder.subNational("US-TX")));
        assertTrue(texas.binds(TitleHolder.agency("US-TX", "Texas Comptroller")));
        assertEquals(false, texas.binds(TitleHolder.state("US")));
    }

    @Test
    void pledge_refusesImpossibleDays() {
        Pledge pledge = Pledge.of(BHUTAN, FROM, HoldAtLeast.of(Btc.of(5)));
        assertRefused(
                () -> pledge.until("2024-12-31"),
                "pledge from \"2025-01-01\" ends before, on \"2024-12-31\"; give its last day");
        assertRefused(
                () -> Pledge.of(BHUTAN, FROM, SellOut.by("2024-12-31")),
                "pledge to sell all coins by 2024-12-31 binds only from \"2025-01-01\"; give the day the promise was made as"
                        + " the first day");
        assertRefused(
                () -> HoldAtLeast.of(Btc.ZERO),
                "amount \"0.00000000\" is not above zero; an amount that is promised or missed is at least a satoshi");
        assertRefused(
                () -> CoinScope.inStatus(LegalStatus.SOLD),
                "legal status \"sold\" is one in which coins are not held; a promise is about coins that are there");
    }

    private static PledgeVerdict judge(Promise promise, Holding... balances) {
        return Pledge.of(BHUTAN, FROM, promise).against(List.of(balances)).asOf(END);
    }

    private static Holding seen(String btc, String date) {
        return Holding.of("BT", btc).asOf(date);
    }

    private static Holding about(long btc) {
        return of(Disclosure.about(Btc.of(btc)));
    }

    private static Holding of(Disclosure amount) {
        return Holding.of(BHUTAN, amount).asOf(END);
    }

    private static void assertRefused(Runnable action, String message) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }
}
