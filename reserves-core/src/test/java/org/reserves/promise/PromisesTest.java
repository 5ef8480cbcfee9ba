package org.reserves.promise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.JsonRoundTrip;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Ratio;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Provenance;

/** What each promise says, as half a sentence and as JSON, and which promises there cannot be. */
class PromisesTest {
    private static final CoinScope RESERVE = CoinScope.inStatus(LegalStatus.IN_RESERVE);
    private static final CoinScope COLD = CoinScope.inAccounts("cold");

    static Stream<Arguments> sentences() {
        return Stream.of(
                said("to hold at least 10,000 BTC", HoldAtLeast.of(Btc.of(10_000))),
                said("to hold at least 5 BTC of its in-reserve coins", new HoldAtLeast(Btc.of(5), RESERVE)),
                said("to commit up to 10,000 BTC to \"City\"", new CommitUpTo(Btc.of(10_000), "City")),
                said("to sell all coins by 2024-07-12", SellOut.by("2024-07-12")),
                said("not to accumulate coins voluntarily", noDonations(CoinScope.all())),
                said("not to accumulate coins in account \"cold\" voluntarily", noDonations(COLD)),
                said(
                        "to hold each lot of its in-reserve coins 20 years from its deposit",
                        HoldEachLot.of(Period.ofYears(20), RESERVE)),
                said("to sell at most 10 % of its coins in any 2 years", SellAtMost.percent("10", Period.ofYears(2))),
                said(
                        "to sell at most 100 % of its in-reserve coins in any 1 year 6 months 1 day",
                        SellAtMost.percent("1E2", Period.of(1, 6, 1)).of(RESERVE)),
                said(
                        "to acquire at least 200,000 BTC every year, 5 times, by purchase",
                        AcquireAtLeast.of(Btc.of(200_000), Period.ofYears(1), 5)),
                said(
                        "to acquire at least 1 BTC every 1 month 15 days, 1 time, by purchase, into its coins in account \"cold\"",
                        new AcquireAtLeast(Btc.of(1), Period.of(0, 1, 15), 1, COLD, Set.of(Provenance.Kind.PURCHASE))),
                said("to hold coins for at most 5 % of \"general fund\"", ShareOfFund.percent("5", "general fund")),
                said(
                        "to acquire coins only while the market value of bitcoin averages at least USD 500,000,000,000 over 24 months",
                        EligibleByMarketValue.of(Money.of("USD", "500000000000"), Period.ofMonths(24))),
                said(
                        "to acquire coins only while the market value of bitcoin averages at least USD 750,000,000,000 over the calendar year before",
                        EligibleByMarketValue.overPreviousCalendarYear(Money.of("USD", "750000000000"))),
                said("to report what it holds every 3 months, within 30 days", ReportEvery.of(Period.ofMonths(3), 30)),
                said("to report what it holds every year, within 0 days", ReportEvery.of(Period.ofYears(1), 0)),
                said("to hold no more coins after 2025-11-13 than on that day", NoIncrease.after("2025-11-13")),
                said(
                        "to hold no more coins in accounts \"cold\", \"hot\" after 2025-11-13 than on that day",
                        NoIncrease.after("2025-11-13", CoinScope.inAccounts("hot", "cold"))));
    }

    private static Arguments said(String sentence, Promise promise) {
        return Arguments.of(sentence, promise);
    }

    private static NoVoluntaryAccumulation noDonations(CoinScope scope) {
        return new NoVoluntaryAccumulation(scope, NoVoluntaryAccumulation.Donations.NOT_SAID);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void toString_isHalfASentence(String sentence, Promise promise) {
        assertEquals(sentence, promise.toString());
    }

    /** Who writes the JSON by hand leaves out what the promise does not say: it is then of all coins, of purchases, and so on. */
    @ParameterizedTest
    @MethodSource("unsaid")
    void json_mayLeaveOutWhatIsNotSaid(String json, Promise promise) {
        JsonRoundTrip.assertReads(json, promise, Promise.class);
    }

    static Stream<Arguments> unsaid() {
        return Stream.of(
                said("{\"kind\":\"hold-at-least\",\"amount\":\"5\"}", HoldAtLeast.of(Btc.of(5))),
                said("{\"kind\":\"sell-out\",\"by\":\"2024-07-12\"}", SellOut.by("2024-07-12")),
                said("{\"kind\":\"no-increase\",\"after\":\"2025-11-13\"}", NoIncrease.after("2025-11-13")),
                said("{\"kind\":\"hold-each-lot\",\"term\":\"P2Y\"}", HoldEachLot.of(Period.ofYears(2))),
                said("{\"kind\":\"no-voluntary-accumulation\"}", noDonations(CoinScope.all())),
                said(
                        "{\"kind\":\"sell-at-most\",\"percent\":\"10\",\"period\":\"P2Y\"}",
                        SellAtMost.percent("10", Period.ofYears(2))),
                said(
                        "{\"kind\":\"share-of-fund\",\"percent\":\"5\",\"fund\":\"general fund\"}",
                        ShareOfFund.percent("5", "general fund")),
                said(
                        "{\"kind\":\"acquire-at-least\",\"amount\":\"5\",\"every\":\"P1Y\",\"times\":2}",
                        AcquireAtLeast.of(Btc.of(5), Period.ofYears(1), 2)),
                said(
                        "{\"kind\":\"eligible-by-market-value\",\"least\":\"USD 5\",\"over\":\"previous-calendar-year\"}",
                        EligibleByMarketValue.overPreviousCalendarYear(Money.of("USD", "5"))));
    }

    /** And what is said is read, not replaced by what would stand for nothing. */
    @ParameterizedTest
    @MethodSource("narrowed")
    void json_keepsWhatIsSaid(String json, Promise promise) {
        JsonRoundTrip.assertReads(json, promise, Promise.class);
    }

    static Stream<Arguments> narrowed() {
        String scope = ",\"scope\":{\"accounts\":[\"cold\"]}";
        return Stream.of(
                said("{\"kind\":\"hold-at-least\",\"amount\":\"5\"" + scope + "}", new HoldAtLeast(Btc.of(5), COLD)),
                said(
                        "{\"kind\":\"sell-out\",\"by\":\"2024-07-12\"" + scope + "}",
                        new SellOut(LocalDate.of(2024, 7, 12), COLD)),
                said(
                        "{\"kind\":\"no-increase\",\"after\":\"2025-11-13\"" + scope + "}",
                        NoIncrease.after("2025-11-13", COLD)),
                said(
                        "{\"kind\":\"no-voluntary-accumulation\",\"donations\":\"count\"" + scope + "}",
                        new NoVoluntaryAccumulation(COLD, NoVoluntaryAccumulation.Donations.COUNT)),
                said(
                        "{\"kind\":\"sell-at-most\",\"percent\":\"10\",\"period\":\"P2Y\",\"of\":\"largest\"" + scope
                                + "}",
                        new SellAtMost(BigDecimal.TEN, Period.ofYears(2), COLD, SellAtMost.Base.LARGEST)),
                said(
                        "{\"kind\":\"share-of-fund\",\"percent\":\"5\",\"fund\":\"f\"" + scope + "}",
                        new ShareOfFund(BigDecimal.valueOf(5), "f", COLD)),
                said(
                        "{\"kind\":\"eligible-by-market-value\",\"least\":\"USD 5\",\"over\":\"P24M\"" + scope + "}",
                        new EligibleByMarketValue(Money.of("USD", "5"), Period.ofMonths(24), COLD)));
    }

    /** Ten and ten point nought are one promise, and a hundred of a hundred is one that can be made. */
    @Test
    void percent_isAboveZeroAndAtMostAHundred() {
        assertEquals(ShareOfFund.percent("10", "f"), ShareOfFund.percent("10.00", "f"));
        assertEquals("100", ShareOfFund.percent("100", "f").percent().toPlainString());
        assertEquals(0, ShareOfFund.percent("1E+2", "f").percent().scale());
        assertEquals(
                Ratio.of(new BigDecimal(1), new BigDecimal(20)),
                ShareOfFund.percent("5", "f").share());
        assertEquals(
                Ratio.of(new BigDecimal(1), new BigDecimal(10)),
                SellAtMost.percent("10", Period.ofYears(1)).share());
        for (String percent : List.of("0", "-1", "100.01")) {
            assertRefused(
                    "percent \"" + percent + "\" is not above 0 and at most 100; write 10 for ten of a hundred",
                    () -> ShareOfFund.percent(percent, "f"));
        }
    }

    /** 2020 was a leap year: the year before 2021-03-15 has 366 days, and the 24 months before it begin in 2019. */
    @Test
    void marketValue_isAveragedOverTheDaysBefore() {
        EligibleByMarketValue year = EligibleByMarketValue.overPreviousCalendarYear(Money.of("USD", "1"));
        assertEquals(LocalDate.of(2020, 1, 1), year.firstDay("2021-03-15"));
        assertEquals(LocalDate.of(2020, 12, 31), year.lastDay("2021-03-15"));
        EligibleByMarketValue months = EligibleByMarketValue.of(Money.of("USD", "1"), Period.ofMonths(24));
        assertEquals(LocalDate.of(2019, 3, 15), months.firstDay("2021-03-15"));
        assertEquals(LocalDate.of(2021, 3, 14), months.lastDay("2021-03-15"));
        assertRefused(
                "market value \"USD 0\" is not above zero; state the least average that makes coins eligible",
                () -> EligibleByMarketValue.of(Money.of("USD", "0"), Period.ofMonths(24)));
    }

    @Test
    void promises_ofNothingAreRefused() {
        String least =
                "amount \"0.00000000\" is not above zero; an amount that is promised or missed is at least a satoshi";
        assertRefused(least, () -> HoldAtLeast.of(Btc.ZERO));
        assertRefused(least, () -> new CommitUpTo(Btc.ZERO, "City"));
        assertRefused(least, () -> AcquireAtLeast.of(Btc.ZERO, Period.ofYears(1), 1));
        assertEquals(
                1_000, AcquireAtLeast.of(Btc.of(1), Period.ofDays(1), 1_000).times());
        for (int times : new int[] {0, 1_001}) {
            assertRefused(
                    "number of periods \"" + times + "\" is not from 1 to 1,000",
                    () -> AcquireAtLeast.of(Btc.of(1), Period.ofDays(1), times));
        }
        assertRefused(
                "days after the end of a period \"-1\" are below zero; 0 asks for the report by its end",
                () -> ReportEvery.of(Period.ofYears(1), -1));
        assertEquals(CoinScope.all(), ReportEvery.of(Period.ofYears(1), 0).scope());
        assertEquals(
                "ways that count must not hold null",
                assertThrows(
                                NullPointerException.class,
                                () -> new AcquireAtLeast(
                                        Btc.of(1),
                                        Period.ofYears(1),
                                        1,
                                        CoinScope.all(),
                                        new HashSet<>(Arrays.asList(Provenance.Kind.MINING, null))))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "-P1Y", "P1Y-1D"})
    void periods_areTimesAhead(String text) {
        Period period = Period.parse(text);
        assertRefused(
                "period \"" + period + "\" is not a time ahead; write it like P2Y, P3M or P90D",
                () -> ReportEvery.of(period, 1));
    }

    @Test
    void facts_areSaidOnce() {
        assertThrows(
                IllegalStateException.class,
                () -> SellAtMost.percent("10", Period.ofYears(1)).of(COLD).of(RESERVE));
        assertThrows(IllegalStateException.class, () -> AcquireAtLeast.of(Btc.of(1), Period.ofYears(1), 1)
                .counting(Provenance.Kind.MINING)
                .counting(Provenance.Kind.PURCHASE));
        assertThrows(
                IllegalStateException.class, () -> Law.of("law").section("1").section("2"));
    }

    @Test
    void scope_isAllOnlyWhereNothingNarrowsIt() {
        assertTrue(CoinScope.all().isAll());
        assertFalse(COLD.isAll());
        assertFalse(RESERVE.isAll());
        assertTrue(COLD.hasAccount("cold"));
        assertFalse(COLD.hasAccount("hot"));
        assertEquals(
                "in-reserve coins in account \"cold\"", new CoinScope(COLD.accounts(), RESERVE.statuses()).toString());
        assertRefused("no account is named; use CoinScope.all() for all coins", CoinScope::inAccounts);
        assertRefused("no legal status is named; use CoinScope.all() for all coins", CoinScope::inStatus);
        assertThrows(IllegalArgumentException.class, () -> CoinScope.inAccounts(" "));
    }

    /** Introduced on the 2nd, passed on the 4th of March, in force from the 6th, repealed from the 9th. */
    @ParameterizedTest
    @CsvSource({
        "2025-03-01, false, false, of whose way nothing is known by then",
        "2025-03-02, false, false, introduced 2025-03-02",
        "2025-03-05, false, false, 'introduced 2025-03-02, passed 2025-03-04'",
        "2025-03-06, true, true, 'introduced 2025-03-02, passed 2025-03-04, in force 2025-03-06'",
        "2025-03-08, true, true, 'introduced 2025-03-02, passed 2025-03-04, in force 2025-03-06'",
        "2025-03-09, true, false, 'introduced 2025-03-02, passed 2025-03-04, in force 2025-03-06, repealed 2025-03-09'"
    })
    void law_isInForceFromItsDayUntilTheRepeal(String day, boolean hasBeen, boolean is, String way) {
        Law law = Law.of("law")
                .in(Law.State.INTRODUCED, "2025-03-02")
                .in(Law.State.PASSED, "2025-03-04")
                .in(Law.State.IN_FORCE, "2025-03-06")
                .in(Law.State.REPEALED, "2025-03-09");
        assertEquals(hasBeen, law.hasBeenInForceBy(day));
        assertEquals(is, law.isInForceOn(day));
        assertEquals(way, law.wayUntil(day));
    }

    @Test
    void law_takesEachStateOnceAndInOrder() {
        Law passed = Law.of("law").in(Law.State.PASSED, "2025-03-04");
        assertEquals(2, passed.in(Law.State.IN_FORCE, "2025-03-04").steps().size());
        assertThrows(IllegalArgumentException.class, () -> passed.in(Law.State.PASSED, "2025-03-05"));
        assertThrows(IllegalArgumentException.class, () -> passed.in(Law.State.INTRODUCED, "2025-03-05"));
        assertThrows(IllegalArgumentException.class, () -> passed.in(Law.State.IN_FORCE, "2025-03-03"));
    }

    @Test
    void carveOut_hasItsIdAndWords() {
        assertEquals("iv: as the law requires", new CarveOut("iv", "as the law requires").toString());
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
