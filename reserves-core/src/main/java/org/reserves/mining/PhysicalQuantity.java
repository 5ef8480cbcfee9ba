package org.reserves.mining;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;

/** The reading and checking of the plain numbers a plan is made of. */
final class PhysicalQuantity {
    /** Wide enough for any hash rate in hashes per second, and narrow enough that arithmetic ends. */
    static final int MOST_DIGITS = 60;

    private static final int SHOWN = 40;
    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,60}(?:\\.[0-9]{1,60})?");

    private PhysicalQuantity() {}

    static BigDecimal parse(String what, String text) {
        Objects.requireNonNull(text, () -> what + " must not be null");
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(what + " \"" + shorten(text)
                    + "\" is not a plain decimal number; write digits and at most one point, like 17.5");
        }
        return new BigDecimal(text);
    }

    /** Returns the value without trailing zeros, so that equal numbers are equal values. */
    static BigDecimal require(String what, BigDecimal value) {
        Objects.requireNonNull(value, () -> what + " must not be null");
        if (value.precision() > 2 * MOST_DIGITS || Math.abs((long) value.scale()) > MOST_DIGITS) {
            throw new IllegalArgumentException(what + " \"" + shorten(value.toString())
                    + "\" is out of range, at most 60 digits are calculated with");
        }
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    static BigDecimal requirePositive(String what, BigDecimal value, String remedy) {
        BigDecimal plain = require(what, value);
        if (plain.signum() <= 0) {
            throw new IllegalArgumentException(what + " \"" + print(plain) + "\" is not above zero; " + remedy);
        }
        return plain;
    }

    static String print(BigDecimal value) {
        return value.toPlainString();
    }

    private static String shorten(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
