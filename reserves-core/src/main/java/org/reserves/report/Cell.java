package org.reserves.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import javax.annotation.Nullable;
import org.reserves.money.Ratio;

/**
 * A field of a grid.
 *
 * @param shown what a reader sees, in his language
 * @param plain what a program reads: numbers with a point and without groups, days in ISO 8601, nothing where nothing is known
 * @param tone  what it says at a glance
 * @param bar   a bar behind it, or null
 */
record Cell(String shown, String plain, Tone tone, @Nullable Bar bar) {
    /**
     * A bar from nothing to an amount, as parts of the longest one: solid up to what is certain, hatched from there to what is possible, open at
     * the end where nothing bounds it, and an empty frame where nothing is known.
     *
     * @param certain  from 0 to 1
     * @param possible from {@code certain} to 1
     * @param isOpen   whether there may be more
     * @param isKnown  whether anything is
     */
    record Bar(Ratio certain, Ratio possible, boolean isOpen, boolean isKnown) {
        private static final int SCALE = 2;

        static final Bar UNKNOWN = new Bar(Ratio.ZERO, Ratio.ZERO, false, false);

        /** The length as a percentage; a bar too short to see is still drawn. */
        static String percent(Ratio part) {
            BigDecimal percent = part.percent(SCALE, RoundingMode.HALF_EVEN);
            return percent.signum() == 0 && part.signum() > 0 ? "0.01" : percent.toPlainString();
        }
    }

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
