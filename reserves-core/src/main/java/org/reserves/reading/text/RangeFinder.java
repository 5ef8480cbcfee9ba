package org.reserves.reading.text;

import java.math.BigDecimal;
import javax.annotation.Nullable;
import org.reserves.figure.FoundFigure;
import org.reserves.figure.PrintLocale;
import org.reserves.figure.PrintedFigure;

/** Says where the other end of a range begins, and what the two are together. */
final class RangeFinder {
    private static final String BETWEEN = "between";
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final String text;

    @Nullable
    private final PrintLocale locale;

    RangeFinder(String text, @Nullable PrintLocale locale) {
        this.text = text;
        this.locale = locale;
    }

    /** Where the number behind a dash, "to" or the "and" of "between" begins; 0 where none follows. */
    int separatorEnd(FoundFigure first, int begin, int to) {
        int at = first.end();
        boolean bare =
                first.figure().unit().isEmpty() || first.figure().number().compareTo(THOUSAND) < 0;
        if (at < to && "–-".indexOf(text.charAt(at)) >= 0) {
            return Marks.isFigureStart(text, at + 1, to) ? at + 1 : 0;
        }
        String before = Marks.wordBefore(text, begin);
        String word = before.equals(BETWEEN) ? " and " : " to ";
        boolean isRange = before.equals(BETWEEN) || (bare && !before.equals("from"));
        boolean follows = isRange && text.startsWith(word, at) && Marks.isFigureStart(text, at + word.length(), to);
        return follows ? at + word.length() : 0;
    }

    /** What stands between two places, as a range; null where it is none. */
    @Nullable
    PrintedFigure range(int begin, int end) {
        String print = text.substring(start(begin), end);
        try {
            PrintedFigure range = locale == null ? PrintedFigure.parse(print) : PrintedFigure.parse(print, locale);
            return range.isRange() ? range : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Where the "between" before a place begins; the place itself where there is none. */
    int start(int begin) {
        return Marks.wordBefore(text, begin).equals(BETWEEN)
                ? text.lastIndexOf(BETWEEN.substring(1), begin) - 1
                : begin;
    }
}
