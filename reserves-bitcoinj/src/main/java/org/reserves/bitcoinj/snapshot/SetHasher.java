package org.reserves.bitcoinj.snapshot;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * SHA-256 on a thread of its own, so that parsing costs no time while there are two processors. Blocks of bytes go round between
 * the two threads; nothing is allocated while it runs.
 */
final class SetHasher implements AutoCloseable {
    /** Large enough that handing over costs nothing. */
    static final int BLOCK = 256 << 10;

    /** What a block may hold beyond {@link #BLOCK}, so that an ordinary transaction fits where the block is nearly full. */
    static final int SLACK = 64 << 10;

    /** 16 MB together. In one series of measurements a ring of 8 blocks took half as long again; why was not found out. */
    private static final int BLOCKS = 64;

    /** So many blocks are given back together: who waits for one is woken once for all of them, which costs the thread that hashes time. */
    private static final int TOGETHER = 16;

    private static final class Block {
        private final byte[] bytes;
        private final int length;

        Block(byte[] bytes, int length) {
            this.bytes = bytes;
            this.length = length;
        }
    }

    private final BlockingQueue<Block> full = new ArrayBlockingQueue<>(BLOCKS + 1);
    private final BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(BLOCKS);
    private final MessageDigest digest = sha256();
    private int made;
    private final Thread thread = new Thread(this::run, "utxo-set-hasher");

    SetHasher() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns a block to write to, once there is one. */
    byte[] take() throws InterruptedException {
        if (made < BLOCKS) {
            made++;
            return new byte[BLOCK + SLACK];
        }
        byte[] block = free.poll();
        while (block == null) {
            if (!thread.isAlive()) {
                throw new IllegalStateException("hashing ended early; the cause is in the log of uncaught exceptions");
            }
            block = free.poll(1, TimeUnit.SECONDS);
        }
        return block;
    }

    /** Takes back a block that was not given. */
    void putBack(byte[] block) throws InterruptedException {
        free.put(block);
    }

    /** Hashes the first bytes of a block that came from {@link #take()}, after all that was given before. */
    void give(byte[] block, int length) throws InterruptedException {
        full.put(new Block(block, length));
    }

    /** Returns the double SHA-256 of everything given, in the order it is displayed in: reversed. */
    String finish() throws InterruptedException {
        full.put(new Block(new byte[0], 0));
        thread.join();
        byte[] hash = sha256().digest(digest.digest());
        for (int i = 0, j = hash.length - 1; i < j; i++, j--) {
            byte swapped = hash[i];
            hash[i] = hash[j];
            hash[j] = swapped;
        }
        return HexFormat.of().formatHex(hash);
    }

    /** Ends the thread, finished or not. */
    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try {
            List<byte[]> done = new ArrayList<>(TOGETHER);
            for (Block block = next(done); block.length > 0; block = next(done)) {
                digest.update(block.bytes, 0, block.length);
                done.add(block.bytes);
                if (done.size() == TOGETHER) {
                    giveBack(done);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns the next block; before it waits for one, it gives back all that may be waited for. */
    private Block next(List<byte[]> done) throws InterruptedException {
        Block next = full.poll();
        if (next != null) {
            return next;
        }
        giveBack(done);
        return full.take();
    }

    private void giveBack(List<byte[]> done) throws InterruptedException {
        for (byte[] block : done) {
            free.put(block);
        }
        done.clear();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing; every Java platform must have it", e);
        }
    }
}
