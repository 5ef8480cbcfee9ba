package org.reserves.reading.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.figure.PrintedFigure;

/** Says of millions without a unit that they are money like the figure before them: sold for €2.64 billion, not a cent of the 2.64 billion. */
final class CarriedCurrency {
    private static final BigDecimal LARGE = BigDecimal.valueOf(100_000);

    private static final BigDecimal CAP = BigDecimal.valueOf(21_000_000);

    /** What may follow an amount: anything else is what there are millions of. */
    private static final Set<String> BEHIND = Set.of(
            "",
            "a",
            "after",
            "ago",
            "an",
            "and",
            "as",
            "at",
            "back",
            "because",
            "before",
            "but",
            "by",
            "during",
            "for",
            "from",
            "had",
            "has",
            "if",
            "in",
            "into",
            "is",
            "last",
            "less",
            "more",
            "now",
            "on",
            "or",
            "over",
            "so",
            "than",
            "that",
            "the",
            "then",
            "this",
            "through",
            "to",
            "today",
            "until",
            "was",
            "went",
            "were",
            "when",
            "which",
            "while",
            "with",
            "worth",
            "would",
            "yesterday");

    private final String text;

    CarriedCurrency(String text) {
        this.text = text;
    }

    /** Returns the figures of a line, those in millions with the currency of the money before them. */
    List<Figure> of(List<Figure> figures, int to) {
        List<Figure> carried = new ArrayList<>();
        Figure money = null;
        for (Figure figure : figures) {
            Figure read = money != null && isInMillions(figure, to) ? inCurrencyOf(money, figure) : figure;
            money = isLarge(read) ? read : money;
            carried.add(read);
        }
        return carried;
    }

    private static boolean isLarge(Figure figure) {
        return figure.isMoney()
                && figure.printed().per().isEmpty()
                && figure.printed().number().compareTo(LARGE) >= 0;
    }

    private boolean isInMillions(Figure figure, int to) {
        BigDecimal number = figure.printed().number();
        boolean worded = text.substring(figure.start(), figure.end()).chars().anyMatch(Character::isLetter);
        boolean glued = figure.start() > 0 && Character.isLetter(text.charAt(figure.start() - 1));
        return figure.unit() == Figure.Unit.BARE
                && !glued
                && worded
                && number.compareTo(CAP) > 0
                && BEHIND.contains(wordBehind(figure.end(), to));
    }

    /** The word behind a place, empty where a sign or nothing follows. */
    private String wordBehind(int end, int to) {
        boolean spaced = end < to && Character.isWhitespace(text.charAt(end));
        if (!spaced) {
            boolean glued = (end < to && Character.isLetterOrDigit(text.charAt(end))) || text.startsWith("-", end);
            return glued ? "?" : "";
        }
        return Marks.wordAfter(text, end, to);
    }

    private Figure inCurrencyOf(Figure money, Figure figure) {
        PrintedFigure printed = printed(
                text.substring(figure.hedgeStart(), figure.start())
                        + money.printed().unit()
                        + ' '
                        + text.substring(figure.start(), figure.end()),
                figure);
        if (printed == null) {
            return figure;
        }
        Figure read = new Figure(figure.hedgeStart(), figure.start(), figure.end(), printed, Figure.Unit.MONEY);
        return figure.isRange() ? read.withEnds(figure.lowEnd(), figure.highStart()) : read;
    }

    @Nullable
    static PrintedFigure printed(String print, Figure figure) {
        try {
            return figure.printed().locale() == null
                    ? PrintedFigure.parse(print)
                    : PrintedFigure.parse(print, figure.printed().locale());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
