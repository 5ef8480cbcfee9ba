package org.reserves.bitcoinj.servers;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.bitcoinj.base.Sha256Hash;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.proven.RecordedChain;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;

/** A chain on which a number of scripts are paid in turn, ten transactions a block. */
final class ManyEvents {
    private static final int PER_BLOCK = 10;
    private static final byte[] ANYBODY = {0x51};

    private final SplittableRandom random = new SplittableRandom(2_026);
    private final List<byte[]> scripts = new ArrayList<>();
    private final List<byte[]> blocks = new ArrayList<>();

    private ManyEvents(int scripts, int transactions) {
        for (int i = 0; i < scripts; i++) {
            byte[] script = new byte[22];
            random.nextBytes(script);
            script[0] = 0;
            script[1] = 20;
            this.scripts.add(script);
        }
        byte[] genesis = HeaderChain.fromGenesis(Network.REGTEST).firstHeader().toBytes();
        byte[] reward = transaction(0, ANYBODY, true);
        blocks.add(joined(genesis, new byte[] {1}, reward));
        byte[] before = genesis;
        for (int done = 0; done < transactions; done += PER_BLOCK) {
            before = block(before, done, Math.min(PER_BLOCK, transactions - done));
        }
    }

    static ManyEvents of(int scripts, int transactions) {
        return new ManyEvents(scripts, transactions);
    }

    List<WatchOnly> watched() {
        return scripts.stream()
                .map(script -> WatchOnly.of(HexFormat.of().formatHex(script)))
                .toList();
    }

    RecordedChain chain() {
        return RecordedChain.of(blocks);
    }

    private byte[] block(byte[] before, int first, int count) {
        List<byte[]> transactions = new ArrayList<>();
        transactions.add(transaction(blocks.size(), ANYBODY, true));
        for (int i = 0; i < count; i++) {
            transactions.add(transaction(first + i, scripts.get((first + i) % scripts.size()), false));
        }
        ByteBuffer header = ByteBuffer.allocate(80).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(0x20000000).put(Sha256Hash.hashTwice(before)).put(root(transactions));
        header.putInt((int) (1_700_000_000L + 600L * blocks.size())).putInt(0x207fffff);
        int nonce = 0;
        do {
            header.putInt(76, nonce++);
        } while (Sha256Hash.hashTwice(header.array())[31] < 0);
        byte[] block = joined(header.array(), new byte[] {(byte) transactions.size()});
        for (byte[] transaction : transactions) {
            block = joined(block, transaction);
        }
        blocks.add(block);
        return header.array();
    }

    private byte[] transaction(int number, byte[] script, boolean reward) {
        byte[] spent = new byte[32];
        if (!reward) {
            random.nextBytes(spent);
        }
        ByteBuffer bytes = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(2).put((byte) 1).put(spent).putInt(reward ? -1 : 0);
        bytes.put((byte) 8).putInt(number).putInt(0x01020304).putInt(-1);
        bytes.put((byte) 1)
                .putLong(100_000L + number)
                .put((byte) script.length)
                .put(script)
                .putInt(0);
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static byte[] root(List<byte[]> transactions) {
        List<byte[]> level =
                new ArrayList<>(transactions.stream().map(Sha256Hash::hashTwice).toList());
        while (level.size() > 1) {
            List<byte[]> parents = new ArrayList<>();
            for (int i = 0; i < level.size(); i += 2) {
                parents.add(Sha256Hash.hashTwice(joined(level.get(i), level.get(Math.min(i + 1, level.size() - 1)))));
            }
            level = parents;
        }
        return level.get(0);
    }

    private static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }
}
