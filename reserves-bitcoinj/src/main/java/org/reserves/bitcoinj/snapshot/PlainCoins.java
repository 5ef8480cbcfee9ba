package org.reserves.bitcoinj.snapshot;

import javax.annotation.Nullable;
import org.reserves.bitcoinj.watchlist.BareKeys;
import org.reserves.bitcoinj.watchlist.ScriptTable;

/**
 * The short way through the coins that are as nearly all are. What is not plain, everything that has to be refused among it, is left
 * to {@link CoinScanner}, which can read all; so this decides nothing but how fast a scan is.
 *
 * <p>A transaction is plain that has fewer than 128 coins and a greater id than the one before it, by the first eight bytes. A coin
 * is plain whose output number takes one byte, whose height takes three (8,256 to 1,056,831), whose amount takes at most seven, and
 * whose script is one of {@link ScriptKinds#plain}.
 */
final class PlainCoins {
    /** No plain transaction id with its count, or plain coin with all that is read or copied beyond its end, takes more. */
    private static final int LONGEST = 128;

    private static final int VOUT_AND_CODE = 4;

    /** Which bits tell that a height has three bytes: the first two go on, the third does not. */
    private static final long LENGTH_OF_CODE = 0x0080_8080_0000_0000L;

    private static final long THREE = 0x0080_8000_0000_0000L;

    /** The first number that takes three bytes: 128 + 128². */
    private static final int SHORTEST_CODE = 0x4080;

    /** An output number that takes more than a byte begins with at least this. */
    private static final int LONG_VOUT = 0xfd;

    private static final int LONGEST_AMOUNT = 7;

    /** How many coins are looked up together: one bit of a long for each. */
    private static final int BATCH = Long.SIZE;

    private final ByteInput input;
    private final CoinMatcher matcher;

    @Nullable
    private final PreimageWriter preimages;

    /** The length of the payload by kind, 0 where that is not plain. */
    private final byte[] lengths;

    /**
     * Whether coins are looked up together: where the bits of the watched scripts outgrow the processor's own cache, each look-up waits
     * for memory, and those of a batch wait at the same time.
     */
    private final boolean together;

    /** The hashes of the scripts of the coins of a batch, and where in the window each and the id of its transaction begin. */
    private final long[] hashes = new long[BATCH];

    private final long[] places = new long[BATCH];

    PlainCoins(ByteInput input, CoinMatcher matcher, @Nullable PreimageWriter preimages, @Nullable BareKeys bareKeys) {
        this.input = input;
        this.matcher = matcher;
        this.preimages = preimages;
        lengths = ScriptKinds.plain(bareKeys == null);
        together = matcher.isLarge();
    }

    /**
     * Reads on until something is not plain, the window is at its end, or a block of preimages is full. It is one loop over local
     * variables, because it runs a hundred million times: cut into methods by what is done to a coin it took a sixth to a quarter more.
     */
    void read(ScanState state) throws InterruptedException {
        byte[] b = input.bytes();
        int p = input.position();
        int end = input.limit() - LONGEST;
        int[] vouts = state.vouts;
        int txid = ByteInput.KEPT;
        int left = state.left;
        int read = state.read;
        int last = read == 0 ? -1 : vouts[read - 1];
        int disorder = state.disorder;
        int outputsBytes = state.outputsBytes;
        int highest = state.highest;
        long notBegun = state.notBegun;
        long total = state.total;
        int waiting = 0;
        while (p < end) {
            if (left == 0) {
                int size = b[p + ByteInput.TXID];
                boolean plain = size > 0 && size <= notBegun && disorder >= 0 && isAbove(b, p, txid);
                if (!plain || (preimages != null && !preimages.goesOn())) {
                    break;
                }
                if (preimages != null) {
                    preimages.begin();
                }
                txid = p;
                notBegun -= size;
                left = size;
                read = 0;
                last = -1;
                outputsBytes = 0;
                p += ByteInput.TXID + 1;
            }
            long head = (long) ByteInput.LONG_BE.get(b, p);
            // the amount, and behind it the kind of the script in the same eight bytes: one load is waited for instead
            // of two
            long word = (long) ByteInput.LONG_BE.get(b, p + VOUT_AND_CODE);
            int bytes = VarInt.length(word);
            int kind = (int) (word >>> (Long.SIZE - Byte.SIZE - Byte.SIZE * bytes)) & 0xff;
            int length = lengths[kind];
            int vout = (int) (head >>> (Long.SIZE - Byte.SIZE));
            if ((head & LENGTH_OF_CODE) != THREE || vout >= LONG_VOUT || bytes > LONGEST_AMOUNT || length == 0) {
                break;
            }
            int code = code(head);
            long value = CompressedAmounts.decompress(VarInt.value(word, bytes));
            long with = total + value;
            int bytesWith = outputsBytes + ScanState.SHORTEST_OUTPUT + length;
            if (code > state.maxCode
                    || value < 0
                    || with > CompressedAmounts.MAX_MONEY
                    || bytesWith > ScanState.MAX_OUTPUTS_BYTES) {
                break;
            }
            int payload = p + VOUT_AND_CODE + bytes + 1;
            long hash = ScriptTable.hash(b, payload, length);
            if (together) {
                hashes[waiting] = hash;
                places[waiting++] = (long) txid << Integer.SIZE | p;
                if (waiting == BATCH) {
                    lookUp(b, waiting);
                    waiting = 0;
                }
            } else if (matcher.mayMatch(hash)) {
                match(b, txid, p, hash);
            }
            if (preimages != null) {
                preimages.compact(b, txid, vout, code, value, kind, payload);
            }
            vouts[read++] = vout;
            disorder |= vout - last - 1;
            last = vout;
            left--;
            total = with;
            highest = Math.max(highest, code >>> 1);
            outputsBytes = bytesWith;
            p = payload + length;
        }
        lookUp(b, waiting);
        input.moveTo(p);
        if (txid != ByteInput.KEPT) {
            input.keep(txid);
            state.begin = input.offset(txid);
        }
        state.left = left;
        state.read = read;
        state.disorder = disorder;
        state.outputsBytes = outputsBytes;
        state.highest = highest;
        state.notBegun = notBegun;
        state.total = total;
    }

    /** Asks for all coins of a batch first, in a loop without a branch. */
    private void lookUp(byte[] b, int count) {
        long possible = 0;
        for (int i = 0; i < count; i++) {
            possible |= (matcher.mayMatch(hashes[i]) ? 1L : 0L) << i;
        }
        for (; possible != 0; possible &= possible - 1) {
            int i = Long.numberOfTrailingZeros(possible);
            match(b, (int) (places[i] >>> Integer.SIZE), (int) places[i], hashes[i]);
        }
    }

    /** Reads the plain coin at a place once more, as nearly none is watched. */
    private void match(byte[] b, int txid, int at, long hash) {
        long head = (long) ByteInput.LONG_BE.get(b, at);
        int amountAt = at + VOUT_AND_CODE;
        long word = (long) ByteInput.LONG_BE.get(b, amountAt);
        int bytes = VarInt.length(word);
        int kind = b[amountAt + bytes] & 0xff;
        matcher.match(
                hash,
                b,
                txid,
                (int) (head >>> (Long.SIZE - Byte.SIZE)),
                code(head),
                CompressedAmounts.decompress(VarInt.value(word, bytes)),
                kind,
                amountAt + bytes + 1,
                lengths[kind]);
    }

    private static boolean isAbove(byte[] b, int txid, int before) {
        return Long.compareUnsigned((long) ByteInput.LONG_BE.get(b, txid), (long) ByteInput.LONG_BE.get(b, before)) > 0;
    }

    /** Returns the number of three bytes behind the first. */
    private static int code(long head) {
        return SHORTEST_CODE
                + ((int) (head >>> 34) & 0x1fc000)
                + ((int) (head >>> 33) & 0x3f80)
                + ((int) (head >>> 32) & 0x7f);
    }
}
