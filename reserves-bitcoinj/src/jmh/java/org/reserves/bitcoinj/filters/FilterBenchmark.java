package org.reserves.bitcoinj.filters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
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

/**
 * Filters of the size of the main network, some 20 KB with 8,000 scripts, on one thread. What must hold: a thousand scripts are looked for in
 * 5,000 of them a second ({@link #matchThousand}), and {@link #decode} takes at most three times as long as {@link #readBits}, which reads
 * as many bits and does nothing else.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class FilterBenchmark {
    private static final long SEED = 20_260_225L;
    private static final int FILTERS = 64;
    private static final int SCRIPTS = 8_000;
    private static final int SMALL = 300;
    private static final int BITS = 20;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<BlockFilter> filters = new ArrayList<>();
    private final List<byte[]> bytes = new ArrayList<>();
    private final ScriptMatcher thousand = ScriptMatcher.of(scripts(1_000));
    private final ScriptMatcher million = ScriptMatcher.of(scripts(1_000_000));
    private BlockFilter small = BlockFilter.made("00".repeat(32), List.of());
    private final long[] decoded = new long[FilterValues.AT_A_TIME];
    private int next;

    @Setup
    public void make() {
        for (int i = 0; i < FILTERS; i++) {
            BlockFilter filter = BlockFilter.made(hash(), scripts(SCRIPTS));
            filters.add(filter);
            bytes.add(Arrays.copyOf(filter.toBytes(), filter.size() + BitReader.PADDING));
        }
        small = BlockFilter.made(hash(), scripts(SMALL));
    }

    @Benchmark
    public boolean matchThousand() {
        return thousand.mayConcern(filter());
    }

    @Benchmark
    public boolean matchMillion() {
        return million.mayConcern(filter());
    }

    /** A filter with so few scripts is not asked about a million of them. */
    @Benchmark
    public boolean matchMillionInASmallFilter() {
        return million.mayConcern(small);
    }

    @Benchmark
    public long decode() {
        BlockFilter filter = filter();
        FilterValues values = filter.values();
        int all = 0;
        for (int count = values.next(decoded); count > 0; count = values.next(decoded)) {
            all += count;
        }
        return all + decoded[0];
    }

    /** The same bits in pieces of the least length that a code has. */
    @Benchmark
    public long readBits() {
        byte[] padded = bytes.get(next++ & (FILTERS - 1));
        int length = padded.length - BitReader.PADDING;
        BitReader reader = new BitReader(padded, 0, length);
        long sum = 0;
        for (long left = (long) length * Byte.SIZE / BITS; left > 0; left--) {
            sum += reader.number(BITS);
        }
        return sum;
    }

    private BlockFilter filter() {
        return filters.get(next++ & (FILTERS - 1));
    }

    private String hash() {
        byte[] hash = new byte[32];
        random.nextBytes(hash);
        return HexFormat.of().formatHex(hash);
    }

    /** As many bytes as P2WPKH and P2TR have, in turns. */
    private List<byte[]> scripts(int count) {
        List<byte[]> scripts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            byte[] script = new byte[i % 2 == 0 ? 22 : 34];
            random.nextBytes(script);
            scripts.add(script);
        }
        return scripts;
    }
}
