package org.reserves.bitcoinj.blockfiles;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.reserves.bitcoinj.scan.FileFault;
import org.reserves.chain.ScanCancelledException;

/** One file of blocks, with the key removed that its bytes are XORed with. Not thread-safe. */
final class BlockFile implements AutoCloseable {
    private static final VarHandle LONG_LE =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final String INTERRUPTED = "while block files were read";

    private final String name;
    private final FileChannel channel;
    private final long size;
    private final byte[] key;

    private BlockFile(String name, FileChannel channel, long size, byte[] key) {
        this.name = name;
        this.channel = channel;
        this.size = size;
        this.key = key;
    }

    /** @param key eight bytes, all zero for a plain file */
    static BlockFile open(Path path, byte[] key) {
        String name = String.valueOf(path.getFileName());
        try {
            FileChannel channel = FileChannel.open(path);
            return new BlockFile(name, channel, channel.size(), key);
        } catch (ClosedByInterruptException e) {
            throw new ScanCancelledException(INTERRUPTED);
        } catch (IOException e) {
            throw new BlockFileException(
                    name, 0, "it cannot be opened: " + FileFault.of(e) + "; check the permissions", e);
        }
    }

    String name() {
        return name;
    }

    long size() {
        return size;
    }

    /** Fills the first bytes of a buffer from a place of the file, and returns how many were there. */
    int read(long offset, byte[] to, int length) {
        int count = (int) Math.max(0, Math.min(length, size - offset));
        try {
            ByteBuffer buffer = ByteBuffer.wrap(to, 0, count);
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, offset + buffer.position()) < 0) {
                    throw new BlockFileException(name, offset, "it became shorter while it was read", null);
                }
            }
        } catch (ClosedByInterruptException e) {
            throw new ScanCancelledException(INTERRUPTED);
        } catch (IOException e) {
            throw new BlockFileException(name, offset, "it cannot be read: " + FileFault.of(e) + "; check the disk", e);
        }
        unmask(offset, to, count);
        return count;
    }

    /** Returns the first four bytes as one number, the first one highest, or 0 where there are fewer. */
    int firstNumber() {
        byte[] first = new byte[Integer.BYTES];
        return read(0, first, first.length) < first.length
                ? 0
                : ByteBuffer.wrap(first).getInt();
    }

    /** Returns whether bytes as read are padding: zeros in the file, or zeros under the key. */
    boolean blank(long offset, byte[] read, int count) {
        boolean zeros = true;
        boolean masked = true;
        for (int i = 0; i < count; i++) {
            zeros &= read[i] == 0;
            masked &= read[i] == key[(int) ((offset + i) % Long.BYTES)];
        }
        return zeros || masked;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException nothingIsWrittenSoNothingIsLost) {
            // the operating system takes the descriptor back in any case
        }
    }

    /** Each byte is XORed with the byte of the key at its place in the file, modulo eight. */
    private void unmask(long offset, byte[] bytes, int count) {
        byte[] turned = new byte[Long.BYTES];
        for (int i = 0; i < Long.BYTES; i++) {
            turned[i] = key[(int) ((offset + i) % Long.BYTES)];
        }
        long eight = (long) LONG_LE.get(turned, 0);
        if (eight == 0) {
            return;
        }
        int i = 0;
        for (; i + Long.BYTES <= count; i += Long.BYTES) {
            LONG_LE.set(bytes, i, (long) LONG_LE.get(bytes, i) ^ eight);
        }
        for (; i < count; i++) {
            bytes[i] ^= turned[i % Long.BYTES];
        }
    }
}
