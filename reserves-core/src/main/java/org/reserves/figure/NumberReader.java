package org.reserves.figure;

import java.math.BigDecimal;
import java.util.List;
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
     * @param scale    its scale words
     * @param isScaled whether thousands or more are said, behind the number or within it
     * @param currency the currency or {@code BTC} before it, or null
     * @param isPart   whether it is a part of a whole in words
     * @param hedge    a hedge between currency and number, or between number and scale
     */
    record Part(
            PrintedNumber number,
            ScaleReader.Scale scale,
            boolean isScaled,
            @Nullable String currency,
            boolean isPart,
            Hedge hedge) {
        BigDecimal value() {
            return value(scale.power());
        }

        BigDecimal value(int power) {
            return number.value().scaleByPowerOfTen(power);
        }
    }

    private static final Pattern CODE = Pattern.compile("([A-Z]{3}) ?(?=[0-9~-])");
    private final PrintCursor cursor;

    private final ScaleReader scales;

    NumberReader(PrintCursor cursor) {
        this.cursor = cursor;
        this.scales = new ScaleReader(cursor);
    }

    /** Reads a number, or stays where it is and returns null. */
    @Nullable
    Part read() {
        return read(true);
    }

    /**
     * Reads a number, or stays where it is and returns null.
     *
     * @param joins whether "and" may stand within it: one hundred and twenty
     */
    @Nullable
    Part read(boolean joins) {
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
        WordReader words = new WordReader(cursor, scales, joins);
        Lexicon.Match fraction =
                currency == null && !negative && words.partOfUnit() == null ? cursor.take("fraction") : null;
        if (fraction != null) {
            return new Part(PrintedNumber.fraction(fraction.value()), ScaleReader.Scale.NONE, false, null, true, hedge);
        }
        WordReader.Words number = digitsOrWords(words);
        if (number == null) {
            cursor.moveTo(start);
            return null;
        }
        return scaled(number, negative, currency, hedge, joins);
    }

    /** The number with what may stand between it and its scale: two and a half million, 100-plus million. */
    private Part scaled(
            WordReader.Words read, boolean negative, @Nullable String currency, Hedge before, boolean joins) {
        PrintedNumber number = joins ? withPart(read.number()) : read.number();
        Hedge between = before == Hedge.NONE ? hedgeBeforeScale() : before;
        ScaleReader.Scale scale = scales.read(currency);
        if (joins && scale.thousands() > 0) {
            number = withPart(number);
        }
        return new Part(
                negative ? number.negated() : number,
                scale,
                read.isScaled() || scale.thousands() > 0,
                currency,
                false,
                between);
    }

    /** A whole number and the half behind it: two and a half million, a million and a half. */
    private PrintedNumber withPart(PrintedNumber number) {
        int mark = cursor.place();
        cursor.take('-');
        Lexicon.Match part = number.step().compareTo(BigDecimal.ONE) == 0 ? cursor.take("and_part") : null;
        if (part == null) {
            cursor.moveTo(mark);
            return number;
        }
        return PrintedNumber.inTenths(number.value().add(new BigDecimal(part.value())));
    }

    /** A hedge is only taken here where a scale follows it; else it stands behind the whole number. */
    private Hedge hedgeBeforeScale() {
        int mark = cursor.place();
        Lexicon.Match word = cursor.take("after");
        if (word != null && !scales.isHere()) {
            cursor.moveTo(mark);
            return Hedge.NONE;
        }
        return word == null ? Hedge.NONE : Hedge.fromId(word.value());
    }

    @Nullable
    private WordReader.Words digitsOrWords(WordReader words) {
        String run = Digits.runAt(cursor.text(), cursor.place());
        return run == null ? words.read() : new WordReader.Words(words.dozens(digits(run)), false);
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
        if (cursor.here() < 'A' || cursor.here() > 'Z') {
            return null;
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
}
