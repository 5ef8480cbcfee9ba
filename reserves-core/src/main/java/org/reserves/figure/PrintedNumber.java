package org.reserves.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number of a print before its scale is multiplied out.
 *
 * @param value       the number
 * @param step        the worth of its last digit
 * @param zeros       how many zeros end it, where it is whole: behind a hedge they are rounding
 * @param significant how many digits carry meaning, those zeros included
 * @param isAmbiguous whether another convention reads these digits as thousands
 */
record PrintedNumber(BigDecimal value, BigDecimal step, int zeros, int significant, boolean isAmbiguous) {
    /** A part of a whole in words is a round figure: its last digit is worth five percent. */
    private static final BigDecimal STEP_OF_A_FRACTION = BigDecimal.valueOf(5);

    private static final int FRACTION_DECIMALS = 2;
    private static final int FRACTION_DIGITS = 2;

    static PrintedNumber of(BigDecimal value, boolean isAmbiguous) {
        int decimals = Math.max(0, value.scale());
        int zeros = decimals > 0 || value.signum() == 0 ? 0 : zeros(value);
        int significant = value.signum() == 0 ? 0 : value.precision();
        return new PrintedNumber(value, BigDecimal.ONE.scaleByPowerOfTen(-decimals), zeros, significant, isAmbiguous);
    }

    /** A part of a whole in percent, to two decimals: a third is 33.33. */
    static PrintedNumber fraction(String fraction) {
        int slash = fraction.indexOf('/');
        BigDecimal percent = new BigDecimal(fraction.substring(0, slash))
                .movePointRight(2)
                .divide(new BigDecimal(fraction.substring(slash + 1)), FRACTION_DECIMALS, RoundingMode.HALF_EVEN);
        return new PrintedNumber(plain(percent), STEP_OF_A_FRACTION, 0, FRACTION_DIGITS, false);
    }

    /** A part of a unit in words, and what it ends: half a million, two and a quarter million. Its last digit is a tenth. */
    static PrintedNumber inTenths(BigDecimal value) {
        BigDecimal tenths = value.setScale(1, RoundingMode.DOWN);
        return new PrintedNumber(
                value,
                new BigDecimal("0.1"),
                0,
                tenths.unscaledValue().abs().toString().length(),
                false);
    }

    /** A number whose last word is worth a power of ten: five thousand two hundred, in hundreds. */
    static PrintedNumber inSteps(BigDecimal value, int power) {
        PrintedNumber steps = of(plain(value.scaleByPowerOfTen(-power)), false);
        return new PrintedNumber(
                plain(value), BigDecimal.ONE.scaleByPowerOfTen(power), steps.zeros, steps.significant, false);
    }

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    PrintedNumber negated() {
        return new PrintedNumber(value.negate(), step, zeros, significant, isAmbiguous);
    }

    private static int zeros(BigDecimal whole) {
        String digits = whole.abs().toPlainString();
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(digits.length() - 1 - zeros) == '0') {
            zeros++;
        }
        return zeros;
    }
}
