package org.reserves.provenance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Words;
import org.reserves.money.Money;
import org.reserves.money.Price;

/**
 * Coins bought for money.
 *
 * <pre>{@code
 * Purchase.at(Price.of("USD", "60950")).underProgramme("Bitcoin Law").from("Bitso");
 * Purchase.atUnknownPrice().costing(Money.of("USD", "25599000"));
 * }</pre>
 *
 * <p>JSON: {@code {"kind":"purchase","price":{"kind":"known","perBtc":"USD 60950"},"totalCost":"USD 25599000",
 * "programme":"Bitcoin Law","counterparty":"Bitso"}}; what is unknown is left out, except that a price nobody stated is
 * {@code {"kind":"unknown"}}, and may be absent when read.
 *
 * <p>Immutable and thread-safe.
 *
 * @param price        what one bitcoin cost, unknown where nobody said
 * @param totalCost    what all of them cost with fees, not below zero, or null where nobody said; it is kept as stated,
 *                     also where it disagrees with the price
 * @param programme    the law, policy or plan, or null where there is none
 * @param counterparty who sold them, or null where that is unknown
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"kind", "price", "totalCost", "programme", "counterparty"})
public record Purchase(
        @JsonProperty("price") Price price,
        @JsonProperty("totalCost") @Nullable Money totalCost,
        @JsonProperty("programme") @Nullable String programme,
        @JsonProperty("counterparty") @Nullable String counterparty)
        implements Provenance {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if a given text is blank or the cost is below zero
     */
    public Purchase {
        Objects.requireNonNull(price, "price must not be null");
        if (totalCost != null && totalCost.signum() < 0) {
            throw new IllegalArgumentException(
                    "total cost \"" + totalCost + "\" is below zero; state what was paid, or leave it out");
        }
        Words.requireOptional("programme", programme);
        Words.requireOptional("counterparty", counterparty);
    }

    /** Returns a purchase at a price. */
    public static Purchase at(Price price) {
        return new Purchase(price, null, null, null);
    }

    /** Returns a purchase at a price nobody has stated. */
    public static Purchase atUnknownPrice() {
        return at(Price.unknown());
    }

    @JsonCreator
    static Purchase fromJson(
            @JsonProperty("price") @Nullable Price price,
            @JsonProperty("totalCost") @Nullable Money totalCost,
            @JsonProperty("programme") @Nullable String programme,
            @JsonProperty("counterparty") @Nullable String counterparty) {
        return new Purchase(price == null ? Price.unknown() : price, totalCost, programme, counterparty);
    }

    /**
     * Returns this with what all the coins cost, fees included.
     *
     * @throws IllegalArgumentException if the cost is below zero
     * @throws IllegalStateException    if there is one already
     */
    public Purchase costing(Money totalCost) {
        Objects.requireNonNull(totalCost, "total cost must not be null");
        Words.requireUnset("total cost", this.totalCost);
        return new Purchase(price, totalCost, programme, counterparty);
    }

    /**
     * Returns this with the law, policy or plan it was made under.
     *
     * @throws IllegalArgumentException if the programme is blank
     * @throws IllegalStateException    if there is one already
     */
    public Purchase underProgramme(String programme) {
        Words.require("programme", programme);
        Words.requireUnset("programme", this.programme);
        return new Purchase(price, totalCost, programme, counterparty);
    }

    /**
     * Returns this with who sold the coins.
     *
     * @throws IllegalArgumentException if the counterparty is blank
     * @throws IllegalStateException    if there is one already
     */
    public Purchase from(String counterparty) {
        Words.require("counterparty", counterparty);
        Words.requireUnset("counterparty", this.counterparty);
        return new Purchase(price, totalCost, programme, counterparty);
    }

    @Override
    public Kind kind() {
        return Kind.PURCHASE;
    }

    /** Returns the facts for a reader: {@code purchase at USD 60,950 per BTC under Bitcoin Law from Bitso}. */
    @Override
    public String toString() {
        return "purchase at " + price
                + (totalCost == null ? "" : " for " + totalCost.toDisplay())
                + (programme == null ? "" : " under " + programme)
                + (counterparty == null ? "" : " from " + counterparty);
    }
}
