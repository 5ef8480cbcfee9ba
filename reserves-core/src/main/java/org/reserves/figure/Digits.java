package org.reserves.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;

/**
 * The digits of a print and the signs between them, as a convention reads them. A group never begins with 0: {@code 0,500} is
 * half of something or a mistake, but not five hundred.
 */
final class Digits {
    /** A no-break or thin space, apostrophe and the like, once a text is normalized. */
    static final char HARD_SPACE = '\u00A0';

    /** Digits with single signs between them; a plain space only before three digits. */
    private static final Pattern RUN =
            Pattern.compile("[0-9]+(?:(?:[.,'\u00A0]| (?=[0-9]{3}(?![0-9])))[0-9]+)*|[.][0-9]+");

    private static final Pattern INDIAN = Pattern.compile("[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}");
    private static final Pattern POINTS_OF_THREE = Pattern.compile("[1-9][0-9]{0,2}[.][0-9]{3}");
    private static final int GROUP = 3;

    private Digits() {}

    /** Which sign begins a fraction, and which group digits. */
    enum Convention {
        POINT('.', ",'\u00A0"),
        COMMA(',', ".'\u00A0 "),
        COMMA_AND_SPACES(',', "'\u00A0 "),
        POINT_AND_SPACES('.', "'\u00A0 ");

        private final char fraction;
        private final String groups;

        Convention(char fraction, String groups) {
            this.fraction = fraction;
            this.groups = groups;
        }

        /** The number of a run of digits and signs, with as many decimals as printed, or null where this is not how it writes. */
        @Nullable
        BigDecimal read(String run) {
            int point = run.indexOf(fraction);
            String whole = point < 0 ? run : run.substring(0, point);
            String decimals = point < 0 ? "" : run.substring(point + 1);
            if (!isDigits(decimals) || (point == 0 && fraction != '.')) {
                return null;
            }
            String digits = ungrouped(whole);
            return digits == null ? null : new BigDecimal((digits.isEmpty() ? "0" : digits) + "." + decimals);
        }

        /** Writes a number as this convention does, so that no reader of it can take it for another. */
        String write(BigDecimal number) {
            String plain = number.toPlainString();
            int point = plain.indexOf('.');
            String decimals = point < 0 ? "" : plain.substring(point + 1);
            StringBuilder text = new StringBuilder(point < 0 ? plain : plain.substring(0, point));
            for (int i = text.length() - GROUP; i > 0; i -= GROUP) {
                text.insert(i, groups.indexOf(',') == 0 || groups.indexOf('.') == 0 ? groups.charAt(0) : ' ');
            }
            if (decimals.isEmpty()) {
                return text.toString();
            }
            String clear = decimals.length() == GROUP
                            && text.length() <= GROUP
                            && !text.toString().equals("0")
                    ? "0"
                    : "";
            return text.append(fraction).append(decimals).append(clear).toString();
        }

        /** The digits of a whole number without what groups them, or null where they are not grouped as this convention does. */
        @Nullable
        private String ungrouped(String whole) {
            int first = 0;
            while (first < whole.length() && isDigit(whole.charAt(first))) {
                first++;
            }
            if (first == whole.length()) {
                return whole;
            }
            char sign = whole.charAt(first);
            if (groups.indexOf(sign) < 0) {
                return null;
            }
            boolean threes = isInThrees(whole, first);
            boolean indian = !threes && sign == ',' && INDIAN.matcher(whole).matches();
            return threes || indian ? whole.replace(String.valueOf(sign), "") : null;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether one to three digits that begin with no zero are followed by groups of three, all behind the sign that is at a place. */
    private static boolean isInThrees(String whole, int sign) {
        if (sign < 1 || sign > GROUP || whole.charAt(0) == '0' || (whole.length() - sign) % (GROUP + 1) != 0) {
            return false;
        }
        for (int i = sign; i < whole.length(); i++) {
            boolean isSign = (i - sign) % (GROUP + 1) == 0;
            if (isSign ? whole.charAt(i) != whole.charAt(sign) : !isDigit(whole.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the longest run of digits and signs that begins at this place, or null where none does. */
    @Nullable
    static String runAt(String text, int from) {
        if (from >= text.length() || (!isDigit(text.charAt(from)) && text.charAt(from) != '.')) {
            return null;
        }
        Matcher run = RUN.matcher(text).region(from, text.length());
        run.useTransparentBounds(true);
        return run.lookingAt() ? run.group() : null;
    }

    /** Whether one half of the world reads thousands where the other reads a fraction: {@code 49.858}. */
    static boolean isAmbiguous(String run) {
        return run.indexOf('.') > 0 && POINTS_OF_THREE.matcher(run).matches();
    }

    /** The different numbers that other conventions read in a run, each as this convention would write it. */
    static List<String> otherReadings(String run, Convention own) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Convention convention : Convention.values()) {
            BigDecimal number = convention.read(run);
            if (number != null && numbers.stream().noneMatch(known -> known.compareTo(number) == 0)) {
                numbers.add(number);
            }
        }
        return numbers.stream().map(own::write).toList();
    }
}
