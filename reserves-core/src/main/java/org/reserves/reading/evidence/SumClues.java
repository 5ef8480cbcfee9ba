package org.reserves.reading.evidence;

import java.util.Set;
import org.reserves.reading.text.Owner;
import org.reserves.reading.text.Sentence;

/** All governments, where words add up the amounts of several or speak of all of them. */
final class SumClues {
    private static final int BEHIND = 4;
    private static final Set<String> SUMS = Set.of(
            ("together altogether combined collectively collective sum total totals totalling totaling add adds added adding"
                            + " taken aggregate between among all ten governments states nations countries sovereigns"
                            + " treasuries holders list table tally ranking count worldwide global globally world")
                    .split(" ", -1));

    private SumClues() {}

    /** Adds which such words stand before the figure at a place or right behind it, and how far away. */
    static void add(FoundHolders found, Sentence s, int place) {
        for (int j = place + BEHIND; j >= 0; j--) {
            String word = s.at(j).lower();
            if (SUMS.contains(word)) {
                found.add(Owner.TOTAL, "sum ", word);
                found.add(Owner.TOTAL, "sum ", word, " ", Clue.distance(Math.abs(place - j)));
            }
        }
    }
}
