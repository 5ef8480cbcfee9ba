package org.reserves.bitcoinj.blocks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to follow forty verified blocks when none, and when five hundred blocks with some 50,000 coins of the 10,000 watched scripts
 * were followed before. The cost must not grow with the coins found.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class ConnectBenchmark {
    private static final int MEASURED = 40;

    @Param({"0", "500"})
    public int before;

    private final HeaderChain chain = HeaderChain.fromGenesis(org.reserves.chain.Network.REGTEST);
    private List<VerifiedBlock> blocks = List.of();
    private CoinTracker tracker = CoinTracker.after(chain, chain.first(), List.of());

    @Setup
    public void prepare() {
        BlockVerifier verifier = BlockVerifier.ofCoins();
        blocks = Blocks.first(MainnetLikeBlocks.directory(1000), before + MEASURED).stream()
                .map(verifier::verify)
                .toList();
        blocks.forEach(block -> chain.accept(block.header()));
    }

    @Setup(Level.Invocation)
    public void follow() {
        tracker = CoinTracker.after(chain, chain.first(), MainnetLikeBlocks.scripts());
        blocks.subList(0, before).forEach(tracker::connect);
    }

    @Benchmark
    public int connect() {
        blocks.subList(before, before + MEASURED).forEach(tracker::connect);
        return tracker.tipHeight();
    }
}
