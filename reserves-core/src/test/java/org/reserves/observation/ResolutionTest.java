package org.reserves.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.reserves.observation.Said.NEWEST;
import static org.reserves.observation.Said.held;
import static org.reserves.observation.Said.ids;
import static org.reserves.observation.Said.log;
import static org.reserves.observation.Said.sold;
import static org.reserves.observation.Said.why;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.holder.Holder;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Disclosure;
import org.reserves.money.Btc;
import org.reserves.provenance.Mining;
import org.reserves.provenance.Purchase;

class ResolutionTest {
    private static final Holder BT = Holder.of("BT");

    @Test
    void equalRankAndOverlappingDates_areContested() {
        ObservationLog log = log(
                held("a", "BT", "13011", "2024-09-16", EvidenceBasis.ON_CHAIN_ATTRIBUTION, "Arkham"),
                held("b", "BT", "13029", "2024-09-16", EvidenceBasis.ON_CHAIN_ATTRIBUTION, "Nansen"),
                held("t", "BT", "12000", "2024-09-16", EvidenceBasis.TRACKER, "T"));
        Resolution answer = resolve(log, "2024-09-16", NEWEST);
        assertEquals(Resolution.State.CONTESTED, answer.state());
        assertEquals(List.of("a", "b"), ids(answer.chosen()));
        assertEquals(Disclosure.range(Btc.of(13_011), Btc.of(13_029)), answer.amount());
        assertEquals(2, answer.independentSources());
        assertEquals(RejectedFigure.Reason.LOWER_CLASS, why(answer, "t"));
        assertEquals(
                "Bhutan as of 2024-09-16: contested: 13,011 BTC (Arkham, 2024-09-16) against 13,029 BTC (Nansen, 2024-09-16)",
                answer.toString());
    }

    @Test
    void laterDate_beatsOnlyWhereThePolicySaysSo() {
        ObservationLog log = log(
                held("a", "BT", "10", "2024-09-16", EvidenceBasis.TRACKER, "T"),
                held("b", "BT", "12", "2024-09-17", EvidenceBasis.TRACKER, "U"));
        assertEquals(
                Resolution.State.CONTESTED,
                resolve(log, "2024-09-20", Policy.recordsFirst()).state());
        Resolution newest = resolve(log, "2024-09-20", NEWEST);
        assertEquals(Disclosure.exact(Btc.of(12)), newest.amount());
        assertEquals(RejectedFigure.Reason.OLDER, why(newest, "a"));
        assertEquals(3, newest.mostDaysOld());
    }

    /** By the words of Policy: a period counts from its first day, and of two that begin together the narrower is taken. */
    @ParameterizedTest
    @CsvSource({
        "2024-09-30, 2024-09, a, VAGUE_DAY",
        "2024-09-01, 2024-09, a, VAGUE_DAY",
        "2024-03-01, 2024, a, VAGUE_DAY",
        "2024-03, 2024, a, VAGUE_DAY",
        "2024-01, 2024, a, VAGUE_DAY",
        "2024-01-01, 2024, a, VAGUE_DAY",
        "2024-09-16, ~2024-09-16, a, VAGUE_DAY",
        "2024, 2023-12-31, a, OLDER",
        "2024-09, 2024-08-31, a, OLDER",
        "2024, 2023, a, OLDER",
        "2024, 2024, , ",
        "2024-09, 2024-09, , ",
        "2024-09-16, 2024-09-16, , ",
    })
    void vagueDate_contestsNothingThatIsDatedMorePrecisely(
            String first, String second, String chosen, RejectedFigure.Reason reason) {
        ObservationLog log = log(
                held("a", "BT", "10", first, EvidenceBasis.TRACKER, "T"),
                held("b", "BT", "12", second, EvidenceBasis.TRACKER, "U"));
        Resolution answer = resolve(log, "2025-01-01", NEWEST);
        if (chosen == null) {
            assertEquals(Resolution.State.CONTESTED, answer.state());
            return;
        }
        assertEquals(List.of(chosen), ids(answer.chosen()));
        assertEquals(reason, why(answer, "b"));
        HoldingRange range = log(
                        held("a", "BT", "10", first, EvidenceBasis.DECLARATION, "T"),
                        held("b", "BT", "12", second, EvidenceBasis.DECLARATION, "U"))
                .knownOn("2025-01-01")
                .range(Holder.of("BT"), "2025-01-01", NEWEST);
        assertEquals(Disclosure.exact(Btc.of(10)).bounds(), range.claimed());
    }

    @Test
    void figuresOfOneOrigin_replaceEachOtherAndCountOnce() {
        ObservationLog log = log(
                held("a", "BT", "13011", "2024-09-16", EvidenceBasis.ON_CHAIN_ATTRIBUTION, "Arkham"),
                held("b", "BT", "13092", "2024-09-17", EvidenceBasis.ON_CHAIN_ATTRIBUTION, " ARKHAM "),
                held("c", "BT", "13092", "2024-09-18", EvidenceBasis.TRACKER, "T")
                        .derivedFrom("b"),
                held("d", "BT", "13092", "2024-09-18", EvidenceBasis.TRACKER, "U"));
        Resolution answer = resolve(log, "2024-09-18", Policy.recordsFirst());
        assertEquals(Disclosure.exact(Btc.of(13_092)), answer.amount());
        assertEquals(RejectedFigure.Reason.REPLACED, why(answer, "a"));
        assertEquals(List.of("c", "d"), ids(answer.agreeing()));
        assertEquals(2, answer.independentSources());
    }

    @Test
    void copies_countOnceThroughEveryDerivation() {
        ObservationLog log = log(
                held("a", "BT", "10", "2024-09-16", EvidenceBasis.TRACKER, "A"),
                held("b", "BT", "10", "2024-09-16", EvidenceBasis.TRACKER, "B").derivedFrom("a"),
                held("c", "BT", "10", "2024-09-16", EvidenceBasis.TRACKER, "C").derivedFrom("b"),
                held("d", "BT", "10", "2024-09-16", EvidenceBasis.TRACKER, "D"),
                held("e", "BT", "10", "2024-09-16", EvidenceBasis.TRACKER, "E").derivedFrom("d", "c"));
        assertEquals(1, resolve(log, "2024-09-16", NEWEST).independentSources());
    }

    @Test
    void copyOfAReplacedFigure_doesNotReplaceTheNewOne() {
        ObservationLog log = log(
                held("a", "BT", "13029", "2024-09-16", EvidenceBasis.ON_CHAIN_ATTRIBUTION, "Arkham"),
                held("b", "BT", "13092", "2024-09-17", EvidenceBasis.ON_CHAIN_ATTRIBUTION, "Arkham"),
                held("copy", "BT", "13029", "2025-05-28", EvidenceBasis.TRACKER, "article")
                        .derivedFrom("a"));
        Resolution answer = resolve(log, "2025-05-28", NEWEST);
        assertEquals(Disclosure.exact(Btc.of(13_092)), answer.amount());
        assertEquals(RejectedFigure.Reason.REPLACED, why(answer, "copy"));
    }

    @Test
    void parts_areNeverTheWhole() {
        ObservationLog log = log(
                held("usms", "BT", "28988", "2025-07-15", EvidenceBasis.OFFICIAL_RECORD, "USMS")
                        .part("USMS", "agency"),
                held("whole", "BT", "198012", "2025-07-14", EvidenceBasis.ON_CHAIN_ATTRIBUTION, "Arkham"));
        Resolution answer = resolve(log, "2025-07-17", NEWEST);
        assertEquals(Disclosure.exact(Btc.of(198_012)), answer.amount());
        assertEquals(List.of("usms"), ids(answer.parts()));
        assertEquals(List.of(), answer.rejected());
        ObservationLog partAlone = log(held("usms", "BT", "28988", "2025-07-15", EvidenceBasis.OFFICIAL_RECORD, "USMS")
                .part("USMS", "agency"));
        assertEquals(
                Resolution.State.UNKNOWN,
                resolve(partAlone, "2025-07-17", NEWEST).state());
    }

    @Test
    void age_andBasisNotNamedAreOut() {
        ObservationLog log = log(
                held("old", "BT", "10", "2020-01-01", EvidenceBasis.TRACKER, "T"),
                held("opinion", "BT", "0", "2024-01-01", EvidenceBasis.OPINION, "O"),
                held("month", "BT", "11", "2023-01", EvidenceBasis.TRACKER, "U"));
        Policy trackers =
                Policy.ranking(List.of(List.of(EvidenceBasis.TRACKER))).atMostDaysOld(365);
        Resolution answer = resolve(log, "2024-01-01", trackers);
        assertEquals(Disclosure.exact(Btc.of(11)), answer.amount());
        assertEquals(365, answer.mostDaysOld());
        assertEquals(RejectedFigure.Reason.TOO_OLD, why(answer, "old"));
        assertEquals(RejectedFigure.Reason.NOT_IN_POLICY, why(answer, "opinion"));
        assertEquals(
                Resolution.State.UNKNOWN, resolve(log, "2024-01-02", trackers).state());
    }

    @Test
    void undisclosed_isNotZeroAndGivesWayToFigures() {
        Observation announced = Observation.builder(
                        "pk", TitleHolder.state("BT"), Statement.held(Disclosure.undisclosed()))
                .asOf("2025-05-28")
                .by(Reporter.of(EvidenceBasis.DECLARATION, "adviser"))
                .build();
        ObservationLog log = ObservationLog.of(List.of(announced));
        Resolution answer = resolve(log, "2025-05-28", NEWEST);
        assertEquals(Resolution.State.UNDISCLOSED, answer.state());
        assertEquals(Disclosure.undisclosed(), answer.remaining());
        ObservationLog more = log.with(
                held("t", "BT", "5", "2025-05-28", EvidenceBasis.TRACKER, "T").build());
        Resolution figure = resolve(more, "2025-05-28", NEWEST);
        assertEquals(Disclosure.exact(Btc.of(5)), figure.amount());
        assertEquals(RejectedFigure.Reason.NO_FIGURE, why(figure, "pk"));
    }

    @Test
    void saleReportedByTwoOutletsOfOneOrigin_isOneEvent() {
        ObservationLog log = log(
                held("f", "BT", "1981", "2021-01-05", EvidenceBasis.OFFICIAL_RECORD, "Customs"),
                sold("s1", "BT", "1889.1", "2022-07-21", "Customs", "Helsinki Times"),
                sold("s2", "BT", "1889.1", "2022-07-21", "Customs", "Yle"),
                sold("s3", "BT", "1889.1", "2022-07", "Reuters", "Reuters"));
        Resolution answer = resolve(log, "2022-08-01", NEWEST);
        assertEquals(1, answer.since().size());
        assertEquals(Disclosure.exact(Btc.of(1_981)), answer.amount());
        assertEquals(Disclosure.atMost(Btc.parse("91.9")), answer.remaining());
    }

    @Test
    void equalSalesByOneOutletOnOneDay_areTwoEvents() {
        ObservationLog log = log(
                held("f", "BT", "5000", "2024-06-01", EvidenceBasis.OFFICIAL_RECORD, "LKA"),
                sold("s1", "BT", "500", "2024-06-19", "Bitquery", "blog"),
                sold("s2", "BT", "500", "2024-06-19", "Bitquery", "blog"));
        assertEquals(
                Disclosure.atMost(Btc.of(4_000)),
                resolve(log, "2024-07-01", NEWEST).remaining());
    }

    @Test
    void saleOnTheDayOfTheFigure_isInItOrMayBe() {
        ObservationLog larger = log(
                held("f", "BT", "90", "2022-07-21", EvidenceBasis.OFFICIAL_RECORD, "Yle"),
                sold("s", "BT", "1889.1", "2022-07-21", "Customs", "x"));
        assertEquals(
                Disclosure.exact(Btc.of(90)),
                resolve(larger, "2022-08-01", NEWEST).remaining());
        ObservationLog smaller = log(
                held("f", "BT", "90", "2022-07", EvidenceBasis.OFFICIAL_RECORD, "Yle"),
                sold("s", "BT", "20", "2022-07-21", "Customs", "x"));
        Resolution answer = resolve(smaller, "2022-08-01", NEWEST);
        assertEquals(Disclosure.range(Btc.of(70), Btc.of(90)), answer.remaining());
        assertEquals(1, answer.perhaps().size());
        ObservationLog oneReport = log(
                held("f", "BT", "90", "2022-07-21", EvidenceBasis.OFFICIAL_RECORD, "Customs"),
                sold("s", "BT", "20", "2022-07-21", "Customs", "x"));
        assertEquals(
                Disclosure.exact(Btc.of(90)),
                resolve(oneReport, "2022-08-01", NEWEST).remaining());
    }

    @Test
    void eventsNotKnownYetOrStillToCome_doNotCount() {
        ObservationLog log = log(
                held("f", "BT", "90", "2022-07-01", EvidenceBasis.OFFICIAL_RECORD, "A"),
                sold("s", "BT", "20", "2022-07-10", "B", "x").reported("2022-07-20"));
        assertEquals(
                Disclosure.exact(Btc.of(90)),
                log.knownOn("2022-07-19").resolve(BT, "2022-07-19", NEWEST).remaining());
        assertEquals(
                Disclosure.exact(Btc.of(90)),
                log.knownOn("2022-07-20").resolve(BT, "2022-07-09", NEWEST).remaining());
        assertEquals(
                Disclosure.atMost(Btc.of(70)),
                log.knownOn("2022-07-20").resolve(BT, "2022-07-10", NEWEST).remaining());
    }

    @Test
    void additions_raiseTheUpperLimit() {
        Observation bought = Observation.builder(
                        "b", TitleHolder.state("BT"), Statement.added(Btc.of(5), Purchase.atUnknownPrice()))
                .asOf("2024-02-01")
                .by(Reporter.of(EvidenceBasis.PRESS, "P"))
                .build();
        ObservationLog log = log(held("f", "BT", "90", "2024-01-01", EvidenceBasis.TRACKER, "T"))
                .with(bought);
        assertEquals(
                Disclosure.range(Btc.of(90), Btc.of(95)),
                resolve(log, "2024-02-01", NEWEST).remaining());
    }

    @Test
    void policy_refusesNonsense() {
        assertEquals(
                "policy [[tracker], [press, tracker]] ranks a basis twice; name each once",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Policy.ranking(List.of(
                                        List.of(EvidenceBasis.TRACKER),
                                        List.of(EvidenceBasis.PRESS, EvidenceBasis.TRACKER))))
                        .getMessage()
                        .toLowerCase(java.util.Locale.ROOT));
        assertEquals(
                "number of days \"-1\" is negative; give 0 or more",
                assertThrows(IllegalArgumentException.class, () -> NEWEST.atMostDaysOld(-1))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Policy.ranking(List.of()));
    }

    @Test
    void statements_refuseNonsense() {
        assertEquals(
                "amount that came \"0.00000000\" is not above zero; give its size, the statement says which way it went",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Statement.added(Btc.ZERO, Mining.byUnnamedOperator()))
                        .getMessage());
        assertEquals(
                "a part of a holding needs both its name and what it is a division by, such as \"case\"",
                assertThrows(IllegalArgumentException.class, () -> new Observation.Scope("Bitfinex", null))
                        .getMessage());
    }

    private static Resolution resolve(ObservationLog log, String day, Policy policy) {
        return log.knownOn(day).resolve(BT, day, policy);
    }
}
