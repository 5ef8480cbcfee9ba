package org.reserves.bitcoinj.blocks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reserves.bitcoinj.CoreFixtures;

/** The blocks of a real node's chain in the order of its file, with the two that were orphaned. */
public final class RegtestBlocks {
    private static final List<byte[]> ALL = read();

    private RegtestBlocks() {}

    public static List<byte[]> all() {
        return ALL.stream().map(byte[]::clone).toList();
    }

    /** Returns the block that has this hash as displayed. */
    public static byte[] block(String hash) {
        return ALL.stream()
                .filter(block -> BlockHeader.of(block, 0).hash().equals(hash))
                .findFirst()
                .orElseThrow()
                .clone();
    }

    /** Returns a chain of all headers. */
    public static HeaderChain chain() {
        HeaderChain chain = HeaderChain.fromGenesis(org.reserves.chain.Network.REGTEST);
        ALL.forEach(block -> chain.accept(BlockHeader.of(block, 0)));
        return chain;
    }

    private static List<byte[]> read() {
        byte[] file = CoreFixtures.unzipped("core-regtest/blocks/blk00000.dat.gz");
        byte[] key = CoreFixtures.bytes("core-regtest/blocks/xor.dat");
        for (int i = 0; i < file.length; i++) {
            file[i] ^= key[i % key.length];
        }
        List<byte[]> blocks = new ArrayList<>();
        ByteBuffer records = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        while (records.remaining() > 8 && records.getInt() == Integer.reverseBytes(0xfabfb5da)) {
            int size = records.getInt();
            blocks.add(Arrays.copyOfRange(file, records.position(), records.position() + size));
            records.position(records.position() + size);
        }
        return blocks;
    }
}
