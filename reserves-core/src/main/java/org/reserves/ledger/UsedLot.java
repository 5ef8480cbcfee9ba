package org.reserves.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Ids;
import org.reserves.internal.IsoDates;
import org.reserves.internal.JsonValues;
import org.reserves.internal.Words;
import org.reserves.money.Btc;
import org.reserves.money.Money;

/**
 * The part of a lot that a disposal used.
 *
 * <p>JSON: {@code {"id":"…","acquired":"2021-10-28","amount":"20.00000000","cost":"USD 1219000","proceeds":"USD 1",
 * "daysHeld":30,"rule":"selection","gain":"USD -1218999"}}; what is unknown is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id         the id of the acquisition, or null where it has none
 * @param acquired   the day of the acquisition
 * @param amount     how many of its coins were used
 * @param cost       what they cost, fee included, or null for none and unknown
 * @param proceeds   their part of the proceeds less the fee, or null where those are unknown
 * @param daysHeld   the days from acquisition to disposal
 * @param rule       by which rule the coins have this cost
 * @param matchedDay the day of the acquisitions whose cost it is, where the rule goes by days: {@link MatchRule#SAME_DAY} and
 *                   {@link MatchRule#THIRTY_DAYS}; else null. The lot says which coins went, oldest first
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"id", "acquired", "amount", "cost", "proceeds", "daysHeld", "rule", "matchedDay", "gain"})
public record UsedLot(
        @JsonProperty("id") @Nullable String id,
        LocalDate acquired,
        @JsonProperty("amount") Btc amount,
        @JsonProperty("cost") @Nullable Money cost,
        @JsonProperty("proceeds") @Nullable Money proceeds,
        @JsonProperty("daysHeld") long daysHeld,
        @JsonProperty("rule") MatchRule rule,
        @Nullable LocalDate matchedDay) {

    /** Refuses components that are missing. */
    public UsedLot {
        Objects.requireNonNull(acquired, "acquired must not be null");
        Objects.requireNonNull(rule, "rule must not be null");
        EventChecks.requireAmount(amount);
    }

    @JsonCreator
    static UsedLot fromJson(
            @JsonProperty("id") @Nullable String id,
            @JsonProperty("acquired") String acquired,
            @JsonProperty("amount") Btc amount,
            @JsonProperty("cost") @Nullable Money cost,
            @JsonProperty("proceeds") @Nullable Money proceeds,
            @JsonProperty("daysHeld") Object daysHeld,
            @JsonProperty("rule") MatchRule rule,
            @JsonProperty("matchedDay") @Nullable String matchedDay) {
        LocalDate day = IsoDates.parse("acquired", acquired);
        LocalDate with = IsoDates.parseOptional("matchedDay", matchedDay);
        return new UsedLot(id, day, amount, cost, proceeds, JsonValues.whole("daysHeld", daysHeld), rule, with);
    }

    /** Returns proceeds less cost, or null where either is unknown. Written into JSON too, and not read from it. */
    @Nullable
    @JsonProperty("gain")
    public Money gain() {
        return cost == null || proceeds == null ? null : proceeds.minus(cost);
    }

    /** Returns the part for a reader: {@code 20 BTC of 2021-10-28 (selection), cost USD 1,219,000, gain USD 5}. */
    @Override
    public String toString() {
        Money gain = gain();
        return amount.toDisplay() + " of " + (id == null ? "" : Words.quote(id) + ", ") + acquired + " ("
                + Ids.words(rule) + (matchedDay == null ? "" : " of " + matchedDay) + "), cost "
                + (cost == null ? "unknown" : cost.toDisplay()) + ", gain "
                + (gain == null ? "unknown" : gain.toDisplay());
    }

    @JsonProperty("acquired")
    String acquiredJson() {
        return acquired.toString();
    }

    @Nullable
    @JsonProperty("matchedDay")
    String matchedJson() {
        return IsoDates.print(matchedDay);
    }
}
