package org.reserves.holding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.JsonValues;
import org.reserves.money.Btc;

/**
 * What a disclosed amount, or a sum of them, says in numbers: the least it can be and the most.
 *
 * <p>An exact amount has {@code low} equal to {@code high}. So has an approximate one, because a hedge like "about"
 * states no limits; it is marked {@code approximate}, and so is every sum it enters. "At least" has no {@code high}.
 *
 * <p>JSON: {@code {"low":"10000.00000000","high":"12000.00000000","approximate":false}}; no {@code high} where there is
 * none.
 *
 * <p>Immutable and thread-safe.
 *
 * @param low           the least amount, in BTC, not negative
 * @param high          the most, not below {@code low}, or null where nothing limits it
 * @param isApproximate whether a figure in it was hedged
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"low", "high", "approximate"})
public record Bounds(
        @JsonProperty("low") Btc low,
        @JsonProperty("high") @Nullable Btc high,
        @JsonProperty("approximate") boolean isApproximate) {

    /** Nothing, exactly: the sum of no amounts. */
    public static final Bounds NONE = new Bounds(Btc.ZERO, Btc.ZERO, false);

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if low is negative, or high is below low
     */
    public Bounds(
            @JsonProperty("low") Btc low,
            @JsonProperty("high") @Nullable Btc high,
            @JsonProperty("approximate") boolean isApproximate) {
        this.low = requireHoldable("low", low);
        if (high != null && high.compareTo(low) < 0) {
            throw new IllegalArgumentException(
                    "high \"" + high + "\" of a range is below its low \"" + low + "\"; give the smaller amount first");
        }
        this.high = high;
        this.isApproximate = isApproximate;
    }

    @JsonCreator
    static Bounds fromJson(
            @JsonProperty("low") Btc low,
            @JsonProperty("high") @Nullable Btc high,
            @JsonProperty("approximate") Object approximate) {
        return new Bounds(low, high, JsonValues.flag("approximate", approximate));
    }

    /** Returns whether there is a single figure, exact or approximate. */
    public boolean isSingle() {
        return high != null && low.equals(high);
    }

    /**
     * Returns the single figure.
     *
     * @throws IllegalStateException if there is a range
     */
    public Btc figure() {
        if (!isSingle()) {
            throw new IllegalStateException("\"" + this + "\" is not a single figure; use low() and high()");
        }
        return low;
    }

    /**
     * Returns how far a hedged figure may be off and still be read as meant: half a unit of its last digit, rounded down to a
     * satoshi, because a hedge states no limits. Zero where nothing was hedged, or the figure is zero.
     */
    public Btc tolerance() {
        if (!isApproximate || low.signum() == 0) {
            return Btc.ZERO;
        }
        BigDecimal unit = low.toBigDecimal().stripTrailingZeros().ulp();
        return Btc.of(unit.divide(BigDecimal.valueOf(2)), RoundingMode.DOWN);
    }

    /** Returns the bounds of the sum of two amounts: lows added, highs added, approximate if either is. */
    public Bounds plus(Bounds other) {
        return new Bounds(
                low.plus(other.low),
                high == null || other.high == null ? null : high.plus(other.high),
                isApproximate || other.isApproximate);
    }

    /** Returns the amount for a reader: {@code about 50,000 BTC}, {@code 10,000 to 12,000 BTC}, {@code at least 5 BTC}. */
    @Override
    public String toString() {
        return withoutUnit() + " BTC";
    }

    /** Returns the amount for a reader, under a heading that names the unit: {@code about 50,000}, {@code 10,000 to 12,000}. */
    public String withoutUnit() {
        String hedge = isApproximate ? "about " : "";
        if (high == null) {
            return "at least " + hedge + low.withoutUnit();
        }
        return hedge + low.withoutUnit() + (isSingle() ? "" : " to " + high.withoutUnit());
    }

    static Btc requireHoldable(String what, Btc amount) {
        if (amount == null) { // no lambda here: the first one of a young virtual machine costs ten milliseconds
            throw new NullPointerException(what + " must not be null");
        }
        if (amount.signum() < 0) {
            throw new IllegalArgumentException(what + " \"" + amount
                    + "\" is negative; nobody holds less than nothing, a reduction is a difference of two amounts");
        }
        return amount;
    }
}
