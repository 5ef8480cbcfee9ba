package org.reserves.money;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Numbers as a reader likes them: thousands grouped by commas, a point, no trailing zeros; the same in every locale.
 *
 * <p>Public for the sentences of other packages only; what has a unit prints itself.
 */
public final class Grouping {
    private static final int GROUP = 3;

    private Grouping() {}

    /** Returns the number for a reader: {@code 207,189.5}. */
    public static String of(BigDecimal value) {
        Objects.requireNonNull(value, "value must not be null");
        String plain =
                value.signum() == 0 ? "0" : value.stripTrailingZeros().abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder(plain.length() + plain.length() / GROUP + 1);
        if (value.signum() < 0) {
            text.append('-');
        }
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % GROUP == 0) {
                text.append(',');
            }
            text.append(whole.charAt(i));
        }
        return point < 0
                ? text.toString()
                : text.append(plain, point, plain.length()).toString();
    }
}
