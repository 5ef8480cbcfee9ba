package org.reserves.report;

import java.util.List;
import javax.annotation.Nullable;

/** A part of a page, in the reader's language and not yet in any form of writing. */
sealed interface Block permits Block.Heading, Block.Paragraph, Block.Listing, Block.Excerpt, Block.Picture, Grid {

    /** The heading of a section, of the second or third level; the first is the title's. */
    record Heading(String text, int level) implements Block {
        static Heading of(String text) {
            return new Heading(text, 2);
        }

        Heading below() {
            return new Heading(text, 3);
        }
    }

    /** A sentence or several; with a tone, a verdict. */
    record Paragraph(String text, Tone tone) implements Block {}

    /** Sentences one below the other. */
    record Listing(List<Item> items) implements Block {
        public Listing {
            items = List.copyOf(items);
        }
    }

    /** One of them, with a word in front or none. */
    record Item(String label, String text, Tone tone) {}

    /** Somebody's text with places marked in it. */
    record Excerpt(String caption, String text, List<Mark> marks) implements Block {
        public Excerpt {
            marks = List.copyOf(marks);
        }
    }

    /** A place in a text, from one index up to another, and what is to say of it. */
    record Mark(int start, int end, String label, String note, Tone tone) {}

    /** A picture as an SVG element, with the text that stands for it. */
    record Picture(String svg, String alternative, @Nullable String caption) implements Block {}
}
