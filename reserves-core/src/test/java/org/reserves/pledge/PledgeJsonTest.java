package org.reserves.pledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.reserves.JsonRoundTrip.assertContains;
import static org.reserves.JsonRoundTrip.assertJson;
import static org.reserves.JsonRoundTrip.assertRefused;
import static org.reserves.JsonRoundTrip.assertRoundTrip;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Holding;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.ReserveLedger;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.observation.ObservationLog;
import org.reserves.promise.AcquireAtLeast;
import org.reserves.promise.CarveOut;
import org.reserves.promise.CoinScope;
import org.reserves.promise.CommitUpTo;
import org.reserves.promise.EligibleByMarketValue;
import org.reserves.promise.HoldAtLeast;
import org.reserves.promise.HoldEachLot;
import org.reserves.promise.Law;
import org.reserves.promise.NeverSell;
import org.reserves.promise.NoIncrease;
import org.reserves.promise.NoVoluntaryAccumulation;
import org.reserves.promise.NoVoluntaryAccumulation.Donations;
import org.reserves.promise.Promise;
import org.reserves.promise.ReportEvery;
import org.reserves.promise.SellAtMost;
import org.reserves.promise.SellOut;
import org.reserves.promise.ShareOfFund;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Mining;
import org.reserves.source.Source;
import tools.jackson.databind.json.JsonMapper;

class PledgeJsonTest {
    private static final TitleHolder SV = TitleHolder.state("SV");
    private static final String MAKER = "{\"maker\":{\"sovereign\":\"SV\",\"kind\":\"state\"},\"from\":\"2025-02-26\",";

    @Test
    void pledge_hasAKindOfPromise() {
        assertJson(
                MAKER
                        + "\"promise\":{\"kind\":\"never-sell\",\"scope\":{\"accounts\":[\"a\"],\"statuses\":[\"in-reserve\"]},"
                        + "\"carveOuts\":[{\"id\":\"court\",\"text\":\"order\"}]},\"wording\":\"w\"}",
                pledge(new NeverSell(
                                new CoinScope(java.util.Set.of("a"), java.util.Set.of(LegalStatus.IN_RESERVE)),
                                List.of(new CarveOut("court", "order"))))
                        .worded("w"),
                Pledge.class);
        assertJson(
                MAKER + "\"promise\":{\"kind\":\"no-voluntary-accumulation\",\"scope\":{},\"donations\":\"not-said\"}}",
                pledge(NoVoluntaryAccumulation.of(Donations.NOT_SAID)),
                Pledge.class);
        assertJson(
                MAKER + "\"promise\":{\"kind\":\"hold-at-least\",\"amount\":\"5.00000000\",\"scope\":{}}}",
                pledge(HoldAtLeast.of(Btc.of(5))),
                Pledge.class);
        assertJson(
                MAKER + "\"promise\":{\"kind\":\"commit-up-to\",\"amount\":\"5.00000000\",\"account\":\"city\"}}",
                pledge(new CommitUpTo(Btc.of(5), "city")),
                Pledge.class);
        assertJson(
                MAKER
                        + "\"until\":\"2026-01-01\",\"promise\":{\"kind\":\"sell-out\",\"by\":\"2025-12-31\",\"scope\":{}},"
                        + "\"source\":{\"publisher\":\"a\",\"title\":\"b\"}}",
                pledge(SellOut.by("2025-12-31")).until("2026-01-01").source(Source.of("a", "b")),
                Pledge.class);
    }

    @Test
    void pledge_refusesWhatIsMalformed() {
        assertRefused(MAKER + "\"promise\":{\"kind\":\"hold-at-least\"}}", Pledge.class, "amount must not be null");
        assertRefused(MAKER + "\"promise\":{\"kind\":\"sell-out\",\"by\":\"soon\"}}", Pledge.class, "by \"soon\"");
        assertRefused(
                MAKER + "\"promise\":{\"kind\":\"no-voluntary-accumulation\",\"donations\":\"0\"}}",
                Pledge.class,
                "rule for donations \"0\" is not known; write one of count, do-not-count, not-said");
        assertRefused("{\"from\":\"2025-02-26\"}", Pledge.class, "maker must not be null");
    }

    @Test
    void verdict_roundTripsWithItsBreaches() {
        ReserveLedger ledger = ReserveLedger.of(SV)
                .add(Acquisition.of(Btc.of(7), "2025-03-09", Mining.by("LaGeo")))
                .build();
        Pledge pledge = pledge(NoVoluntaryAccumulation.of(Donations.COUNT));
        assertRoundTrip(pledge.against(ledger).asOf("2025-07-15"), PledgeVerdict.class);
        Pledge hold = pledge(HoldAtLeast.of(Btc.of(8)));
        Holding seen = Holding.of("SV", "7").asOf("2025-07-15");
        assertRoundTrip(hold.against(List.of(seen)).asOf("2025-07-15"), PledgeVerdict.class);
        assertRoundTrip(hold.against(List.of()).asOf("2025-07-15"), PledgeVerdict.class);
        assertRoundTrip(new Excuse("e", "c", Source.of("a", "b")), Excuse.class);
    }

    @Test
    void verdict_refusesAnOutcomeThatDoesNotGoWithItsFacts() {
        String start = "{\"pledge\":" + MAKER + "\"promise\":{\"kind\":\"hold-at-least\",\"amount\":\"5.00000000\"}},"
                + "\"asOf\":\"2025-07-15\",\"explanation\":\"x\",";
        assertRefused(
                start + "\"outcome\":\"kept\",\"missing\":[\"y\"]}",
                PledgeVerdict.class,
                "outcome \"kept\" does not go with 1 missing facts");
        assertRefused(
                start + "\"outcome\":\"broken\"}",
                PledgeVerdict.class,
                "outcome \"broken\" does not go with 0 breaches");
        assertRefused(
                start + "\"outcome\":\"unprovable\"}",
                PledgeVerdict.class,
                "outcome \"unprovable\" does not go with 0 missing facts");
    }

    @Test
    void promise_keepsItsKindInAnyList() throws Exception {
        List<Object> promises =
                List.of(HoldAtLeast.of(Btc.of(5)), new CommitUpTo(Btc.of(5), "city"), SellOut.by("2025-12-31"));
        String json = "[{\"kind\":\"hold-at-least\",\"amount\":\"5.00000000\",\"scope\":{}},"
                + "{\"kind\":\"commit-up-to\",\"amount\":\"5.00000000\",\"account\":\"city\"},"
                + "{\"kind\":\"sell-out\",\"by\":\"2025-12-31\",\"scope\":{}}]";
        assertEquals(json, new ObjectMapper().writeValueAsString(promises));
        assertEquals(json, JsonMapper.builder().build().writeValueAsString(promises));
    }

    @Test
    void verdict_refusesAnAmountAndDaysThatAreNotOfItsBreaches() {
        String start = "{\"pledge\":" + MAKER + "\"promise\":{\"kind\":\"hold-at-least\",\"amount\":\"5.00000000\"}},"
                + "\"asOf\":\"2025-07-15\",\"explanation\":\"x\",\"outcome\":\"broken\",";
        assertRefused(
                start + "\"amount\":\"4\",\"breaches\":[{\"date\":\"2025-03-01\",\"amount\":\"3\",\"text\":\"t\"}]}",
                PledgeVerdict.class,
                "amount \"4.00000000\" of a verdict is neither the largest of its breaches, 3.00000000, nor their sum");
        assertRefused(
                start + "\"amount\":\"3\",\"breaches\":[{\"date\":\"2025-08-01\",\"amount\":\"3\",\"text\":\"t\"}]}",
                PledgeVerdict.class,
                "is not between the first day of the pledge");
        assertRefused(
                start + "\"amount\":\"3\",\"breaches\":[null]}", PledgeVerdict.class, "breaches must not hold null");
    }

    @Test
    void promisesOfLaws_areAsDescribed() {
        assertJson(
                "{\"kind\":\"hold-each-lot\",\"term\":\"P20Y\",\"scope\":{\"statuses\":[\"in-reserve\"]}}",
                HoldEachLot.of(Period.ofYears(20), CoinScope.inStatus(LegalStatus.IN_RESERVE)),
                Promise.class);
        assertJson(
                "{\"kind\":\"sell-at-most\",\"percent\":\"10\",\"period\":\"P2Y\",\"scope\":{},\"of\":\"not-said\"}",
                SellAtMost.percent("10.0", Period.ofYears(2)),
                Promise.class);
        assertJson(
                "{\"kind\":\"acquire-at-least\",\"amount\":\"200000.00000000\",\"every\":\"P1Y\",\"times\":5,\"scope\":{},"
                        + "\"by\":[\"purchase\"]}",
                AcquireAtLeast.of(Btc.of(200_000), Period.ofYears(1), 5),
                Promise.class);
        assertJson(
                "{\"kind\":\"share-of-fund\",\"percent\":\"5\",\"fund\":\"general fund\",\"scope\":{}}",
                ShareOfFund.percent("5", "general fund"),
                Promise.class);
        assertJson(
                "{\"kind\":\"eligible-by-market-value\",\"least\":\"USD 500000000000\",\"over\":\"P24M\",\"scope\":{}}",
                EligibleByMarketValue.of(Money.of("USD", "500000000000"), Period.ofMonths(24)),
                Promise.class);
        assertJson(
                "{\"kind\":\"eligible-by-market-value\",\"least\":\"USD 5\",\"over\":\"previous-calendar-year\",\"scope\":{}}",
                EligibleByMarketValue.overPreviousCalendarYear(Money.of("USD", "5")),
                Promise.class);
        assertJson(
                "{\"kind\":\"report-every\",\"every\":\"P3M\",\"withinDays\":30}",
                ReportEvery.of(Period.ofMonths(3), 30),
                Promise.class);
        assertJson(
                "{\"kind\":\"no-increase\",\"after\":\"2025-11-13\",\"scope\":{}}",
                NoIncrease.after("2025-11-13"),
                Promise.class);
        assertJson(
                "{\"fund\":\"general fund\",\"date\":\"2025-06-30\",\"value\":\"USD 5\"}",
                FundValue.of("general fund", Money.of("USD", "5"), "2025-06-30"),
                FundValue.class);
    }

    @Test
    void promisesOfLaws_refuseWhatIsMalformed() {
        assertRefused(
                "{\"kind\":\"hold-each-lot\",\"term\":\"20 years\"}",
                Promise.class,
                "term \"20 years\" is not a period of ISO 8601; write it like P2Y, P3M or P90D");
        assertRefused("{\"kind\":\"hold-each-lot\",\"term\":\"P-1Y\"}", Promise.class, "is not a time ahead");
        assertRefused("{\"kind\":\"hold-each-lot\"}", Promise.class, "term must not be null");
        assertRefused(
                "{\"kind\":\"sell-at-most\",\"percent\":10,\"period\":\"P2Y\"}",
                Promise.class,
                "percent \"10\" is not a text");
        assertRefused(
                "{\"kind\":\"sell-at-most\",\"percent\":\"ten\",\"period\":\"P2Y\"}",
                Promise.class,
                "percent \"ten\" is not a number");
        assertRefused(
                "{\"kind\":\"acquire-at-least\",\"amount\":\"1\",\"every\":\"P1Y\",\"times\":5,\"by\":[\"unknown\"]}",
                Promise.class,
                "none or include the unknown one");
        assertRefused(
                "{\"kind\":\"report-every\",\"every\":\"P3M\",\"withinDays\":-1}", Promise.class, "are below zero");
    }

    @Test
    void law_goesWithItsPledgeAndVerdict() {
        Law bill = Law.of("H.R. 8957").section("sec. 4").in(Law.State.INTRODUCED, "2025-02-26");
        assertJson(
                "{\"name\":\"H.R. 8957\",\"section\":\"sec. 4\",\"steps\":[{\"state\":\"introduced\",\"date\":\"2025-02-26\"}]}",
                bill,
                Law.class);
        Pledge pledge = pledge(HoldAtLeast.of(Btc.of(8))).underLaw(bill);
        assertRoundTrip(pledge, Pledge.class);
        PledgeVerdict verdict = pledge.against(List.of()).asOf("2025-07-15");
        assertRoundTrip(verdict, PledgeVerdict.class);
        assertContains("\"condition\":\"if H.R. 8957 (introduced 2025-02-26) were in force\"", verdict);
        PledgeVerdict unreported = Pledge.of(SV, "2025-01-01", ReportEvery.of(Period.ofMonths(3), 0))
                .against(ObservationLog.of(List.of()))
                .asOf("2025-07-15");
        assertRoundTrip(unreported, PledgeVerdict.class);
    }

    private static Pledge pledge(Promise promise) {
        return Pledge.of(SV, "2025-02-26", promise);
    }
}
