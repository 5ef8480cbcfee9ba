package org.reserves.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.reserves.observation.Said.held;
import static org.reserves.observation.Said.log;
import static org.reserves.observation.Said.sold;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.reserves.JsonRoundTrip;
import org.reserves.holder.Holder;
import org.reserves.holding.Bounds;
import org.reserves.holding.Disclosure;
import org.reserves.holding.Holding;
import org.reserves.holding.ReserveTable;
import org.reserves.money.Btc;

/**
 * Answers that were written by hand or changed where they were stored. Of 100 BTC by a court 10 were sold, so at most 90 remain; a
 * tracker says 100 too, another 80.
 */
class StoredAnswerTest {
    private static final Holder CN = Holder.of("CN");
    private static final String DAY = "2024-12-31";
    private static final Resolution ANSWER = log(
                    held("court", "CN", "100", "2024-01-01", EvidenceBasis.COURT_RECORD, "a court"),
                    held("t", "CN", "100", "2024-01-02", EvidenceBasis.TRACKER, "T"),
                    held("u", "CN", "80", "2024-01-02", EvidenceBasis.TRACKER, "U"),
                    sold("s", "CN", "10", "2024-06-01", "a paper", "another"))
            .knownOn(DAY)
            .resolve(CN, DAY, Said.NEWEST);
    private static final HoldingRange RANGE = log(
                    held("court", "CN", "100", "2024-12-31", EvidenceBasis.COURT_RECORD, "a court"),
                    held("part", "CN", "30", "2024-12-31", EvidenceBasis.OFFICIAL_RECORD, "police")
                            .part("one", "case"),
                    held("t", "CN", "120", "2024-12-31", EvidenceBasis.TRACKER, "T"),
                    held("u", "CN", "80", "2024-12-31", EvidenceBasis.TRACKER, "U"))
            .knownOn(DAY)
            .range(CN, DAY, Said.NEWEST);

    @Test
    void resolution_isReadBack_andRefusedWhereItDoesNotFollow() {
        JsonRoundTrip.assertRoundTrip(ANSWER, Resolution.class);
        assertRefused(
                "state \"contested\" of a stored answer is not what the chosen figures come to, figure; ask the log again",
                forged -> forged.state = Resolution.State.CONTESTED);
        assertRefused(
                "amount \"500 BTC\" of a stored answer is not what the chosen figures come to, 100 BTC; ask the log again",
                forged -> forged.amount = Disclosure.exact(Btc.of(500)));
        assertRefused(
                "remaining \"at most 95 BTC\" of a stored answer does not follow from 100 BTC and 0 moves; ask the log again",
                forged -> {
                    forged.remaining = Disclosure.atMost(Btc.of(95));
                    forged.since = List.of();
                });
        assertRefused(
                "remaining \"100 BTC\" of a stored answer does not follow from 100 BTC and 1 move; ask the log again",
                forged -> forged.remaining = Disclosure.exact(Btc.of(100)));
        assertRefused(
                "remaining \"at most 101 BTC\" of a stored answer does not follow from 100 BTC and 1 move; ask the log again",
                forged -> forged.remaining = Disclosure.atMost(Btc.of(101)));
        assertRefused(
                "number of independent sources \"9\" of a stored answer does not fit 2 figures; ask the log again",
                forged -> forged.sources = 9);
        assertRefused(
                "an agreeing figure of a stored answer states another amount; ask the log again",
                forged -> forged.agreeing = List.of(ANSWER.rejected().get(0).figure()));
    }

    @Test
    void resolution_restsOnFiguresOfItsQuestion() {
        KnownFigure court = ANSWER.chosen().get(0);
        String question =
                " of a stored answer is not an answer to the question: " + ANSWER.question() + "; ask the log again";
        assertRefused(
                "figure \"court\"" + question,
                forged -> forged.chosen = List.of(new KnownFigure(
                        court.observation(), court.titleHolder(), court.amount(), KnownFigure.Standing.WITHDRAWN)));
        for (ObservationBuilder other : List.of(
                held("x", "US", "100", "2024-01-01", EvidenceBasis.COURT_RECORD, "a court"),
                held("x", "CN", "100", "2025", EvidenceBasis.COURT_RECORD, "a court"),
                held("x", "CN", "100", "2024-01-01", EvidenceBasis.COURT_RECORD, "a court")
                        .reported("2025-01-01"))) {
            assertRefused("figure \"x\"" + question, forged -> forged.chosen = List.of(figure(other)));
        }
        assertRefused(
                "figure \"x\" of a stored answer is one of a part; ask the log again",
                forged -> forged.chosen =
                        List.of(figure(held("x", "CN", "100", "2024-01-01", EvidenceBasis.COURT_RECORD, "a court")
                                .part("one", "case"))));
        assertRefused(
                "observation \"court\" of a stored answer is not a move that the question can know of: "
                        + ANSWER.question() + "; ask the log again",
                forged -> forged.perhaps = List.of(court.observation()));
    }

    /** Floor 80 as the least of evidence and others on its day; attributed 80 to 120; claimed 100. */
    @Test
    void range_isReadBack_andRefusedWhereItDoesNotFollow() {
        assertEquals("floor 80 BTC, attributed 80 to 120 BTC, claimed 100 BTC, ceiling 120 BTC", RANGE.toString());
        JsonRoundTrip.assertRoundTrip(RANGE, HoldingRange.class);
        assertEquals(RANGE, range(Btc.of(80), bounds(80, 120), bounds(100, 100), Btc.of(120), false));
        assertEquals(
                "\"floor\" of a range is \"101 BTC\", where its figures and moves come to 100 BTC; ask the log again",
                refusal(() -> range(Btc.of(101), bounds(80, 120), bounds(100, 100), Btc.of(120), false)));
        assertEquals(
                "\"attributed\" of a range is \"80 to 130 BTC\", where its figures and moves come to 80 to 120 BTC; ask the log"
                        + " again",
                refusal(() -> range(Btc.of(80), bounds(80, 130), bounds(100, 100), Btc.of(130), false)));
        assertEquals(
                "\"claimed\" of a range is \"90 to 100 BTC\", where its figures and moves come to 100 BTC; ask the log again",
                refusal(() -> range(Btc.of(80), bounds(80, 120), bounds(90, 100), Btc.of(120), false)));
        assertEquals(
                "\"claimed\" of a range is \"null\", where its figures and moves come to 100 BTC; ask the log again",
                refusal(() -> range(Btc.of(80), bounds(80, 120), null, Btc.of(120), false)));
        assertEquals(
                "\"undisclosed\" of a range is \"true\", where its figures and moves come to false; ask the log again",
                refusal(() -> range(Btc.of(80), bounds(80, 120), bounds(100, 100), Btc.of(120), true)));
    }

    /** What was bought raises the upper end by as much at most; what was sold may lower both. */
    @Test
    void range_moves() {
        HoldingRange sold = log(
                        held("t", "CN", "120", "2024-01-01", EvidenceBasis.TRACKER, "T"),
                        sold("s", "CN", "10", "2024-06-01", "a paper", "another"))
                .knownOn(DAY)
                .range(CN, DAY, Said.NEWEST);
        assertEquals("floor 0 BTC, attributed 0 to 110 BTC, claimed nothing, ceiling 110 BTC", sold.toString());
        assertEquals(List.of("s"), sold.moves().stream().map(Observation::id).toList());
        JsonRoundTrip.assertRoundTrip(sold, HoldingRange.class);
        assertEquals(
                "\"attributed\" of a range is \"0 to 121 BTC\", where its figures and moves come to 120 BTC; ask the log again",
                refusal(() -> new HoldingRange(
                        sold.question(),
                        Btc.ZERO,
                        bounds(0, 121),
                        null,
                        Btc.of(121),
                        false,
                        sold.basedOn(),
                        sold.moves())));
        assertEquals(
                "\"attributed\" of a range is \"0 to 110 BTC\", where its figures and moves come to 120 BTC; ask the log again",
                refusal(() -> new HoldingRange(
                        sold.question(),
                        Btc.ZERO,
                        bounds(0, 110),
                        null,
                        Btc.of(110),
                        false,
                        sold.basedOn(),
                        List.of())));
    }

    @Test
    void figure_isWhatIsLeftOfTheStatement() {
        Observation said =
                held("x", "CN", "100", "2024-01-01", EvidenceBasis.TRACKER, "T").build();
        assertEquals(
                "amount \"120 BTC\" does not follow from \"100 BTC\" and the standing \"stands\"; ask the log again",
                refusal(() -> known(said, 120, KnownFigure.Standing.STANDS)));
        refusal(() -> known(said, 120, KnownFigure.Standing.PARTLY_WITHDRAWN));
        refusal(() -> known(said, 100, KnownFigure.Standing.PARTLY_WITHDRAWN));
        assertEquals(
                "60 BTC",
                known(said, 60, KnownFigure.Standing.PARTLY_WITHDRAWN).amount().toString());
    }

    @Test
    void contradictionAndChange_areOfWhatDiffersAndOfOneQuestion() {
        KnownFigure hundred = figure(held("x", "CN", "100", "2024-01-01", EvidenceBasis.TRACKER, "T"));
        KnownFigure same = figure(held("y", "CN", "100", "2024-01-01", EvidenceBasis.TRACKER, "U"));
        assertEquals(
                "figures \"100 BTC\" and \"100 BTC\" do not contradict each other; ask the log again",
                refusal(() -> new Contradiction(hundred, same)));
        Resolution other = log().knownOn(DAY).resolve(CN, "2024-12-30", Said.NEWEST);
        assertEquals(
                "answers to \"" + ANSWER.question() + "\" and to \"" + other.question()
                        + "\" are of two questions; ask the log again",
                refusal(() -> new ChangedAnswer(ANSWER, other)));
    }

    @Test
    void table_hasTheRowsOfItsAnswers() {
        ResolvedTable table = log(
                        held("t", "CN", "120", "2024-01-01", EvidenceBasis.TRACKER, "T"),
                        held("u", "US", "5", "2024-01-01", EvidenceBasis.TRACKER, "T"))
                .knownOn(DAY)
                .table(DAY, Said.NEWEST);
        JsonRoundTrip.assertRoundTrip(table, ResolvedTable.class);
        assertEquals(
                "row \"United States (state, US): 5 BTC\" of the table as of 2024-12-31 follows from no answer; ask the log again",
                refusal(() ->
                        new ResolvedTable(table.table(), table.resolutions().subList(0, 1))));
        assertEquals(
                "table as of 2024-12-31 has no row that follows from \""
                        + table.resolutions().get(0) + "\"; ask the log again",
                refusal(() -> new ResolvedTable(
                        ReserveTable.asOf(DAY).add(Holding.of("CN", "121")).build(), table.resolutions())));
    }

    private static KnownFigure known(Observation said, int amount, KnownFigure.Standing standing) {
        return new KnownFigure(said, said.titleHolder(), Disclosure.exact(Btc.of(amount)), standing);
    }

    private static HoldingRange range(Btc floor, Bounds attributed, Bounds claimed, Btc ceiling, boolean undisclosed) {
        return new HoldingRange(
                RANGE.question(), floor, attributed, claimed, ceiling, undisclosed, RANGE.basedOn(), RANGE.moves());
    }

    private static Bounds bounds(int low, int high) {
        return new Bounds(Btc.of(low), Btc.of(high), false);
    }

    private static KnownFigure figure(ObservationBuilder said) {
        Observation one = said.build();
        return new KnownFigure(
                one, one.titleHolder(), ((Statement.Held) one.statement()).amount(), KnownFigure.Standing.STANDS);
    }

    private interface Forgery {
        void change(Forged forged);
    }

    private static void assertRefused(String message, Forgery forgery) {
        Forged forged = Forged.of(ANSWER);
        assertEquals(ANSWER, forged.answer());
        forgery.change(forged);
        assertEquals(message, refusal(forged::answer));
    }

    private static String refusal(Executable call) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    /** The parts of an answer, each of which can be changed. */
    private static final class Forged {
        private final Resolution of;
        private Resolution.State state;
        private Disclosure amount;
        private Disclosure remaining;
        private List<KnownFigure> chosen;
        private List<KnownFigure> agreeing;
        private List<Observation> since;
        private List<Observation> perhaps;
        private int sources;

        private Forged(Resolution of) {
            this.of = of;
            state = of.state();
            amount = of.amount();
            remaining = of.remaining();
            chosen = of.chosen();
            agreeing = of.agreeing();
            since = new ArrayList<>(of.since());
            perhaps = of.perhaps();
            sources = of.independentSources();
        }

        static Forged of(Resolution answer) {
            return new Forged(answer);
        }

        Resolution answer() {
            return new Resolution(
                    of.question(),
                    state,
                    amount,
                    remaining,
                    chosen,
                    agreeing,
                    of.rejected(),
                    of.parts(),
                    since,
                    perhaps,
                    sources);
        }
    }
}
