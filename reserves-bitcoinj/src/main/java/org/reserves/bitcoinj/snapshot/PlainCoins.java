package org.reserves.bitcoinj.snapshot;

import javax.annotation.Nullable;
import org.reserves.bitcoinj.watchlist.BareKeys;
import org.reserves.bitcoinj.watchlist.ScriptTable;

/**
 * The short way through the coins that are as nearly all are. What is not plain, everything that may have to be refused among it, is
 * left to {@link CoinScanner}, which can read all; so this decides nothing but how fast a scan is.
 *
 * <p>A transaction is plain that has fewer than 128 coins and a greater id than the one before it, by the first eight bytes. A coin
 * is plain whose output number takes one byte, whose height takes three (8,256 to 1,056,831), whose amount takes at most seven, and
 * whose script is one of {@link ScriptKinds#plain}.
 */
final class PlainCoins {
    /** No plain transaction id with its count, or plain coin with all that is read or copied beyond its end, takes more. */
    private static final int LONGEST = 128;

    private static final int TXID = 32;
    private static final int VOUT_AND_CODE = 4;

    /** Which bits tell that a height has three bytes: the first two go on, the third does not. */
    private static final long LENGTH_OF_CODE = 0x0080_8080_0000_0000L;

    private static final long THREE = 0x0080_8000_0000_0000L;

    /** The first number that takes three bytes: 128 + 128². */
    private static final int SHORTEST_CODE = 0x4080;

    /** An output number that takes more than a byte begins with at least this. */
    private static final int LONG_VOUT = 0xfd;

    private static final int LONGEST_AMOUNT = 7;

    private final ByteInput input;
    private final PendingCoins pending;

    @Nullable
    private final PreimageWriter preimages;

    private final byte[] lengths;

    PlainCoins(
            ByteInput input,
            PendingCoins pending,
            @Nullable PreimageWriter preimages,
            @Nullable BareKeys bareKeys) {
        this.input = input;
        this.pending = pending;
        this.preimages = preimages;
        lengths = ScriptKinds.plain(bareKeys == null);
    }

    /**
     * Reads on until something is not plain, the window is at its end, or a block of preimages is full. All is kept in local
     * variables, and what is between two coins written back in the end: this loop runs a hundred million times.
     */
    void read(ScanState s) throws InterruptedException {
        byte[] b = input.bytes();
        int p = input.position();
        int end = input.limit() - LONGEST;
        int[] vouts = s.vouts;
        long total = s.total;
        int highest = s.highest;
        int left = s.left;
        int read = s.read;
        int disorder = s.disorder;
        int outputsBytes = s.outputsBytes;
        long notBegun = s.notBegun;
        long txid0 = s.txid0;
        long txid1 = s.txid1;
        long txid2 = s.txid2;
        long txid3 = s.txid3;
        long begin = s.begin;
        while (p < end) {
            if (left == 0) {
                long next = (long) ByteInput.LONG_LE.get(b, p);
                int size = b[p + TXID];
                if (size <= 0
                        || size > notBegun
                        || disorder < 0
                        || Long.compareUnsigned(Long.reverseBytes(next), Long.reverseBytes(txid0)) <= 0
                        || (preimages != null && !preimages.goesOn())) {
                    break;
                }
                txid0 = next;
                txid1 = (long) ByteInput.LONG_LE.get(b, p + 8);
                txid2 = (long) ByteInput.LONG_LE.get(b, p + 16);
                txid3 = (long) ByteInput.LONG_LE.get(b, p + 24);
                begin = input.offset(p);
                if (preimages != null) {
                    preimages.begin();
                }
                pending.begin(txid0, txid1, txid2, txid3);
                notBegun -= size;
                left = size;
                read = 0;
                outputsBytes = 0;
                p += TXID + 1;
            }
            long head = (long) ByteInput.LONG_BE.get(b, p);
            // the amount, and behind it the kind of the script in the same eight bytes: to wait for one load is faster than for two
            long word = (long) ByteInput.LONG_BE.get(b, p + VOUT_AND_CODE);
            int bytes = VarInt.length(word);
            int kind = (int) (word >>> (Long.SIZE - Byte.SIZE - Byte.SIZE * bytes)) & 0xff;
            int length = lengths[kind];
            int vout = (int) (head >>> (Long.SIZE - Byte.SIZE));
            if ((head & LENGTH_OF_CODE) != THREE || vout >= LONG_VOUT || bytes > LONGEST_AMOUNT || length == 0) {
                break;
            }
            int code = SHORTEST_CODE
                    + ((int) (head >>> 34) & 0x1fc000)
                    + ((int) (head >>> 33) & 0x3f80)
                    + ((int) (head >>> 32) & 0x7f);
            long value = CompressedAmounts.decompress(VarInt.value(word, bytes));
            int bytesWith = outputsBytes + ScanState.SHORTEST_OUTPUT + length;
            long with = total + value;
            if (code > s.maxCode
                    || value < 0
                    || with > CompressedAmounts.MAX_MONEY
                    || bytesWith > ScanState.MAX_OUTPUTS_BYTES) {
                break;
            }
            int payload = p + VOUT_AND_CODE + bytes + 1;
            pending.add(ScriptTable.hash(b, payload, length), p);
            if (preimages != null) {
                preimages.compact(txid0, txid1, txid2, txid3, vout, code, value, kind, b, payload);
            }
            disorder |= read == 0 ? 0 : vout - vouts[read - 1] - 1;
            vouts[read++] = vout;
            left--;
            total = with;
            highest = Math.max(highest, code >>> 1);
            outputsBytes = bytesWith;
            p = payload + length;
        }
        input.moveTo(p);
        s.total = total;
        s.highest = highest;
        s.left = left;
        s.read = read;
        s.disorder = disorder;
        s.outputsBytes = outputsBytes;
        s.notBegun = notBegun;
        s.txid0 = txid0;
        s.txid1 = txid1;
        s.txid2 = txid2;
        s.txid3 = txid3;
        s.begin = begin;
    }
}
