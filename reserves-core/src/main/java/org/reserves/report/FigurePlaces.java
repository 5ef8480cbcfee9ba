package org.reserves.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reserves.reading.ArticleDraft;
import org.reserves.reading.ReadFigure;

/** Where printed figures stand in a text; each place is given once, the first of the same print to the first claim. */
final class FigurePlaces {
    private static final List<Tone> WORST_FIRST = List.of(Tone.BAD, Tone.WARNING, Tone.UNKNOWN, Tone.GOOD, Tone.PLAIN);

    private final String text;
    private final List<int[]> taken = new ArrayList<>();

    FigurePlaces(String text) {
        this.text = text;
    }

    /** Returns the start of the next place of a print that is free, or −1. */
    int next(String print) {
        if (print.isEmpty()) {
            return -1;
        }
        for (int at = text.indexOf(print); at >= 0; at = text.indexOf(print, at + 1)) {
            int end = at + print.length();
            if (isWhole(at, end) && isFree(at, end)) {
                taken.add(new int[] {at, end});
                return at;
            }
        }
        return -1;
    }

    /** Whether the print is not a piece of a longer number or word. */
    private boolean isWhole(int start, int end) {
        return !(isPart(start - 1) && isPart(start))
                && !(isPart(end) && isPart(end - 1))
                && !isSeparated(start, -1)
                && !isSeparated(end - 1, 1);
    }

    /** A point or comma between two digits belongs to their number. */
    private boolean isSeparated(int edge, int step) {
        int beyond = edge + step;
        return isDigit(edge)
                && beyond >= 0
                && beyond < text.length()
                && ".,".indexOf(text.charAt(beyond)) >= 0
                && isDigit(beyond + step);
    }

    private boolean isDigit(int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    private boolean isPart(int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private boolean isFree(int start, int end) {
        return taken.stream().noneMatch(other -> start < other[1] && other[0] < end);
    }

    /** Returns where the reader found each claim of a draft, in characters, with −1 where a corrected draft has one that is not in the text. */
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

    /** Returns the marks in order; of several that overlap the worst is kept. */
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
