package org.reserves.bitcoinj.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.reserves.bitcoinj.filters.BlockFilter;

/**
 * What filters of forty blocks of real size move over the network, beside the blocks: {@code blockBytes} divided by {@code filterBytes} must be at
 * least 30. A filter hash comes with each filter, from each of two nodes. The time is that of making the filters.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class FilterSizeBenchmark {
    private static final int COUNT = 40;
    private static final int MEGABYTES = 100;
    private static final int HASHES = 2 * Hashes.LENGTH;

    private final List<VerifiedBlock> blocks = new ArrayList<>();
    private final List<List<byte[]>> spent = new ArrayList<>();

    /** Bytes on the wire. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Moved {
        public long blockBytes;
        public long filterBytes;
    }

    /** The generated inputs spend outputs that are not there, so each is given a script of its own. */
    @Setup
    public void prepare() {
        BlockVerifier verifier = BlockVerifier.ofCoins();
        SplittableRandom random = new SplittableRandom(COUNT);
        for (byte[] bytes : Blocks.first(MainnetLikeBlocks.directory(MEGABYTES), COUNT)) {
            VerifiedBlock block = verifier.verify(bytes);
            blocks.add(block);
            List<byte[]> scripts = new ArrayList<>();
            for (int inputs = block.spendingInputs().size(); inputs > 0; inputs--) {
                byte[] script = new byte[22];
                random.nextBytes(script);
                scripts.add(script);
            }
            spent.add(scripts);
        }
    }

    @Benchmark
    public long make(Moved moved) {
        for (int i = 0; i < blocks.size(); i++) {
            VerifiedBlock block = blocks.get(i);
            moved.blockBytes += block.bytes().length;
            moved.filterBytes += BlockFilter.made(block, spent.get(i)).size() + HASHES;
        }
        return moved.filterBytes;
    }
}
