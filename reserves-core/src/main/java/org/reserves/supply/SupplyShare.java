package org.reserves.supply;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.reserves.internal.ExplicitJson;
import org.reserves.money.Btc;
import org.reserves.money.Ratio;

/**
 * An amount of bitcoin out of a supply. Both are kept and nothing is rounded before it is printed.
 *
 * <pre>{@code
 * SupplyShare share = SupplyShare.of(Btc.of(207_189), Supply.cap());
 * share.percent(3, RoundingMode.HALF_EVEN);      // 0.987
 * share.toString();      // 0.987 % (207,189 BTC of the nominal cap of 21,000,000 BTC)
 * }</pre>
 *
 * <p>Any amount is allowed. One below zero is a difference of two shares; one above the supply is a contradiction that
 * somebody may have published, and {@link #isAboveSupply()} finds it.
 *
 * <p>JSON: {@code {"amount":"207189.00000000","supply":{"kind":"cap"},"percent":"0.986614"}}; the percentage is rounded to
 * six decimals, half to even, and ignored when read.
 *
 * <p>Immutable and thread-safe.
 *
 * @param amount the part
 * @param supply the whole
 */
@ExplicitJson
@JsonPropertyOrder({"amount", "supply", "percent"})
public record SupplyShare(
        @JsonProperty("amount") Btc amount,
        @JsonProperty("supply") Supply supply) {
    /** The decimals of a percentage in JSON. */
    public static final int JSON_DECIMALS = 6;

    private static final int TEXT_DECIMALS = 3;

    /** Validates the components; prefer {@link #of}. */
    @JsonCreator
    public SupplyShare {
        Objects.requireNonNull(amount, "amount must not be null");
        Objects.requireNonNull(supply, "supply must not be null");
    }

    /** Returns the share that the amount is of the supply. */
    public static SupplyShare of(Btc amount, Supply supply) {
        return new SupplyShare(amount, supply);
    }

    /**
     * Returns the share of both amounts together.
     *
     * @throws IllegalArgumentException if the other is a share of another supply
     * @throws ArithmeticException      if the sum of the amounts is out of range
     */
    public SupplyShare plus(SupplyShare other) {
        Objects.requireNonNull(other, "other must not be null");
        if (!supply.equals(other.supply)) {
            throw new IllegalArgumentException("shares of the \"" + supply + "\" and of the \"" + other.supply
                    + "\" cannot be added; take both of the same supply");
        }
        return new SupplyShare(amount.plus(other.amount), supply);
    }

    /** Returns the share as an exact fraction; it is above 1 where the amount is above the supply. */
    public Ratio ratio() {
        return amount.ratioTo(supply.amount());
    }

    /**
     * Returns the share in percent rounded to {@code scale} decimals with the given mode.
     *
     * @throws ArithmeticException if rounding is {@link RoundingMode#UNNECESSARY} and would be necessary
     */
    public BigDecimal percent(int scale, RoundingMode rounding) {
        return ratio().percent(scale, rounding);
    }

    /** Returns whether the amount is above the supply, so that one of the two must be wrong. */
    public boolean isAboveSupply() {
        return amount.compareTo(supply.amount()) > 0;
    }

    /**
     * Returns the share for a reader, without the name of the supply: {@code 0.987 %}. A share that rounds to zero without being
     * it is {@code < 0.001 %}, below zero {@code > -0.001 %}, whichever way it was rounded.
     *
     * @throws ArithmeticException if rounding is {@link RoundingMode#UNNECESSARY} and would be necessary
     */
    public String toDisplay(int scale, RoundingMode rounding) {
        return withoutUnit(scale, rounding) + " %";
    }

    /** Returns the share for a reader, under a heading that names the unit: {@code 0.987}. Otherwise as {@link #toDisplay}. */
    public String withoutUnit(int scale, RoundingMode rounding) {
        BigDecimal percent = percent(scale, rounding);
        if (percent.signum() != 0 || amount.signum() == 0) {
            return percent.toPlainString();
        }
        BigDecimal unit = BigDecimal.ONE.movePointLeft(scale);
        return amount.signum() > 0 ? "< " + unit.toPlainString() : "> -" + unit.toPlainString();
    }

    @JsonProperty("percent")
    String percentJson() {
        return percent(JSON_DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** Returns the share and both amounts: {@code 0.987 % (207,189 BTC of the nominal cap of 21,000,000 BTC)}. */
    @Override
    public String toString() {
        return toDisplay(TEXT_DECIMALS, RoundingMode.HALF_EVEN) + " (" + amount.toDisplay() + " of the " + supply + ")";
    }
}
