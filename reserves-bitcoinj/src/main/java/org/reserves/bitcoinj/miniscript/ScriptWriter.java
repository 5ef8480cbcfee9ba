package org.reserves.bitcoinj.miniscript;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.IntFunction;
import org.bouncycastle.crypto.digests.RIPEMD160Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;

/** Writes the script of an expression, BIP379's table. */
final class ScriptWriter {
    private static final int OP_1 = 0x51;
    private static final int LAST_SMALL_NUMBER = 16;
    private static final int SHA256_BYTES = 32;
    private static final int HASH160_BYTES = 20;

    private final IntFunction<byte[]> keys;

    ScriptWriter(IntFunction<byte[]> keys) {
        this.keys = keys;
    }

    byte[] write(Node node) {
        return switch (node.fragment()) {
            case FALSE -> ops(0);
            case TRUE -> ops(OP_1);
            case PK_K -> push(key(node, 0));
            case PK_H -> join(ops(0x76, 0xa9), push(hash160(key(node, 0))), ops(0x88));
            case OLDER -> join(number(node.number()), ops(0xb2));
            case AFTER -> join(number(node.number()), ops(0xb1));
            case SHA256 -> hash(node, 0xa8);
            case HASH256 -> hash(node, 0xaa);
            case RIPEMD160 -> hash(node, 0xa6);
            case HASH160 -> hash(node, 0xa9);
            case ANDOR -> join(sub(node, 0), ops(0x64), sub(node, 2), ops(0x67), sub(node, 1), ops(0x68));
            case AND_V -> join(sub(node, 0), sub(node, 1));
            case AND_B -> join(sub(node, 0), sub(node, 1), ops(0x9a));
            case OR_B -> join(sub(node, 0), sub(node, 1), ops(0x9b));
            case OR_C -> join(sub(node, 0), ops(0x64), sub(node, 1), ops(0x68));
            case OR_D -> join(sub(node, 0), ops(0x73, 0x64), sub(node, 1), ops(0x68));
            case OR_I -> join(ops(0x63), sub(node, 0), ops(0x67), sub(node, 1), ops(0x68));
            case THRESH -> threshold(node);
            case MULTI -> multi(node);
            case MULTI_A -> multiA(node);
            case WRAP_A -> join(ops(0x6b), sub(node, 0), ops(0x6c));
            case WRAP_S -> join(ops(0x7c), sub(node, 0));
            case WRAP_C -> join(sub(node, 0), ops(0xac));
            case WRAP_D -> join(ops(0x76, 0x63), sub(node, 0), ops(0x68));
            case WRAP_V -> verify(node.sub(0));
            case WRAP_J -> join(ops(0x82, 0x92, 0x63), sub(node, 0), ops(0x68));
            case WRAP_N -> join(sub(node, 0), ops(0x92));
        };
    }

    private byte[] sub(Node node, int i) {
        return write(node.sub(i));
    }

    private byte[] key(Node node, int i) {
        return keys.apply(node.keys().get(i));
    }

    private byte[] hash(Node node, int opcode) {
        return join(
                ops(0x82),
                number(SHA256_BYTES),
                ops(0x88, opcode),
                push(HexFormat.of().parseHex(node.hash())),
                ops(0x87));
    }

    private byte[] threshold(Node node) {
        byte[] script = sub(node, 0);
        for (int i = 1; i < node.subs().size(); i++) {
            script = join(script, sub(node, i), ops(0x93));
        }
        return join(script, number(node.number()), ops(0x87));
    }

    private byte[] multi(Node node) {
        byte[] script = number(node.number());
        for (int i = 0; i < node.keys().size(); i++) {
            script = join(script, push(key(node, i)));
        }
        return join(script, number(node.keys().size()), ops(0xae));
    }

    private byte[] multiA(Node node) {
        byte[] script = join(push(key(node, 0)), ops(0xac));
        for (int i = 1; i < node.keys().size(); i++) {
            script = join(script, push(key(node, i)), ops(0xba));
        }
        return join(script, number(node.number()), ops(0x9c));
    }

    /** EQUAL, NUMEQUAL, CHECKSIG and CHECKMULTISIG have their VERIFY form right after them. */
    private byte[] verify(Node inner) {
        byte[] script = write(inner);
        if (inner.type().has("x")) {
            return join(script, ops(0x69));
        }
        script[script.length - 1]++;
        return script;
    }

    /** Returns the push of a number above zero as scripts have it: little endian, with a bit for the sign. */
    static byte[] number(long number) {
        if (number <= LAST_SMALL_NUMBER) {
            return ops(OP_1 + (int) number - 1);
        }
        byte[] big = BigInteger.valueOf(number).toByteArray();
        byte[] little = new byte[big.length];
        for (int i = 0; i < big.length; i++) {
            little[i] = big[big.length - 1 - i];
        }
        return push(little);
    }

    private static byte[] push(byte[] data) {
        return join(ops(data.length), data);
    }

    private static byte[] hash160(byte[] key) {
        SHA256Digest sha = new SHA256Digest();
        sha.update(key, 0, key.length);
        byte[] inner = new byte[SHA256_BYTES];
        sha.doFinal(inner, 0);
        RIPEMD160Digest ripemd = new RIPEMD160Digest();
        ripemd.update(inner, 0, inner.length);
        byte[] hash = new byte[HASH160_BYTES];
        ripemd.doFinal(hash, 0);
        return hash;
    }

    private static byte[] ops(int... opcodes) {
        byte[] bytes = new byte[opcodes.length];
        for (int i = 0; i < opcodes.length; i++) {
            bytes[i] = (byte) opcodes[i];
        }
        return bytes;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
