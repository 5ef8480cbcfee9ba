package org.reserves.figure;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.Nullable;

/** Reads the scale of a number: million, bn, hundred million, lakh crore. */
final class ScaleReader {
    /**
     * What was read.
     *
     * @param power     the power of ten, 0 without any scale
     * @param thousands that of its last word, if it is one of thousands or more, else 0: 6 in hundred million
     */
    record Scale(int power, int thousands) {
        static final Scale NONE = new Scale(0, 0);
    }

    private static final int HUNDRED = 2;
    private static final int THOUSANDS = 3;

    /** Hundred, thousand and lakh may stand before a larger scale: hundred million, mil millones, lakh crore. */
    private static final Set<Integer> BEFORE_ANOTHER = Set.of(HUNDRED, THOUSANDS, 5);

    /** A million in the English of Malaysia and of hurried writers, a thousand in Spanish and Portuguese. */
    private static final Pattern MIL = Pattern.compile("mil\\.?");

    private final PrintCursor cursor;

    ScaleReader(PrintCursor cursor) {
        this.cursor = cursor;
    }

    /**
     * Reads a scale, or stays where it is; refuses one that is another in other locales, where none was said.
     *
     * @param currency the currency before the number, or null: only then is a single t a trillion
     */
    Scale read(@Nullable String currency) {
        int mark = cursor.place();
        if (cursor.here() == '-') {
            cursor.moveTo(mark + 1);
        }
        Lexicon.Match word = cursor.take("scale");
        if (word == null || (word.phrase().equals("t") && currency == null)) {
            cursor.moveTo(mark);
            return Scale.NONE;
        }
        if (!cursor.isLocaleSaid() && MIL.matcher(word.phrase()).matches()) {
            throw cursor.several(word, List.of("million", "thousand"));
        }
        int scale = Integer.parseInt(word.value());
        Lexicon.Match next = cursor.peek("scale");
        if (next == null || !BEFORE_ANOTHER.contains(scale) || !isWord(word) || !isWord(next)) {
            return scale(scale, scale);
        }
        int larger = Integer.parseInt(next.value());
        if (larger <= scale) {
            return scale(scale, scale);
        }
        cursor.moveTo(next.end());
        return scale(scale + larger, larger);
    }

    private static Scale scale(int power, int last) {
        return new Scale(power, last >= THOUSANDS ? last : 0);
    }

    /** Moves behind the word for a hundred, behind a hyphen too, or stays and returns false. */
    boolean takeHundred() {
        int mark = cursor.place();
        cursor.take('-');
        Lexicon.Match word = cursor.take("scale");
        if (word != null && word.value().equals(String.valueOf(HUNDRED))) {
            return true;
        }
        cursor.moveTo(mark);
        return false;
    }

    /** Whether a word for a scale is here, behind a hyphen too. */
    boolean isHere() {
        int mark = cursor.place();
        boolean here = read("").power() > 0;
        cursor.moveTo(mark);
        return here;
    }

    boolean isHundredHere() {
        int mark = cursor.place();
        boolean here = takeHundred();
        cursor.moveTo(mark);
        return here;
    }

    private static boolean isWord(Lexicon.Match match) {
        return match.phrase().length() > 1
                || Character.isIdeographic(match.phrase().charAt(0));
    }
}
