package org.reserves.bitcoinj.watchlist;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The watched scripts, to be asked once for every coin of the chain without making an object. A bitmap that stays in the
 * processor's cache answers nearly every question with no; the rest go to an open-addressing table, and where the hashes agree the
 * bytes are compared.
 *
 * <p>A script is a kind and a payload, for sources that store scripts in a compressed form; in blocks all are of one kind.
 *
 * <p>Immutable and thread-safe, as long as nobody changes the arrays it was made of: they are not copied.
 */
public final class ScriptTable {
    /** The kind of a script that is given whole. */
    public static final int WHOLE = 0;

    private static final VarHandle LONG_LE =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** The usual scripts of today have no more bytes, in either form. */
    private static final int COMPACT = 40;

    private static final int ABSENT = -1;
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int BITS_PER_SCRIPT = 16;
    private static final int SMALLEST_BITMAP = 1 << 12;
    private static final int TAIL = Long.BYTES;

    /** A quarter of a megabyte, half of what a processor's own cache holds today. */
    private static final int LARGE_BITMAP = 1 << 15;

    /** Each script sets up to four bits in one word. */
    private final long[] bitmap;

    private final int wordShift;

    /** The place of the script plus one in the lower bits, as much of its hash as fits into the others; 0 is free. */
    private final int[] slots;

    private final int placeMask;

    private final int slotShift;
    private final byte[] kinds;
    private final byte[][] payloads;

    private ScriptTable(byte[] kinds, byte[][] payloads) {
        this.kinds = kinds;
        this.payloads = payloads;
        int count = payloads.length;
        long words = powerOfTwo(Math.max(SMALLEST_BITMAP, (long) count * BITS_PER_SCRIPT)) / Long.SIZE;
        bitmap = new long[(int) words];
        wordShift = Long.SIZE - Long.numberOfTrailingZeros(words);
        placeMask = (int) powerOfTwo(count + 1L) - 1;
        int size = (int) powerOfTwo(Math.max(2, 2L * count));
        slots = new int[size];
        slotShift = Long.SIZE - Integer.numberOfTrailingZeros(size);
        for (int i = 0; i < count; i++) {
            put(i);
        }
    }

    /** Returns a table of distinct whole scripts; {@link #find(byte[], int, int)} answers with their places in the list. */
    public static ScriptTable of(List<byte[]> scripts) {
        return new ScriptTable(new byte[scripts.size()], scripts.toArray(byte[][]::new));
    }

    /**
     * Returns a table of distinct scripts in a compressed form.
     *
     * @param kinds    the kind of each
     * @param payloads the payload of each
     */
    public static ScriptTable of(byte[] kinds, List<byte[]> payloads) {
        Objects.requireNonNull(kinds, "kinds must not be null");
        return new ScriptTable(kinds.clone(), payloads.toArray(byte[][]::new));
    }

    /** Returns the place of the whole script in the list, or −1. */
    public int find(byte[] bytes, int at, int length) {
        return find(WHOLE, bytes, at, length);
    }

    /** Returns the place of the script in the list, or −1. */
    public int find(int kind, byte[] bytes, int at, int length) {
        long hash = hash(bytes, at, length);
        return mayHold(hash) ? find(hash, kind, bytes, at, length) : ABSENT;
    }

    /** Returns whether the bitmap outgrows a processor's own cache, so that many look-ups should be made together. */
    public boolean isLarge() {
        return bitmap.length > LARGE_BITMAP;
    }

    /**
     * Returns whether a payload of this {@link #hash} may be in the table: true for each that is, and for about one in two hundred that
     * are not.
     */
    public boolean mayHold(long hash) {
        long bits = bits(hash);
        return (bitmap[(int) (hash >>> wordShift)] & bits) == bits;
    }

    /** Returns the place of the script in the list, or −1, given the {@link #hash} of its payload. */
    public int find(long hash, int kind, byte[] bytes, int at, int length) {
        int slot = (int) (hash >>> slotShift);
        for (int entry = slots[slot]; entry != 0; entry = slots[slot]) {
            int i = (entry & placeMask) - 1;
            if (((entry ^ (int) hash) & ~placeMask) == 0
                    && kinds[i] == kind
                    && Arrays.equals(payloads[i], 0, payloads[i].length, bytes, at, at + length)) {
                return i;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return ABSENT;
    }

    private void put(int i) {
        long hash = hash(payloads[i], 0, payloads[i].length);
        bitmap[(int) (hash >>> wordShift)] |= bits(hash);
        int slot = (int) (hash >>> slotShift);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = ((int) hash & ~placeMask) | (i + 1);
    }

    /** A shift counts modulo 64, so these are the bits numbered by the lowest four groups of six bits of the hash. */
    private static long bits(long hash) {
        return 1L << hash | 1L << (hash >>> 6) | 1L << (hash >>> 12) | 1L << (hash >>> 18);
    }

    /**
     * Returns the hash of a payload, for {@link #mayHold}.
     *
     * <p>It mixes the last eight bytes, which in every template belong to a hash or a key; of a shorter payload the length is enough.
     * Many long scripts may end alike, in a key that all share, so of these everything is mixed.
     */
    public static long hash(byte[] bytes, int at, int length) {
        long seed = length > COMPACT ? hashOfAll(bytes, at, length) : length;
        long tail = length < TAIL ? 0 : (long) LONG_LE.get(bytes, at + length - TAIL);
        long mixed = (tail + seed) * MIX;
        return mixed ^ mixed >>> Integer.SIZE;
    }

    private static long hashOfAll(byte[] bytes, int at, int length) {
        long hash = length;
        for (int i = 0; i + TAIL <= length; i += TAIL) {
            hash = (hash + (long) LONG_LE.get(bytes, at + i)) * MIX;
            hash ^= hash >>> Integer.SIZE;
        }
        return hash;
    }

    private static long powerOfTwo(long least) {
        return Long.highestOneBit(least - 1) << 1;
    }
}
