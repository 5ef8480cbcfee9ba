package org.reserves.reading.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.reserves.reading.text.Figure;

/**
 * Decides about every figure once the whole text is read: how likely it is that what the words around it speak for is right, given how far ahead that
 * is, what a rule says, and what the figures before and behind count and of whom.
 */
public final class Review {
    private final Weights weights;
    private final boolean keepsTexts;
    private final List<Judged> found = new ArrayList<>();

    /** Takes how much each clue speaks for and against a tie, and whether somebody wants to read the clues. */
    public Review(Weights weights, boolean keepsTexts) {
        this.weights = Objects.requireNonNull(weights, "weights must not be null");
        this.keepsTexts = keepsTexts;
    }

    /** Keeps in mind what was found for a figure. */
    public void add(Judge.Seen seen, Judge.Verdict verdict) {
        Figure figure = seen.figure();
        found.add(new Judged(figure, figure.unit(), seen.sentence(), verdict, keepsTexts ? seen : null, List.of()));
    }

    /** Ties or leaves each figure, and shows what was found for it to who wants to see it. */
    public void decide(@Nullable Consumer<Judged> observer) {
        List<Judged> inOrder = new ArrayList<>(found);
        inOrder.sort(Comparator.comparingInt(one -> one.figure().start()));
        Map<String, Integer> counts = new HashMap<>();
        inOrder.forEach(one -> counts.merge(TieClues.holder(one.verdict()), 1, Integer::sum));
        for (int i = 0; i < inOrder.size(); i++) {
            Judged one = inOrder.get(i);
            Clues clues = Clues.none(weights, keepsTexts);
            if (Arbiter.isOpen(one.verdict())) {
                int part = TieClues.part(counts.getOrDefault(TieClues.holder(one.verdict()), 0), inOrder.size());
                TieClues.add(
                        clues,
                        one,
                        i == 0 ? null : inOrder.get(i - 1),
                        i + 1 == inOrder.size() ? null : inOrder.get(i + 1),
                        part);
                if (weights.size() > 0) {
                    Arbiter.decide(one.figure(), one.verdict(), clues.scores()[0]);
                }
            }
            if (observer != null) {
                observer.accept(one.with(clues.texts()));
            }
        }
    }
}
