package org.reserves.statement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.money.Btc;
import org.reserves.money.Price;

/**
 * A field of a statement: one line in one period. What a line does not have, a holding gain no coins and an account without prices
 * no value, is null; what is not known is said in {@link StatementMoney}, or null where the amount itself is not known and its line
 * says so.
 *
 * <p>JSON: {@code {"amount":"28988.35643016","value":{…},"cost":{…},"price":{…}}}; what there is not is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param amount coins, signed, or null
 * @param value  their value at the prices of the days, or null
 * @param cost   their cost, or what else the table carries them at, or null
 * @param price  the price the value was computed with, where that was one; the entries of the statement have each
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"amount", "value", "cost", "price"})
public record StatementCell(
        @JsonProperty("amount") @Nullable Btc amount,
        @JsonProperty("value") @Nullable StatementMoney value,
        @JsonProperty("cost") @Nullable StatementMoney cost,
        @JsonProperty("price") @Nullable Price price) {
    static final StatementCell EMPTY = new StatementCell(null, null, null, null);

    /** Takes the components as they are. */
    @JsonCreator
    public StatementCell {}

    static StatementCell ofValue(@Nullable StatementMoney value) {
        return new StatementCell(null, value, null, null);
    }

    static StatementCell ofCost(@Nullable StatementMoney cost) {
        return new StatementCell(null, null, cost, null);
    }

    /** Returns whether the field says nothing. */
    boolean isEmpty() {
        return equals(EMPTY);
    }

    /** Returns the field for a reader: {@code 10 BTC, value USD 1,060,000 at USD 106,000 per BTC on 2025-05-28, cost USD 5}. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        if (amount != null) {
            parts.add(amount.toDisplay());
        }
        if (value != null) {
            parts.add("value " + value + (price == null ? "" : " at " + price));
        }
        if (cost != null) {
            parts.add("cost " + cost);
        }
        return parts.isEmpty() ? "not known" : String.join(", ", parts);
    }
}
