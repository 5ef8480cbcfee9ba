package org.reserves.chain;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;

/**
 * The place of a block in the chain: the number of blocks before it, 0 for the genesis block.
 *
 * <p>The range is 0 to 2,147,483,647, the range Bitcoin Core itself counts in ({@code CBlockIndex::nHeight}, a signed
 * 32-bit integer); at ten minutes a block it lasts for 40,000 years.
 *
 * <p>JSON: a whole number, {@code 840000}; a fraction is refused, never cut off.
 *
 * <p>Immutable and thread-safe.
 */
@JsonAutoDetect(creatorVisibility = JsonAutoDetect.Visibility.NONE)
public final class BlockHeight implements Comparable<BlockHeight> {
    /** The height of the genesis block. */
    public static final BlockHeight GENESIS = new BlockHeight(0);

    private static final int MOST_DIGITS = 19;

    private final int value;

    private BlockHeight(int value) {
        this.value = value;
    }

    /**
     * Returns a height.
     *
     * @throws IllegalArgumentException if the height is below 0 or above 2,147,483,647
     */
    public static BlockHeight of(long height) {
        if (height < 0) {
            throw new IllegalArgumentException(
                    "block height \"" + height + "\" is below zero; the genesis block is at height 0");
        }
        if (height > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("block height \"" + height + "\" is above the limit of "
                    + Integer.MAX_VALUE + "; is it a time in seconds or milliseconds?");
        }
        return height == 0 ? GENESIS : new BlockHeight((int) height);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static BlockHeight fromJson(BigDecimal height) {
        Objects.requireNonNull(height, "block height must not be null");
        if (height.precision() - (long) height.scale() > MOST_DIGITS || height.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException("block height is out of range, the limit is " + Integer.MAX_VALUE);
        }
        BigDecimal whole = height.setScale(0, RoundingMode.DOWN);
        if (whole.compareTo(height) != 0) {
            throw new IllegalArgumentException(
                    "block height \"" + height.toPlainString() + "\" is not a whole number; write it like 840000");
        }
        return of(whole.longValue());
    }

    /**
     * Returns the height so many blocks later; earlier where the number is negative.
     *
     * @throws IllegalArgumentException if the result is below 0 or above 2,147,483,647
     */
    public BlockHeight plus(long blocks) {
        // of() refuses everything from here on, with the number in its message
        return of(blocks > Long.MAX_VALUE - value ? Long.MAX_VALUE : value + blocks);
    }

    /** Returns the height as a number. */
    @JsonValue
    public int toInt() {
        return value;
    }

    @Override
    public int compareTo(BlockHeight other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BlockHeight height && value == height.value;
    }

    @Override
    public int hashCode() {
        return Integer.hashCode(value);
    }

    /** Returns the digits of the height: {@code 840000}. */
    @Override
    public String toString() {
        return Integer.toString(value);
    }

    /** Returns the height for a reader: {@code block 840,000}. */
    public String toDisplay() {
        return String.format(Locale.ROOT, "block %,d", value);
    }
}
