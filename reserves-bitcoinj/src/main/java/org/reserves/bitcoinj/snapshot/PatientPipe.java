package org.reserves.bitcoinj.snapshot;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ReadableByteChannel;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.annotation.Nullable;
import org.reserves.chain.BalanceUnavailableException;

/**
 * A pipe that is opened and read on a thread of its own, because both can last for as long as its writer likes: who waits here can
 * leave at any time, and leaves when patience is at an end. Pieces go round between the two threads; a reader that is ahead by all
 * of them waits.
 *
 * <p>A thread that hangs in a system call nobody can end, as opening a named pipe is, stays behind as a daemon.
 */
final class PatientPipe implements ReadableByteChannel {
    /** How a pipe is opened. */
    interface Opening {
        ReadableByteChannel open() throws IOException;
    }

    private static final int PIECE = 256 << 10;
    private static final int PIECES = 4;
    private static final long SLICE_MILLIS = 100;
    private static final long CLOSING_MILLIS = 1_000;
    /** Ends the pieces: the only one without bytes. */
    private static final ByteBuffer END = ByteBuffer.allocate(0);

    private final Opening opening;
    private final Duration patience;
    private final Runnable whileWaiting;
    private final BlockingQueue<ByteBuffer> full = new ArrayBlockingQueue<>(PIECES + 1);
    private final BlockingQueue<ByteBuffer> free = new ArrayBlockingQueue<>(PIECES);
    private final Thread thread = new Thread(this::readAll, "utxo-snapshot-pipe");
    private ByteBuffer piece = END;
    private boolean ended;
    private int made;
    private long given;

    @Nullable
    private volatile Exception failure;

    private volatile boolean closed;

    /**
     * Begins to open and read.
     *
     * @param patience     how long to wait for the next bytes
     * @param whileWaiting what to do some ten times a second meanwhile; what it throws reaches the reader
     */
    PatientPipe(Opening opening, Duration patience, Runnable whileWaiting) {
        this.opening = opening;
        this.patience = patience;
        this.whileWaiting = whileWaiting;
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        if (!piece.hasRemaining() && !ended) {
            if (piece.capacity() > 0) {
                free.add(piece);
            }
            piece = next();
            ended = !piece.hasRemaining();
        }
        if (ended) {
            rethrow();
            return -1;
        }
        int length = Math.min(piece.remaining(), to.remaining());
        to.put(piece.slice(piece.position(), length));
        piece.position(piece.position() + length);
        given += length;
        return length;
    }

    @Override
    public boolean isOpen() {
        return !closed;
    }

    /** Interrupts the thread, which closes what it reads from, and waits for that a little. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(CLOSING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ByteBuffer next() throws IOException {
        long began = System.nanoTime();
        try {
            ByteBuffer next = full.poll(SLICE_MILLIS, TimeUnit.MILLISECONDS);
            while (next == null) {
                whileWaiting.run();
                if (Duration.ofNanos(System.nanoTime() - began).compareTo(patience) > 0) {
                    throw new BalanceUnavailableException("snapshot did not go on at byte " + given
                            + ": nothing came through the pipe for "
                            + BigDecimal.valueOf(patience.toMillis(), 3)
                                    .stripTrailingZeros()
                                    .toPlainString()
                            + " s; check its writer, or let SnapshotOptions have more patience");
                }
                next = full.poll(SLICE_MILLIS, TimeUnit.MILLISECONDS);
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClosedByInterruptException();
        }
    }

    private void rethrow() throws IOException {
        Exception cause = failure;
        if (cause instanceof IOException e) {
            throw e;
        }
        if (cause != null) {
            throw new IOException(cause.toString(), cause);
        }
    }

    private ByteBuffer take() throws InterruptedException {
        if (made < PIECES && free.isEmpty()) {
            made++;
            return ByteBuffer.allocate(PIECE);
        }
        return free.take().clear();
    }

    private void readAll() {
        try (ReadableByteChannel pipe = opening.open()) {
            ByteBuffer next = take();
            while (pipe.read(next) >= 0) {
                if (next.position() > 0) {
                    full.put(next.flip());
                    next = take();
                }
            }
        } catch (InterruptedException thePipeIsClosed) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            failure = e;
        }
        full.add(END);
    }
}
