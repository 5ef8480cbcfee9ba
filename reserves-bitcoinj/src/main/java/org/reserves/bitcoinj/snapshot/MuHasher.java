package org.reserves.bitcoinj.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The {@link MuHash} of coins, on a thread for each processor: it takes some microseconds a coin, a hundred times what
 * {@code hash_serialized_3} takes. Coins are handed over in batches; who hands them over waits while all threads have enough to do.
 */
final class MuHasher implements AutoCloseable {
    private static final int BATCH = 64 << 10;
    private static final int COINS = 1_024;
    private static final Batch END = new Batch();

    private final List<Worker> workers = new ArrayList<>();
    private final BlockingQueue<Batch> queue;
    private Batch batch = new Batch();

    /** Coins one after the other. */
    private static final class Batch {
        private byte[] bytes = new byte[BATCH];
        private int[] ends = new int[COINS];
        private int coins;

        int length() {
            return coins == 0 ? 0 : ends[coins - 1];
        }

        void add(byte[] from, int at, int length) {
            int end = length() + length;
            if (end > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
            }
            System.arraycopy(from, at, bytes, length(), length);
            ends[coins++] = end;
        }

        boolean isFull() {
            return coins == ends.length || length() >= BATCH;
        }
    }

    private final class Worker extends Thread {
        private final MuHash hash = new MuHash();

        Worker() {
            super("utxo-set-muhasher");
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                for (Batch next = queue.take(); next != END; next = queue.take()) {
                    int from = 0;
                    for (int coin = 0; coin < next.coins; coin++) {
                        hash.insert(next.bytes, from, next.ends[coin] - from);
                        from = next.ends[coin];
                    }
                }
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        }
    }

    MuHasher() {
        int processors = Runtime.getRuntime().availableProcessors();
        queue = new ArrayBlockingQueue<>(2 * processors);
        for (int i = 0; i < processors; i++) {
            workers.add(new Worker());
        }
        workers.forEach(Thread::start);
    }

    /** Adds a coin, in the form in which {@link PreimageWriter} writes it. */
    void add(byte[] bytes, int from, int length) throws InterruptedException {
        batch.add(bytes, from, length);
        if (batch.isFull()) {
            give(batch);
            batch = new Batch();
        }
    }

    /** Returns the hash of all coins, as displayed. */
    String finish() throws InterruptedException {
        give(batch);
        for (int i = 0; i < workers.size(); i++) {
            give(END);
        }
        MuHash all = new MuHash();
        for (Worker worker : workers) {
            worker.join();
            all.insertAll(worker.hash);
        }
        return all.hash();
    }

    /** Ends the threads, finished or not. */
    @Override
    public void close() {
        workers.forEach(Thread::interrupt);
    }

    private void give(Batch next) throws InterruptedException {
        while (!queue.offer(next, 1, TimeUnit.SECONDS)) {
            if (workers.stream().noneMatch(Thread::isAlive)) {
                throw new IllegalStateException("hashing ended early; the cause is in the log of uncaught exceptions");
            }
        }
    }
}
