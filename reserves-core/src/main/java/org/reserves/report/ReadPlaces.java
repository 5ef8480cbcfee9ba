package org.reserves.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reserves.reading.ArticleDraft;
import org.reserves.reading.ReadFigure;

/** Where the claims of a draft stand in its text, in characters. */
final class ReadPlaces {
    private static final List<Tone> WORST_FIRST = List.of(Tone.BAD, Tone.WARNING, Tone.UNKNOWN, Tone.GOOD, Tone.PLAIN);

    private ReadPlaces() {}

    /** The place of each claim, with −1 where a corrected draft has one that is not in the text. */
    static List<int[]> of(ArticleDraft draft) {
        String text = draft.text();
        int length = text.codePointCount(0, text.length());
        int[] places = new int[length + 1];
        int at = 0;
        for (int i = 0; i < length; i++) {
            places[i] = at;
            at += Character.charCount(text.codePointAt(at));
        }
        places[length] = at;
        return draft.claimed().stream().map(figure -> place(figure, places)).toList();
    }

    private static int[] place(ReadFigure figure, int[] places) {
        return figure.end() < places.length
                ? new int[] {places[figure.start()], places[figure.end()]}
                : new int[] {-1, -1};
    }

    /** The marks in order; of several that overlap the worst is kept. */
    static List<Block.Mark> apart(List<Block.Mark> marks) {
        List<Block.Mark> sorted = new ArrayList<>(marks);
        sorted.sort(
                Comparator.comparingInt(Block.Mark::start).thenComparingInt(mark -> WORST_FIRST.indexOf(mark.tone())));
        List<Block.Mark> apart = new ArrayList<>();
        for (Block.Mark mark : sorted) {
            if (apart.isEmpty() || mark.start() >= apart.get(apart.size() - 1).end()) {
                apart.add(mark);
            }
        }
        return apart;
    }
}
