package org.reserves.bitcoinj.snapshot;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.SplittableRandom;
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

/** A set of coins hashed in any order (MuHash) and in one (SHA-256, as hash_serialized_3 does), on one thread; the time of a coin. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MuHashBenchmark {
    private static final int COINS = 10_000;

    /** Outpoint, height and amount take 48 bytes, a script with its length 24 on the average of the main network. */
    private static final int LENGTH = 72;

    private final byte[] bytes = new byte[COINS * LENGTH];

    @Setup
    public void draw() {
        new SplittableRandom(2_026).nextBytes(bytes);
    }

    @Benchmark
    @OperationsPerInvocation(COINS)
    public String muHash() {
        MuHash hash = new MuHash();
        for (int from = 0; from < bytes.length; from += LENGTH) {
            hash.insert(bytes, from, LENGTH);
        }
        return hash.hash();
    }

    @Benchmark
    @OperationsPerInvocation(COINS)
    public byte[] sha256() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (int from = 0; from < bytes.length; from += LENGTH) {
            digest.update(bytes, from, LENGTH);
        }
        return digest.digest(digest.digest());
    }
}
