package org.reserves.mining;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import org.reserves.internal.JsonValues;
import org.reserves.internal.Words;

/**
 * A number of hashes per second, above zero.
 *
 * <pre>{@code
 * HashRate.parse("1 EH/s").toHashes();                       // 1000000000000000000
 * HashRate.parse("889.4282883723958 EH/s").toDisplay();      // 889.43 EH/s
 * }</pre>
 *
 * <p>JSON: a string with the number of hashes per second, {@code "98701298701298701298.7"}.
 *
 * <p>Immutable and thread-safe.
 */
@JsonAutoDetect(creatorVisibility = JsonAutoDetect.Visibility.NONE)
public final class HashRate implements Comparable<HashRate> {
    private static final int EXA = HashRateUnit.EXAHASHES.places();
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
        return scaled(terahashesPerSecond, HashRateUnit.TERAHASHES.places());
    }

    /**
     * Returns a rate in petahashes (10<sup>15</sup>) per second.
     *
     * @throws IllegalArgumentException if it is not above zero or has more than 60 digits
     */
    public static HashRate ofPetahashes(BigDecimal petahashesPerSecond) {
        return scaled(petahashesPerSecond, HashRateUnit.PETAHASHES.places());
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
     * Parses a rate: digits, and at most 60 decimals after a point; then nothing for hashes per second, or a unit, with or without a
     * space before it and with or without its {@code /s}.
     *
     * <table>
     * <caption>What is read and what is refused</caption>
     * <tr><th>text</th><th>hashes per second</th></tr>
     * <tr><td>{@code 1 EH/s}, {@code 1EH/s}, {@code 1000 PH}, {@code 1000000000000000000}</td><td>10<sup>18</sup></td></tr>
     * <tr><td>{@code 0.5 ZH/s}</td><td>5 · 10<sup>20</sup></td></tr>
     * <tr><td>{@code 200 TH/s}, {@code 5 GH/s}, {@code 5 MH/s}, {@code 5 kH/s}, {@code 5 H/s}</td><td>as the SI has it</td></tr>
     * <tr><td>{@code 1 eh/s}, {@code 1 EH/min}, {@code 1,000 PH/s}, {@code 0}</td><td>refused</td></tr>
     * </table>
     *
     * @throws IllegalArgumentException if the text is not of this form or the rate is not above zero
     */
    public static HashRate parse(String rate) {
        Objects.requireNonNull(rate, "hash rate must not be null");
        int end = 0;
        while (end < rate.length() && !Character.isLetter(rate.charAt(end))) {
            end++;
        }
        String number = rate.substring(0, end);
        if (end == rate.length()) {
            return new HashRate(PhysicalQuantity.parse("hash rate", number));
        }
        HashRateUnit unit = HashRateUnit.find(rate.substring(end));
        if (unit == null) {
            throw new IllegalArgumentException("hash rate " + Words.quote(rate)
                    + " has no unit that is known; write one of H/s, kH/s, MH/s, GH/s, TH/s, PH/s, EH/s, ZH/s, or the number of"
                    + " hashes per second alone");
        }
        return scaled(
                PhysicalQuantity.parse(
                        "hash rate", number.endsWith(" ") ? number.substring(0, number.length() - 1) : number),
                unit.places());
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

    /**
     * Returns the rate for a reader, to five digits, in the largest unit of which it is at least one, up to exahashes:
     * {@code 98.701 EH/s}, {@code 12.5 PH/s}, {@code 200 TH/s}. {@link #parse} reads it.
     */
    public String toDisplay() {
        BigDecimal rounded = hashesPerSecond.round(new MathContext(DIGITS_SHOWN, RoundingMode.HALF_EVEN));
        HashRateUnit unit = HashRateUnit.of(rounded);
        BigDecimal shown = rounded.scaleByPowerOfTen(-unit.places());
        return shown.stripTrailingZeros().toPlainString() + " " + unit.symbol();
    }

    /** Returns the number of hashes per second, without an exponent. */
    @Override
    @JsonValue
    public String toString() {
        return PhysicalQuantity.print(hashesPerSecond);
    }
}
