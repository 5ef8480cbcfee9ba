package org.reserves.pledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.pledge.LawCases.bought;
import static org.reserves.pledge.LawCases.judge;
import static org.reserves.pledge.LawCases.ledger;
import static org.reserves.pledge.LawCases.sold;

import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.Disposal;
import org.reserves.ledger.ReserveLedger;
import org.reserves.ledger.StatusChange;
import org.reserves.money.Btc;
import org.reserves.pledge.PledgeVerdict.Outcome;
import org.reserves.promise.AcquireAtLeast;
import org.reserves.promise.CoinScope;
import org.reserves.promise.HoldEachLot;
import org.reserves.promise.NoIncrease;
import org.reserves.promise.Promise;
import org.reserves.promise.SellAtMost;
import org.reserves.provenance.Departure;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Mining;
import org.reserves.provenance.Provenance;

/** The promises of laws that run over time: terms of each lot, rolling periods, purchases of each year. */
class TermsOfLawsTest {
    /** 10 deposited on 2025-03-06 and 5 a year later, to be held two years. */
    @ParameterizedTest
    @CsvSource({
        "2027-03-05, 10, BROKEN, 10", // a day before the term of the first
        "2027-03-06, 12, BROKEN, 2", // ten are free, whichever are sold; two are not
        "2027-03-06, 10, UNPROVABLE,", // they may be the ten, or some of the five
        "2028-03-05, 15, BROKEN, 5",
        "2028-03-06, 15, KEPT,"
    })
    void eachLot_isHeldFromItsDeposit(String day, long btc, Outcome outcome, String amount) {
        PledgeVerdict verdict = judge(
                "2025-03-06",
                HoldEachLot.of(Period.ofYears(2)),
                ledger().add(bought("2025-03-06", 10))
                        .add(bought("2026-03-06", 5))
                        .add(sold(day, btc)),
                "2028-12-31");
        assertEquals(outcome, verdict.outcome(), verdict::toString);
        assertEquals(amount, verdict.amount() == null ? null : verdict.amount().withoutUnit());
    }

    @Test
    void eachLot_thatIsNotNamedLeavesOpenWhichWasSold() {
        ReserveLedger.Builder coins = ledger().add(bought("2025-03-06", 10))
                .add(bought("2026-03-06", 5))
                .add(sold("2027-03-06", 4))
                .add(sold("2027-03-07", 4));
        assertEquals(
                "which coins were in the sale of 4 BTC on 2027-03-06 and 1 other sale: up to 5 BTC may have been held for less than the"
                        + " term",
                judge("2025-03-06", HoldEachLot.of(Period.ofYears(2)), coins, "2027-12-31")
                        .missing()
                        .get(0));
    }

    @Test
    void eachLot_thatIsNamedIsTheOneSold() {
        ReserveLedger.Builder named = ledger().add(bought("2025-03-06", 10).named("old"))
                .add(bought("2026-03-06", 5).named("young"))
                .add(sold("2027-03-06", 5).ofLots("old"));
        assertEquals(
                Outcome.KEPT,
                judge("2025-03-06", HoldEachLot.of(Period.ofYears(2)), named, "2027-12-31")
                        .outcome());
        ReserveLedger.Builder young = ledger().add(bought("2025-03-06", 10).named("old"))
                .add(bought("2026-03-06", 5).named("young"))
                .add(sold("2027-03-06", 5).ofLots("young"));
        PledgeVerdict broken = judge("2025-03-06", HoldEachLot.of(Period.ofYears(2)), young, "2027-12-31");
        assertEquals(Outcome.BROKEN, broken.outcome());
        assertEquals(
                "5 BTC in sale of 5 BTC on 2027-03-06 had been held for less than the term, whichever coins were sold",
                broken.breaches().get(0).text());
    }

    /** The deposit is the day the coins come into the scope, not the day they came to the holder. */
    @Test
    void eachLot_countsFromTheReserve() {
        ReserveLedger.Builder coins = ledger().add(Acquisition.of(Btc.of(10), "2020-01-01", Provenance.unknown())
                        .status(LegalStatus.FORFEITED))
                .add(StatusChange.of("2025-03-06", LegalStatus.FORFEITED, LegalStatus.IN_RESERVE))
                .add(sold("2026-01-01", 1));
        Promise promise = HoldEachLot.of(Period.ofYears(20), CoinScope.inStatus(LegalStatus.IN_RESERVE));
        assertEquals(
                Btc.of(1), judge("2025-03-06", promise, coins, "2026-12-31").amount());
    }

    /** 29 February and a year is 28 February: sold on that day a coin has had its term. */
    @Test
    void eachLot_endsItsTermWhereAMonthIsShorter() {
        for (String day : List.of("2025-02-27", "2025-02-28")) {
            PledgeVerdict verdict = judge(
                    "2024-01-01",
                    HoldEachLot.of(Period.ofYears(1)),
                    ledger().add(bought("2024-02-29", 1)).add(sold(day, 1)),
                    "2025-12-31");
            assertEquals(day.endsWith("28") ? Outcome.KEPT : Outcome.BROKEN, verdict.outcome(), day);
        }
    }

    @Test
    void eachLot_mayLeaveWithoutBeingSold() {
        PledgeVerdict verdict = judge(
                "2025-01-01",
                HoldEachLot.of(Period.ofYears(20)),
                ledger().add(bought("2025-01-01", 5)).add(Disposal.of(Btc.of(2), "2025-06-01", Departure.THEFT)),
                "2025-12-31");
        assertEquals(Outcome.KEPT, verdict.outcome());
        assertTrue(
                verdict.remarks().contains("theft of 2 BTC on 2025-06-01 is not a sale"), verdict.remarks()::toString);
    }

    /**
     * 100 held; 6 sold on 1 January 2025. Two years that end on the day of the second sale have it in them until the end of 2026; later
     * ones begin with 94, of which 9.4 may be sold.
     */
    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 4, KEPT,",
        "2026-12-31, 5, BROKEN, 1",
        "2027-01-01, 9, KEPT,",
        "2027-01-01, 10, BROKEN, 0.6"
    })
    void rollingPeriod_endsWithEachSale(String day, long btc, Outcome outcome, String amount) {
        PledgeVerdict verdict = judge(
                "2024-06-01",
                SellAtMost.percent("10", Period.ofYears(2)),
                ledger().add(bought("2020-01-01", 100))
                        .add(sold("2025-01-01", 6))
                        .add(sold(day, btc)),
                "2027-12-31");
        assertEquals(outcome, verdict.outcome(), verdict::toString);
        assertEquals(amount, verdict.amount() == null ? null : verdict.amount().withoutUnit());
    }

    /** 4 of the 10 old coins are sold by name; of the 11 that go the next day 6 can be old, so 5 of the young go before their term. */
    @Test
    void eachLot_thatIsNamedIsUsedUp() {
        ReserveLedger.Builder coins = ledger().add(bought("2025-03-06", 10).named("old"))
                .add(bought("2026-03-06", 5).named("young"))
                .add(sold("2027-03-06", 4).ofLots("old"));
        assertEquals(
                Outcome.KEPT,
                judge("2025-03-06", HoldEachLot.of(Period.ofYears(2)), coins, "2027-12-31")
                        .outcome());
        PledgeVerdict rest =
                judge("2025-03-06", HoldEachLot.of(Period.ofYears(2)), coins.add(sold("2027-03-07", 11)), "2027-12-31");
        assertEquals(Outcome.BROKEN, rest.outcome(), rest::toString);
        assertEquals(Btc.of(5), rest.amount());
        PledgeVerdict both = judge(
                "2025-03-06",
                HoldEachLot.of(Period.ofYears(2)),
                ledger().add(bought("2025-03-06", 10).named("old"))
                        .add(bought("2026-03-06", 5).named("young"))
                        .add(sold("2027-03-06", 12).ofLots("old", "young")),
                "2027-12-31");
        assertEquals(Btc.of(2), both.amount(), both::toString);
    }

    /** Only the end of a day counts, and of several days the one with most beyond; 10 were there on the day of the promise. */
    @ParameterizedTest
    @CsvSource({
        "2025-02-01, 2, 2025-02-01, 2, KEPT,",
        "2025-02-01, 2, 2025-02-02, 2, BROKEN, 2",
        "2025-01-10, 2, 2025-02-02, 1, KEPT,",
        "2025-01-11, 2, 2025-02-02, 1, BROKEN, 2"
    })
    void noIncrease_looksAtTheEndsOfDays(
            String came, long more, String went, long less, Outcome outcome, String amount) {
        PledgeVerdict verdict = judge(
                "2025-01-01",
                NoIncrease.after("2025-01-10"),
                ledger().add(bought("2020-01-01", 10)).add(bought(came, more)).add(sold(went, less)),
                "2025-12-31");
        assertEquals(outcome, verdict.outcome(), verdict::toString);
        assertEquals(amount, verdict.amount() == null ? null : verdict.amount().withoutUnit());
    }

    @Test
    void noIncrease_isBrokenByTheMostThereWasBeyond() {
        PledgeVerdict verdict = judge(
                "2025-01-01",
                NoIncrease.after("2025-01-10"),
                ledger().add(bought("2020-01-01", 10))
                        .add(bought("2025-02-01", 2))
                        .add(bought("2025-03-01", 3))
                        .add(sold("2025-04-01", 4))
                        .add(bought("2025-05-01", 1)),
                "2025-12-31");
        assertEquals(Btc.of(5), verdict.amount(), verdict::toString);
    }

    /** 50 at the beginning and 100 at most: ten per cent are 5 or 10, and 8 are sold. */
    @ParameterizedTest
    @CsvSource({"NOT_SAID, UNPROVABLE", "AT_THE_BEGINNING, BROKEN", "LARGEST, KEPT"})
    void rollingPeriod_dependsOnWhichHoldingIsMeant(SellAtMost.Base base, Outcome outcome) {
        SellAtMost promise = SellAtMost.percent("10", Period.ofYears(2));
        PledgeVerdict verdict = judge(
                "2024-06-01",
                base == SellAtMost.Base.NOT_SAID ? promise : promise.of(base),
                ledger().add(bought("2020-01-01", 50))
                        .add(bought("2025-01-01", 50))
                        .add(sold("2025-06-01", 8)),
                "2027-12-31");
        assertEquals(outcome, verdict.outcome(), verdict::toString);
        if (base == SellAtMost.Base.NOT_SAID) {
            assertEquals(
                    "of which holding the share is: of that at the beginning of a period 3 BTC too many were sold by the sale of 8 BTC on"
                            + " 2025-06-01, of the largest in it none",
                    verdict.missing().get(0));
        }
    }

    /** A peak counts as long as it is in the period: 100 until the day before it begins is gone, on the day it is not. */
    @Test
    void rollingPeriod_forgetsWhatWasBeforeIt() {
        SellAtMost promise = SellAtMost.percent("10", Period.ofDays(10)).of(SellAtMost.Base.LARGEST);
        for (String loss : List.of("2025-01-10", "2025-01-11")) {
            PledgeVerdict verdict = judge(
                    "2024-06-01",
                    promise,
                    ledger().add(bought("2020-01-01", 100))
                            .add(Disposal.of(Btc.of(50), loss, Departure.LOSS))
                            .add(sold("2025-01-20", 6)),
                    "2027-12-31");
            // ten days end with the 20th and begin with the 11th: at the end of the 10th the loss of the 10th has
            // happened
            assertEquals(loss.endsWith("10") ? Outcome.BROKEN : Outcome.KEPT, verdict.outcome(), loss);
        }
    }

    /** 10 a year for two years from 2025-03-01: the last day of a year counts, the next does not. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-28, 2027-02-28, 2027-02-28, KEPT,",
        "2026-03-01, 2027-02-28, 2027-02-28, BROKEN, 10",
        "2026-02-28, 2027-03-01, 2027-03-01, BROKEN, 10",
        "2026-02-28, 2027-02-28, 2026-12-31, UNPROVABLE,"
    })
    void enough_isAcquiredInEachYear(String first, String second, String asOf, Outcome outcome, String amount) {
        PledgeVerdict verdict = judge(
                "2025-03-01",
                AcquireAtLeast.of(Btc.of(10), Period.ofYears(1), 2),
                ledger().add(bought(first, 10)).add(bought(second, 10)),
                asOf);
        assertEquals(outcome, verdict.outcome(), verdict::toString);
        assertEquals(amount, verdict.amount() == null ? null : verdict.amount().withoutUnit());
    }

    @Test
    void enough_isAcquiredInTheWaysThatCount() {
        ReserveLedger.Builder coins = ledger().add(Acquisition.of(Btc.of(6), "2025-05-01", Mining.byUnnamedOperator()))
                .add(bought("2025-05-02", 4));
        AcquireAtLeast promise = AcquireAtLeast.of(Btc.of(10), Period.ofYears(1), 1);
        assertEquals(
                Btc.of(6), judge("2025-03-01", promise, coins, "2026-12-31").amount());
        assertEquals(
                Outcome.KEPT,
                judge(
                                "2025-03-01",
                                promise.counting(Provenance.Kind.PURCHASE, Provenance.Kind.MINING),
                                coins,
                                "2026-12-31")
                        .outcome());
        PledgeVerdict unknown = judge(
                "2025-03-01",
                promise,
                ledger().add(Acquisition.of(Btc.of(12), "2025-05-01", Provenance.unknown())),
                "2026-12-31");
        assertEquals(
                "how 12 BTC came from 2025-03-01 to 2026-02-28, which may count",
                unknown.missing().get(0));
    }
}
