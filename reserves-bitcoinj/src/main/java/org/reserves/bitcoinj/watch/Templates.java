package org.reserves.bitcoinj.watch;

import java.util.Arrays;
import java.util.List;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.curve.CurvePoint;

/**
 * The templates that make an output script plain, as {@code Solver} in {@code src/script/solver.cpp} of Bitcoin Core knows them:
 * P2PKH, P2SH, P2WPKH, P2WSH, P2TR, pay-to-anchor, P2PK, bare multisig and OP_RETURN with pushed data. A multisig of
 * more than 3 keys is not relayed ("bare-multisig"), so it is rather what lies behind an address. Witness programs of versions
 * without a meaning are left out: the shortest have the looks of a number.
 */
final class Templates {
    private static final int OP_PUSHDATA1 = 0x4c;
    private static final int OP_PUSHDATA4 = 0x4e;
    private static final int OP_1 = 0x51;
    private static final int OP_16 = 0x60;
    private static final int OP_RETURN = 0x6a;
    private static final int OP_CHECKSIG = 0xac;
    private static final int OP_CHECKMULTISIG = 0xae;
    private static final int COMPRESSED = 33;
    private static final int UNCOMPRESSED = 65;
    private static final int MOST_BARE_KEYS = 3;
    private static final byte[] ANCHOR = {0x51, 2, 0x4e, 0x73};

    /** The shortest beginning of a script from which its template can be told. */
    private static final int TELLING = 2;

    /** A template of fixed length: a hash, and the bytes before and after it. */
    private static final class Fixed {
        private final String name;
        private final byte[] before;
        private final int hash;
        private final byte[] after;

        Fixed(String name, byte[] before, int hash, byte[] after) {
            this.name = name;
            this.before = before;
            this.hash = hash;
            this.after = after;
        }

        int length() {
            return before.length + hash + after.length;
        }

        boolean matches(byte[] script) {
            return script.length == length() && begins(script) && ends(script);
        }

        boolean begins(byte[] script) {
            return script.length >= before.length && Arrays.equals(before, 0, before.length, script, 0, before.length);
        }

        boolean ends(byte[] script) {
            int end = script.length;
            return end >= after.length && Arrays.equals(after, 0, after.length, script, end - after.length, end);
        }
    }

    private static final List<Fixed> FIXED = List.of(
            new Fixed("P2PKH", bytes(0x76, 0xa9, 20), 20, bytes(0x88, OP_CHECKSIG)),
            new Fixed("P2SH", bytes(0xa9, 20), 20, bytes(0x87)),
            new Fixed("P2WPKH", bytes(0, 20), 20, bytes()),
            new Fixed("P2WSH", bytes(0, 32), 32, bytes()),
            new Fixed("P2TR", bytes(OP_1, 32), 32, bytes()));

    private Templates() {}

    static boolean isStandard(byte[] script) {
        return FIXED.stream().anyMatch(template -> template.matches(script))
                || Arrays.equals(script, ANCHOR)
                || isKey(script)
                || isMultisig(script, true)
                || isData(script);
    }

    /** Returns what a script is nearly and why it is not, or null where it resembles nothing. */
    @Nullable
    static String nearest(byte[] script) {
        for (Fixed template : FIXED) {
            if (template.before.length >= TELLING && template.begins(script)) {
                return "begins like " + template.name + ", which has " + template.length() + " bytes"
                        + (script.length == template.length() ? ", and ends otherwise" : "; this has " + script.length);
            }
        }
        int first = script[0] & 0xff;
        int last = script[script.length - 1] & 0xff;
        if ((first == COMPRESSED || first == UNCOMPRESSED) && last == OP_CHECKSIG) {
            return script.length == first + 2
                    ? "looks like P2PK, but holds no public key of the curve secp256k1"
                    : "looks like P2PK, which has " + (first + 2) + " bytes here; this has " + script.length;
        }
        if (isMultisig(script, false)) {
            return "is a multisig of more than 3 keys, which no node relays as an output; it lies behind an address,"
                    + " so write that";
        }
        if (last == OP_CHECKMULTISIG) {
            return "ends like a bare multisig but does not hold as many keys as it says";
        }
        return first == OP_RETURN ? "begins with OP_RETURN, and what follows is not pushed data" : null;
    }

    private static boolean isKey(byte[] script) {
        int length = script.length;
        return (length == COMPRESSED + 2 || length == UNCOMPRESSED + 2)
                && script[0] == length - 2
                && (script[length - 1] & 0xff) == OP_CHECKSIG
                && CurvePoint.decode(Arrays.copyOfRange(script, 1, length - 1)) != null;
    }

    /** Core also takes keys that only have the right length and first byte; such outputs exist. */
    private static boolean isMultisig(byte[] script, boolean relayedOnly) {
        int last = script.length - 1;
        if (last < 2 || (script[last] & 0xff) != OP_CHECKMULTISIG) {
            return false;
        }
        int threshold = smallNumber(script[0]);
        int keys = 0;
        int at = 1;
        while (at < last - 1) {
            int length = script[at];
            if ((length != COMPRESSED && length != UNCOMPRESSED) || at + 1 + length > last - 1) {
                return false;
            }
            int form = script[at + 1];
            boolean fits = length == COMPRESSED ? form == 2 || form == 3 : form == 4 || form == 6 || form == 7;
            if (!fits) {
                return false;
            }
            keys++;
            at += 1 + length;
        }
        boolean relayed = keys <= MOST_BARE_KEYS || !relayedOnly;
        return threshold >= 1 && threshold <= keys && relayed && at == last - 1 && smallNumber(script[at]) == keys;
    }

    private static int smallNumber(byte opcode) {
        int code = opcode & 0xff;
        return code >= OP_1 && code <= OP_16 ? code - OP_1 + 1 : -1;
    }

    /** OP_RETURN with nothing but pushes after it. */
    private static boolean isData(byte[] script) {
        if ((script[0] & 0xff) != OP_RETURN) {
            return false;
        }
        long at = 1;
        while (at < script.length) {
            int code = script[(int) at] & 0xff;
            if (code > OP_16) {
                return false;
            }
            at += 1 + pushed(script, (int) at, code);
        }
        return at == script.length;
    }

    /** Returns how many bytes follow the opcode of a push; too many where its length is cut off. */
    private static long pushed(byte[] script, int at, int code) {
        if (code < OP_PUSHDATA1) {
            return code;
        }
        if (code > OP_PUSHDATA4) {
            return 0;
        }
        int width = 1 << (code - OP_PUSHDATA1);
        if (at + width >= script.length) {
            return script.length;
        }
        long length = 0;
        for (int i = width; i >= 1; i--) {
            length = length << Byte.SIZE | (script[at + i] & 0xff);
        }
        return width + length;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
