package org.reserves.bitcoinj.filters;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.Nullable;
import org.bitcoinj.base.Sha256Hash;
import org.bitcoinj.crypto.internal.CryptoUtils;
import org.reserves.bitcoinj.blocks.BlockInput;

/**
 * The script of a spent output as far as the input that spends it tells.
 *
 * <p>An input with both a script and witness data can only spend P2SH, by the rules of BIP141, so that is certain. In the other shapes a miner
 * could imitate a usual input while he spends an unusual output: such a script is what nearly every node would say, and no proof. Taproot by
 * key, P2PK, bare multisig and whatever has an unusual shape cannot be derived.
 */
final class DerivedScript {
    private static final int HASH160 = 20;
    private static final int KEY = 33;
    private static final int LONG_KEY = 65;
    private static final int SHORTEST_SIGNATURE = 9;
    private static final int LONGEST_SIGNATURE = 73;
    private static final int SEQUENCE = 0x30;
    private static final int OP_RESERVED = 0x50;
    private static final int OP_1 = 0x51;
    private static final int OP_16 = 0x60;
    private static final int OP_CHECKMULTISIG = 0xae;
    private static final int OP_PUSHDATA1 = 0x4c;
    private static final int OP_PUSHDATA2 = 0x4d;
    private static final int CONTROL_BLOCK = 33;
    private static final int CONTROL_STEP = 32;
    private static final int SCHNORR = 64;

    private final byte[] script;
    private final boolean isCertain;

    private DerivedScript(byte[] script, boolean isCertain) {
        this.script = script;
        this.isCertain = isCertain;
    }

    /** Returns the script, not a copy. */
    byte[] script() {
        return script;
    }

    /** Returns whether the rules of the network allow no other. */
    boolean isCertain() {
        return isCertain;
    }

    /** Derives the script, or returns null where the input does not tell. */
    @Nullable
    static DerivedScript of(BlockInput input) {
        byte[] script = input.script();
        List<byte[]> witness = input.witness();
        if (witness.isEmpty()) {
            return legacy(pushes(script));
        }
        if (script.length > 0) {
            // its only push must be the program that the witness belongs to
            List<byte[]> pushes = pushes(script);
            return pushes != null && pushes.size() == 1
                    ? new DerivedScript(p2sh(CryptoUtils.sha256hash160(pushes.get(0))), true)
                    : null;
        }
        return witness(witness);
    }

    @Nullable
    private static DerivedScript witness(List<byte[]> witness) {
        byte[] last = witness.get(witness.size() - 1);
        if (witness.size() == 2 && isSignature(witness.get(0)) && isKey(last) && last.length == KEY) {
            return likely(program(CryptoUtils.sha256hash160(last)));
        }
        boolean maybeControlBlock = last.length >= CONTROL_BLOCK && (last.length - CONTROL_BLOCK) % CONTROL_STEP == 0;
        boolean maybeAnnex = last.length > 0 && (last[0] & 0xff) == OP_RESERVED;
        boolean maybeSchnorr = witness.size() == 1 && (last.length == SCHNORR || last.length == SCHNORR + 1);
        if (last.length == 0 || maybeControlBlock || maybeAnnex || maybeSchnorr) {
            return null;
        }
        return likely(program(Sha256Hash.hash(last)));
    }

    @Nullable
    private static DerivedScript legacy(@Nullable List<byte[]> pushes) {
        if (pushes == null || pushes.isEmpty()) {
            return null;
        }
        byte[] last = pushes.get(pushes.size() - 1);
        if (pushes.size() == 2 && isSignature(pushes.get(0)) && isKey(last)) {
            return likely(p2pkh(CryptoUtils.sha256hash160(last)));
        }
        boolean multisig = pushes.size() > 1
                && last.length > KEY
                && (last[0] & 0xff) >= OP_1
                && (last[0] & 0xff) <= OP_16
                && (last[last.length - 1] & 0xff) == OP_CHECKMULTISIG;
        return multisig ? likely(p2sh(CryptoUtils.sha256hash160(last))) : null;
    }

    private static DerivedScript likely(byte[] script) {
        return new DerivedScript(script, false);
    }

    private static boolean isSignature(byte[] item) {
        return item.length >= SHORTEST_SIGNATURE && item.length <= LONGEST_SIGNATURE && item[0] == SEQUENCE;
    }

    private static boolean isKey(byte[] item) {
        return item.length == KEY ? item[0] == 2 || item[0] == 3 : item.length == LONG_KEY && item[0] == 4;
    }

    /** Returns what a script pushes, or null if it does anything else. */
    @Nullable
    private static List<byte[]> pushes(byte[] script) {
        List<byte[]> pushes = new ArrayList<>();
        int p = 0;
        while (p < script.length) {
            int code = script[p++] & 0xff;
            int size = code;
            if (code >= OP_PUSHDATA1) {
                int bytes = code == OP_PUSHDATA1 ? 1 : code == OP_PUSHDATA2 ? 2 : 0;
                if (bytes == 0 || p + bytes > script.length) {
                    return null;
                }
                size = (script[p] & 0xff) | (bytes == 2 ? (script[p + 1] & 0xff) << Byte.SIZE : 0);
                p += bytes;
            }
            if (size > script.length - p) {
                return null;
            }
            byte[] push = new byte[size];
            System.arraycopy(script, p, push, 0, size);
            pushes.add(push);
            p += size;
        }
        return pushes;
    }

    private static byte[] p2pkh(byte[] hash) {
        return around(new byte[] {0x76, (byte) 0xa9, HASH160}, hash, new byte[] {(byte) 0x88, (byte) 0xac});
    }

    private static byte[] p2sh(byte[] hash) {
        return around(new byte[] {(byte) 0xa9, HASH160}, hash, new byte[] {(byte) 0x87});
    }

    private static byte[] program(byte[] hash) {
        return around(new byte[] {0, (byte) hash.length}, hash, new byte[0]);
    }

    private static byte[] around(byte[] before, byte[] hash, byte[] after) {
        byte[] script = new byte[before.length + hash.length + after.length];
        System.arraycopy(before, 0, script, 0, before.length);
        System.arraycopy(hash, 0, script, before.length, hash.length);
        System.arraycopy(after, 0, script, before.length + hash.length, after.length);
        return script;
    }
}
