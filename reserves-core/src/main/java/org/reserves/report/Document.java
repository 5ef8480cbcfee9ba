package org.reserves.report;

import java.util.List;

/**
 * A page in the reader's language and not yet in any form of writing.
 *
 * @param title  its title
 * @param blocks its parts, in order
 */
record Document(String title, List<Block> blocks) {
    Document {
        blocks = List.copyOf(blocks);
    }

    /** Writes a document in a language. */
    @FunctionalInterface
    interface Author {
        Document write(Language language, Rounding rounding);
    }
}
