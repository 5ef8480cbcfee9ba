package org.reserves.bitcoinj.snapshot;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One pass without hashing over the file of {@link SnapshotScanBenchmark}, by how many scripts are watched: a million must take at
 * most 1.5 times as long as one. Of the watched scripts one in a hundred has coins in the file.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(1)
public class SnapshotWatchBenchmark {
    private static final int ONE_IN = 100;

    @Param("24000000")
    public long coins;

    @Param({"1", "1000000"})
    public int watched;

    private Path file = Path.of("");
    private List<CompressedScript> scripts = List.of();

    @Setup
    public void prepare() throws IOException {
        file = MainnetLike.file(coins);
        SplittableRandom random = new SplittableRandom(7);
        scripts = new ArrayList<>();
        for (int i = 0; i < watched / ONE_IN; i++) {
            scripts.add(MainnetLike.known(i));
        }
        while (scripts.size() < watched) {
            byte[] script = new byte[random.nextBoolean() ? 22 : 34];
            random.nextBytes(script);
            scripts.add(CompressedScript.of(script));
        }
    }

    @Benchmark
    public SnapshotPass pass() throws IOException {
        SnapshotOptions options = SnapshotOptions.defaults().withoutHashing();
        try (FileChannel channel = FileChannel.open(file)) {
            ScanMonitor monitor = new ScanMonitor(options);
            ByteInput input = new ByteInput(channel, channel.size(), monitor::onRefill);
            SnapshotHeader header = SnapshotHeader.read(input, channel.size());
            return SnapshotPass.run(input, header, options, monitor, scripts);
        }
    }
}
