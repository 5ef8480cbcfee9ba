package org.reserves.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.observation.Said.NEWEST;
import static org.reserves.observation.Said.held;
import static org.reserves.observation.Said.log;
import static org.reserves.observation.Said.sold;
import static org.reserves.observation.Said.withdrawn;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.holder.Holder;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Disclosure;
import org.reserves.money.Btc;

class ContradictionTest {
    private static final Holder BT = Holder.of("BT");
    private static final String DAY = "2025-01-01";

    /** What cannot be true of one day; "about 50,000" is 45,000 to 55,000, half a unit of its digit either way. */
    @ParameterizedTest
    @CsvSource({
        "2024-09-16, 13011, 2024-09-16, 13029, true",
        "2024-09-16, 13011, 2024-09-16, 13011, false",
        "2024-09-16, 13011, 2024-09-17, 13029, false",
        "2024-09-16, 13011, 2024-09, 13029, true",
        "2024-09-16, 13011, 2024, 13029, true",
        "2024-09-16, 13011, 2024-10, 13029, false",
        "2024-09-16, about 50000, 2024-09-16, 49858, false",
        "2024-09-16, about 50000, 2024-09-16, 44999, true",
        "2024-09-16, least 600, 2024-09-16, 650, false",
        "2024-09-16, least 600, 2024-09-16, 599, true",
        "2024-09-16, most 600, 2024-09-16, 0, false",
        "2024-09-16, most 600, 2024-09-16, least 600, false",
        "2024-09-16, undisclosed, 2024-09-16, 5, false",
    })
    void contradictions_areFiguresThatCannotBothBeTrueOfOneDay(
            String day, String amount, String otherDay, String otherAmount, boolean expected) {
        ObservationLog log = log(figure("a", day, amount), figure("b", otherDay, otherAmount));
        assertEquals(expected, !log.knownOn(DAY).contradictions(BT).isEmpty());
    }

    /** A slip of the pen: one origin, within a month, and two digits exchanged, whichever they are. */
    @ParameterizedTest
    @CsvSource({
        "A, 2024-09-16, 13029, A, 2024-09-17, 13092, true",
        "A, 2024-09-16, 13029, A, 2024-10-17, 13092, true",
        "A, 2024-09-16, 13029, A, 2024-10-18, 13092, false",
        "A, 2024-09-16, 13029, B, 2024-09-17, 13092, false",
        "A, 2024-09-16, 13029, A, 2024-09-17, 19023, true",
        "A, 2024-09-16, 13029, A, 2024-09-17, 13290, false",
        "A, 2024-09-16, 13029, A, 2024-09-17, 13028, false",
        "A, 2024-09-16, 12.5, A, 2024-09-17, 15.2, true",
        "A, 2024-09-16, 13029, A, 2024-09-17, 13029, false",
    })
    void contradictions_haveSlipsOfOneOriginThoughTheDaysDiffer(
            String by,
            String day,
            String amount,
            String otherBy,
            String otherDay,
            String otherAmount,
            boolean expected) {
        ObservationLog log = log(
                held("a", "BT", amount, day, EvidenceBasis.TRACKER, by),
                held("b", "BT", otherAmount, otherDay, EvidenceBasis.TRACKER, otherBy));
        List<Contradiction> found = log.knownOn(DAY).contradictions(BT);
        assertEquals(expected, !found.isEmpty());
        Resolution answer = log.knownOn(DAY).resolve(BT, DAY, NEWEST);
        assertEquals(
                expected,
                answer.rejected().stream().anyMatch(one -> one.reason() == RejectedFigure.Reason.TRANSPOSED_DIGITS),
                answer.toString());
        assertEquals(expected, answer.answer().contains("perhaps a slip"), answer.answer());
        found.forEach(one ->
                assertTrue(one.isDigitSwap() && one.toString().contains(", of different days, the same digits")));
    }

    @Test
    void contradictions_areOfTheWholeAndOfOneHolderAndNotWithTheirOrigin() {
        ObservationLog log = log(
                figure("a", "2024-09-16", "13011"),
                figure("copy", "2024-09-16", "13029").derivedFrom("a"),
                figure("part", "2024-09-16", "5").part("Gelephu", "purpose"),
                held("us", "US", "5", "2024-09-16", EvidenceBasis.PRESS, "P"),
                sold("s", "BT", "5", "2024-09-16", "P", "x"));
        assertEquals(List.of(), log.knownOn(DAY).contradictions(BT));
        assertEquals(List.of(), log.knownOn(DAY).contradictions(Holder.of("DE")));
    }

    @Test
    void contradiction_tellsDaysOriginsAndDigits() {
        ObservationLog log = log(
                figure("a", "2024-09-16", "13029"),
                figure("b", "2024-09-16", "13092").reported("2024-09-17"),
                figure("c", "2024-09", "12000").reported("2024-10-01"));
        Knowledge known = log.knownOn("2024-09-20");
        Contradiction one = known.contradictions(BT).get(0);
        assertEquals(1, known.contradictions(BT).size(), "what is known later contradicts later");
        assertEquals(3, log.knownOn(DAY).contradictions(BT).size());
        assertEquals(
                "13,029 BTC as of 2024-09-16 [a, press] against 13,092 BTC as of 2024-09-16 [b, press], the same digits in"
                        + " another order",
                one.toString());
        assertEquals(
                "13,029 BTC as of 2024-09-16 [a, press] against 12,000 BTC as of 2024-09 [c, press], perhaps of different days",
                log.knownOn(DAY).contradictions(BT).get(1).toString());
        assertEquals(log.observation("b"), one.against(log.observation("a")).observation());
        assertEquals(log.observation("a"), one.against(log.observation("b")).observation());
        assertNull(one.against(log.observation("c")));
    }

    @Test
    void figure_isWhatAnObservationHasComeTo() {
        ObservationLog log = log(figure("a", "2024-09-16", "13029"), withdrawn("w", "BT", "a", "29", "2024-09-18"));
        assertEquals(
                KnownFigure.Standing.STANDS,
                log.knownOn("2024-09-17").figure("a").standing());
        assertEquals(
                Disclosure.exact(Btc.of(13_000)),
                log.knownOn("2024-09-18").figure("a").amount());
        assertEquals(
                "observation \"a\" is not known on 2024-09-15 but from 2024-09-16 on; ask for a later day",
                assertThrows(IllegalArgumentException.class, () -> log.knownOn("2024-09-15")
                                .figure("a"))
                        .getMessage());
        assertEquals(
                "observation \"w\" states no figure but: 29 BTC of a withdrawn, an error",
                assertThrows(IllegalArgumentException.class, () -> log.knownOn(DAY)
                                .figure("w"))
                        .getMessage());
    }

    @Test
    void answer_isTheResolutionWithoutTheQuestion() {
        ObservationLog log = log(
                figure("a", "2024-09-16", "13029"),
                sold("s", "BT", "29", "2024-09-20", "P", "x"),
                held("us", "US", "94643", "2024-01-01", EvidenceBasis.OFFICIAL_RECORD, "DOJ")
                        .part("Bitfinex", "case"));
        Resolution bhutan = log.knownOn(DAY).resolve(BT, DAY, NEWEST);
        assertEquals(
                "13,029 BTC by a, press, as of 2024-09-16; since then 1 reported move, so at most 13,000 BTC",
                bhutan.answer());
        assertEquals("Bhutan as of 2025-01-01: " + bhutan.answer(), bhutan.toString());
        assertEquals(
                "unknown; only a part: 94,643 BTC, Bitfinex",
                log.knownOn(DAY).resolve(Holder.of("US"), DAY, NEWEST).answer());
        assertEquals(
                "as of 2025-01-01: 0 to 13,000 BTC of 1 holder",
                log.knownOn(DAY).table(DAY, NEWEST).toString());
    }

    @Test
    void log_isAskedByCodeAndByHolder() {
        ObservationLog log = log(
                figure("a", "2024-09-16", "13029"),
                held("us", "US", "1", "2024-01-01", EvidenceBasis.PRESS, "P"),
                Observation.builder(
                                "p",
                                TitleHolder.privatePersons("BT", "monks"),
                                Statement.held(Disclosure.undisclosed()))
                        .asOf("2024-01-01")
                        .by(Reporter.of(EvidenceBasis.PRESS, "P")));
        assertEquals(List.of(BT, Holder.privatePersons("BT")), log.holders("BT"));
        assertEquals(List.of(), log.holders("ZZ"));
        assertEquals(List.of(log.observation("a")), log.observations(BT));
        assertEquals(List.of(), log.observations(Holder.of("DE")));
    }

    @Test
    void policy_isStatedOnce() {
        assertEquals(
                "most days old is already \"5\"; state it once",
                assertThrows(IllegalStateException.class, () -> NEWEST.atMostDaysOld(5)
                                .atMostDaysOld(6))
                        .getMessage());
        assertEquals(
                "days that evidence holds is already \"5\"; state it once",
                assertThrows(IllegalStateException.class, () -> NEWEST.evidenceHoldsFor(5)
                                .evidenceHoldsFor(6))
                        .getMessage());
        assertEquals(
                "rule within a class is already \"the newest\"; state it once",
                assertThrows(IllegalStateException.class, NEWEST::newestWithinClass)
                        .getMessage());
    }

    private static ObservationBuilder figure(String id, String day, String amount) {
        return Observation.builder(id, TitleHolder.state("BT"), Statement.held(disclosure(amount)))
                .asOf(day)
                .by(Reporter.of(EvidenceBasis.PRESS, id));
    }

    private static Disclosure disclosure(String amount) {
        String[] words = amount.split(" ");
        Btc number = amount.equals("undisclosed") ? Btc.ZERO : Btc.parse(words[words.length - 1]);
        return switch (words[0]) {
            case "about" -> Disclosure.about(number);
            case "least" -> Disclosure.atLeast(number);
            case "most" -> Disclosure.atMost(number);
            case "undisclosed" -> Disclosure.undisclosed();
            default -> Disclosure.exact(number);
        };
    }
}
