package org.reserves.observation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
import org.reserves.holder.Holder;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Disclosure;
import org.reserves.money.Btc;
import org.reserves.provenance.Departure;
import org.reserves.source.PartialDate;

/**
 * One question about a holder and a day, of whom 200 figures, parts and moves of the year before are known, and {@code others} times as
 * many of later years; all of them are known when it is asked, and the answer is the same.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class OtherDaysBenchmark {
    private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);
    private static final LocalDate ASKED = LocalDate.of(2013, 1, 1);
    private static final LocalDate KNOWN = LocalDate.of(2026, 1, 1);
    private static final int BEFORE = 200;
    private static final Policy POLICY = Policy.recordsFirst().newestWithinClass();
    private static final Holder HOLDER = Holder.of("BT");

    @Param({"1", "10", "100"})
    public int others;

    private Knowledge knowledge = ObservationLog.of(List.of()).knownOn(KNOWN);

    /** Draws what is known of the year asked about, the same every time, and of the years behind it. */
    @Setup
    public void draw() {
        Random random = new Random(20250528);
        List<Observation> history = new ArrayList<>();
        for (int i = 0; i < BEFORE; i++) {
            history.add(observation(i, FIRST.plusDays(random.nextInt(360)), random));
        }
        for (int i = 0; i < BEFORE * others; i++) {
            history.add(observation(BEFORE + i, ASKED.plusDays(1 + random.nextInt(4_000)), random));
        }
        knowledge = ObservationLog.of(history).knownOn(KNOWN);
    }

    @Benchmark
    public Resolution resolve() {
        return knowledge.resolve(HOLDER, ASKED, POLICY);
    }

    private static Observation observation(int i, LocalDate day, Random random) {
        Disclosure amount = Disclosure.exact(Btc.of(1 + random.nextInt(1_000)));
        Statement statement = i % 10 == 9 ? Statement.reduced(amount, Departure.SALE) : Statement.held(amount);
        ObservationBuilder said = Observation.builder(String.valueOf(i), TitleHolder.state("BT"), statement)
                .asOf(PartialDate.of(day))
                .reported(PartialDate.of(day.plusDays(random.nextInt(30))))
                .by(Reporter.of(EvidenceBasis.TRACKER, "origin " + random.nextInt(20)));
        return (i % 10 == 8 ? said.part("hoard " + random.nextInt(5), "case") : said).build();
    }
}
