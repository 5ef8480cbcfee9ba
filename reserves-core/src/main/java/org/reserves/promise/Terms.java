package org.reserves.promise;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Period;
import java.util.Objects;
import org.reserves.internal.JsonValues;
import org.reserves.internal.Words;
import org.reserves.money.Ratio;

/** The periods and percentages of promises: how they are checked, written and said. */
final class Terms {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Terms() {}

    /** Returns the period if it is longer than nothing and has no part below zero. */
    static Period require(String what, Period period) {
        Objects.requireNonNull(period, () -> what + " must not be null");
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException(
                    what + " \"" + period + "\" is not a time ahead; write it like P2Y, P3M or P90D");
        }
        return period;
    }

    static Period parse(String what, Object json) {
        String text = JsonValues.text(what, json, "P2Y");
        try {
            return Period.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    what + " " + Words.quote(text) + " is not a period of ISO 8601; write it like P2Y, P3M or P90D", e);
        }
    }

    /** Returns the percentage without zeros that say nothing, if it is above 0 and at most 100. */
    static BigDecimal percent(BigDecimal percent) {
        Objects.requireNonNull(percent, "percent must not be null");
        if (percent.signum() <= 0 || percent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("percent \"" + percent.toPlainString()
                    + "\" is not above 0 and at most 100; write 10 for ten of a hundred");
        }
        BigDecimal stripped = percent.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static BigDecimal parsePercent(Object json) {
        String text = JsonValues.text("percent", json, "10");
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "percent " + Words.quote(text) + " is not a number; write 10 for ten of a hundred", e);
        }
    }

    static Ratio share(BigDecimal percent) {
        return Ratio.of(percent, HUNDRED);
    }

    /** Returns a period for a sentence: {@code 2 years}, {@code 1 month}. */
    static String words(Period period) {
        StringBuilder text = new StringBuilder();
        part(text, period.getYears(), "year");
        part(text, period.getMonths(), "month");
        part(text, period.getDays(), "day");
        return text.toString();
    }

    /** Returns how often, for a sentence: {@code every year}, {@code every 3 months}. */
    static String every(Period period) {
        String words = words(period);
        return "every "
                + (words.startsWith("1 ") && words.indexOf(' ') == words.lastIndexOf(' ') ? words.substring(2) : words);
    }

    private static void part(StringBuilder text, int number, String unit) {
        if (number != 0) {
            text.append(text.isEmpty() ? "" : " ").append(Words.count(number, unit));
        }
    }
}
