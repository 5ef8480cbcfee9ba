package org.reserves.bitcoinj.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;

/**
 * A scan of 24 million coins like those of the main network, from a warm page cache, beside what no scan can do without.
 * It runs in 64 MB of heap wherever few scripts are watched. Its aims, of which docs/performance.md says what holds:
 *
 * <ul>
 * <li>{@code authenticated}, on two cores, takes at most 1.12 times {@code sha256Alone}, which hashes as many bytes as the scan
 *     does, from a block that never leaves the cache;
 * <li>{@code withoutHashing} with one watched script, on one thread, takes at most 686 ms, that is 35 million coins a second;
 * <li>with 1,000,000 watched scripts it takes at most 1.5 times that;
 * <li>{@code -prof gc} shows well below one byte a coin: 24 MB.
 * </ul>
 *
 * <p>{@code readAlone} only reads the file, into a page-aligned buffer and from there to the heap: where it is not much faster than the scans, the disk is measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx64m")
public class SnapshotScanBenchmark {
    private static final WatchOnly ADDRESS = WatchOnly.of("32ixEdVJWo3kmvJGMTZq5jAQVZZeuwnqzo");
    private static final int WINDOW = 1 << 17;
    private static final int PAGE = 1 << 12;

    @Param("24000000")
    public long coins;

    private Path file = Path.of("");
    private byte[] block = {};
    private long preimageBytes;

    /** What the authenticated scan trusts. */
    @State(Scope.Benchmark)
    public static class Trust {
        private SnapshotOptions options = SnapshotOptions.defaults();

        /** Has a first scan say which set to trust. */
        @Setup
        public void prepare(SnapshotScanBenchmark benchmark) {
            String hash = benchmark.scan(options).utxoSet().hashSerialized3();
            options = options.trusting(
                    TrustedSet.of(Network.MAIN, MainnetLike.HEIGHT, "22".repeat(32), hash, "a scan before this one"));
        }
    }

    /** Writes the file the first time. */
    @Setup
    public void prepare() throws IOException {
        file = MainnetLike.file(coins);
        preimageBytes = MainnetLike.preimageBytes(file);
        block = new byte[SetHasher.BLOCK];
        new SplittableRandom(6).nextBytes(block);
    }

    @Benchmark
    public ChainBalance authenticated(Trust trust) {
        ChainBalance answer = scan(trust.options);
        if (answer.assurance() != Assurance.AUTHENTICATED) {
            throw new IllegalStateException("scan was not authenticated: " + answer.grounds());
        }
        return answer;
    }

    @Benchmark
    public byte[] sha256Alone() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (long left = preimageBytes; left > 0; left -= block.length) {
            digest.update(block, 0, (int) Math.min(left, block.length));
        }
        return digest.digest();
    }

    @Benchmark
    public long readAlone() throws IOException {
        ByteBuffer window = ByteBuffer.allocateDirect(WINDOW + PAGE)
                .alignedSlice(PAGE)
                .limit(WINDOW)
                .slice();
        byte[] heap = new byte[WINDOW];
        long bytes = 0;
        try (FileChannel channel = FileChannel.open(file)) {
            for (int read = channel.read(window); read >= 0; read = channel.read(window.clear())) {
                window.get(0, heap, 0, read);
                bytes += read;
            }
        }
        return bytes;
    }

    @Benchmark
    public ChainBalance withoutHashing() {
        return scan(SnapshotOptions.defaults().withoutHashing());
    }

    private ChainBalance scan(SnapshotOptions how) {
        try (UtxoSnapshot snapshot = UtxoSnapshot.open(file, how)) {
            return snapshot.balanceOf(List.of(ADDRESS));
        }
    }
}
