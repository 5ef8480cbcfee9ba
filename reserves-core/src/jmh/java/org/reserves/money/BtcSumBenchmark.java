package org.reserves.money;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
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

/** A million amounts added up, against a million plain numbers: the first two must stay within 1.5 times the last. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BtcSumBenchmark {
    private static final int AMOUNTS = 1_000_000;

    private List<Btc> amounts = List.of();
    private List<BigDecimal> numbers = List.of();

    /** Draws the same amounts every time, up to 20 BTC each. */
    @Setup
    public void draw() {
        Random random = new Random(20250528);
        amounts = random.longs(AMOUNTS, 1, 2_000_000_000L).mapToObj(Btc::ofSats).toList();
        numbers = amounts.stream().map(Btc::toBigDecimal).toList();
    }

    @Benchmark
    public Btc sumOfCollection() {
        return Btc.sum(amounts);
    }

    @Benchmark
    public Btc sumOfStream() {
        return amounts.stream().collect(Btc.toSum());
    }

    @Benchmark
    public BigDecimal sumOfBigDecimals() {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
