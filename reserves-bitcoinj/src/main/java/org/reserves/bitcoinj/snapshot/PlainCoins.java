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

    /** The three bytes of a height, and which of their bits tell that there are three: the first two go on, the third does not. */
    private static final int CODE = 0xff_ffff;

    private static final int LENGTH_OF_CODE = 0x80_8080;
    private static final int THREE = 0x80_8000;

    /** The first number that takes three bytes: 128 + 128². */
    private static final int SHORTEST_CODE = 0x4080;

    /** An output number that takes more than a byte begins with at least this. */
    private static final int LONG_VOUT = 0xfd;

    private static final int LONGEST_AMOUNT = 7;

    /** The most that a plain coin adds to {@link ScanState#outputsBytes}. */
    private static final int LONGEST_OUTPUT = ScanState.SHORTEST_OUTPUT + ScriptKinds.COMPACT;

    /** How many coins are looked up together: one bit of a long for each. */
    private static final int BATCH = Long.SIZE;

    private final ByteInput input;
    private final CoinMatcher matcher;
    private final ScriptTable watched;

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
        watched = matcher.watched();
        this.preimages = preimages;
        lengths = ScriptKinds.plain(bareKeys == null);
        together = watched.isLarge();
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
        if (outputsBytes + (long) left * LONGEST_OUTPUT > ScanState.MAX_OUTPUTS_BYTES) {
            return;
        }
        // heights are compared as they are written, which has the order of the numbers
        ScriptTable table = watched;
        boolean batches = together;
        int most = written(state.maxCode);
        int highest = 0;
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
            int written = (int) (head >>> Integer.SIZE) & CODE;
            if ((written & LENGTH_OF_CODE) != THREE
                    || written > most
                    || vout >= LONG_VOUT
                    || bytes > LONGEST_AMOUNT
                    || length == 0) {
                break;
            }
            long value = CompressedAmounts.decompress(VarInt.value(word, bytes));
            long with = total + value;
            if (value < 0 || with > CompressedAmounts.MAX_MONEY) {
                break;
            }
            int payload = p + VOUT_AND_CODE + bytes + 1;
            long hash = ScriptTable.hash(b, payload, length);
            if (batches) {
                hashes[waiting] = hash;
                places[waiting++] = (long) txid << Integer.SIZE | p;
                if (waiting == BATCH) {
                    lookUp(b, waiting);
                    waiting = 0;
                }
            } else if (table.mayHold(hash)) {
                match(b, txid, p, hash);
            }
            if (preimages != null) {
                preimages.compact(b, txid, vout, code(written), value, kind, payload);
            }
            vouts[read++] = vout;
            disorder |= vout - last - 1;
            last = vout;
            left--;
            total = with;
            highest = Math.max(highest, written);
            outputsBytes += ScanState.SHORTEST_OUTPUT + length;
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
        state.highest = highest == 0 ? state.highest : Math.max(state.highest, code(highest) >>> 1);
        state.notBegun = notBegun;
        state.total = total;
    }

    /** Asks for all coins of a batch first, in a loop without a branch. */
    private void lookUp(byte[] b, int count) {
        long possible = 0;
        for (int i = 0; i < count; i++) {
            possible |= (watched.mayHold(hashes[i]) ? 1L : 0L) << i;
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
                code((int) (head >>> Integer.SIZE)),
                CompressedAmounts.decompress(VarInt.value(word, bytes)),
                kind,
                amountAt + bytes + 1,
                lengths[kind]);
    }

    private static boolean isAbove(byte[] b, int txid, int before) {
        return Long.compareUnsigned((long) ByteInput.LONG_BE.get(b, txid), (long) ByteInput.LONG_BE.get(b, before)) > 0;
    }

    /** Returns the number that is written in three bytes. */
    private static int code(int written) {
        return SHORTEST_CODE + ((written >>> 2) & 0x1f_c000) + ((written >>> 1) & 0x3f80) + (written & 0x7f);
    }

    /** Returns how the largest number up to a limit is written that takes three bytes, 0 where there is none. */
    private static int written(long limit) {
        int digits = (int) Math.min(limit - SHORTEST_CODE, 0x1f_ffff);
        return digits < 0 ? 0 : THREE | ((digits & 0x1f_c000) << 2) | ((digits & 0x3f80) << 1) | (digits & 0x7f);
    }
}
