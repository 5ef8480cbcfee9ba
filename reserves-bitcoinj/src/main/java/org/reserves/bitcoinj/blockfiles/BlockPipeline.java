package org.reserves.bitcoinj.blockfiles;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.BlockVerifier;
import org.reserves.bitcoinj.blocks.VerifiedBlock;
import org.reserves.chain.ScanCancelledException;

/**
 * Reads and verifies blocks on several threads, and hands them over one by one in order. The caller's thread verifies too wherever it would
 * wait. A ring of slots, each with a buffer and a verifier of its own, bounds the memory: a slot is filled again once its block was used.
 */
final class BlockPipeline {
    /** More slots than threads, so that one slow block does not stop the others. */
    private static final int SLOTS_PER_THREAD = 3;

    /** What a slot reads from and into; used by one thread at a time. */
    static final class Slot implements AutoCloseable {
        private final BlockVerifier verifier;
        private byte[] buffer = new byte[1 << 20];

        @Nullable
        private BlockFile file;

        private int fileIndex = -1;

        @Nullable
        private BlockFile undo;

        private int undoIndex = -1;

        @Nullable
        private FutureTask<VerifiedBlock> pending;

        Slot(boolean witnesses) {
            verifier = witnesses ? BlockVerifier.full() : BlockVerifier.ofCoins();
        }

        VerifiedBlock read(BlockDirectory directory, BlockIndex.Position position) {
            BlockFile from = open(directory, position.file());
            if (buffer.length < position.size()) {
                buffer = new byte[position.size() + (position.size() >> 1)];
            }
            int there = from.read(position.offset(), buffer, position.size());
            if (there < position.size()) {
                throw new BlockFileException(
                        from.name(), position.offset(), "it became shorter while it was read", null);
            }
            return verifier.verify(buffer, 0, position.size());
        }

        /** Returns the undo file of the same number, or null where it is not there. */
        @Nullable
        BlockFile undo(BlockDirectory directory, int index) {
            if (undoIndex != index) {
                closeUndo();
                undo = directory.undo(index);
                undoIndex = index;
            }
            return undo;
        }

        private void closeUndo() {
            BlockFile opened = undo;
            undo = null;
            undoIndex = -1;
            if (opened != null) {
                opened.close();
            }
        }

        private BlockFile open(BlockDirectory directory, int index) {
            BlockFile opened = file;
            if (opened == null || fileIndex != index) {
                closeFile();
                opened = directory.file(index);
                file = opened;
                fileIndex = index;
            }
            return opened;
        }

        @Override
        public void close() {
            closeFile();
            closeUndo();
        }

        private void closeFile() {
            BlockFile opened = file;
            file = null;
            if (opened != null) {
                opened.close();
            }
        }
    }

    /** Reads the block of a height. */
    interface Reader {
        VerifiedBlock read(Slot slot, int height);
    }

    private final Reader reader;
    private final int threads;
    private final List<Slot> slots = new ArrayList<>();

    BlockPipeline(Reader reader, IntFunction<Slot> slot, int threads) {
        this.reader = reader;
        this.threads = threads;
        for (int i = 0; i < (threads + 1) * SLOTS_PER_THREAD; i++) {
            slots.add(slot.apply(i));
        }
    }

    /** Hands over the blocks of all heights from one to another. */
    void run(int from, int to, Consumer<VerifiedBlock> use) {
        ExecutorService executor = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "block-verifier");
            thread.setDaemon(true);
            return thread;
        });
        try {
            for (int height = from; height <= to && height - from < slots.size(); height++) {
                submit(executor, from, height);
            }
            for (int height = from; height <= to; height++) {
                help(height, Math.min(to, height + slots.size() - 1), from);
                use.accept(take(slot(height, from), height, from));
                if (height + slots.size() <= to) {
                    submit(executor, from, height + slots.size());
                }
            }
        } finally {
            end(executor);
            slots.forEach(Slot::close);
        }
    }

    /** Waits for the blocks that nobody wants any more, because a slot belongs to one thread at a time. */
    private static void end(ExecutorService executor) {
        executor.shutdownNow();
        try {
            if (!executor.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("verifying of blocks did not end within a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void submit(ExecutorService executor, int from, int height) {
        Slot slot = slot(height, from);
        FutureTask<VerifiedBlock> task = new FutureTask<>(() -> reader.read(slot, height));
        slot.pending = task;
        executor.execute(task);
    }

    private Slot slot(int height, int from) {
        return slots.get((height - from) % slots.size());
    }

    /** Verifies what no thread has begun, until the block that is wanted next is there; a task that has begun does not begin again. */
    private void help(int wanted, int last, int from) {
        FutureTask<VerifiedBlock> awaited = slot(wanted, from).pending;
        for (int height = wanted; height <= last && awaited != null && !awaited.isDone(); height++) {
            FutureTask<VerifiedBlock> next = slot(height, from).pending;
            if (next != null) {
                next.run();
            }
        }
    }

    private static VerifiedBlock take(Slot slot, int height, int from) {
        FutureTask<VerifiedBlock> pending = slot.pending;
        if (pending == null) {
            throw new IllegalStateException("block of height " + height + " was never asked for");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw cancelled(height, from);
        }
        try {
            return pending.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled(height, from);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException("block of height " + height + " could not be read", e.getCause());
        }
    }

    private static ScanCancelledException cancelled(int height, int from) {
        return new ScanCancelledException("after " + (height - from) + " blocks of the chain");
    }
}
