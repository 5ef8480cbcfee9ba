package org.reserves.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import javax.annotation.Nullable;

/**
 * The plain values of JSON, read the same way by every mapper.
 *
 * <p>Mappers differ: one cuts 2.7 to 2, one makes a missing number 0 and a missing boolean false, one takes 1 for true. Here a
 * whole number is a number without a fraction, a boolean is true or false, a text is in quotes, and what is missing is named.
 *
 * <p>Immutable and thread-safe.
 */
public final class JsonValues {
    private static final int MOST_DIGITS = 20;
    private static final String WHAT = "what must not be null";

    private JsonValues() {}

    /**
     * Returns a whole number.
     *
     * @param what the name of the field, used in the error: {@code days}
     * @param json what a mapper made of the value
     * @throws NullPointerException     if it is missing
     * @throws IllegalArgumentException if it is not a number, has a fraction or is not within ±2,147,483,647
     */
    public static int integer(String what, Object json) {
        long value = whole(what, json);
        if (value < -Integer.MAX_VALUE || value > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    what + " \"" + value + "\" is out of range, the limit is " + Integer.MAX_VALUE);
        }
        return (int) value;
    }

    /**
     * Returns a whole number, or null where it is missing.
     *
     * @param what the name of the field, used in the error
     * @param json what a mapper made of the value, or null
     * @throws IllegalArgumentException as {@link #integer}
     */
    @Nullable
    public static Integer optionalInteger(String what, @Nullable Object json) {
        Objects.requireNonNull(what, WHAT);
        return json == null ? null : (Integer) integer(what, json);
    }

    /**
     * Returns a whole number of up to 64 bits.
     *
     * @param what the name of the field, used in the error: {@code time}
     * @param json what a mapper made of the value
     * @throws NullPointerException     if it is missing
     * @throws IllegalArgumentException if it is not a number, has a fraction or does not fit
     */
    public static long whole(String what, Object json) {
        requireNotNull(what, json);
        if (!(json instanceof Number)) {
            throw new IllegalArgumentException(what + " " + shown(json) + " is not a number; write it like 144");
        }
        // through its text, because a mapper may have chosen any type of number
        BigDecimal value = new BigDecimal(json.toString());
        if (value.signum() != 0 && value.precision() - (long) value.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException(what + " " + shown(json) + " is out of range");
        }
        if (value.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException(
                    what + " " + shown(json) + " is not a whole number; write it without a fraction");
        }
        BigInteger whole = value.toBigInteger();
        if (whole.bitLength() > Long.SIZE - 1) {
            throw new IllegalArgumentException(
                    what + " " + shown(json) + " is out of range, the limit is " + Long.MAX_VALUE);
        }
        return whole.longValue();
    }

    /**
     * Returns a whole number of up to 64 bits, or null where it is missing.
     *
     * @param what the name of the field, used in the error
     * @param json what a mapper made of the value, or null
     * @throws IllegalArgumentException as {@link #whole}
     */
    @Nullable
    public static Long optionalWhole(String what, @Nullable Object json) {
        Objects.requireNonNull(what, WHAT);
        return json == null ? null : (Long) whole(what, json);
    }

    /**
     * Returns a boolean.
     *
     * @param what the name of the field, used in the error: {@code approximate}
     * @param json what a mapper made of the value
     * @throws NullPointerException     if it is missing
     * @throws IllegalArgumentException if it is anything but true or false
     */
    public static boolean flag(String what, Object json) {
        requireNotNull(what, json);
        if (json instanceof Boolean flag) {
            return flag;
        }
        throw new IllegalArgumentException(what + " " + shown(json) + " is not a boolean; write true or false");
    }

    /**
     * Returns a boolean, or null where it is missing.
     *
     * @param what the name of the field, used in the error
     * @param json what a mapper made of the value, or null
     * @throws IllegalArgumentException if it is there, and anything but true or false
     */
    @Nullable
    public static Boolean optionalFlag(String what, @Nullable Object json) {
        Objects.requireNonNull(what, WHAT);
        return json == null ? null : (Boolean) flag(what, json);
    }

    /**
     * Returns a text.
     *
     * @param what    the name of the value, used in the error: {@code bitcoin amount}
     * @param json    what a mapper made of the value
     * @param example a text as it should be, used in the error: {@code 207189.5}
     * @throws NullPointerException     if it is missing
     * @throws IllegalArgumentException if it is a number, a boolean, a list or an object
     */
    public static String text(String what, Object json, String example) {
        requireNotNull(what, json);
        Objects.requireNonNull(example, "example must not be null");
        if (json instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(
                what + " " + shown(json) + " is not a text; write it in quotes, like \"" + example + "\"");
    }

    private static void requireNotNull(String what, Object json) {
        Objects.requireNonNull(what, WHAT);
        Objects.requireNonNull(json, () -> what + " must not be null");
    }

    private static String shown(Object json) {
        return Words.quote(json.toString());
    }
}
