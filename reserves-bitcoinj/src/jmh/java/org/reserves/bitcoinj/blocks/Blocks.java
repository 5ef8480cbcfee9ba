package org.reserves.bitcoinj.blocks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Blocks of generated files in memory. */
final class Blocks {
    private Blocks() {}

    static List<byte[]> first(Path directory, int count) {
        List<byte[]> blocks = new ArrayList<>();
        for (Path file : BlockScanBenchmark.files(directory)) {
            try (FileChannel channel = FileChannel.open(file)) {
                ByteBuffer prefix = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
                while (blocks.size() < count && channel.read(prefix.clear()) == 8) {
                    ByteBuffer block = ByteBuffer.allocate(prefix.getInt(4));
                    while (block.hasRemaining()) {
                        channel.read(block);
                    }
                    blocks.add(block.array());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return blocks;
    }
}
