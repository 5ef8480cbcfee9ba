package org.reserves.supply;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.chain.BlockHeight;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Hex;
import org.reserves.internal.Words;
import org.reserves.money.Btc;
import org.reserves.source.Source;

/**
 * The sum of all unspent outputs after a block, the only supply that can be audited. {@link IssuanceGap} tells it apart
 * from what the halving rule allows.
 *
 * <p>JSON: {@code {"kind":"measured","amount":"19984148.03206779","height":935000,"blockHash":"0000…","source":{…}}}; a hash
 * that was not reported is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param amount    the number of bitcoin, above zero
 * @param height    the height of the block
 * @param blockHash the hash of the block, 64 hexadecimal digits in lower case, or null where it was not reported; without it
 *                  the figure could belong to a branch that did not last
 * @param source    who measured it
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"kind", "amount", "height", "blockHash", "source"})
public record MeasuredSupply(
        @JsonProperty("amount") Btc amount,
        @JsonProperty("height") BlockHeight height,
        @JsonProperty("blockHash") @Nullable String blockHash,
        @JsonProperty("source") Source source)
        implements Supply {
    /**
     * Validates the components; prefer {@link Supply#measured}.
     *
     * @throws IllegalArgumentException if the amount is not above zero or above what had been issued, or the hash is
     *                                  malformed
     */
    @JsonCreator
    public MeasuredSupply {
        Objects.requireNonNull(amount, "amount must not be null");
        Objects.requireNonNull(height, "height must not be null");
        Objects.requireNonNull(source, "source must not be null");
        if (blockHash != null) {
            Hex.requireHash("block hash", blockHash);
        }
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException(
                    "measured supply \"" + amount + "\" is not above zero; a chain has coins from block 1 on");
        }
        Btc scheduled = IssuanceSchedule.issuedUpTo(height);
        if (amount.compareTo(scheduled) > 0) {
            throw new IllegalArgumentException("measured supply \"" + amount + "\" is above the " + scheduled
                    + " BTC that had been issued at " + height.toDisplay() + "; check the height");
        }
    }

    /**
     * Returns this supply with the hash of its block.
     *
     * @throws IllegalArgumentException if the hash is not 64 hexadecimal digits in lower case
     * @throws IllegalStateException    if there is a hash already
     */
    public MeasuredSupply atBlock(String blockHash) {
        Hex.requireHash("block hash", blockHash);
        Words.requireUnset("block hash of the supply measured at " + height.toDisplay(), this.blockHash);
        return new MeasuredSupply(amount, height, blockHash, source);
    }

    @Override
    public SupplyBasis basis() {
        return SupplyBasis.MEASURED;
    }

    @Override
    public String name() {
        return "unspent outputs at " + height.toDisplay();
    }

    @Override
    public String toString() {
        return name() + " (" + amount.toDisplay() + ")";
    }
}
