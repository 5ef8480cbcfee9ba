package org.reserves.bitcoinj.snapshot;

import java.util.Arrays;
import java.util.List;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.curve.CurvePoint;
import org.reserves.bitcoinj.watchlist.BareKeys;
import org.reserves.bitcoinj.watchlist.ScriptTable;

/**
 * A script in the form a snapshot stores it (Bitcoin Core, {@code compressor.cpp}): a kind and a payload. Every script has
 * exactly one such form, so comparing forms is comparing scripts, provided that a file which stores a script in any other way is
 * refused.
 */
final class CompressedScript {
    static final int P2PKH = 0;
    static final int P2SH = 1;
    /** 2 and 3 are compressed keys by their first byte, 4 and 5 uncompressed keys by 4 + parity of y. */
    static final int P2PK_COMPRESSED = 2;

    static final int P2PK_UNCOMPRESSED = 4;
    /** Sizes of raw scripts are stored plus this. */
    static final int RAW = 6;

    static final int HASH = 20;
    static final int KEY = 32;

    /** MAX_SCRIPT_SIZE in Core's {@code script.h}: a longer script cannot be spent, so it is never in the set. */
    static final int LONGEST = 10_000;

    private static final int P2PKH_LENGTH = 25;
    private static final int P2SH_LENGTH = 23;
    private static final int P2PK_LENGTH = 35;
    private static final int P2PK_UNCOMPRESSED_LENGTH = 67;

    private static final byte DUP = 0x76;
    private static final byte EQUAL = (byte) 0x87;
    private static final byte EQUALVERIFY = (byte) 0x88;
    private static final byte HASH160 = (byte) 0xa9;
    private static final byte CHECKSIG = (byte) 0xac;

    private final int kind;
    private final byte[] payload;

    private CompressedScript(int kind, byte[] payload) {
        this.kind = kind;
        this.payload = payload;
    }

    /** Returns the form Core stores the script in. */
    static CompressedScript of(byte[] script) {
        CompressedScript template = template(script, 0, script.length);
        return template == null ? new CompressedScript(RAW, script.clone()) : template;
    }

    /** Returns a table of distinct scripts. */
    static ScriptTable table(List<CompressedScript> scripts) {
        byte[] kinds = new byte[scripts.size()];
        byte[][] payloads = new byte[kinds.length][];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = (byte) scripts.get(i).kind;
            payloads[i] = scripts.get(i).payload;
        }
        return ScriptTable.of(kinds, Arrays.asList(payloads));
    }

    /** Returns what looks for coins at the bare public keys of the P2PKH scripts in a table. */
    static BareKeys bareKeys(ScriptTable watched) {
        return BareKeys.ofUnspent(hash -> watched.find(P2PKH, hash, 0, hash.length), key -> {
            CompressedScript form = of(BareKeys.p2pk(key));
            return watched.find(form.kind, form.payload, 0, form.payload.length) >= 0;
        });
    }

    /** Returns the form of a script that is one of Core's templates, or null where Core stores it raw. */
    @Nullable
    static CompressedScript template(byte[] b, int at, int length) {
        return switch (length) {
            case P2PKH_LENGTH -> isP2pkh(b, at) ? form(P2PKH, b, at + 3, HASH) : null;
            case P2SH_LENGTH -> isP2sh(b, at) ? form(P2SH, b, at + 2, HASH) : null;
            case P2PK_LENGTH -> isP2pk(b, at) ? form(b[at + 1], b, at + 2, KEY) : null;
            case P2PK_UNCOMPRESSED_LENGTH -> uncompressedKey(b, at);
            default -> null;
        };
    }

    /** Returns whether a script of this length could be one of the templates. */
    static boolean lengthOfTemplate(int length) {
        return switch (length) {
            case P2PKH_LENGTH, P2SH_LENGTH, P2PK_LENGTH, P2PK_UNCOMPRESSED_LENGTH -> true;
            default -> false;
        };
    }

    /** Returns 0 to 5 for the templates, {@link #RAW} for any other script. */
    int kind() {
        return kind;
    }

    /** Returns hash, x coordinate or script. */
    byte[] payload() {
        return payload;
    }

    private static CompressedScript form(int kind, byte[] b, int at, int length) {
        return new CompressedScript(kind, Arrays.copyOfRange(b, at, at + length));
    }

    private static boolean isP2pkh(byte[] b, int at) {
        return b[at] == DUP
                && b[at + 1] == HASH160
                && b[at + 2] == HASH
                && b[at + 23] == EQUALVERIFY
                && b[at + 24] == CHECKSIG;
    }

    private static boolean isP2sh(byte[] b, int at) {
        return b[at] == HASH160 && b[at + 1] == HASH && b[at + 22] == EQUAL;
    }

    /** Core does not ask whether a compressed key is on the curve. */
    private static boolean isP2pk(byte[] b, int at) {
        return b[at] == 33 && (b[at + 1] == 2 || b[at + 1] == 3) && b[at + 34] == CHECKSIG;
    }

    /** Core does ask for an uncompressed one, whose y could not be recomputed otherwise. */
    @Nullable
    private static CompressedScript uncompressedKey(byte[] b, int at) {
        if (b[at] != 65 || b[at + 1] != 4 || b[at + 66] != CHECKSIG) {
            return null;
        }
        CurvePoint key = CurvePoint.decode(Arrays.copyOfRange(b, at + 1, at + 66));
        return key == null ? null : new CompressedScript(P2PK_UNCOMPRESSED + (key.isOdd() ? 1 : 0), key.x());
    }
}
