package org.reserves.chain;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** The last block of a day, once no later one can be of it any more. */
final class DayEnd {
    /** Of the last eleven times, the median is not before a moment if six are not. */
    private static final int MEDIAN_OF = 11;

    private static final int MAJORITY = 6;

    private final ScannedBlocks blocks;

    DayEnd(ScannedBlocks blocks) {
        this.blocks = blocks;
    }

    /**
     * Returns the height of the last block of a day or of those before it.
     *
     * @throws IllegalArgumentException if it is not among the blocks, or not certain
     */
    int of(LocalDate date) {
        long end = date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        int over = firstCertainlyAfter(end);
        if (over < 0) {
            throw new IllegalArgumentException("day \"" + date + "\" may not be over at the last block scanned, "
                    + blocks.at(blocks.lastHeight()) + " of " + blocks.time(blocks.lastHeight())
                    + ": another block of that day could follow; scan at least six blocks further");
        }
        for (int i = over; i >= 0; i--) {
            if (blocks.secondsAt(i) < end) {
                return blocks.heightAt(i);
            }
            if (i > 0 && blocks.heightAt(i - 1) < blocks.heightAt(i) - 1) {
                throw new IllegalArgumentException(
                        "last block of day \"" + date + "\" is not known: it is one of heights "
                                + blocks.heightAt(i - 1) + " to " + (blocks.heightAt(i) - 1) + ", of which " + blocks
                                + " lack some; ask the source as of that day");
            }
        }
        throw new IllegalArgumentException(
                "day \"" + date + "\" is before the first block scanned, " + blocks.at(blocks.firstHeight()) + " of "
                        + blocks.time(blocks.firstHeight()) + "; scan from an earlier block");
    }

    /** Returns the place from which on every block is of a moment or later, or −1; the last in the dense form, where all follows from it. */
    private int firstCertainlyAfter(long moment) {
        for (int last = blocks.isDense() ? blocks.known() - 1 : 0; last < blocks.known(); last++) {
            int later = 0;
            for (int i = last; i >= 0 && blocks.heightAt(i) > blocks.heightAt(last) - MEDIAN_OF; i--) {
                later += blocks.secondsAt(i) >= moment ? 1 : 0;
            }
            if (later >= MAJORITY) {
                return last;
            }
        }
        return -1;
    }
}
