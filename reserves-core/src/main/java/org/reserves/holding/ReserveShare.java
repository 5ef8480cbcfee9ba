package org.reserves.holding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.supply.Supply;
import org.reserves.supply.SupplyShare;

/**
 * What part of a supply a holding or a total is: one share, a range of shares, or unknown.
 *
 * <pre>{@code
 * table.share("US").percent(3, RoundingMode.HALF_EVEN);          // 0.987
 * table.share("BT").toDisplay(3, RoundingMode.HALF_EVEN);        // 0.048 to 0.057 % of the nominal cap …
 * table.share("PK").isKnown();                                     // false
 * }</pre>
 *
 * <p>Both amounts are kept, so nothing is rounded before it is printed.
 *
 * <p>JSON: {@code {"amount":{…},"supply":{…},"percent":"0.986614"}}, of a range {@code "leastPercent"} and {@code "mostPercent"},
 * or {@code {"supply":{…},"unknownBecause":"…"}}. Percentages are rounded to six decimals, half to even, and ignored when read.
 *
 * <p>Immutable and thread-safe.
 *
 * @param amount         the amount, or null where it is unknown
 * @param supply         what it is a share of
 * @param unknownBecause why the amount is unknown, or null where it is known
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"amount", "supply", "unknownBecause", "percent", "leastPercent", "mostPercent"})
public record ReserveShare(
        @JsonProperty("amount") @Nullable Bounds amount,
        @JsonProperty("supply") Supply supply,
        @JsonProperty("unknownBecause") @Nullable String unknownBecause) {
    private static final int TEXT_DECIMALS = 3;

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException unless there is either an amount or a reason why there is none
     */
    @JsonCreator
    public ReserveShare(
            @JsonProperty("amount") @Nullable Bounds amount,
            @JsonProperty("supply") Supply supply,
            @JsonProperty("unknownBecause") @Nullable String unknownBecause) {
        this.supply = Objects.requireNonNull(supply, "supply must not be null");
        Known.requireEither("share", amount, unknownBecause);
        this.amount = amount;
        this.unknownBecause = unknownBecause;
    }

    /** Returns whether there is a number. */
    public boolean isKnown() {
        return amount != null;
    }

    /**
     * Returns the least the share can be; of an exact amount, the share.
     *
     * @throws IllegalStateException if the share is unknown
     */
    public SupplyShare low() {
        return SupplyShare.of(Known.require("share", amount, unknownBecause).low(), supply);
    }

    /**
     * Returns the most the share can be; of an exact amount, the share.
     *
     * @return the share, or null where nothing limits the amount
     * @throws IllegalStateException if the share is unknown
     */
    @Nullable
    public SupplyShare high() {
        Bounds bounds = Known.require("share", amount, unknownBecause);
        return bounds.high() == null ? null : SupplyShare.of(bounds.high(), supply);
    }

    /**
     * Returns the share in percent rounded to {@code scale} decimals with the given mode.
     *
     * @throws IllegalStateException if the share is unknown or a range
     * @throws ArithmeticException   if rounding is {@link RoundingMode#UNNECESSARY} and would be necessary
     */
    public BigDecimal percent(int scale, RoundingMode rounding) {
        return SupplyShare.of(Known.require("share", amount, unknownBecause).figure(), supply)
                .percent(scale, rounding);
    }

    /**
     * Returns the share for a reader, without the name of the supply: {@code 0.987 %}, {@code about 0.238 %},
     * {@code 0.048 to 0.057 %}, {@code at least 0.048 %} or {@code unknown}. A share that rounds to zero without being it is
     * {@code < 0.001 %}, in a range {@code < 0.001 to 0.005 %}, and as a lower limit {@code more than 0 %}, whichever way it was
     * rounded.
     */
    public String toDisplay(int scale, RoundingMode rounding) {
        if (amount == null) {
            return "unknown";
        }
        SupplyShare least = low();
        SupplyShare most = high();
        if (most == null) {
            return isTiny(least, scale, rounding)
                    ? "more than 0 %"
                    : "at least " + hedge() + least.toDisplay(scale, rounding);
        }
        if (isTiny(most, scale, rounding)) {
            return most.toDisplay(scale, rounding);
        }
        return hedge()
                + (amount.isSingle() ? "" : least.withoutUnit(scale, rounding) + " to ")
                + most.toDisplay(scale, rounding);
    }

    private String hedge() {
        return amount != null && amount.isApproximate() ? "about " : "";
    }

    /** Above zero, and zero when rounded. */
    private static boolean isTiny(SupplyShare share, int scale, RoundingMode rounding) {
        return share.amount().signum() > 0 && share.percent(scale, rounding).signum() == 0;
    }

    @JsonProperty("percent")
    @Nullable
    String percentJson() {
        return amount != null && amount.isSingle() ? percentOf(low()) : null;
    }

    @JsonProperty("leastPercent")
    @Nullable
    String leastPercentJson() {
        return amount == null || amount.isSingle() ? null : percentOf(low());
    }

    @JsonProperty("mostPercent")
    @Nullable
    String mostPercentJson() {
        return amount == null || amount.isSingle() ? null : percentOf(high());
    }

    @Nullable
    private static String percentOf(@Nullable SupplyShare share) {
        return share == null
                ? null
                : share.percent(SupplyShare.JSON_DECIMALS, RoundingMode.HALF_EVEN)
                        .toPlainString();
    }

    /**
     * Returns the share, in percent to three decimals, and what it is of: {@code 0.987 % (207,189 BTC of the nominal cap of
     * 21,000,000 BTC)}, {@code unknown (…) of the nominal cap of 21,000,000 BTC}.
     */
    @Override
    public String toString() {
        return amount == null
                ? "unknown (" + unknownBecause + ") of the " + supply.name()
                : toDisplay(TEXT_DECIMALS, RoundingMode.HALF_EVEN) + " (" + amount + " of the " + supply.name() + ")";
    }
}
