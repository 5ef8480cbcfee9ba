package org.reserves.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.reserves.money.CurrencyCode;

/** Reads what a print counts, and per what. Nothing that is not understood becomes part of it. */
final class UnitReader {
    /** What is counted, and for each of what; empty texts where nothing is printed. */
    record Unit(String unit, String per) {}

    private static final Pattern CODE = Pattern.compile("[A-Z]{3}(?![\\p{L}])");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}][\\p{L}/ '()-]*");
    private static final Pattern PER_WORDS = Pattern.compile("[\\p{L}][\\p{L} -]*");
    /** Units that are written without a space: powers, energies and hash rates. */
    private static final Pattern GLUED = Pattern.compile("(?i)[kmgtpe]?(?:wh?|h/s|hash/s|j)(?![\\p{L}])");

    private static final String DOLLAR = "USD";

    private final PrintCursor cursor;

    UnitReader(PrintCursor cursor) {
        this.cursor = cursor;
    }

    /**
     * Reads the rest of a print, but for a hedge at its end.
     *
     * @param before the currency before the number, or null
     */
    Unit read(@Nullable String before) {
        requireNothingGlued();
        String unit = unit(before);
        return new Unit(unit, per());
    }

    /** Moves behind what is counted, where that is known here and does not contradict the currency before the number. */
    void skipKnown(@Nullable String before) {
        int mark = cursor.place();
        String known = knownBehindFiller();
        if (known == null
                || (before != null && !known.equals(before) && !(before.equals(DOLLAR) && known.endsWith("D")))) {
            cursor.moveTo(mark);
        }
    }

    /** Moves behind "per coin" and the like. */
    void skipPerCoin() {
        int mark = cursor.place();
        if (cursor.take("each") != null) {
            return;
        }
        cursor.skipSpaces();
        if (!(cursor.take('/') || cursor.take("per") != null) || cursor.take("coin") == null) {
            cursor.moveTo(mark);
        }
    }

    @Nullable
    private String knownBehindFiller() {
        String known = known();
        if (known == null) {
            cursor.skip("filler");
            known = known();
        }
        return known;
    }

    private String unit(@Nullable String before) {
        String known = knownBehindFiller();
        if (before != null) {
            return same(before, known);
        }
        return known == null ? words() : known;
    }

    /** "$5 million CAD" says which dollars; "$5 BTC" says two things. */
    private String same(String before, @Nullable String after) {
        if (after == null || after.equals(before)) {
            return before;
        }
        if (before.equals(DOLLAR) && after.endsWith("D")) {
            return after;
        }
        throw cursor.refused(
                UnreadableFigureException.Reason.NOT_UNDERSTOOD, "counts both " + before + " and " + after);
    }

    @Nullable
    private String known() {
        Lexicon.Match several = cursor.peek("several_unit");
        Lexicon.Match one = cursor.peek("unit");
        if (several != null && (one == null || one.end() < several.end())) {
            throw cursor.several(several, List.of(several.value().split(" ")));
        }
        Lexicon.Match word = cursor.take("unit");
        if (word != null) {
            return word.value();
        }
        int mark = cursor.place();
        cursor.skipSpaces();
        Matcher code =
                CODE.matcher(cursor.text()).region(cursor.place(), cursor.text().length());
        code.useTransparentBounds(true);
        if (code.lookingAt() && CurrencyCode.isKnown(code.group())) {
            cursor.moveTo(code.end());
            return code.group();
        }
        cursor.moveTo(mark);
        return null;
    }

    /** Other words, such as "crypto users", up to a rate or a hedge at the end. */
    private String words() {
        int mark = cursor.place();
        cursor.skipSpaces();
        if (cursor.isAtEnd() || isAny("per", "each", "time", "after")) {
            return "";
        }
        int from = cursor.place();
        int end = from;
        while (end < cursor.text().length()) {
            int space = cursor.text().indexOf(' ', end);
            end = space < 0 ? cursor.text().length() : space;
            cursor.moveTo(end);
            if (isAny("after") || (cursor.peek("per") != null && !isArticle(cursor.peek("per")))) {
                break;
            }
            end = space < 0 ? end : end + 1;
        }
        String words = cursor.text().substring(from, end).strip();
        if (!isCountable(words)) {
            cursor.moveTo(mark);
            throw cursor.notUnderstood();
        }
        return words;
    }

    private boolean isCountable(String words) {
        return WORDS.matcher(words).matches()
                && (words.split("[ -]", -1)[0].length() > 1 || Character.isIdeographic(words.charAt(0)))
                && Arrays.stream(words.split("[ /'()-]+", -1))
                        .noneMatch(word -> Uncounted.isUncounted(word, cursor.locale()));
    }

    private String per() {
        Lexicon.Match each = cursor.take("each");
        if (each != null) {
            return "BTC";
        }
        Lexicon.Match time = cursor.take("time");
        if (time != null) {
            return time.value();
        }
        cursor.skipSpaces();
        if (!cursor.take('/') && cursor.take("per") == null) {
            return "";
        }
        int mark = cursor.place();
        if (cursor.take("coin") != null && (cursor.isAtEnd() || isAny("after"))) {
            return "BTC";
        }
        cursor.moveTo(mark);
        String words = cursor.rest().strip();
        if (!PER_WORDS.matcher(words).matches()) {
            throw cursor.notUnderstood();
        }
        cursor.moveTo(cursor.text().length());
        return words.toLowerCase(Locale.ROOT);
    }

    /** Letters that touch the digits are a scale or a known unit, or nobody knows what they are: 2.2zn, 3rd. */
    private void requireNothingGlued() {
        char here = cursor.here();
        if (!Character.isLetter(here) || Character.isIdeographic(here) || isAny("unit", "after")) {
            return;
        }
        if (!GLUED.matcher(cursor.rest()).lookingAt()
                && !CODE.matcher(cursor.rest()).lookingAt()) {
            throw cursor.notUnderstood();
        }
    }

    private boolean isAny(String... roles) {
        return Arrays.stream(roles).anyMatch(role -> cursor.peek(role) != null);
    }

    private static boolean isArticle(@Nullable Lexicon.Match per) {
        return per != null && Objects.requireNonNull(per).phrase().length() <= 2;
    }
}
