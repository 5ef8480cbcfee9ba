package org.reserves.observation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All that a log says about one holder: figures of the whole, figures of parts, and what moved. */
final class HolderIndex {
    final WholesIndex wholes;
    final List<LogEntry> parts;
    /** By the last day they can be of. */
    final List<LogEntry> moves;

    final List<LogEntry> all;

    /** Takes the entries of the holder in the order of {@link LogLinker}. */
    HolderIndex(List<LogEntry> all) {
        this.all = List.copyOf(all);
        List<LogEntry> figures = new ArrayList<>();
        List<LogEntry> ofParts = new ArrayList<>();
        List<LogEntry> moving = new ArrayList<>();
        for (LogEntry entry : all) {
            if (entry.isFigure()) {
                (entry.observation.scope().isWhole() ? figures : ofParts).add(entry);
            } else if (entry.isMove()) {
                moving.add(entry);
            }
        }
        if (moving.size() > 1) {
            moving.sort(Comparator.comparingLong(entry -> entry.asOfDay));
        }
        this.wholes = new WholesIndex(figures);
        this.parts = List.copyOf(ofParts);
        this.moves = List.copyOf(moving);
    }

    /** What moved on a day or later, as far as its dates allow. */
    List<LogEntry> movementsSince(long day) {
        int low = 0;
        int high = moves.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (moves.get(middle).asOfDay < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return moves.subList(low, moves.size());
    }
}
