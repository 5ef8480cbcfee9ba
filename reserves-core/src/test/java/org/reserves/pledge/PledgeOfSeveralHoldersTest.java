package org.reserves.pledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Disclosure;
import org.reserves.holding.Holding;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.Disposal;
import org.reserves.ledger.ReserveLedger;
import org.reserves.money.Btc;
import org.reserves.pledge.PledgeVerdict.Outcome;
import org.reserves.promise.CoinScope;
import org.reserves.promise.HoldAtLeast;
import org.reserves.promise.NeverSell;
import org.reserves.promise.Promise;
import org.reserves.promise.SellOut;
import org.reserves.provenance.Departure;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Purchase;
import org.reserves.provenance.Seizure;

/** A state and its agencies are bound together, so what each of them has on a day is judged together. */
class PledgeOfSeveralHoldersTest {
    private static final TitleHolder STATE = TitleHolder.state("BT");
    private static final TitleHolder AGENCY = TitleHolder.agency("BT", "Royal Monetary Authority");
    private static final TitleHolder COMPANY = TitleHolder.stateCompany("BT", "Druk Holdings");
    private static final String DAY = "2025-12-31";

    private static Pledge pledge(Promise promise) {
        return Pledge.of(STATE, "2025-01-01", promise);
    }

    private static Holding of(TitleHolder holder, String btc, String day) {
        return Holding.of(holder, Disclosure.exact(Btc.parse(btc))).asOf(day);
    }

    /** What the three hold on one day against 10: the sum decides where the state itself is among them. */
    @ParameterizedTest
    @CsvSource({
        "6, 6, , KEPT",
        "4, 6, , KEPT",
        "4, 5.99999999, , BROKEN",
        "4, 3, 3, KEPT",
        "4, 3, 2, BROKEN",
        ", 6, 3, UNPROVABLE",
        ", 6, 4, KEPT",
    })
    void holdAtLeast_addsUpWhatTheyHaveOnADay(String state, String agency, String company, Outcome outcome) {
        List<Holding> seen = new ArrayList<>();
        TitleHolder[] holders = {STATE, AGENCY, COMPANY};
        String[] amounts = {state, agency, company};
        for (int i = 0; i < holders.length; i++) {
            if (amounts[i] != null) {
                seen.add(of(holders[i], amounts[i], DAY));
            }
        }
        assertEquals(
                outcome,
                pledge(HoldAtLeast.of(Btc.of(10))).against(seen).asOf(DAY).outcome());
    }

    @Test
    void holdAtLeast_saysHowMuchIsMissingOfAllTogether() {
        PledgeVerdict verdict = pledge(HoldAtLeast.of(Btc.of(10)))
                .against(List.of(
                        of(STATE, "4", "2025-06-01"),
                        of(AGENCY, "3", "2025-06-01"),
                        of(STATE, "6", DAY),
                        of(AGENCY, "6", DAY)))
                .asOf(DAY);
        assertEquals(Btc.of(3), verdict.amount());
        assertEquals(
                "4 BTC of Bhutan (state, BT) on 2025-06-01, and 3 BTC of Royal Monetary Authority (agency, BT) on 2025-06-01:"
                        + " together 3 BTC short",
                verdict.breaches().get(0).text());
        assertEquals(1, verdict.breaches().size());
    }

    /** The agency has 3 by one report and 7 by another; with the state's 4 that is 7 or 11 against 10. */
    @Test
    void holdAtLeast_isOpenWhereAPartIsContradicted() {
        PledgeVerdict verdict = pledge(HoldAtLeast.of(Btc.of(10)))
                .against(List.of(of(STATE, "4", DAY), of(AGENCY, "3", DAY), of(AGENCY, "7", DAY)))
                .asOf(DAY);
        assertEquals(Outcome.UNPROVABLE, verdict.outcome());
        assertTrue(verdict.missing().get(0).startsWith("which is right: 4 BTC of Bhutan"), verdict.missing()::toString);
    }

    @Test
    void sellOut_countsWhatIsLeftOfAll() {
        PledgeVerdict verdict = pledge(SellOut.by("2025-06-30"))
                .against(List.of(
                        of(STATE, "6", "2025-06-30"), of(AGENCY, "5", "2025-06-30"), of(COMPANY, "0", "2025-06-30")))
                .asOf(DAY);
        assertEquals("11 BTC left on 2025-06-30", verdict.explanation());
        assertEquals(1, verdict.breaches().size());
    }

    @Test
    void sellOut_isOpenUntilItsDay() {
        PledgeVerdict verdict = pledge(SellOut.by("2026-06-30"))
                .against(List.of(of(STATE, "0", DAY)))
                .asOf(DAY);
        assertEquals(List.of("what happens until 2026-06-30"), verdict.missing());
    }

    /** A fall of the agency is seen though the state is reported between the two days. */
    @Test
    void neverSell_comparesEachHolderWithItself() {
        PledgeVerdict verdict = pledge(NeverSell.of(CoinScope.all()))
                .against(List.of(
                        of(AGENCY, "9", "2025-03-01"), of(STATE, "5", "2025-04-01"), of(AGENCY, "7", "2025-05-01")))
                .asOf(DAY);
        assertTrue(
                verdict.remarks().get(0).startsWith("at least 2 BTC fewer: 9 BTC of Royal"),
                verdict.remarks()::toString);
    }

    /** The ledger has 6 in the state's own account and 5 at the agency; each may be observed alone, or both on one day. */
    @Test
    void observed_isComparedWithTheBooksOfTheSameHolders() {
        PledgeCase books = pledge(NeverSell.of(CoinScope.all()))
                .against(ReserveLedger.of(STATE)
                        .account("rma", AGENCY)
                        .add(Acquisition.of(Btc.of(6), "2024-01-01", Purchase.atUnknownPrice()))
                        .add(Acquisition.of(Btc.of(5), "2024-01-01", Purchase.atUnknownPrice())
                                .into("rma"))
                        .build());
        assertEquals(
                Outcome.KEPT,
                books.observed(of(STATE, "6", DAY))
                        .observed(of(AGENCY, "5", DAY))
                        .asOf(DAY)
                        .outcome());
        assertEquals(
                Outcome.KEPT, books.observed(of(STATE, "11", DAY)).asOf(DAY).outcome(), "one figure for all");
        assertEquals(
                Outcome.KEPT, books.observed(of(AGENCY, "5", DAY)).asOf(DAY).outcome());
        assertEquals(
                List.of(
                        "what took coins away: the ledger has 11 BTC where there were 6 BTC of Bhutan (state, BT) on 2025-12-31,"
                                + " and 4 BTC of Royal Monetary Authority (agency, BT) on 2025-12-31"),
                books.observed(of(STATE, "6", DAY))
                        .observed(of(AGENCY, "4", DAY))
                        .asOf(DAY)
                        .missing());
        assertEquals(
                List.of(
                        "how coins came: the ledger has 5 BTC where there were 5.00000001 BTC of Royal Monetary Authority"
                                + " (agency, BT) on 2025-12-31"),
                books.observed(of(AGENCY, "5.00000001", DAY)).asOf(DAY).missing());
        assertEquals(
                2,
                books.observed(of(AGENCY, "4", DAY))
                        .observed(of(AGENCY, "6", DAY))
                        .asOf(DAY)
                        .missing()
                        .size(),
                "rivals on both sides of the books");
    }

    /** The agency has 5 in reserve and 3 seized; a pledge of the reserve compares the 5. */
    @Test
    void observed_isComparedWithTheCoinsOfThePledgeAlone() {
        PledgeCase books = pledge(NeverSell.of(CoinScope.inStatus(LegalStatus.IN_RESERVE)))
                .against(ReserveLedger.of(STATE)
                        .account("rma", AGENCY)
                        .add(Acquisition.of(Btc.of(5), "2024-01-01", Seizure.inCase("x"))
                                .status(LegalStatus.IN_RESERVE)
                                .into("rma"))
                        .add(Acquisition.of(Btc.of(3), "2024-01-01", Seizure.inCase("y"))
                                .status(LegalStatus.SEIZED)
                                .into("rma"))
                        .build());
        Holding reserve = of(AGENCY, "5", DAY).status(LegalStatus.IN_RESERVE);
        assertEquals(List.of(), books.observed(reserve).asOf(DAY).missing());
        Holding seized = of(AGENCY, "4", DAY).status(LegalStatus.SEIZED);
        PledgeVerdict verdict = books.observed(seized).asOf(DAY);
        assertEquals(List.of(), verdict.missing());
        assertTrue(
                verdict.remarks()
                        .contains(
                                "4 BTC of Royal Monetary Authority (agency, BT) on 2025-12-31 cannot be compared with the"
                                        + " ledger"),
                verdict.remarks()::toString);
    }

    /** The books have 11; one report of the day says 10, another 12, so that one of them contradicts the books either way. */
    @Test
    void observed_rivalsOfTheWholeContradictTheBooksOnBothSides() {
        List<String> missing = pledge(NeverSell.of(CoinScope.all()))
                .against(ReserveLedger.of(STATE)
                        .add(Acquisition.of(Btc.of(11), "2024-01-01", Purchase.atUnknownPrice()))
                        .build())
                .observed(of(STATE, "10", DAY))
                .observed(of(STATE, "12", DAY))
                .asOf(DAY)
                .missing();
        assertEquals(
                List.of(
                        "what took coins away: the ledger has 11 BTC where there were 10 BTC of Bhutan (state, BT) on "
                                + DAY,
                        "how coins came: the ledger has 11 BTC where there were 12 BTC of Bhutan (state, BT) on "
                                + DAY),
                missing);
    }

    /** About 50,000 is 45,000 to 55,000, a tenth either way: books within that agree with it, one satoshi beyond does not. */
    @ParameterizedTest
    @CsvSource({"45000, true", "55000, true", "44999.99999999, false", "55000.00000001, false"})
    void observed_aboutAnAmountLeavesATenth(String books, boolean agrees) {
        PledgeVerdict verdict = pledge(NeverSell.of(CoinScope.all()))
                .against(ReserveLedger.of(STATE)
                        .add(Acquisition.of(Btc.parse(books), "2024-01-01", Purchase.atUnknownPrice()))
                        .build())
                .observed(Holding.of(STATE, Disclosure.about(Btc.of(50_000))).asOf(DAY))
                .asOf(DAY);
        assertEquals(agrees, verdict.missing().isEmpty(), verdict.missing()::toString);
    }

    /** A broken pledge still says what is not known: the sale breaks it, and the coins of unknown status may be more. */
    @Test
    void brokenVerdict_keepsEveryMissingReason() {
        Pledge pledge = pledge(NeverSell.of(CoinScope.inStatus(LegalStatus.IN_RESERVE)));
        ReserveLedger ledger = ReserveLedger.of(STATE)
                .add(Acquisition.of(Btc.of(9), "2024-01-01", Seizure.inCase("x"))
                        .status(LegalStatus.IN_RESERVE))
                .add(Acquisition.of(Btc.of(9), "2024-01-01", Seizure.inCase("y"))
                        .status(LegalStatus.UNKNOWN))
                .add(Disposal.of(Btc.of(1), "2025-02-01", Departure.JUDICIAL_SALE)
                        .inStatus(LegalStatus.IN_RESERVE))
                .add(Disposal.of(Btc.of(2), "2025-03-01", Departure.OVER_THE_COUNTER)
                        .inStatus(LegalStatus.UNKNOWN))
                .add(Disposal.of(Btc.of(3), "2025-04-01", Departure.AUCTION).inStatus(LegalStatus.UNKNOWN))
                .add(Disposal.of(Btc.of(4), "2025-05-01", Departure.THEFT).inStatus(LegalStatus.IN_RESERVE))
                .build();
        PledgeVerdict verdict = pledge.against(ledger).asOf(DAY);
        assertEquals(Outcome.BROKEN, verdict.outcome());
        assertEquals(Btc.of(1), verdict.amount(), "a sale by order is a sale; a theft is none");
        assertEquals(
                Arrays.asList(
                        "the legal status of the coins in over-the-counter sale of 2 BTC on 2025-03-01",
                        "the legal status of the coins in auction of 3 BTC on 2025-04-01"),
                verdict.missing());
        assertTrue(
                verdict.remarks().contains("theft of 4 BTC on 2025-05-01 is not a sale"), verdict.remarks()::toString);
        PledgeVerdict open = pledge(NeverSell.of(CoinScope.inStatus(LegalStatus.IN_RESERVE)))
                .against(ReserveLedger.of(STATE)
                        .add(Acquisition.of(Btc.of(9), "2024-01-01", Seizure.inCase("y"))
                                .status(LegalStatus.UNKNOWN))
                        .add(Disposal.of(Btc.of(2), "2025-03-01", Departure.SALE))
                        .add(Disposal.of(Btc.of(3), "2025-04-01", Departure.AUCTION))
                        .build())
                .asOf(DAY);
        assertEquals(
                "missing is the legal status of the coins in sale of 2 BTC on 2025-03-01, and 2 more",
                open.explanation());
        assertEquals(3, open.missing().size());
    }
}
