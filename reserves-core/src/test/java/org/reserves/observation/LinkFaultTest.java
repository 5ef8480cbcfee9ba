package org.reserves.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.reserves.observation.Said.held;
import static org.reserves.observation.Said.withdrawn;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LinkFaultTest {
    private static final ObservationLog NOTHING = ObservationLog.of(List.of());

    @Test
    void faults_nameEveryRefusedObservationAndWhatRestsOnIt() {
        List<Observation> said = build(
                press("dangling").derivedFrom("x", "y"),
                press("copy").derivedFrom("dangling"),
                press("copy of the copy").derivedFrom("copy"),
                withdrawn("w", "US", "copy of the copy", "2024-01-02"),
                press("twice"),
                press("twice"),
                press("of the twice").derivedFrom("twice"),
                press("a").derivedFrom("b"),
                press("b").correcting("a"),
                press("c").derivedFrom("d"),
                press("d").derivedFrom("c"),
                press("between").derivedFrom("a", "good"),
                press("itself").derivedFrom("itself"),
                press("good"),
                press("good copy").derivedFrom("good"));
        assertEquals(
                List.of(
                        "twice duplicate-id",
                        "dangling not-in-log",
                        "dangling not-in-log",
                        "of the twice rests-on-refused",
                        "a circle",
                        "b circle",
                        "between rests-on-refused",
                        "c circle",
                        "d circle",
                        "copy rests-on-refused",
                        "copy of the copy rests-on-refused",
                        "itself circle",
                        "w rests-on-refused"),
                NOTHING.faults(said).stream()
                        .map(fault -> fault.id() + " " + fault.reason().id())
                        .toList());
        assertEquals(
                "observation \"copy of the copy\" derives from \"copy\", which is refused; mend \"copy\", or leave out both",
                messages(said).get("copy of the copy"));
        assertEquals(
                "observations [c, d] repeat, correct or withdraw each other in a circle; one of them has to stand for itself",
                messages(said).get("c"));
        LinkException e = assertThrows(LinkException.class, () -> ObservationLog.of(said));
        assertEquals(NOTHING.faults(said), e.faults());
        assertEquals(12, e.ids().size());
        assertEquals(
                "id \"twice\" names two observations; give each an id of its own; and 10 more faults, listed in faults()",
                e.getMessage());
    }

    /** What is in the log already stands, whatever comes. */
    @Test
    void faults_areThoseOfTheNewcomers() {
        ObservationLog log = Said.log(press("f"), withdrawn("w", "US", "f", "1", "2024-01-02"));
        List<Observation> more = build(
                press("f"),
                press("copy").derivedFrom("f"),
                withdrawn("w2", "US", "f", "1", "2024-01-03"),
                held("r", "US", "1", "2024-01-04", EvidenceBasis.PRESS, "P").derivedFrom("w2"));
        assertEquals(
                Map.of(
                        "f", "id \"f\" names two observations; give each an id of its own",
                        "w2",
                                "observations [w, w2] withdraw 2 BTC of \"f\", 1 BTC, which does not state so much; withdraw all"
                                        + " of it instead",
                        "r", "observation \"r\" derives from \"w2\", which is refused; mend \"w2\", or leave out both"),
                log.faults(more).stream().collect(Collectors.toMap(LinkFault::id, LinkFault::message)));
    }

    /** 16,000 rows with 1,600 dangling ids and chains on them: the observations are gone through once. */
    @Test
    void faults_takeOnePass_howeverManyThereAre() {
        List<Observation> said = new ArrayList<>();
        for (int i = 0; i < 16_000; i++) {
            ObservationBuilder one = press("o" + i);
            int place = i % 10;
            said.add((place == 0 ? one.derivedFrom("nothing" + i) : place < 5 ? one.derivedFrom("o" + (i - 1)) : one)
                    .build());
        }
        Passes counted = new Passes(said);
        List<LinkFault> faults = NOTHING.faults(counted);
        assertEquals(1, counted.begun);
        assertEquals(
                Map.of(LinkFault.Reason.NOT_IN_LOG, 1_600L, LinkFault.Reason.RESTS_ON_REFUSED, 6_400L),
                faults.stream().collect(Collectors.groupingBy(LinkFault::reason, Collectors.counting())));
    }

    /** A chain and a circle far longer than a stack is deep. */
    @Test
    void faults_ofLongChainsAndCirclesAreFoundWithoutRecursion() {
        int length = 50_000;
        List<Observation> chain = IntStream.range(0, length)
                .mapToObj(i -> (i == 0 ? press("o0") : press("o" + i).derivedFrom("o" + (i - 1))).build())
                .toList();
        List<LinkFault> faults = NOTHING.faults(chain);
        assertEquals(
                "o101 chain-too-long",
                faults.get(0).id() + " " + faults.get(0).reason().id());
        assertEquals(length - 101, faults.size());
        List<Observation> circle = IntStream.range(0, length)
                .mapToObj(
                        i -> press("o" + i).derivedFrom("o" + (i + 1) % length).build())
                .toList();
        assertEquals(
                Set.of(LinkFault.Reason.CIRCLE),
                NOTHING.faults(circle).stream().map(LinkFault::reason).collect(Collectors.toSet()));
    }

    @Property(seed = "20250528", tries = 300)
    void whatIsNotRefused_isALog_andWhatIsRefusedCannotJoinIt(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        List<Observation> damaged = damaged(Histories.of(seed, size), new Random(seed));
        List<LinkFault> faults = NOTHING.faults(damaged);
        Set<String> refused = faults.stream().map(LinkFault::id).collect(Collectors.toSet());
        ObservationLog log = ObservationLog.of(
                damaged.stream().filter(one -> !refused.contains(one.id())).toList());
        for (Observation one : damaged) {
            if (refused.contains(one.id())) {
                assertFalse(log.faults(List.of(one)).isEmpty(), one.id());
            }
        }
    }

    /** Links cut, turned around and led to other sovereigns; each fault is one that an observation alone can have. */
    private static List<Observation> damaged(List<Observation> said, Random random) {
        List<Observation> damaged = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Observation one : said) {
            Observation other = said.get(random.nextInt(said.size()));
            boolean links = one.statement() instanceof Statement.Withdrawn;
            String target = random.nextInt(3) == 0 ? "nothing" : other.id();
            damaged.add(
                    links || random.nextInt(4) > 0 || !ids.add(one.id())
                            ? one
                            : new Observation(
                                    one.id(),
                                    one.titleHolder(),
                                    one.scope(),
                                    one.statement(),
                                    one.asOf(),
                                    one.reported(),
                                    one.reporter(),
                                    List.of(target),
                                    random.nextBoolean() ? one.corrects() : other.id(),
                                    null));
        }
        return damaged;
    }

    private static ObservationBuilder press(String id) {
        return held(id, "US", "1", "2024-01-01", EvidenceBasis.PRESS, "P");
    }

    private static List<Observation> build(ObservationBuilder... said) {
        return List.of(said).stream().map(ObservationBuilder::build).toList();
    }

    private static Map<String, String> messages(List<Observation> said) {
        return NOTHING.faults(said).stream()
                .collect(Collectors.toMap(LinkFault::id, LinkFault::message, (first, second) -> first));
    }

    /** A list that counts how often somebody begins to go through it. */
    private static final class Passes extends AbstractList<Observation> {
        private final List<Observation> all;
        private int begun;

        Passes(List<Observation> all) {
            this.all = all;
        }

        @Override
        public Observation get(int index) {
            if (index == 0) {
                begun++;
            }
            return all.get(index);
        }

        @Override
        public int size() {
            return all.size();
        }
    }
}
