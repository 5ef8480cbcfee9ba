package org.reserves.reading.text;

import java.util.Set;
import java.util.regex.Pattern;
import org.reserves.figure.FoundFigure;
import org.reserves.figure.PrintedFigure;

/** Numbers that count nothing: dates, times, ages, terms, sections of laws, places in a list, parts of names. */
final class NotAFigure {
    private static final Set<String> ORDINAL_ENDS = Set.of("st", "nd", "rd", "th");
    private static final Set<String> BEFORE_A_YEAR = Set.of(
            "in", "of", "since", "by", "from", "until", "during", "early", "late", "mid", "for", "before", "after",
            "and", "through", "to", "the", "year", "ending", "summer", "winter", "spring", "autumn", "fall", "around",
            "between", "back", "till", "at", "©", "q1", "q2", "q3", "q4", "fiscal", "fy", "or", "only", "on");
    private static final Set<String> NOT_A_HALF =
            Set.of("first", "second", "other", "latter", "the", "year", "last", "better");
    private static final Set<String> OF_A_CLOCK = Set.of("am", "pm", "a", "p");
    private static final Set<String> BEHIND_ONE_COIN =
            Set.of("is", "was", "costs", "cost", "equals", "fetches", "will", "sets", "buys");
    private static final Set<String> NOT_HALVED = Set.of("year", "hour", "way", "day", "month", "past");
    private static final Set<String> SCALES =
            Set.of("k", "m", "mn", "million", "b", "bn", "billion", "t", "tn", "trn", "trillion");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int FIRST_BITCOIN_YEAR = 2008;
    private static final int LAST_LIKELY_YEAR = 2045;
    private static final int MOST_AGE = 120;
    private static final int YEAR = 4;
    private static final int ISO_LENGTH = 10;
    private static final int LONGEST_RUN = 20;
    private static final Pattern ISO_DAY =
            Pattern.compile("20[0-3]\\d-[01]\\d-[0-3]\\d(?=\\d{1,3}(,\\d{3})+|\\d{1,3}(?![\\d-]))");
    private static final Pattern MONTH_YEAR = Pattern.compile("20[0-3]\\d(?=\\d{1,3}(,\\d{3})+)");

    private final String text;

    NotAFigure(String text) {
        this.text = text;
    }

    /** The end of what begins with digits here and is a date, a time or a part of a name; the place itself where it is none. */
    int end(int at, int to) {
        if (at > 0 && isInWord(at)) {
            return Marks.numberEnd(text, at, to);
        }
        int run = digitsEnd(at, to);
        int end = pairEnd(run, ':', to);
        end = end > run ? end : pairEnd(run, '/', to);
        if (end > run) {
            return end;
        }
        int day = runTogetherEnd(at, run, to);
        if (day > at) {
            return day;
        }
        if (isYear(at, run)) {
            return yearEnd(run, to);
        }
        return isIsoDate(at, run, to) ? digitsEnd(digitsEnd(run + 1, to) + 1, to) : at;
    }

    /** 2014-06-2729,656 and June 201429,656: cells that were run together; the end of the date. The place itself where it is none. */
    private int runTogetherEnd(int at, int run, int to) {
        boolean iso = run - at == YEAR
                && ISO_DAY.matcher(text)
                        .region(at, Math.min(to, at + LONGEST_RUN))
                        .lookingAt();
        if (iso) {
            return at + ISO_LENGTH;
        }
        boolean month = run - at > YEAR && isMonth(Marks.wordBefore(text, at));
        return month
                        && MONTH_YEAR
                                .matcher(text)
                                .region(at, Math.min(to, at + LONGEST_RUN))
                                .lookingAt()
                ? at + YEAR
                : at;
    }

    private boolean isInWord(int at) {
        char before = text.charAt(at - 1);
        boolean isName = Character.isLetter(before) && !Character.isIdeographic(before) && !isCurrencyBefore(at);
        boolean hyphenated =
                (before == '-' || before == '.') && at > 1 && Character.isLetter(text.charAt(at - 2)) && before != '.';
        boolean numbered = before == '#'
                || before == '_'
                || (before == '+'
                        && at + 4 < text.length()
                        && " -".indexOf(text.charAt(at + 3)) >= 0
                        && Character.isDigit(text.charAt(at + 4))
                        && Character.isDigit(text.charAt(at + 1))
                        && Character.isDigit(text.charAt(at + 2)));
        return (isName && !isMonthGlued(at)) || hyphenated || numbered || isLettersPoint(at);
    }

    /** S.954, H.R.1234. */
    private boolean isLettersPoint(int at) {
        return text.charAt(at - 1) == '.' && at > 1 && Character.isUpperCase(text.charAt(at - 2));
    }

    /** Rs150, USD5, BTC12: a code that touches its digits. */
    private boolean isCurrencyBefore(int at) {
        int word = at;
        while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
            word--;
        }
        String code = text.substring(word, at);
        return NumberWords.isCode(code) || (NumberWords.mayBeCode(code) && isMoneyBehind(at));
    }

    /** R18m, N1,470: one or two letters are a currency only before a scale or grouped digits. */
    private boolean isMoneyBehind(int at) {
        int end = at;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || ".,".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        while (!Character.isDigit(text.charAt(end - 1))) {
            end--;
        }
        boolean grouped = text.substring(at, end).indexOf(',') > 0;
        boolean hyphen = end < text.length() && text.charAt(end) == '-';
        return grouped || SCALES.contains(Marks.wordAfter(text, hyphen ? end + 1 : end, text.length()));
    }

    private boolean isMonthGlued(int at) {
        return CueBook.book().of(Marks.wordBefore(text, at)).contains(Cue.MONTH);
    }

    private int digitsEnd(int at, int to) {
        int end = Math.min(at, to);
        while (end < to && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** 8:00, 00:12:34, 24/7, 1397/2016. */
    private int pairEnd(int run, char sign, int to) {
        int end = run;
        while (end + 1 < to && text.charAt(end) == sign && Character.isDigit(text.charAt(end + 1))) {
            end = digitsEnd(end + 1, to);
        }
        return end;
    }

    private boolean isYear(int at, int run) {
        if (run - at != 4) {
            return false;
        }
        int year = Integer.parseInt(text.substring(at, run));
        boolean afterCurrency = at > 0 && "$€£₿₹~".indexOf(text.charAt(at - 1)) >= 0;
        boolean goesOn = run + 1 < text.length()
                && ",.".indexOf(text.charAt(run)) >= 0
                && Character.isDigit(text.charAt(run + 1));
        return year >= FIRST_YEAR && year <= LAST_YEAR && !afterCurrency && !goesOn && !isCountedYear(at, run);
    }

    /** 2000 BTC is an amount, "in 2021 bitcoin" and "Bitcoin 2025" are none. */
    private boolean isCountedYear(int at, int run) {
        int year = Integer.parseInt(text.substring(at, run));
        if (year >= FIRST_BITCOIN_YEAR && year <= LAST_LIKELY_YEAR) {
            return false;
        }
        String unit = Marks.wordAfter(text, run, text.length());
        boolean counted = CueBook.book().of(unit).contains(Cue.BITCOIN) || unit.equals("coins");
        String before = Marks.wordBefore(text, at);
        return counted
                && !BEFORE_A_YEAR.contains(before)
                && !CueBook.book().of(before).contains(Cue.MONTH);
    }

    /** A year, or two of them: 2023-24, 2014–2017, 2013–present, 1980s. */
    private int yearEnd(int run, int to) {
        if (run < to && text.charAt(run) == 's') {
            return run + 1;
        }
        boolean spans = run + 1 < to && "-–/".indexOf(text.charAt(run)) >= 0;
        if (!spans) {
            return run;
        }
        int end = digitsEnd(run + 1, to);
        end = end < to && text.charAt(end) == '-' ? digitsEnd(end + 1, to) : end;
        return end > run + 1 ? end : run + 1;
    }

    /** 28-05-2025, 28.05.2025. */
    private boolean isIsoDate(int at, int run, int to) {
        if (run - at > 2 || run >= to || "-.".indexOf(text.charAt(run)) < 0) {
            return false;
        }
        int second = digitsEnd(run + 1, to);
        if (second == run + 1 || second - run > 3 || second >= to || text.charAt(second) != text.charAt(run)) {
            return false;
        }
        int third = digitsEnd(second + 1, to);
        return third - second == 5 || third - second == 3;
    }

    /** Whether a found figure is nothing that an article claims. */
    boolean excludes(FoundFigure found, int begin, int digits, int from, int to) {
        if (begin < digits) {
            return false;
        }
        PrintedFigure printed = found.figure();
        boolean bare = printed.unit().isEmpty();
        int end = found.end();
        if (isOrdinal(end, to) || isCompound(end, to, bare)) {
            return true;
        }
        if (isIdeographicDate(end, to)) {
            return true;
        }
        if (bare && isFootnote(begin, end, to)) {
            return true;
        }
        boolean small = printed.number().abs().longValue() <= 31
                && !text.substring(begin, end).contains(".");
        boolean isDay = small
                && bare
                && (isMonth(Marks.wordBefore(text, begin))
                        || isMonth(dayMonth(end, to))
                        || isMonth(beforeRange(begin)));
        String behind = Marks.wordAfter(text, end, to);
        if (bare
                && small
                && behind.equals("of")
                && Marks.wordBefore(text, begin).equals("year")) {
            return true;
        }
        boolean numbered =
                CueBook.book().of(Marks.wordBefore(text, begin)).contains(Cue.NUMBERED) && bare && !isLarge(printed);
        boolean place = begin == lineStart(from) && end < to && ".)/".indexOf(text.charAt(end)) >= 0 && bare;
        boolean time = bare
                && (CueBook.book().of(Marks.wordAfter(text, end, to)).contains(Cue.TIME_NOUN)
                        || (OF_A_CLOCK.contains(Marks.wordAfter(text, end, to)) && small));
        return isDay || numbered || place || time || (bare && isAge(printed, begin, end, to)) || isOneCoin(found, to);
    }

    /** [12] */
    private boolean isFootnote(int begin, int end, int to) {
        return begin > 0 && text.charAt(begin - 1) == '[' && end < to && text.charAt(end) == ']' && end - begin <= 3;
    }

    private boolean isIdeographicDate(int end, int to) {
        int at = end;
        while (at < to && text.charAt(at) == ' ') {
            at++;
        }
        return at < to && "年月日".indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isLarge(PrintedFigure printed) {
        return printed.number().longValue() >= 10_000;
    }

    private static boolean isMonth(String word) {
        return CueBook.book().of(word).contains(Cue.MONTH);
    }

    /** The word before the first day of two: June 19-21. */
    private String beforeRange(int begin) {
        int at = begin - 1;
        if (at < 1 || "-–".indexOf(text.charAt(at)) < 0) {
            return "";
        }
        while (at > 0 && Character.isDigit(text.charAt(at - 1))) {
            at--;
        }
        return Marks.wordBefore(text, at);
    }

    /** The word behind a day: May, of May. */
    private String dayMonth(int end, int to) {
        String word = Marks.wordAfter(text, end, to);
        return word.equals("of") ? Marks.wordAfter(text, text.indexOf("of", end) + 2, to) : word;
    }

    private boolean isOrdinal(int end, int to) {
        return ORDINAL_ENDS.contains(Marks.wordAfter(text, end, to)) && Character.isLetter(text.charAt(end));
    }

    /** 47-year-old, 600-MW, but not 61,000-bitcoin, 3,000-coin. */
    private boolean isCompound(int end, int to, boolean bare) {
        if (end + 1 >= to || text.charAt(end) != '-' || !Character.isLetter(text.charAt(end + 1))) {
            return false;
        }
        String word = Marks.wordAfter(text, end + 1, to);
        String counted = word.split("-", 2)[0];
        return bare && !counted.equals("coin") && !CueBook.book().of(counted).contains(Cue.BITCOIN);
    }

    private int lineStart(int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || "*#_".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    /** A name, comma, two digits, comma. */
    private boolean isAge(PrintedFigure printed, int begin, int end, int to) {
        boolean inYears =
                printed.number().longValue() < MOST_AGE && printed.number().scale() <= 0 && end - begin <= 3;
        boolean afterComma = begin > 1 && text.startsWith(", ", begin - 2);
        boolean beforeSign = end >= to || ",.)".indexOf(text.charAt(end)) >= 0;
        return inYears && afterComma && beforeSign && begin > 2 && Character.isLetter(text.charAt(begin - 3));
    }

    /** 1 BTC = $118,200. */
    boolean isOneCoin(FoundFigure found, int to) {
        if (!found.figure().unit().equals("BTC") || found.figure().number().intValue() != 1) {
            return false;
        }
        if (Marks.wordBefore(text, found.start()).equals("per")) {
            return true;
        }
        int at = found.end();
        while (at < to && text.charAt(at) == ' ') {
            at++;
        }
        String word = Marks.wordAfter(text, found.end(), to);
        return (at < to && text.charAt(at) == '=') || BEHIND_ONE_COIN.contains(word);
    }

    /** Whether "half" and the like is a part of something, not of a year or a match. */
    boolean isPartOfAWhole(int at, int end, int to) {
        String before = Marks.wordBefore(text, at);
        boolean ordinal = NOT_A_HALF.contains(before);
        boolean goesOn = end < to && text.charAt(end) == '-';
        return !ordinal && !goesOn && !NOT_HALVED.contains(Marks.wordAfter(text, end, to));
    }
}
