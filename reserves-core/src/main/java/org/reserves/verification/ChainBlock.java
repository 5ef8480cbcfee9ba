package org.reserves.verification;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import javax.annotation.Nullable;

/**
 * The block a balance is true at: right after it, and before the next.
 *
 * <p>JSON: {@code {"network":"main","hash":"0000…","height":840000}}; an unknown height is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param network the chain the block is on
 * @param hash    the block hash as it is displayed, 64 hexadecimal digits in lower case
 * @param height  the number of blocks before it, or null where the source does not know; it is never guessed
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE,
        creatorVisibility = JsonAutoDetect.Visibility.NONE)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"network", "hash", "height"})
public record ChainBlock(
        @JsonProperty("network") Network network,
        @JsonProperty("hash") String hash,
        @JsonProperty("height") @Nullable Integer height) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the hash is not 64 hexadecimal digits in lower case, or the height is negative
     */
    public ChainBlock {
        Objects.requireNonNull(network, "network must not be null");
        Hex.requireHash("block hash", hash);
        if (height != null && height < 0) {
            throw new IllegalArgumentException(
                    "block height \"" + height + "\" is negative; the genesis block has height 0");
        }
    }

    /** Returns the block as a reader would name it: {@code main block 840000 (0000…)}. */
    @Override
    public String toString() {
        return network + " block " + (height == null ? "of unknown height" : height) + " (" + hash + ")";
    }
}
