package org.reserves.bitcoinj.watch;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.bouncycastle.crypto.digests.RIPEMD160Digest;

/** The standard output scripts, byte by byte. */
final class Scripts {
    static final int HASH160 = 20;
    static final int SHA256 = 32;

    private static final int OP_1 = 0x51;
    private static final int OP_DUP = 0x76;
    private static final int OP_EQUAL = 0x87;
    private static final int OP_EQUALVERIFY = 0x88;
    private static final int OP_HASH160 = 0xa9;
    private static final int OP_CHECKSIG = 0xac;
    private static final int OP_NUMEQUAL = 0x9c;
    private static final int OP_CHECKMULTISIG = 0xae;
    private static final int OP_CHECKSIGADD = 0xba;
    private static final int ONE_BYTE_NUMBERS = 0x80;
    private static final int LAST_SMALL_NUMBER = 16;

    private Scripts() {}

    static byte[] p2pk(byte[] key) {
        return join(new byte[] {(byte) key.length}, key, new byte[] {(byte) OP_CHECKSIG});
    }

    static byte[] p2pkh(byte[] hash) {
        return join(new byte[] {OP_DUP, (byte) OP_HASH160, HASH160}, hash, new byte[] {
            (byte) OP_EQUALVERIFY, (byte) OP_CHECKSIG
        });
    }

    static byte[] p2sh(byte[] hash) {
        return join(new byte[] {(byte) OP_HASH160, HASH160}, hash, new byte[] {(byte) OP_EQUAL});
    }

    /** Returns the script of a witness program, BIP141: version 0 to 16, program of 2 to 40 bytes. */
    static byte[] witness(int version, byte[] program) {
        int opcode = version == 0 ? 0 : OP_1 + version - 1;
        return join(new byte[] {(byte) opcode, (byte) program.length}, program);
    }

    /** Returns the bare script that wants so many signatures by these keys, in this order. */
    static byte[] multi(int threshold, List<byte[]> keys) {
        ByteArrayOutputStream script = new ByteArrayOutputStream();
        number(script, threshold);
        for (byte[] key : keys) {
            script.write(key.length);
            script.writeBytes(key);
        }
        number(script, keys.size());
        script.write(OP_CHECKMULTISIG);
        return script.toByteArray();
    }

    /** Returns the leaf that wants so many signatures by these keys, in this order. */
    static byte[] multiA(int threshold, List<byte[]> keys) {
        ByteArrayOutputStream script = new ByteArrayOutputStream();
        for (int i = 0; i < keys.size(); i++) {
            script.write(SHA256);
            script.writeBytes(keys.get(i));
            script.write(i == 0 ? OP_CHECKSIG : OP_CHECKSIGADD);
        }
        number(script, threshold);
        script.write(OP_NUMEQUAL);
        return script.toByteArray();
    }

    static byte[] hash160(byte[] bytes) {
        byte[] inner = sha256(bytes);
        RIPEMD160Digest ripemd = new RIPEMD160Digest();
        ripemd.update(inner, 0, inner.length);
        byte[] hash = new byte[HASH160];
        ripemd.doFinal(hash, 0);
        return hash;
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing; every Java platform must have it", e);
        }
    }

    private static void number(ByteArrayOutputStream script, int number) {
        if (number <= LAST_SMALL_NUMBER) {
            script.write(OP_1 + number - 1);
        } else if (number < ONE_BYTE_NUMBERS) {
            script.write(1);
            script.write(number);
        } else {
            script.write(2);
            script.write(number);
            script.write(number >>> Byte.SIZE);
        }
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
