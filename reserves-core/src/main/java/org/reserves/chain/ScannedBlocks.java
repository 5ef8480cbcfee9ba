package org.reserves.chain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
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
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Hex;
import org.reserves.internal.JsonValues;

/**
 * The blocks of one chain from a height to another, each with its hash and the time in its header: what turns a height or a day
 * into a block.
 *
 * <p>There are two forms. {@linkplain #of Dense}: every block of the range is known, as to whoever reads blocks or headers one by one.
 * {@linkplain #sparse Sparse}: only some are, always the first and the last, as to whoever asks a server for events. The whole range was
 * searched in both; of a block that is not known there is no hash and no time, so it cannot be asked about.
 *
 * <p>The time in a header is what the miner wrote. It may lie before that of the block before; the rules only demand that it is after
 * the median of the eleven blocks before. Hence {@link #lastOn}: the block of a day is the highest one whose header is of that
 * day or an earlier one (UTC), and it is known only once no later block can be of that day any more.
 *
 * <p>JSON: {@code {"network":"main","firstHeight":900000,"hashes":["0000…",…],"times":[1749219000,…]}}, times in seconds since 1970;
 * the sparse form has {@code "heights":[900000,900140,…]} instead of the first height.
 *
 * <p>Takes 36 bytes for each known block, 40 in the sparse form. Immutable and thread-safe.
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"network", "firstHeight", "heights", "hashes", "times"})
public final class ScannedBlocks {
    private static final int HASH = 32;

    private final Network network;
    private final int firstHeight;

    /** The heights of the blocks known, ascending; null where all are, from the first on. */
    @Nullable
    private final int[] heights;

    private final byte[] hashes;
    private final int[] seconds;

    private ScannedBlocks(Network network, int firstHeight, @Nullable int[] heights, byte[] hashes, int[] seconds) {
        this.network = network;
        this.firstHeight = firstHeight;
        this.heights = heights;
        this.hashes = hashes;
        this.seconds = seconds;
    }

    /**
     * Returns the dense form.
     *
     * @param firstHeight the height of the first
     * @param hashes      32 bytes for each block, in the order they are displayed in
     * @param seconds     the time in each header in seconds since 1970, read as unsigned
     * @throws IllegalArgumentException if there is no block, the height is negative, or the lengths do not fit
     */
    public static ScannedBlocks of(Network network, int firstHeight, byte[] hashes, int[] seconds) {
        requireFit(network, firstHeight, hashes, seconds);
        return new ScannedBlocks(network, firstHeight, null, hashes.clone(), seconds.clone());
    }

    /**
     * Returns the sparse form: the first and the last block of the range and those known in between. Where the heights leave no gap it is
     * the dense form.
     *
     * @param heights the heights of the blocks known, ascending
     * @param hashes  32 bytes for each of them, in the order they are displayed in
     * @param seconds the time in each of their headers in seconds since 1970, read as unsigned
     * @throws IllegalArgumentException if there is no block, a height is negative or not above the one before, or the lengths do not
     *                                  fit
     */
    public static ScannedBlocks sparse(Network network, int[] heights, byte[] hashes, int[] seconds) {
        Objects.requireNonNull(heights, "heights must not be null");
        requireFit(network, heights.length == 0 ? 0 : heights[0], hashes, seconds);
        if (heights.length != seconds.length) {
            throw new IllegalArgumentException(heights.length + " heights and " + seconds.length
                    + " times do not fit; give one of each for every block");
        }
        for (int i = 1; i < heights.length; i++) {
            if (heights[i] <= heights[i - 1]) {
                throw new IllegalArgumentException("height \"" + heights[i] + "\" follows \"" + heights[i - 1]
                        + "\"; give the heights of blocks in ascending order, each once");
            }
        }
        boolean gaps = heights[heights.length - 1] - heights[0] >= heights.length;
        return new ScannedBlocks(network, heights[0], gaps ? heights.clone() : null, hashes.clone(), seconds.clone());
    }

    private static void requireFit(Network network, int firstHeight, byte[] hashes, int[] seconds) {
        Objects.requireNonNull(network, "network must not be null");
        Objects.requireNonNull(hashes, "hashes must not be null");
        Objects.requireNonNull(seconds, "seconds must not be null");
        if (firstHeight < 0 || seconds.length == 0 || hashes.length != (long) seconds.length * HASH) {
            throw new IllegalArgumentException("blocks from height \"" + firstHeight + "\" with " + hashes.length
                    + " bytes of hashes and " + seconds.length
                    + " times do not fit; give at least one block, with 32 bytes and a time each");
        }
    }

    @JsonCreator
    static ScannedBlocks fromJson(
            @JsonProperty("network") Network network,
            @JsonProperty("firstHeight") @Nullable Object firstHeight,
            @JsonProperty("heights") @Nullable List<Object> heights,
            @JsonProperty("hashes") List<String> hashes,
            @JsonProperty("times") List<Object> times) {
        Objects.requireNonNull(hashes, "hashes must not be null");
        Objects.requireNonNull(times, "times must not be null");
        byte[] bytes = new byte[hashes.size() * HASH];
        for (int i = 0; i < hashes.size(); i++) {
            Hex.requireHash("block hash", hashes.get(i));
            System.arraycopy(HexFormat.of().parseHex(hashes.get(i)), 0, bytes, i * HASH, HASH);
        }
        int[] seconds = times.stream().mapToInt(ScannedBlocks::unsigned).toArray();
        if (heights != null) {
            return sparse(
                    network,
                    heights.stream()
                            .mapToInt(height -> JsonValues.integer("height", height))
                            .toArray(),
                    bytes,
                    seconds);
        }
        Objects.requireNonNull(firstHeight, "firstHeight must not be null");
        return of(network, JsonValues.integer("firstHeight", firstHeight), bytes, seconds);
    }

    /** Returns the network of the chain. */
    @JsonProperty("network")
    public Network network() {
        return network;
    }

    /**
     * Returns the blocks from one of them on.
     *
     * @throws IllegalArgumentException if the height is outside the range, or its block is not known
     */
    public ScannedBlocks from(int height) {
        int index = index(height);
        byte[] rest = Arrays.copyOfRange(hashes, index * HASH, hashes.length);
        int[] times = Arrays.copyOfRange(seconds, index, seconds.length);
        return heights == null
                ? of(network, height, rest, times)
                : sparse(network, Arrays.copyOfRange(heights, index, heights.length), rest, times);
    }

    /** Returns these blocks with those of the same chain that another source knows within the range. */
    public ScannedBlocks with(ScannedBlocks others) {
        Objects.requireNonNull(others, "others must not be null");
        int[] all = IntStream.rangeClosed(firstHeight, lastHeight())
                .filter(height -> isKnown(height) || others.isKnown(height))
                .toArray();
        byte[] merged = new byte[all.length * HASH];
        int[] times = new int[all.length];
        for (int i = 0; i < all.length; i++) {
            ScannedBlocks from = isKnown(all[i]) ? this : others;
            int index = from.index(all[i]);
            System.arraycopy(from.hashes, index * HASH, merged, i * HASH, HASH);
            times[i] = from.seconds[index];
        }
        return sparse(network, all, merged, times);
    }

    /** Returns the height of the first block. */
    public int firstHeight() {
        return firstHeight;
    }

    /** Returns the height of the last block. */
    public int lastHeight() {
        return heightAt(seconds.length - 1);
    }

    /** Returns whether the block at a height is in the range and known with its hash and time; in the dense form each of the range is. */
    public boolean isKnown(int height) {
        return find(height) >= 0;
    }

    /**
     * Returns the block at a height, with its hash and day.
     *
     * @throws IllegalArgumentException if the height is outside the scanned range, or its block is not known
     */
    public ChainBlock at(int height) {
        return new ChainBlock(network, hash(index(height)), height, day(time(height)));
    }

    /**
     * Returns the time in the header of the block at a height.
     *
     * @throws IllegalArgumentException if the height is outside the scanned range, or its block is not known
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
     *                                  eleven is, and so is every block that follows; or if a block is not known that could be the
     *                                  last of that day
     */
    public int lastOn(LocalDate date) {
        return new DayEnd(this).of(Objects.requireNonNull(date, "date must not be null"));
    }

    @JsonProperty("firstHeight")
    @Nullable
    Integer firstHeightJson() {
        return heights == null ? firstHeight : null;
    }

    @JsonProperty("heights")
    @Nullable
    List<Integer> heightsJson() {
        return heights == null ? null : Arrays.stream(heights).boxed().toList();
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
                && Arrays.equals(heights, blocks.heights)
                && Arrays.equals(hashes, blocks.hashes)
                && Arrays.equals(seconds, blocks.seconds);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(hashes) + firstHeight;
    }

    /** Returns the range: {@code main blocks 900000 to 926000}, in the sparse form with {@code , 12 of them known}. */
    @Override
    public String toString() {
        String range = network + " blocks " + firstHeight + " to " + lastHeight();
        return heights == null ? range : range + ", " + heights.length + " of them known";
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
        int index = find(height);
        if (index < 0) {
            throw new IllegalArgumentException("block at height \"" + height + "\" is not known: of " + this
                    + "; ask the source for the balance at that block");
        }
        return index;
    }

    private int find(int height) {
        if (heights != null) {
            return Arrays.binarySearch(heights, height);
        }
        return height < firstHeight || height > lastHeight() ? -1 : height - firstHeight;
    }

    /** Returns whether every block of the range is known. */
    boolean isDense() {
        return heights == null;
    }

    /** Returns how many blocks are known. */
    int known() {
        return seconds.length;
    }

    int heightAt(int index) {
        return heights == null ? firstHeight + index : heights[index];
    }

    long secondsAt(int index) {
        return Integer.toUnsignedLong(seconds[index]);
    }

    private String hash(int index) {
        return HexFormat.of().formatHex(hashes, index * HASH, (index + 1) * HASH);
    }

    private static int unsigned(Object json) {
        long seconds = JsonValues.whole("block time", json);
        if (seconds < 0 || seconds > 0xffff_ffffL) {
            throw new IllegalArgumentException(
                    "block time \"" + seconds + "\" is not from 0 to 4294967295; give seconds since 1970");
        }
        return (int) seconds;
    }
}
