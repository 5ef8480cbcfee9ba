package org.reserves.bitcoinj.blocks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;

/**
 * Block files with the sizes and scripts of the main network around 2024, under regtest headers so that they can be mined: some 1.65 MB
 * and 3,500 transactions a block with some 2.5 inputs and 2.7 outputs each, and scripts as P2WPKH 42 %, P2TR 20 %, P2PKH 18 %,
 * P2SH 12 %, P2WSH 5 %, OP_RETURN 3 %. One output in a hundred pays one of 10,000 watched scripts, and most of these coins are spent later.
 * The same seed makes the same bytes.
 */
final class MainnetLikeBlocks {
    static final int WATCHED = 10_000;

    private static final long SEED = 20_240_420L;
    private static final int BLOCK_BYTES = 1_650_000;
    private static final int ONE_IN = 100;
    private static final int HASH = Hashes.LENGTH;
    private static final byte[] REWARD_SCRIPT = {3, 0, 0, 0, 0, 0, 0, 0};

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Hashes hashes = new Hashes();
    private final ByteBuffer body = ByteBuffer.allocate(BlockVerifier.LONGEST).order(ByteOrder.LITTLE_ENDIAN);
    private final byte[] txids = new byte[10_000 * HASH];
    private final byte[] witnessIds = new byte[10_000 * HASH];
    private final List<byte[]> unspent = new ArrayList<>();
    private final List<byte[]> scripts = scripts();

    private MainnetLikeBlocks() {}

    /** Writes the files the first time, at most 128 MB each as Bitcoin Core does, and returns their directory. */
    static Path directory(int megabytes) {
        Path directory = Path.of("target", "mainnet-like-blocks-" + megabytes);
        Path done = directory.resolve("done");
        if (!Files.exists(done)) {
            try {
                Files.createDirectories(directory);
                new MainnetLikeBlocks().write(directory, megabytes * 1_000_000L);
                Files.createFile(done);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return directory;
    }

    /** Returns the watched scripts. */
    static List<byte[]> scripts() {
        SplittableRandom own = new SplittableRandom(SEED + 1);
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < WATCHED; i++) {
            all.add(script(own, i % 97));
        }
        return all;
    }

    static List<WatchOnly> watched() {
        return scripts().stream()
                .map(script -> WatchOnly.of("raw(" + java.util.HexFormat.of().formatHex(script) + ")"))
                .toList();
    }

    private void write(Path directory, long bytes) throws IOException {
        BlockHeader previous = ChainRules.of(Network.REGTEST).genesis();
        long written = 0;
        for (int number = 0, height = 1; written < bytes; number++) {
            Path file = directory.resolve("blk%05d.dat".formatted(number));
            try (OutputStream out = Files.newOutputStream(file)) {
                for (long size = 0; size < 126_000_000 && written < bytes; height++) {
                    byte[] block = block(previous, height);
                    ByteBuffer prefix = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
                    out.write(prefix.putInt(Integer.reverseBytes(0xfabfb5da))
                            .putInt(block.length)
                            .array());
                    out.write(block);
                    size += block.length + 8;
                    written += block.length + 8;
                    previous = BlockHeader.of(block, 0);
                }
            }
        }
    }

    private byte[] block(BlockHeader previous, int height) {
        body.clear();
        List<byte[]> made = new ArrayList<>();
        int count = 1;
        while (body.position() < BLOCK_BYTES) {
            transaction(count++, made);
        }
        unspent.addAll(made);
        byte[] reward = reward(height, count);
        System.arraycopy(txids, 0, witnessIds, 0, count * HASH);
        MerkleTree.reduce(hashes, witnessIds, count);
        byte[] header = header(previous, witnessIds);
        ByteBuffer block =
                ByteBuffer.allocate(80 + 3 + reward.length + body.position()).order(ByteOrder.LITTLE_ENDIAN);
        block.put(header).put((byte) 0xfd).putShort((short) count).put(reward).put(body.array(), 0, body.position());
        return block.array();
    }

    private void transaction(int number, List<byte[]> made) {
        int start = body.position();
        boolean witness = random.nextInt(100) < 80;
        body.putInt(2);
        if (witness) {
            body.put((byte) 0).put((byte) 1);
        }
        int from = body.position();
        int inputs = few(45, 24);
        body.put((byte) inputs);
        for (int i = 0; i < inputs; i++) {
            input(witness);
        }
        int outputs = few(20, 16);
        body.put((byte) outputs);
        List<Integer> watched = new ArrayList<>();
        for (int i = 0; i < outputs; i++) {
            if (output()) {
                watched.add(i);
            }
        }
        int to = body.position();
        if (witness) {
            for (int i = 0; i < inputs; i++) {
                witness();
            }
        }
        body.putInt(0);
        identify(number, start, witness, from, to);
        for (int vout : watched) {
            byte[] outpoint = new byte[36];
            System.arraycopy(txids, number * HASH, outpoint, 0, HASH);
            outpoint[HASH] = (byte) vout;
            made.add(outpoint);
        }
    }

    private void input(boolean witness) {
        if (!unspent.isEmpty() && random.nextInt(ONE_IN) == 0) {
            int which = random.nextInt(unspent.size());
            body.put(unspent.get(which));
            unspent.set(which, unspent.get(unspent.size() - 1));
            unspent.remove(unspent.size() - 1);
        } else {
            randomBytes(HASH);
            body.putInt(random.nextInt(4));
        }
        if (witness) {
            body.put((byte) 0);
        } else {
            body.put((byte) 107);
            randomBytes(107);
        }
        body.putInt(-1);
    }

    /** Writes an output and returns whether it pays a watched script. */
    private boolean output() {
        body.putLong(random.nextLong(1, 1_000_000_000));
        boolean watched = random.nextInt(ONE_IN) == 0;
        byte[] script = watched ? scripts.get(random.nextInt(WATCHED)) : script(random, random.nextInt(100));
        body.put((byte) script.length).put(script);
        return watched;
    }

    private void witness() {
        if (random.nextInt(100) < 65) {
            body.put((byte) 2).put((byte) 71);
            randomBytes(71);
            body.put((byte) 33);
            randomBytes(33);
        } else {
            body.put((byte) 1).put((byte) 64);
            randomBytes(64);
        }
    }

    private void identify(int number, int start, boolean witness, int from, int to) {
        if (witness) {
            hashes.update(body.array(), start, 4);
            hashes.update(body.array(), from, to - from);
            hashes.update(body.array(), body.position() - 4, 4);
        } else {
            hashes.update(body.array(), start, body.position() - start);
        }
        hashes.finish(txids, number * HASH);
        hashes.update(body.array(), start, body.position() - start);
        hashes.finish(witnessIds, number * HASH);
    }

    /** Makes the block reward, with the commitment to the witness data of the others. */
    private byte[] reward(int height, int count) {
        java.util.Arrays.fill(witnessIds, 0, HASH, (byte) 0);
        MerkleTree.reduce(hashes, witnessIds, count);
        hashes.update(witnessIds, 0, HASH);
        hashes.update(new byte[HASH], 0, HASH);
        hashes.finish(witnessIds, 0);
        byte[] script = REWARD_SCRIPT.clone();
        script[1] = (byte) height;
        script[2] = (byte) (height >> 8);
        ByteBuffer out = ByteBuffer.allocate(300).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(1).put((byte) 0).put((byte) 1);
        int from = out.position();
        out.put((byte) 1)
                .put(new byte[HASH])
                .putInt(-1)
                .put((byte) script.length)
                .put(script)
                .putInt(-1);
        out.put((byte) 2).putLong(312_500_000).put((byte) 22).put(script(random, 0));
        out.putLong(0).put((byte) 38).put(new byte[] {0x6a, 0x24, (byte) 0xaa, 0x21, (byte) 0xa9, (byte) 0xed});
        out.put(witnessIds, 0, HASH);
        int to = out.position();
        out.put((byte) 1).put((byte) HASH).put(new byte[HASH]).putInt(0);
        hashes.update(out.array(), 0, 4);
        hashes.update(out.array(), from, to - from);
        hashes.update(out.array(), out.position() - 4, 4);
        hashes.finish(txids, 0);
        return java.util.Arrays.copyOf(out.array(), out.position());
    }

    private static byte[] header(BlockHeader previous, byte[] root) {
        ByteBuffer header = ByteBuffer.allocate(80).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(0x20000000).put(previous.hashBytes()).put(root, 0, HASH);
        header.putInt((int) (previous.seconds() + 600)).putInt(0x207fffff);
        for (int nonce = 0; ; nonce++) {
            header.putInt(76, nonce);
            if (BlockHeader.of(header.array(), 0).hashBytes()[HASH - 1] >= 0) {
                return header.array();
            }
        }
    }

    /** Returns one in so many per cent of cases, else a number up to the most, small ones likelier. */
    private int few(int percentOne, int most) {
        if (random.nextInt(100) < percentOne) {
            return 1;
        }
        return random.nextInt(100) < 70 ? 2 : 2 + random.nextInt(random.nextInt(1, most));
    }

    private void randomBytes(int count) {
        for (int i = 0; i < count; i++) {
            body.put((byte) random.nextInt());
        }
    }

    private static byte[] script(SplittableRandom random, int percent) {
        if (percent < 42) {
            return filled(random, 22, 0x00, 20);
        }
        if (percent < 62) {
            return filled(random, 34, 0x51, 32);
        }
        if (percent < 80) {
            byte[] p2pkh = filled(random, 25, 0x76, 0xa9, 20);
            p2pkh[23] = (byte) 0x88;
            p2pkh[24] = (byte) 0xac;
            return p2pkh;
        }
        if (percent < 92) {
            byte[] p2sh = filled(random, 23, 0xa9, 20);
            p2sh[22] = (byte) 0x87;
            return p2sh;
        }
        return percent < 97 ? filled(random, 34, 0x00, 32) : filled(random, 42, 0x6a, 40);
    }

    private static byte[] filled(SplittableRandom random, int length, int... begin) {
        byte[] script = new byte[length];
        random.nextBytes(script);
        for (int i = 0; i < begin.length; i++) {
            script[i] = (byte) begin[i];
        }
        return script;
    }
}
