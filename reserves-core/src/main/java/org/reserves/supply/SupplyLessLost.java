package org.reserves.supply;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.chain.BlockHeight;
import org.reserves.internal.ExplicitJson;
import org.reserves.money.Btc;

/**
 * A supply less an estimate of lost coins.
 *
 * <p>JSON: {@code {"kind":"less-lost","supply":{"kind":"cap"},"lost":{"amount":"3000000.00000000","source":{…}}}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param supply the supply before, not itself less an estimate
 * @param lost   the estimate, below the supply
 */
@ExplicitJson
@JsonPropertyOrder({"kind", "supply", "lost"})
public record SupplyLessLost(
        @JsonProperty("supply") Supply supply,
        @JsonProperty("lost") LostCoins lost) implements Supply {

    /**
     * Validates the components; prefer {@link Supply#less}.
     *
     * @throws IllegalArgumentException if nothing would be left, or an estimate was taken off already
     */
    @JsonCreator
    public SupplyLessLost {
        Objects.requireNonNull(supply, "supply must not be null");
        Objects.requireNonNull(lost, "lost must not be null");
        if (supply instanceof SupplyLessLost) {
            throw new IllegalArgumentException("supply \"" + supply
                    + "\" is less an estimate of lost coins already; two estimates overlap, take one");
        }
        if (lost.amount().compareTo(supply.amount()) >= 0) {
            throw new IllegalArgumentException("lost coins \"" + lost.amount() + "\" leave nothing of the " + supply
                    + "; the estimate must be below the supply");
        }
    }

    @Override
    public Btc amount() {
        return supply.amount().minus(lost.amount());
    }

    @Override
    @Nullable
    public BlockHeight height() {
        return supply.height();
    }

    @Override
    public SupplyBasis basis() {
        return SupplyBasis.LESS_LOST;
    }

    @Override
    public String name() {
        return supply.name() + " less " + lost;
    }

    @Override
    public String toString() {
        return name() + " (" + amount().toDisplay() + ")";
    }
}
