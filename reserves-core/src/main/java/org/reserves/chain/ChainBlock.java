package org.reserves.chain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Hex;
import org.reserves.internal.IsoDates;
import org.reserves.internal.JsonValues;
import org.reserves.internal.Words;

/**
 * The block a balance is true at: right after it, and before the next.
 *
 * <pre>{@code
 * ChainBlock.of(Network.MAIN, hash).atHeight(840_000).on("2024-04-20");
 * }</pre>
 *
 * <p>JSON: {@code {"network":"main","hash":"0000…","height":840000,"date":"2024-04-20"}}; what is unknown is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param network the chain the block is on
 * @param hash    the block hash as it is displayed, 64 hexadecimal digits in lower case
 * @param height  the number of blocks before it, or null where the source does not know; it is never guessed
 * @param date    the day in its header (UTC), or null where the source does not know; it is never guessed
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"network", "hash", "height", "date"})
public record ChainBlock(
        @JsonProperty("network") Network network,
        @JsonProperty("hash") String hash,
        @JsonProperty("height") @Nullable Integer height,
        @Nullable LocalDate date) {

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

    /**
     * Returns a block of unknown height and date.
     *
     * @throws IllegalArgumentException if the hash is not 64 hexadecimal digits in lower case
     */
    public static ChainBlock of(Network network, String hash) {
        return new ChainBlock(network, hash, null, null);
    }

    @JsonCreator
    static ChainBlock fromJson(
            @JsonProperty("network") Network network,
            @JsonProperty("hash") String hash,
            @JsonProperty("height") @Nullable Object height,
            @JsonProperty("date") @Nullable String date) {
        return new ChainBlock(
                network, hash, JsonValues.optionalInteger("height", height), IsoDates.parseOptional("date", date));
    }

    /**
     * Returns this block with its height.
     *
     * @throws IllegalArgumentException if the height is negative
     * @throws IllegalStateException    if it has one already
     */
    public ChainBlock atHeight(int height) {
        Words.requireUnset("height of block " + hash, this.height);
        return new ChainBlock(network, hash, height, date);
    }

    /**
     * Returns this block with the day in its header.
     *
     * @param isoDate the day (UTC), like {@code 2024-04-20}
     * @throws IllegalArgumentException if the text is not an ISO day
     * @throws IllegalStateException    if it has one already
     */
    public ChainBlock on(String isoDate) {
        return on(IsoDates.parse("block date", isoDate));
    }

    /**
     * Returns this block with the day in its header.
     *
     * @param day the day (UTC)
     * @throws IllegalStateException if it has one already
     */
    public ChainBlock on(LocalDate day) {
        Objects.requireNonNull(day, "block date must not be null");
        Words.requireUnset("date of block " + hash, date);
        return new ChainBlock(network, hash, height, day);
    }

    /** Returns whether the other is the same block: of the same network and with the same hash, whatever else is known of it. */
    public boolean isSameAs(ChainBlock other) {
        return network == other.network() && hash.equals(other.hash());
    }

    @JsonProperty("date")
    @Nullable
    String dateJson() {
        return IsoDates.print(date);
    }

    /** Returns the block as a reader would name it: {@code main block 840000 (0000…)}. */
    @Override
    public String toString() {
        return network + " block " + (height == null ? "of unknown height" : height) + " (" + hash + ")";
    }
}
