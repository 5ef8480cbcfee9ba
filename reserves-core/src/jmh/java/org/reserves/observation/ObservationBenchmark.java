package org.reserves.observation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.reserves.source.PartialDate;

/**
 * 100,000 figures of 200 or of four holders over 27 years, reported up to a month after the day they are about, one in fifty
 * withdrawn.
 *
 * <p>{@code newest} asks the index what was the newest figure of a holder, known on one day about another; {@code scan} is the
 * baseline: one pass over all observations that answers the same; {@code resolve} gives a policy's answer with every figure
 * it beat; {@code load} builds the log.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class ObservationBenchmark {
    private static final LocalDate START = LocalDate.of(2010, 1, 1);
    private static final int DAYS = 9_900;
    private static final int OBSERVATIONS = 100_000;
    private static final Policy POLICY = Policy.recordsFirst().newestWithinClass();
    private static final String[] COUNTRIES = Locale.getISOCountries();

    @Param({"200", "4"})
    public int holders;

    private List<Observation> history = List.of();
    private ObservationLog log = ObservationLog.of(List.of());
    private int step;

    /** Draws the same history every time, and checks that the index and the scan agree. */
    @Setup
    public void draw() {
        history = history(holders);
        log = ObservationLog.of(history);
        for (int i = 0; i < 200; i++) {
            if (newest().size() != scanAt(step).size()) {
                throw new IllegalStateException("the index and the scan disagree");
            }
        }
    }

    @Benchmark
    public List<KnownFigure> newest() {
        step++;
        return log.knownOn(day(step)).newest(holder(step), day(step).minusDays(step % 300));
    }

    @Benchmark
    public List<Observation> scan() {
        step++;
        return scanAt(step);
    }

    @Benchmark
    public Resolution resolve() {
        step++;
        return log.knownOn(day(step)).resolve(holder(step), day(step).minusDays(step % 300), POLICY);
    }

    @Benchmark
    public ObservationLog load() {
        return ObservationLog.of(history);
    }

    private List<Observation> scanAt(int at) {
        LocalDate known = day(at);
        LocalDate asOf = known.minusDays(at % 300);
        Holder holder = holder(at);
        List<Observation> newest = new ArrayList<>();
        LocalDate latest = LocalDate.MIN;
        for (Observation said : history) {
            boolean candidate = said.titleHolder().sovereign().equals(holder.sovereign())
                    && said.statement() instanceof Statement.Held
                    && !said.reported().latest().isAfter(known)
                    && !said.asOf().latest().isAfter(asOf)
                    && !said.asOf().latest().isBefore(latest);
            if (candidate && isStanding(said, known)) {
                if (said.asOf().latest().isAfter(latest)) {
                    newest.clear();
                    latest = said.asOf().latest();
                }
                newest.add(said);
            }
        }
        return newest;
    }

    /** A withdrawal stands right behind what it withdraws. */
    private boolean isStanding(Observation said, LocalDate known) {
        int next = Integer.parseInt(said.id()) + 1;
        return next >= history.size()
                || !(history.get(next).statement() instanceof Statement.Withdrawn)
                || history.get(next).reported().latest().isAfter(known);
    }

    private LocalDate day(int at) {
        return START.plusDays(Math.floorMod(at * 4_099L, DAYS));
    }

    private Holder holder(int at) {
        return Holder.of(COUNTRIES[Math.floorMod(at * 7, holders)]);
    }

    private static List<Observation> history(int holders) {
        Random random = new Random(20250528);
        EvidenceBasis[] bases = EvidenceBasis.values();
        List<Observation> history = new ArrayList<>(OBSERVATIONS);
        for (int i = 0; i < OBSERVATIONS; i++) {
            boolean withdrawal = i % 50 == 1;
            Observation before = i == 0 ? null : history.get(i - 1);
            LocalDate day = START.plusDays(random.nextInt(DAYS));
            TitleHolder holder = TitleHolder.state(COUNTRIES[random.nextInt(holders)]);
            if (withdrawal && before != null) {
                day = before.reported().latest().plusDays(random.nextInt(30));
                holder = before.titleHolder();
            }
            Statement statement = withdrawal && before != null
                    ? Statement.withdrawn(before.id(), "an error")
                    : Statement.held(Disclosure.exact(Btc.of(random.nextInt(1_000))));
            history.add(Observation.builder(String.valueOf(i), holder, statement)
                    .asOf(PartialDate.of(day))
                    .reported(PartialDate.of(day.plusDays(random.nextInt(30))))
                    .by(Reporter.of(bases[random.nextInt(bases.length)], "origin " + random.nextInt(20)))
                    .build());
        }
        return history;
    }
}
