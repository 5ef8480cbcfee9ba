package org.reserves.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.reserves.observation.Said.NEWEST;
import static org.reserves.observation.Said.held;
import static org.reserves.observation.Said.log;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.reserves.holder.Holder;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Disclosure;
import org.reserves.money.Btc;
import org.reserves.provenance.Departure;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Provenance;
import org.reserves.provenance.Purchase;

/** Coins that are stated as gone, and coins of which it is not known exactly how many went. */
class GoneCoinsTest {
    private static final Holder BT = Holder.of("BT");
    private static final String DAY = "2026-05-01";

    @ParameterizedTest
    @EnumSource
    void status_saysWhetherCoinsAreHeld_inEveryAnswerAlike(LegalStatus status) {
        ObservationLog log = log(stated("bt", status, "2026-04-30", EvidenceBasis.OFFICIAL_RECORD));
        Knowledge known = log.knownOn(DAY);
        Btc expected = status == LegalStatus.SOLD || status == LegalStatus.RETURNED ? Btc.ZERO : Btc.of(3_654);
        Policy policy = Policy.recordsFirst().evidenceHoldsFor(30);
        HoldingRange range = known.range(BT, DAY, policy);
        assertEquals(expected, range.floor());
        assertEquals(Disclosure.exact(expected).bounds(), range.claimed());
        assertEquals(expected, range.ceiling());
        Resolution answer = known.resolve(BT, DAY, policy);
        assertEquals(Disclosure.exact(expected), answer.amount());
        assertEquals(Disclosure.exact(expected), answer.remaining());
        assertEquals(
                expected,
                known.table(DAY, policy).table().total().figure(),
                "the table of the same log counts the same");
    }

    /** The row "divested" of an attribution: 3,654 that are nobody's any more are not attributed. */
    @Test
    void range_attributesNothingThatIsStatedAsSold() {
        ObservationLog log = log(stated("bt", LegalStatus.SOLD, "2026-04-30", EvidenceBasis.ON_CHAIN_ATTRIBUTION));
        assertEquals(
                "floor 0 BTC, attributed 0 BTC, claimed nothing, ceiling 0 BTC",
                log.knownOn(DAY).range(BT, DAY, NEWEST).toString());
    }

    @Test
    void figures_ofCoinsHeldAndOfTheSameCoinsSoldContradictEachOther() {
        ObservationLog log = log(
                stated("held", LegalStatus.OWNED, "2026-04-30", EvidenceBasis.PRESS),
                stated("sold", LegalStatus.SOLD, "2026-04-30", EvidenceBasis.PRESS));
        Resolution answer = log.knownOn(DAY).resolve(BT, DAY, Policy.recordsFirst());
        assertEquals(Resolution.State.CONTESTED, answer.state());
        assertEquals(Disclosure.atMost(Btc.of(3_654)), answer.amount());
    }

    @Test
    void sale_ofAnUndisclosedNumberLeavesNone() {
        ObservationLog log = log(Observation.builder(
                        "bt",
                        TitleHolder.state("BT"),
                        Statement.held(Disclosure.undisclosed(), LegalStatus.SOLD, Provenance.unknown()))
                .asOf("2026-04-30")
                .by(Reporter.of(EvidenceBasis.OFFICIAL_RECORD, "O")));
        Resolution answer = log.knownOn(DAY).resolve(BT, DAY, NEWEST);
        assertEquals(Resolution.State.FIGURE, answer.state());
        assertEquals(Disclosure.exact(Btc.ZERO), answer.amount());
    }

    /**
     * Of 100,000, by hand: about 50,000 is 45,000 to 55,000, half a unit of its last digit either way, so at most 55,000 are left;
     * at least 9,000 leaves at most 91,000; of a range its low end certainly left; an unknown number may be next to none.
     */
    @ParameterizedTest
    @CsvSource({
        "exact, 49858, 49858, 50142",
        "about, 50000, 50000, 55000",
        "about, 49858, 49858, 50142.5",
        "least, 9000, 9000, 91000",
        "range, 9000, 12000, 91000",
        "most, 0, 9000, 100000",
        "undisclosed, 0, 0, 100000",
    })
    void reduction_ofAnAmountNotKnownExactlyTakesOffItsLeast(String kind, String low, String high, String most) {
        Resolution answer = sold(kind, low, high).knownOn(DAY).resolve(BT, DAY, NEWEST);
        assertEquals(Disclosure.atMost(Btc.parse(most)), answer.remaining());
        assertEquals(1, answer.since().size());
    }

    @Test
    void reduction_thatSomebodyGivesExactlyIsThatMuch() {
        ObservationLog log = log(
                held("f", "BT", "100000", "2026-01-01", EvidenceBasis.OFFICIAL_RECORD, "O"),
                reduced("s1", Disclosure.about(Btc.of(50_000)), "Press"),
                reduced("s2", Disclosure.undisclosed(), "Rumour"),
                reduced("s3", Disclosure.exact(Btc.of(49_858)), "Court"));
        Resolution answer = log.knownOn(DAY).resolve(BT, DAY, NEWEST);
        assertEquals(Disclosure.atMost(Btc.of(50_142)), answer.remaining());
        assertEquals(1, answer.since().size());
    }

    /** 100 and about 420 more, 415 to 425, are at most 525; and an unknown number more is no limit. */
    @ParameterizedTest
    @CsvSource({"about, 420, 420, 525", "exact, 420, 420, 520", "range, 10, 20, 120"})
    void addition_ofAnAmountNotKnownExactlyAddsItsMost(String kind, String low, String high, String most) {
        assertEquals(
                Disclosure.range(Btc.of(100), Btc.parse(most)),
                came(disclosure(kind, low, high))
                        .knownOn(DAY)
                        .resolve(BT, DAY, NEWEST)
                        .remaining());
    }

    @Test
    void addition_withoutLimitLeavesNone() {
        for (Disclosure open : new Disclosure[] {Disclosure.undisclosed(), Disclosure.atLeast(Btc.of(5))}) {
            assertEquals(
                    Disclosure.atLeast(Btc.of(100)),
                    came(open).knownOn(DAY).resolve(BT, DAY, NEWEST).remaining());
        }
    }

    /** 100,000 less a sale of 500, of which 400 was taken back the month after: at most 99,500, then 99,900. */
    @Test
    void reduction_ofWhichSomeWasTakenBackIsThatMuchLess() {
        ObservationLog log = log(
                held("f", "BT", "100000", "2026-01-01", EvidenceBasis.OFFICIAL_RECORD, "O"),
                reduced("s", Disclosure.exact(Btc.of(500)), "Press"),
                Said.withdrawn("w", "BT", "s", "400", "2026-03-01"));
        assertEquals(
                Disclosure.atMost(Btc.of(99_500)),
                log.knownOn("2026-02-28").resolve(BT, "2026-02-28", NEWEST).remaining());
        assertEquals(
                Disclosure.atMost(Btc.of(99_900)),
                log.knownOn("2026-03-01").resolve(BT, "2026-03-01", NEWEST).remaining());
    }

    @Test
    void movement_ofNothingIsRefused() {
        for (Disclosure none : new Disclosure[] {Disclosure.exact(Btc.ZERO), Disclosure.atMost(Btc.ZERO)}) {
            assertEquals(
                    "amount that left \"0.00000000\" is not above zero; give its size, the statement says which way it went",
                    assertThrows(IllegalArgumentException.class, () -> Statement.reduced(none, Departure.SALE))
                            .getMessage());
        }
        assertEquals(
                "about 50,000 BTC left, sale",
                Statement.reduced(Disclosure.about(Btc.of(50_000)), Departure.SALE)
                        .toString());
        assertEquals(
                "an undisclosed amount left, theft",
                Statement.reduced(Disclosure.undisclosed(), Departure.THEFT).toString());
        assertNull(Amounts.singleFigure(Statement.reduced(Disclosure.undisclosed(), Departure.THEFT)));
    }

    private static ObservationBuilder stated(String id, LegalStatus status, String asOf, EvidenceBasis basis) {
        return Observation.builder(
                        id,
                        TitleHolder.state("BT"),
                        Statement.held(Disclosure.exact(Btc.of(3_654)), status, Provenance.unknown()))
                .asOf(asOf)
                .by(Reporter.of(basis, id));
    }

    private static ObservationLog sold(String kind, String low, String high) {
        return log(
                held("f", "BT", "100000", "2026-01-01", EvidenceBasis.OFFICIAL_RECORD, "O"),
                reduced("s", disclosure(kind, low, high), "Press"));
    }

    private static ObservationBuilder reduced(String id, Disclosure amount, String origin) {
        return Observation.builder(id, TitleHolder.state("BT"), Statement.reduced(amount, Departure.SALE))
                .asOf("2026-02-01")
                .by(Reporter.of(EvidenceBasis.PRESS, origin));
    }

    private static ObservationLog came(Disclosure amount) {
        return log(
                held("f", "BT", "100", "2026-01-01", EvidenceBasis.OFFICIAL_RECORD, "O"),
                Observation.builder("a", TitleHolder.state("BT"), Statement.added(amount, Purchase.atUnknownPrice()))
                        .asOf("2026-02-01")
                        .by(Reporter.of(EvidenceBasis.PRESS, "P")));
    }

    private static Disclosure disclosure(String kind, String low, String high) {
        Btc from = Btc.parse(low);
        Btc to = Btc.parse(high);
        return switch (kind) {
            case "exact" -> Disclosure.exact(from);
            case "about" -> Disclosure.about(from);
            case "least" -> Disclosure.atLeast(from);
            case "most" -> Disclosure.atMost(to);
            case "range" -> Disclosure.range(from, to);
            default -> Disclosure.undisclosed();
        };
    }
}
