package org.reserves.bitcoinj.blocks;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Makes blocks of the regtest network by hand, for what no honest node would do. */
public final class Miner {
    private static final byte[] NO_HASH = new byte[32];

    private Miner() {}

    /** Returns the bytes of a block with the merkle root of its transactions and, if the target is easy, proof of work. */
    public static byte[] block(String previous, long seconds, int bits, byte[]... transactions) {
        return join(header(previous, merkleRoot(transactions), seconds, bits), body(transactions));
    }

    /** Returns a regtest block. */
    public static byte[] block(String previous, long seconds, byte[]... transactions) {
        return block(previous, seconds, 0x207fffff, transactions);
    }

    /** Returns a header whose hash is below its target. */
    public static byte[] header(String previous, byte[] merkleRoot, long seconds, int bits) {
        ByteBuffer header = ByteBuffer.allocate(80).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(0x20000000)
                .put(reversed(previous))
                .put(merkleRoot)
                .putInt((int) seconds)
                .putInt(bits);
        for (int nonce = 0; ; nonce++) {
            header.putInt(76, nonce);
            java.math.BigInteger hash = new java.math.BigInteger(1, reversed(twice(header.array())));
            if (hash.compareTo(Target.of(bits).max(java.math.BigInteger.ONE)) <= 0 || nonce == 1000) {
                return header.array();
            }
        }
    }

    /** Returns the reward of a block: the height in its script, and an output for each script, of 1 BTC. */
    public static byte[] reward(int height, byte[]... scripts) {
        return reward(height, 100_000_000, scripts);
    }

    /** Returns the reward of a block that claims so much for each script. */
    public static byte[] reward(int height, long satoshis, byte[]... scripts) {
        byte[] input = join(NO_HASH, hex("ffffffff"), new byte[] {4, 3}, number(height, 3), hex("ffffffff"));
        return transaction(List.of(input), outputs(satoshis, scripts));
    }

    /** Returns a transaction that spends outputs, and pays the same amount to each script. */
    public static byte[] payment(long satoshis, List<byte[]> outpoints, byte[]... scripts) {
        List<byte[]> inputs = outpoints.stream()
                .map(outpoint -> join(outpoint, new byte[1], hex("ffffffff")))
                .toList();
        return transaction(inputs, outputs(satoshis, scripts));
    }

    public static byte[] outpoint(byte[] transaction, int vout) {
        return join(twice(transaction), number(vout, 4));
    }

    /** Returns the id of a transaction without witness data, as displayed. */
    public static String txid(byte[] transaction) {
        return HexFormat.of().formatHex(reversed(twice(transaction)));
    }

    public static String hash(byte[] block) {
        return txid(Arrays.copyOf(block, 80));
    }

    public static byte[] merkleRoot(byte[]... transactions) {
        List<byte[]> level =
                new ArrayList<>(Arrays.stream(transactions).map(Miner::twice).toList());
        while (level.size() > 1) {
            List<byte[]> next = new ArrayList<>();
            for (int i = 0; i < level.size(); i += 2) {
                next.add(twice(join(level.get(i), level.get(Math.min(i + 1, level.size() - 1)))));
            }
            level = next;
        }
        return level.get(0);
    }

    public static byte[] body(byte[]... transactions) {
        return join(count(transactions.length), join(transactions));
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    public static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    public static byte[] number(long value, int bytes) {
        byte[] number = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            number[i] = (byte) (value >>> (8 * i));
        }
        return number;
    }

    public static byte[] twice(byte[] bytes) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return sha.digest(sha.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] transaction(List<byte[]> inputs, byte[] outputs) {
        return join(
                hex("01000000"), count(inputs.size()), join(inputs.toArray(byte[][]::new)), outputs, hex("00000000"));
    }

    private static byte[] outputs(long satoshis, byte[]... scripts) {
        byte[] outputs = count(scripts.length);
        for (byte[] script : scripts) {
            outputs = join(outputs, number(satoshis, 8), count(script.length), script);
        }
        return outputs;
    }

    private static byte[] count(int n) {
        return n < 0xfd ? number(n, 1) : join(hex("fd"), number(n, 2));
    }

    private static byte[] reversed(String displayed) {
        return reversed(hex(displayed));
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
