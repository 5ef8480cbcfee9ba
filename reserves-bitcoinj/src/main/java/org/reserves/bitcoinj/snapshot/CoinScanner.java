package org.reserves.bitcoinj.snapshot;

import java.util.Arrays;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.curve.CurvePoint;
import org.reserves.bitcoinj.watchlist.BareKeys;
import org.reserves.bitcoinj.watchlist.ScriptTable;

/**
 * The pass over all coins of a snapshot: checks each, hashes it, adds it up and looks whether its script is watched. No object is
 * made for a coin that nobody watches.
 *
 * <p>Groups follow one another until the announced number of coins is reached: txid 32 | CompactSize n | n × (CompactSize vout |
 * VARINT height·2 + coinbase | VARINT compressed amount | VARINT kind or size + 6 | payload). Bitcoin Core writes groups by txid
 * ascending, and the coins of a group in the byte order of their database keys, which is not the numeric order the hash needs.
 */
final class CoinScanner {
    /**
     * The largest number an output can have: a transaction without its witness fits into 1,000,000 bytes of a block (Core,
     * {@code consensus.h}: MAX_BLOCK_WEIGHT / WITNESS_SCALE_FACTOR), and an output takes at least 9 of them.
     */
    static final int MAX_VOUT = 111_110;

    private static final int MAX_OUTPUTS_BYTES = 1_000_000;
    private static final int SHORTEST_OUTPUT = 9;
    private static final int FEW = 64;
    private static final int TXID = 32;
    private static final long MAX_CODE = 0xffff_ffffL;

    private final ByteInput input;
    private final long maxCode;
    private final PendingCoins pending;

    @Nullable
    private final PreimageWriter preimages;

    @Nullable
    private final BareKeys bareKeys;

    private int[] vouts = new int[FEW];
    private long txid0;
    private long txid1;
    private long txid2;
    private long txid3;
    private long coins;
    private long total;
    private int outputsBytes;
    private int highest;

    /**
     * Makes a scanner at the first coin.
     *
     * @param maxHeight the height of the base block, which no coin can exceed
     * @param preimages where to write what is hashed, or null to hash nothing
     * @param bareKeys  is told of the coins at bare public keys, or null
     */
    CoinScanner(
            ByteInput input,
            int maxHeight,
            ScriptTable watched,
            MatchedCoins matches,
            @Nullable PreimageWriter preimages,
            @Nullable BareKeys bareKeys) {
        this.input = input;
        maxCode = Math.min(MAX_CODE, 2L * maxHeight + 1);
        pending = new PendingCoins(watched, matches);
        this.preimages = preimages;
        this.bareKeys = bareKeys;
    }

    /** Reads exactly so many coins and the end of the file. */
    void scan(long announced) throws InterruptedException {
        while (coins < announced) {
            group(announced - coins);
        }
        pending.lookUp(input.bytes());
        input.fill();
        if (input.available() > 0) {
            throw input.refusal("bytes follow the last of the " + announced
                    + " coins the header announces; the file is damaged or forged");
        }
    }

    /** Returns how many coins were read. */
    long coins() {
        return coins;
    }

    /** Returns what they are worth together, in satoshis. */
    long total() {
        return total;
    }

    /** Returns the height of the highest coin, 0 for none. */
    int highest() {
        return highest;
    }

    private void group(long left) throws InterruptedException {
        fill();
        long begin = input.offset();
        txid();
        int at = input.position();
        long size = input.compactSize("number of coins of a transaction");
        if (size == 0 || size > left || size > MAX_VOUT + 1) {
            throw input.refusal(
                    at,
                    "transaction has " + size + " coins where " + left
                            + " are left of those the header announces, and 1 to 111111 are possible");
        }
        if (size > vouts.length) {
            vouts = new int[MAX_VOUT + 1];
        }
        if (preimages != null) {
            preimages.begin((int) size);
        }
        outputsBytes = 0;
        boolean ascending = true;
        for (int i = 0; i < size; i++) {
            int vout = coin();
            vouts[i] = vout;
            ascending &= i == 0 || vouts[i - 1] < vout;
        }
        long[] order = ascending ? null : sorted((int) size, begin);
        if (preimages != null) {
            preimages.end(order);
        }
    }

    /** Makes the next coin readable. What the window is about to leave behind is looked up before. */
    private void fill() {
        if (input.low()) {
            pending.lookUp(input.bytes());
            input.fill();
        }
    }

    /** Reads the txid of a group, which must be above that of the group before. */
    private void txid() {
        byte[] b = input.bytes();
        int p = input.position();
        long next0 = (long) ByteInput.LONG_BE.get(b, p);
        long next1 = (long) ByteInput.LONG_BE.get(b, p + 8);
        long next2 = (long) ByteInput.LONG_BE.get(b, p + 16);
        long next3 = (long) ByteInput.LONG_BE.get(b, p + 24);
        input.skip(TXID);
        if (input.overrun()) {
            throw input.truncated();
        }
        int order = Long.compareUnsigned(next0, txid0);
        order = order != 0 ? order : Long.compareUnsigned(next1, txid1);
        order = order != 0 ? order : Long.compareUnsigned(next2, txid2);
        order = order != 0 ? order : Long.compareUnsigned(next3, txid3);
        if (order <= 0 && coins > 0) {
            throw input.refusal(
                    p, "transaction is not above the one before it; Bitcoin Core writes each once, in ascending order");
        }
        txid0 = next0;
        txid1 = next1;
        txid2 = next2;
        txid3 = next3;
    }

    /**
     * Reads one coin and returns the number of its output. The place in the window is kept in a local variable, because this runs
     * a hundred million times.
     */
    private int coin() throws InterruptedException {
        fill();
        byte[] b = input.bytes();
        int p = input.position();
        int vout = b[p];
        if (vout < 0) {
            vout = largeVout();
            p = input.position();
        } else {
            p++;
        }
        long word = (long) ByteInput.LONG_BE.get(b, p);
        int length = VarInt.length(word);
        long code = VarInt.value(word, length);
        if (code > maxCode) {
            input.moveTo(p + length);
            throw tooHigh(p, code);
        }
        highest = Math.max(highest, (int) (code >>> 1));
        p += length;
        word = (long) ByteInput.LONG_BE.get(b, p);
        length = VarInt.length(word);
        long value = CompressedAmounts.decompress(VarInt.value(word, length));
        total += value;
        if (value < 0 || total > CompressedAmounts.MAX_MONEY) {
            input.moveTo(p + length);
            throw tooMuch(p);
        }
        script(b, p + length, vout, (int) code, value);
        coins++;
        return vout;
    }

    private int largeVout() {
        int at = input.position();
        long vout = input.compactSize("output number");
        if (vout > MAX_VOUT) {
            throw input.refusal(
                    at, "output number " + vout + " is larger than 111110, the most a transaction can have");
        }
        return (int) vout;
    }

    private SnapshotRefusedException tooHigh(int at, long code) {
        return input.refusal(
                at,
                code > MAX_CODE
                        ? "height of a coin is larger than 2147483647, the most that is possible"
                        : "coin has the height " + (code >>> 1) + ", above " + (maxCode >>> 1) + " of the base block");
    }

    private SnapshotRefusedException tooMuch(int at) {
        return input.refusal(at, "coin, or all coins up to it, are worth more than the 21000000 BTC that can exist");
    }

    /** Reads the script of a coin, the last of it. */
    private void script(byte[] b, int kindAt, int vout, int code, long value) throws InterruptedException {
        int kind = b[kindAt];
        int p = kindAt + 1;
        int length;
        if (ScriptKinds.usual(b[kindAt])) {
            length = ScriptKinds.payload(kind);
        } else {
            input.moveTo(kindAt);
            kind = unusualKind(b);
            p = input.position();
            length = ScriptKinds.payloadLength(kind);
        }
        input.moveTo(p + length);
        if (input.overrun()) {
            throw input.truncated();
        }
        outputsBytes += SHORTEST_OUTPUT + length;
        if (outputsBytes > MAX_OUTPUTS_BYTES) {
            throw tooLong(kindAt);
        }
        pending.add(b, txid0, txid1, txid2, txid3, vout, code, value, kind, p, length);
        hash(b, vout, code, value, kind, p);
    }

    private SnapshotRefusedException tooLong(int at) {
        return input.refusal(at, "outputs of one transaction take more than 1000000 bytes, the most a block can hold");
    }

    private void hash(byte[] b, int vout, int code, long value, int kind, int p) throws InterruptedException {
        if (kind == CompressedScript.P2PK_UNCOMPRESSED || kind == CompressedScript.P2PK_UNCOMPRESSED + 1) {
            CurvePoint key = key(b, p, kind);
            if (bareKeys != null) {
                bareKeys.add(key.uncompressed(), value);
            }
            if (preimages != null) {
                preimages.coin(txid0, txid1, txid2, txid3, vout, code, value, key);
            }
            return;
        }
        if (bareKeys != null && (kind & ~1) == CompressedScript.P2PK_COMPRESSED) {
            byte[] key = Arrays.copyOfRange(b, p - 1, p + CompressedScript.KEY);
            key[0] = (byte) kind;
            bareKeys.add(key, value);
        }
        if (preimages != null) {
            preimages.coin(txid0, txid1, txid2, txid3, vout, code, value, kind, b, p);
        }
    }

    /**
     * Reads the kind of a script where one byte does not tell all. A script that Core compresses must not be stored raw: the hash
     * would be the same, so without this check a forger could hide coins from the watched scripts in a file that still
     * authenticates.
     */
    private int unusualKind(byte[] b) {
        int at = input.position();
        int kind = (int) input.varInt(CompressedScript.LONGEST + CompressedScript.RAW, "size of a script");
        int length = kind - CompressedScript.RAW;
        if (length >= 0 && CompressedScript.template(b, input.position(), length) != null) {
            throw input.refusal(at, "script is stored raw where Bitcoin Core compresses it; the file is forged");
        }
        return kind;
    }

    private CurvePoint key(byte[] b, int p, int kind) {
        CurvePoint key = CurvePoint.atX(b, p, (kind & 1) != 0);
        if (key == null) {
            throw input.refusal(p, "public key of a coin is not on the curve secp256k1; the file is damaged or forged");
        }
        return key;
    }

    /** Returns the coins of the group just read in the order of their output numbers, each of which may occur once. */
    private long[] sorted(int size, long begin) {
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            order[i] = ((long) vouts[i] << 32) | i;
        }
        Arrays.sort(order);
        for (int i = 1; i < size; i++) {
            if (order[i] >>> 32 == order[i - 1] >>> 32) {
                throw new SnapshotRefusedException(
                        begin, "output " + (order[i] >>> 32) + " of the transaction occurs twice");
            }
        }
        return order;
    }
}
