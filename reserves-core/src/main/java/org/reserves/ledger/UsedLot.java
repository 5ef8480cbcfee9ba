package org.reserves.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.money.Btc;
import org.reserves.money.Money;

/**
 * The part of a lot that a disposal used.
 *
 * <p>JSON: {@code {"id":"…","acquired":"2021-10-28","amount":"20.00000000","cost":"USD 1219000","proceeds":"USD 1",
 * "daysHeld":30}}; what is unknown is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id       the id of the acquisition, or null where it has none
 * @param acquired the day of the acquisition
 * @param amount   how many of its coins were used
 * @param cost     what they cost, fee included, or null for none and unknown
 * @param proceeds their part of the proceeds less the fee, or null where those are unknown
 * @param daysHeld the days from acquisition to disposal
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"id", "acquired", "amount", "cost", "proceeds", "daysHeld"})
public record UsedLot(
        @JsonProperty("id") @Nullable String id,
        LocalDate acquired,
        @JsonProperty("amount") Btc amount,
        @JsonProperty("cost") @Nullable Money cost,
        @JsonProperty("proceeds") @Nullable Money proceeds,
        @JsonProperty("daysHeld") long daysHeld) {

    /** Refuses components that are missing. */
    public UsedLot {
        Objects.requireNonNull(acquired, "acquired must not be null");
        EventFacts.requireAmount(amount);
    }

    @JsonCreator
    static UsedLot fromJson(
            @JsonProperty("id") @Nullable String id,
            @JsonProperty("acquired") String acquired,
            @JsonProperty("amount") Btc amount,
            @JsonProperty("cost") @Nullable Money cost,
            @JsonProperty("proceeds") @Nullable Money proceeds,
            @JsonProperty("daysHeld") long daysHeld) {
        return new UsedLot(id, IsoDates.parse("acquired", acquired), amount, cost, proceeds, daysHeld);
    }

    /** Returns proceeds less cost, or null where either is unknown. */
    @Nullable
    public Money gain() {
        return cost == null || proceeds == null ? null : proceeds.minus(cost);
    }

    @JsonProperty("acquired")
    String acquiredJson() {
        return acquired.toString();
    }
}
