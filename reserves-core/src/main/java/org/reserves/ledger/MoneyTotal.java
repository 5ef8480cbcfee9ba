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
 * A sum of money over coins, with the coins it leaves out kept apart: a cost, a gain (a loss where it is below zero), proceeds,
 * an income. Coins of unknown money are in no sum and no average.
 *
 * <p>JSON: {@code {"known":"USD 25599000","knownFor":"420.00000000","unknownFor":"0.00000000"}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param known      the sum over the coins for which it is known; null where it is known for none of several, and where no
 *                   event of the ledger states any money
 * @param knownFor   how many coins that is, not below zero
 * @param unknownFor how many coins it is unknown for, not below zero
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"known", "knownFor", "unknownFor"})
public record MoneyTotal(
        @JsonProperty("known") @Nullable Money known,
        @JsonProperty("knownFor") Btc knownFor,
        @JsonProperty("unknownFor") Btc unknownFor) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if an amount is below zero, or there is a sum though it is known for none of the coins
     */
    @JsonCreator
    public MoneyTotal {
        Objects.requireNonNull(knownFor, "knownFor must not be null");
        Objects.requireNonNull(unknownFor, "unknownFor must not be null");
        if (knownFor.signum() < 0 || unknownFor.signum() < 0) {
            throw new IllegalArgumentException("amounts \"" + knownFor + "\" and \"" + unknownFor
                    + "\" of a total of money are below zero; give how many coins it is known and unknown for");
        }
        if (known != null && knownFor.signum() == 0 && unknownFor.signum() > 0) {
            throw new IllegalArgumentException("sum \"" + known + "\" is known for no coin and unknown for "
                    + unknownFor.toDisplay() + "; an empty sum is unknown, so leave it out");
        }
    }

    /** Returns the sum over so many coins; where none of them is known it is unknown and not zero. */
    static MoneyTotal of(@Nullable Money sum, long knownSats, long unknownSats) {
        boolean empty = knownSats == 0 && unknownSats > 0;
        return new MoneyTotal(empty ? null : sum, Btc.ofSats(knownSats), Btc.ofSats(unknownSats));
    }

    /** Returns whether the money is known for every coin. */
    public boolean isComplete() {
        return unknownFor.signum() == 0;
    }

    /**
     * Returns the average for one bitcoin over the coins for which it is known, rounded to {@code scale} decimals with the given
     * mode.
     *
     * @throws IllegalStateException if there are no such coins
     */
    public Money averagePerBtc(int scale, RoundingMode rounding) {
        if (known == null || knownFor.signum() == 0) {
            throw new IllegalStateException("average of "
                    + knownFor.plus(unknownFor).toDisplay()
                    + " is unknown because it is known for no coin; state a basis on the acquisitions and proceeds on the"
                    + " disposals");
        }
        return known.dividedBy(knownFor.toBigDecimal(), scale, rounding);
    }

    /** Returns the sum for a reader: {@code USD 25,599,000 for 420 BTC, unknown for 10 BTC}. */
    @Override
    public String toString() {
        String sum = known == null ? "nothing known" : known.toDisplay() + " for " + knownFor.toDisplay();
        return sum + (isComplete() ? "" : ", unknown for " + unknownFor.toDisplay());
    }
}
