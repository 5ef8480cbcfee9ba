package org.reserves.holding;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import javax.annotation.Nullable;
import org.reserves.holder.TitleHolder;
import org.reserves.internal.ExplicitJson;
import org.reserves.money.Money;

/** What the JSON of a table says of a row beside the row: share and value, without the supply and the price of them all. */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"titleHolder", "percent", "leastPercent", "mostPercent", "money", "leastMoney", "mostMoney"})
record RowAnswer(
        @JsonProperty("titleHolder") TitleHolder titleHolder,
        @Nullable ReserveShare share,
        ReserveValue value) {
    @JsonProperty("percent")
    @Nullable
    String percent() {
        return share == null ? null : share.percentJson();
    }

    @JsonProperty("leastPercent")
    @Nullable
    String leastPercent() {
        return share == null ? null : share.leastPercentJson();
    }

    @JsonProperty("mostPercent")
    @Nullable
    String mostPercent() {
        return share == null ? null : share.mostPercentJson();
    }

    @JsonProperty("money")
    @Nullable
    Money money() {
        return value.moneyJson();
    }

    @JsonProperty("leastMoney")
    @Nullable
    Money leastMoney() {
        return value.leastMoneyJson();
    }

    @JsonProperty("mostMoney")
    @Nullable
    Money mostMoney() {
        return value.mostMoneyJson();
    }
}
