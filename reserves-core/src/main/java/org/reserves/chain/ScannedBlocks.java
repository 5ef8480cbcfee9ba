package org.reserves.chain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Hex;

/**
 * The blocks of one chain from a height to another, each with its hash and the time in its header: what turns a height or a day
 * into a block.
 *
 * <p>The time in a header is what the miner wrote. It may lie before that of the block before; the rules only demand that it is after
 * the median of the eleven blocks before. Hence {@link #lastOn}: the block of a day is the highest one whose header is of that
 * day or an earlier one (UTC), and it is known only once no later block can be of that day any more.
 *
 * <p>JSON: {@code {"network":"main","firstHeight":900000,"hashes":["0000…",…],"times":[1749219000,…]}}, times in seconds since 1970.
 *
 * <p>Takes 36 bytes for each block. Immutable and thread-safe.
 */
@ExplicitJson
@JsonPropertyOrder({"network", "firstHeight", "hashes", "times"})
public final class ScannedBlocks {
    private static final int HASH = 32;
    /** Of the last eleven times, the median is not before a moment if six are not. */
    private static final int MEDIAN_OF = 11;

    private static final int MAJORITY = 6;

    private final Network network;
    private final int firstHeight;
    private final byte[] hashes;
    private final int[] seconds;

    private ScannedBlocks(Network network, int firstHeight, byte[] hashes, int[] seconds) {
        this.network = network;
        this.firstHeight = firstHeight;
        this.hashes = hashes;
        this.seconds = seconds;
    }

    /**
     * Returns the blocks.
     *
     * @param firstHeight the height of the first
     * @param hashes      32 bytes for each block, in the order they are displayed in
     * @param seconds     the time in each header in seconds since 1970, read as unsigned
     * @throws IllegalArgumentException if there is no block, the height is negative, or the lengths do not fit
     */
    public static ScannedBlocks of(Network network, int firstHeight, byte[] hashes, int[] seconds) {
        Objects.requireNonNull(network, "network must not be null");
        Objects.requireNonNull(hashes, "hashes must not be null");
        Objects.requireNonNull(seconds, "seconds must not be null");
        if (firstHeight < 0 || seconds.length == 0 || hashes.length != (long) seconds.length * HASH) {
            throw new IllegalArgumentException("blocks from height \"" + firstHeight + "\" with " + hashes.length
                    + " bytes of hashes and " + seconds.length
                    + " times do not fit; give at least one block, with 32 bytes and a time each");
        }
        return new ScannedBlocks(network, firstHeight, hashes.clone(), seconds.clone());
    }

    @JsonCreator
    static ScannedBlocks fromJson(
            @JsonProperty("network") Network network,
            @JsonProperty("firstHeight") int firstHeight,
            @JsonProperty("hashes") List<String> hashes,
            @JsonProperty("times") List<Long> times) {
        Objects.requireNonNull(hashes, "hashes must not be null");
        Objects.requireNonNull(times, "times must not be null");
        byte[] bytes = new byte[hashes.size() * HASH];
        for (int i = 0; i < hashes.size(); i++) {
            Hex.requireHash("block hash", hashes.get(i));
            System.arraycopy(HexFormat.of().parseHex(hashes.get(i)), 0, bytes, i * HASH, HASH);
        }
        int[] seconds = times.stream().mapToInt(ScannedBlocks::unsigned).toArray();
        return of(network, firstHeight, bytes, seconds);
    }

    /** Returns the network of the chain. */
    @JsonProperty("network")
    public Network network() {
        return network;
    }

    /** Returns the height of the first block. */
    @JsonProperty("firstHeight")
    public int firstHeight() {
        return firstHeight;
    }

    /** Returns the height of the last block. */
    public int lastHeight() {
        return firstHeight + seconds.length - 1;
    }

    /**
     * Returns the block at a height, with its hash and day.
     *
     * @throws IllegalArgumentException if the height is outside the scanned range
     */
    public ChainBlock at(int height) {
        return new ChainBlock(network, hash(index(height)), height, day(time(height)));
    }

    /**
     * Returns the time in the header of the block at a height.
     *
     * @throws IllegalArgumentException if the height is outside the scanned range
     */
    public Instant time(int height) {
        return Instant.ofEpochSecond(secondsAt(index(height)));
    }

    /**
     * Returns the height of the last block of a day or of those before it: the highest whose header has a time before the next
     * midnight UTC. Blocks below it may have later times.
     *
     * @throws IllegalArgumentException if the range begins after that day, or ends before it is certain that no later block can be
     *                                  of that day: once six of its last eleven blocks are later, because then the median of
     *                                  eleven is, and so is every block that follows
     */
    public int lastOn(LocalDate date) {
        Objects.requireNonNull(date, "date must not be null");
        long end = date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        long later = IntStream.range(Math.max(0, seconds.length - MEDIAN_OF), seconds.length)
                .filter(i -> secondsAt(i) >= end)
                .count();
        if (later < MAJORITY) {
            throw new IllegalArgumentException("day \"" + date + "\" may not be over at the last block scanned, "
                    + at(lastHeight()) + " of " + time(lastHeight())
                    + ": another block of that day could follow; scan at least six blocks further");
        }
        for (int i = seconds.length - 1; i >= 0; i--) {
            if (secondsAt(i) < end) {
                return firstHeight + i;
            }
        }
        throw new IllegalArgumentException("day \"" + date + "\" is before the first block scanned, " + at(firstHeight)
                + " of " + time(firstHeight) + "; scan from an earlier block");
    }

    @JsonProperty("hashes")
    List<String> hashesJson() {
        return IntStream.range(0, seconds.length).mapToObj(this::hash).toList();
    }

    @JsonProperty("times")
    List<Long> timesJson() {
        return Arrays.stream(seconds).mapToObj(Integer::toUnsignedLong).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScannedBlocks blocks
                && network == blocks.network
                && firstHeight == blocks.firstHeight
                && Arrays.equals(hashes, blocks.hashes)
                && Arrays.equals(seconds, blocks.seconds);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(hashes) + firstHeight;
    }

    /** Returns the range: {@code main blocks 900000 to 926000}. */
    @Override
    public String toString() {
        return network + " blocks " + firstHeight + " to " + lastHeight();
    }

    /** Returns the day of a time, in UTC. */
    public static LocalDate day(Instant time) {
        Objects.requireNonNull(time, "time must not be null");
        return time.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private int index(int height) {
        if (height < firstHeight || height > lastHeight()) {
            throw new IllegalArgumentException("height \"" + height + "\" is outside the scanned range, " + this
                    + "; what was there is not known");
        }
        return height - firstHeight;
    }

    private long secondsAt(int index) {
        return Integer.toUnsignedLong(seconds[index]);
    }

    private String hash(int index) {
        return HexFormat.of().formatHex(hashes, index * HASH, (index + 1) * HASH);
    }

    private static int unsigned(long seconds) {
        if (seconds < 0 || seconds > 0xffff_ffffL) {
            throw new IllegalArgumentException(
                    "block time \"" + seconds + "\" is not from 0 to 4294967295; give seconds since 1970");
        }
        return (int) seconds;
    }
}
