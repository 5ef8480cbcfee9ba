package org.reserves.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.money.Btc;
import org.reserves.money.Money;

/**
 * What was gained, or lost where it is below zero, with coins of unknown cost or proceeds kept apart: nothing is said about
 * them.
 *
 * <p>JSON: {@code {"known":"USD -100","knownFor":"420.00000000","unknownFor":"0.00000000"}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param known      what is received or to be had for the coins of {@code knownFor} less their cost; null where no event
 *                   states any money
 * @param knownFor   how many coins that is
 * @param unknownFor how many coins have a gain nobody can know
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"known", "knownFor", "unknownFor"})
public record Gain(
        @JsonProperty("known") @Nullable Money known,
        @JsonProperty("knownFor") Btc knownFor,
        @JsonProperty("unknownFor") Btc unknownFor) {

    /** Refuses amounts that are missing. */
    @JsonCreator
    public Gain {
        Objects.requireNonNull(knownFor, "knownFor must not be null");
        Objects.requireNonNull(unknownFor, "unknownFor must not be null");
    }

    /** Returns whether the gain on every coin is known. */
    public boolean isComplete() {
        return unknownFor.signum() == 0;
    }

    /** Returns the gain for a reader: {@code USD 258,000 on 50 BTC, unknown on 10 BTC}. */
    @Override
    public String toString() {
        return (known == null ? "no known gain" : known.toDisplay() + " on " + knownFor.toDisplay())
                + (isComplete() ? "" : ", unknown on " + unknownFor.toDisplay());
    }
}
