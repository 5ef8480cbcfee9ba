package org.reserves.figure;

import java.math.BigDecimal;
import java.util.Set;
import javax.annotation.Nullable;

/**
 * Reads a number in words: {@code twenty-one}, {@code a dozen}, {@code one hundred and twenty}, {@code five thousand two
 * hundred}. A scale that ends the number is left for whoever reads scales: {@code million} in {@code twenty-one million}.
 */
final class WordReader {
    /**
     * What was read.
     *
     * @param number   the number
     * @param isScaled whether thousands or more are said within it, so that no scale can hold for it
     */
    record Words(PrintedNumber number, boolean isScaled) {}

    /** A hundred, thousand or million with what is before it: 2, 5 of two hundred thousand. */
    private record Term(BigDecimal group, int scale, int thousands) {
        BigDecimal value() {
            return group.scaleByPowerOfTen(scale);
        }
    }

    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);
    private static final BigDecimal NINETY = BigDecimal.valueOf(90);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int THOUSANDS = 3;

    /** Words that are a number only before a scale or a known unit: a million, another bitcoin. */
    private static final Set<String> ARTICLES = Set.of("a", "an", "another");

    private final PrintCursor cursor;
    private final ScaleReader scales;
    private final boolean joins;

    /** Whether "and" stood before what was joined last. */
    private boolean behindAnd;

    /**
     * Takes where it reads.
     *
     * @param joins whether "and" may stand within the number; between two ends of a range it may not
     */
    WordReader(PrintCursor cursor, ScaleReader scales, boolean joins) {
        this.cursor = cursor;
        this.scales = scales;
        this.joins = joins;
    }

    /** Reads a number in words, or stays where it is and returns null. */
    @Nullable
    Words read() {
        Lexicon.Match part = partOfUnit();
        if (part != null) {
            cursor.moveTo(part.end());
            BigDecimal value = part.value().isEmpty() ? HALF : new BigDecimal(part.value());
            return new Words(dozens(PrintedNumber.inTenths(value)), false);
        }
        BigDecimal first = first();
        if (first == null) {
            return null;
        }
        if (cursor.peek("dozen") != null) {
            return new Words(dozens(PrintedNumber.of(first, false)), false);
        }
        return cursor.locale().isEnglish() ? terms(first) : new Words(PrintedNumber.of(first, false), false);
    }

    /** The half of "half a million" or "half a bitcoin", or null: alone it is a part of a whole. */
    @Nullable
    Lexicon.Match partOfUnit() {
        Lexicon.Match half = cursor.peek("half");
        return half != null && isAny(half.end(), "scale", "unit", "dozen") ? half : null;
    }

    /** Twelve times the number where "dozen" follows it. */
    PrintedNumber dozens(PrintedNumber number) {
        return cursor.take("dozen") == null
                ? number
                : PrintedNumber.of(PrintedNumber.plain(number.value().multiply(TWELVE)), false);
    }

    @Nullable
    private BigDecimal first() {
        Lexicon.Match word = cursor.peek("number");
        if (word == null || (ARTICLES.contains(word.phrase()) && !isCounting(word.end()))) {
            return null;
        }
        return ones(word);
    }

    /** Whether an article is the number: a million, another bitcoin, but not a $5 million stake. */
    private boolean isCounting(int end) {
        if (isAny(end, "scale", "dozen")) {
            return true;
        }
        int mark = cursor.place();
        cursor.moveTo(end);
        Lexicon.Match unit = cursor.peek("unit");
        boolean counting = unit != null && Character.isLetter(unit.phrase().charAt(0));
        if (unit != null && counting) {
            cursor.moveTo(unit.end());
            cursor.skipSpaces();
            counting = !Character.isDigit(cursor.here()) && cursor.here() != '~' && cursor.peek("number") == null;
        }
        cursor.moveTo(mark);
        return counting;
    }

    /** The number of a word, with the ones that follow tens. */
    private BigDecimal ones(Lexicon.Match word) {
        cursor.moveTo(word.end());
        BigDecimal value = new BigDecimal(word.value());
        if (value.compareTo(TWENTY) < 0 || value.compareTo(NINETY) > 0) {
            return value;
        }
        int mark = cursor.place();
        if (cursor.take('-') || cursor.take(' ')) {
            Lexicon.Match next = cursor.take("number");
            if (next != null && !ARTICLES.contains(next.phrase())) {
                BigDecimal ones = new BigDecimal(next.value());
                if (ones.signum() > 0 && ones.compareTo(TEN) < 0) {
                    return value.add(ones);
                }
            }
        }
        cursor.moveTo(mark);
        return value;
    }

    /** All terms of a number; a single one keeps its scale out, so that it can hold for both ends of a range. */
    private Words terms(BigDecimal first) {
        BigDecimal group = withHundreds(first);
        int end = cursor.place();
        Term term = term(group);
        BigDecimal sum = term.value();
        Term last = term;
        boolean alone = true;
        while (last.thousands >= THOUSANDS) {
            Term next = next(last);
            if (next == null) {
                break;
            }
            sum = sum.add(next.value());
            last = next;
            alone = false;
        }
        if (alone) {
            cursor.moveTo(end);
            return new Words(PrintedNumber.of(group, false), false);
        }
        return new Words(PrintedNumber.inSteps(sum, last.scale), true);
    }

    /** The next term, smaller than what the scale before it counts: two hundred after five thousand; or null. */
    @Nullable
    private Term next(Term last) {
        int mark = cursor.place();
        BigDecimal small = joined();
        if (small != null) {
            boolean plain = behindAnd || last.thousands == THOUSANDS;
            Term next = term(withHundreds(small));
            boolean smaller = next.value().compareTo(BigDecimal.ONE.scaleByPowerOfTen(last.thousands)) < 0;
            // "five million two years ago" counts no years
            if (smaller && (plain || next.value().compareTo(HUNDRED) >= 0)) {
                return next;
            }
        }
        cursor.moveTo(mark);
        return null;
    }

    private Term term(BigDecimal group) {
        ScaleReader.Scale scale = scales.read(null);
        return new Term(group, scale.power(), scale.thousands());
    }

    /** One hundred and twenty; a bare hundred is a scale, and stays where it is. */
    private BigDecimal withHundreds(BigDecimal group) {
        int mark = cursor.place();
        if (group.compareTo(HUNDRED) < 0 && group.signum() > 0 && scales.takeHundred()) {
            BigDecimal small = joined();
            if (small != null && !scales.isHundredHere()) {
                return group.multiply(HUNDRED).add(small);
            }
        }
        cursor.moveTo(mark);
        return group;
    }

    /** A number below a hundred behind a space, a hyphen or "and"; or null, and stays where it is. */
    @Nullable
    private BigDecimal joined() {
        int mark = cursor.place();
        cursor.take('-');
        behindAnd = joins && cursor.take("join") != null;
        if (behindAnd) {
            cursor.take('-');
        }
        Lexicon.Match word = cursor.peek("number");
        BigDecimal small = word == null || ARTICLES.contains(word.phrase()) ? null : ones(word);
        if (small == null || small.signum() == 0) {
            cursor.moveTo(mark);
            return null;
        }
        return small;
    }

    private boolean isAny(int place, String... roles) {
        int mark = cursor.place();
        cursor.moveTo(place);
        boolean found = false;
        for (String role : roles) {
            found |= cursor.peek(role) != null;
        }
        cursor.moveTo(mark);
        return found;
    }
}
