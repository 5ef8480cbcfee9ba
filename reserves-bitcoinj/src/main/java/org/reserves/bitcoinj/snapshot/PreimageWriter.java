package org.reserves.bitcoinj.snapshot;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.curve.CurvePoint;

/**
 * Writes what {@code hash_serialized_3} hashes: for each coin, by txid and within it by number of output, txid 32 | vout u32 |
 * code u32 | value i64 | CompactSize of the script's length | script; numbers little-endian (Bitcoin Core,
 * {@code kernel/coinstats.cpp}, {@code TxOutSer}).
 */
final class PreimageWriter {
    private static final VarHandle INT_LE = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORT_LE =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int STANDARD = SetHasher.BLOCK + SetHasher.SLACK;
    /** What a coin takes before its script. */
    private static final int HEAD = 48;

    /** The first length that CompactSize writes in three bytes. */
    private static final int LONG_SIZE = 0xfd;

    /** The longest coin, and what is written beyond a short one. */
    private static final int LONGEST_COIN = HEAD + 3 + CompressedScript.LONGEST + ScriptKinds.COMPACT;

    private final SetHasher hasher;

    @Nullable
    private final MuHasher each;

    private byte[] out;
    private int position;

    /** Where the present transaction begins. */
    private int begin;

    private byte[] large = new byte[0];

    /** @param each takes the coins one by one too, or null */
    PreimageWriter(SetHasher hasher, @Nullable MuHasher each) throws InterruptedException {
        this.hasher = hasher;
        this.each = each;
        out = hasher.take();
    }

    /** Returns whether another transaction may begin before the one just written is ended. */
    boolean goesOn() {
        return position < SetHasher.BLOCK && each == null;
    }

    /** Begins the coins of one transaction. */
    void begin() {
        begin = position;
    }

    /**
     * Writes a coin whose script is not an uncompressed key.
     *
     * @param bytes hold its txid and the payload of its script
     * @param txid  where the txid begins
     * @param kind  the kind of its script
     * @param at    where the payload begins
     */
    void coin(byte[] bytes, int txid, int vout, int code, long value, int kind, int at) throws InterruptedException {
        if (ScriptKinds.compact(kind)) {
            compact(bytes, txid, vout, code, value, kind, at);
        } else {
            beginCoin(bytes, txid, vout, code, value);
            raw(bytes, at, kind - CompressedScript.RAW);
        }
    }

    /**
     * Writes a coin of a {@link ScriptKinds#compact} kind: as much of the script as the longest needs, to keep what belongs to it,
     * because copying 40 bytes is faster than choosing.
     */
    void compact(byte[] bytes, int txid, int vout, int code, long value, int kind, int at) throws InterruptedException {
        beginCoin(bytes, txid, vout, code, value);
        byte[] o = out;
        int p = position;
        INT_LE.set(o, p, ScriptKinds.prefix(kind));
        p += ScriptKinds.prefixLength(kind);
        for (int i = 0; i < ScriptKinds.COMPACT; i += Long.BYTES) {
            ByteInput.LONG_LE.set(o, p + i, (long) ByteInput.LONG_LE.get(bytes, at + i));
        }
        p += ScriptKinds.payload(kind);
        SHORT_LE.set(o, p, ScriptKinds.suffix(kind));
        position = p + ScriptKinds.suffixLength(kind);
    }

    /** Writes a coin that an uncompressed key locks. */
    void coin(byte[] bytes, int txid, int vout, int code, long value, CurvePoint uncompressedKey)
            throws InterruptedException {
        beginCoin(bytes, txid, vout, code, value);
        out[position] = 67;
        out[position + 1] = 65;
        System.arraycopy(uncompressedKey.uncompressed(), 0, out, position + 2, 65);
        out[position + 67] = (byte) 0xac;
        position += 68;
    }

    private void beginCoin(byte[] bytes, int txid, int vout, int code, long value) throws InterruptedException {
        if (out.length - position < LONGEST_COIN) {
            grow();
        }
        byte[] o = out;
        int p = position;
        for (int i = 0; i < ByteInput.TXID; i += Long.BYTES) {
            ByteInput.LONG_LE.set(o, p + i, (long) ByteInput.LONG_LE.get(bytes, txid + i));
        }
        INT_LE.set(o, p + 32, vout);
        INT_LE.set(o, p + 36, code);
        ByteInput.LONG_LE.set(o, p + 40, value);
        position = p + HEAD;
    }

    /**
     * Ends the coins of one transaction, and hands over what is complete, once that is enough.
     *
     * @param order the order to put them in, numbers of coins in the low half of each entry; null if they are in order
     */
    void end(@Nullable long[] order) throws InterruptedException {
        MuHasher one = each;
        if (one != null) {
            for (int at = begin; at < position; at = next(at)) {
                one.add(out, at, next(at) - at);
            }
        }
        if (order != null) {
            putIn(order);
        }
        if (position >= SetHasher.BLOCK) {
            handOver();
        }
        begin = position;
    }

    /** Returns where the coin ends that begins at a place. */
    private int next(int at) {
        int script = at + HEAD;
        int length = out[script] & 0xff;
        return length < LONG_SIZE
                ? script + 1 + length
                : script + 3 + ((out[script + 1] & 0xff) | (out[script + 2] & 0xff) << Byte.SIZE);
    }

    private void putIn(long[] order) {
        int[] starts = new int[order.length + 1];
        starts[0] = begin;
        for (int i = 0; i < order.length; i++) {
            starts[i + 1] = next(starts[i]);
        }
        byte[] sorted = new byte[position - begin];
        int p = 0;
        for (long entry : order) {
            int coin = (int) entry;
            int length = starts[coin + 1] - starts[coin];
            System.arraycopy(out, starts[coin], sorted, p, length);
            p += length;
        }
        System.arraycopy(sorted, 0, out, begin, p);
    }

    /** Hands over the rest and returns the hash as displayed. */
    String finish() throws InterruptedException {
        if (position > 0) {
            handOver();
        }
        return hasher.finish();
    }

    private void handOver() throws InterruptedException {
        if (out.length == STANDARD) {
            hasher.give(out, position);
            out = hasher.take();
        } else {
            handOverPieces();
        }
        position = 0;
    }

    /** A block that had to grow stays here and is copied, so that the blocks that go round never need more memory. */
    private void handOverPieces() throws InterruptedException {
        for (int from = 0; from < position; from += SetHasher.BLOCK) {
            byte[] block = hasher.take();
            int length = Math.min(SetHasher.BLOCK, position - from);
            System.arraycopy(out, from, block, 0, length);
            hasher.give(block, length);
        }
        large = out;
        out = hasher.take();
    }

    private void grow() throws InterruptedException {
        byte[] larger = large.length > out.length ? large : new byte[out.length * 2];
        System.arraycopy(out, 0, larger, 0, position);
        if (out.length == STANDARD) {
            hasher.putBack(out);
        }
        out = larger;
    }

    private void raw(byte[] bytes, int at, int length) {
        byte[] o = out;
        int p = position;
        if (length < LONG_SIZE) {
            o[p] = (byte) length;
            p++;
        } else {
            o[p] = (byte) LONG_SIZE;
            o[p + 1] = (byte) length;
            o[p + 2] = (byte) (length >> 8);
            p += 3;
        }
        System.arraycopy(bytes, at, o, p, length);
        position = p + length;
    }
}
