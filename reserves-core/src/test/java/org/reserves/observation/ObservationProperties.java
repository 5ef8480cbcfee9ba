package org.reserves.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.reserves.holder.Holder;

/** Laws of logs, on histories drawn at random with copies, corrections, withdrawals and imprecise dates. */
class ObservationProperties {
    private static final Policy POLICY =
            Policy.recordsFirst().newestWithinClass().atMostDaysOld(200).evidenceHoldsFor(60);
    private static final Policy STRICT = Policy.recordsFirst();

    @Property(seed = "20250528", tries = 150)
    void knowledge_neverFlowsBackwards(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        List<Observation> all = Histories.of(seed, size);
        ObservationLog log = ObservationLog.of(all);
        LocalDate day = Histories.START.plusDays(new Random(seed).nextInt(Histories.DAYS));
        ObservationLog then = ObservationLog.of(
                all.stream().filter(said -> said.reported().isOverBy(day)).toList());
        for (Holder holder : log.holders()) {
            LocalDate asOf = day.minusDays(Math.floorMod(seed, 40));
            assertEquals(
                    then.knownOn(day).resolve(holder, asOf, POLICY),
                    log.knownOn(day).resolve(holder, asOf, POLICY));
            assertEquals(
                    then.knownOn(day).resolve(holder, asOf, STRICT),
                    log.knownOn(day).resolve(holder, asOf, STRICT));
            assertEquals(
                    then.knownOn(day).range(holder, asOf, POLICY),
                    log.knownOn(day).range(holder, asOf, POLICY));
            assertEquals(
                    then.knownOn(day).newest(holder, asOf), log.knownOn(day).newest(holder, asOf));
        }
        assertEquals(then.knownOn(day).table(day, POLICY), log.knownOn(day).table(day, POLICY));
    }

    @Property(seed = "20250528", tries = 150)
    void answers_doNotDependOnTheOrderOfInsertion(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        List<Observation> all = Histories.of(seed, size);
        List<Observation> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed + 1));
        ObservationLog log = ObservationLog.of(all);
        ObservationLog other = ObservationLog.of(shuffled);
        assertEquals(log, other);
        LocalDate day = Histories.START.plusDays(Histories.DAYS);
        for (Holder holder : log.holders()) {
            assertEquals(
                    log.knownOn(day).resolve(holder, day, POLICY),
                    other.knownOn(day).resolve(holder, day, POLICY));
            assertEquals(
                    log.knownOn(day).range(holder, day, POLICY),
                    other.knownOn(day).range(holder, day, POLICY));
            assertEquals(log.beliefs(holder, POLICY), other.beliefs(holder, POLICY));
        }
    }

    /** The oracle scans every observation, by the words of the contract. */
    @Property(seed = "20250528", tries = 300)
    void index_answersAsAScanDoes(@ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int size) {
        List<Observation> all = Histories.of(seed, size);
        ObservationLog log = ObservationLog.of(all);
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            LocalDate known = Histories.START.plusDays(random.nextInt(Histories.DAYS));
            LocalDate asOf = Histories.START.plusDays(random.nextInt(Histories.DAYS));
            for (Holder holder : log.holders()) {
                Set<String> scanned = scan(log, all, holder, known, asOf);
                List<KnownFigure> figures = log.knownOn(known).figures(holder, asOf);
                assertEquals(scanned, new HashSet<>(Said.ids(figures)));
                for (int j = 1; j < figures.size(); j++) {
                    assertTrue(!figures.get(j)
                            .observation()
                            .asOf()
                            .latest()
                            .isAfter(figures.get(j - 1).observation().asOf().latest()));
                }
                assertEquals(
                        newest(figures),
                        new HashSet<>(Said.ids(log.knownOn(known).newest(holder, asOf))));
            }
        }
    }

    @Property(seed = "20250528", tries = 150)
    void everyFigureOfAResolution_isChosenAgreeingOrBeatenOnce(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        ObservationLog log = ObservationLog.of(Histories.of(seed, size));
        LocalDate day = Histories.START.plusDays(Histories.DAYS / 2);
        for (Holder holder : log.holders()) {
            Resolution answer = log.knownOn(day).resolve(holder, day, POLICY);
            List<String> ids = new ArrayList<>(Said.ids(answer.chosen()));
            ids.addAll(Said.ids(answer.agreeing()));
            ids.addAll(Said.ids(
                    answer.rejected().stream().map(RejectedFigure::figure).toList()));
            assertEquals(new HashSet<>(ids).size(), ids.size());
            Set<String> expected = new HashSet<>();
            log.observations().stream()
                    .filter(said -> said.statement() instanceof Statement.Held
                            && said.scope().isWhole()
                            && log.holderOf(said.id()).equals(holder)
                            && said.reported().isOverBy(day)
                            && !said.asOf().earliest().isAfter(day))
                    .forEach(said -> expected.add(said.id()));
            assertEquals(expected, new HashSet<>(ids));
            assertTrue(answer.independentSources()
                    <= answer.chosen().size() + answer.agreeing().size());
            HoldingRange range = log.knownOn(day).range(holder, day, POLICY);
            assertTrue(range.floor().signum() >= 0);
        }
    }

    private static Set<String> scan(
            ObservationLog log, List<Observation> all, Holder holder, LocalDate known, LocalDate asOf) {
        Set<String> ids = new HashSet<>();
        for (Observation said : all) {
            if (said.statement() instanceof Statement.Held
                    && said.scope().isWhole()
                    && log.holderOf(said.id()).equals(holder)
                    && !said.reported().latest().isAfter(known)
                    && !said.asOf().latest().isAfter(asOf)) {
                ids.add(said.id());
            }
        }
        return ids;
    }

    private static Set<String> newest(List<KnownFigure> figures) {
        List<KnownFigure> standing = figures.stream()
                .filter(figure -> figure.standing().isStanding())
                .toList();
        Set<String> ids = new HashSet<>();
        for (KnownFigure figure : standing) {
            if (standing.stream().noneMatch(other -> figure.observation()
                    .asOf()
                    .isBefore(other.observation().asOf()))) {
                ids.add(figure.observation().id());
            }
        }
        return ids;
    }
}
