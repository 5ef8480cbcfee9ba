package org.reserves.bitcoinj.filters;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.reserves.bitcoinj.blocks.VerifiedBlock;
import org.reserves.internal.Hex;

/**
 * The basic filter of a block (BIP158): the scripts its outputs pay, without those that begin with OP_RETURN, and the scripts it spends,
 * without empty ones, as a Golomb-coded set. A script that is in it is always found; one that is not is found by accident once in 784,931
 * times. Engine.
 *
 * <p>In bytes: CompactSize of how many scripts | the differences of their sorted values, Golomb-Rice coded with P = 19. The value of a
 * script is its SipHash-2-4, keyed with the first sixteen bytes of the hash of the block, brought into the range of 0 to 784,931 times how
 * many there are.
 *
 * <p>Immutable and thread-safe.
 */
public final class BlockFilter {
    /** One script in so many is found by accident: M of BIP158. */
    public static final int ACCIDENT = 784_931;

    /** P of BIP158, how many bits of a difference are not in unary. */
    static final int BITS = 19;

    private static final byte OP_RETURN = 0x6a;
    private static final int TWO_BYTES = 0xfd;
    private static final int LEAST_BITS_EACH = BITS + 1;

    private final String block;
    private final byte[] padded;
    private final int length;
    private final int count;
    private final int codesAt;
    private final FilterKey key;

    private BlockFilter(String block, byte[] padded, int length, int count, int codesAt) {
        this.block = block;
        this.padded = padded;
        this.length = length;
        this.count = count;
        this.codesAt = codesAt;
        key = FilterKey.of(block, count);
    }

    /**
     * Returns a filter from its bytes. The codes in it are read when something is looked for; {@link FilterJudge} reads all.
     *
     * @param blockHash the hash of its block, as displayed
     * @throws MalformedFilterException if it says to have more scripts than fit into it, or not how many
     */
    public static BlockFilter of(String blockHash, byte[] bytes) {
        Hex.requireHash("block hash", blockHash);
        Objects.requireNonNull(bytes, "bytes must not be null");
        if (bytes.length == 0) {
            throw new MalformedFilterException("is empty, without even the number of its scripts");
        }
        int first = bytes[0] & 0xff;
        int size = first < TWO_BYTES ? 0 : 1 << (first - TWO_BYTES + 1);
        if (bytes.length < 1 + size) {
            throw new MalformedFilterException("ends within the number of its scripts");
        }
        long count = size == 0 ? first : littleEndian(bytes, size);
        long least = size == 0 ? 0 : size == 2 ? TWO_BYTES : 1L << (size * 4);
        if (Long.compareUnsigned(count, least) < 0) {
            throw new MalformedFilterException("does not write the number of its scripts in the shortest form");
        }
        long most = (bytes.length - 1L - size) * Byte.SIZE / LEAST_BITS_EACH;
        if (Long.compareUnsigned(count, most) > 0) {
            throw new MalformedFilterException("says to have " + Long.toUnsignedString(count) + " scripts; its "
                    + bytes.length + " bytes have room for " + most);
        }
        return new BlockFilter(
                blockHash, Arrays.copyOf(bytes, bytes.length + BitReader.PADDING), bytes.length, (int) count, 1 + size);
    }

    /**
     * Makes the filter of a block.
     *
     * @param spent the scripts of the outputs that the block spends, in any order and as often as one likes
     */
    public static BlockFilter made(VerifiedBlock block, Collection<byte[]> spent) {
        Objects.requireNonNull(block, "block must not be null");
        Objects.requireNonNull(spent, "spent must not be null");
        Set<ByteBuffer> scripts = new HashSet<>();
        block.outputScripts().stream().filter(BlockFilter::isFiltered).forEach(script -> scripts.add(wrap(script)));
        spent.stream().filter(script -> script.length > 0).forEach(script -> scripts.add(wrap(script)));
        return made(
                block.header().hash(), scripts.stream().map(ByteBuffer::array).toList());
    }

    /** Makes a filter of scripts, each once. */
    public static BlockFilter made(String blockHash, List<byte[]> scripts) {
        FilterKey key = FilterKey.of(blockHash, scripts.size());
        long[] values = scripts.stream().mapToLong(key::value).sorted().toArray();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        compactSize(out, values.length);
        BitWriter bits = new BitWriter(out);
        long before = 0;
        for (long value : values) {
            bits.golombRice(value - before, BITS);
            before = value;
        }
        bits.finish();
        return of(blockHash, out.toByteArray());
    }

    /** Returns whether a filter has the script of an output in it: not if it is empty or begins with OP_RETURN. */
    public static boolean isFiltered(byte[] script) {
        return script.length > 0 && script[0] != OP_RETURN;
    }

    /** Returns the hash of the block, as displayed. */
    public String blockHash() {
        return block;
    }

    /** Returns how many scripts are in it. */
    public int count() {
        return count;
    }

    /** Returns a copy of its bytes. */
    public byte[] toBytes() {
        return Arrays.copyOf(padded, length);
    }

    /** Returns how many bytes it has. */
    public int size() {
        return length;
    }

    /** Returns the double SHA-256 of its bytes, in stored order. */
    public byte[] hash() {
        return FilterHeaders.hash(padded, length);
    }

    /**
     * Returns whether a script is in it, or found by accident.
     *
     * @throws MalformedFilterException if the codes end too early
     */
    public boolean contains(byte[] script) {
        long wanted = key.value(script);
        FilterValues values = values();
        long[] some = new long[Math.min(count, FilterValues.AT_A_TIME)];
        for (int read = values.next(some); read > 0; read = values.next(some)) {
            if (some[read - 1] >= wanted) {
                return Arrays.binarySearch(some, 0, read, wanted) >= 0;
            }
        }
        return false;
    }

    /**
     * Reads everything.
     *
     * @throws MalformedFilterException if there are fewer codes than it says, or something follows them
     */
    ValueSet whole() {
        ValueSet set = new ValueSet(Math.max(1, count));
        set.begin(key.range());
        FilterValues values = values();
        values.into(set);
        values.requireEnd();
        return set;
    }

    FilterKey key() {
        return key;
    }

    /** Returns its values from the smallest on. */
    FilterValues values() {
        return new FilterValues(new BitReader(padded, codesAt, length), count);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BlockFilter filter
                && block.equals(filter.block)
                && Arrays.equals(padded, filter.padded);
    }

    @Override
    public int hashCode() {
        return 31 * block.hashCode() + Arrays.hashCode(padded);
    }

    /** Returns the bytes in hexadecimal. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(padded, 0, length);
    }

    private static ByteBuffer wrap(byte[] script) {
        return ByteBuffer.wrap(script);
    }

    private static long littleEndian(byte[] bytes, int size) {
        long number = 0;
        for (int i = size; i > 0; i--) {
            number = number << Byte.SIZE | (bytes[i] & 0xff);
        }
        return number;
    }

    private static void compactSize(ByteArrayOutputStream out, int count) {
        if (count < TWO_BYTES) {
            out.write(count);
        } else if (count <= 0xffff) {
            out.write(TWO_BYTES);
            out.write(count);
            out.write(count >>> Byte.SIZE);
        } else {
            out.write(TWO_BYTES + 1);
            out.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(count)
                    .array());
        }
    }
}
