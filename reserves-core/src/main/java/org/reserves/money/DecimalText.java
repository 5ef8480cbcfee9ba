package org.reserves.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Supplier;
import org.reserves.internal.Words;

/** The one written form of a number in this package: {@code -?digits[.digits]}, at most {@value #LONGEST} characters. */
final class DecimalText {
    static final int LONGEST = 1_000;
    private static final int SHOWN = 40;

    private DecimalText() {}

    static void require(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    what + " " + Words.quote(text) + " is blank; write a number like 207189.5");
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(what + " " + Words.quote(text) + " has " + text.length()
                    + " characters, at most " + LONGEST + " are read");
        }
        if (!isPlain(text)) {
            throw new IllegalArgumentException(
                    what + " " + Words.quote(text) + " is not a plain decimal number; " + remedy(text));
        }
    }

    /** No regular expression: to make the first one costs a young virtual machine ten milliseconds. */
    private static boolean isPlain(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int whole = endOfDigits(text, start);
        if (whole == start || whole == text.length()) {
            return whole > start;
        }
        int end = endOfDigits(text, whole + 1);
        return text.charAt(whole) == '.' && end > whole + 1 && end == text.length();
    }

    private static int endOfDigits(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** Refuses numbers so long that arithmetic on them would not end; a forged exponent is the usual cause. */
    static void requireSize(String what, BigDecimal value) {
        if (Math.abs((long) value.scale()) > LONGEST || value.precision() > LONGEST) {
            throw new ArithmeticException(what + " " + shorten(value) + " is out of range, at most " + LONGEST
                    + " digits are calculated with");
        }
    }

    static void requireScale(int scale) {
        if (Math.abs((long) scale) > LONGEST) {
            throw new ArithmeticException(
                    "scale " + scale + " is out of range, at most " + LONGEST + " decimals are possible");
        }
    }

    /** Rounds; where that was forbidden and is necessary, the error names the value. */
    static BigDecimal round(Supplier<String> what, BigDecimal value, int scale, RoundingMode rounding) {
        try {
            return value.setScale(scale, rounding);
        } catch (ArithmeticException e) {
            throw unrounded(what, scale, e);
        }
    }

    /** Divides; where rounding was forbidden and is necessary, the error names the value. */
    static BigDecimal divide(
            Supplier<String> what, BigDecimal value, BigDecimal divisor, int scale, RoundingMode rounding) {
        try {
            return value.divide(divisor, scale, rounding);
        } catch (ArithmeticException e) {
            throw unrounded(what, scale, e);
        }
    }

    private static ArithmeticException unrounded(Supplier<String> what, int scale, ArithmeticException cause) {
        ArithmeticException refusal = new ArithmeticException(what.get() + " has more than " + scale
                + " decimals; pass a RoundingMode other than UNNECESSARY to round");
        refusal.initCause(cause);
        return refusal;
    }

    static String shorten(BigDecimal value) {
        String text = value.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static String remedy(String text) {
        String form = "write digits and at most one point, like 207189.5";
        if (text.indexOf(',') >= 0) {
            return form + ", without grouping commas";
        }
        if (text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            return form + ", without an exponent";
        }
        return form;
    }
}
