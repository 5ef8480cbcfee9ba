package org.reserves.bitcoinj.blockfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.reserves.bitcoinj.CoreFixtures;
import org.reserves.bitcoinj.blocks.Miner;

/** Directories of block files: the real one, and others made of its blocks. */
final class Directories {
    static final byte[] KEY = CoreFixtures.bytes("core-regtest/blocks/xor.dat");
    static final byte[] PLAIN = new byte[8];

    private Directories() {}

    /** Writes the directory as the real node left it. */
    static Path real(Path at) {
        write(at, "blk00000.dat", CoreFixtures.unzipped("core-regtest/blocks/blk00000.dat.gz"));
        write(at, "xor.dat", KEY);
        return at;
    }

    /** Writes blocks to a file of a directory, XORed with a key that the directory must have already, and padding. */
    static Path file(Path at, int number, byte[] key, List<byte[]> blocks) {
        byte[] file = records(blocks);
        mask(file, key);
        return write(at, String.format(Locale.ROOT, "blk%05d.dat", number), Miner.join(file, new byte[1 << 10]));
    }

    static byte[] records(List<byte[]> blocks) {
        return Miner.join(blocks.stream().map(Directories::record).toArray(byte[][]::new));
    }

    static byte[] record(byte[] block) {
        return Miner.join(Miner.hex("fabfb5da"), Miner.number(block.length, 4), block);
    }

    static void mask(byte[] file, byte[] key) {
        for (int i = 0; i < file.length; i++) {
            file[i] ^= key[i % key.length];
        }
    }

    static Path write(Path at, String name, byte[] bytes) {
        try {
            Files.createDirectories(at);
            Files.write(at.resolve(name), bytes);
            return at;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] piece(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }
}
