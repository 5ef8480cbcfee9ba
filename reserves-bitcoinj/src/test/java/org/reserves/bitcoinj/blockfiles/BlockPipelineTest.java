package org.reserves.bitcoinj.blockfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reserves.bitcoinj.blocks.BlockVerifier;
import org.reserves.bitcoinj.blocks.RegtestBlocks;
import org.reserves.bitcoinj.blocks.VerifiedBlock;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ScanCancelledException;

@Timeout(60)
class BlockPipelineTest {
    private static final List<byte[]> BLOCKS = RegtestBlocks.all();

    private final List<String> used = new ArrayList<>();

    @Test
    void blocks_areHandedOverInOrder_eachVerifiedOnce() {
        AtomicInteger verified = new AtomicInteger();
        for (int threads : new int[] {1, 2, 5}) {
            verified.set(0);
            used.clear();
            pipeline(threads, height -> verified.incrementAndGet()).run(0, BLOCKS.size() - 1, this::use);
            assertEquals(hashes(0, BLOCKS.size() - 1), used);
            assertEquals(BLOCKS.size(), verified.get());
        }
    }

    /** The one thread of the pipeline does not end with its block before another thread has verified one. */
    @Test
    void caller_verifies_whereItWouldWait() {
        Thread caller = Thread.currentThread();
        CountDownLatch byCaller = new CountDownLatch(1);
        pipeline(1, height -> {
                    if (Thread.currentThread() == caller) {
                        byCaller.countDown();
                    } else {
                        await(byCaller);
                    }
                })
                .run(0, 20, this::use);
        assertEquals(hashes(0, 20), used);
    }

    @Test
    void refusedBlock_endsTheRun_afterTheBlocksBeforeIt() {
        BlockPipeline pipeline = pipeline(1, height -> {
            if (height == 7) {
                throw new BalanceUnavailableException("block 7 is damaged");
            }
        });
        BalanceUnavailableException refused =
                assertThrows(BalanceUnavailableException.class, () -> pipeline.run(0, 20, this::use));
        assertEquals("block 7 is damaged", refused.getMessage());
        assertEquals(hashes(0, 6), used);
    }

    @Test
    void interruptedCaller_endsTheRun() {
        BlockPipeline pipeline = pipeline(1, height -> {});
        assertThrows(
                ScanCancelledException.class,
                () -> pipeline.run(0, 20, block -> {
                    use(block);
                    Thread.currentThread().interrupt();
                }));
        assertTrue(Thread.interrupted());
        assertEquals(hashes(0, 0), used);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(50, TimeUnit.SECONDS), "the caller's thread verified nothing");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private BlockPipeline pipeline(int threads, IntConsumer before) {
        return new BlockPipeline(
                (slot, height) -> {
                    before.accept(height);
                    return verified(height);
                },
                unused -> new BlockPipeline.Slot(false),
                threads);
    }

    private void use(VerifiedBlock block) {
        used.add(block.header().hash());
    }

    private static VerifiedBlock verified(int height) {
        return BlockVerifier.ofCoins().verify(BLOCKS.get(height));
    }

    private static List<String> hashes(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(height -> verified(height).header().hash())
                .toList();
    }
}
