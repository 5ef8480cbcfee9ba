package org.reserves.bitcoinj.blocks;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.Arrays;

/** What is kept of each header, and a table to find it by its hash. */
final class HeaderStore {
    static final int NONE = -1;

    private static final VarHandle LONG_BE = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    /** After the hash: previous and height, time and target, two of work. */
    private static final int LINK = 4;

    private static final int FACTS = 5;
    private static final int WORK_HIGH = 6;
    private static final int WORK_LOW = 7;
    private static final int STRIDE = 8;

    private final LongRecords headers = new LongRecords(STRIDE);
    private BigInteger lastWork = BigInteger.ZERO;
    private long lastHigh;
    private long lastLow;
    private boolean tooMuch;
    private int[] slots = {NONE, NONE};
    private int shift = Long.SIZE - 1;

    int size() {
        return headers.size();
    }

    /** Returns the place of a hash in its stored order, or {@link #NONE}. */
    int find(byte[] hash, int at) {
        int slot = slot(LongRecords.firstOf(hash, at));
        while (slots[slot] != NONE && !headers.hasHash(slots[slot], hash, at)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slots[slot];
    }

    /** Returns the hash of the header at a place as it is displayed. */
    String displayedHash(int place) {
        return headers.displayedHash(place);
    }

    /** Returns whether the header at a place has a hash. */
    boolean hasHash(int place, byte[] hash, int at) {
        return headers.hasHash(place, hash, at);
    }

    /** Stores a header that is not there yet, with the work up to it, and returns its place. */
    int add(byte[] header, int at, byte[] hash, int previous, int height, BigInteger work) {
        return add(
                header, at, hash, previous, height, work.shiftRight(Long.SIZE).longValue(), work.longValue());
    }

    /**
     * Stores a header that is not there yet, after a stored one.
     *
     * @param work how many hashes it takes itself
     * @return its place, or {@link #NONE} where the work up to it would be 2^127 or more
     */
    int addAfter(byte[] header, int at, byte[] hash, int previous, BigInteger work) {
        if (!work.equals(lastWork)) {
            lastWork = work;
            lastHigh = work.shiftRight(Long.SIZE).longValue();
            lastLow = work.longValue();
            tooMuch = work.bitLength() >= 2 * Long.SIZE;
        }
        long low = headers.get(previous, WORK_LOW) + lastLow;
        long carry = Long.compareUnsigned(low, lastLow) < 0 ? 1 : 0;
        long high = headers.get(previous, WORK_HIGH) + lastHigh + carry;
        if (tooMuch || high < 0 || lastHigh < 0) {
            return NONE;
        }
        return add(header, at, hash, previous, height(previous) + 1, high, low);
    }

    private int add(byte[] header, int at, byte[] hash, int previous, int height, long workHigh, long workLow) {
        if (2 * (size() + 1) > slots.length) {
            grow();
        }
        int place = headers.add();
        headers.setHash(place, hash, 0);
        headers.set(place, LINK, previous, height);
        headers.set(place, FACTS, BlockHeader.seconds(header, at), BlockHeader.bits(header, at));
        headers.set(place, WORK_HIGH, workHigh);
        headers.set(place, WORK_LOW, workLow);
        index(place);
        return place;
    }

    int previous(int place) {
        return headers.high(place, LINK);
    }

    int height(int place) {
        return headers.low(place, LINK);
    }

    long seconds(int place) {
        return Integer.toUnsignedLong(headers.high(place, FACTS));
    }

    int bits(int place) {
        return headers.low(place, FACTS);
    }

    byte[] hash(int place) {
        return headers.hash(place);
    }

    BigInteger work(int place) {
        byte[] bytes = new byte[1 + 2 * Long.BYTES];
        LONG_BE.set(bytes, 1, headers.get(place, WORK_HIGH));
        LONG_BE.set(bytes, 1 + Long.BYTES, headers.get(place, WORK_LOW));
        return new BigInteger(bytes);
    }

    /** Returns whether the chain up to one header took more work than that up to another. */
    boolean moreWork(int place, int than) {
        int high = Long.compareUnsigned(headers.get(place, WORK_HIGH), headers.get(than, WORK_HIGH));
        return high != 0
                ? high > 0
                : Long.compareUnsigned(headers.get(place, WORK_LOW), headers.get(than, WORK_LOW)) > 0;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, NONE);
        shift--;
        for (int place = 0; place < size(); place++) {
            index(place);
        }
    }

    private void index(int place) {
        int slot = slot(headers.get(place, 0));
        while (slots[slot] != NONE) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = place;
    }

    private int slot(long first) {
        return (int) ((first * LongRecords.MIX) >>> shift);
    }
}
