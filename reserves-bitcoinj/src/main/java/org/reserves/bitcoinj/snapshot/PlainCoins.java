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
 *
 * <p>Where a coin begins is known only when the one before it is read. So a batch of coins is cut first, reading no more than that
 * takes, and then decoded, looked up and written in loops whose rounds do not depend on one another: a processor then works at several
 * coins at a time.
 */
final class PlainCoins {
    /** A batch stays in the smallest of a processor's caches, with what is noted of it. */
    private static final int MOST = 256;

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

    private final ByteInput input;
    private final CoinMatcher matcher;

    @Nullable
    private final PreimageWriter preimages;

    /** The length of the payload by kind, 0 where that is not plain. */
    private final byte[] lengths;

    private final int[] coins = new int[MOST];
    private final int[] payloads = new int[MOST];
    private final int[] txids = new int[MOST];
    private final int[] vouts = new int[MOST];
    private final int[] codes = new int[MOST];
    private final long[] values = new long[MOST];

    /** How many coins were cut, and where what follows them begins. */
    private int count;

    private int next;

    /** What {@link ScanState} says of the transaction of the last coin, and where the id of that is and its first coin. */
    private int left;

    private long notBegun;
    private int disorder;
    private int outputsBytes;
    private int txid;
    private int first;

    PlainCoins(
            ByteInput input, CoinMatcher matcher, @Nullable PreimageWriter preimages, @Nullable BareKeys bareKeys) {
        this.input = input;
        this.matcher = matcher;
        this.preimages = preimages;
        lengths = ScriptKinds.plain(bareKeys == null);
    }

    /** Reads on until something is not plain, the window is at its end, or a block of preimages is full. */
    void read(ScanState state) throws InterruptedException {
        do {
            cut(state);
            if (!decode(state)) {
                return;
            }
            lookUp();
            if (preimages != null) {
                write(preimages);
            }
            keep(state);
        } while (count == MOST);
    }

    /** Cuts as many coins as are plain. What changes with each is kept in local variables: this is what a scan waits for. */
    private void cut(ScanState state) {
        byte[] b = input.bytes();
        int p = input.position();
        int end = input.limit() - LONGEST;
        boolean goesOn = preimages == null || preimages.goesOn();
        notBegun = state.notBegun;
        txid = ByteInput.KEPT;
        first = -state.read;
        int rest = state.left;
        int last = state.read == 0 ? -1 : state.vouts[state.read - 1];
        int falls = state.disorder;
        int inBlock = state.outputsBytes;
        int n = 0;
        while (p < end && n < MOST) {
            if (rest == 0) {
                int size = b[p + ByteInput.TXID];
                if (!goesOn || size <= 0 || size > notBegun || falls < 0 || !isAbove(b, p, txid)) {
                    break;
                }
                if (inBlock > ScanState.MAX_OUTPUTS_BYTES) {
                    break;
                }
                txid = p;
                first = n;
                notBegun -= size;
                rest = size;
                last = -1;
                inBlock = 0;
                p += ByteInput.TXID + 1;
            }
            long head = (long) ByteInput.LONG_BE.get(b, p);
            // the amount, and behind it the kind of the script in the same eight bytes: one load is waited for instead of two
            long word = (long) ByteInput.LONG_BE.get(b, p + VOUT_AND_CODE);
            int bytes = VarInt.length(word);
            int length = lengths[(int) (word >>> (Long.SIZE - Byte.SIZE - Byte.SIZE * bytes)) & 0xff];
            int vout = (int) (head >>> (Long.SIZE - Byte.SIZE));
            if ((head & LENGTH_OF_CODE) != THREE || vout >= LONG_VOUT || bytes > LONGEST_AMOUNT || length == 0) {
                break;
            }
            coins[n] = p;
            txids[n] = txid;
            vouts[n] = vout;
            falls |= vout - last - 1;
            last = vout;
            p += VOUT_AND_CODE + bytes + 1;
            payloads[n] = p;
            p += length;
            inBlock += ScanState.SHORTEST_OUTPUT + length;
            rest--;
            n++;
        }
        count = n;
        next = p;
        left = rest;
        disorder = falls;
        outputsBytes = inBlock;
    }

    private static boolean isAbove(byte[] b, int txid, int before) {
        return Long.compareUnsigned((long) ByteInput.LONG_BE.get(b, txid), (long) ByteInput.LONG_BE.get(b, before)) > 0;
    }

    /** Decodes heights and amounts. Returns false, and has done nothing, where one of them is to be refused. */
    private boolean decode(ScanState state) {
        byte[] b = input.bytes();
        long total = state.total;
        int highest = 0;
        long negative = 0;
        for (int i = 0; i < count; i++) {
            int p = coins[i];
            long head = (long) ByteInput.LONG_BE.get(b, p);
            int code = SHORTEST_CODE
                    + ((int) (head >>> 34) & 0x1fc000)
                    + ((int) (head >>> 33) & 0x3f80)
                    + ((int) (head >>> 32) & 0x7f);
            p += VOUT_AND_CODE;
            long word = (long) ByteInput.LONG_BE.get(b, p);
            long value = CompressedAmounts.decompress(VarInt.value(word, payloads[i] - 1 - p));
            codes[i] = code;
            values[i] = value;
            highest = Math.max(highest, code);
            negative |= value;
            total += value;
        }
        if (negative < 0
                || total > CompressedAmounts.MAX_MONEY
                || highest > state.maxCode
                || outputsBytes > ScanState.MAX_OUTPUTS_BYTES) {
            return false;
        }
        state.total = total;
        state.highest = Math.max(state.highest, highest >>> 1);
        return true;
    }

    private void lookUp() {
        byte[] b = input.bytes();
        for (int i = 0; i < count; i++) {
            int at = payloads[i];
            int length = lengths[b[at - 1]];
            long hash = ScriptTable.hash(b, at, length);
            if (matcher.mayMatch(hash)) {
                matcher.match(hash, b, txids[i], vouts[i], codes[i], values[i], b[at - 1], at, length);
            }
        }
    }

    private void write(PreimageWriter to) throws InterruptedException {
        byte[] b = input.bytes();
        for (int i = 0; i < count; i++) {
            if (i == first) {
                to.begin();
            }
            int at = payloads[i];
            to.compact(b, txids[i], vouts[i], codes[i], values[i], b[at - 1], at);
        }
        if (first == count) {
            to.begin();
        }
    }

    /** Hands on what is known behind the last coin. */
    private void keep(ScanState state) {
        input.moveTo(next);
        if (txid != ByteInput.KEPT) {
            input.keep(txid);
            state.read = 0;
            state.begin = input.offset(txid);
        }
        int from = Math.max(first, 0);
        System.arraycopy(vouts, from, state.vouts, state.read, count - from);
        state.read += count - from;
        state.left = left;
        state.notBegun = notBegun;
        state.disorder = disorder;
        state.outputsBytes = outputsBytes;
    }
}
