package org.reserves.bitcoinj.blocks;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Records of a fixed number of longs in arrays that never move, so that growing costs no copy. A record is named by its place,
 * the number of those before it.
 */
final class LongRecords {
    static final long MIX = 0x9E3779B97F4A7C15L;

    private static final VarHandle LONG_LE =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int CHUNK_BITS = 12;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final HexFormat HEX = HexFormat.of();
    private static final int HASH_LONGS = Hashes.LENGTH / Long.BYTES;

    private final List<long[]> chunks = new ArrayList<>();
    private final int stride;
    private int size;

    LongRecords(int stride) {
        this.stride = stride;
    }

    int size() {
        return size;
    }

    /** Makes room for one more, with whatever was there before, and returns its place. */
    int add() {
        if (size >>> CHUNK_BITS == chunks.size()) {
            chunks.add(new long[CHUNK * stride]);
        }
        return size++;
    }

    void removeLast() {
        size--;
    }

    long get(int place, int field) {
        return chunk(place)[at(place) + field];
    }

    void set(int place, int field, long value) {
        chunk(place)[at(place) + field] = value;
    }

    int high(int place, int field) {
        return (int) (get(place, field) >> Integer.SIZE);
    }

    int low(int place, int field) {
        return (int) get(place, field);
    }

    void set(int place, int field, long high, int low) {
        set(place, field, high << Integer.SIZE | Integer.toUnsignedLong(low));
    }

    /** Stores 32 bytes in the first four fields. */
    void setHash(int place, byte[] hash, int at) {
        for (int i = 0; i < HASH_LONGS; i++) {
            set(place, i, (long) LONG_LE.get(hash, at + Long.BYTES * i));
        }
    }

    /** Returns the 32 bytes in the first four fields. */
    byte[] hash(int place) {
        byte[] hash = new byte[Hashes.LENGTH];
        for (int i = 0; i < HASH_LONGS; i++) {
            LONG_LE.set(hash, Long.BYTES * i, get(place, i));
        }
        return hash;
    }

    /** Returns the hash in the first four fields as it is displayed: its last byte first, which is the highest of the last field. */
    String displayedHash(int place) {
        StringBuilder digits = new StringBuilder(2 * Hashes.LENGTH);
        for (int i = HASH_LONGS - 1; i >= 0; i--) {
            digits.append(HEX.toHexDigits(get(place, i)));
        }
        return digits.toString();
    }

    /** Returns whether the first four fields hold these 32 bytes. */
    boolean hasHash(int place, byte[] hash, int at) {
        long[] chunk = chunk(place);
        int from = at(place);
        for (int i = 0; i < HASH_LONGS; i++) {
            if (chunk[from + i] != (long) LONG_LE.get(hash, at + Long.BYTES * i)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the first eight of 32 bytes as the first field would hold them. */
    static long firstOf(byte[] hash, int at) {
        return (long) LONG_LE.get(hash, at);
    }

    private long[] chunk(int place) {
        return chunks.get(place >>> CHUNK_BITS);
    }

    private int at(int place) {
        return (place & (CHUNK - 1)) * stride;
    }
}
