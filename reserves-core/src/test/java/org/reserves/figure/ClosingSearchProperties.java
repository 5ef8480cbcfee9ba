package org.reserves.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.reserves.money.Btc;

/** The search finds what trying every subset finds. */
class ClosingSearchProperties {
    private record Figure(int id, int holder, long btc) {
        Btc amount() {
            return Btc.of(btc);
        }
    }

    @Property(seed = "20250528", tries = 500)
    void search_findsWhatEverySubsetFinds(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 12) int size,
            @ForAll @IntRange(min = 1, max = 6) int most) {
        Random random = new Random(seed);
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            figures.add(new Figure(i, random.nextInt(6), random.nextInt(12) - 1));
        }
        Btc total = Btc.of(random.nextInt(30));
        Closing<Figure> found =
                ClosingSearch.upTo(most, 1_000_000).find(total, figures, Figure::holder, Figure::amount);
        assertTrue(found.isComplete());
        assertEquals(subsets(figures, total, most), new HashSet<>(found.ways()));
        assertEquals(new HashSet<>(found.ways()).size(), found.ways().size());
    }

    @Example
    void search_stopsAtItsBoundAndSaysSo() {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            figures.add(new Figure(i, i, 1_000 + i));
        }
        Closing<Figure> found =
                ClosingSearch.upTo(100, 100_000).find(Btc.of(123_457), figures, Figure::holder, Figure::amount);
        assertFalse(found.isComplete());
        assertEquals(Closing.Outcome.BOUND_REACHED, found.outcome());
    }

    /** 40 figures of 1 BTC cannot make 41, and need no step to tell; 40 of them make 40, whichever is tried first. */
    @Example
    void search_endsWhereAllThatIsLeftCannotReachTheTotal() {
        List<Figure> ones = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ones.add(new Figure(i, i, 1));
        }
        ClosingSearch search = ClosingSearch.upTo(40, 1_000);
        assertEquals(
                Closing.Outcome.NONE,
                search.find(Btc.of(41), ones, Figure::holder, Figure::amount).outcome());
        Closing<Figure> all = search.find(Btc.of(40), ones, Figure::holder, Figure::amount);
        assertEquals(Closing.Outcome.ONE, all.outcome());
        assertEquals(List.of(ones), all.ways());
        List<Figure> pair = List.of(new Figure(0, 0, 3), new Figure(1, 0, 5), new Figure(2, 1, 5));
        assertEquals(
                List.of(List.of(pair.get(1), pair.get(2))),
                search.find(Btc.of(10), pair, Figure::holder, Figure::amount).ways());
    }

    @Example
    void search_handlesTheLargestAmounts() {
        Btc most = Btc.ofSats(Long.MAX_VALUE);
        List<Btc> amounts = List.of(most, most, Btc.ofSats(1));
        Closing<Btc> found = ClosingSearch.upTo(3, 100).find(most, amounts, amount -> new Object(), amount -> amount);
        assertEquals(Closing.Outcome.SEVERAL, found.outcome());
        assertEquals(2, found.ways().size());
        assertEquals(
                "bounds of a search, \"1\" figures and \"0\" steps, must be 1 or more",
                assertThrows(IllegalArgumentException.class, () -> ClosingSearch.upTo(1, 0))
                        .getMessage());
    }

    private static Set<List<Figure>> subsets(List<Figure> figures, Btc total, int most) {
        Set<List<Figure>> ways = new HashSet<>();
        for (int mask = 1; mask < 1 << figures.size(); mask++) {
            List<Figure> chosen = new ArrayList<>();
            for (int i = 0; i < figures.size(); i++) {
                if ((mask & 1 << i) != 0) {
                    chosen.add(figures.get(i));
                }
            }
            boolean positive = chosen.stream().allMatch(figure -> figure.btc > 0);
            boolean onceEach = chosen.stream().map(Figure::holder).distinct().count() == chosen.size();
            Btc sum = chosen.stream().map(Figure::amount).collect(Btc.toSum());
            if (positive && onceEach && chosen.size() <= most && sum.equals(total)) {
                ways.add(chosen);
            }
        }
        return ways;
    }
}
