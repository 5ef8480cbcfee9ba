package org.reserves.observation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import javax.annotation.Nullable;

/** All that a log says about one holder: figures of the whole, figures of parts, and what moved. */
final class HolderIndex {
    /** Figures of the whole, by the last day they can be about. */
    final Timeline wholes;
    /** The same by the first day they can be about. */
    final Timeline begun;
    /** Figures of parts, by the last day they can be about. */
    final Timeline parts;
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
                (entry.isWhole() ? figures : ofParts).add(entry);
            } else if (entry.isMove()) {
                moving.add(entry);
            }
        }
        if (moving.size() > 1) {
            moving.sort(Comparator.comparingLong(entry -> entry.asOfDay));
        }
        this.wholes = new Timeline(figures, false);
        this.begun = isOfDays(figures) ? wholes : new Timeline(figures, true);
        this.parts = new Timeline(ofParts, false);
        this.moves = List.copyOf(moving);
    }

    /** Whether each figure is about a single day. */
    private static boolean isOfDays(List<LogEntry> figures) {
        for (LogEntry figure : figures) {
            if (figure.asOfFirstDay != figure.asOfDay) {
                return false;
            }
        }
        return true;
    }

    /** What moved from one day to another, both included, by the last day it can have moved. */
    List<LogEntry> movements(long from, long to) {
        int first = movesBefore(from);
        return moves.subList(first, Math.max(first, movesBefore(to + 1)));
    }

    private int movesBefore(long day) {
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
        return low;
    }

    /**
     * Figures of one holder, ready for two-dated questions.
     *
     * <p>They lie in the order in which they became known, so what is known on a day is a prefix, found by bisection. Level k
     * holds the same figures in blocks of 2^k, each block in the order of the dates they are about. A prefix is at most one
     * block of each level, so the newest figure known on one day about another is found in O(log² n), and every next one
     * in O(log n). All of them together are found without a look at those of other days.
     */
    static final class Timeline {
        private final LogEntry[] byReport;
        private final long[] reportedDays;
        private final long[] asOfDays;
        private final int[][] levels;

        /** Takes figures in the order of {@link LogLinker}, and whether they count from the first day they can be about. */
        Timeline(List<LogEntry> figures, boolean fromFirstDay) {
            byReport = figures.toArray(new LogEntry[0]);
            reportedDays = new long[byReport.length];
            asOfDays = new long[byReport.length];
            int depth = 1;
            while (1 << depth <= byReport.length) {
                depth++;
            }
            levels = new int[depth][];
            levels[0] = new int[byReport.length];
            for (int i = 0; i < byReport.length; i++) {
                reportedDays[i] = byReport[i].reportedDay;
                asOfDays[i] = fromFirstDay ? byReport[i].asOfFirstDay : byReport[i].asOfDay;
                levels[0][i] = i;
            }
            for (int level = 1; level < depth; level++) {
                levels[level] = merged(levels[level - 1], 1 << (level - 1));
            }
        }

        /** Returns how many are known on a day. */
        int knownOn(long day) {
            int low = 0;
            int high = reportedDays.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (reportedDays[middle] <= day) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        /** Returns those known on one day and about another or earlier, the newest first. */
        Cursor newestFirst(long knownDay, long asOfDay) {
            return new Cursor(knownOn(knownDay), asOfDay);
        }

        /** Returns those known on a day, whatever they are about, in the order they became known. */
        List<LogEntry> prefix(long knownDay) {
            return Arrays.asList(byReport).subList(0, knownOn(knownDay));
        }

        /** Returns those known on one day and about another or earlier, in the order they became known. */
        List<LogEntry> upTo(long knownDay, long asOfDay) {
            int prefix = knownOn(knownDay);
            int[] places = new int[prefix];
            int found = 0;
            int offset = 0;
            for (int k = levels.length - 1; k >= 0; k--) {
                if ((prefix & (1 << k)) != 0) {
                    int length = lastUpTo(levels[k], offset, offset + (1 << k), asOfDay) + 1 - offset;
                    System.arraycopy(levels[k], offset, places, found, length);
                    found += length;
                    offset += 1 << k;
                }
            }
            Arrays.sort(places, 0, found);
            List<LogEntry> entries = new ArrayList<>(found);
            for (int i = 0; i < found; i++) {
                entries.add(byReport[places[i]]);
            }
            return Collections.unmodifiableList(entries);
        }

        private int[] merged(int[] halves, int half) {
            int[] blocks = halves.clone();
            for (int start = 0; start + 2 * half <= halves.length; start += 2 * half) {
                int left = start;
                int right = start + half;
                for (int i = start; i < start + 2 * half; i++) {
                    boolean takeLeft = right == start + 2 * half
                            || (left < start + half && compare(halves[left], halves[right]) <= 0);
                    blocks[i] = takeLeft ? halves[left++] : halves[right++];
                }
            }
            return blocks;
        }

        private int compare(int a, int b) {
            int order = Long.compare(asOfDays[a], asOfDays[b]);
            return order == 0 ? Integer.compare(a, b) : order;
        }

        /** The place of the last that is about a day or earlier. */
        private int lastUpTo(int[] sorted, int from, int to, long asOfDay) {
            int low = from;
            int high = to;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (asOfDays[sorted[middle]] <= asOfDay) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low - 1;
        }

        /** One pass over a prefix, from the newest on. */
        final class Cursor {
            private final int[] level;
            private final int[] start;
            private final int[] next;
            private int blocks;

            private Cursor(int prefix, long asOfDay) {
                level = new int[levels.length];
                start = new int[levels.length];
                next = new int[levels.length];
                int offset = 0;
                for (int k = levels.length - 1; k >= 0; k--) {
                    if ((prefix & (1 << k)) != 0) {
                        level[blocks] = k;
                        start[blocks] = offset;
                        next[blocks] = lastUpTo(levels[k], offset, offset + (1 << k), asOfDay);
                        blocks++;
                        offset += 1 << k;
                    }
                }
            }

            /** Returns the next older one, or null after the last. */
            @Nullable
            LogEntry next() {
                int newest = -1;
                for (int b = 0; b < blocks; b++) {
                    if (next[b] >= start[b] && (newest < 0 || compare(at(b), at(newest)) > 0)) {
                        newest = b;
                    }
                }
                if (newest < 0) {
                    return null;
                }
                LogEntry entry = byReport[at(newest)];
                next[newest]--;
                return entry;
            }

            private int at(int block) {
                return levels[level[block]][next[block]];
            }
        }
    }
}
