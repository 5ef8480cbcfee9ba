package org.reserves.figure;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.Nullable;

/** The one grammar of printed figures: hedge, number or range, hedge, unit, rate. */
final class FigureReader {
    /** The most characters of a printed figure, its words included. */
    static final int LONGEST = 120;

    private static final String NO_NUMBER = "has no number where one was expected";

    private final PrintCursor cursor;
    private final NumberReader numbers;
    private boolean between;

    /** What the first end of a range counts, where that is printed behind it: 5 BTC to 7. */
    @Nullable
    private String unitOfFirst;

    private FigureReader(PrintCursor cursor) {
        this.cursor = cursor;
        this.numbers = new NumberReader(cursor);
    }

    /**
     * Reads a print.
     *
     * @param locale the locale of the print, or null where English is taken for granted and what others read differently is
     *               refused
     * @throws UnreadableFigureException if it cannot be read in one way
     */
    static PrintedText read(String text, @Nullable PrintLocale locale) {
        PrintCursor cursor = new PrintCursor(text, locale);
        if (text.length() > LONGEST) {
            throw cursor.refused(
                    UnreadableFigureException.Reason.NOT_ONE_FIGURE,
                    "has " + text.length() + " characters, at most " + LONGEST + " are read");
        }
        if (text.chars().anyMatch(c -> c != '\t' && Character.isISOControl(c))) {
            throw cursor.refused(UnreadableFigureException.Reason.NOT_ONE_FIGURE, "is not one line");
        }
        return new FigureReader(cursor).read();
    }

    /**
     * Returns where a figure that begins a longer text may end, the longest first: behind what is counted per what, behind what is
     * counted, behind the number.
     *
     * @return the places in the text of the cursor; none where no number begins there
     * @throws UnreadableFigureException if its digits or its currency have several readings
     */
    static List<Integer> ends(PrintCursor cursor) {
        FigureReader reader = new FigureReader(cursor);
        Hedge hedge = reader.hedgeBefore();
        NumberReader.Part part = reader.numbers.read();
        if (part == null || reader.between) {
            return List.of();
        }
        int number = cursor.place();
        reader.hedgeAfter(reader.merged(hedge, part.hedge()));
        int hedged = cursor.place();
        if (part.isPart()) {
            return List.of(number);
        }
        UnitReader units = new UnitReader(cursor);
        units.skipKnown(part.currency());
        int unit = cursor.place();
        units.skipPerCoin();
        List<Integer> ends = new ArrayList<>();
        for (int end : new int[] {cursor.place(), unit, hedged, number}) {
            if (!ends.contains(end)) {
                ends.add(end);
            }
        }
        return ends;
    }

    private PrintedText read() {
        Hedge hedge = hedgeBefore();
        NumberReader.Part first = first();
        if (first == null) {
            throw cursor.refused(UnreadableFigureException.Reason.NO_NUMBER, NO_NUMBER);
        }
        hedge = hedgeAfter(merged(hedge, first.hedge()));
        NumberReader.Part second = second(first);
        if (second != null) {
            hedge = hedgeAfter(merged(hedge, second.hedge()));
        }
        String currency = currency(first, second);
        UnitReader.Unit unit = first.isPart() ? partOfAWhole() : new UnitReader(cursor).read(currency);
        hedge = hedgeAfter(hedge);
        cursor.skipSpaces();
        if (!cursor.isAtEnd()) {
            throw cursor.notUnderstood();
        }
        requireClear(first, unit);
        if (second != null) {
            requireClear(second, unit);
        }
        FigureComposer composer = new FigureComposer(cursor);
        return second == null ? composer.single(hedge, first, unit) : composer.range(hedge, first, second, unit);
    }

    /** Words before the number. Articles and colour mean nothing; a number may begin with one of them: a million. */
    private Hedge hedgeBefore() {
        Hedge hedge = Hedge.NONE;
        while (true) {
            int mark = cursor.place();
            cursor.skipSpaces();
            if (!between && cursor.take("between") != null) {
                between = true;
                continue;
            }
            Lexicon.Match word = cursor.peek("hedge");
            if (word != null) {
                cursor.moveTo(word.end());
                hedge = merged(hedge, Hedge.fromId(word.value()));
            } else if (cursor.peek("colour") != null && !isNumberHere()) {
                cursor.take("colour");
            } else {
                cursor.moveTo(mark);
                return hedge;
            }
        }
    }

    private boolean isNumberHere() {
        int mark = cursor.place();
        boolean found = numbers.read() != null;
        cursor.moveTo(mark);
        return found;
    }

    /** Between two ends "and" stands once: it joins the words of the first end only where another one follows. */
    @Nullable
    private NumberReader.Part first() {
        int mark = cursor.place();
        NumberReader.Part first = numbers.read();
        if (!between || first == null) {
            return first;
        }
        int end = cursor.place();
        boolean another = isSeparator() || (cursor.take("unit") != null && isSeparator());
        cursor.moveTo(another ? end : mark);
        return another ? first : numbers.read(false);
    }

    private Hedge hedgeAfter(Hedge hedge) {
        Lexicon.Match word = cursor.take("after");
        return word == null ? hedge : hedgeAfter(merged(hedge, Hedge.fromId(word.value())));
    }

    /** Two words of one direction are one hedge, "over 500+"; those of two are refused. */
    private Hedge merged(Hedge one, Hedge other) {
        if (one == other || other == Hedge.NONE) {
            return one;
        }
        if (one == Hedge.NONE) {
            return other;
        }
        if (one.isOpenAbove() && other.isOpenAbove()) {
            return Hedge.MORE_THAN;
        }
        if (one.isOpenBelow() && other.isOpenBelow()) {
            return Hedge.LESS_THAN;
        }
        throw cursor.refused(
                UnreadableFigureException.Reason.NOT_UNDERSTOOD,
                "has two hedges, \"" + one.words() + "\" and \"" + other.words() + "\"");
    }

    /** The other end of a range, or null where this is none. */
    @Nullable
    private NumberReader.Part second(NumberReader.Part first) {
        int mark = cursor.place();
        if (!isSeparator()) {
            cursor.moveTo(mark);
            Lexicon.Match unit = cursor.take("unit");
            if (unit == null || !isSeparator()) {
                return notARange(mark);
            }
            unitOfFirst = unit.value();
        }
        cursor.skip("colour");
        NumberReader.Part second = first.isPart() ? null : numbers.read();
        boolean isOther = second != null
                && unitOfFirst != null
                && second.currency() != null
                && !unitOfFirst.equals(second.currency());
        return second == null || second.isPart() || isOther ? notARange(mark) : second;
    }

    @Nullable
    private NumberReader.Part notARange(int mark) {
        if (between) {
            throw cursor.refused(
                    UnreadableFigureException.Reason.NO_NUMBER, "names one end of a range and not the other");
        }
        unitOfFirst = null;
        cursor.moveTo(mark);
        return null;
    }

    private boolean isSeparator() {
        if (between && cursor.take("and") != null) {
            return true;
        }
        int mark = cursor.place();
        cursor.skipSpaces();
        if (cursor.take('–') || cursor.take('-') || (cursor.locale() == PrintLocale.CHINESE && cursor.take('~'))) {
            return true;
        }
        cursor.moveTo(mark);
        return cursor.take("to") != null;
    }

    @Nullable
    private String currency(NumberReader.Part first, @Nullable NumberReader.Part second) {
        if (second == null || second.currency() == null) {
            return first.currency() == null ? unitOfFirst : first.currency();
        }
        if (first.currency() != null && !first.currency().equals(second.currency())) {
            throw cursor.refused(
                    UnreadableFigureException.Reason.NOT_UNDERSTOOD,
                    "is a range from " + first.currency() + " to " + second.currency());
        }
        return second.currency();
    }

    private UnitReader.Unit partOfAWhole() {
        return new UnitReader.Unit("%", "");
    }

    /** Digits in a group of three behind a point are thousands to half of the world, unless a scale or percent sign follows. */
    private void requireClear(NumberReader.Part part, UnitReader.Unit unit) {
        if (part.number().isAmbiguous()
                && part.scale().power() == 0
                && !unit.unit().equals("%")) {
            throw cursor.refused(
                    UnreadableFigureException.Reason.AMBIGUOUS,
                    "is ambiguous: its point may begin a fraction or group thousands",
                    cursor.rewritten());
        }
    }
}
