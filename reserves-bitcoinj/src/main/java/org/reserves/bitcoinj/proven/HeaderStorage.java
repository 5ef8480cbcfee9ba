package org.reserves.bitcoinj.proven;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.scan.FileFault;
import org.reserves.chain.BalanceUnavailableException;

/**
 * Headers by height, in memory or in a file: at height times 80 bytes, with zeros where a header is not known. Not thread-safe.
 *
 * <p>Nothing in a file is believed; whoever reads it judges each header again.
 */
final class HeaderStorage implements AutoCloseable {
    private static final int LENGTH = BlockHeader.LENGTH;
    private static final int CHUNK = 2_016;

    @Nullable
    private final Path file;

    @Nullable
    private final FileChannel channel;

    private final Map<Integer, byte[]> chunks = new HashMap<>();

    private HeaderStorage(@Nullable Path file, @Nullable FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static HeaderStorage inMemory() {
        return new HeaderStorage(null, null);
    }

    /**
     * Opens a file, or makes it.
     *
     * @throws BalanceUnavailableException if it cannot be read and written, or somebody else has it open
     */
    static HeaderStorage in(Path file) {
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new BalanceUnavailableException("file of headers \"" + file
                        + "\" is in use by another source; close that one, or name a file for each");
            }
            return new HeaderStorage(file, channel);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Returns headers from a height on, up to the first that is not known. */
    byte[] read(int height, int count) {
        byte[] bytes = new byte[count * LENGTH];
        int length = channel == null ? copy(height, bytes) : load(channel, height, bytes);
        int known = 0;
        while ((known + 1) * LENGTH <= length && !isAbsent(bytes, known * LENGTH)) {
            known++;
        }
        return Arrays.copyOf(bytes, known * LENGTH);
    }

    /** Writes one header. */
    void write(int height, byte[] header) {
        if (channel == null) {
            byte[] chunk = chunks.computeIfAbsent(height / CHUNK, unused -> new byte[CHUNK * LENGTH]);
            System.arraycopy(header, 0, chunk, height % CHUNK * LENGTH, LENGTH);
            return;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(header);
            while (bytes.hasRemaining()) {
                channel.write(bytes, (long) height * LENGTH + bytes.position());
            }
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private int copy(int height, byte[] to) {
        int done = 0;
        while (done < to.length) {
            byte[] chunk = chunks.get((height + done / LENGTH) / CHUNK);
            int from = (height + done / LENGTH) % CHUNK * LENGTH;
            int length = Math.min(CHUNK * LENGTH - from, to.length - done);
            if (chunk == null) {
                return done;
            }
            System.arraycopy(chunk, from, to, done, length);
            done += length;
        }
        return done;
    }

    private int load(FileChannel from, int height, byte[] to) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(to);
            while (bytes.hasRemaining() && from.read(bytes, (long) height * LENGTH + bytes.position()) >= 0) {
                // a file gives what it has at once, or nothing more
            }
            return bytes.position();
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static boolean isAbsent(byte[] bytes, int at) {
        for (int i = at; i < at + LENGTH; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static BalanceUnavailableException unusable(@Nullable Path file, IOException e) {
        return new BalanceUnavailableException(
                "file of headers \"" + file + "\" cannot be read and written: " + FileFault.of(e)
                        + "; check the path, the permissions and the space, or name another file",
                e);
    }
}
