package org.reserves.bitcoinj.scan;

import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.internal.Hex;
import org.reserves.internal.IsoDates;

/**
 * The last block that is read: of a height, with a hash, or of a day.
 *
 * <p>Immutable and thread-safe.
 */
public final class ScanEnd {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    @Nullable
    private final Integer height;

    @Nullable
    private final String hash;

    @Nullable
    private final LocalDate day;

    private ScanEnd(@Nullable Integer height, @Nullable String hash, @Nullable LocalDate day) {
        this.height = height;
        this.hash = hash;
        this.day = day;
    }

    /**
     * Returns the end at a height of the chain with the most work.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public static ScanEnd height(int height) {
        if (height < 0) {
            throw new IllegalArgumentException(
                    "end height \"" + height + "\" is negative; the genesis block has height 0");
        }
        return new ScanEnd(height, null, null);
    }

    /**
     * Returns the end at a block. In files it may be on a branch that was abandoned: then the answer is what stood when it was the last
     * block, and says so.
     *
     * @param hash the hash of the last block, as displayed
     * @throws IllegalArgumentException if it is not 64 hexadecimal digits in lower case
     */
    public static ScanEnd block(String hash) {
        return new ScanEnd(null, Hex.requireHash("hash of the end block", hash), null);
    }

    /**
     * Returns the end at the last block of a day (UTC), which is {@linkplain org.reserves.chain.ScannedBlocks#lastOn known} once six of
     * the last eleven blocks are later.
     *
     * @throws IllegalArgumentException if it is before the first block there is
     */
    public static ScanEnd day(LocalDate day) {
        Objects.requireNonNull(day, "end day must not be null");
        ScanRange.requireAfterGenesis("end day", day);
        return new ScanEnd(null, null, day);
    }

    /**
     * Returns the end at the last block of a day (UTC).
     *
     * @param isoDate the day, like {@code 2025-12-31}; a block hash is given to {@link #block}
     * @throws IllegalArgumentException if the text is not an ISO day, or it is before the first block there is
     */
    public static ScanEnd day(String isoDate) {
        Objects.requireNonNull(isoDate, "end day must not be null");
        if (HASH.matcher(isoDate).matches()) {
            throw new IllegalArgumentException("end day \"" + isoDate
                    + "\" is a block hash; a text is a day here, so write until(ScanEnd.block(hash))");
        }
        return day(IsoDates.parse("end day", isoDate));
    }

    /** Returns the hash of the last block, or null where the end is another. */
    @Nullable
    public String hash() {
        return hash;
    }

    /** Returns the height of the last block, or null where the end is another. */
    @Nullable
    public Integer height() {
        return height;
    }

    /**
     * Returns the height the end has on a chain.
     *
     * @param where what holds the chain, as a reader would name it, used in the error
     * @throws BalanceUnavailableException if the chain does not go there
     */
    public int on(HeaderChain chain, String where) {
        if (day != null) {
            try {
                int first = Objects.requireNonNull(chain.first().height(), "height must not be null");
                return chain.blocks(first, chain.tipHeight()).lastOn(day);
            } catch (IllegalArgumentException notThere) {
                throw new BalanceUnavailableException(
                        "end of " + where + " cannot be told: " + notThere.getMessage(), notThere);
            }
        }
        if (hash != null && (!chain.contains(hash) || !chain.onBestChain(hash))) {
            throw new BalanceUnavailableException("block \"" + hash + "\" is not on the best chain of " + where
                    + ", which ends with " + chain.tip() + "; check the hash and the network");
        }
        int end = hash != null
                ? Objects.requireNonNull(chain.block(hash).height(), "height must not be null")
                : Objects.requireNonNull(height, "height must not be null");
        if (end > chain.tipHeight()) {
            throw new BalanceUnavailableException("height " + end + " is not in " + where + ", whose chain ends with "
                    + chain.tip() + "; end there or before");
        }
        return end;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScanEnd end
                && Objects.equals(height, end.height)
                && Objects.equals(hash, end.hash)
                && Objects.equals(day, end.day);
    }

    @Override
    public int hashCode() {
        return Objects.hash(height, hash, day);
    }

    /** Returns the end as half a sentence, like {@code height 840000}. */
    @Override
    public String toString() {
        return day != null ? "day " + day : hash != null ? "block " + hash : "height " + height;
    }
}
