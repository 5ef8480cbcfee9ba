package org.reserves.bitcoinj.watch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The watched scripts, to be asked once for every coin of the chain without making an object. A bitmap that stays in the
 * processor's cache answers most questions with no; the rest go to an open-addressing table, and the bytes are compared there.
 *
 * <p>A script is a kind and a payload, for sources that store scripts in a compressed form; in blocks all are of one kind.
 *
 * <p>Immutable and thread-safe.
 */
public final class ScriptTable {
    /** The kind of a script that is given whole. */
    public static final int WHOLE = 0;

    private static final VarHandle LONG_LE =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int ABSENT = -1;
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int BITS_PER_SCRIPT = 16;
    private static final int SMALLEST_BITMAP = 1 << 12;
    private static final int TAIL = Long.BYTES;

    private final long[] bitmap;
    private final int bitmapShift;
    private final int[] slots;
    private final int slotShift;
    private final byte[] kinds;
    private final byte[][] payloads;

    private ScriptTable(byte[] kinds, byte[][] payloads) {
        this.kinds = kinds;
        this.payloads = payloads;
        int count = kinds.length;
        long bits = powerOfTwo(Math.max(SMALLEST_BITMAP, (long) count * BITS_PER_SCRIPT));
        bitmap = new long[(int) (bits / Long.SIZE)];
        bitmapShift = Long.SIZE - Long.numberOfTrailingZeros(bits);
        int size = (int) powerOfTwo(Math.max(2, 2L * count));
        slots = new int[size];
        Arrays.fill(slots, ABSENT);
        slotShift = Long.SIZE - Integer.numberOfTrailingZeros(size);
        for (int i = 0; i < count; i++) {
            put(i);
        }
    }

    /** Returns a table of distinct whole scripts; {@link #find(byte[], int, int)} answers with their places in the list. */
    public static ScriptTable of(List<byte[]> scripts) {
        byte[][] copies = scripts.stream().map(byte[]::clone).toArray(byte[][]::new);
        return new ScriptTable(new byte[copies.length], copies);
    }

    /**
     * Returns a table of distinct scripts in a compressed form.
     *
     * @param kinds    the kind of each
     * @param payloads the payload of each
     */
    public static ScriptTable of(byte[] kinds, List<byte[]> payloads) {
        Objects.requireNonNull(kinds, "kinds must not be null");
        return new ScriptTable(
                kinds.clone(), payloads.stream().map(byte[]::clone).toArray(byte[][]::new));
    }

    /** Returns the place of the whole script in the list, or −1. */
    public int find(byte[] bytes, int at, int length) {
        return find(WHOLE, bytes, at, length);
    }

    /** Returns the place of the script in the list, or −1. */
    public int find(int kind, byte[] bytes, int at, int length) {
        long hash = hash(bytes, at, length);
        int bit = (int) (hash >>> bitmapShift);
        if ((bitmap[bit >>> 6] & (1L << bit)) == 0) {
            return ABSENT;
        }
        return findExactly(hash, kind, bytes, at, length);
    }

    private int findExactly(long hash, int kind, byte[] bytes, int at, int length) {
        int slot = (int) ((hash * MIX) >>> slotShift);
        while (slots[slot] != ABSENT) {
            int i = slots[slot];
            if (kinds[i] == kind && Arrays.equals(payloads[i], 0, payloads[i].length, bytes, at, at + length)) {
                return i;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return ABSENT;
    }

    private void put(int i) {
        byte[] payload = payloads[i];
        long hash = hash(payload, 0, payload.length);
        int bit = (int) (hash >>> bitmapShift);
        bitmap[bit >>> 6] |= 1L << bit;
        int slot = (int) ((hash * MIX) >>> slotShift);
        while (slots[slot] != ABSENT) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = i;
    }

    /** Mixes the last eight bytes, which in every template belong to a hash or a key. Of a shorter payload the length is enough. */
    private static long hash(byte[] bytes, int at, int length) {
        long tail = length < TAIL ? 0 : (long) LONG_LE.get(bytes, at + length - TAIL);
        return (tail + length) * MIX;
    }

    private static long powerOfTwo(long least) {
        return Long.highestOneBit(least - 1) << 1;
    }
}
