package org.reserves.bitcoinj.blocks;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.reserves.chain.Network;

/**
 * As many headers as the main network has, with proof of work and a new target every 2,016, judged by one thread: headers a second. It must
 * be 500,000 or more.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class HeaderBenchmark {
    private static final int HEADERS = 900_000;
    /** Faster and slower than ten minutes in turn, so that each period has another target than the one before. */
    private static final int[] SPACING = {580, 625};

    /** The rules of regtest, but with changes of target: two hashes make a block. */
    private static final ChainRules RULES = new ChainRules(
            ChainRules.of(Network.REGTEST).genesis(),
            ChainRules.of(Network.REGTEST).limit(),
            true,
            false,
            false,
            null);

    private final byte[] headers = new byte[HEADERS * BlockHeader.LENGTH];

    @Setup
    public void mine() {
        ByteBuffer header = ByteBuffer.allocate(BlockHeader.LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        header.put(RULES.genesis().toBytes());
        byte[] hash = RULES.genesis().hashBytes().clone();
        long time = RULES.genesis().seconds();
        long begin = time;
        int bits = RULES.genesis().bits();
        BigInteger target = Target.of(bits);
        Hashes hashes = new Hashes();
        for (int height = 1; height <= HEADERS; height++) {
            if (height % ChainRules.PERIOD == 0) {
                bits = Target.compact(RULES.retarget(target, time - begin));
                target = Target.of(bits);
            }
            time += SPACING[height / ChainRules.PERIOD % 2];
            if (height % ChainRules.PERIOD == 0) {
                begin = time;
            }
            header.put(BlockHeader.PREVIOUS, hash).putInt(68, (int) time).putInt(72, bits);
            int nonce = 0;
            do {
                header.putInt(76, nonce++);
                hashes.update(header.array(), 0, BlockHeader.LENGTH);
                hashes.finish(hash, 0);
            } while (number(hash).compareTo(target) > 0);
            System.arraycopy(header.array(), 0, headers, (height - 1) * BlockHeader.LENGTH, BlockHeader.LENGTH);
        }
    }

    @Benchmark
    @OperationsPerInvocation(HEADERS)
    public int judge() {
        HeaderChain chain = new HeaderChain(Network.REGTEST, RULES, RULES.genesis(), 0, BigInteger.ZERO);
        for (int at = 0; at < headers.length; at += BlockHeader.LENGTH) {
            chain.accept(headers, at);
        }
        if (chain.tipHeight() != HEADERS) {
            throw new IllegalStateException("only " + chain.tipHeight() + " headers were accepted");
        }
        return chain.tipHeight();
    }

    /** What no judge can do without. */
    @Benchmark
    @OperationsPerInvocation(HEADERS)
    public byte[] hashesAlone() {
        Hashes hashes = new Hashes();
        byte[] hash = new byte[Hashes.LENGTH];
        for (int at = 0; at < headers.length; at += BlockHeader.LENGTH) {
            hashes.update(headers, at, BlockHeader.LENGTH);
            hashes.finish(hash, 0);
        }
        return hash;
    }

    private static BigInteger number(byte[] hash) {
        byte[] reversed = new byte[hash.length];
        for (int i = 0; i < hash.length; i++) {
            reversed[i] = hash[hash.length - 1 - i];
        }
        return new BigInteger(1, reversed);
    }
}
