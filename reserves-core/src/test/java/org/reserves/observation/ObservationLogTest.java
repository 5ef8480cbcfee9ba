package org.reserves.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.observation.Said.NEWEST;
import static org.reserves.observation.Said.held;
import static org.reserves.observation.Said.ids;
import static org.reserves.observation.Said.log;
import static org.reserves.observation.Said.sold;
import static org.reserves.observation.Said.why;
import static org.reserves.observation.Said.withdrawn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reserves.holder.Holder;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Disclosure;
import org.reserves.money.Btc;

class ObservationLogTest {
    private static final Holder US = Holder.of("US");
    private static final LocalDate END = LocalDate.parse("2030-01-01");

    @Test
    void knownOn_waitsForTheLastDayItCanHaveBeenReported() {
        ObservationLog log = log(held("a", "US", "10", "2024-05", EvidenceBasis.TRACKER, "T"));
        assertEquals(List.of(), log.knownOn("2024-05-30").newest(US, END));
        assertEquals(List.of("a"), ids(log.knownOn("2024-05-31").newest(US, END)));
    }

    @Test
    void asOf_leavesOutWhatMayBeLaterAndNamesIt() {
        ObservationLog log = log(
                held("day", "US", "10", "2024-04-30", EvidenceBasis.TRACKER, "T"),
                held("year", "US", "20", "2024", EvidenceBasis.TRACKER, "U"));
        Resolution may = log.knownOn("2025-01-01").resolve(US, "2024-05-28", NEWEST);
        assertEquals(Disclosure.exact(Btc.of(10)), may.amount());
        assertEquals(RejectedFigure.Reason.MAY_BE_LATER, why(may, "year"));
        assertEquals(List.of("day"), ids(log.knownOn("2025-01-01").figures(US, LocalDate.parse("2024-05-28"))));
    }

    @Test
    void withdrawal_countsOnTheDayOfWhatItTakesBack() {
        ObservationBuilder figure = held("z-figure", "US", "10", "2024-04-30", EvidenceBasis.TRACKER, "T");
        ObservationBuilder taken = withdrawn("a-withdrawal", "US", "z-figure", "2024-04-30");
        for (ObservationLog log : List.of(log(figure, taken), log(taken, figure))) {
            Resolution now = log.knownOn("2024-04-30").resolve(US, "2024-04-30", NEWEST);
            assertEquals(Resolution.State.UNKNOWN, now.state());
            assertEquals(RejectedFigure.Reason.WITHDRAWN, why(now, "z-figure"));
            assertEquals(List.of(), log.knownOn("2024-04-30").newest(US, END));
        }
    }

    @Test
    void withdrawal_isNotKnownBeforeItsDay() {
        ObservationLog log = log(
                held("f", "US", "10", "2024-04-28", EvidenceBasis.TRACKER, "T"),
                withdrawn("w", "US", "f", "4", "2024-04-30"));
        assertEquals(Disclosure.exact(Btc.of(10)), amount(log, "2024-04-29"));
        assertEquals(Disclosure.exact(Btc.of(6)), amount(log, "2024-04-30"));
    }

    @Test
    void withdrawal_ofAWithdrawalBringsTheFigureBack() {
        ObservationLog log = log(
                held("f", "US", "10", "2024-01-01", EvidenceBasis.TRACKER, "T"),
                withdrawn("w", "US", "f", "2024-02-01"),
                withdrawn("ww", "US", "w", "2024-03-01"));
        assertEquals(Disclosure.exact(Btc.of(10)), amount(log, "2024-01-31"));
        assertEquals(Disclosure.undisclosed(), amount(log, "2024-02-29"));
        assertEquals(Disclosure.exact(Btc.of(10)), amount(log, "2024-03-01"));
    }

    @Test
    void withdrawal_reportedByTwoOutletsOfOneOriginIsOne() {
        ObservationLog log = log(
                held("f", "US", "46351", "2021-04-07", EvidenceBasis.DECLARATION, "T"),
                retold("w1", "CoinDesk"),
                retold("w2", "Reuters"));
        assertEquals(Disclosure.exact(Btc.of(28_351)), amount(log, "2021-04-09"));
    }

    @Test
    void correction_replacesFromItsDayOn() {
        ObservationLog log = log(
                held("f", "US", "10", "2024-04-30", EvidenceBasis.COURT_RECORD, "C"),
                held("g", "US", "11", "2024-04-30", EvidenceBasis.COURT_RECORD, "C")
                        .reported("2024-05-02")
                        .correcting("f"),
                held("copy", "US", "10", "2024-05-01", EvidenceBasis.TRACKER, "T")
                        .derivedFrom("f"));
        assertEquals(Disclosure.exact(Btc.of(10)), amount(log, "2024-05-01"));
        Resolution later = log.knownOn("2024-05-02").resolve(US, "2024-05-02", NEWEST);
        assertEquals(Disclosure.exact(Btc.of(11)), later.amount());
        assertEquals(RejectedFigure.Reason.CORRECTED, why(later, "f"));
        assertEquals(RejectedFigure.Reason.RESTS_ON_WITHDRAWN, why(later, "copy"));
    }

    @Test
    void holderOf_isWhatTheOriginSays() {
        Observation declared = Observation.builder(
                        "d",
                        TitleHolder.privatePersons("UA", "officials"),
                        Statement.held(Disclosure.exact(Btc.of(46_351))))
                .asOf("2021-04-07")
                .by(Reporter.of(EvidenceBasis.DECLARATION, "Opendatabot"))
                .build();
        ObservationLog log = ObservationLog.of(List.of(declared))
                .with(held("t", "UA", "46351", "2021-06-16", EvidenceBasis.TRACKER, "T")
                        .derivedFrom("d")
                        .build());
        assertEquals(Holder.privatePersons("UA"), log.holderOf("t"));
        assertEquals(Set.of("opendatabot"), log.originsOf("t"));
        assertEquals(List.of(Holder.privatePersons("UA")), log.holders());
        KnownFigure figure = log.knownOn("2021-06-16")
                .newest(Holder.privatePersons("UA"), END)
                .get(0);
        assertTrue(figure.isMislabelled());
        assertEquals(declared.titleHolder(), figure.titleHolder());
    }

    @Test
    void of_refusesWhatCannotStandTogether() {
        assertRefused(
                "id \"a\" names two observations; give each an id of its own",
                held("a", "US", "1", "2024", EvidenceBasis.PRESS, "P"),
                held("a", "DE", "1", "2024", EvidenceBasis.PRESS, "P"));
        assertRefused(
                "observation \"b\" derives from \"x\", which is not in the log; add both together",
                held("b", "US", "1", "2024", EvidenceBasis.PRESS, "P").derivedFrom("x"));
        assertRefused(
                "observation \"b\" derives from \"a\", but was reported on 2024-01-01, before 2024-01-02; nobody can know"
                        + " what is still to be said",
                held("a", "US", "1", "2024-01-02", EvidenceBasis.PRESS, "P"),
                held("b", "US", "1", "2024-01-01", EvidenceBasis.PRESS, "P").derivedFrom("a"));
        assertRefused(
                "observation \"b\" of Germany corrects one of United States; both must be about the same sovereign",
                held("a", "US", "1", "2024-01-02", EvidenceBasis.PRESS, "P"),
                held("b", "DE", "1", "2024-01-02", EvidenceBasis.PRESS, "P").correcting("a"));
        assertRefused(
                "observations [a, b] repeat, correct or withdraw each other in a circle; one of them has to stand for itself",
                held("a", "US", "1", "2024-01-02", EvidenceBasis.PRESS, "P").derivedFrom("b"),
                held("b", "US", "1", "2024-01-02", EvidenceBasis.PRESS, "P").correcting("a"));
        assertRefused(
                "observations [w] withdraw 2 BTC of \"a\", 1 BTC, which does not state so much; withdraw all of it instead",
                held("a", "US", "1", "2024-01-02", EvidenceBasis.PRESS, "P"),
                withdrawn("w", "US", "a", "2", "2024-01-02"));
        assertRefused(
                "observation \"c\" corrects the withdrawal \"w\"; withdraw the withdrawal instead",
                held("a", "US", "1", "2024-01-02", EvidenceBasis.PRESS, "P"),
                withdrawn("w", "US", "a", "2024-01-02"),
                held("c", "US", "1", "2024-01-02", EvidenceBasis.PRESS, "P").correcting("w"));
    }

    @Test
    void of_refusesChainsLongerThanAHundred() {
        List<Observation> chain = IntStream.rangeClosed(0, 101)
                .mapToObj(i -> i == 0
                        ? held("0", "US", "1", "2024", EvidenceBasis.PRESS, "P").build()
                        : held("" + i, "US", "1", "2024", EvidenceBasis.PRESS, "P")
                                .derivedFrom("" + (i - 1))
                                .build())
                .toList();
        assertEquals(
                101, ObservationLog.of(chain.subList(0, 101)).observations().size());
        LinkException e = assertThrows(LinkException.class, () -> ObservationLog.of(chain));
        assertEquals(List.of("101"), e.ids());
    }

    /** Two paths at each of ninety steps are 2^90 paths, and ninety steps. */
    @Test
    void answers_lookAtEveryOriginOnce_howeverManyPathsLeadThere() {
        List<Observation> lattice = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            for (String side : List.of("l", "r")) {
                ObservationBuilder one = held(side + i, "US", "1", "2024-01-01", EvidenceBasis.PRESS, side);
                lattice.add((i == 0 ? one : one.derivedFrom("l" + (i - 1), "r" + (i - 1))).build());
            }
        }
        Resolution answer = ObservationLog.of(lattice).knownOn("2024-01-01").resolve(US, "2024-01-01", NEWEST);
        assertEquals(180, answer.chosen().size());
        assertEquals(1, answer.independentSources());
        ObservationLog lessened = ObservationLog.of(lattice)
                .with(withdrawn("w", "US", "l0", "2024-01-01").build());
        assertEquals(
                List.of("r0"),
                ids(lessened.knownOn("2024-01-01")
                        .resolve(US, "2024-01-01", NEWEST)
                        .chosen()));
    }

    @Test
    void observation_refusesWhatIsToCome() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> held("a", "US", "1", "2024-06", EvidenceBasis.PRESS, "P")
                        .reported("2024-05-31")
                        .build());
        assertEquals(
                "observation \"a\" is as of 2024-06 but was reported before, 2024-05-31; nobody can report what is still to come",
                e.getMessage());
        held("a", "US", "1", "2024-06", EvidenceBasis.PRESS, "P")
                .reported("2024-06-01")
                .build();
    }

    @Test
    void builder_refusesToBeToldTwiceAndToKnowNothing() {
        assertEquals(
                "as-of date is already \"2024\"; state it once",
                assertThrows(IllegalStateException.class, () -> held("a", "US", "1", "2024", EvidenceBasis.PRESS, "P")
                                .asOf("2025"))
                        .getMessage());
        assertEquals(
                "observation \"a\" needs the date it is about, asOf(…)",
                assertThrows(IllegalStateException.class, () -> Observation.builder(
                                        "a", TitleHolder.state("US"), Statement.held(Disclosure.undisclosed()))
                                .build())
                        .getMessage());
    }

    @Test
    void beliefs_tellWhereTheAnswerChanged() {
        ObservationLog log = log(
                held("a", "US", "10", "2024-01-01", EvidenceBasis.TRACKER, "T"),
                held("b", "US", "10", "2024-01-05", EvidenceBasis.TRACKER, "U"),
                held("c", "US", "12", "2024-01-09", EvidenceBasis.TRACKER, "U"),
                withdrawn("w", "US", "c", "2024-01-11"));
        assertEquals(
                List.of("2024-01-01 10 BTC", "2024-01-09 12 BTC", "2024-01-11 10 BTC"),
                log.beliefs(US, NEWEST).stream()
                        .map(belief -> belief.question().asOf() + " " + belief.amount())
                        .toList());
        assertEquals(List.of(), log.beliefs(Holder.of("DE"), NEWEST));
    }

    @Test
    void learned_isWhatCameBetween() {
        ObservationLog log = log(
                held("a", "US", "10", "2024-01-01", EvidenceBasis.TRACKER, "T"),
                sold("s", "US", "1", "2024-01", "DOJ", "x"),
                held("b", "US", "9", "2024-02-01", EvidenceBasis.TRACKER, "T"));
        assertEquals(
                List.of("s"),
                log.learned(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-01-31")).stream()
                        .map(Observation::id)
                        .toList());
        assertEquals(
                "day \"2024-01-01\" is before \"2024-01-02\"; give the earlier day of knowledge first",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> log.learned(LocalDate.parse("2024-01-02"), LocalDate.parse("2024-01-01")))
                        .getMessage());
    }

    @Test
    void changed_isWhoseAnswerIsAnother() {
        ObservationLog log = log(
                held("us", "US", "10", "2024-01-01", EvidenceBasis.TRACKER, "T"),
                held("de", "DE", "10", "2024-01-01", EvidenceBasis.TRACKER, "T"),
                held("de2", "DE", "10", "2024-01-02", EvidenceBasis.TRACKER, "T"),
                withdrawn("w", "US", "us", "4", "2024-01-02"));
        LocalDate day = LocalDate.parse("2024-01-01");
        List<ChangedAnswer> changed = log.changed(day, day, day.plusDays(1), NEWEST);
        assertEquals(
                "[by 2024-01-01 United States as of 2024-01-01: 10 BTC by T, tracker, as of 2024-01-01; by 2024-01-02 United"
                        + " States as of 2024-01-01: 6 BTC by T, tracker, as of 2024-01-01]",
                changed.toString());
        assertEquals(List.of(), log.changed(day, day, day, NEWEST));
    }

    @Test
    void observation_isFoundByItsId() {
        ObservationLog log = log(held("a", "US", "10", "2024-01-01", EvidenceBasis.TRACKER, "T"));
        assertEquals(
                "10 BTC as of 2024-01-01 [T, tracker]", log.observation("a").toString());
        assertEquals(
                "observation \"b\" is not in the log; observations() lists those that are",
                assertThrows(IllegalArgumentException.class, () -> log.observation("b"))
                        .getMessage());
        assertEquals("1 observation of 1 holder", log.toString());
    }

    private static ObservationBuilder retold(String id, String outlet) {
        return Observation.builder(
                        id, TitleHolder.state("US"), Statement.withdrawn("f", Btc.of(18_000), "declaration error"))
                .asOf("2021-04-09")
                .by(Reporter.of(EvidenceBasis.DECLARATION, "Mishalov").through(outlet));
    }

    private static Disclosure amount(ObservationLog log, String day) {
        return log.knownOn(day).resolve(US, day, NEWEST).amount();
    }

    private static void assertRefused(String message, ObservationBuilder... said) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> log(said)).getMessage());
    }
}
