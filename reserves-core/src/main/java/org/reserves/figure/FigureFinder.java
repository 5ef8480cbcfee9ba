package org.reserves.figure;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;

/** Finds the longest figure that begins at a place of a text, with the grammar of {@link FigureReader}. */
final class FigureFinder {
    /** A word behind a number, and what may stand between. */
    private static final Pattern WORD = Pattern.compile("[ \\u00a0\\u202f]?([\\p{IsLatin}]+)");

    private FigureFinder() {}

    /** The longest figure here, or null where none begins or none can be read in one way. */
    @Nullable
    static FoundFigure at(String text, int from, @Nullable PrintLocale locale) {
        String window = text.substring(from, windowEnd(text, from));
        PrintCursor cursor = new PrintCursor(window, locale);
        List<Integer> ends;
        try {
            ends = FigureReader.ends(cursor);
        } catch (UnreadableFigureException e) {
            return null;
        }
        for (int end : ends) {
            int length = original(window, cursor, end);
            PrintedFigure figure = figure(window.substring(0, length), locale);
            if (figure != null && goesOn(window, length)) {
                return null;
            }
            if (figure != null) {
                return new FoundFigure(from, from + length, figure);
            }
        }
        return null;
    }

    /** Whether letters behind the digits make another number of them than could be read: 46mil, 46 milliards. */
    private static boolean goesOn(String window, int end) {
        if (end >= window.length() || !Character.isDigit(window.charAt(end - 1))) {
            return false;
        }
        Matcher word = WORD.matcher(window).region(end, window.length());
        return word.lookingAt() && (word.start(1) == end || Uncounted.multiplies(word.group(1)));
    }

    @Nullable
    private static PrintedFigure figure(String print, @Nullable PrintLocale locale) {
        try {
            return locale == null ? PrintedFigure.parse(print) : PrintedFigure.parse(print, locale);
        } catch (UnreadableFigureException e) {
            return null;
        }
    }

    private static int windowEnd(String text, int from) {
        int end = from;
        while (end < text.length()
                && end - from < FigureReader.LONGEST
                && (text.charAt(end) == '\t' || !Character.isISOControl(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    /** How many characters of the text as it is make this many of it in one form; spaces and invisible signs may be lost. */
    private static int original(String window, PrintCursor cursor, int end) {
        int length = Math.min(end, window.length());
        while (length < window.length()
                && cursor.normalized(window.substring(0, length)).length() < end) {
            length++;
        }
        return length;
    }
}
