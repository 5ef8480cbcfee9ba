package org.reserves.pledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Disclosure;
import org.reserves.holding.Holding;
import org.reserves.ledger.AccountTransfer;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.Disposal;
import org.reserves.ledger.ReserveLedger;
import org.reserves.ledger.StatusChange;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.pledge.PledgeVerdict.Outcome;
import org.reserves.promise.CoinScope;
import org.reserves.promise.CommitUpTo;
import org.reserves.promise.HoldAtLeast;
import org.reserves.promise.NeverSell;
import org.reserves.promise.NoVoluntaryAccumulation;
import org.reserves.promise.NoVoluntaryAccumulation.Donations;
import org.reserves.promise.SellOut;
import org.reserves.provenance.Departure;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Provenance;
import org.reserves.provenance.Purchase;
import org.reserves.provenance.Seizure;
import org.reserves.source.Source;

/** Pledges that states have made, judged by what was published about them. */
class RealPledgesTest {
    /** Executive Order 14233, 90 FR 11789, section 3(a). */
    private static final Pledge US_ORDER = Pledge.of(
                    TitleHolder.state("US"),
                    "2025-03-06",
                    NeverSell.of(CoinScope.inStatus(LegalStatus.IN_RESERVE))
                            .except("court-order", "order of a court of competent jurisdiction, or as required by law")
                            .except("victims", "returned to identifiable and verifiable victims of crime")
                            .except("law-enforcement", "law enforcement operations")
                            .except("equitable-sharing", "equitable sharing with State and local partners"))
            .worded("Government BTC deposited into the Strategic Bitcoin Reserve shall not be sold")
            .source(Source.of("Federal Register", "Executive Order 14233, 90 FR 11789")
                    .published("2025-03-11"));

    /** IMF Executive Board, 2025-02-26: ceiling 0, continuous, on voluntary accumulation by the public sector. */
    private static final Pledge IMF_CRITERION = Pledge.of(
                    TitleHolder.state("SV"), "2025-02-26", NoVoluntaryAccumulation.of(Donations.NOT_SAID))
            .source(Source.of("International Monetary Fund", "El Salvador: Extended Fund Facility")
                    .published("2025-03-03"));

    private static final Pledge PAKISTAN = Pledge.of(
                    TitleHolder.state("PK"), "2025-05-28", NeverSell.of(CoinScope.all()))
            .worded("We will be holding these bitcoins and we will never, ever sell them");

    private static final Source BITBO = Source.of("Bitbo (via Cointelegraph)", "Bhutan pledges 10,000 Bitcoin");
    private static final Source MONITOR =
            Source.of("Monitor/Cryptopolitan", "Bhutan quietly moves $42M in bitcoin in 2026");

    /**
     * In July 2025 trackers showed 198,012 BTC in custody and the Marshals 28,988.35643016 BTC forfeited; the difference was reported
     * as a sale. It is of two different things, and neither is of the reserve.
     */
    @Test
    void usOrder_isNotBrokenByTheDifferenceOfTwoFiguresOfDifferentThings() {
        Holding custody =
                Holding.of("US", "198012").asOf("2025-07-17").source(Source.of("Arkham", "on-chain attribution"));
        Holding marshals = Holding.of(
                        TitleHolder.agency("US", "US Marshals Service"), Disclosure.exact(Btc.parse("28988.35643016")))
                .status(LegalStatus.FORFEITED)
                .asOf("2025-07-15")
                .source(Source.of("US Marshals Service (FOIA)", "forfeited bitcoin"));
        PledgeVerdict verdict = US_ORDER.against(List.of(custody, marshals)).asOf("2025-07-17");
        assertEquals(Outcome.UNPROVABLE, verdict.outcome());
        assertEquals(
                "any balance of its in-reserve coins until 2025-07-17",
                verdict.missing().get(0));
        assertEquals(
                List.of(
                        "28,988.35643016 BTC of US Marshals Service (agency, US) on 2025-07-15 [US Marshals Service (FOIA),"
                                + " \"forfeited bitcoin\"] is not said to be of its in-reserve coins",
                        "198,012 BTC of United States (state, US) on 2025-07-17 [Arkham, \"on-chain attribution\"] is not said"
                                + " to be of its in-reserve coins",
                        "judged by balances alone, 0 of which are of the coins of the pledge"),
                verdict.remarks());
    }

    /** The 94,643 BTC of the Bitfinex theft go back to their owner: no sale, and never in the reserve. */
    @Test
    void usOrder_doesNotBindWhatIsReturnedOrSoldBeforeForfeiture() {
        ReserveLedger ledger = ReserveLedger.of(TitleHolder.state("US"))
                .add(Acquisition.of(Btc.of(69_370), "2020-11-03", Seizure.inCase("Silk Road, Individual X")))
                .add(Acquisition.of(Btc.of(94_643), "2022-02-08", Seizure.inCase("Bitfinex"))
                        .into("Bitfinex"))
                .add(StatusChange.of("2024-12-31", LegalStatus.SEIZED, LegalStatus.FORFEITED))
                .add(StatusChange.of("2025-03-06", LegalStatus.FORFEITED, LegalStatus.IN_RESERVE))
                .add(StatusChange.of("2025-01-14", LegalStatus.SEIZED, LegalStatus.TO_BE_RETURNED)
                        .in("Bitfinex"))
                .add(Disposal.of(Btc.of(94_643), "2025-09-01", Departure.RETURN).from("Bitfinex"))
                .build();
        PledgeVerdict verdict = US_ORDER.against(ledger).asOf("2025-12-31");
        assertEquals(Outcome.KEPT, verdict.outcome());
        assertEquals(
                "no sale of its in-reserve coins is recorded from 2025-03-06 to 2025-12-31; 69,370 BTC held at the end",
                verdict.explanation());
    }

    @Test
    void elSalvador_isBrokenByItsOwnClaims_keptByThoseOfTheFund_andOpenByItsWallets() {
        ReserveLedger.Builder claimed = held("5863.75939614");
        for (int day = 1; day <= 31; day++) {
            claimed.add(Acquisition.of(
                    Btc.of(1),
                    String.format(Locale.ROOT, "2025-03-%02d", day),
                    Purchase.atUnknownPrice().underProgramme("1 BTC a day")));
        }
        PledgeVerdict byClaims = IMF_CRITERION.against(claimed.build()).asOf("2025-03-31");
        assertEquals(Outcome.BROKEN, byClaims.outcome());
        assertEquals(Btc.of(31), byClaims.amount());

        // how much lay in which wallet is not known; the amounts of the second account are made up
        ReserveLedger consolidated = held("5863.75939614")
                .add(Acquisition.of(Btc.of(300), "2024-10-31", Purchase.atUnknownPrice())
                        .into("Chivo"))
                .add(AccountTransfer.of(Btc.of(225), "2025-03-31", "Chivo", "main"))
                .build();
        assertEquals(
                Outcome.KEPT,
                IMF_CRITERION.against(consolidated).asOf("2025-07-15").outcome());

        PledgeVerdict byWallets = IMF_CRITERION
                .against(List.of(
                        Holding.of("SV", "6089").asOf("2025-05-28"),
                        Holding.of("SV", "6286.18").asOf("2025-08-30"),
                        Holding.of("SV", "7474.37").asOf("2026-08-07")))
                .asOf("2026-08-07");
        assertEquals(Outcome.UNPROVABLE, byWallets.outcome());
        assertTrue(byWallets.remarks().get(0).startsWith("at least 197.18 BTC more"), byWallets.remarks()::toString);
        assertTrue(byWallets.remarks().get(1).startsWith("at least 1,188.19 BTC more"), byWallets.remarks()::toString);

        PledgeVerdict both = IMF_CRITERION
                .against(consolidated)
                .observed(Holding.of("SV", "6286.18").asOf("2025-08-30"))
                .asOf("2025-08-30");
        assertEquals(Outcome.UNPROVABLE, both.outcome());
        assertEquals(
                "how coins came: the ledger has 6,163.75939614 BTC where there were 6,286.18 BTC of El Salvador (state, SV) on"
                        + " 2025-08-30",
                both.missing().get(0));
    }

    @Test
    void pakistan_cannotBeJudgedWithoutAnAmount() {
        PledgeVerdict verdict = PAKISTAN.against(
                        List.of(Holding.undisclosed("PK").asOf("2025-05-28")))
                .asOf("2026-05-28");
        assertEquals(Outcome.UNPROVABLE, verdict.outcome());
        assertEquals(
                "missing is an amount: Pakistan (state, PK) disclosed none on 2025-05-28, and 1 more",
                verdict.explanation());
    }

    /** "Up to" decides: as a ceiling nothing is shown, as a floor it is broken by 6,346 BTC. */
    @Test
    void bhutan_turnsOnTheWordUpTo() {
        List<Holding> seen = List.of(
                Holding.of("BT", "11286").asOf("2025-12-17").source(BITBO),
                Holding.of("BT", "3654").asOf("2026-04-30").source(MONITOR));
        PledgeVerdict upTo = Pledge.of(
                        TitleHolder.state("BT"),
                        "2025-12-17",
                        new CommitUpTo(Btc.of(10_000), "Gelephu Mindfulness City"))
                .against(seen)
                .asOf("2026-04-30");
        assertEquals(Outcome.UNPROVABLE, upTo.outcome());
        assertTrue(
                upTo.remarks().stream()
                        .anyMatch(text ->
                                text.startsWith("the whole 10,000 BTC can no longer be committed from what is held")),
                upTo.remarks()::toString);
        PledgeVerdict floor = Pledge.of(TitleHolder.state("BT"), "2025-12-17", HoldAtLeast.of(Btc.of(10_000)))
                .against(seen)
                .asOf("2026-04-30");
        assertEquals(Outcome.BROKEN, floor.outcome());
        assertEquals(Btc.of(6_346), floor.amount());
    }

    /** Germany made no pledge; had it promised to be out of bitcoin by 12 July 2024, it would have kept it. */
    @Test
    void saxony_soldAllByTheLastDayOfItsSale() {
        TitleHolder saxony = TitleHolder.subNational("DE-SN");
        ReserveLedger ledger = ReserveLedger.of(saxony)
                .add(Acquisition.of(Btc.of(49_858), "2024-01-16", Seizure.inCase("movie2k")))
                .add(Disposal.of(Btc.of(49_858), "2024-07-12", Departure.SALE)
                        .proceeds(Money.of("EUR", "2639683413.92")))
                .build();
        Pledge pledge = Pledge.of(saxony, "2024-06-19", SellOut.by("2024-07-12"));
        assertEquals(Outcome.KEPT, pledge.against(ledger).asOf("2024-07-16").outcome());
        assertEquals(
                Outcome.UNPROVABLE, pledge.against(ledger).asOf("2024-07-11").outcome());
    }

    private static ReserveLedger.Builder held(String btc) {
        return ReserveLedger.of(TitleHolder.state("SV"))
                .add(Acquisition.of(Btc.parse(btc), "2024-10-31", Provenance.unknown()));
    }
}
