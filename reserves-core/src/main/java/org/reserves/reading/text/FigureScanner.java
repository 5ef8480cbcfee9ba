package org.reserves.reading.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.annotation.Nullable;
import org.reserves.figure.FoundFigure;
import org.reserves.figure.Hedge;
import org.reserves.figure.PrintLocale;
import org.reserves.figure.PrintedFigure;

/** Finds the figures of a line: digits and number words with their hedge and unit, but no dates, times, names and the like. */
final class FigureScanner {
    private static final String SYMBOLS = "$€£₿₹¥￥₩₽₺₴₦₱₸₾₪₡₫";
    private static final int MOST_WORDS_BEFORE = 5;
    private static final int LONGEST = 120;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final String text;

    @Nullable
    private final PrintLocale locale;

    private final NotAFigure not;
    private final RangeFinder ranges;

    FigureScanner(String text, @Nullable PrintLocale locale) {
        this.text = text;
        this.locale = locale;
        this.not = new NotAFigure(text);
        this.ranges = new RangeFinder(text, locale);
    }

    List<Figure> scan(int from, int to) {
        List<Figure> found = new ArrayList<>();
        int last = from;
        for (int i = from; i < to; ) {
            int next = Marks.linkEnd(text, i, to);
            if (next > i) {
                i = next;
                continue;
            }
            char c = text.charAt(i);
            Figure figure = null;
            if (Character.isDigit(c)) {
                next = Math.max(
                        not.end(i, to), isEnglish() && !isDayBefore(i) ? SpacedDigits.doubtfulEnd(text, i, to) : i);
                figure = next > i ? null : digits(i, from, Math.max(last, from), to);
                i = next > i ? next : figure == null ? Marks.numberEnd(text, i, to) : figure.end();
            } else if (Character.isLetter(c)) {
                next = codeEnd(i, to);
                if (next > i) {
                    i = next;
                    continue;
                }
                next = Marks.wordEnd(text, i, to);
                figure = NumberWords.isNumber(text.substring(i, next).toLowerCase(Locale.ROOT))
                        ? words(i, last, to)
                        : null;
                boolean goesOn = Character.isDigit(text.charAt(next - 1));
                i = figure != null ? figure.end() : goesOn ? Marks.numberEnd(text, next - 1, to) : next;
            } else {
                i++;
            }
            if (figure != null) {
                found.add(figure);
                last = figure.end();
            }
        }
        return found;
    }

    /** The end of a currency's letters that touch digits: R18m, N1,470; the place itself where none begin here. */
    private int codeEnd(int at, int to) {
        int end = at;
        while (end < to && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean touches = end < to
                && Character.isDigit(text.charAt(end))
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
        String letters = text.substring(at, end);
        return touches && NumberWords.isCurrency(letters) ? end : at;
    }

    /** A figure whose digits begin here, with the currency before them. */
    @Nullable
    private Figure digits(int at, int from, int last, int to) {
        int first = startsWithPoint(at, last) ? at - 1 : at;
        int begin = prefixStart(first, last);
        FoundFigure found = begin < first ? longest(begin, to) : null;
        if (found == null) {
            boolean shared = NationalCurrency.isBefore(text, first);
            begin = first;
            found = longest(first, to);
            found = shared && found != null && found.figure().unit().equals("BTC") ? withoutUnit(found) : found;
        }
        if (found == null || not.excludes(found, begin, first, from, to) || NoAmount.is(text, found, at, to)) {
            return null;
        }
        return ranged(begin, found, last, to);
    }

    /** K21m bitcoin: so much money, of whichever state, in bitcoin. */
    @Nullable
    private FoundFigure withoutUnit(FoundFigure found) {
        int end = found.end();
        FoundFigure shorter = found;
        while (shorter != null && shorter.figure().unit().equals("BTC") && end > found.start() + 1) {
            shorter = within(found.start(), --end);
        }
        return shorter;
    }

    /** .06%, $.5 million. */
    private boolean startsWithPoint(int at, int last) {
        return at - 1 >= last
                && text.charAt(at - 1) == '.'
                && (at == 1 || " ($€£~\n|\t".indexOf(text.charAt(at - 2)) >= 0);
    }

    /** A number in words, which counts only with a scale or a unit, or as a part of a whole. */
    @Nullable
    private Figure words(int at, int last, int to) {
        FoundFigure found = isWorthTrying(at, to) ? longest(at, to) : null;
        if (found == null || text.substring(at, found.end()).chars().anyMatch(Character::isDigit)) {
            return null;
        }
        PrintedFigure printed = found.figure();
        boolean isPart = printed.unit().equals("%");
        boolean counts = isPart
                ? not.isPartOfAWhole(at, found.end(), to)
                : !not.isOneCoin(found, to)
                        && (!printed.unit().isEmpty()
                                || printed.number().compareTo(THOUSAND) >= 0
                                || isOfCoins(found.end(), to)
                                || isAlone(printed, at, found.end(), to));
        return counts ? ranged(at, found, last, to) : null;
    }

    /** Three hundred coins, half a dozen coins. */
    private boolean isOfCoins(int end, int to) {
        String word = Marks.wordAfter(text, end, to);
        return word.equals("coins") && text.indexOf("coins", end) - end <= 1;
    }

    /** Seven of them, the rest, five, was sold; bought eleven: what they count is not said behind them. */
    private boolean isAlone(PrintedFigure printed, int at, int end, int to) {
        boolean placed = NumberWords.BEFORE_A_PLACE.contains(Marks.wordBefore(text, at));
        if (placed || printed.number().compareTo(BigDecimal.ONE) <= 0) {
            return false;
        }
        boolean sign = end >= to || ".,;:)".indexOf(text.charAt(end)) >= 0;
        return sign || NumberWords.BEHIND_A_COUNT.contains(Marks.wordAfter(text, end, to));
    }

    /** An article is part of a number only before a few words: a million, a third. */
    private boolean isWorthTrying(int at, int to) {
        boolean article = text.charAt(at) == 'a' || text.charAt(at) == 'A';
        return !article
                || NumberWords.BEHIND_AN_ARTICLE.contains(Marks.wordAfter(text, Marks.wordEnd(text, at, to), to));
    }

    @Nullable
    private FoundFigure longest(int begin, int to) {
        FoundFigure found = within(begin, Math.min(to, begin + LONGEST));
        if (found != null && isNextCurrency(found.end(), to)) {
            found = within(begin, found.end() - 1);
        }
        if (found != null && text.charAt(found.end() - 1) == '.') {
            FoundFigure shorter = within(begin, found.end() - 1);
            found = shorter != null && shorter.end() == found.end() - 1 ? shorter : found;
        }
        return found == null || !isWhole(found.end(), to) ? null : found;
    }

    /** The longest figure in a piece of the text, without a currency that could be that of several states. */
    @Nullable
    private FoundFigure within(int begin, int end) {
        String piece = isEnglish() && !isDayBefore(begin)
                ? SpacedDigits.joined(text.substring(begin, end))
                : text.substring(begin, end);
        FoundFigure found = PrintedFigure.longestAt(piece, 0, locale);
        int shared = found == null ? NationalCurrency.nameIn(text, begin, end) : -1;
        if (shared > begin) {
            found = PrintedFigure.longestAt(piece.substring(0, shared - begin), 0, locale);
        }
        return found == null ? null : new FoundFigure(begin, begin + found.end(), found.figure());
    }

    private boolean isEnglish() {
        return locale == null || locale == PrintLocale.ENGLISH || locale == PrintLocale.INDIAN;
    }

    /** June 5 400 BTC: a day, and then an amount. */
    private boolean isDayBefore(int at) {
        return CueBook.book().of(Marks.wordBefore(text, at)).contains(Cue.MONTH);
    }

    /** Whether a figure ends with the currency sign of the next one, as in cells that were run together. */
    private boolean isNextCurrency(int end, int to) {
        return end < to && Character.isDigit(text.charAt(end)) && SYMBOLS.indexOf(text.charAt(end - 1)) >= 0;
    }

    /** Whether nothing is glued to the figure that would make it a part of a word or number. */
    private boolean isWhole(int end, int to) {
        if (end >= to) {
            return true;
        }
        char next = text.charAt(end);
        char last = text.charAt(end - 1);
        boolean glued = Character.isLetterOrDigit(next) && Character.isLetterOrDigit(last);
        return !glued || Character.isIdeographic(next);
    }

    /** Adds the other end of a range, if one follows, and the hedge words before. */
    private Figure ranged(int begin, FoundFigure found, int last, int to) {
        int separator = ranges.separatorEnd(found, begin, to);
        if (separator > 0) {
            FoundFigure second = longest(separator, to);
            PrintedFigure range = second == null ? null : ranges.range(begin, second.end());
            if (second != null && range != null) {
                Figure both = hedged(begin, second.end(), range, last);
                int start = Math.min(both.hedgeStart(), Math.max(last, ranges.start(begin)));
                return new Figure(start, begin, both.end(), both.printed(), both.unit())
                        .withEnds(found.end(), separator);
            }
        }
        return hedged(begin, found.end(), found.figure(), last);
    }

    /** Finds the words before a figure that hedge it; the figure itself begins with its digits or currency. */
    private Figure hedged(int begin, int end, PrintedFigure plain, int last) {
        int start = begin;
        PrintedFigure best = plain;
        int at = begin;
        for (int words = 0; words < MOST_WORDS_BEFORE; words++) {
            at = Marks.previousWord(text, at, last);
            if (at < 0 || !mayHedge(Marks.wordAfter(text, at, begin))) {
                break;
            }
            PrintedFigure longer = hedgedPrint(at, end);
            if (longer != null && longer.hedge() != best.hedge() && longer.hedge() != Hedge.NONE) {
                best = longer;
                start = at;
            }
        }
        return new Figure(start, begin, end, best, unit(best));
    }

    /** Whether a word can be part of a hedge; in other languages than English any word may be. */
    private boolean mayHedge(String word) {
        return !isEnglish() || word.isEmpty() || NumberWords.HEDGING.contains(word);
    }

    @Nullable
    private PrintedFigure hedgedPrint(int start, int end) {
        FoundFigure found = within(start, end);
        return found != null && found.end() == end ? found.figure() : null;
    }

    private static Figure.Unit unit(PrintedFigure printed) {
        return switch (printed.unit()) {
            case "BTC" -> Figure.Unit.BITCOIN;
            case "%" -> Figure.Unit.PERCENT;
            case "" -> Figure.Unit.BARE;
            default -> Figure.Unit.MONEY;
        };
    }

    /** Where a currency sign or code before digits begins, or the digits themselves. */
    private int prefixStart(int digits, int last) {
        int at = digits;
        while (at > last && (text.charAt(at - 1) == '~' || text.charAt(at - 1) == '≈')) {
            at--;
        }
        int spaced = at;
        while (at > last && Character.isSpaceChar(text.charAt(at - 1)) && spaced - at < 1) {
            at--;
        }
        if (at > last && SYMBOLS.indexOf(text.charAt(at - 1)) >= 0) {
            return lettersBefore(at - 1, last);
        }
        int word = at;
        while (word > last && (Character.isLetter(text.charAt(word - 1)) || text.charAt(word - 1) == '.')) {
            word--;
        }
        String code = text.substring(word, at);
        boolean isCode = NumberWords.isCurrency(code)
                || (code.length() == 3 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z'));
        return isCode ? word : digits;
    }

    private int lettersBefore(int symbol, int last) {
        int at = symbol;
        while (at > last && (Character.isLetter(text.charAt(at - 1)) || text.charAt(at - 1) == '.')) {
            at--;
        }
        if (at == symbol && at > last && text.charAt(at - 1) == ' ') {
            int word = Marks.previousWord(text, symbol, last);
            return word >= 0 && text.startsWith("US ", word) ? word : symbol;
        }
        return NumberWords.CURRENCY_LETTERS.contains(text.substring(at, symbol)) ? at : symbol;
    }
}
