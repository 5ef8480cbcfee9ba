package org.reserves.report;

import java.math.RoundingMode;
import java.util.List;

/**
 * A page in the reader's language and not yet in any form of writing.
 *
 * @param title  its title
 * @param blocks its parts, in order
 */
record Document(String title, List<Block> blocks) {
    /** How many decimals a reader sees, and how the last one is rounded. Machine-readable forms are never rounded but shares, which may not end. */
    record Rounding(int percentScale, int moneyScale, RoundingMode mode) {
        static final Rounding DEFAULT = new Rounding(3, 0, RoundingMode.HALF_EVEN);
    }

    Document {
        blocks = List.copyOf(blocks);
    }

    /** Writes a document in a language. */
    @FunctionalInterface
    interface Author {
        Document write(Language language, Rounding rounding);
    }
}
