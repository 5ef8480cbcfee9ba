package org.reserves.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.RoundingMode;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.money.Btc;
import org.reserves.money.Money;

/**
 * What coins cost, with those of unknown cost kept apart: they are in no total and no average.
 *
 * <p>JSON: {@code {"known":"USD 25599000","knownFor":"420.00000000","unknownFor":"0.00000000"}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param known      the cost, fees included, of the coins whose cost is known; null where no event states any money
 * @param knownFor   how many coins that is
 * @param unknownFor how many coins have no cost or an unknown one
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"known", "knownFor", "unknownFor"})
public record CostBasis(
        @JsonProperty("known") @Nullable Money known,
        @JsonProperty("knownFor") Btc knownFor,
        @JsonProperty("unknownFor") Btc unknownFor) {

    /** Refuses amounts that are missing. */
    @JsonCreator
    public CostBasis {
        Objects.requireNonNull(knownFor, "knownFor must not be null");
        Objects.requireNonNull(unknownFor, "unknownFor must not be null");
    }

    /** Returns whether the cost of every coin is known. */
    public boolean isComplete() {
        return unknownFor.signum() == 0;
    }

    /**
     * Returns the average cost of one bitcoin over those of known cost, with so many decimals, rounded as told.
     *
     * @throws IllegalStateException if there are no coins of known cost
     */
    public Money averagePerBtc(int scale, RoundingMode rounding) {
        if (known == null || knownFor.signum() == 0) {
            throw new IllegalStateException(
                    "average cost of " + knownFor.plus(unknownFor).toDisplay()
                            + " is unknown because no coin has a known cost; state a basis on the acquisitions");
        }
        return known.dividedBy(knownFor.toBigDecimal(), scale, rounding);
    }

    /** Returns the cost for a reader: {@code USD 25,599,000 for 420 BTC, unknown for 10 BTC}. */
    @Override
    public String toString() {
        return (known == null ? "no known cost" : known.toDisplay() + " for " + knownFor.toDisplay())
                + (isComplete() ? "" : ", unknown for " + unknownFor.toDisplay());
    }
}
