package org.reserves.holding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.function.Function;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Price;

/**
 * What a holding or a total is worth at a price: one amount of money, a range, or unknown.
 *
 * <p>value = amount × price, exactly. The value is unknown where the amount or the price is.
 *
 * <p>JSON: {@code {"amount":{…},"price":{…},"money":"USD 21962034000"}}, of a range {@code "leastMoney"} and {@code "mostMoney"},
 * or {@code {"price":{…},"unknownBecause":"…"}}. The money is exact, and ignored when read.
 *
 * <p>Immutable and thread-safe.
 *
 * @param amount         the amount, or null where it is unknown
 * @param price          the price of one bitcoin
 * @param unknownBecause why the amount is unknown, or null where it is known
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"amount", "price", "unknownBecause", "money", "leastMoney", "mostMoney"})
public record ReserveValue(
        @JsonProperty("amount") @Nullable Bounds amount,
        @JsonProperty("price") Price price,
        @JsonProperty("unknownBecause") @Nullable String unknownBecause) {
    private static final int TEXT_DECIMALS = 2;

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException unless there is either an amount or a reason why there is none
     */
    @JsonCreator
    public ReserveValue(
            @JsonProperty("amount") @Nullable Bounds amount,
            @JsonProperty("price") Price price,
            @JsonProperty("unknownBecause") @Nullable String unknownBecause) {
        this.price = Objects.requireNonNull(price, "price must not be null");
        Known.requireEither("value", amount, unknownBecause);
        this.amount = amount;
        this.unknownBecause = unknownBecause;
    }

    /** Returns whether there is a number: amount and price are both known. */
    public boolean isKnown() {
        return amount != null && price.isKnown();
    }

    /**
     * Returns the value.
     *
     * @throws IllegalStateException if it is unknown or a range
     */
    public Money money() {
        return price.valueOf(Known.require("value", amount, unknownBecause).figure());
    }

    /**
     * Returns the least it can be worth.
     *
     * @throws IllegalStateException if the value is unknown
     */
    public Money low() {
        return price.valueOf(Known.require("value", amount, unknownBecause).low());
    }

    /**
     * Returns the most it can be worth.
     *
     * @return the value, or null where nothing limits the amount
     * @throws IllegalStateException if the value is unknown
     */
    @Nullable
    public Money high() {
        Btc most = Known.require("value", amount, unknownBecause).high();
        return most == null ? null : price.valueOf(most);
    }

    /**
     * Returns the value for a reader, rounded to at most {@code scale} decimals with the given mode: {@code USD 21,962,034,000},
     * {@code about USD 5,300,000,000}, {@code USD 1 to USD 2}, {@code at least USD 1} or {@code unknown}. A value that rounds to
     * zero without being it is {@code < USD 1}.
     */
    public String toDisplay(int scale, RoundingMode rounding) {
        return text(scale, rounding, Money::toDisplay);
    }

    /**
     * Returns the value for a reader, under a heading that names the currency: {@code 21,962,034,000}. Otherwise as
     * {@link #toDisplay}.
     */
    public String withoutUnit(int scale, RoundingMode rounding) {
        return text(scale, rounding, Money::withoutUnit);
    }

    private String text(int scale, RoundingMode rounding, Function<Money, String> form) {
        if (amount == null || !isKnown()) {
            return "unknown";
        }
        String hedge = amount.isApproximate() ? "about " : "";
        Money most = high();
        if (most == null) {
            return isTiny(low(), scale, rounding)
                    ? "more than 0"
                    : "at least " + hedge + text(low(), scale, rounding, form);
        }
        if (isTiny(most, scale, rounding)) {
            return text(most, scale, rounding, form);
        }
        String least = hedge + text(low(), scale, rounding, form);
        return amount.isSingle() ? least : least + " to " + text(most, scale, rounding, form);
    }

    /** Above zero, and zero when rounded. */
    private static boolean isTiny(Money money, int scale, RoundingMode rounding) {
        return money.signum() > 0 && money.rounded(scale, rounding).signum() == 0;
    }

    private static String text(Money money, int scale, RoundingMode rounding, Function<Money, String> form) {
        return isTiny(money, scale, rounding)
                ? "< " + form.apply(Money.of(money.currency(), BigDecimal.ONE.movePointLeft(scale)))
                : form.apply(money.rounded(scale, rounding));
    }

    @JsonProperty("money")
    @Nullable
    Money moneyJson() {
        return isKnown() && amount != null && amount.isSingle() ? low() : null;
    }

    @JsonProperty("leastMoney")
    @Nullable
    Money leastMoneyJson() {
        return isKnown() && amount != null && !amount.isSingle() ? low() : null;
    }

    @JsonProperty("mostMoney")
    @Nullable
    Money mostMoneyJson() {
        return isKnown() && amount != null && !amount.isSingle() ? high() : null;
    }

    /**
     * Returns the value, to two decimals, and what it is of: {@code USD 21,962,034,000 (207,189 BTC at USD 106,000 per BTC)},
     * {@code unknown (207,189 BTC at unknown price)}.
     */
    @Override
    public String toString() {
        return amount == null
                ? "unknown (" + unknownBecause + ") at " + price
                : toDisplay(TEXT_DECIMALS, RoundingMode.HALF_EVEN) + " (" + amount + " at " + price + ")";
    }
}
