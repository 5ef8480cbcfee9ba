package org.reserves.report;

import java.util.ArrayList;
import java.util.List;

/** Where printed figures stand in a text; each place is given once, the first of the same print to the first claim. */
final class FigurePlaces {
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
}
