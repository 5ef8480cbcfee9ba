package org.reserves.mining;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import org.reserves.internal.JsonValues;

/**
 * A number of hashes per second, above zero.
 *
 * <p>JSON: a string with the number of hashes per second, {@code "98701298701298701298.7"}.
 *
 * <p>Immutable and thread-safe.
 */
@JsonAutoDetect(creatorVisibility = JsonAutoDetect.Visibility.NONE)
public final class HashRate implements Comparable<HashRate> {
    private static final int TERA = 12;
    private static final int PETA = 15;
    private static final int EXA = 18;
    private static final int DIGITS_SHOWN = 5;

    private final BigDecimal hashesPerSecond;

    private HashRate(BigDecimal hashesPerSecond) {
        this.hashesPerSecond = PhysicalQuantity.requirePositive(
                "hash rate", hashesPerSecond, "a fleet that does not hash has no yield");
    }

    /**
     * Returns a rate in hashes per second.
     *
     * @throws IllegalArgumentException if it is not above zero or has more than 60 digits
     */
    public static HashRate ofHashes(BigDecimal hashesPerSecond) {
        return new HashRate(hashesPerSecond);
    }

    /**
     * Returns a rate in terahashes (10<sup>12</sup>) per second.
     *
     * @throws IllegalArgumentException if it is not above zero or has more than 60 digits
     */
    public static HashRate ofTerahashes(BigDecimal terahashesPerSecond) {
        return scaled(terahashesPerSecond, TERA);
    }

    /**
     * Returns a rate in petahashes (10<sup>15</sup>) per second.
     *
     * @throws IllegalArgumentException if it is not above zero or has more than 60 digits
     */
    public static HashRate ofPetahashes(BigDecimal petahashesPerSecond) {
        return scaled(petahashesPerSecond, PETA);
    }

    /**
     * Returns a rate in exahashes (10<sup>18</sup>) per second.
     *
     * @throws IllegalArgumentException if it is not above zero or has more than 60 digits
     */
    public static HashRate ofExahashes(BigDecimal exahashesPerSecond) {
        return scaled(exahashesPerSecond, EXA);
    }

    /**
     * Parses a rate in hashes per second: digits, and at most 60 decimals after a point.
     *
     * @throws IllegalArgumentException if the text is not of this form or the rate is not above zero
     */
    public static HashRate parse(String hashesPerSecond) {
        return new HashRate(PhysicalQuantity.parse("hash rate", hashesPerSecond));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static HashRate fromJson(Object json) {
        return parse(JsonValues.text("hash rate", json, "98701298701298701298.7"));
    }

    private static HashRate scaled(BigDecimal value, int places) {
        return new HashRate(PhysicalQuantity.require("hash rate", value).scaleByPowerOfTen(places));
    }

    /** Returns the number of hashes per second. */
    public BigDecimal toHashes() {
        return hashesPerSecond;
    }

    /**
     * Returns the number of exahashes (10<sup>18</sup>) per second, rounded to {@code scale} decimals with the given mode.
     *
     * @throws ArithmeticException if the scale is not 0 to 60, or rounding is {@link RoundingMode#UNNECESSARY} and would be
     *                             necessary
     */
    public BigDecimal toExahashes(int scale, RoundingMode rounding) {
        Objects.requireNonNull(rounding, "rounding must not be null");
        if (scale < 0 || scale > PhysicalQuantity.MOST_DIGITS) {
            throw new ArithmeticException("scale " + scale + " is out of range; it must be 0 to 60 decimals");
        }
        BigDecimal exahashes = hashesPerSecond.scaleByPowerOfTen(-EXA);
        if (rounding == RoundingMode.UNNECESSARY
                && exahashes.stripTrailingZeros().scale() > scale) {
            throw new ArithmeticException("hash rate of " + this + " hashes per second has more than " + scale
                    + " decimals in exahashes; pass a RoundingMode other than UNNECESSARY to round");
        }
        return exahashes.setScale(scale, rounding);
    }

    @Override
    public int compareTo(HashRate other) {
        return hashesPerSecond.compareTo(other.hashesPerSecond);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HashRate rate && hashesPerSecond.equals(rate.hashesPerSecond);
    }

    @Override
    public int hashCode() {
        return hashesPerSecond.hashCode();
    }

    /** Returns the rate for a reader, to five digits: {@code 98.701 EH/s}; below an exahash in terahashes, {@code 12500 TH/s}. */
    public String toDisplay() {
        boolean large = hashesPerSecond.compareTo(BigDecimal.ONE.scaleByPowerOfTen(EXA)) >= 0;
        BigDecimal shown = hashesPerSecond
                .scaleByPowerOfTen(large ? -EXA : -TERA)
                .round(new MathContext(DIGITS_SHOWN, RoundingMode.HALF_EVEN));
        return shown.stripTrailingZeros().toPlainString() + (large ? " EH/s" : " TH/s");
    }

    /** Returns the number of hashes per second, without an exponent. */
    @Override
    @JsonValue
    public String toString() {
        return PhysicalQuantity.print(hashesPerSecond);
    }
}
