package org.reserves.report;

import javax.annotation.Nullable;

/**
 * A field of a grid.
 *
 * @param shown what a reader sees, in his language
 * @param plain what a program reads: numbers with a point and without groups, days in ISO 8601, nothing where nothing is known
 * @param tone  what it says at a glance
 * @param bar   a bar behind it, or null
 */
record Cell(String shown, String plain, Tone tone, @Nullable Bar bar) {
    static Cell of(String text) {
        return new Cell(text, text, Tone.PLAIN, null);
    }

    static Cell of(String shown, String plain) {
        return new Cell(shown, plain, Tone.PLAIN, null);
    }

    static Cell unknown(String shown) {
        return new Cell(shown, "", Tone.UNKNOWN, null);
    }

    Cell in(Tone wanted) {
        return new Cell(shown, plain, wanted, bar);
    }

    Cell with(Bar behind) {
        return new Cell(shown, plain, tone, behind);
    }
}
