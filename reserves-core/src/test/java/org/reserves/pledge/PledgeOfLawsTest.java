package org.reserves.pledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.pledge.LawCases.US;
import static org.reserves.pledge.LawCases.bought;
import static org.reserves.pledge.LawCases.judge;
import static org.reserves.pledge.LawCases.ledger;
import static org.reserves.pledge.LawCases.sold;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Disclosure;
import org.reserves.holding.Holding;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.ReserveLedger;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.PriceSeries;
import org.reserves.money.PriceSeriesBuilder;
import org.reserves.observation.EvidenceBasis;
import org.reserves.observation.Observation;
import org.reserves.observation.ObservationLog;
import org.reserves.observation.Reporter;
import org.reserves.observation.Statement;
import org.reserves.pledge.PledgeVerdict.Outcome;
import org.reserves.promise.AcquireAtLeast;
import org.reserves.promise.CoinScope;
import org.reserves.promise.EligibleByMarketValue;
import org.reserves.promise.Law;
import org.reserves.promise.NeverSell;
import org.reserves.promise.NoIncrease;
import org.reserves.promise.Promise;
import org.reserves.promise.ReportEvery;
import org.reserves.promise.SellAtMost;
import org.reserves.promise.ShareOfFund;
import org.reserves.provenance.Purchase;

/** The promises of laws: terms, rolling periods, yearly purchases, shares, reports; and the state of the law they are in. */
class PledgeOfLawsTest {

    /** What another fund is worth, or this one was before the pledge began, limits nothing: 5 coins at 10,000 are 5 % of 1,000,000. */
    @Test
    void share_isOfTheFundAndTheTimeOfThePledge() {
        TitleHolder state = TitleHolder.subNational("US-NH");
        PledgeCase five = Pledge.of(state, "2025-05-06", ShareOfFund.percent("5", "general fund"))
                .against(ReserveLedger.of(state)
                        .add(Acquisition.of(Btc.of(5), "2025-05-01", Purchase.atUnknownPrice()))
                        .build())
                .pricedBy(PriceSeries.in("USD")
                        .add("2025-05-05", "10000")
                        .add("2025-05-06", "10000")
                        .add("2025-12-31", "10000")
                        .build())
                .fund(FundValue.of("general fund", Money.of("USD", "1000000"), "2025-12-31"))
                .fund(FundValue.of("road fund", Money.of("USD", "1"), "2025-12-31"))
                .fund(FundValue.of("general fund", Money.of("USD", "1"), "2025-05-05"));
        assertEquals(Outcome.KEPT, five.asOf("2025-12-31").outcome(), () -> five.asOf("2025-12-31")
                .toString());
        // 5 % of 600,000 are 30,000: three coins, so two are too many
        PledgeVerdict first = five.fund(FundValue.of("general fund", Money.of("USD", "600000"), "2025-05-06"))
                .asOf("2025-12-31");
        assertEquals(Btc.of(2), first.amount(), first::toString);
    }

    /** 5 per cent of 1,000,000 are 50,000: at 10,000 a coin five coins, and not a satoshi more. */
    @Test
    void share_isOfAFundWhoseValueIsKnown() {
        TitleHolder state = TitleHolder.subNational("US-NH");
        Promise promise = ShareOfFund.percent("5", "general fund");
        Pledge pledge = Pledge.of(state, "2025-05-06", promise);
        PriceSeries prices = PriceSeries.in("USD").add("2025-12-31", "10000").build();
        FundValue fund = FundValue.of("general fund", Money.of("USD", "1000000"), "2025-12-31");
        ReserveLedger five = ReserveLedger.of(state)
                .add(Acquisition.of(Btc.of(5), "2025-06-01", Purchase.atUnknownPrice()))
                .build();
        assertEquals(
                Outcome.KEPT,
                pledge.against(five)
                        .pricedBy(prices)
                        .fund(fund)
                        .asOf("2025-12-31")
                        .outcome());
        PledgeVerdict more = pledge.against(
                        five.with(Acquisition.of(Btc.ofSats(1), "2025-12-31", Purchase.atUnknownPrice())))
                .pricedBy(prices)
                .fund(fund)
                .asOf("2025-12-31");
        assertEquals(Btc.ofSats(1), more.amount());
        assertEquals(
                "the value of \"general fund\" on 2025-12-31",
                pledge.against(five).asOf("2025-12-31").missing().get(0));
        assertEquals(
                "the price of bitcoin on 2025-12-31, for \"general fund\" of USD 1,000,000 on 2025-12-31",
                pledge.against(five).fund(fund).asOf("2025-12-31").missing().get(0));
        List<Holding> seen =
                List.of(Holding.of(state, Disclosure.exact(Btc.of(7))).asOf("2025-12-31"));
        assertEquals(
                Btc.of(2),
                pledge.against(seen)
                        .pricedBy(prices)
                        .fund(fund)
                        .asOf("2025-12-31")
                        .amount());
    }

    /** Between 19.5 and 20 million coins: at 20,000 each less than 500 billion, at 30,000 more. */
    @Test
    void coins_areEligibleByTheirMarketValueBefore() {
        Promise promise = EligibleByMarketValue.of(Money.of("USD", "500000000000"), Period.ofMonths(24));
        ReserveLedger ledger = ledger().add(bought("2025-06-01", 3)).build();
        Pledge pledge = Pledge.of(US, "2025-05-06", promise);
        assertEquals(
                Outcome.KEPT,
                pledge.against(ledger)
                        .pricedBy(constant("30000", 0))
                        .asOf("2025-12-31")
                        .outcome());
        assertEquals(
                Btc.of(3),
                pledge.against(ledger)
                        .pricedBy(constant("20000", 0))
                        .asOf("2025-12-31")
                        .amount());
        assertEquals(
                "the price of bitcoin in USD on 1 day from 2023-06-01 to 2025-05-31, before the acquisition of 3 BTC on 2025-06-01",
                pledge.against(ledger)
                        .pricedBy(constant("30000", 1))
                        .asOf("2025-12-31")
                        .missing()
                        .get(0));
    }

    /** Bought in June 2025, the year before is 2024, however dear it is in 2025. */
    @Test
    void coins_areEligibleByTheCalendarYearBefore() {
        Promise promise = EligibleByMarketValue.overPreviousCalendarYear(Money.of("USD", "500000000000"));
        PriceSeriesBuilder series = PriceSeries.in("USD");
        for (LocalDate day = LocalDate.of(2023, 12, 31); day.getYear() < 2026; day = day.plusDays(1)) {
            series.add(day, day.getYear() == 2024 ? "20000" : "100000");
        }
        PledgeVerdict verdict = Pledge.of(US, "2025-05-06", promise)
                .against(ledger().add(bought("2025-06-01", 3)).build())
                .pricedBy(series.build())
                .asOf("2025-12-31");
        assertEquals(Outcome.BROKEN, verdict.outcome());
        assertTrue(
                verdict.breaches().get(0).text().endsWith("from 2024-01-01 to 2024-12-31"),
                verdict.breaches()::toString);
    }

    /** A price on every day of the 731 from 2023-06-01 to 2025-05-31 but the last ones. */
    private static PriceSeries constant(String price, int missing) {
        PriceSeriesBuilder series = PriceSeries.in("USD");
        LocalDate end = LocalDate.of(2025, 6, 1).minusDays(missing);
        for (LocalDate day = LocalDate.of(2023, 6, 1); day.isBefore(end); day = day.plusDays(1)) {
            series.add(day, price);
        }
        return series.build();
    }

    /** Quarters from 2025-01-01, reports within 30 days: one of March in April is in time, one of June in August is not. */
    @Test
    void report_isForItsQuarterAndInTime() {
        Pledge pledge = Pledge.of(US, "2025-01-01", ReportEvery.of(Period.ofMonths(3), 30));
        ObservationLog log = ObservationLog.of(List.of(
                said("a", "2025-03-31", "2025-04-30", EvidenceBasis.OFFICIAL_RECORD),
                said("b", "2025-06-30", "2025-08-01", EvidenceBasis.OFFICIAL_RECORD),
                said("c", "2025-06-30", "2025-07-01", EvidenceBasis.TRACKER)));
        assertEquals(Outcome.KEPT, pledge.against(log).asOf("2025-07-29").outcome());
        PledgeVerdict late = pledge.against(log).asOf("2025-07-30");
        assertEquals(Outcome.BROKEN, late.outcome());
        assertNull(late.amount());
        assertEquals(
                "no report of the period from 2025-04-01 to 2025-06-30 was published by 2025-07-30",
                late.breaches().get(0).text());
        assertEquals(
                "broken as of 2025-07-30: no report for 1 of 2 periods from 2025-01-01 to 2025-07-30, first by 2025-07-30",
                late.toString());
        assertEquals(
                "what is published until 2025-04-30, when the first report is due",
                pledge.against(log).asOf("2025-04-29").missing().get(0));
        assertTrue(pledge.against(ledger().build())
                .asOf("2025-12-31")
                .missing()
                .get(0)
                .startsWith("a log of what was published"));
    }

    /** A report dated to a year may be of the quarter, or not. */
    @Test
    void report_ofAVagueDayLeavesItOpen() {
        Pledge pledge = Pledge.of(US, "2025-01-01", ReportEvery.of(Period.ofMonths(3), 30));
        ObservationLog log = ObservationLog.of(List.of(said("a", "2025", "2025", EvidenceBasis.OFFICIAL_RECORD)));
        PledgeVerdict verdict = pledge.against(log).asOf("2025-04-30");
        assertEquals(Outcome.UNPROVABLE, verdict.outcome());
        assertEquals(
                "the day of a report that may be of the period from 2025-01-01 to 2025-03-31 and in time",
                verdict.missing().get(0));
    }

    private static Observation said(String id, String asOf, String reported, EvidenceBasis basis) {
        return Observation.builder(id, US, Statement.held(Disclosure.exact(Btc.of(5))))
                .asOf(asOf)
                .reported(reported)
                .by(Reporter.of(basis, "Treasury " + id))
                .build();
    }

    @Test
    void holding_doesNotGrowAfterItsDay() {
        Promise promise = NoIncrease.after("2025-11-13");
        ReserveLedger.Builder coins = ledger().add(bought("2025-11-13", 10)).add(sold("2026-01-01", 4));
        assertEquals(
                Outcome.KEPT,
                judge("2025-11-13", promise, coins.add(bought("2026-02-01", 4)), "2026-12-31")
                        .outcome());
        PledgeVerdict more = judge("2025-11-13", promise, coins.add(bought("2026-03-01", 1)), "2026-12-31");
        assertEquals(Btc.of(1), more.amount());
        assertEquals(
                "11 BTC held on 2026-03-01, 1 BTC more than on 2025-11-13, after the acquisition of 1 BTC on 2026-03-01",
                more.breaches().get(0).text());
    }

    @Test
    void holding_thatBalancesShowGrowingIsBrokenAndNeverKept() {
        Pledge pledge = Pledge.of(US, "2025-11-13", NoIncrease.after("2025-11-13"));
        Holding base = Holding.of("US", "10").asOf("2025-11-13");
        assertEquals(
                Btc.of(2),
                pledge.against(List.of(base, Holding.of("US", "12").asOf("2026-01-01")))
                        .asOf("2026-12-31")
                        .amount());
        assertEquals(
                Outcome.UNPROVABLE,
                pledge.against(List.of(base, Holding.of("US", "9").asOf("2026-01-01")))
                        .asOf("2026-12-31")
                        .outcome());
        assertEquals(
                "how many of its coins were held on 2025-11-13",
                pledge.against(List.of(Holding.of("US", "12").asOf("2026-01-01")))
                        .asOf("2026-12-31")
                        .missing()
                        .get(0));
    }

    private static final Law BILL =
            Law.of("H.R. 1").in(Law.State.INTRODUCED, "2025-01-10").in(Law.State.IN_COMMITTEE, "2025-02-01");

    /** A sale breaks what is law; under a bill it would have. */
    @Test
    void bill_isJudgedOnlyAsIfItWereInForce() {
        Pledge pledge =
                Pledge.of(US, "2025-01-10", NeverSell.of(CoinScope.all())).underLaw(BILL);
        ReserveLedger ledger =
                ledger().add(bought("2024-01-01", 5)).add(sold("2025-03-01", 1)).build();
        PledgeVerdict verdict = pledge.against(ledger).asOf("2025-06-01");
        assertEquals("if H.R. 1 (introduced 2025-01-10, in committee 2025-02-01) were in force", verdict.condition());
        assertEquals(
                "if H.R. 1 (introduced 2025-01-10, in committee 2025-02-01) were in force: broken as of 2025-06-01: 1 BTC sold in 1 sale"
                        + " from 2025-01-10 to 2025-06-01",
                verdict.toString());
        assertEquals(
                "if H.R. 1 (introduced 2025-01-10) were in force",
                pledge.against(ledger).asOf("2025-01-31").condition());
        assertEquals(
                "United States (state, US), from 2025-01-10: never to sell coins [H.R. 1 (introduced 2025-01-10, in committee 2025-02-01)]",
                pledge.toString());
    }

    /** In force from May until the end of August: the sales of April and September break nothing. */
    @ParameterizedTest
    @CsvSource({"2025-04-30, KEPT", "2025-05-01, BROKEN", "2025-08-31, BROKEN", "2025-09-01, KEPT"})
    void law_bindsFromTheDayItIsInForceUntilItIsRepealed(String day, Outcome outcome) {
        Law law = BILL.in(Law.State.PASSED, "2025-04-01")
                .in(Law.State.IN_FORCE, "2025-05-01")
                .in(Law.State.REPEALED, "2025-09-01");
        Pledge pledge =
                Pledge.of(US, "2025-01-10", NeverSell.of(CoinScope.all())).underLaw(law);
        ReserveLedger ledger =
                ledger().add(bought("2024-01-01", 5)).add(sold(day, 1)).build();
        PledgeVerdict verdict = pledge.against(ledger).asOf("2025-12-31");
        assertEquals(outcome, verdict.outcome(), verdict::toString);
        assertNull(verdict.condition());
        assertTrue(law.isInForceOn("2025-08-31"));
        assertEquals(false, law.isInForceOn("2025-09-01"));
    }

    @Test
    void refusals_sayWhatToDo() {
        assertEquals(
                "law \"x\" is in force 2025-01-01 and then introduced 2025-02-01; give each state once, in the order introduced, in"
                        + " committee, passed, in force, repealed",
                message(() -> Law.of("x").in(Law.State.IN_FORCE, "2025-01-01").in(Law.State.INTRODUCED, "2025-02-01")));
        assertEquals(
                "percent \"0\" is not above 0 and at most 100; write 10 for ten of a hundred",
                message(() -> SellAtMost.percent("0", Period.ofYears(1))));
        assertEquals(
                "period \"P0D\" is not a time ahead; write it like P2Y, P3M or P90D",
                message(() -> SellAtMost.percent("1", Period.ZERO)));
        assertEquals("holding a share is of is already \"largest\"; state it once", message(() -> SellAtMost.percent(
                        "1", Period.ofYears(1))
                .of(SellAtMost.Base.LARGEST)
                .of(SellAtMost.Base.AT_THE_BEGINNING)));
        assertEquals(
                "number of periods \"0\" is not from 1 to 1,000",
                message(() -> AcquireAtLeast.of(Btc.of(1), Period.ofYears(1), 0)));
        FundValue fund = FundValue.of("f", Money.of("USD", "1"), "2025-01-01");
        PledgeCase pledge = Pledge.of(US, "2025-01-01", ShareOfFund.percent("5", "f"))
                .against(List.of())
                .fund(fund);
        assertEquals(
                "\"f\" of USD 1 on 2025-01-01 is stated already as USD 1; keep one value for a fund and day",
                message(() -> pledge.fund(fund)));
        assertEquals(
                "pledge from \"2025-06-01\" never bound, as x (in force 2025-01-01, repealed 2025-03-01) was in force on none of its days;"
                        + " correct the days of the law or of the pledge",
                message(() -> Pledge.of(US, "2025-06-01", NeverSell.of(CoinScope.all()))
                        .underLaw(
                                Law.of("x").in(Law.State.IN_FORCE, "2025-01-01").in(Law.State.REPEALED, "2025-03-01"))
                        .against(List.of())
                        .asOf("2025-12-31")));
    }

    private static String message(Executable refused) {
        return assertThrows(RuntimeException.class, refused).getMessage();
    }
}
