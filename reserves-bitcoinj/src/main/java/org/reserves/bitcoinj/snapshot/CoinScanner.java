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
    private final ByteInput input;
    private final ScanState state;
    private final CoinMatcher matcher;
    private final PlainCoins plain;

    @Nullable
    private final PreimageWriter preimages;

    @Nullable
    private final BareKeys bareKeys;

    /**
     * Makes a scanner at the first coin.
     *
     * @param state     what is announced and how far the reading has come
     * @param preimages where to write what is hashed, or null to hash nothing
     * @param bareKeys  is told of the coins at bare public keys, or null
     */
    CoinScanner(
            ByteInput input,
            ScanState state,
            ScriptTable watched,
            MatchedCoins matches,
            @Nullable PreimageWriter preimages,
            @Nullable BareKeys bareKeys) {
        this.input = input;
        this.state = state;
        this.preimages = preimages;
        this.bareKeys = bareKeys;
        matcher = new CoinMatcher(watched, matches);
        plain = new PlainCoins(input, matcher, preimages, bareKeys);
    }

    /** Reads exactly as many coins as are announced and the end of the file. */
    void scan() throws InterruptedException {
        while (state.notBegun > 0 || state.left > 0) {
            plain.read(state);
            if (state.left > 0) {
                input.fill();
                coin();
            } else {
                endGroup();
                if (state.notBegun > 0) {
                    input.fill();
                    beginGroup();
                }
            }
        }
        endGroup();
        input.fill();
        if (input.available() > 0) {
            throw input.refusal("bytes follow the last of the " + state.announced
                    + " coins the header announces; the file is damaged or forged");
        }
    }

    private void endGroup() throws InterruptedException {
        long[] order = state.disorder < 0 ? state.sorted() : null;
        state.disorder = 0;
        if (preimages != null) {
            preimages.end(order);
        }
    }

    private void beginGroup() {
        state.begin = input.offset();
        txid();
        int at = input.position();
        long size = input.compactSize("number of coins of a transaction");
        long left = state.notBegun;
        if (size == 0 || size > left || size > ScanState.MAX_VOUT + 1) {
            throw input.refusal(
                    at,
                    "transaction has " + size + " coins where " + left
                            + " are left of those the header announces, and 1 to 111111 are possible");
        }
        state.beginGroup((int) size);
        if (preimages != null) {
            preimages.begin();
        }
    }

    /** Reads the txid of a group, which must be above that of the group before. */
    private void txid() {
        byte[] b = input.bytes();
        int p = input.position();
        int end = p + ByteInput.TXID;
        input.moveTo(end);
        if (input.overrun()) {
            throw input.truncated();
        }
        int order = Arrays.compareUnsigned(b, p, end, b, ByteInput.KEPT, ByteInput.KEPT + ByteInput.TXID);
        if (order <= 0 && state.coins() > 0) {
            throw input.refusal(
                    p, "transaction is not above the one before it; Bitcoin Core writes each once, in ascending order");
        }
        input.keep(p);
    }

    /** Reads one coin of any kind. */
    private void coin() throws InterruptedException {
        int vout = vout();
        int p = input.position();
        byte[] b = input.bytes();
        long word = (long) ByteInput.LONG_BE.get(b, p);
        int length = VarInt.length(word);
        long code = VarInt.value(word, length);
        if (code > state.maxCode) {
            input.moveTo(p + length);
            throw tooHigh(p, code);
        }
        p += length;
        word = (long) ByteInput.LONG_BE.get(b, p);
        length = VarInt.length(word);
        long value = CompressedAmounts.decompress(VarInt.value(word, length));
        if (value < 0 || state.total + value > CompressedAmounts.MAX_MONEY) {
            input.moveTo(p + length);
            throw tooMuch(p);
        }
        input.moveTo(p + length);
        script(vout, (int) code, value);
    }

    private int vout() {
        int at = input.position();
        long vout = input.compactSize("output number");
        if (vout > ScanState.MAX_VOUT) {
            throw input.refusal(
                    at, "output number " + vout + " is larger than 111110, the most a transaction can have");
        }
        return (int) vout;
    }

    private SnapshotRefusedException tooHigh(int at, long code) {
        return input.refusal(
                at,
                ScanState.isNoCode(code)
                        ? "height of a coin is larger than 2147483647, the most that is possible"
                        : "coin has the height " + (code >>> 1) + ", above " + (state.maxCode >>> 1)
                                + " of the base block");
    }

    private SnapshotRefusedException tooMuch(int at) {
        return input.refusal(at, "coin, or all coins up to it, are worth more than the 21000000 BTC that can exist");
    }

    /** Reads the script of a coin, the last of it. */
    private void script(int vout, int code, long value) throws InterruptedException {
        byte[] b = input.bytes();
        int kindAt = input.position();
        int kind = b[kindAt];
        if (ScriptKinds.usual(b[kindAt])) {
            input.skip(1);
        } else {
            kind = unusualKind(b);
        }
        int p = input.position();
        int length = ScriptKinds.payloadLength(kind);
        input.skip(length);
        if (input.overrun()) {
            throw input.truncated();
        }
        if (state.outputsBytes + ScanState.SHORTEST_OUTPUT + length > ScanState.MAX_OUTPUTS_BYTES) {
            throw tooLong(kindAt);
        }
        long hash = ScriptTable.hash(b, p, length);
        if (matcher.mayMatch(hash)) {
            matcher.match(hash, b, ByteInput.KEPT, vout, code, value, kind, p, length);
        }
        hash(b, vout, code, value, kind, p);
        state.endCoin(vout, code, value, length);
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
                preimages.coin(b, ByteInput.KEPT, vout, code, value, key);
            }
            return;
        }
        if (bareKeys != null && (kind & ~1) == CompressedScript.P2PK_COMPRESSED) {
            byte[] key = Arrays.copyOfRange(b, p - 1, p + CompressedScript.KEY);
            key[0] = (byte) kind;
            bareKeys.add(key, value);
        }
        if (preimages != null) {
            preimages.coin(b, ByteInput.KEPT, vout, code, value, kind, p);
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
}
