package org.reserves.bitcoinj.blocks;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bitcoinj.base.BitcoinNetwork;
import org.bitcoinj.core.AbstractBlockChain;
import org.bitcoinj.core.Block;
import org.bitcoinj.core.Context;
import org.bitcoinj.core.StoredBlock;
import org.bitcoinj.params.RegTestParams;
import org.bitcoinj.script.Script;
import org.bitcoinj.wallet.Wallet;
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
import org.reserves.bitcoinj.watchlist.WatchPlan;
import org.reserves.chain.Network;

/**
 * The first blocks of {@link BlockScanBenchmark} on one thread, verified and followed by {@link CoinTracker}, beside a stock {@link Wallet} that
 * watches the same 10,000 scripts and is given the same blocks. It must hold that {@code tracker} is at least five times as fast. The wallet
 * checks no merkle root; only few blocks are used because its cost grows with the transactions it has.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class WalletBenchmark {
    @Param("20")
    public int blocks;

    private List<byte[]> slice = List.of();

    @Setup
    public void prepare() {
        slice = Blocks.first(MainnetLikeBlocks.directory(1000), blocks);
    }

    @Benchmark
    public int tracker() {
        WatchPlan plan = WatchPlan.of(Network.REGTEST, MainnetLikeBlocks.watched());
        HeaderChain chain = HeaderChain.fromGenesis(Network.REGTEST);
        CoinTracker tracker = CoinTracker.after(chain, chain.first(), plan.scripts());
        BlockVerifier verifier = BlockVerifier.ofCoins();
        for (byte[] block : slice) {
            chain.accept(BlockHeader.of(block, 0));
            tracker.connect(verifier.verify(block));
        }
        return plan.balances(tracker.unspent()).size();
    }

    @Benchmark
    public long wallet() throws Exception {
        Context.propagate(new Context());
        Wallet wallet = Wallet.createBasic(BitcoinNetwork.REGTEST);
        wallet.addWatchedScripts(
                MainnetLikeBlocks.scripts().stream().map(Script::parse).toList());
        int height = 0;
        for (byte[] bytes : slice) {
            Block block = RegTestParams.get().getDefaultSerializer().makeBlock(ByteBuffer.wrap(bytes));
            height++;
            StoredBlock stored = new StoredBlock(block.cloneAsHeader(), BigInteger.valueOf(2L * height), height);
            int offset = 0;
            for (var transaction : block.getTransactions()) {
                wallet.receiveFromBlock(transaction, stored, AbstractBlockChain.NewBlockType.BEST_CHAIN, offset++);
            }
            wallet.notifyNewBestBlock(stored);
        }
        return wallet.getBalance(Wallet.BalanceType.ESTIMATED).value;
    }
}
