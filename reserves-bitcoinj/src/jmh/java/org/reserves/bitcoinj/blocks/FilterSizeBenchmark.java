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
import org.reserves.bitcoinj.filters.ScriptMatcher;

/**
 * What a roll-forward of one day moves over the network, beside the blocks of that day: {@code blockBytes} divided by {@code filterBytes} and
 * {@code readBytes} together must be at least 30. Headers come in both cases and are not counted.
 *
 * <p>What is assumed: 144 generated blocks of real size. A thousand scripts are watched, and in one block of the day one of them is paid; others
 * are read where a script is found by accident, which the matcher decides. Each filter comes once, its hash from each of two nodes. On
 * the main network scripts are used so often that a filter has some 8,000 of them ("about 20 MB a thousand blocks"); no generated output pays a
 * script twice but the watched ones of the generator, so the outputs alone make 9,600, and inputs are given none of their own. The time is
 * that of matching.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class FilterSizeBenchmark {
    private static final int DAY = 144;
    private static final int PAID_IN = 72;
    private static final int WATCHED = 1_000;
    private static final int MEGABYTES = 250;
    private static final int HASHES = 2 * Hashes.LENGTH;
    /** Head of the message, type, block and length. */
    private static final int AROUND = 24 + 1 + Hashes.LENGTH + 3;

    private final List<BlockFilter> filters = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final List<byte[]> watched = new ArrayList<>();

    /** Bytes on the wire. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Moved {
        public long blockBytes;
        public long filterBytes;
        public long filteredScripts;
        public long readBlocks;
        public long readBytes;
    }

    @Setup
    public void prepare() {
        BlockVerifier verifier = BlockVerifier.ofCoins();
        SplittableRandom random = new SplittableRandom(DAY);
        for (byte[] bytes : Blocks.first(MainnetLikeBlocks.directory(MEGABYTES), DAY)) {
            VerifiedBlock block = verifier.verify(bytes);
            sizes.add(bytes.length);
            filters.add(BlockFilter.made(block, List.of()));
            if (filters.size() == PAID_IN) {
                watched.add(block.outputScripts().get(PAID_IN));
            }
        }
        while (watched.size() < WATCHED) {
            byte[] script = new byte[22];
            random.nextBytes(script);
            watched.add(script);
        }
    }

    @Benchmark
    public long rollForward(Moved moved) {
        ScriptMatcher matcher = ScriptMatcher.of(watched);
        for (int i = 0; i < filters.size(); i++) {
            moved.blockBytes += sizes.get(i);
            moved.filterBytes += filters.get(i).size() + AROUND + HASHES;
            moved.filteredScripts += filters.get(i).count();
            if (matcher.mayConcern(filters.get(i))) {
                moved.readBlocks++;
                moved.readBytes += sizes.get(i);
            }
        }
        return moved.readBytes;
    }
}
