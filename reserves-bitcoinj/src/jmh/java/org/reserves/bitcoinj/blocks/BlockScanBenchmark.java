package org.reserves.bitcoinj.blocks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.reserves.bitcoinj.blockfiles.BlockFileOptions;
import org.reserves.bitcoinj.blockfiles.BlockFiles;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.WatchOnly;

/**
 * A scan of blocks like those of the main network for 10,000 scripts, from a warm page cache, beside what no scan can do without. With the
 * default number of threads {@code scan} is to reach 85 % of the speed of {@code transactionIdsAlone}, that is to take at most 1.18 times as
 * long, {@code scanOnOneThread} 65 %, at most 1.54 times. What both are held against runs on one thread.
 *
 * <p>{@code transactionIdsAlone} reads the same files, finds the transactions and hashes each, on one thread; it neither computes merkle roots
 * nor looks at outputs. {@code scan} does everything with the default number of threads that verify, while the caller's thread follows the
 * coins and verifies where it would wait; {@code scanOnOneThread} has one beside the caller's. {@code scanWithWitnesses} checks the witness commitments on top.
 *
 * <p>Merkle roots take half as long as the ids: as many hashes of three compressions each, which are in every scan and not in the ids.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class BlockScanBenchmark {
    @Param("1000")
    public int megabytes;

    private Path directory = Path.of("");
    private List<WatchOnly> watched = List.of();

    @Setup
    public void prepare() {
        directory = MainnetLikeBlocks.directory(megabytes);
        watched = MainnetLikeBlocks.watched();
    }

    @Benchmark
    public int transactionIdsAlone() {
        Hashes hashes = new Hashes();
        byte[] id = new byte[Hashes.LENGTH];
        int count = 0;
        byte[] buffer = new byte[BlockVerifier.LONGEST];
        for (Path file : files(directory)) {
            try (FileChannel channel = FileChannel.open(file)) {
                ByteBuffer prefix = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
                while (channel.read(prefix.clear()) == 8) {
                    int size = prefix.getInt(4);
                    ByteBuffer block = ByteBuffer.wrap(buffer, 0, size);
                    while (block.hasRemaining()) {
                        channel.read(block);
                    }
                    count += hashAll(hashes, buffer, size, id);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return count;
    }

    @Benchmark
    public ChainHistory scan() {
        return scan(BlockFileOptions.defaults());
    }

    @Benchmark
    public ChainHistory scanOnOneThread() {
        return scan(BlockFileOptions.defaults().threads(1));
    }

    @Benchmark
    public ChainHistory scanWithWitnesses() {
        return scan(BlockFileOptions.defaults().checkingWitnesses());
    }

    static List<Path> files(Path directory) {
        try (var entries = Files.list(directory)) {
            return new ArrayList<>(entries.filter(file -> file.toString().endsWith(".dat"))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ChainHistory scan(BlockFileOptions options) {
        try (BlockFiles files = BlockFiles.open(directory, options)) {
            return files.historyOf(watched);
        }
    }

    private static int hashAll(Hashes hashes, byte[] bytes, int size, byte[] id) {
        TransactionReader reader = new TransactionReader(bytes, 0, size, "");
        int count = reader.count(60, "transactions");
        for (int i = 0; i < count; i++) {
            reader.next();
            if (reader.hasWitness()) {
                hashes.update(bytes, reader.start(), 4);
                hashes.update(bytes, reader.inputsAt(), reader.witnessesAt() - reader.inputsAt());
                hashes.update(bytes, reader.lockTimeAt(), 4);
            } else {
                hashes.update(bytes, reader.start(), reader.end() - reader.start());
            }
            hashes.finish(id, 0);
        }
        return count;
    }
}
