package org.reserves.bitcoinj.snapshot;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import javax.annotation.Nullable;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ScanCancelledException;

/**
 * A window that slides over the bytes of a file or pipe. After {@link #fill()} at least {@link #LONGEST} bytes can be read
 * without a check, except that the file may end before: then zeros follow its end, and {@link #overrun()} tells.
 * This keeps bounds checks out of the loop over a hundred million coins.
 */
final class ByteInput {
    /** The most that is read between two calls of {@link #fill()}: a coin with the longest possible script. */
    static final int LONGEST = 1 << 14;

    /** How long the id of a transaction is. */
    static final int TXID = 32;

    /** Where in the window the id is that was kept. */
    static final int KEPT = 0;

    static final VarHandle LONG_BE = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    static final VarHandle LONG_LE = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /**
     * Half of what a processor's own cache holds: what is read comes into a buffer outside the heap, where a channel writes
     * directly, and is copied from there.
     */
    private static final int WINDOW = 1 << 17;

    /**
     * A system copies from pages of its cache, and on several processors that takes five times as long where the target begins
     * a little beyond the place in its page where the source begins in its own (glibc bug 30994). So the buffer begins a page, and a
     * file is read in whole pages.
     */
    private static final int PAGE = 1 << 12;

    /** Where the window begins. */
    private static final int BEGIN = TXID + LONGEST;

    private final ReadableByteChannel channel;
    private final ByteBuffer read;
    private final Runnable onRefill;
    private final int window;

    /** The kept id, room for what was left over when the window moved, then the window, then zeros beyond the end of the file. */
    private final byte[] bytes;

    private int position = BEGIN;
    private int limit = BEGIN;
    private long before = -BEGIN;
    private boolean ended;

    /**
     * Makes a window at the beginning.
     *
     * @param size     the size of the file, or null where it is not known
     * @param onRefill what to do before more is read
     */
    ByteInput(ReadableByteChannel channel, @Nullable Long size, Runnable onRefill) {
        this.channel = channel;
        this.onRefill = onRefill;
        window = size == null ? WINDOW : (int) Math.min(WINDOW, (size / PAGE + 1) * PAGE + LONGEST);
        bytes = new byte[BEGIN + window + LONGEST];
        read = ByteBuffer.allocateDirect(window + PAGE).alignedSlice(PAGE);
    }

    /** Makes the next {@link #LONGEST} bytes readable, or all there are. */
    void fill() {
        if (low()) {
            refill();
        }
    }

    /** Returns whether {@link #fill()} would move the window. */
    boolean low() {
        return limit - position < LONGEST && !ended;
    }

    /** Returns the window; the next byte is at {@link #position()}. */
    byte[] bytes() {
        return bytes;
    }

    int position() {
        return position;
    }

    /** Returns where the bytes of the window end, or those of the file; the next {@link #LONGEST} may be read all the same. */
    int limit() {
        return limit;
    }

    void skip(int count) {
        position += count;
    }

    /** Goes on at a place of the window. */
    void moveTo(int at) {
        position = at;
    }

    /** Keeps the id of a transaction at {@link #KEPT} when the window moves, until another is kept. */
    void keep(int txid) {
        System.arraycopy(bytes, txid, bytes, KEPT, TXID);
    }

    /** Returns how many bytes are readable. */
    int available() {
        return limit - position;
    }

    /** Returns the unsigned byte so far ahead. */
    int peek(int ahead) {
        return bytes[position + ahead] & 0xff;
    }

    /** Returns whether bytes beyond the end of the file were read. */
    boolean overrun() {
        return position > limit;
    }

    /** Returns the place of the next byte in the file. */
    long offset() {
        return offset(position);
    }

    /** Returns where in the file a place of the window is. */
    long offset(int at) {
        return before + at;
    }

    /** Reads a number in Core's VARINT form. */
    long varInt(long max, String what) {
        long word = (long) LONG_BE.get(bytes, position);
        int length = VarInt.length(word);
        long n = VarInt.value(word, length);
        if (n > max) {
            throw refusal(what + " is larger than " + max + ", the most that is possible");
        }
        position += length;
        return n;
    }

    /** Reads a number in the CompactSize form, which must be the shortest possible. */
    long compactSize(String what) {
        int first = bytes[position] & 0xff;
        if (first < 0xfd) {
            position++;
            return first;
        }
        int length = 1 << (first - 0xfc);
        long n = 0;
        for (int i = length; i > 0; i--) {
            n = (n << 8) | peek(i);
        }
        long shortest = length == 2 ? 0xfd : 1L << (length * 4);
        if (Long.compareUnsigned(n, shortest) < 0) {
            throw refusal(what + " " + n + " is not written in the shortest form; Bitcoin Core would not write it so");
        }
        if (n < 0) {
            throw refusal(what + " " + Long.toUnsignedString(n) + " is impossible");
        }
        position += 1 + length;
        return n;
    }

    /** Returns the refusal of what is at the present place, or of a file that ends before it. */
    SnapshotRefusedException refusal(String reason) {
        return refusal(position, reason);
    }

    /** Returns the refusal of what is at this place of the window, or of a file that ends before it. */
    SnapshotRefusedException refusal(int at, String reason) {
        return ended && (at >= limit || position > limit)
                ? truncated()
                : new SnapshotRefusedException(before + at, reason);
    }

    SnapshotRefusedException truncated() {
        return new SnapshotRefusedException(
                before + limit, "file ends before all coins were read; it is cut short, so copy it again");
    }

    private void refill() {
        onRefill.run();
        int left = limit - position;
        System.arraycopy(bytes, position, bytes, BEGIN - left, left);
        before += limit - BEGIN;
        position = BEGIN - left;
        limit = BEGIN;
        try {
            // a pipe that has given enough is not waited for
            while (available() < LONGEST && !ended) {
                ended = channel.read(read.clear().limit(BEGIN + window - limit)) < 0;
                int count = read.position();
                read.get(0, bytes, limit, count);
                limit += count;
            }
            // what is read beyond the end must not depend on what was there before
            Arrays.fill(bytes, limit, limit + (ended ? LONGEST : 0), (byte) 0);
        } catch (ClosedByInterruptException e) {
            throw new ScanCancelledException("at byte " + offset() + " of the snapshot");
        } catch (IOException e) {
            throw new BalanceUnavailableException(
                    "snapshot could not be read at byte " + offset() + ": "
                            + (e.getMessage() == null ? e : e.getMessage()) + "; check the disk or pipe",
                    e);
        }
    }
}
