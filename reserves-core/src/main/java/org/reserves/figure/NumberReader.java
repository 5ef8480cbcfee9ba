package org.reserves.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.reserves.money.CurrencyCode;

/** Reads one number of a print: sign, currency before it, digits or words, and scale. */
final class NumberReader {
    /**
     * What was read.
     *
     * @param number   the number
     * @param scale    the power of ten of its scale words, 0 without any
     * @param currency the currency or {@code BTC} before it, or null
     * @param isPart   whether it is a part of a whole in words
     * @param hedge    a sign between currency and number
     */
    record Part(PrintedNumber number, int scale, @Nullable String currency, boolean isPart, Hedge hedge) {}

    private static final Pattern CODE = Pattern.compile("([A-Z]{3}) ?(?=[0-9~-])");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);
    private static final BigDecimal NINETY = BigDecimal.valueOf(90);
    /** Hundred, thousand and lakh may stand before a larger scale: hundred million, mil millones, lakh crore. */
    private static final Set<Integer> BEFORE_ANOTHER = Set.of(2, 3, 5);

    private static final Set<String> ARTICLES = Set.of("a", "an");

    private final PrintCursor cursor;

    NumberReader(PrintCursor cursor) {
        this.cursor = cursor;
    }

    /** Reads a number, or stays where it is and returns null. */
    @Nullable
    Part read() {
        int start = cursor.place();
        cursor.skipSpaces();
        boolean negative = cursor.take('-');
        String currency = currency();
        cursor.skipSpaces();
        negative |= !negative && currency != null && cursor.take('-');
        Hedge hedge = Hedge.NONE;
        if (currency != null && (cursor.here() == '~' || cursor.here() == '≈')) {
            cursor.moveTo(cursor.place() + 1);
            hedge = Hedge.ABOUT;
        }
        Lexicon.Match fraction = currency == null && !negative ? fraction() : null;
        PrintedNumber number = fraction != null ? PrintedNumber.fraction(fraction.value()) : digitsOrWords();
        if (number == null) {
            cursor.moveTo(start);
            return null;
        }
        int scale = fraction != null ? 0 : scale(currency);
        return new Part(negative ? number.negated() : number, scale, currency, fraction != null, hedge);
    }

    /** A part of a whole stands alone: in "half a million" the half is a number. */
    @Nullable
    private Lexicon.Match fraction() {
        Lexicon.Match half = cursor.peek("half");
        if (half != null && (isAt("scale", half.end()) || isAt("unit", half.end()))) {
            return null;
        }
        return cursor.take("fraction");
    }

    @Nullable
    private PrintedNumber digitsOrWords() {
        String run = Digits.runAt(cursor.text(), cursor.place());
        return run == null ? words() : digits(run);
    }

    private PrintedNumber digits(String run) {
        BigDecimal value = cursor.locale().convention().read(run);
        if (value == null) {
            List<String> readings = Digits.otherReadings(run, cursor.locale().convention());
            boolean ambiguous = readings.size() > 1;
            throw cursor.refused(
                    ambiguous
                            ? UnreadableFigureException.Reason.AMBIGUOUS
                            : UnreadableFigureException.Reason.WRONG_GROUPING,
                    ambiguous
                            ? "is ambiguous: \"" + run + "\" is " + String.join(" or ", readings)
                            : "has the digits \"" + run + "\", which no "
                                    + cursor.locale().id() + " print groups like that",
                    cursor.rewritten());
        }
        cursor.moveTo(cursor.place() + run.length());
        return PrintedNumber.of(value, !cursor.isLocaleSaid() && Digits.isAmbiguous(run));
    }

    @Nullable
    private PrintedNumber words() {
        Lexicon.Match half = cursor.peek("half");
        if (half != null && (isAt("scale", half.end()) || isAt("unit", half.end()))) {
            cursor.moveTo(half.end());
            return PrintedNumber.of(HALF, false);
        }
        Lexicon.Match word = cursor.peek("number");
        if (word == null || (ARTICLES.contains(word.phrase()) && !isAt("scale", word.end()))) {
            return null;
        }
        cursor.moveTo(word.end());
        BigDecimal value = new BigDecimal(word.value());
        if (value.compareTo(TWENTY) >= 0 && value.compareTo(NINETY) <= 0) {
            value = value.add(ones());
        }
        return PrintedNumber.of(value, false);
    }

    private BigDecimal ones() {
        int mark = cursor.place();
        if (cursor.take('-') || cursor.take(' ')) {
            Lexicon.Match word = cursor.take("number");
            if (word != null && !ARTICLES.contains(word.phrase())) {
                BigDecimal ones = new BigDecimal(word.value());
                if (ones.compareTo(TEN) < 0) {
                    return ones;
                }
            }
        }
        cursor.moveTo(mark);
        return BigDecimal.ZERO;
    }

    private int scale(@Nullable String currency) {
        int mark = cursor.place();
        if (cursor.here() == '-') {
            cursor.moveTo(mark + 1);
        }
        Lexicon.Match word = cursor.take("scale");
        if (word == null || (word.phrase().equals("t") && currency == null)) {
            cursor.moveTo(mark);
            return 0;
        }
        int scale = Integer.parseInt(word.value());
        Lexicon.Match next = cursor.peek("scale");
        if (next == null || !BEFORE_ANOTHER.contains(scale) || !isWord(word) || !isWord(next)) {
            return scale;
        }
        int larger = Integer.parseInt(next.value());
        if (larger <= scale) {
            return scale;
        }
        cursor.moveTo(next.end());
        return scale + larger;
    }

    private static boolean isWord(Lexicon.Match match) {
        return match.phrase().length() > 1
                || Character.isIdeographic(match.phrase().charAt(0));
    }

    /** The currency or BTC before a number, or null. */
    @Nullable
    private String currency() {
        Lexicon.Match several = cursor.peek("several");
        if (several != null) {
            throw cursor.several(several, List.of(several.value().split(" ")));
        }
        Lexicon.Match sign = cursor.take("prefix");
        if (sign != null) {
            return sign.value();
        }
        Matcher code =
                CODE.matcher(cursor.text()).region(cursor.place(), cursor.text().length());
        code.useTransparentBounds(true);
        if (code.lookingAt() && CurrencyCode.isKnown(code.group(1))) {
            cursor.moveTo(code.end());
            return code.group(1);
        }
        return null;
    }

    private boolean isAt(String role, int place) {
        int mark = cursor.place();
        cursor.moveTo(place);
        boolean found = cursor.peek(role) != null;
        cursor.moveTo(mark);
        return found;
    }
}
